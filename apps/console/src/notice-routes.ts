import { createRoute } from '@tanstack/react-router';
import { newNoticeSearch, noticeSearch } from './features/notices/notice-search.ts';
import { recordSearch } from './features/records/record-search.ts';
import { rootRoute } from './routes/root.tsx';

const noticesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kebijakan',
  validateSearch: noticeSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/notices.tsx')).loader(request),
}).lazy(() => import('./routes/notices.tsx').then(({ Route }) => Route));

const newNoticeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kebijakan/baru',
  validateSearch: newNoticeSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/notice-new.tsx')).loader(request),
}).lazy(() => import('./routes/notice-new.tsx').then(({ Route }) => Route));

const noticeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kebijakan/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/notice.tsx')).loader(request),
}).lazy(() => import('./routes/notice.tsx').then(({ Route }) => Route));

/** What holds: the list of policy notices, one of them, a new one. */
export const noticeRoutes = [noticesRoute, newNoticeRoute, noticeRoute] as const;
