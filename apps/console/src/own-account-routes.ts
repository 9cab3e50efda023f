import { createRoute } from '@tanstack/react-router';
import { invitationSearch } from './features/own-account/invitation-search.ts';
import { rootRoute } from './routes/root.tsx';

const ownAccountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/akun',
  loader: async (request) => (await import('./routes/own-account.tsx')).loader(request),
}).lazy(() => import('./routes/own-account.tsx').then(({ Route }) => Route));

const invitationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengguna/undangan',
  validateSearch: invitationSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/invitations.tsx')).loader(request),
}).lazy(() => import('./routes/invitations.tsx').then(({ Route }) => Route));

const invitationRoundRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengguna/undangan/$id',
}).lazy(() => import('./routes/invitation-round.tsx').then(({ Route }) => Route));

/** One's own account: where one is signed in, and how; and codes by which others set their passwords. */
export const ownAccountRoutes = [ownAccountRoute, invitationsRoute, invitationRoundRoute] as const;
