import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import styles from './Form.module.css';

/** What a field gives to its input, so that label, hint and error belong to it. */
export type InputProps = { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined; required?: boolean };

type FieldProps = {
  /** Id of the input; the list of errors at the top leads to it. */
  id: string;
  label: string;
  hint?: string;
  error?: string;
  required?: boolean;
  /** What stands beneath the input and belongs to no one kind of field. */
  note?: ReactNode;
  children: (input: InputProps) => ReactNode;
};

/** A field with its label, its hint, and its error beside it. */
export function Field({ id, label, hint, error, required, note, children }: FieldProps) {
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': error !== undefined, 'aria-describedby': described, required })}
      {error && <span id={`${id}-error`} className={styles.error}>{error}</span>}
      {hint && <span id={`${id}-hint`} className={styles.hint}>{hint}</span>}
      {note}
    </div>
  );
}

type ChoicesProps = { label: string; hint?: string; error?: string; children: ReactNode };

/** Several inputs that answer one question, with its words, its hint and its error. */
export function Choices({ label, hint, error, children }: ChoicesProps) {
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset className={styles.choices} aria-describedby={described}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.options}>{children}</div>
      {error && <span id={`${id}-error`} className={styles.error}>{error}</span>}
      {hint && <span id={`${id}-hint`} className={styles.hint}>{hint}</span>}
    </fieldset>
  );
}

export type FieldError = { id: string; label: string; message: string };

/** The errors of a form, counted, each leading to its field. Takes the focus whenever there are new ones. */
export function ErrorSummary({ errors, attempt }: { errors: readonly FieldError[]; /** Counts the attempts to save. */ attempt: number }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  // Only an attempt moves the focus: an error that vanishes while somebody types must not.
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className={styles.summary} role="group" aria-labelledby={heading} tabIndex={-1}>
      <h2 id={heading}>{t('ui.errors', { count: errors.length })}</h2>
      <ul>
        {errors.map((error) => <li key={error.id}><a href={`#${error.id}`}>{error.label}: {error.message}</a></li>)}
      </ul>
    </div>
  );
}

/** What can be done with a form; the first says what it will do. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
