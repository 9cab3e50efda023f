import { createRoute } from '@tanstack/react-router';
import { accountSearch } from './features/accounts/account-search.ts';
import { machineSearch } from './features/machine-clients/machine-search.ts';
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

const machineClientsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/klien-mesin',
  validateSearch: machineSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/machine-clients.tsx')).loader(request),
}).lazy(() => import('./routes/machine-clients.tsx').then(({ Route }) => Route));

const newMachineClientRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/klien-mesin/baru',
}).lazy(() => import('./routes/machine-client-new.tsx').then(({ Route }) => Route));

const machineClientRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/klien-mesin/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/machine-client.tsx')).loader(request),
}).lazy(() => import('./routes/machine-client.tsx').then(({ Route }) => Route));

/** Accounts of those who work with Pilar, and clients of systems that do. */
export const accountRoutes = [accountsRoute, newAccountsRoute, accountRoute, machineClientsRoute, newMachineClientRoute, machineClientRoute] as const;
