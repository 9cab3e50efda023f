import { Link, Navigate, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import styles from '../features/field/field.module.css';
import { LineState } from '../features/field/LineState.tsx';
import { useMeetingDraft } from '../features/meetings/CalledMeetingList.tsx';
import { FieldMeetingForm } from '../features/meetings/FieldMeetingForm.tsx';
import { useCalledMeeting } from '../features/meetings/kept-meetings.ts';
import { useText } from '../i18n/use-text.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/lapangan/musyawarah');

/** The result of a village meeting, written down where it is held. */
export const Route = createLazyRoute('/lapangan/musyawarah')({ component: FieldMeeting });

function FieldMeeting() {
  const t = useText();
  const { isian, musyawarah } = route.useSearch();
  const { view } = useOutbox();
  const draftOf = useMeetingDraft();
  if (!useCan('meeting.record')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  // Until the browser's storage has answered nobody knows whether there is a draft to go on with.
  if (!view.loaded || !isian) return null;
  const item = view.items.find(({ id }) => id === isian);
  const meeting = musyawarah ?? (item?.values as { meeting?: string } | undefined)?.meeting;
  if (!meeting) return <Navigate to="/lapangan" replace />;
  const draft = draftOf(meeting);
  if (draft !== undefined && draft !== isian && !item) return <Navigate to="/lapangan/musyawarah" search={{ musyawarah: meeting, isian: draft }} replace />;
  return <Meeting id={meeting} isian={isian} />;
}

function Meeting({ id, isian }: { id: string; isian: string }) {
  const t = useText();
  const meeting = useCalledMeeting(id);
  if (meeting === undefined) return null;
  return (
    <div className={styles.page}>
      <PageHead title={meeting ? t('usulan.meetingIn', { village: meeting.area.shortName }) : t('usulan.meetingResult')} trail={[<Link key="field" to="/lapangan">{t('field.title')}</Link>]} />
      <LineState />
      {meeting ? <FieldMeetingForm key={isian} id={isian} meeting={meeting} /> : <State title={t('usulan.meetingUnknown')}>{t('usulan.meetingUnknownWhy')}</State>}
    </div>
  );
}
