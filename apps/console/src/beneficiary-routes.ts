import { createRoute } from '@tanstack/react-router';
import { beneficiariesSearch } from './features/beneficiaries/beneficiaries-search.ts';
import { nikRepairSearch } from './features/nik-repair/nik-repair-search.ts';
import { watchedSearch } from './features/records/record-search.ts';
import { rootRoute } from './routes/root.tsx';

const beneficiariesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ppks',
  validateSearch: beneficiariesSearch,
}).lazy(() => import('./routes/beneficiaries.tsx').then(({ Route }) => Route));

const beneficiaryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ppks/$id',
  validateSearch: watchedSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/beneficiary.tsx')).loader(request),
}).lazy(() => import('./routes/beneficiary.tsx').then(({ Route }) => Route));

const newBeneficiaryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ppks/baru',
}).lazy(() => import('./routes/beneficiary-new.tsx').then(({ Route }) => Route));

const familyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ppks/keluarga/$id',
  validateSearch: watchedSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/family.tsx')).loader(request),
}).lazy(() => import('./routes/family.tsx').then(({ Route }) => Route));

const newFamilyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ppks/keluarga/baru',
}).lazy(() => import('./routes/family-new.tsx').then(({ Route }) => Route));

const membersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ppks/keluarga/$id/anggota',
  loader: async (request) => (await import('./routes/family-members.tsx')).loader(request),
}).lazy(() => import('./routes/family-members.tsx').then(({ Route }) => Route));

const duplicatesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ppks/ganda',
}).lazy(() => import('./routes/duplicates.tsx').then(({ Route }) => Route));

const nikRepairsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ppks/nik',
  validateSearch: nikRepairSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/nik-repairs.tsx')).loader(request),
}).lazy(() => import('./routes/nik-repairs.tsx').then(({ Route }) => Route));

/** Persons served and their families. */
export const beneficiaryRoutes = [beneficiariesRoute, newBeneficiaryRoute, beneficiaryRoute, newFamilyRoute, familyRoute, membersRoute, duplicatesRoute, nikRepairsRoute] as const;
