import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormProvider, useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import { barClass, gridClass, wideClass } from '../../forms/form-classes.ts';
import { listErrors, markProblems } from '../../forms/form-errors.ts';
import type { Refusal } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Details } from '../../ui/Details.tsx';
import { ErrorSummary } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SpecField } from '../records/SpecField.tsx';
import { apart, checkSpecs, givenOf, type FormValues, type Spec, type SpecValue } from '../records/field-specs.ts';
import styles from './beneficiaries.module.css';

type Saved = { id: string };
type Outcome = { saved: Saved; refusal: null } | { saved: null; refusal: Refusal } | { saved: null; refusal: null; message: string | null };

/** Fields that belong together. `seldom`: closed until somebody asks for them, or something in them is wrong. */
export type Part = { title: string; specs: readonly Spec[]; lead?: string; seldom?: boolean };

type Props = {
  /** A function where they depend on what is chosen. */
  parts: readonly Part[] | ((values: FormValues) => readonly Part[]);
  values: FormValues;
  busy: boolean;
  save: string;
  /** Ways out beside saving. */
  ways: ReactNode;
  /** What the form does by itself while somebody types. */
  helper?: (form: UseFormReturn<FormValues>) => ReactNode;
  submit: (given: Record<string, SpecValue>, values: FormValues) => Promise<Outcome>;
  onSaved: (id: string, values: FormValues) => void;
  /** Why nothing was registered, where it belongs to no field. */
  refused: (refusal: Refusal) => ReactNode;
};

/** Registers something in several parts. Its fields begin anew with each `key` of its parent; the first takes the focus. */
export function RegisterForm({ parts, values, busy, save, ways, helper, submit, onSaved, refused }: Props) {
  const t = useText();
  const partsOf = (current: FormValues) => (typeof parts === 'function' ? parts(current) : parts);
  const specsOf = (current: FormValues) => partsOf(current).flatMap((part) => part.specs);
  const [refusal, setRefusal] = useState<Refusal | string | null>(null);
  const form = useForm<FormValues>({ defaultValues: values, resolver: (current) => checkSpecs(specsOf(current), current, t), shouldFocusError: false });
  const { errors, submitCount } = form.formState;
  const { setFocus } = form;
  const shown = partsOf(useWatch({ control: form.control, disabled: typeof parts !== 'function' }) as FormValues);
  const specs = shown.flatMap((part) => part.specs);
  const first = specs[0]?.name ?? '';
  useEffect(() => setFocus(first), [setFocus, first]);
  const send = form.handleSubmit(async (current) => {
    setRefusal(null);
    const outcome = await submit(givenOf(specsOf(current), current), current);
    if (outcome.saved) return onSaved(outcome.saved.id, current);
    const { refusal: why } = outcome;
    if (!why) return setRefusal(outcome.message ?? t('forms.noAnswer'));
    if (why.__typename !== 'InvalidInput') return setRefusal(why);
    const { onFields, elsewhere } = apart(why, specs.map(({ name }) => name));
    markProblems(onFields, form.setError);
    if (elsewhere.length > 0) setRefusal(elsewhere.join('; '));
  });
  const labelOf = (name: string) => {
    const spec = specs.find((one) => one.name === name);
    return spec?.words ?? (spec ? t(spec.label) : name);
  };
  const fields = (part: Part) => <div className={gridClass}>{part.specs.map((spec) => <div key={spec.name} className={spec.wide ? wideClass : undefined}><SpecField spec={spec} /></div>)}</div>;
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void send(event)}>
        <ErrorSummary errors={listErrors(errors, labelOf)} attempt={submitCount} />
        {shown.map((part) => (part.seldom
          ? <Details key={part.title} title={part.title} open={part.specs.some(({ name }) => errors[name] !== undefined)}>{fields(part)}</Details>
          : <Section key={part.title} title={part.title}>{part.lead && <p className={styles.found}>{part.lead}</p>}{fields(part)}</Section>))}
        {helper?.(form)}
        {refusal && <Refused key={submitCount}>{typeof refusal === 'string' ? refusal : refused(refusal)}</Refused>}
        <div className={barClass}>
          <Button type="submit" weight="main" disabled={busy}>{save}</Button>
          {ways}
        </div>
      </form>
    </FormProvider>
  );
}

function Refused({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  // It stands at the end of a long form, where whoever has just sent it may not be looking.
  useEffect(() => box.current?.focus(), []);
  return <div ref={box} tabIndex={-1} className={styles.notice}><Notice tone="due" live>{children}</Notice></div>;
}
