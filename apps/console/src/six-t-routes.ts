import { createRoute, redirect } from '@tanstack/react-router';
import { recordSearch } from './features/records/record-search.ts';
import { sixTFindingsSearch, sixTSearch } from './features/six-t/six-t-search.ts';
import { rootRoute } from './routes/root.tsx';

const sixTRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/enam-t',
  validateSearch: sixTSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/six-t.tsx')).loader(request),
}).lazy(() => import('./routes/six-t.tsx').then(({ Route }) => Route));

const sixTFindingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/enam-t/temuan',
  validateSearch: sixTFindingsSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/six-t-findings.tsx')).loader(request),
}).lazy(() => import('./routes/six-t-findings.tsx').then(({ Route }) => Route));

const sixTFindingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/enam-t/temuan/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/six-t-finding.tsx')).loader(request),
}).lazy(() => import('./routes/six-t-finding.tsx').then(({ Route }) => Route));

const words = (value: unknown) => (typeof value === 'string' ? value : undefined);

// A field page: without a line there is nothing to load.
const fieldSixTRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lapangan/6t',
  validateSearch: ({ isian, penyaluran }: Record<string, unknown>): { isian?: string; penyaluran?: string } => ({ isian: words(isian), penyaluran: words(penyaluran) }),
  beforeLoad: ({ search }) => {
    if (!search.isian) throw redirect({ to: '/lapangan/6t', search: { ...search, isian: crypto.randomUUID() }, replace: true });
  },
}).lazy(() => import('./routes/field-six-t.tsx').then(({ Route }) => Route));

/** The 6T: the figures, findings, one of them, and the form at the point. */
export const sixTRoutes = [sixTRoute, sixTFindingsRoute, sixTFindingRoute, fieldSixTRoute] as const;
