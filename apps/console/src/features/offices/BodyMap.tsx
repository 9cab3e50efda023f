import { useSuspenseQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { CountLine } from '../../shell/CountLine.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useArea } from '../../shell/use-area.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { ListMap, useMapFrame } from '../map/ListMap.tsx';
import { BodyFilters } from './BodyFilters.tsx';
import { BodyViews } from './BodyViews.tsx';
import { institutionFilter, officeFilter } from './office-search.ts';

const officesQuery = graphql(`
  query OfficeMap($area: RegionCode, $filter: OfficeFilter, $level: RegionLevel!) {
    offices(area: $area, filter: $filter) {
      totalCount { value exact }
      countByArea(level: $level) { region { code shortName } value hidden }
    }
  }
`);

const institutionsQuery = graphql(`
  query InstitutionMap($area: RegionCode, $filter: InstitutionFilter, $level: RegionLevel!) {
    institutions(area: $area, filter: $filter) {
      totalCount { value exact }
      countByArea(level: $level) { region { code shortName } value hidden }
    }
  }
`);

const route = getRouteApi('/lembaga');

/** Offices or institutions as a map, whichever the address names. */
export function BodyMap() {
  return route.useSearch().tampilan === 'lks' ? <InstitutionMap /> : <OfficeMap />;
}

function OfficeMap() {
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
      <BodyViews />
      <BodyFilters list="OFFICE_KIND" />
      <ListMap title={t('offices.mapTitle')} cells={offices.countByArea} words="offices.mapCount" />
    </>
  );
}

function InstitutionMap() {
  const t = useText();
  const { chosen } = useArea();
  const { level } = useMapFrame();
  const { text } = useListVisit();
  const filter = institutionFilter(route.useSearch(), text || undefined);
  const { data, error } = useSuspenseQuery(institutionsQuery, { variables: { area: chosen, level, filter }, fetchPolicy: 'cache-and-network' });
  const institutions = data?.institutions;
  if (!institutions) throw error ?? new Error('The graph did not count institutions by region');
  return (
    <>
      <PageHead title={t('offices.title')} line={<CountLine count={institutions.totalCount} words="offices.institutionCount" atLeast="offices.institutionCountAtLeast" />} />
      <BodyViews />
      <BodyFilters list="INSTITUTION_KIND" />
      <ListMap title={t('offices.institutionMapTitle')} cells={institutions.countByArea} words="offices.institutionMapCount" />
    </>
  );
}
