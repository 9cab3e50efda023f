import { createRoute, redirect } from '@tanstack/react-router';
import { entitlementSearch, newEntitlementSearch, waiting } from './features/entitlements/entitlement-search.ts';
import { recordSearch } from './features/records/record-search.ts';
import { rootRoute } from './routes/root.tsx';

const entitlementsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bantuan/hak',
  validateSearch: entitlementSearch,
  // Nobody leafs through whoever receives something: the list begins with those that wait for a decision.
  beforeLoad: ({ search }) => {
    const { wilayah, ...rest } = search as typeof search & { wilayah?: string };
    if (Object.values(rest).every((value) => value === undefined)) throw redirect({ to: '/bantuan/hak', search: { wilayah, ...waiting }, replace: true });
  },
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/entitlements.tsx')).loader(request),
}).lazy(() => import('./routes/entitlements.tsx').then(({ Route }) => Route));

const newEntitlementRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bantuan/hak/baru',
  validateSearch: newEntitlementSearch,
}).lazy(() => import('./routes/entitlement-new.tsx').then(({ Route }) => Route));

const acceptedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bantuan/hak/usulan-diterima',
}).lazy(() => import('./routes/entitlements-accepted.tsx').then(({ Route }) => Route));

const entitlementRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bantuan/hak/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/entitlement.tsx')).loader(request),
}).lazy(() => import('./routes/entitlement.tsx').then(({ Route }) => Route));

/** Entitlements to programmes of aid: their list, one of them, a new one, and those of accepted proposals together. */
export const entitlementRoutes = [entitlementsRoute, newEntitlementRoute, acceptedRoute, entitlementRoute] as const;
