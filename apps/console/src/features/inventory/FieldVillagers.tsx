import { useDeferredValue, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { isEditable } from '../../outbox/item.ts';
import { OutboxFull } from '../../outbox/store.ts';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import styles from '../attendance/attendance.module.css';
import { findsOf, type useFinds } from './finds.ts';
import type { Villager } from './field-village.ts';

/** A village holds more than a phone shows with ease; words narrow it. */
const mostShown = 60;

/** Those who live in the village, to tick who was found, large enough for a thumb. What waits can be taken back. */
export function FieldVillagers({ rows, finds }: { rows: readonly Villager[]; finds: ReturnType<typeof useFinds> }) {
  const t = useText();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const wanted = useDeferredValue(text.trim().toLowerCase());
  const mine = new Map(finds.items.flatMap((item) => findsOf(item).finds.map(({ id }) => [id, { waits: item.state !== 'sent', mayUndo: isEditable(item) && item.state !== 'sent' }] as const)));
  const fitting = rows.filter(({ name, address, rt }) => wanted === '' || [name, address, rt && `rt ${Number(rt)}`].some((part) => part?.toLowerCase().includes(wanted)));
  const found = rows.filter(({ id, recorded }) => recorded || mine.has(id)).length;
  const waiting = [...mine.values()].filter(({ waits }) => waits).length;
  const toggle = async (row: Villager) => {
    const own = mine.get(row.id);
    try {
      setProblem(null);
      if (own?.mayUndo) await finds.remove(row.id);
      else if (!own && !row.recorded) await finds.add(row);
    } catch (error) {
      setProblem(t(error instanceof OutboxFull ? 'field.full' : 'field.broken'));
    }
  };
  return (
    <>
      <p className={styles.counts} role="status">
        <span><strong>{found}</strong> {t('pendataan.ofVillagers', { count: rows.length })}</span>
        {waiting > 0 && <span><strong>{waiting}</strong> {t('attendance.waiting')}</span>}
      </p>
      {problem && <Notice tone="due" live>{problem}</Notice>}
      <Field id="cari-warga" label={t('pendataan.findVillager')}>
        {(input) => <input {...input} type="search" value={text} onChange={({ target }) => setText(target.value)} autoComplete="off" spellCheck={false} />}
      </Field>
      <ul className={styles.lines} aria-label={t('pendataan.villagers')}>
        {fitting.slice(0, mostShown).map((row) => {
          const own = mine.get(row.id);
          const name = row.name ?? t('ppks.noHead');
          return (
            <li key={row.id} className={[styles.line, styles.big].join(' ')}>
              <label className={styles.candidate}>
                <input type="checkbox" className={styles.tick} checked={row.recorded || own !== undefined} disabled={row.recorded || (own !== undefined && !own.mayUndo)} onChange={() => void toggle(row)} aria-label={t('pendataan.tick', { name })} />
                <span className={styles.who}>
                  <span className={styles.name}>{name}</span>
                  <span className={styles.second}>{[t(row.which === 'family' ? 'pendataan.aFamily' : 'pendataan.aPerson'), row.address, row.rt && t('personal.neighbourhood', { rt: row.rt, rw: row.rw ?? '–' })].filter(Boolean).join(' · ')}</span>
                </span>
              </label>
              <span className={styles.state}>
                {own?.waits && <StateDot tone="soon">{t('field.waiting')}</StateDot>}
                {!own?.waits && (own || row.recorded) && <StateDot tone="done">{t('pendataan.recorded')}</StateDot>}
              </span>
            </li>
          );
        })}
      </ul>
      {fitting.length > mostShown && <p className={styles.second}>{t('pendataan.moreVillagers', { count: fitting.length - mostShown })}</p>}
    </>
  );
}
