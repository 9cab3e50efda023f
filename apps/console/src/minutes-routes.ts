import { createRoute } from '@tanstack/react-router';
import { actionItemSearch } from './features/minutes/action-item-search.ts';
import { recordSearch } from './features/records/record-search.ts';
import { rootRoute } from './routes/root.tsx';

const actionItemsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tindak-lanjut',
  validateSearch: actionItemSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/action-items.tsx')).loader(request),
}).lazy(() => import('./routes/action-items.tsx').then(({ Route }) => Route));

const actionItemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tindak-lanjut/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/action-item.tsx')).loader(request),
}).lazy(() => import('./routes/action-item.tsx').then(({ Route }) => Route));

/** What meetings left to be done. Minutes themselves are a part of their event's page. */
export const minutesRoutes = [actionItemsRoute, actionItemRoute] as const;
