import { createRoute, redirect } from '@tanstack/react-router';
import { institutionSearch, namesOffices } from './features/institutions/institution-search.ts';
import { officeSearch } from './features/offices/office-search.ts';
import { recordSearch } from './features/records/record-search.ts';
import { applySearch, registrationSearch } from './features/registrations/registration-search.ts';
import { rootRoute } from './routes/root.tsx';

const institutionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lembaga',
  // Offices stood at this address before: links that name them lead on.
  beforeLoad: ({ location: { search } }) => {
    if (namesOffices(search)) throw redirect({ to: '/kantor', search: officeSearch(search), replace: true });
  },
  validateSearch: institutionSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/institutions.tsx')).loader(request),
}).lazy(() => import('./routes/institutions.tsx').then(({ Route }) => Route));

const newInstitutionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lembaga/baru',
}).lazy(() => import('./routes/institution-new.tsx').then(({ Route }) => Route));

const institutionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lembaga/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/institution.tsx')).loader(request),
}).lazy(() => import('./routes/institution.tsx').then(({ Route }) => Route));

const applyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lembaga/$id/daftar',
  validateSearch: applySearch,
  loader: async (request) => (await import('./routes/registration-apply.tsx')).loader(request),
}).lazy(() => import('./routes/registration-apply.tsx').then(({ Route }) => Route));

const formerInstitutionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lks/$id',
  validateSearch: recordSearch,
  beforeLoad: ({ params, search }) => {
    throw redirect({ to: '/lembaga/$id', params, search, replace: true });
  },
});

const officesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kantor',
  validateSearch: officeSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/offices.tsx')).loader(request),
}).lazy(() => import('./routes/offices.tsx').then(({ Route }) => Route));

const officeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kantor/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/office.tsx')).loader(request),
}).lazy(() => import('./routes/office.tsx').then(({ Route }) => Route));

const registrationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pendaftaran',
  validateSearch: registrationSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/registrations.tsx')).loader(request),
}).lazy(() => import('./routes/registrations.tsx').then(({ Route }) => Route));

const registrationQueueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pendaftaran/antrean',
}).lazy(() => import('./routes/registration-queue.tsx').then(({ Route }) => Route));

const registrationRulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pendaftaran/ketentuan',
  loader: async (request) => (await import('./routes/registration-rules.tsx')).loader(request),
}).lazy(() => import('./routes/registration-rules.tsx').then(({ Route }) => Route));

const registrationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pendaftaran/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/registration.tsx')).loader(request),
}).lazy(() => import('./routes/registration.tsx').then(({ Route }) => Route));

/** Bodies that act, institutions that serve, and how these are registered. */
export const institutionRoutes = [
  institutionsRoute, newInstitutionRoute, institutionRoute, applyRoute, formerInstitutionRoute, officesRoute, officeRoute,
  registrationsRoute, registrationQueueRoute, registrationRulesRoute, registrationRoute,
] as const;
