import { useSuspenseQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { CountLine } from '../../shell/CountLine.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useArea } from '../../shell/use-area.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { ListMap, useMapFrame } from '../map/ListMap.tsx';
import { OfficeFilters } from './OfficeFilters.tsx';
import { officeFilter } from './office-search.ts';

const officesQuery = graphql(`
  query OfficeMap($area: RegionCode, $filter: OfficeFilter, $level: RegionLevel!) {
    offices(area: $area, filter: $filter) {
      totalCount { value exact }
      countByArea(level: $level) { region { code shortName } value hidden }
    }
  }
`);

const route = getRouteApi('/kantor');

/** Offices as a map. */
export function OfficeMap() {
  const t = useText();
  const { chosen } = useArea();
  const { level } = useMapFrame();
  const { text } = useListVisit();
  const filter = officeFilter(route.useSearch(), text || undefined);
  const { data, error } = useSuspenseQuery(officesQuery, { variables: { area: chosen, level, filter }, fetchPolicy: 'cache-and-network' });
  const offices = data?.offices;
  if (!offices) throw error ?? new Error('The graph did not count offices by region');
  return (
    <>
      <PageHead title={t('offices.title')} line={<CountLine count={offices.totalCount} words="offices.count" atLeast="offices.countAtLeast" />} />
      <OfficeFilters />
      <ListMap title={t('offices.mapTitle')} cells={offices.countByArea} words="offices.mapCount" />
    </>
  );
}
