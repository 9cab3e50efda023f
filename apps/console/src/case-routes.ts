import { createRoute } from '@tanstack/react-router';
import { caseRecapSearch, caseSearch, caseTypesSearch, newCaseSearch } from './features/cases/case-search.ts';
import { watchedSearch } from './features/records/record-search.ts';
import { rootRoute } from './routes/root.tsx';

const casesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ppks/kasus',
  validateSearch: caseSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/cases.tsx')).loader(request),
}).lazy(() => import('./routes/cases.tsx').then(({ Route }) => Route));

const newCaseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ppks/kasus/baru',
  validateSearch: newCaseSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/case-new.tsx')).loader(request),
}).lazy(() => import('./routes/case-new.tsx').then(({ Route }) => Route));

const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ppks/kasus/$id',
  validateSearch: watchedSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/case.tsx')).loader(request),
}).lazy(() => import('./routes/case.tsx').then(({ Route }) => Route));

const caseRecapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rekap-ppks',
  validateSearch: caseRecapSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/case-recap.tsx')).loader(request),
}).lazy(() => import('./routes/case-recap.tsx').then(({ Route }) => Route));

const caseTypesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengaturan/jenis-ppks',
  validateSearch: caseTypesSearch,
  loader: async (request) => (await import('./routes/case-types.tsx')).loader(request),
}).lazy(() => import('./routes/case-types.tsx').then(({ Route }) => Route));

const newTypesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengaturan/jenis-ppks/baru',
  loader: async (request) => (await import('./routes/case-types.tsx')).loader(request),
}).lazy(() => import('./routes/case-types-new.tsx').then(({ Route }) => Route));

/** Welfare cases, their recap, and their types. */
export const caseRoutes = [casesRoute, newCaseRoute, caseRoute, caseRecapRoute, caseTypesRoute, newTypesRoute] as const;
