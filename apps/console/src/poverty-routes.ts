import { createRoute } from '@tanstack/react-router';
import { effortSearch, povertySearch, snapshotSearch } from './features/poverty/poverty-search.ts';
import { recordSearch } from './features/records/record-search.ts';
import { rootRoute } from './routes/root.tsx';

const povertyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kemiskinan',
  validateSearch: povertySearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/poverty.tsx')).loader(request),
}).lazy(() => import('./routes/poverty.tsx').then(({ Route }) => Route));

const snapshotsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kemiskinan/angka',
  validateSearch: snapshotSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/poverty-snapshots.tsx')).loader(request),
}).lazy(() => import('./routes/poverty-snapshots.tsx').then(({ Route }) => Route));

const newSnapshotRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kemiskinan/angka/baru',
}).lazy(() => import('./routes/poverty-snapshot-new.tsx').then(({ Route }) => Route));

const snapshotRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kemiskinan/angka/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/poverty-snapshot.tsx')).loader(request),
}).lazy(() => import('./routes/poverty-snapshot.tsx').then(({ Route }) => Route));

const effortsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kemiskinan/upaya',
  validateSearch: effortSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/funding-efforts.tsx')).loader(request),
}).lazy(() => import('./routes/funding-efforts.tsx').then(({ Route }) => Route));

const newEffortRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kemiskinan/upaya/baru',
}).lazy(() => import('./routes/funding-effort-new.tsx').then(({ Route }) => Route));

const effortRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kemiskinan/upaya/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/funding-effort.tsx')).loader(request),
}).lazy(() => import('./routes/funding-effort.tsx').then(({ Route }) => Route));

/** Extreme poverty: its overview, figures by source, and what is spent against it. */
export const povertyRoutes = [povertyRoute, snapshotsRoute, newSnapshotRoute, snapshotRoute, effortsRoute, newEffortRoute, effortRoute] as const;
