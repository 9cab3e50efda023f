import { createRoute, redirect } from '@tanstack/react-router';
import { newProposalSearch, proposalSearch } from './features/proposals/proposal-search.ts';
import { recordSearch } from './features/records/record-search.ts';
import { rootRoute } from './routes/root.tsx';

const proposalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/usulan',
  validateSearch: proposalSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/proposals.tsx')).loader(request),
}).lazy(() => import('./routes/proposals.tsx').then(({ Route }) => Route));

const proposalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/usulan/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/proposal.tsx')).loader(request),
}).lazy(() => import('./routes/proposal.tsx').then(({ Route }) => Route));

const newProposalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/usulan/baru',
  validateSearch: newProposalSearch,
}).lazy(() => import('./routes/proposal-new.tsx').then(({ Route }) => Route));

const queueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/usulan/antrean',
}).lazy(() => import('./routes/proposal-queue.tsx').then(({ Route }) => Route));

const ministryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/usulan/siks-ng',
}).lazy(() => import('./routes/ministry-files.tsx').then(({ Route }) => Route));

const meetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/musyawarah/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/meeting.tsx')).loader(request),
}).lazy(() => import('./routes/meeting.tsx').then(({ Route }) => Route));

const newMeetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/musyawarah/baru',
}).lazy(() => import('./routes/meeting-new.tsx').then(({ Route }) => Route));

const words = (value: unknown) => (typeof value === 'string' ? value : undefined);

// A field page: without a line there is nothing to load.
const fieldMeetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lapangan/musyawarah',
  validateSearch: ({ isian, musyawarah }: Record<string, unknown>): { isian?: string; musyawarah?: string } => ({ isian: words(isian), musyawarah: words(musyawarah) }),
  beforeLoad: ({ search }) => {
    if (!search.isian) throw redirect({ to: '/lapangan/musyawarah', search: { ...search, isian: crypto.randomUUID() }, replace: true });
  },
}).lazy(() => import('./routes/field-meeting.tsx').then(({ Route }) => Route));

const pathsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengaturan/jalur-usulan',
  loader: async (request) => (await import('./routes/proposal-paths.tsx')).loader(request),
}).lazy(() => import('./routes/proposal-paths.tsx').then(({ Route }) => Route));

/** Proposals for the national register and the village meetings that decide on them. */
export const proposalRoutes = [proposalsRoute, proposalRoute, newProposalRoute, queueRoute, ministryRoute, meetingRoute, newMeetingRoute, fieldMeetingRoute, pathsRoute] as const;
