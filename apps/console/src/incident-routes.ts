import { createRoute } from '@tanstack/react-router';
import { incidentsSearch, newIncidentSearch, noticeSearch } from './features/incidents/incidents-search.ts';
import { rootRoute } from './routes/root.tsx';

const incidentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pelindungan/insiden',
  validateSearch: incidentsSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/incidents.tsx')).loader(request),
}).lazy(() => import('./routes/incidents.tsx').then(({ Route }) => Route));

const newIncidentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pelindungan/insiden/baru',
  validateSearch: newIncidentSearch,
}).lazy(() => import('./routes/incident-new.tsx').then(({ Route }) => Route));

const incidentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pelindungan/insiden/$id',
  loader: async (request) => (await import('./routes/incident.tsx')).loader(request),
}).lazy(() => import('./routes/incident.tsx').then(({ Route }) => Route));

const noticeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pelindungan/insiden/$id/pemberitahuan',
  validateSearch: noticeSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/incident-notice.tsx')).loader(request),
}).lazy(() => import('./routes/incident-notice.tsx').then(({ Route }) => Route));

/** The register of incidents with personal data. */
export const incidentRoutes = [incidentsRoute, newIncidentRoute, incidentRoute, noticeRoute] as const;
