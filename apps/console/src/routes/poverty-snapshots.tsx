import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import type { RegionLevel } from '../__generated__/graphql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { OfImport } from '../features/imports/OfImport.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { PovertyTabs } from '../features/poverty/PovertyTabs.tsx';
import { snapshotFilter, type SnapshotSearch } from '../features/poverty/poverty-search.ts';
import { SnapshotTable } from '../features/poverty/SnapshotTable.tsx';
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

const snapshotsQuery = graphql(`
  query PovertySnapshots($area: RegionCode, $filter: PovertySnapshotFilter, $order: [PovertySnapshotOrder!], $after: String) {
    povertySnapshots(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...SnapshotTable_snapshot } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: SnapshotSearch & AreaSearch; context: RouterContext };

/** Begins to read the figures that the address names. */
export function loader({ deps, context }: Request) {
  const asked = { area: deps.wilayah, filter: snapshotFilter(deps), order: [deps.urut ?? 'AREA'] };
  return { asked, list: context.preload(snapshotsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
}

const route = getRouteApi('/kemiskinan/angka');
const levels: readonly RegionLevel[] = ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'];

/** Figures of extreme poverty as each source states them. */
export const Route = createLazyRoute('/kemiskinan/angka')({ component: Snapshots, pendingComponent: ListSkeleton });

function Snapshots() {
  const t = useText();
  const { sumber, tahun, jenjang, impor, urut = 'AREA' } = route.useSearch();
  const { narrow } = useListVisit();
  const records = useCan('poverty.record');
  const imports = useCan('import.run') && records;
  const sources = useOptions('POVERTY_SOURCE');
  const levelOptions = useOptions('REGION_LEVEL').filter(({ value }) => levels.includes(value as RegionLevel));
  const { asked, list } = route.useLoaderData();
  const { data, error } = useReadQuery(list);
  const found = data?.povertySnapshots;
  if (!found) throw error ?? new Error('The graph gave no figures of extreme poverty');
  const shown = argumentsOf('POVERTY_SNAPSHOTS', asked);
  const form = records && <Link to="/kemiskinan/angka/baru" search={({ wilayah }) => ({ wilayah })} className={buttonClass('main')}>{t('kemiskinan.addFigure')}</Link>;
  return (
    <>
      <PageHead title={t('kemiskinan.title')} line={<CountLine count={found.totalCount} words="kemiskinan.figureCount" atLeast="kemiskinan.figureCountAtLeast" />} actions={<>{form}{imports && <Link to="/impor" search={({ wilayah }) => ({ wilayah, jenis: 'POVERTY_SNAPSHOT' as const })} className={buttonClass()}>{t('kemiskinan.import')}</Link>}<ExportButton shown={shown} count={found.totalCount} /></>} />
      <PovertyTabs />
      <FilterBar label={t('kemiskinan.filters')}>
        <AreaPill />
        <ChoicePill label={t('kemiskinan.source')} options={sources} chosen={sumber ?? []} onChange={(codes) => narrow({ sumber: codes.length > 0 ? codes : undefined })} />
        <ChoicePill label={t('map.level')} options={levelOptions} chosen={jenjang ? [jenjang] : []} onChange={(codes) => narrow({ jenjang: codes.at(-1) })} />
        <TextPill label={t('kemiskinan.year')} value={tahun === undefined ? '' : String(tahun)} onChange={(text) => narrow({ tahun: /^\d{4}$/.test(text) ? Number(text) : undefined })} />
        <ViewMenu shown={shown} />
      </FilterBar>
      <OfImport id={impor} />
      {found.edges.length === 0 ? <NoHits none="kemiskinan.noFigure" noneWhy="kemiskinan.noFigureWhy" action={form} /> : <SnapshotTable figures={found.edges.map(({ node }) => node)} order={urut} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
