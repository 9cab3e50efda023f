import { createRoute } from '@tanstack/react-router';
import { indicatorSearch } from './features/indicators/indicator-search.ts';
import { inventorySearch, planSearch } from './features/inventory/inventory-search.ts';
import { recordSearch } from './features/records/record-search.ts';
import { rootRoute } from './routes/root.tsx';

const inventoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pendataan',
  validateSearch: inventorySearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/inventory.tsx')).loader(request),
}).lazy(() => import('./routes/inventory.tsx').then(({ Route }) => Route));

const inventoryPlanRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pendataan/rencana',
  validateSearch: planSearch,
}).lazy(() => import('./routes/inventory-plan.tsx').then(({ Route }) => Route));

const inventoryRoundRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pendataan/$id',
  validateSearch: recordSearch,
  loaderDeps: ({ search: { bagian } }) => ({ bagian }),
  loader: async (request) => (await import('./routes/inventory-round.tsx')).loader(request),
}).lazy(() => import('./routes/inventory-round.tsx').then(({ Route }) => Route));

const receiptRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pendataan/tanda-terima/$id',
  loader: async (request) => (await import('./routes/inventory-receipt.tsx')).loader(request),
}).lazy(() => import('./routes/inventory-receipt.tsx').then(({ Route }) => Route));

// A field page: without a line there is nothing to load.
const fieldInventoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lapangan/pendataan/$id',
}).lazy(() => import('./routes/field-inventory.tsx').then(({ Route }) => Route));

const indicatorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indikator',
  validateSearch: indicatorSearch,
  loaderDeps: ({ search }) => search,
  loader: async (request) => (await import('./routes/indicators.tsx')).loader(request),
}).lazy(() => import('./routes/indicators.tsx').then(({ Route }) => Route));

/** The inventory of villages: progress, plan, round, receipt, and the page for a phone; figures of regions. */
export const inventoryRoutes = [inventoryRoute, inventoryPlanRoute, inventoryRoundRoute, receiptRoute, fieldInventoryRoute, indicatorsRoute] as const;
