import { createRoute } from '@tanstack/react-router';
import { coverageSearch } from './features/coverage/coverage-search.ts';
import { rootRoute } from './routes/root.tsx';

const coverageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cakupan-kegiatan',
  validateSearch: coverageSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/outreach-coverage.tsx')).loader(request),
}).lazy(() => import('./routes/outreach-coverage.tsx').then(({ Route }) => Route));

/** Who was reached by outreach, and who was not. */
export const coverageRoutes = [coverageRoute] as const;
