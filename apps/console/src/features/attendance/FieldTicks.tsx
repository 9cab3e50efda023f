import { useDeferredValue, useState } from 'react';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { isEditable } from '../../outbox/item.ts';
import { OutboxFull } from '../../outbox/store.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { attendanceTones, fits } from './attendance-words.ts';
import styles from './attendance.module.css';
import { sheetOf, type useTicks } from './ticks.ts';
import type { AttendanceRow } from './use-attendance.ts';

type Ticks = ReturnType<typeof useTicks>;
type Mine = { at: string; waits: boolean; mayUndo: boolean };

/** What this phone has ticked, by participant. */
function mineOf({ items }: Ticks): ReadonlyMap<string, Mine> {
  return new Map(items.flatMap((item) => sheetOf(item).ticks.map(({ participant, at }) => [participant, { at, waits: item.state !== 'sent', mayUndo: isEditable(item) && item.state !== 'sent' }] as const)));
}

/** The names to tick, large enough for a thumb. A tick that waits can be taken back; of one that came second is told who was first. */
export function FieldTicks({ rows, ticks }: { rows: readonly AttendanceRow[]; ticks: Ticks }) {
  const t = useText();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const wanted = useDeferredValue(text);
  const mine = mineOf(ticks);
  const shown = rows.filter((row) => fits(row, wanted));
  const came = rows.filter(({ id, state }) => state === 'PRESENT' || mine.has(id)).length;
  const waiting = [...mine.values()].filter(({ waits }) => waits).length;
  const toggle = async (row: AttendanceRow) => {
    const own = mine.get(row.id);
    try {
      setProblem(null);
      if (own?.mayUndo) await ticks.untick(row.id);
      else if (!own && row.state !== 'PRESENT') await ticks.tick({ participant: row.id, at: new Date().toISOString() });
    } catch (error) {
      setProblem(t(error instanceof OutboxFull ? 'field.full' : 'field.broken'));
    }
  };
  return (
    <>
      <p className={styles.counts} role="status">
        <span><strong>{came}</strong> {t('attendance.ofListed', { count: rows.length })}</span>
        {waiting > 0 && <span><strong>{waiting}</strong> {t('attendance.waiting')}</span>}
      </p>
      {problem && <Notice tone="due" live>{problem}</Notice>}
      <Field id="cari-peserta" label={t('attendance.find')}>
        {(input) => <input {...input} type="search" value={text} onChange={({ target }) => setText(target.value)} autoComplete="off" spellCheck={false} />}
      </Field>
      <ul className={styles.lines} aria-label={t('attendance.list')}>
        {shown.map((row) => <FieldLine key={row.id} row={row} own={mine.get(row.id)} onToggle={() => void toggle(row)} />)}
      </ul>
    </>
  );
}

const sameMs = 1_000;

function FieldLine({ row, own, onToggle }: { row: AttendanceRow; own: Mine | undefined; onToggle: () => void }) {
  const t = useText();
  const label = useLabel();
  const { timeRange } = useFormat();
  const { name, affiliation, group, area, state, checkedInAt, checkedInBy } = row;
  const present = state === 'PRESENT';
  const since = present && checkedInAt ? timeRange(checkedInAt, null) : null;
  // Another phone was sooner: theirs stands, and is told.
  const second = own && !own.waits && present && checkedInAt && Math.abs(Date.parse(checkedInAt) - Date.parse(own.at)) > sameMs;
  return (
    <li className={[styles.line, styles.big].join(' ')}>
      <label className={styles.candidate}>
        <input type="checkbox" className={styles.tick} checked={present || own !== undefined} disabled={present || (own !== undefined && !own.mayUndo)} onChange={onToggle} aria-label={t('attendance.tick', { name })} />
        <span className={styles.who}>
          <span className={styles.name}>{name}</span>
          <span className={styles.second}>{[label('PARTICIPANT_GROUP', group), affiliation, area?.shortName].filter(Boolean).join(' · ')}</span>
        </span>
      </label>
      <span className={styles.state}>
        {own?.waits && <StateDot tone="soon">{t('field.waiting')}</StateDot>}
        {!own?.waits && <StateDot tone={attendanceTones[own ? 'PRESENT' : state]}>{label('PARTICIPANT_STATE', own ? 'PRESENT' : state)}</StateDot>}
        {second && <span className={styles.clash}>{t('attendance.already', { since: since ?? '', by: checkedInBy ?? t('attendance.themselves') })}</span>}
        {!second && since && <span className={styles.second}>{[since, checkedInBy].filter(Boolean).join(' · ')}</span>}
      </span>
    </li>
  );
}
