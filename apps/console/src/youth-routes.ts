import { createRoute } from '@tanstack/react-router';
import { recordSearch } from './features/records/record-search.ts';
import { newProgrammeSearch, standingSearch, youthSearch } from './features/youth/youth-search.ts';
import { rootRoute } from './routes/root.tsx';

const youthRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/karang-taruna',
  validateSearch: youthSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/youth.tsx')).loader(request),
}).lazy(() => import('./routes/youth.tsx').then(({ Route }) => Route));

const standingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/karang-taruna/rekap',
  validateSearch: standingSearch,
  loaderDeps: ({ search: { wilayah, tahun } }) => ({ wilayah, tahun }),
  loader: async (request) => (await import('./routes/youth-standing.tsx')).loader(request),
}).lazy(() => import('./routes/youth-standing.tsx').then(({ Route }) => Route));

const newYouthRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/karang-taruna/baru',
}).lazy(() => import('./routes/youth-new.tsx').then(({ Route }) => Route));

const youthRecordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/karang-taruna/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/youth-record.tsx')).loader(request),
}).lazy(() => import('./routes/youth-record.tsx').then(({ Route }) => Route));

const newProgrammeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/program-kerja/baru',
  validateSearch: newProgrammeSearch,
}).lazy(() => import('./routes/programme-new.tsx').then(({ Route }) => Route));

const programmeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/program-kerja/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/programme.tsx')).loader(request),
}).lazy(() => import('./routes/programme.tsx').then(({ Route }) => Route));

/** Karang Taruna: register, figures, programmes and reports. */
export const youthRoutes = [youthRoute, standingRoute, newYouthRoute, youthRecordRoute, newProgrammeRoute, programmeRoute] as const;
