import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { DistributionBoard } from '../features/distribution/DistributionBoard.tsx';
import { DistributionFilters } from '../features/distribution/DistributionFilters.tsx';
import { DistributionTable } from '../features/distribution/DistributionTable.tsx';
import { DistributionTabs } from '../features/distribution/DistributionTabs.tsx';
import { distributionFilter, type DistributionSearch } from '../features/distribution/distribution-search.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
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

const batchesQuery = graphql(`
  query Distributions($area: RegionCode, $filter: DistributionBatchFilter, $order: [DistributionBatchOrder!], $after: String) {
    distributionBatches(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...DistributionTable_batch @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: DistributionSearch & AreaSearch; context: RouterContext };

/** Begins to read the list that the address names; the board reads for itself. */
export function loader({ deps, context }: Request) {
  if (deps.tampilan !== 'daftar') return null;
  const asked = { area: deps.wilayah, filter: distributionFilter(deps), order: [deps.urut ?? 'ENDS_ON' as const] };
  return { asked, list: context.preload(batchesQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
}

const route = getRouteApi('/bantuan/penyaluran');

/** Distributions of aid: what was planned and what became of it, and each by itself. */
export const Route = createLazyRoute('/bantuan/penyaluran')({ component: Distributions, pendingComponent: ListSkeleton });

function Distributions() {
  const loaded = route.useLoaderData();
  return loaded === null ? <Board /> : <List loaded={loaded} />;
}

function PlanLink() {
  const t = useText();
  return useCan('distribution.plan') && <Link to="/bantuan/penyaluran/baru" className={buttonClass('main')}>{t('penyaluran.plan')}</Link>;
}

function Board() {
  const t = useText();
  const { name } = useArea();
  return (
    <>
      <PageHead title={t('penyaluran.title')} line={<span>{t('penyaluran.boardLine', { area: name })}</span>} actions={<PlanLink />} />
      <DistributionTabs />
      <DistributionFilters />
      <DistributionBoard />
    </>
  );
}

function List({ loaded: { asked, list } }: { loaded: NonNullable<ReturnType<typeof loader>> }) {
  const t = useText();
  const { data, error } = useReadQuery(list);
  const found = data?.distributionBatches;
  if (!found) throw error ?? new Error('The graph gave no distributions');
  const shown = argumentsOf('DISTRIBUTIONS', asked);
  return (
    <>
      <PageHead title={t('penyaluran.title')} line={<CountLine count={found.totalCount} words="penyaluran.countOf" atLeast="penyaluran.countAtLeast" />} actions={<><PlanLink /><ExportButton shown={shown} count={found.totalCount} /></>} />
      <DistributionTabs />
      <DistributionFilters><ViewMenu shown={shown} /></DistributionFilters>
      {found.edges.length === 0 ? <NoHits none="penyaluran.none" noneWhy="penyaluran.noneWhy" /> : <DistributionTable batches={found.edges.map(({ node }) => node)} order={asked.order[0]} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
