import { useSuspenseQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { ListMap, useMapFrame } from '../map/ListMap.tsx';
import { roundsOf } from './inventory-search.ts';

const mapQuery = graphql(`
  query InventoryMap($year: Int!, $period: InventoryPeriod!, $area: RegionCode, $level: RegionLevel!) {
    inventoryBoard(year: $year, period: $period, area: $area) { progress(level: $level) { region { code shortName } villages done } }
  }
`);

const route = getRouteApi('/pendataan');

/** How many in a hundred villages of each region are counted to the end; those where nothing is done are as pale as paper. */
export function InventoryMap() {
  const t = useText();
  const { year, period } = roundsOf(route.useSearch());
  const { root, level } = useMapFrame();
  const { data, error } = useSuspenseQuery(mapQuery, { variables: { year, period, area: root, level }, fetchPolicy: 'cache-and-network' });
  const rows = data?.inventoryBoard?.progress;
  if (!rows) throw error ?? new Error('The graph did not count rounds by region');
  const cells = rows.filter(({ done }) => done > 0).map(({ region, villages, done }) => ({ region, value: Math.round((100 * done) / villages), hidden: false }));
  return <ListMap title={t('pendataan.mapTitle')} cells={cells} words="pendataan.mapShare" />;
}
