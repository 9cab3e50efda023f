import { useSuspenseQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { CountLine } from '../../shell/CountLine.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useArea } from '../../shell/use-area.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { ListMap, useMapFrame } from '../map/ListMap.tsx';
import { YouthFilters } from './YouthFilters.tsx';
import { YouthViews } from './YouthViews.tsx';
import { youthFilter } from './youth-search.ts';

/** Karang Taruna by region, for every map of them. */
export const youthMapQuery = graphql(`
  query YouthMap($area: RegionCode, $filter: YouthOrganisationFilter, $level: RegionLevel!) {
    youthOrganisations(area: $area, filter: $filter) {
      totalCount { value exact }
      countByArea(level: $level) { region { code shortName } value hidden }
    }
  }
`);

const route = getRouteApi('/karang-taruna');

/** The list as a map. */
export function YouthMap() {
  const t = useText();
  const { chosen } = useArea();
  const { level } = useMapFrame();
  const { text } = useListVisit();
  const filter = youthFilter(route.useSearch(), text || undefined);
  const { data, error } = useSuspenseQuery(youthMapQuery, { variables: { area: chosen, level, filter }, fetchPolicy: 'cache-and-network' });
  const found = data?.youthOrganisations;
  if (!found) throw error ?? new Error('The graph did not count Karang Taruna by region');
  return (
    <>
      <PageHead title={t('youth.title')} line={<CountLine count={found.totalCount} words="youth.count" atLeast="youth.countAtLeast" />} />
      <YouthViews />
      <YouthFilters />
      <ListMap title={t('youth.mapTitle')} cells={found.countByArea} words="youth.mapCount" />
    </>
  );
}
