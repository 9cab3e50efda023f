import { createRoute, redirect } from '@tanstack/react-router';
import { recordSearch } from './features/records/record-search.ts';
import { centreSearch, coverageSearch, fieldServiceSearch, serviceSearch } from './features/service-centres/service-search.ts';
import { rootRoute } from './routes/root.tsx';

const centresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/puskesos',
  validateSearch: serviceSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/service-centres.tsx')).loader(request),
}).lazy(() => import('./routes/service-centres.tsx').then(({ Route }) => Route));

const coverageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/puskesos/cakupan',
  validateSearch: coverageSearch,
  loaderDeps: ({ search: { wilayah, tahun } }) => ({ wilayah, tahun }),
  loader: async (request) => (await import('./routes/service-coverage.tsx')).loader(request),
}).lazy(() => import('./routes/service-coverage.tsx').then(({ Route }) => Route));

const newCentreRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/puskesos/baru',
}).lazy(() => import('./routes/service-centre-new.tsx').then(({ Route }) => Route));

const centreRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/puskesos/$id',
  validateSearch: centreSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/service-centre.tsx')).loader(request),
}).lazy(() => import('./routes/service-centre.tsx').then(({ Route }) => Route));

const serviceDayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/puskesos/layanan/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/service-day.tsx')).loader(request),
}).lazy(() => import('./routes/service-day.tsx').then(({ Route }) => Route));

// A field page has no loader: without a line there is nothing to load.
const fieldServicesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lapangan/layanan',
  validateSearch: fieldServiceSearch,
  beforeLoad: ({ search: { isian, puskesos } }) => {
    if (!isian) throw redirect({ to: '/lapangan/layanan', search: { isian: crypto.randomUUID(), puskesos }, replace: true });
  },
}).lazy(() => import('./routes/field-services.tsx').then(({ Route }) => Route));

/** Puskesos: register, coverage, records with their log, and the form for the field. */
export const serviceRoutes = [centresRoute, coverageRoute, newCentreRoute, centreRoute, serviceDayRoute, fieldServicesRoute] as const;
