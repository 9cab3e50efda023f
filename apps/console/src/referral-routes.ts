import { createRoute } from '@tanstack/react-router';
import { recordSearch } from './features/records/record-search.ts';
import { caseServiceSearch } from './features/case-services/service-search.ts';
import { referralSearch } from './features/referrals/referral-search.ts';
import { rootRoute } from './routes/root.tsx';

const referralsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rujukan',
  validateSearch: referralSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/referrals.tsx')).loader(request),
}).lazy(() => import('./routes/referrals.tsx').then(({ Route }) => Route));

const referralRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rujukan/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/referral.tsx')).loader(request),
}).lazy(() => import('./routes/referral.tsx').then(({ Route }) => Route));

const referRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ppks/kasus/$id/rujuk',
  loader: async (request) => (await import('./routes/refer.tsx')).loader(request),
}).lazy(() => import('./routes/refer.tsx').then(({ Route }) => Route));

const servicesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/layanan-kasus',
  validateSearch: caseServiceSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/case-services.tsx')).loader(request),
}).lazy(() => import('./routes/case-services.tsx').then(({ Route }) => Route));

// A task names the service, whose place is the page of its case.
const serviceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/layanan-kasus/$id',
  loader: async (request) => (await import('./routes/case-service.tsx')).loader(request),
}).lazy(() => import('./routes/case-service.tsx').then(({ Route }) => Route));

/** Referrals, the desk where a case is referred, services for cases, and the way from one to its case. */
export const referralRoutes = [referralsRoute, referralRoute, referRoute, servicesRoute, serviceRoute] as const;
