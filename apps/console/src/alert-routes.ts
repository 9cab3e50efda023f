import { createRoute } from '@tanstack/react-router';
import { alertsSearch } from './features/alerts/alerts-search.ts';
import { rootRoute } from './routes/root.tsx';

const alertsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pelindungan/peringatan',
  validateSearch: alertsSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/alerts.tsx')).loader(request),
}).lazy(() => import('./routes/alerts.tsx').then(({ Route }) => Route));

const alertRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pelindungan/peringatan/$id',
  loader: async (request) => (await import('./routes/alert.tsx')).loader(request),
}).lazy(() => import('./routes/alert.tsx').then(({ Route }) => Route));

/** What whoever watches over personal data is told. */
export const alertRoutes = [alertsRoute, alertRoute] as const;
