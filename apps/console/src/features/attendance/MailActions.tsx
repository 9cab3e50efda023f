import { useState } from 'react';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Form.tsx';
import { toast } from '../../ui/Toast.tsx';
import styles from './attendance.module.css';
import { correctParticipant, resendMails } from './record.ts';
import { refusalWords } from './refusal-words.ts';
import type { AttendanceRow } from './use-attendance.ts';

/** Where somebody's mail of this event goes, and what failed sent again. */
export function MailActions({ event, row: { id, version, mail }, onDone }: { event: string; row: AttendanceRow; onDone: () => void }) {
  const t = useText();
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const correct = useSubmit(correctParticipant, { keep: false });
  const resend = useSubmit(resendMails, { keep: false });
  const told = (words: string) => (outcome: Awaited<ReturnType<typeof correct.submit>> | Awaited<ReturnType<typeof resend.submit>>) => {
    if (!outcome.saved) return setProblem(refusalWords(outcome.refusal, t));
    toast(words);
    onDone();
  };
  const failed = mail?.state === 'FAILED' || mail?.state === 'NO_ADDRESS';
  return (
    <>
      <Field id={`surel-${id}`} label={t('mail.address')} hint={t('mail.addressHint')} error={problem ?? undefined}>
        {(input) => <input {...input} type="email" value={address} onChange={({ target }) => setAddress(target.value)} maxLength={200} autoComplete="off" />}
      </Field>
      <div className={styles.actions}>
        <Button disabled={correct.busy} onClick={() => void correct.submit({ id, version, email: address.trim() || null }).then(told(t('mail.saved')))}>{t('mail.saveAddress')}</Button>
        {failed && <Button disabled={resend.busy} onClick={() => void resend.submit({ event, participants: [id] }).then(told(t('mail.resent')))}>{t('mail.resendOne')}</Button>}
      </div>
    </>
  );
}
