import { createRoute } from '@tanstack/react-router';
import { planSearch } from './features/plans/plan-search.ts';
import { recordSearch } from './features/records/record-search.ts';
import { rootRoute } from './routes/root.tsx';

const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rencana/$id',
  validateSearch: planSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/plan.tsx')).loader(request),
}).lazy(() => import('./routes/plan.tsx').then(({ Route }) => Route));

const sheetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rencana/$id/lembar',
  validateSearch: planSearch,
  loader: async (request) => (await import('./routes/plan-sheet.tsx')).loader(request),
}).lazy(() => import('./routes/plan-sheet.tsx').then(({ Route }) => Route));

const itemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rencana/butir/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/plan-item.tsx')).loader(request),
}).lazy(() => import('./routes/plan-item.tsx').then(({ Route }) => Route));

/** Pages of plans and their items. */
export const planRoutes = [planRoute, sheetRoute, itemRoute] as const;
