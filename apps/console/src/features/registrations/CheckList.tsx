import type { PapersCheckItem, SiteCheckItem } from '../../__generated__/graphql.ts';
import { longClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Field } from '../../ui/Form.tsx';
import type { Answer, Answers } from './check-answers.ts';
import styles from './registrations.module.css';

export type CheckKind = 'PAPERS_CHECK' | 'SITE_CHECK';
type Known = readonly { item: PapersCheckItem | SiteCheckItem; met: boolean; note: string | null }[];

/** The words of an item. */
export function useItemLabel(kind: CheckKind): (item: string) => string {
  const label = useLabel();
  return (item) => (kind === 'PAPERS_CHECK' ? label('PAPERS_CHECK', item) : label('SITE_CHECK', item));
}

type Props = { kind: CheckKind; answers: Answers; /** What was found the time before. */ before: Known | null; errors: Readonly<Record<string, string>>; onAnswer: (item: string, answer: Answer) => void };

/** A checklist to answer item by item, with answers large enough for a thumb. */
export function CheckList({ kind, answers, before, errors, onAnswer }: Props) {
  const t = useText();
  const label = useItemLabel(kind);
  return (
    <>
      {Object.entries(answers).map(([item, answer]) => {
        const former = before?.find((one) => one.item === item && !one.met);
        const choice = (met: boolean, words: string) => (
          <label className={styles.answer}>
            <input type="radio" name={`${kind}-${item}`} id={met ? `check-${item}` : undefined} checked={answer.met === met} onChange={() => onAnswer(item, { ...answer, met })} />
            {words}
          </label>
        );
        return (
          <fieldset key={item} className={styles.item} aria-describedby={errors[item] ? `check-${item}-error` : undefined}>
            <legend>{label(item)}</legend>
            {former && <p className={styles.second}>{former.note ? t('registrations.unmetBefore', { note: former.note }) : t('registrations.unmetBeforeBare')}</p>}
            <div className={styles.answers}>{choice(true, t('registrations.met'))}{choice(false, t('registrations.unmet'))}</div>
            {answer.met === false && (
              <Field id={`note-${item}`} label={t('registrations.checkNote')}>
                {(input) => <textarea {...input} rows={2} maxLength={500} className={longClass} value={answer.note} onChange={(event) => onAnswer(item, { ...answer, note: event.target.value })} />}
              </Field>
            )}
            {errors[item] && <p id={`check-${item}-error`} className={styles.error}>{errors[item]}</p>}
          </fieldset>
        );
      })}
    </>
  );
}

/** What a checklist found, item by item. */
export function CheckResults({ kind, checks }: { kind: CheckKind; checks: Known }) {
  const t = useText();
  const label = useItemLabel(kind);
  return (
    <ul className={styles.results}>
      {checks.map(({ item, met, note }) => (
        <li key={item}>
          <span className={met ? styles.met : styles.unmet}>{t(met ? 'registrations.met' : 'registrations.unmet')}</span>
          <span>{label(item)}{note && <span className={styles.second}>{note}</span>}</span>
        </li>
      ))}
    </ul>
  );
}
