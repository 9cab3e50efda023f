import { useReadQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { MeetingActions } from '../features/meetings/MeetingActions.tsx';
import { MeetingNames } from '../features/meetings/MeetingNames.tsx';
import { meetingFields, meetingTones, proposalParts } from '../features/proposals/proposal-words.ts';
import { VerificationFiles } from '../features/proposals/VerificationFiles.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { FirstThings } from '../features/records/FirstThings.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Card, Facts } from '../ui/Card.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

const meetingQuery = graphql(`
  query VillageMeeting($id: ID!, $history: Boolean!) {
    villageMeeting(id: $id) {
      id
      version
      kind
      state
      heldOn
      place
      invited
      present
      needed
      chair
      signatories
      minutesNumber
      publishedOn
      publication
      cancelReason
      area { code shortName fullName }
      viewerCan { record }
      ...MeetingNames_villageMeeting @unmask
      files { ...VerificationFiles_file @unmask }
      caveats { ...CaveatNotices_caveat @unmask }
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the meeting; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(meetingQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/musyawarah/$id');

/** One village meeting: its list, what it decided, its minutes and papers. */
export const Route = createLazyRoute('/musyawarah/$id')({ component: MeetingPage, pendingComponent: RecordSkeleton });

function MeetingPage() {
  const t = useText();
  const label = useLabel();
  const { shortDate, date } = useFormat();
  const { bagian } = route.useSearch();
  const [doing, setDoing] = useState<'PUBLISH' | 'CANCEL' | null>(null);
  const { data, error } = useReadQuery(route.useLoaderData());
  const meeting = data?.villageMeeting;
  if (!meeting) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, kind, state, heldOn, area, viewerCan, publishedOn, invited, needed, present } = meeting;
  const may = viewerCan.record && doing === null && bagian === undefined;
  const actions = may && (
    <>
      {state === 'CALLED' && heldOn <= today() && <Link to="/lapangan/musyawarah" search={{ musyawarah: id }} className={buttonClass('main')}>{t('usulan.recordResult')}</Link>}
      {state === 'CALLED' && <Button onClick={() => setDoing('CANCEL')}>{t('usulan.cancelMeeting')}</Button>}
      {state === 'HELD' && publishedOn === null && <Button weight="main" onClick={() => setDoing('PUBLISH')}>{t('usulan.publish')}</Button>}
    </>
  );
  return (
    <>
      <PageHead
        title={t('usulan.meetingOf', { kind: label('MEETING_KIND', kind), village: area.shortName })}
        trail={[<Link key="list" to="/usulan" search={{ tampilan: 'musyawarah' }}>{t('usulan.meetings')}</Link>]}
        line={<><span>{date(heldOn)}</span><StateDot tone={meetingTones[state]}>{label('MEETING_STATE', state)}</StateDot></>}
        actions={actions}
      />
      <ChangedNotice type="VillageMeeting" id={id} version={version} />
      <Partial error={error} parts={proposalParts} />
      <RecordTabs of={{ type: 'VillageMeeting', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={meeting.history?.edges.map(({ node }) => node) ?? null} fieldNames={meetingFields} />
      ) : (
        <Columns
          main={<><FirstThings>{doing && <MeetingActions doing={doing} meeting={{ id, version }} onDone={() => setDoing(null)} />}</FirstThings><MeetingNames meeting={meeting} /></>}
          aside={
            <>
              <CaveatNotices caveats={meeting.caveats} fieldNames={meetingFields} />
              <Card title={t('events.facts')}>
                <Facts
                  facts={[
                    { label: t('usulan.village'), value: area.fullName },
                    { label: t('usulan.place'), value: meeting.place },
                    { label: t('usulan.quorum'), value: present === null ? t('usulan.quorumNeeded', { needed, invited }) : t('usulan.quorumMet', { present, invited, needed }) },
                    { label: t('usulan.chair'), value: meeting.chair },
                    { label: t('usulan.signatories'), value: meeting.signatories.length > 0 && meeting.signatories.map((name) => <div key={name}>{name}</div>) },
                    { label: t('usulan.minutesNumber'), value: meeting.minutesNumber },
                    { label: t('usulan.publishedOn'), value: publishedOn && [shortDate(publishedOn), meeting.publication].filter(Boolean).join(', ') },
                    { label: t('usulan.cancelReason'), value: meeting.cancelReason },
                  ]}
                />
              </Card>
              <VerificationFiles of={{ type: 'meeting', id }} files={meeting.files} kinds={['MINUTES', 'ATTENDANCE', 'PHOTO', 'PUBLICATION', 'OTHER']} may={viewerCan.record && state === 'HELD'} />
            </>
          }
        />
      )}
    </>
  );
}
