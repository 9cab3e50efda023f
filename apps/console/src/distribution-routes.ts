import { createRoute, redirect } from '@tanstack/react-router';
import { deliverySearch, distributionSearch, distributionTab, fieldPointSearch } from './features/distribution/distribution-search.ts';
import { rootRoute } from './routes/root.tsx';

const distributionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bantuan/penyaluran',
  validateSearch: distributionSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/distributions.tsx')).loader(request),
}).lazy(() => import('./routes/distributions.tsx').then(({ Route }) => Route));

const distributionNewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bantuan/penyaluran/baru',
}).lazy(() => import('./routes/distribution-new.tsx').then(({ Route }) => Route));

const deliveriesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bantuan/penyaluran/penerima',
  validateSearch: deliverySearch,
  // Who is given what is read of one distribution, or of what a bank's file settled.
  beforeLoad: ({ search }) => {
    if (!search.penyaluran && !search.impor) throw redirect({ to: '/bantuan/penyaluran', replace: true });
  },
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/deliveries.tsx')).loader(request),
}).lazy(() => import('./routes/deliveries.tsx').then(({ Route }) => Route));

const distributionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bantuan/penyaluran/$id',
  validateSearch: distributionTab,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/distribution.tsx')).loader(request),
}).lazy(() => import('./routes/distribution.tsx').then(({ Route }) => Route));

const fieldPointRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lapangan/salur/$id',
  validateSearch: fieldPointSearch,
}).lazy(() => import('./routes/field-point.tsx').then(({ Route }) => Route));

/** Distributions of aid: their board and list, one of them, a new one, who is given what, and a point on a phone. */
export const distributionRoutes = [distributionsRoute, distributionNewRoute, deliveriesRoute, distributionRoute, fieldPointRoute] as const;
