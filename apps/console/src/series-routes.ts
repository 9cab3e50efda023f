import { createRoute } from '@tanstack/react-router';
import { rootRoute } from './routes/root.tsx';

const seriesListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kegiatan/seri',
  loader: async (request) => (await import('./routes/series-list.tsx')).loader(request),
}).lazy(() => import('./routes/series-list.tsx').then(({ Route }) => Route));

const seriesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kegiatan/seri/$id',
  loader: async (request) => (await import('./routes/series.tsx')).loader(request),
}).lazy(() => import('./routes/series.tsx').then(({ Route }) => Route));

/** Series of events and their plans. */
export const seriesRoutes = [seriesListRoute, seriesRoute] as const;
