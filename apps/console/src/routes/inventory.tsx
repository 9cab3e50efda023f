import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { lazy } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { NoPromise } from '../features/beneficiaries/NoPromise.tsx';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { InventoryBoard } from '../features/inventory/InventoryBoard.tsx';
import { InventoryFilters } from '../features/inventory/InventoryFilters.tsx';
import { InventoryTabs } from '../features/inventory/InventoryTabs.tsx';
import { roundFilter, type InventorySearch } from '../features/inventory/inventory-search.ts';
import { RoundTable } from '../features/inventory/RoundTable.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { useCan } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { buttonClass } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const roundsQuery = graphql(`
  query InventoryRounds($area: RegionCode, $filter: InventoryRoundFilter, $order: [InventoryRoundOrder!], $after: String) {
    inventoryRounds(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...RoundTable_inventoryRound } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: InventorySearch & AreaSearch; context: RouterContext };

/** Begins to read the list that the address names; the board and the map read for themselves. */
export function loader({ deps, context }: Request) {
  if (deps.tampilan !== 'daftar') return null;
  const asked = { area: deps.wilayah, filter: roundFilter(deps), order: ['LAST_DAY' as const] };
  return { asked, list: context.preload(roundsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
}

const InventoryMap = lazy(() => import('../features/inventory/InventoryMap.tsx').then((file) => ({ default: file.InventoryMap })));
const route = getRouteApi('/pendataan');

/** The inventory of villages: how far it is by region, on the map, and round by round. */
export const Route = createLazyRoute('/pendataan')({ component: Inventory, pendingComponent: ListSkeleton });

function Inventory() {
  const loaded = route.useLoaderData();
  return loaded === null ? <Progress /> : <Rounds loaded={loaded} />;
}

function PlanLink() {
  const t = useText();
  return useCan('inventory.plan') && <Link to="/pendataan/rencana" search={({ wilayah, tahun, periode }) => ({ wilayah, tahun, periode })} className={buttonClass('main')}>{t('pendataan.plan')}</Link>;
}

function Progress() {
  const t = useText();
  const { name } = useArea();
  const { sebagai } = route.useSearch();
  return (
    <>
      <PageHead title={t('pendataan.title')} line={<span>{t('pendataan.boardLine', { area: name })}</span>} actions={<PlanLink />} />
      <NoPromise />
      <InventoryTabs />
      <InventoryFilters />
      {sebagai === 'peta' ? <InventoryMap /> : <InventoryBoard />}
    </>
  );
}

function Rounds({ loaded: { asked, list } }: { loaded: NonNullable<ReturnType<typeof loader>> }) {
  const t = useText();
  const { data, error } = useReadQuery(list);
  const found = data?.inventoryRounds;
  if (!found) throw error ?? new Error('The graph gave no rounds');
  const shown = argumentsOf('INVENTORY_ROUNDS', asked);
  return (
    <>
      <PageHead title={t('pendataan.title')} line={<CountLine count={found.totalCount} words="pendataan.count" atLeast="pendataan.countAtLeast" />} actions={<><PlanLink /><ExportButton shown={shown} count={found.totalCount} /></>} />
      <NoPromise />
      <InventoryTabs />
      <InventoryFilters><ViewMenu shown={shown} /></InventoryFilters>
      {found.edges.length === 0 ? <NoHits none="pendataan.none" noneWhy="pendataan.noneWhy" /> : <RoundTable rounds={found.edges.map(({ node }) => node)} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
