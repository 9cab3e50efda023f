import { useSuspenseQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { CountLine } from '../../shell/CountLine.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useArea } from '../../shell/use-area.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { ListMap, useMapFrame } from '../map/ListMap.tsx';
import { PersonFilters, PillarFilters } from './PeopleFilters.tsx';
import { PeopleViews } from './PeopleViews.tsx';
import { personFilter, pillarFilter } from './people-search.ts';

const peopleQuery = graphql(`
  query PeopleMap($area: RegionCode, $filter: PersonFilter, $level: RegionLevel!) {
    people(area: $area, filter: $filter) {
      totalCount { value exact }
      countByArea(level: $level) { region { code shortName } value hidden }
    }
  }
`);

const pillarsQuery = graphql(`
  query PillarMap($area: RegionCode, $filter: PillarFilter, $level: RegionLevel!) {
    pillars(area: $area, filter: $filter) {
      totalCount { value exact }
      countByArea(level: $level) { region { code shortName } value hidden }
    }
  }
`);

const route = getRouteApi('/orang');

/** Persons or their terms of service as a map, whichever the address names. */
export function PeopleMap() {
  return route.useSearch().tampilan === 'pilar' ? <PillarMap /> : <PersonMap />;
}

function PersonMap() {
  const t = useText();
  const search = route.useSearch();
  const { chosen } = useArea();
  const { level } = useMapFrame();
  const { text } = useListVisit();
  const { data, error } = useSuspenseQuery(peopleQuery, { variables: { area: chosen, level, filter: personFilter(search, text || undefined) }, fetchPolicy: 'cache-and-network' });
  const people = data?.people;
  if (!people) throw error ?? new Error('The graph did not count people by region');
  return (
    <>
      <PageHead title={t('people.title')} line={<CountLine count={people.totalCount} words="people.count" atLeast="people.countAtLeast" />} />
      <PeopleViews />
      <PersonFilters />
      <ListMap title={t('people.mapTitle')} cells={people.countByArea} words="people.mapCount" />
    </>
  );
}

function PillarMap() {
  const t = useText();
  const { chosen } = useArea();
  const { level } = useMapFrame();
  const { text } = useListVisit();
  const filter = pillarFilter(route.useSearch(), text || undefined);
  const { data, error } = useSuspenseQuery(pillarsQuery, { variables: { area: chosen, level, filter }, fetchPolicy: 'cache-and-network' });
  const pillars = data?.pillars;
  if (!pillars) throw error ?? new Error('The graph did not count terms of service by region');
  return (
    <>
      <PageHead title={t('people.title')} line={<CountLine count={pillars.totalCount} words="people.pillarCount" atLeast="people.pillarCountAtLeast" />} />
      <PeopleViews />
      <PillarFilters />
      <ListMap title={t('people.pillarMapTitle')} cells={pillars.countByArea} words="people.pillarMapCount" />
    </>
  );
}
