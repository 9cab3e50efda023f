import { createRoute } from '@tanstack/react-router';
import { institutionReportSearch, newInstitutionReportSearch } from './features/institution-reports/report-search.ts';
import { recordSearch } from './features/records/record-search.ts';
import { rootRoute } from './routes/root.tsx';

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lembaga/laporan',
  validateSearch: institutionReportSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/institution-reports.tsx')).loader(request),
}).lazy(() => import('./routes/institution-reports.tsx').then(({ Route }) => Route));

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lembaga/laporan/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/institution-report.tsx')).loader(request),
}).lazy(() => import('./routes/institution-report.tsx').then(({ Route }) => Route));

const newReportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lembaga/$id/laporan/baru',
  validateSearch: newInstitutionReportSearch,
  loader: async (request) => (await import('./routes/institution-report-new.tsx')).loader(request),
}).lazy(() => import('./routes/institution-report-new.tsx').then(({ Route }) => Route));

/** Yearly reports of institutions. */
export const institutionReportRoutes = [reportsRoute, reportRoute, newReportRoute] as const;
