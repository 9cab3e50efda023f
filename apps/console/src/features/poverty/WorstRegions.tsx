import { useQuery } from '@apollo/client/react';
import { levelOf, type RegionLevel } from '@pilar/domain/region-code';
import { Link, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import type { PovertySource, WorstRegionsQuery } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { Table, type Column } from '../../ui/Table.tsx';

const worstQuery = graphql(`
  query WorstRegions($area: RegionCode!, $level: RegionLevel!, $source: PovertySource!, $pillars: Boolean!, $institutions: Boolean!) {
    poverty(area: $area) {
      area { code level }
      figures(level: $level, statedBy: $source, first: 5) {
        period
        value
        region {
          code
          level
          shortName
          pillars(first: 1, filter: { state: [ACTIVE] }) @include(if: $pillars) { totalCount { value exact } }
          institutions(first: 1) @include(if: $institutions) { totalCount { value exact } }
        }
      }
    }
  }
`);

type Row = NonNullable<WorstRegionsQuery['poverty']>['figures'][number];

const route = getRouteApi('/kemiskinan');

/** Where it is worst by one source, and which pillars and institutions work there: asked of three subgraphs in one query. */
export function WorstRegions({ area, source }: { area: string; source: PovertySource }) {
  const t = useText();
  const search = route.useSearch();
  const label = useLabel();
  const { number } = useFormat();
  const [pillars, institutions] = [useCan('pillar.read'), useCan('institution.read')];
  const level = below[levelOf(area)];
  const { data } = useQuery(worstQuery, { variables: { area, level, source, pillars, institutions }, fetchPolicy: 'cache-and-network' });
  const rows = data?.poverty?.figures ?? [];
  const title = t('kemiskinan.worst', { source: label('POVERTY_SOURCE', source) });
  const columns: Column<Row>[] = [
    { key: 'region', phone: 'lead', head: t('kemiskinan.region'), cell: ({ region }) => <Link to="/kemiskinan" search={{ ...search, wilayah: region.code, tingkat: undefined }}>{region.shortName}</Link> },
    { key: 'families', head: t('kemiskinan.families'), align: 'end', fit: true, cell: ({ value }) => number(value) },
    ...(pillars ? [{ key: 'pillars', head: t('kemiskinan.pillars'), align: 'end' as const, fit: true, cell: ({ region }: Row) => <Link to="/orang" search={{ wilayah: region.code, tampilan: 'pilar' as const, status: ['ACTIVE' as const] }}>{number(region.pillars?.totalCount?.value ?? 0)}</Link> }] : []),
    ...(institutions ? [{ key: 'institutions', head: t('kemiskinan.institutions'), align: 'end' as const, fit: true, cell: ({ region }: Row) => <Link to="/lembaga" search={{ wilayah: region.code }}>{number(region.institutions?.totalCount?.value ?? 0)}</Link> }] : []),
  ];
  if (!data) return null;
  return <Section title={title}>{rows.length === 0 ? <p>{t('kemiskinan.noWorst')}</p> : <Table label={title} columns={columns} rows={rows} rowKey={({ region }) => region.code} dense />}</Section>;
}

const below = { COUNTRY: 'PROVINCE', PROVINCE: 'REGENCY', REGENCY: 'DISTRICT', DISTRICT: 'VILLAGE', VILLAGE: 'VILLAGE' } as const satisfies Record<RegionLevel, RegionLevel>;
