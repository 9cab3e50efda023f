import { createRoute } from '@tanstack/react-router';
import { rootRoute } from './routes/root.tsx';

const privacyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pelindungan',
}).lazy(() => import('./routes/privacy.tsx').then(({ Route }) => Route));

const accessAccountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pelindungan/akun/$id',
}).lazy(() => import('./routes/access-account.tsx').then(({ Route }) => Route));

/** The desk of whoever watches over personal data. */
export const privacyRoutes = [privacyRoute, accessAccountRoute] as const;
