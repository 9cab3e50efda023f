import { Link } from '@tanstack/react-router';
import { memo, useState, type KeyboardEvent } from 'react';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { attendanceTones, codeWords } from './attendance-words.ts';
import styles from './attendance.module.css';
import { LineActions } from './LineActions.tsx';
import { MailState } from './MailState.tsx';
import { Signature } from './Signature.tsx';
import type { AttendanceRow } from './use-attendance.ts';

type Props = { event: string; row: AttendanceRow; mayRecord: boolean; mails: boolean; /** Whether Tab stops here. */ reachable: boolean; onFocus: () => void; onKey: (key: KeyboardEvent) => void; onToggle: () => void; onReload: () => void };

/** Somebody on the list: who, whether they came and how that became known. */
export const AttendanceLine = memo(function AttendanceLine({ event, row, mayRecord, mails, reachable, onFocus, onKey, onToggle, onReload }: Props) {
  const t = useText();
  const label = useLabel();
  const { timeRange } = useFormat();
  const [open, setOpen] = useState(false);
  const { name, affiliation, group, area, state, walkIn, checkInMethod, checkedInAt, checkedInBy, remark, checkInCode, signature, clashes, person, viewerCan, mail } = row;
  const came = checkInMethod && [checkedInAt && timeRange(checkedInAt, null), label('CHECK_IN_METHOD', checkInMethod), checkedInBy].filter(Boolean).join(' · ');
  const ticked = state === 'PRESENT';
  return (
    <li className={styles.line}>
      {mayRecord && (
        <input type="checkbox" className={styles.tick} data-line checked={ticked} aria-disabled={walkIn || undefined} tabIndex={reachable ? 0 : -1} aria-label={t('attendance.tick', { name })} onFocus={onFocus} onKeyDown={onKey} onChange={onToggle} />
      )}
      <div className={styles.who}>
        <span className={styles.name}>{person ? <Link to="/orang/$id" params={{ id: person.id }}>{name}</Link> : name}</span>
        <span className={styles.second}>{[label('PARTICIPANT_GROUP', group), affiliation, area?.shortName].filter(Boolean).join(' · ')}</span>
        {clashes.length > 0 && <span className={styles.clash}>{t('attendance.clash')} {clashes.map(({ id, title }) => <Link key={id} to="/kegiatan/$id" params={{ id }}>{title}</Link>)}</span>}
        {remark && <span className={styles.second}>{remark}</span>}
        {mail && <MailState mail={mail} />}
      </div>
      {checkInCode && !ticked && <span className={styles.code}>{codeWords(checkInCode)}</span>}
      {signature && <Signature strokes={signature} label={t('attendance.signatureOf', { name })} />}
      <div className={styles.state}>
        <StateDot tone={attendanceTones[state]}>{walkIn && ticked ? t('attendance.cameUninvited') : label('PARTICIPANT_STATE', state)}</StateDot>
        {came && <span className={styles.second}>{came}</span>}
      </div>
      {(viewerCan.record || viewerCan.remove) && <Button weight="quiet" aria-expanded={open} aria-label={t('attendance.more', { name })} onClick={() => setOpen(!open)}>⋯</Button>}
      {open && <LineActions event={event} row={row} mails={mails} onDone={() => { setOpen(false); onReload(); }} onClose={() => setOpen(false)} />}
    </li>
  );
});
