import { useDeferredValue, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import type { Item } from '../../outbox/item.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import attendance from '../attendance/attendance.module.css';
import { HandOutDialog } from './HandOutDialog.tsx';
import { RecipientLine } from './RecipientLine.tsx';
import styles from './distribution.module.css';
import type { PointList, Recipient } from './field-point.ts';
import { stateHere, type useHandOut } from './hand-out.ts';

/** A point holds more than a phone shows with ease; words narrow it. */
const mostShown = 60;

/** Those who come to a point: found by name or number, and told of one after the other. Who is still to come stands first. */
export function FieldRecipients({ list: { rows, readAt, mayRecord }, handOut }: { list: PointList; handOut: ReturnType<typeof useHandOut> }) {
  const t = useText();
  const [text, setText] = useState('');
  const [openOnly, setOpenOnly] = useState(false);
  const [telling, setTelling] = useState<Recipient | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const wanted = useDeferredValue(text.trim().toLowerCase());
  const stands = (row: Recipient) => stateHere(row, handOut.told.get(row.id), readAt);
  const isOpen = (row: Recipient) => stands(row).state === 'PENDING';
  const fitting = rows.filter((row) => (wanted === '' || row.name?.toLowerCase().includes(wanted) || String(row.nth) === wanted || row.address.toLowerCase().includes(wanted)) && (!openOnly || isOpen(row)));
  const [done, waiting] = [rows.filter((row) => !isOpen(row)).length, rows.filter((row) => stands(row).waits).length];
  const takeBack = async (item: Item) => setProblem(await handOut.takeBack(item) ? null : t('penyaluran.leftAlready'));
  return (
    <>
      <p className={attendance.counts} role="status">
        <span><strong>{done}</strong> {t('penyaluran.doneOf', { count: rows.length })}</span>
        {waiting > 0 && <span><strong>{waiting}</strong> {t('attendance.waiting')}</span>}
      </p>
      {problem && <Notice tone="due" live>{problem}</Notice>}
      <Field id="cari-penerima" label={t('penyaluran.findRecipient')}>
        {(input) => <input {...input} type="search" value={text} onChange={({ target }) => setText(target.value)} autoComplete="off" spellCheck={false} />}
      </Field>
      <div className={styles.pair}><Button aria-pressed={openOnly} onClick={() => setOpenOnly(!openOnly)}>{t(openOnly ? 'penyaluran.showAll' : 'penyaluran.showOpen', { count: rows.length - done })}</Button></div>
      <ul className={styles.rows} aria-label={t('penyaluran.recipientList')}>
        {fitting.slice(0, mostShown).map((row) => (
          <RecipientLine
            key={row.id} recipient={row} item={handOut.told.get(row.id)} readAt={readAt} mayRecord={mayRecord}
            onTell={() => setTelling(row)} onTakeBack={(item) => void takeBack(item)} onDiscard={(item) => void handOut.discard(item)}
          />
        ))}
      </ul>
      {fitting.length === 0 && <p className={attendance.second}>{t('penyaluran.nobodyFits')}</p>}
      {fitting.length > mostShown && <p className={attendance.second}>{t('penyaluran.moreFit', { count: fitting.length - mostShown })}</p>}
      {telling && <HandOutDialog key={telling.id} recipient={telling} tell={(what) => handOut.tell(telling, what)} onClose={() => setTelling(null)} />}
    </>
  );
}
