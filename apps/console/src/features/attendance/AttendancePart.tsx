import { Link } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { State } from '../../ui/State.tsx';
import { AttendanceTable } from './AttendanceTable.tsx';
import { countStates } from './attendance-words.ts';
import styles from './attendance.module.css';
import { MailBar } from './MailBar.tsx';
import { useAttendance } from './use-attendance.ts';

const InvitePanel = lazy(() => import('./InvitePanel.tsx').then(({ InvitePanel: panel }) => ({ default: panel })));
const MailPanel = lazy(() => import('./MailPanel.tsx').then(({ MailPanel: panel }) => ({ default: panel })));
const WalkInCard = lazy(() => import('./WalkInCard.tsx').then(({ WalkInCard: card }) => ({ default: card })));
const CheckInCard = lazy(() => import('./CheckInCard.tsx').then(({ CheckInCard: card }) => ({ default: card })));
const CloseCard = lazy(() => import('./CloseCard.tsx').then(({ CloseCard: card }) => ({ default: card })));

const states = ['PRESENT', 'REGISTERED', 'INVITED', 'EXCUSED', 'ABSENT'] as const;
const over: readonly string[] = ['HELD', 'REPORTED', 'PUBLISHED'];
type Panel = 'invite' | 'mail' | 'walkIn' | 'link' | 'close';

/** Who is invited to an event and who came, by name, with all that an officer does about it. `own`: the viewer's area keeps the event. */
export function AttendancePart({ event, own }: { event: string; own: boolean }) {
  const t = useText();
  const label = useLabel();
  const [mayInvite, mayRecord] = [useCan('participant.invite') && own, useCan('participant.record') && own];
  const [panel, setPanel] = useState<Panel | null>(null);
  const { list, reload, change } = useAttendance(event);
  if (list === undefined) return <p role="status" className={styles.quiet}>{t('attendance.reading')}</p>;
  if (list === null) return null;
  const counts = countStates(list.rows);
  const open = counts.INVITED + counts.REGISTERED;
  const done = () => {
    setPanel(null);
    void reload();
  };
  return (
    <section aria-labelledby="daftar-peserta" className={styles.part}>
      <div className={styles.head}>
        <h2 id="daftar-peserta">{t('attendance.list')}</h2>
        {panel === null && (
          <div className={styles.actions}>
            {mayInvite && <Button onClick={() => setPanel('invite')}>{t('attendance.invite')}</Button>}
            {mayRecord && <Button onClick={() => setPanel('walkIn')}>{t('attendance.walkIn')}</Button>}
            {mayRecord && !over.includes(list.state) && <Button onClick={() => setPanel('link')}>{t('attendance.link')}</Button>}
            {mayRecord && <Link to="/lapangan/hadir/$id" params={{ id: event }} className={buttonClass()}>{t('attendance.onPhone')}</Link>}
            {mayInvite && over.includes(list.state) && open > 0 && <Button onClick={() => setPanel('close')}>{t('attendance.close')}</Button>}
          </div>
        )}
      </div>
      <p className={styles.counts} role="status">
        {states.filter((state) => counts[state] > 0).map((state) => <span key={state}><strong>{counts[state]}</strong> {label('PARTICIPANT_STATE', state).toLowerCase()}</span>)}
      </p>
      {mayInvite && list.mailing && list.rows.length > 0 && panel === null && <MailBar event={event} mailing={list.mailing} rows={list.rows} onSend={() => setPanel('mail')} onReload={() => void reload()} />}
      <Suspense fallback={null}>
        {panel === 'invite' && <InvitePanel event={event} listed={list.rows} onDone={done} />}
        {panel === 'mail' && <MailPanel event={event} onDone={done} />}
        {panel === 'walkIn' && <WalkInCard event={event} onDone={done} onAdded={() => void reload()} />}
        {panel === 'link' && <CheckInCard event={event} onDone={done} />}
        {panel === 'close' && <CloseCard event={event} count={open} onDone={done} />}
      </Suspense>
      {list.rows.length === 0 && panel === null && <State title={t('attendance.none')}>{t(mayInvite ? 'attendance.noneWhy' : 'attendance.noneToSee')}</State>}
      {list.rows.length > 0 && <AttendanceTable event={event} rows={list.rows} mayRecord={mayRecord} mails={Boolean(list.mailing?.sender)} onChange={change} onReload={() => void reload()} />}
    </section>
  );
}
