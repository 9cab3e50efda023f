import { createRoute } from '@tanstack/react-router';
import { complaintFiguresSearch, complaintSearch, newComplaintSearch } from './features/complaints/complaint-search.ts';
import { watchedSearch } from './features/records/record-search.ts';
import { rootRoute } from './routes/root.tsx';

// The address /pengaduan is the public page.
const complaintsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengaduan-warga',
  validateSearch: complaintSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/complaints.tsx')).loader(request),
}).lazy(() => import('./routes/complaints.tsx').then(({ Route }) => Route));

const newComplaintRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengaduan-warga/baru',
  validateSearch: newComplaintSearch,
}).lazy(() => import('./routes/complaint-new.tsx').then(({ Route }) => Route));

const complaintFiguresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengaduan-warga/rekap',
  validateSearch: complaintFiguresSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/complaint-figures.tsx')).loader(request),
}).lazy(() => import('./routes/complaint-figures.tsx').then(({ Route }) => Route));

const complaintRulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengaduan-warga/tenggat',
  loader: async (request) => (await import('./routes/complaint-rules.tsx')).loader(request),
}).lazy(() => import('./routes/complaint-rules.tsx').then(({ Route }) => Route));

const complaintRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengaduan-warga/$id',
  validateSearch: watchedSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/complaint.tsx')).loader(request),
}).lazy(() => import('./routes/complaint.tsx').then(({ Route }) => Route));

/** Complaints: the inbox, a new one, the record, the figures, and how long each step may take. */
export const complaintRoutes = [complaintsRoute, newComplaintRoute, complaintFiguresRoute, complaintRulesRoute, complaintRoute] as const;
