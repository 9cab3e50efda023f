import { createRoute } from '@tanstack/react-router';
import { dutySearch } from './features/duties/duty-search.ts';
import { gradeSearch } from './features/grades/grade-search.ts';
import { mergeSearch } from './features/people/merge-search.ts';
import { peopleSearch } from './features/people/people-search.ts';
import { newPillarSearch, recapSearch, vacancySearch } from './features/pillars/pillar-search.ts';
import { newReportSearch, reportSearch } from './features/reports/report-search.ts';
import { recordSearch, watchedSearch } from './features/records/record-search.ts';
import { trainingSearch } from './features/trainings/training-search.ts';
import { rootRoute } from './routes/root.tsx';

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/orang',
  validateSearch: peopleSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/people.tsx')).loader(request),
}).lazy(() => import('./routes/people.tsx').then(({ Route }) => Route));

const newPersonRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/orang/baru',
}).lazy(() => import('./routes/person-new.tsx').then(({ Route }) => Route));

const personRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/orang/$id',
  validateSearch: watchedSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/person.tsx')).loader(request),
}).lazy(() => import('./routes/person.tsx').then(({ Route }) => Route));

const mergeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/orang/$id/gabung',
  validateSearch: mergeSearch,
  loaderDeps: ({ search: { dengan } }) => ({ dengan }),
  loader: async (request) => (await import('./routes/person-merge.tsx')).loader(request),
}).lazy(() => import('./routes/person-merge.tsx').then(({ Route }) => Route));

const pillarRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/penugasan/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/pillar.tsx')).loader(request),
}).lazy(() => import('./routes/pillar.tsx').then(({ Route }) => Route));

const newPillarRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/penugasan/baru',
  validateSearch: newPillarSearch,
}).lazy(() => import('./routes/pillar-new.tsx').then(({ Route }) => Route));

const newPillarsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/penugasan/bersama',
}).lazy(() => import('./routes/pillars-new.tsx').then(({ Route }) => Route));

const vacanciesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kekosongan',
  validateSearch: vacancySearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/vacancies.tsx')).loader(request),
}).lazy(() => import('./routes/vacancies.tsx').then(({ Route }) => Route));

const recapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rekap-psks',
  validateSearch: recapSearch,
  loaderDeps: ({ search: { wilayah, tahun } }) => ({ wilayah, tahun }),
  loader: async (request) => (await import('./routes/resource-recap.tsx')).loader(request),
}).lazy(() => import('./routes/resource-recap.tsx').then(({ Route }) => Route));

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/laporan',
  validateSearch: reportSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/reports.tsx')).loader(request),
}).lazy(() => import('./routes/reports.tsx').then(({ Route }) => Route));

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/laporan/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/report.tsx')).loader(request),
}).lazy(() => import('./routes/report.tsx').then(({ Route }) => Route));

const newReportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/laporan/baru',
  validateSearch: newReportSearch,
}).lazy(() => import('./routes/report-new.tsx').then(({ Route }) => Route));

const reportQueueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/laporan/antrean',
}).lazy(() => import('./routes/report-queue.tsx').then(({ Route }) => Route));

const dutiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tupoksi',
  validateSearch: dutySearch,
  loaderDeps: ({ search: { jenis } }) => ({ jenis }),
  loader: async (request) => (await import('./routes/duties.tsx')).loader(request),
}).lazy(() => import('./routes/duties.tsx').then(({ Route }) => Route));

const trainingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pelatihan',
  validateSearch: trainingSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/trainings.tsx')).loader(request),
}).lazy(() => import('./routes/trainings.tsx').then(({ Route }) => Route));

const gradesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/penilaian',
  validateSearch: gradeSearch,
}).lazy(() => import('./routes/grades.tsx').then(({ Route }) => Route));

/** Those who serve: persons, terms, vacancies, reports, and what is done for them. */
export const peopleRoutes = [
  peopleRoute, newPersonRoute, personRoute, mergeRoute, pillarRoute, newPillarRoute, newPillarsRoute, vacanciesRoute, recapRoute, reportsRoute, reportRoute,
  newReportRoute, reportQueueRoute, dutiesRoute, trainingsRoute, gradesRoute,
] as const;
