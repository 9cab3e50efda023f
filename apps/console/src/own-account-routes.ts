import { createRoute } from '@tanstack/react-router';
import { rootRoute } from './routes/root.tsx';

const ownAccountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/akun',
  loader: async (request) => (await import('./routes/own-account.tsx')).loader(request),
}).lazy(() => import('./routes/own-account.tsx').then(({ Route }) => Route));

/** One's own account: where one is signed in, and how. */
export const ownAccountRoutes = [ownAccountRoute] as const;
