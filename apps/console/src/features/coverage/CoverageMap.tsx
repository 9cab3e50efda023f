import { useSuspenseQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { ListMap, useMapFrame } from '../map/ListMap.tsx';

const mapQuery = graphql(`
  query CoverageMap($area: RegionCode, $year: Int!, $type: [EventType!], $level: RegionLevel!) {
    outreachCoverage(area: $area, year: $year, type: $type) { rows(level: $level) { area { code shortName } events } }
  }
`);

const route = getRouteApi('/cakupan-kegiatan');

/** How often each region was reached; those that nobody reached are as pale as paper. */
export function CoverageMap({ year }: { year: number }) {
  const t = useText();
  const { jenis } = route.useSearch();
  const { root, level } = useMapFrame();
  const { data, error } = useSuspenseQuery(mapQuery, { variables: { area: root, year, type: jenis, level }, fetchPolicy: 'cache-and-network' });
  const rows = data?.outreachCoverage?.rows;
  if (!rows) throw error ?? new Error('The graph did not count outreach by region');
  const cells = rows.filter(({ events }) => events > 0).map(({ area, events }) => ({ region: area, value: events, hidden: false }));
  return <ListMap title={t('coverage.mapTitle')} cells={cells} words="coverage.mapCount" />;
}
