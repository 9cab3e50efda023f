import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { documentListSearch, newDocumentSearch } from './features/documents/document-search.ts';
import { attendanceRoutes } from './attendance-routes.ts';
import { eventListSearch } from './features/events/event-list-search.ts';
import { eventRecordSearch } from './features/events/event-record-search.ts';
import { newEventSearch } from './features/events/new-event-search.ts';
import { importSearch } from './features/imports/import-search.ts';
import { jobsSearch } from './features/jobs/jobs-search.ts';
import { lawSearch } from './features/laws/law-search.ts';
import { recordSearch } from './features/records/record-search.ts';
import { taskSearch } from './features/tasks/task-search.ts';
import { aidRoutes } from './aid-routes.ts';
import { distributionRoutes } from './distribution-routes.ts';
import { caseRoutes } from './case-routes.ts';
import { referralRoutes } from './referral-routes.ts';
import { beneficiaryRoutes } from './beneficiary-routes.ts';
import { complaintRoutes } from './complaint-routes.ts';
import { entitlementRoutes } from './entitlement-routes.ts';
import { alertRoutes } from './alert-routes.ts';
import { incidentRoutes } from './incident-routes.ts';
import { sixTRoutes } from './six-t-routes.ts';
import { coverageRoutes } from './coverage-routes.ts';
import { forumRoutes } from './forum-routes.ts';
import { inventoryRoutes } from './inventory-routes.ts';
import { povertyRoutes } from './poverty-routes.ts';
import { institutionReportRoutes } from './institution-report-routes.ts';
import { institutionRoutes } from './institution-routes.ts';
import { minutesRoutes } from './minutes-routes.ts';
import { monitoringRoutes } from './monitoring-routes.ts';
import { noticeRoutes } from './notice-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { planRoutes } from './plan-routes.ts';
import { proposalRoutes } from './proposal-routes.ts';
import { questionRoutes } from './question-routes.ts';
import { rootRoute, type RouterContext } from './routes/root.tsx';
import { parseSearch, stringifySearch } from './routes/search-params.ts';
import { rememberedArea } from './shell/area-search.ts';
import { Failure } from './shell/Failure.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { ListSkeleton } from './ui/Skeleton.tsx';
import { seriesRoutes } from './series-routes.ts';
import { serviceRoutes } from './service-routes.ts';
import { youthRoutes } from './youth-routes.ts';

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/kegiatan', search: rememberedArea(), state: { home: true } });
  },
});

// Of each page only its address stands here. Its file comes with its query and its view when it is first opened.
const eventsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kegiatan',
  validateSearch: eventListSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/events.tsx')).loader(request),
}).lazy(() => import('./routes/events.tsx').then(({ Route }) => Route));

const eventRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kegiatan/$id',
  validateSearch: eventRecordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/event.tsx')).loader(request),
}).lazy(() => import('./routes/event.tsx').then(({ Route }) => Route));

const newEventRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kegiatan/baru',
  validateSearch: newEventSearch,
}).lazy(() => import('./routes/event-new.tsx').then(({ Route }) => Route));

const eventFromTextRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kegiatan/dari-teks',
}).lazy(() => import('./routes/event-from-text.tsx').then(({ Route }) => Route));

const eventPaperRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kegiatan/$id/naskah/$jenis',
  loader: async (request) => (await import('./routes/event-paper.tsx')).loader(request),
}).lazy(() => import('./routes/event-paper.tsx').then(({ Route }) => Route));

const editEventRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kegiatan/$id/ubah',
  loader: async (request) => (await import('./routes/event-edit.tsx')).loader(request),
}).lazy(() => import('./routes/event-edit.tsx').then(({ Route }) => Route));

const lawsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hukum',
  validateSearch: lawSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/laws.tsx')).loader(request),
}).lazy(() => import('./routes/laws.tsx').then(({ Route }) => Route));

const lawRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hukum/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/law.tsx')).loader(request),
}).lazy(() => import('./routes/law.tsx').then(({ Route }) => Route));

const jobsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pekerjaan',
  validateSearch: jobsSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/jobs.tsx')).loader(request),
}).lazy(() => import('./routes/jobs.tsx').then(({ Route }) => Route));

const documentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dokumen',
  validateSearch: documentListSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/documents.tsx')).loader(request),
}).lazy(() => import('./routes/documents.tsx').then(({ Route }) => Route));

const newDocumentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dokumen/baru',
  validateSearch: newDocumentSearch,
}).lazy(() => import('./routes/document-new.tsx').then(({ Route }) => Route));

const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dokumen/$id',
}).lazy(() => import('./routes/document.tsx').then(({ Route }) => Route));

const tasksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tugas',
  validateSearch: taskSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/tasks.tsx')).loader(request),
}).lazy(() => import('./routes/tasks.tsx').then(({ Route }) => Route));

// Field pages have no loader: without a line there is nothing to load.
const fieldRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lapangan',
}).lazy(() => import('./routes/field.tsx').then(({ Route }) => Route));

const fieldEventRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lapangan/kegiatan',
  validateSearch: ({ isian }: Record<string, unknown>): { isian?: string } => (typeof isian === 'string' ? { isian } : {}),
  // What is typed belongs to an item whose id stands in the address, so that it is found again after a reload.
  beforeLoad: ({ search }) => {
    if (!search.isian) throw redirect({ to: '/lapangan/kegiatan', search: { isian: crypto.randomUUID() }, replace: true });
  },
}).lazy(() => import('./routes/field-event.tsx').then(({ Route }) => Route));

const fieldReportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lapangan/laporan',
  validateSearch: ({ isian }: Record<string, unknown>): { isian?: string } => (typeof isian === 'string' ? { isian } : {}),
  beforeLoad: ({ search }) => {
    if (!search.isian) throw redirect({ to: '/lapangan/laporan', search: { isian: crypto.randomUUID() }, replace: true });
  },
}).lazy(() => import('./routes/field-report.tsx').then(({ Route }) => Route));

const boundariesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengaturan/batas',
  loader: async (request) => (await import('./routes/boundaries.tsx')).loader(request),
}).lazy(() => import('./routes/boundaries.tsx').then(({ Route }) => Route));

const importsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/impor',
  validateSearch: importSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/imports.tsx')).loader(request),
}).lazy(() => import('./routes/imports.tsx').then(({ Route }) => Route));

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/impor/$id',
  loader: async (request) => (await import('./routes/import.tsx')).loader(request),
}).lazy(() => import('./routes/import.tsx').then(({ Route }) => Route));

const routeTree = rootRoute.addChildren([
  ...peopleRoutes,
  ...beneficiaryRoutes, ...inventoryRoutes, ...aidRoutes, ...entitlementRoutes, ...distributionRoutes, ...povertyRoutes, ...complaintRoutes,
  ...sixTRoutes,
  ...alertRoutes, ...incidentRoutes,
  ...proposalRoutes,
  ...caseRoutes,
  ...referralRoutes,
  ...institutionRoutes,
  ...institutionReportRoutes,
  ...youthRoutes,
  ...forumRoutes,
  ...serviceRoutes,
  ...minutesRoutes,
  ...questionRoutes,
  ...noticeRoutes,
  ...coverageRoutes,
  ...monitoringRoutes,
  ...planRoutes,
  ...seriesRoutes,
  ...attendanceRoutes,
  homeRoute, eventsRoute, newEventRoute, eventFromTextRoute, eventRoute, editEventRoute, eventPaperRoute,
  lawsRoute, lawRoute, documentsRoute, newDocumentRoute, documentRoute, jobsRoute, tasksRoute, fieldRoute, fieldEventRoute,
  boundariesRoute, fieldReportRoute, importsRoute, importRoute,
]);

/** All addresses of the console. */
export function createConsoleRouter(context: RouterContext) {
  return createRouter({
    routeTree,
    context,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPendingComponent: ListSkeleton,
    defaultErrorComponent: Failure,
    defaultNotFoundComponent: NotFound,
    defaultPendingMs: 150,
    defaultPendingMinMs: 200,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
