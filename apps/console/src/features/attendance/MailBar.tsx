import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import styles from './attendance.module.css';
import { isDue } from './mail-recipients.ts';
import { resendMails } from './record.ts';
import { refusalWords } from './refusal-words.ts';
import type { AttendanceList, AttendanceRow } from './use-attendance.ts';

type Props = { event: string; mailing: NonNullable<AttendanceList['mailing']>; rows: readonly AttendanceRow[]; onSend: () => void; onReload: () => void };

const states = ['SENT', 'WAITING', 'FAILED', 'NO_ADDRESS', 'DROPPED'] as const;

/** How the invitations by mail stand, and what can be done about it; where none are sent, the paper in their place. */
export function MailBar({ event, mailing, rows, onSend, onReload }: Props) {
  const t = useText();
  const label = useLabel();
  const { submit, busy } = useSubmit(resendMails, { keep: false });
  const [problem, setProblem] = useState<string | null>(null);
  const count = (state: (typeof states)[number]) => rows.filter(({ mail }) => mail?.state === state).length;
  const told = states.filter((state) => count(state) > 0).map((state) => `${count(state)} ${label('MAIL_STATE', state).toLowerCase()}`).join(' · ');
  // What may have arrived is sent again by its own row alone, after asking.
  const failed = rows.filter(({ mail }) => mail?.state === 'NO_ADDRESS' || (mail?.state === 'FAILED' && mail.reason !== 'INTERRUPTED')).length;
  const due = rows.some(({ state, mail }) => isDue({ state, mail: mail?.state ?? null }));
  const again = async () => {
    const outcome = await submit({ event });
    setProblem(outcome.saved ? null : refusalWords(outcome.refusal, t));
    if (outcome.saved) toast(t('mail.resent'));
    onReload();
  };
  return (
    <>
      <div className={styles.actions}>
        {told && <span className={styles.quiet} role="status">{t('mail.summary', { states: told })}</span>}
        {mailing.sender && mailing.sendable && due && <Button onClick={onSend}>{t('mail.send')}</Button>}
        {mailing.sender && failed > 0 && <Button disabled={busy} onClick={() => void again()}>{t('mail.resend', { count: failed })}</Button>}
        {!mailing.sender && mailing.sendable && <span className={styles.quiet}>{t('mail.off')} <Link to="/kegiatan/$id/naskah/$jenis" params={{ id: event, jenis: 'undangan' }}>{t('mail.print')}</Link></span>}
      </div>
      {problem && <Notice tone="due" live>{problem}</Notice>}
    </>
  );
}
