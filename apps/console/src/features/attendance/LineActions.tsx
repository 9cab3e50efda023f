import { useEffect, useRef, useState } from 'react';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Form.tsx';
import { ProposeErasureLink } from '../retention/ErasedNotice.tsx';
import styles from './attendance.module.css';
import { recordAttendance, removeParticipant } from './record.ts';
import { MailActions } from './MailActions.tsx';
import { refusalWords } from './refusal-words.ts';
import type { AttendanceRow } from './use-attendance.ts';

/** What is done with one on the list beside ticking: a promise to come, an excuse or a removal, the latter two with the reason. */
export function LineActions({ event, row, mails, onDone, onClose }: { event: string; row: AttendanceRow; /** Whether this installation sends mail. */ mails: boolean; onDone: () => void; onClose: () => void }) {
  const t = useText();
  const { id, version, state, walkIn, viewerCan } = row;
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const record = useSubmit(recordAttendance, { keep: false });
  const remove = useSubmit(removeParticipant, { keep: false });
  const told = (outcome: Awaited<ReturnType<typeof record.submit>> | Awaited<ReturnType<typeof remove.submit>>) => {
    if (outcome.saved) return onDone();
    setProblem(refusalWords(outcome.refusal, t));
  };
  const needed = (act: () => Promise<void>) => {
    if (reason.trim() === '') return setProblem(t('attendance.reasonNeeded'));
    void act();
  };
  const busy = record.busy || remove.busy;
  return (
    <div className={styles.lineActions}>
      <Field id={`alasan-${id}`} label={t('attendance.reason')} error={problem ?? undefined}>
        {(input) => <input {...input} ref={field} value={reason} onChange={({ target }) => setReason(target.value)} maxLength={500} autoComplete="off" />}
      </Field>
      <div className={styles.actions}>
        {viewerCan.record && !walkIn && state === 'INVITED' && <Button disabled={busy} onClick={() => void record.submit({ event, rows: [{ participant: id, state: 'REGISTERED', version }] }).then(told)}>{t('attendance.register')}</Button>}
        {viewerCan.record && !walkIn && state !== 'EXCUSED' && <Button disabled={busy} onClick={() => needed(async () => told(await record.submit({ event, rows: [{ participant: id, state: 'EXCUSED', remark: reason, version }] })))}>{t('attendance.excuse')}</Button>}
        {viewerCan.remove && <Button disabled={busy} onClick={() => needed(async () => told(await remove.submit({ id, version, reason })))}>{t('attendance.remove')}</Button>}
        {row.person === null && <ProposeErasureLink subject={id} erasedAt={null} />}
        <Button weight="quiet" onClick={onClose}>{t('forms.cancel')}</Button>
      </div>
      {viewerCan.remove && mails && <MailActions event={event} row={row} onDone={onDone} />}
    </div>
  );
}
