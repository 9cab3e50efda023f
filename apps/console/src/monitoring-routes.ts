import { createRoute, redirect } from '@tanstack/react-router';
import { accreditationSearch } from './features/accreditation/accreditation-search.ts';
import { monitoringSearch, planSearch } from './features/monitoring/monitoring-search.ts';
import { recordSearch } from './features/records/record-search.ts';
import { rootRoute } from './routes/root.tsx';

const monitoringsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/monev',
  validateSearch: monitoringSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/monitorings.tsx')).loader(request),
}).lazy(() => import('./routes/monitorings.tsx').then(({ Route }) => Route));

const monitoringRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/monev/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/monitoring.tsx')).loader(request),
}).lazy(() => import('./routes/monitoring.tsx').then(({ Route }) => Route));

const monitoringPlanRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/monev/rencana',
  validateSearch: planSearch,
}).lazy(() => import('./routes/monitoring-plan.tsx').then(({ Route }) => Route));

const newInstrumentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/monev/instrumen/baru',
}).lazy(() => import('./routes/instrument-new.tsx').then(({ Route }) => Route));

const instrumentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/monev/instrumen/$id',
  loader: async (request) => (await import('./routes/instrument.tsx')).loader(request),
}).lazy(() => import('./routes/instrument.tsx').then(({ Route }) => Route));

const words = (value: unknown) => (typeof value === 'string' ? value : undefined);

// A field page: without a line there is nothing to load.
const fieldVisitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lapangan/monev',
  validateSearch: ({ isian, monev }: Record<string, unknown>): { isian?: string; monev?: string } => ({ isian: words(isian), monev: words(monev) }),
  beforeLoad: ({ search }) => {
    if (!search.isian) throw redirect({ to: '/lapangan/monev', search: { ...search, isian: crypto.randomUUID() }, replace: true });
  },
}).lazy(() => import('./routes/field-visit.tsx').then(({ Route }) => Route));

const accreditationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/akreditasi',
  validateSearch: accreditationSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/accreditations.tsx')).loader(request),
}).lazy(() => import('./routes/accreditations.tsx').then(({ Route }) => Route));

const accreditationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/akreditasi/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/accreditation.tsx')).loader(request),
}).lazy(() => import('./routes/accreditation.tsx').then(({ Route }) => Route));

/** The yearly monitoring of institutions: board, plan, record, instrument, visit; and their accreditation. */
export const monitoringRoutes = [monitoringsRoute, monitoringRoute, monitoringPlanRoute, newInstrumentRoute, instrumentRoute, fieldVisitRoute, accreditationsRoute, accreditationRoute] as const;
