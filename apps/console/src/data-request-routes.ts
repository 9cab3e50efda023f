import { createRoute } from '@tanstack/react-router';
import { dataRequestSearch, newDataRequestSearch } from './features/data-requests/data-request-search.ts';
import { recordSearch } from './features/records/record-search.ts';
import { rootRoute } from './routes/root.tsx';

const dataRequestsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pelindungan/permintaan',
  validateSearch: dataRequestSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/data-requests.tsx')).loader(request),
}).lazy(() => import('./routes/data-requests.tsx').then(({ Route }) => Route));

const newDataRequestRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pelindungan/permintaan/baru',
  validateSearch: newDataRequestSearch,
}).lazy(() => import('./routes/data-request-new.tsx').then(({ Route }) => Route));

const dataRequestRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pelindungan/permintaan/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/data-request.tsx')).loader(request),
}).lazy(() => import('./routes/data-request.tsx').then(({ Route }) => Route));

/** Requests about somebody's own data: the register, a new one, the record. */
export const dataRequestRoutes = [dataRequestsRoute, newDataRequestRoute, dataRequestRoute] as const;
