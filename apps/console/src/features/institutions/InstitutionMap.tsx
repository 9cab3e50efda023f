import { useSuspenseQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { CountLine } from '../../shell/CountLine.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useArea } from '../../shell/use-area.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { ListMap, useMapFrame } from '../map/ListMap.tsx';
import { InstitutionFilters } from './InstitutionFilters.tsx';
import { institutionFilter } from './institution-search.ts';

const mapQuery = graphql(`
  query InstitutionMap($area: RegionCode, $filter: InstitutionFilter, $level: RegionLevel!) {
    institutions(area: $area, filter: $filter) {
      totalCount { value exact }
      countByArea(level: $level) { region { code shortName } value hidden }
    }
  }
`);

const route = getRouteApi('/lembaga');

/** How many institutions there are in each region, under the list's filters. */
export function InstitutionMap() {
  const t = useText();
  const { chosen } = useArea();
  const { level } = useMapFrame();
  const { text } = useListVisit();
  const filter = institutionFilter(route.useSearch(), text || undefined);
  const { data, error } = useSuspenseQuery(mapQuery, { variables: { area: chosen, level, filter }, fetchPolicy: 'cache-and-network' });
  const institutions = data?.institutions;
  if (!institutions) throw error ?? new Error('The graph did not count institutions by region');
  return (
    <>
      <PageHead title={t('institutions.title')} line={<CountLine count={institutions.totalCount} words="institutions.count" atLeast="institutions.countAtLeast" />} />
      <InstitutionFilters />
      <ListMap title={t('institutions.mapTitle')} cells={institutions.countByArea} words="institutions.mapCount" />
    </>
  );
}
