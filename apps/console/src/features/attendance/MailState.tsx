import type { AttendanceRow_ParticipantFragment } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { mailTones } from './attendance-words.ts';
import styles from './attendance.module.css';

/** What became of the last mail to somebody, and why. */
export function MailState({ mail: { kind, state, reason, at, nextAt } }: { mail: NonNullable<AttendanceRow_ParticipantFragment['mail']> }) {
  const t = useText();
  const label = useLabel();
  const { dateTime } = useFormat();
  const became = label('MAIL_STATE', state).toLowerCase();
  const told = t('mail.state', { kind: label('MAIL_KIND', kind), state: state === 'SENT' ? t('mail.at', { state: became, at: dateTime(at) }) : became });
  const why = [reason && label('MAIL_REASON', reason), nextAt && t('mail.next', { at: dateTime(nextAt) })].filter(Boolean).join('; ');
  return <span className={`${styles.second} ${styles.mail}`}><StateDot tone={mailTones[state]}>{why ? `${told}. ${why}` : told}</StateDot></span>;
}
