import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { EffortTable } from '../features/poverty/EffortTable.tsx';
import { PovertyTabs } from '../features/poverty/PovertyTabs.tsx';
import { effortFilter, type EffortSearch } from '../features/poverty/poverty-search.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { AreaPill } from '../shell/AreaPill.tsx';
import { CountLine } from '../shell/CountLine.tsx';
import { useListVisit } from '../shell/list-visit.ts';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { useCan, useOptions } from '../shell/session-context.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { ChoicePill, FilterBar, TextPill } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const effortsQuery = graphql(`
  query FundingEfforts($area: RegionCode, $filter: FundingEffortFilter, $order: [FundingEffortOrder!], $after: String) {
    fundingEfforts(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...EffortTable_effort } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: EffortSearch & AreaSearch; context: RouterContext };

/** Begins to read the efforts that the address names. */
export function loader({ deps, context }: Request) {
  const asked = { area: deps.wilayah, filter: effortFilter(deps), order: [deps.urut ?? 'YEAR_DESC'] };
  return { asked, list: context.preload(effortsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
}

const route = getRouteApi('/kemiskinan/upaya');

/** What is spent against extreme poverty. */
export const Route = createLazyRoute('/kemiskinan/upaya')({ component: Efforts, pendingComponent: ListSkeleton });

function Efforts() {
  const t = useText();
  const { dana, strategi, tahun, urut = 'YEAR_DESC' } = route.useSearch();
  const { narrow } = useListVisit();
  const records = useCan('poverty.record');
  const funds = useOptions('EFFORT_FUND');
  const strategies = useOptions('POVERTY_STRATEGY');
  const { asked, list } = route.useLoaderData();
  const { data, error } = useReadQuery(list);
  const found = data?.fundingEfforts;
  if (!found) throw error ?? new Error('The graph gave no efforts');
  const shown = argumentsOf('FUNDING_EFFORTS', asked);
  const form = records && <Link to="/kemiskinan/upaya/baru" search={({ wilayah }) => ({ wilayah })} className={buttonClass('main')}>{t('kemiskinan.addEffort')}</Link>;
  const some = (codes: string[]) => (codes.length > 0 ? codes : undefined);
  return (
    <>
      <PageHead title={t('kemiskinan.title')} line={<CountLine count={found.totalCount} words="kemiskinan.effortCount" atLeast="kemiskinan.effortCountAtLeast" />} actions={<>{form}<ExportButton shown={shown} count={found.totalCount} /></>} />
      <PovertyTabs />
      <FilterBar label={t('kemiskinan.filters')}>
        <AreaPill />
        <ChoicePill label={t('kemiskinan.fund')} options={funds} chosen={dana ?? []} onChange={(codes) => narrow({ dana: some(codes) })} />
        <ChoicePill label={t('kemiskinan.strategy')} options={strategies} chosen={strategi ?? []} onChange={(codes) => narrow({ strategi: some(codes) })} />
        <TextPill label={t('kemiskinan.year')} value={tahun === undefined ? '' : String(tahun)} onChange={(text) => narrow({ tahun: /^\d{4}$/.test(text) ? Number(text) : undefined })} />
        <ViewMenu shown={shown} />
      </FilterBar>
      {found.edges.length === 0 ? <NoHits none="kemiskinan.noEffort" noneWhy="kemiskinan.noEffortWhy" action={form} /> : <EffortTable efforts={found.edges.map(({ node }) => node)} order={urut} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
