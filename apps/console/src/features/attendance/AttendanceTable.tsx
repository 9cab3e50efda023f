import { useDeferredValue, useRef, useState, type KeyboardEvent } from 'react';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Field } from '../../ui/Form.tsx';
import { toast } from '../../ui/Toast.tsx';
import { AttendanceLine } from './AttendanceLine.tsx';
import { fits } from './attendance-words.ts';
import styles from './attendance.module.css';
import { recordAttendance } from './record.ts';
import { refusalWords } from './refusal-words.ts';
import type { AttendanceRow } from './use-attendance.ts';

type Props = { event: string; rows: readonly AttendanceRow[]; mayRecord: boolean; mails: boolean; onChange: (id: string, to: Partial<AttendanceRow>) => void; onReload: () => void };

/**
 * The list to tick. Whoever types a name and presses Enter has ticked the first that fits and types the next; arrows move along
 * the ticks, Space ticks or takes back. A tick shows at once; one that the graph does not take is taken back with the reason.
 */
export function AttendanceTable({ event, rows, mayRecord, mails, onChange, onReload }: Props) {
  const t = useText();
  const { submit } = useSubmit(recordAttendance, { keep: false });
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const wanted = useDeferredValue(text);
  const shown = rows.filter((row) => fits(row, wanted));

  const tick = async (row: AttendanceRow, state: 'PRESENT' | 'INVITED') => {
    const { id, version, state: was, checkedInAt, checkedInBy, checkInMethod } = row;
    onChange(id, { state, version: version + 1, checkInMethod: state === 'PRESENT' ? 'LIST' : null, checkedInAt: state === 'PRESENT' ? new Date().toISOString() : null, checkedInBy: null });
    const outcome = await submit({ event, rows: [{ participant: id, state, version }] }).catch(() => ({ saved: null, refusal: null, message: null }));
    if (outcome.saved) return;
    onChange(id, { state: was, version, checkedInAt, checkedInBy, checkInMethod });
    toast(outcome.refusal ? refusalWords(outcome.refusal, t) : t('attendance.notSaved', { name: row.name }));
    if (outcome.refusal) onReload();
  };
  // Who came uninvited is present or not on the list at all.
  const toggle = (row: AttendanceRow) => {
    if (!row.walkIn) void tick(row, row.state === 'PRESENT' ? 'INVITED' : 'PRESENT');
  };
  const move = (to: number) => {
    const next = Math.max(0, Math.min(to, shown.length - 1));
    setAt(next);
    list.current?.querySelectorAll<HTMLElement>('[data-line]')[next]?.focus();
  };
  const inSearch = (key: KeyboardEvent) => {
    const first = rows.find((row) => fits(row, text) && row.state !== 'PRESENT');
    if (key.key === 'ArrowDown') move(0);
    else if (key.key === 'Enter' && text.trim() !== '' && first && mayRecord) {
      void tick(first, 'PRESENT');
      toast(t('attendance.ticked', { name: first.name }));
      setText('');
    } else return;
    key.preventDefault();
  };
  const inList = (key: KeyboardEvent) => {
    if (key.key === 'ArrowDown') move(at + 1);
    else if (key.key === 'ArrowUp' && at === 0) search.current?.focus();
    else if (key.key === 'ArrowUp') move(at - 1);
    else return;
    key.preventDefault();
  };
  return (
    <>
      <div className={styles.search}>
        <Field id="cari-peserta" label={t('attendance.find')} hint={mayRecord ? t('attendance.keys') : undefined}>
          {(input) => <input {...input} ref={search} type="search" value={text} onChange={({ target }) => setText(target.value)} onKeyDown={inSearch} autoComplete="off" spellCheck={false} />}
        </Field>
      </div>
      {shown.length === 0 && <p className={styles.quiet}>{t('attendance.noneFits', { text })}</p>}
      <ul ref={list} className={styles.lines} aria-label={t('attendance.list')}>
        {shown.map((row, index) => (
          <AttendanceLine key={row.id} event={event} row={row} mayRecord={mayRecord} mails={mails} reachable={index === Math.min(at, shown.length - 1)} onFocus={() => setAt(index)} onKey={inList} onToggle={() => toggle(row)} onReload={onReload} />
        ))}
      </ul>
    </>
  );
}
