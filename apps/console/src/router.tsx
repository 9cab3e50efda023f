import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { eventListSearch } from './features/events/event-list-search.ts';
import { eventRecordSearch } from './features/events/event-record-search.ts';
import { rootRoute, type RouterContext } from './routes/root.tsx';
import { parseSearch, stringifySearch } from './routes/search-params.ts';
import { rememberedArea } from './shell/area-search.ts';
import { Failure } from './shell/Failure.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { ListSkeleton } from './ui/Skeleton.tsx';

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/kegiatan', search: rememberedArea() });
  },
});

// Of each page only its address stands here. Its file comes with its query and its view when it is first opened.
const eventsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kegiatan',
  validateSearch: eventListSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/events.tsx')).loader(request),
}).lazy(() => import('./routes/events.tsx').then(({ Route }) => Route));

const eventRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kegiatan/$id',
  validateSearch: eventRecordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/event.tsx')).loader(request),
}).lazy(() => import('./routes/event.tsx').then(({ Route }) => Route));

const routeTree = rootRoute.addChildren([homeRoute, eventsRoute, eventRoute]);

/** All addresses of the console. */
export function createConsoleRouter(context: RouterContext) {
  return createRouter({
    routeTree,
    context,
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPendingComponent: ListSkeleton,
    defaultErrorComponent: Failure,
    defaultNotFoundComponent: NotFound,
    defaultPendingMs: 150,
    defaultPendingMinMs: 200,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
