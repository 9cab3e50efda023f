import type { ReactNode } from 'react';
import { longClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { Details } from '../../ui/Details.tsx';
import { Field } from '../../ui/Form.tsx';
import fieldStyles from '../field/field.module.css';
import styles from './monitoring.module.css';

export type AskedQuestion = {
  code: string; text: string; hint?: string | null; kind: string; required: boolean; options: readonly { code: string; label: string }[]; min?: number | null; max?: number | null;
};

type Props = {
  /** Id of its input; the list of errors leads there. */
  id: string;
  question: AskedQuestion;
  value: string;
  note: string;
  error?: string;
  onChange: (change: { value?: string; note?: string }) => void;
  /** What takes photographs, in place of the words that say so in a preview. */
  photos?: ReactNode;
};

/** A question as it is answered with a thumb: large answers to touch, the note closed until somebody needs it. */
export function VisitQuestion({ id, question, value, note, error, onChange, photos }: Props) {
  const t = useText();
  const { code, text, hint, kind, required, options } = question;
  const label = `${code} ${text}${required ? '' : ` (${t('monev.optional')})`}`;
  const choices = choicesOf(question, [t('monev.yes'), t('monev.no')]);
  return (
    <div className={styles.visitQuestion}>
      {choices.length > 0 && (
        <fieldset id={id} tabIndex={-1} className={kind === 'SCALE' ? styles.set : fieldStyles.answers} aria-describedby={hint ? `${id}-hint` : undefined}>
          <legend>{label}</legend>
          <div className={kind === 'SCALE' ? styles.scale : undefined} style={kind === 'SCALE' ? undefined : { display: 'contents' }}>
            {choices.map((choice) => (
              <label key={choice.value} className={fieldStyles.answer}>
                <input type="radio" name={id} value={choice.value} checked={value === choice.value} onChange={() => onChange({ value: choice.value })} />
                {choice.label}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {kind === 'NUMBER' && <Field id={id} label={label} error={error}>{(input) => <input {...input} inputMode="decimal" autoComplete="off" value={value} onChange={(event) => onChange({ value: event.target.value })} />}</Field>}
      {kind === 'TEXT' && <Field id={id} label={label} error={error}>{(input) => <textarea {...input} rows={3} className={longClass} value={value} onChange={(event) => onChange({ value: event.target.value })} />}</Field>}
      {kind === 'PHOTO' && <div id={id} role="group" aria-label={label} tabIndex={-1}><p>{label}</p>{photos ?? <p className={styles.note}>{t('monev.photoHere')}</p>}</div>}
      {hint && <p id={`${id}-hint`} className={styles.others}>{hint}</p>}
      {options.length === 0 && error && choices.length > 0 && <p className={styles.due}>{error}</p>}
      <Details title={t('monev.note')} second={note} open={note !== ''}>
        <textarea aria-label={t('monev.noteOf', { code })} rows={2} className={longClass} value={note} onChange={(event) => onChange({ note: event.target.value })} />
      </Details>
    </div>
  );
}

function choicesOf({ kind, options, min, max }: AskedQuestion, [yes, no]: readonly [string, string]): { value: string; label: string }[] {
  if (kind === 'YES_NO') return [{ value: 'YES', label: yes }, { value: 'NO', label: no }];
  if (kind === 'CHOICE') return options.map(({ code, label }) => ({ value: code, label }));
  if (kind !== 'SCALE') return [];
  const first = min ?? 1;
  return Array.from({ length: (max ?? 5) - first + 1 }, (_, nth) => ({ value: String(first + nth), label: String(first + nth) }));
}
