import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { IndicatorDialog } from '../features/indicators/IndicatorDialog.tsx';
import { indicatorFilter, type IndicatorSearch } from '../features/indicators/indicator-search.ts';
import { IndicatorTable } from '../features/indicators/IndicatorTable.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { AreaPill } from '../shell/AreaPill.tsx';
import { CountLine } from '../shell/CountLine.tsx';
import { useListVisit } from '../shell/list-visit.ts';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { useCan, useOptions, useViewer } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { Button } from '../ui/Button.tsx';
import { ChoicePill, FilterBar, TextPill } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const indicatorsQuery = graphql(`
  query AreaIndicators($area: RegionCode, $filter: AreaIndicatorFilter, $order: [AreaIndicatorOrder!], $after: String) {
    areaIndicators(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...IndicatorTable_areaIndicator } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: IndicatorSearch & AreaSearch; context: RouterContext };

/** Begins to read the figures that the address names. */
export function loader({ deps, context }: Request) {
  const asked = { area: deps.wilayah, filter: indicatorFilter(deps), order: ['AREA' as const] };
  return { asked, list: context.preload(indicatorsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
}

const route = getRouteApi('/indikator');

/** Figures of regions: poverty, pre-prosperous families, unemployment, as each source states them. */
export const Route = createLazyRoute('/indikator')({ component: Indicators, pendingComponent: ListSkeleton });

function Indicators() {
  const t = useText();
  const search = route.useSearch();
  const { narrow } = useListVisit();
  const { grant } = useViewer();
  const { chosen, name } = useArea();
  const records = useCan('indicator.record');
  const indicators = useOptions('AREA_INDICATOR');
  const sources = useOptions('INDICATOR_SOURCE');
  const [adding, setAdding] = useState(false);
  const { asked, list } = route.useLoaderData();
  const { data, error } = useReadQuery(list);
  const found = data?.areaIndicators;
  if (!found) throw error ?? new Error('The graph gave no figures');
  const shown = argumentsOf('AREA_INDICATORS', asked);
  const some = (codes: string[]) => (codes.length > 0 ? codes : undefined);
  return (
    <>
      <PageHead title={t('indikator.title')} line={<CountLine count={found.totalCount} words="indikator.count" atLeast="indikator.countAtLeast" />} actions={<>{records && <Button weight="main" onClick={() => setAdding(true)}>{t('indikator.add')}</Button>}<ExportButton shown={shown} count={found.totalCount} /></>} />
      <FilterBar label={t('indikator.filters')}>
        <AreaPill />
        <ChoicePill label={t('indikator.indicator')} options={indicators} chosen={search.indikator ?? []} onChange={(codes) => narrow({ indikator: some(codes) })} />
        <ChoicePill label={t('indikator.statedBy')} options={sources} chosen={search.sumber ?? []} onChange={(codes) => narrow({ sumber: some(codes) })} />
        <TextPill label={t('indikator.year')} value={search.tahun === undefined ? '' : String(search.tahun)} onChange={(year) => narrow({ tahun: /^\d{4}$/.test(year) ? Number(year) : undefined })} />
        <ViewMenu shown={shown} />
      </FilterBar>
      {found.edges.length === 0 ? <NoHits none="indikator.none" noneWhy="indikator.noneWhy" /> : <IndicatorTable figures={found.edges.map(({ node }) => node)} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
      {adding && <IndicatorDialog area={{ code: chosen ?? grant.area.code, name }} row={null} onClose={() => setAdding(false)} />}
    </>
  );
}
