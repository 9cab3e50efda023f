import { useSuspenseQuery } from '@apollo/client/react';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { CoverageTable_PillarCoverageFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useArea } from '../../shell/use-area.ts';
import { Table, rowLinkClass, type Column } from '../../ui/Table.tsx';
import { CoverageNote } from './CoverageNote.tsx';
import { VacancyHead } from './VacancyHead.tsx';
import { inOrder } from './coverage-order.ts';
import type { VacancySearch } from './pillar-search.ts';

const coverageQuery = graphql(`
  query Coverage($kind: PillarType!, $area: RegionCode) {
    pillarCoverage(type: $kind, area: $area) { ...VacancyHead_pillarCoverage @unmask ...CoverageTable_pillarCoverage @unmask ...CoverageNote_pillarCoverage @unmask }
  }
`);

graphql(`
  fragment CoverageTable_pillarCoverage on PillarCoverage {
    area { code shortName }
    posts
    vacant
    workers
    population { value year }
    workersPer10000
  }
`);

type Row = CoverageTable_PillarCoverageFragment;

const route = getRouteApi('/kekosongan');

/** How well each region is served: workers, empty posts, and workers for so many inhabitants where their number is known. */
export function CoverageTable() {
  const { jenis: type = 'TKSK', susun } = route.useSearch();
  const { chosen } = useArea();
  const t = useText();
  const { data, error } = useSuspenseQuery(coverageQuery, { variables: { kind: type, area: chosen }, fetchPolicy: 'cache-and-network' });
  const rows = data?.pillarCoverage;
  if (!rows) throw error ?? new Error('The graph gave no coverage');
  return (
    <>
      <VacancyHead coverage={rows} type={type} workers={<CoverageNote coverage={rows} />} />
      <Table label={t('pillars.byRegion')} columns={useColumns(rows)} rows={inOrder(rows, susun)} rowKey={({ area }) => area.code} dense />
    </>
  );
}

function useColumns(rows: readonly Row[]): Column<Row>[] {
  const t = useText();
  const { jenis, susun: order } = route.useSearch();
  const { number, rate } = useFormat();
  const head = (by: VacancySearch['susun'], title: string, arrow: 'up' | 'down') => ({
    label: title,
    head: <SortLink by="susun" to={by} arrow={order === by ? arrow : null}>{title}</SortLink>,
    sorted: order !== by ? undefined : arrow === 'up' ? 'ascending' as const : 'descending' as const,
  });
  const known = rows.find(({ population }) => population)?.population;
  const numbers = { align: 'end', fit: true } as const;
  return [
    {
      key: 'area', phone: 'lead', ...head(undefined, t('events.region'), 'up'),
      cell: ({ area }) => <Link to="/kekosongan" search={{ jenis, wilayah: area.code }} className={rowLinkClass}>{area.shortName}</Link>,
    },
    { key: 'workers', ...numbers, ...head('petugas', t('pillars.workers'), 'down'), cell: ({ workers }) => number(workers) },
    { key: 'vacant', ...numbers, ...head('kosong', t('pillars.vacant'), 'down'), cell: ({ vacant, posts }) => t('pillars.vacantOf', { vacant: vacant ?? 0, posts: posts ?? 0 }) },
    ...(known ? [
      { key: 'population', ...numbers, head: t('pillars.population', { year: String(known.year) }), cell: ({ population }: Row) => (population ? number(population.value) : '–') },
      { key: 'rate', ...numbers, ...head('rasio', t('pillars.rate'), 'up'), cell: ({ workersPer10000 }: Row) => (typeof workersPer10000 === 'number' ? rate(workersPer10000) : '–') },
    ] : []),
  ];
}
