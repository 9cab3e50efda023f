import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { AttendancePart } from '../features/attendance/AttendancePart.tsx';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { MeetingBriefs } from '../features/documents/MeetingBriefs.tsx';
import { EventDocuments } from '../features/documents/EventDocuments.tsx';
import { Clashes } from '../features/events/Clashes.tsx';
import type { Doing } from '../features/events/EventActions.tsx';
import { EventFacts } from '../features/events/EventFacts.tsx';
import { EventHead } from '../features/events/EventHead.tsx';
import { EventHistory } from '../features/events/EventHistory.tsx';
import { EventMoves, StateReason } from '../features/events/EventMoves.tsx';
import { EventPapers } from '../features/papers/EventPapers.tsx';
import { EventNearby } from '../features/events/EventNearby.tsx';
import { EventParticipants } from '../features/events/EventParticipants.tsx';
import { EventPublications } from '../features/events/EventPublications.tsx';
import { EventSummary } from '../features/events/EventSummary.tsx';
import { eventParts, fieldNames } from '../features/events/event-fields.ts';
import type { EventRecordSearch } from '../features/events/event-record-search.ts';
import { AudienceTab } from '../features/records/AudienceTab.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { useFormat, useText } from '../i18n/use-text.ts';
import { MinutesPart } from '../features/minutes/MinutesPart.tsx';
import { EventMonitorings } from '../features/monitoring/EventMonitorings.tsx';
import { FeedbackPart } from '../features/feedback/FeedbackPart.tsx';
import { QuestionsPart } from '../features/questions/QuestionsPart.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useCan } from '../shell/session-context.tsx';
import { Columns } from '../ui/Columns.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import type { RouterContext } from './root.tsx';

const eventQuery = graphql(`
  query Event($id: ID!, $history: Boolean!) {
    event(id: $id) {
      id
      version
      type
      state
      participantCount
      questions(first: 1) { totalCount { value } }
      viewerCan { correct }
      photos { id }
      publications { id }
      caveats { ...CaveatNotices_caveat @unmask }
      targetAreas { code shortName ...EventNearby_region }
      ...EventHead_event
      ...EventStepCard_event
      ...EventMoves_event
      clashes { ...EventClashWords @unmask }
      ...EventDocuments_event
      ...EventPapers_event
      ...EventSummary_event
      ...EventFacts_event
      ...EventParticipants_event
      ...EventPublications_event
      ...EventHistory_event @include(if: $history)
    }
  }
`);

type Request = { params: { id: string }; deps: EventRecordSearch; context: RouterContext };

/** Begins to read the event; its history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(eventQuery, {
    fetchPolicy: 'cache-and-network',
    variables: { id: params.id, history: deps.bagian === 'riwayat' },
  });
}

const route = getRouteApi('/kegiatan/$id');

// A form comes with what checks its input; a reader need not wait for that.
const CopyEvent = lazy(() => import('../features/events/CopyEvent.tsx').then((file) => ({ default: file.CopyEvent })));
const PhotosPart = lazy(() => import('../features/photos/PhotosPart.tsx').then((file) => ({ default: file.PhotosPart })));
const EventStepCard = lazy(() => import('../features/events/EventStepCard.tsx').then((file) => ({ default: file.EventStepCard })));

/** One event: what was said and by whom, and what the graph knows beside it. */
export const Route = createLazyRoute('/kegiatan/$id')({ component: Event, pendingComponent: RecordSkeleton });

function Event() {
  const t = useText();
  const { number } = useFormat();
  const readsHistory = useCan('history.read');
  const readsMinutes = useCan('minutes.read');
  const readsNames = useCan('participant.read');
  const { bagian } = route.useSearch();
  const [doing, setDoing] = useState<Doing | null>(null);
  const done = () => setDoing(null);
  const { data, error } = useReadQuery(route.useLoaderData());
  const event = data?.event;
  if (!event) {
    if (error) throw error;
    return <NotFound />;
  }
  const publications = event.publications?.length ?? 0;
  const photos = event.photos?.length ?? 0;
  return (
    <>
      <EventHead event={event} onStep={doing === null && bagian === undefined ? setDoing : null} />
      <StateReason event={event} />
      <Clashes clashes={event.clashes ?? []} />
      <ChangedNotice type="Event" id={event.id} version={event.version} />
      <Partial error={error} parts={eventParts} />
      <Tabs label={t('events.parts')}>
        <PartLink>{t('events.summary')}</PartLink>
        <PartLink part="peserta">{event.participantCount ? t('events.participantsTab', { count: number(event.participantCount) }) : t('events.participants')}</PartLink>
        {readsMinutes && <PartLink part="notulen">{t('minutes.title')}</PartLink>}
        {readsMinutes && <PartLink part="pertanyaan">{event.questions?.totalCount.value ? t('questions.tab', { count: number(event.questions.totalCount.value) }) : t('questions.title')}</PartLink>}
        <PartLink part="foto">{photos > 0 ? t('photos.tab', { count: number(photos) }) : t('photos.title')}</PartLink>
        <PartLink part="publikasi">{t('events.publicationsTab', { count: number(publications) })}</PartLink>
        {readsHistory && <PartLink part="riwayat">{t('events.history')}</PartLink>}
        <AudienceTab of={{ type: 'Event', id: event.id }} />
      </Tabs>
      {bagian === undefined && (
        <Columns
          main={
            <>
              {doing && <Suspense>{doing === 'COPY' ? <CopyEvent id={event.id} onDone={done} /> : <EventStepCard key={doing} step={doing} event={event} onDone={done} />}</Suspense>}
              <EventSummary event={event} />
              <EventMoves event={event} />
              <EventMonitorings event={event.id} />
            </>
          }
          aside={
            <>
              <CaveatNotices caveats={event.caveats ?? []} fieldNames={fieldNames} />
              <EventFacts event={event} />
              <EventPapers event={event} />
              {event.type === 'RAKOR_KECAMATAN' && <MeetingBriefs districts={event.targetAreas ?? []} />}
              <EventDocuments event={event} />
              <EventNearby regions={event.targetAreas ?? []} />
            </>
          }
        />
      )}
      {bagian === 'peserta' && <EventParticipants event={event} named={readsNames} />}
      {bagian === 'notulen' && <MinutesPart event={event.id} />}
      {bagian === 'pertanyaan' && readsMinutes && <QuestionsPart event={event.id} />}
      {bagian === 'peserta' && readsNames && <AttendancePart event={event.id} own={event.viewerCan.correct} />}
      {bagian === 'peserta' && <FeedbackPart event={event.id} own={event.viewerCan.correct} />}
      {bagian === 'foto' && <Suspense fallback={<RecordSkeleton />}><PhotosPart event={event.id} /></Suspense>}
      {bagian === 'publikasi' && <EventPublications event={event} />}
      {bagian === 'riwayat' && <EventHistory event={event} />}
    </>
  );
}

function PartLink({ part, children }: { part?: EventRecordSearch['bagian']; children: string }) {
  return (
    <Link from="/kegiatan/$id" to="." search={(search) => ({ ...search, bagian: part })} replace activeOptions={{ exact: true, includeSearch: true }}>
      {children}
    </Link>
  );
}
