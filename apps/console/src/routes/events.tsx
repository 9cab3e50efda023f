import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { lazy } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { EventFilters } from '../features/events/EventFilters.tsx';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { EventTable } from '../features/events/EventTable.tsx';
import { eventFilter, type EventListSearch } from '../features/events/event-list-search.ts';
import { ImportLink } from '../features/imports/ImportLink.tsx';
import { OfImport } from '../features/imports/OfImport.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useCan } from '../shell/session-context.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const eventsQuery = graphql(`
  query Events($area: RegionCode, $filter: EventFilter, $order: [EventOrder!], $after: String) {
    events(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...EventTable_event } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

// Map and calendar come when they are first looked at: most visits to the list need none.
const EventMap = lazy(() => import('../features/events/EventMap.tsx').then((file) => ({ default: file.EventMap })));
const EventCalendar = lazy(() => import('../features/events/EventCalendar.tsx').then((file) => ({ default: file.EventCalendar })));

type Request = { deps: EventListSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the list that the address names, by the words that the visit to it remembers. A map and a calendar read for themselves, once they know what they show. */
export function loader({ deps, location, context }: Request) {
  if (deps.sebagai !== undefined) return null;
  const asked = { area: deps.wilayah, filter: eventFilter(deps, location.state.text), order: [deps.urut ?? 'DATE_DESC' as const] };
  return { asked, list: context.preload(eventsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
}

const route = getRouteApi('/kegiatan');

/** All events of the area, as one list. */
export const Route = createLazyRoute('/kegiatan')({ component: Events, pendingComponent: ListSkeleton });

function Events() {
  const data = route.useLoaderData();
  const { sebagai } = route.useSearch();
  if (sebagai === 'kalender') return <EventCalendar />;
  return data ? <EventList {...data} /> : <EventMap />;
}

function EventList({ asked, list: read }: NonNullable<ReturnType<typeof loader>>) {
  const t = useText();
  const mayRecord = useCan('event.record');
  const search = route.useSearch();
  const shown = argumentsOf('EVENTS', asked);
  const { data, error } = useReadQuery(read);
  const list = data?.events;
  if (!list) throw error ?? new Error('The graph gave no list of events');
  return (
    <>
      <PageHead
        title={t('events.title')}
        line={<CountLine count={list.totalCount} words="events.count" atLeast="events.countAtLeast" />}
        actions={
          <>
            <Link to="/kegiatan/seri" className={buttonClass()}>{t('plan.series')}</Link>
            <ImportLink kind="EVENT" permission="event.record" />
            <ExportButton shown={shown} count={list.totalCount} />
            {mayRecord && <Link to="/kegiatan/dari-teks" className={buttonClass()}>{t('announcements.paste')}</Link>}
            {mayRecord && <Link to="/kegiatan/baru" className={buttonClass('main')}>{t('eventForm.new')}</Link>}
          </>
        }
      />
      <EventFilters><ViewMenu shown={shown} /></EventFilters>
      <OfImport id={search.impor} />
      <Partial error={error} parts={{ 'events.edges.node.venue': 'events.partVenue' }} />
      {list.edges.length === 0
        ? <NoHits none="events.none" noneWhy="events.noneWhy" />
        : <EventTable events={list.edges.map(({ node }) => node)} order={search.urut ?? 'DATE_DESC'} />}
      <ListPager next={list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null} />
    </>
  );
}
