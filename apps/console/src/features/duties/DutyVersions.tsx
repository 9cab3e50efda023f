import { useState } from 'react';
import { today } from '@pilar/domain/dates';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { RecordLink } from '../../shell/RecordLink.tsx';
import { Card, Section } from '../../ui/Card.tsx';
import { Field } from '../../ui/Form.tsx';
import { Unseen } from '../../ui/State.tsx';
import { dutyDifferences, inForce } from './duty-differences.ts';
import styles from './duties.module.css';

/** A version of duties as the graph tells it. */
export type Version = { id: string; number: number; validFrom: string; items: readonly string[]; legalBasis?: { id: string; citation: string } | null; caveats: readonly { text: string }[] };

/** The version in force with its items, since when, and on what it rests. `versions` come the newest first. */
export function DutyInForce({ versions }: { versions: readonly Version[] }) {
  const t = useText();
  const { shortDate } = useFormat();
  const current = inForce(versions, today());
  const coming = versions.find(({ validFrom }) => validFrom > today());
  return (
    <Card title={current ? t('duties.inForce', { number: current.number }) : t('duties.noneInForce')}>
      {current && <ol className={styles.items}>{current.items.map((item) => <li key={item}>{item}</li>)}</ol>}
      {current && (
        <p className={styles.second}>
          {t('duties.since', { date: shortDate(current.validFrom) })}
          {current.legalBasis && <> · <RecordLink to={`/hukum/${current.legalBasis.id}`}>{current.legalBasis.citation}</RecordLink></>}
        </p>
      )}
      {current?.caveats.map(({ text }) => <p key={text} className={styles.second}>{text}</p>)}
      {coming && <p className={styles.second}>{t('duties.coming', { number: coming.number, date: shortDate(coming.validFrom) })}</p>}
    </Card>
  );
}

/** What changed between two versions, the last two at first. Left out while there is one. */
export function DutyChanges({ versions }: { versions: readonly Version[] }) {
  const t = useText();
  const { shortDate } = useFormat();
  const [chosen, setChosen] = useState<{ older?: number; newer?: number }>({});
  const newer = versions.find(({ number }) => number === chosen.newer) ?? versions[0];
  const older = versions.find(({ number }) => number === chosen.older) ?? versions[1];
  if (!newer || !older) return null;
  const options = versions.map(({ number, validFrom }) => <option key={number} value={number}>{t('duties.versionSince', { number, date: shortDate(validFrom) })}</option>);
  return (
    <Section title={t('duties.changes')}>
      <div className={styles.choose}>
        <Field id="older" label={t('duties.older')}>
          {(input) => <select {...input} value={older.number} onChange={(event) => setChosen({ ...chosen, older: Number(event.target.value) })}>{options}</select>}
        </Field>
        <Field id="newer" label={t('duties.newer')}>
          {(input) => <select {...input} value={newer.number} onChange={(event) => setChosen({ ...chosen, newer: Number(event.target.value) })}>{options}</select>}
        </Field>
      </div>
      <ul className={styles.items}>
        {dutyDifferences(older.items, newer.items).map(({ text, kind }) => (
          <li key={text}>
            {kind === 'kept' && text}
            {kind === 'added' && <ins><Unseen>{t('duties.added')}</Unseen>+ {text}</ins>}
            {kind === 'removed' && <del><Unseen>{t('duties.removed')}</Unseen>{text}</del>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
