import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './attendance.module.css';
import type { AttendanceRow } from './use-attendance.ts';

type Props = { name: string; rows: readonly AttendanceRow[]; onSame: (row: AttendanceRow) => void; onOther: () => void };

/** Asks whether somebody entered by name is one of those on the list, while they stand there and can be asked. */
export function Namesakes({ name, rows, onSame, onOther }: Props) {
  const t = useText();
  const label = useLabel();
  const who = ({ name: listed, group, affiliation, area, state }: AttendanceRow) =>
    [listed, label('PARTICIPANT_GROUP', group), affiliation, area?.shortName, state === 'PRESENT' && label('PARTICIPANT_STATE', state)].filter(Boolean).join(' · ');
  return (
    <Notice tone="due" live>
      {t('attendance.whichOne', { name })}
      <div className={styles.actions}>
        {rows.map((row) => <Button key={row.id} onClick={() => onSame(row)}>{t('attendance.isThat', { who: who(row) })}</Button>)}
        <Button onClick={onOther}>{t('attendance.isOther')}</Button>
      </div>
    </Notice>
  );
}
