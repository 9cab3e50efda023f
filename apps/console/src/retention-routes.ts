import { createRoute } from '@tanstack/react-router';
import { retentionSearch } from './features/retention/retention-search.ts';
import { rootRoute } from './routes/root.tsx';

const retentionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pelindungan/retensi',
  validateSearch: retentionSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/retention.tsx')).loader(request),
}).lazy(() => import('./routes/retention.tsx').then(({ Route }) => Route));

const erasureRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pelindungan/retensi/$id',
  loader: async (request) => (await import('./routes/erasure.tsx')).loader(request),
}).lazy(() => import('./routes/erasure.tsx').then(({ Route }) => Route));

/** How long data of persons are kept, and whose are erased. */
export const retentionRoutes = [retentionRoute, erasureRoute] as const;
