import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import type { LawMarks_LawFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { longClass, stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { lawFields } from './law-words.ts';
import styles from './Laws.module.css';

graphql(`
  fragment LawMarks_law on LegalBasis {
    id
    version
    viewerCan { correct }
    caveats { field kind text checkedOn }
  }
`);

const correctMarks = graphql(`
  mutation CorrectLawMarks($input: CorrectLegalBasisInput!) {
    correctLegalBasis(input: $input) { __typename ... on LegalBasis { id ...LawMarks_law @unmask } ...Refusal @unmask }
  }
`);

type Mark = LawMarks_LawFragment['caveats'][number];
const markable = ['number', 'year', 'title', 'status', 'validFrom', 'chapters', 'articles', 'summary', 'implements'] as const;

/** What is not yet certain of a regulation, with the day on which its sources were last checked; who corrects it checks it off here. */
export function LawMarks({ law }: { law: LawMarks_LawFragment }) {
  const t = useText();
  const label = useLabel();
  const { date } = useFormat();
  const { submit, busy } = useSubmit(correctMarks);
  const [adding, setAdding] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { caveats, viewerCan } = law;
  const write = async (marks: readonly Mark[]) => {
    setRefusal(null);
    const given = marks.map(({ field, kind, text, checkedOn }) => ({ field, kind, text, checkedOn }));
    const outcome = await submit({ id: law.id, version: law.version, caveats: given });
    if (!outcome.saved) return setRefusal(outcome.refusal?.message ?? t('forms.noAnswer'));
    setAdding(false);
    toast(t('forms.saved'));
  };
  if (caveats.length === 0 && !viewerCan.correct) return null;
  return (
    <Card title={t('regulations.marks')}>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      {caveats.length === 0 && <p>{t('regulations.noMarks')}</p>}
      <ul className={styles.marks}>
        {caveats.map((mark) => {
          const name = mark.field ? lawFields[mark.field] : undefined;
          const others = caveats.filter((other) => other !== mark);
          return (
            <li key={`${mark.field} ${mark.text}`}>
              <strong>{[label('CAVEAT_KIND', mark.kind), name && t(name)].filter(Boolean).join(' · ')}</strong>
              <span className={styles.second}>{mark.text}</span>
              <span className={styles.second}>{mark.checkedOn ? t('shell.checkedOn', { date: date(mark.checkedOn) }) : t('regulations.neverChecked')}</span>
              {viewerCan.correct && (
                <div className={styles.actions}>
                  <Button disabled={busy} onClick={() => void write(caveats.map((other) => (other === mark ? { ...mark, checkedOn: today() } : other)))}>{t('regulations.stillOpen')}</Button>
                  <Button disabled={busy} onClick={() => void write(others)}>{t('regulations.settled')}</Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {adding && <NewMark busy={busy} onCancel={() => setAdding(false)} onAdd={(mark) => void write([...caveats, mark])} />}
      {viewerCan.correct && !adding && <div className={styles.actions}><Button onClick={() => setAdding(true)}>{t('regulations.mark')}</Button></div>}
    </Card>
  );
}

function NewMark({ busy, onAdd, onCancel }: { busy: boolean; onAdd: (mark: Mark) => void; onCancel: () => void }) {
  const t = useText();
  const [field, setField] = useState<string>('number');
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const add = () => {
    if (text.trim() === '') return setError(t('forms.required'));
    onAdd({ field, kind: 'UNCONFIRMED', text: text.trim(), checkedOn: today() });
  };
  return (
    <div className={stackClass}>
      <Field id="mark-field" label={t('regulations.markField')}>
        {(input) => (
          <select {...input} value={field} onChange={(event) => setField(event.target.value)}>
            {markable.map((name) => <option key={name} value={name}>{t(lawFields[name] ?? 'laws.number')}</option>)}
          </select>
        )}
      </Field>
      <Field id="mark-text" label={t('regulations.markText')} error={error} required>
        {(input) => <textarea {...input} rows={2} className={longClass} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <FormActions>
        <Button weight="main" disabled={busy} onClick={add}>{t('regulations.saveMark')}</Button>
        <Button onClick={onCancel}>{t('forms.cancel')}</Button>
      </FormActions>
    </div>
  );
}
