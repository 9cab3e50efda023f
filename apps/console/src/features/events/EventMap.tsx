import { useSuspenseQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { CountLine } from '../../shell/CountLine.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useArea } from '../../shell/use-area.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { ListMap, useMapFrame } from '../map/ListMap.tsx';
import { EventFilters } from './EventFilters.tsx';
import { eventFilter } from './event-list-search.ts';

const query = graphql(`
  query EventMap($area: RegionCode, $filter: EventFilter, $level: RegionLevel!) {
    events(area: $area, filter: $filter) {
      totalCount { value exact }
      countByArea(level: $level) { region { code shortName } value hidden }
    }
  }
`);

const route = getRouteApi('/kegiatan');

/** The list of events as a map: how many in each region. */
export function EventMap() {
  const t = useText();
  const { chosen } = useArea();
  const { level } = useMapFrame();
  const { text } = useListVisit();
  const filter = eventFilter(route.useSearch(), text || undefined);
  const { data, error } = useSuspenseQuery(query, { variables: { area: chosen, level, filter }, fetchPolicy: 'cache-and-network' });
  const events = data?.events;
  if (!events) throw error ?? new Error('The graph did not count events by region');
  return (
    <>
      <PageHead title={t('events.title')} line={<CountLine count={events.totalCount} words="events.count" atLeast="events.countAtLeast" />} />
      <EventFilters />
      <ListMap title={t('events.mapTitle')} cells={events.countByArea} words="events.mapCount" />
    </>
  );
}
