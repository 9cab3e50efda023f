import { createRoute } from '@tanstack/react-router';
import { accountSearch } from './features/accounts/account-search.ts';
import { recordSearch } from './features/records/record-search.ts';
import { rootRoute } from './routes/root.tsx';

const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengguna',
  validateSearch: accountSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/accounts.tsx')).loader(request),
}).lazy(() => import('./routes/accounts.tsx').then(({ Route }) => Route));

const newAccountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengguna/baru',
}).lazy(() => import('./routes/account-new.tsx').then(({ Route }) => Route));

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengguna/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/account.tsx')).loader(request),
}).lazy(() => import('./routes/account.tsx').then(({ Route }) => Route));

/** Accounts of those who work with Pilar. */
export const accountRoutes = [accountsRoute, newAccountsRoute, accountRoute] as const;
