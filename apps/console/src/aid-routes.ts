import { createRoute } from '@tanstack/react-router';
import { aidSearch } from './features/aid/aid-search.ts';
import { recordSearch } from './features/records/record-search.ts';
import { rootRoute } from './routes/root.tsx';

const aidProgrammesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/program-bantuan',
  validateSearch: aidSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/aid-programmes.tsx')).loader(request),
}).lazy(() => import('./routes/aid-programmes.tsx').then(({ Route }) => Route));

const aidProgrammeNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/program-bantuan/baru',
}).lazy(() => import('./routes/aid-programme-new.tsx').then(({ Route }) => Route));

const aidProgrammeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/program-bantuan/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/aid-programme.tsx')).loader(request),
}).lazy(() => import('./routes/aid-programme.tsx').then(({ Route }) => Route));

/** Programmes of aid: their list, one of them, and a new one. */
export const aidRoutes = [aidProgrammesRoute, aidProgrammeNewRoute, aidProgrammeRoute] as const;
