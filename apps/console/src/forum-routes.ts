import { createRoute } from '@tanstack/react-router';
import { forumSearch } from './features/forums/forum-search.ts';
import { partnerSearch } from './features/partners/partner-search.ts';
import { recordSearch } from './features/records/record-search.ts';
import { rootRoute } from './routes/root.tsx';

const forumsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forum',
  validateSearch: forumSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/forums.tsx')).loader(request),
}).lazy(() => import('./routes/forums.tsx').then(({ Route }) => Route));

const newForumRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forum/baru',
}).lazy(() => import('./routes/forum-new.tsx').then(({ Route }) => Route));

const forumRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forum/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/forum.tsx')).loader(request),
}).lazy(() => import('./routes/forum.tsx').then(({ Route }) => Route));

const partnersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mitra',
  validateSearch: partnerSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/partners.tsx')).loader(request),
}).lazy(() => import('./routes/partners.tsx').then(({ Route }) => Route));

const newPartnerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mitra/baru',
}).lazy(() => import('./routes/partner-new.tsx').then(({ Route }) => Route));

const partnerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mitra/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/partner.tsx')).loader(request),
}).lazy(() => import('./routes/partner.tsx').then(({ Route }) => Route));

/** Forums and partners. */
export const forumRoutes = [forumsRoute, newForumRoute, forumRoute, partnersRoute, newPartnerRoute, partnerRoute] as const;
