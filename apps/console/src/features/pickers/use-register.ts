import type { TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { markProblems } from '../../forms/form-errors.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';

type Result<Data> = Exclude<NonNullable<Data[keyof Data]>, Refusal>;

/** Sends a small form that registers something; what the graph finds wrong is marked at its field. */
export function useRegister<Data extends object, Input extends { idempotencyKey: string }, Values extends FieldValues>(
  mutation: TypedDocumentNode<Data, { input: Input }>,
  form: UseFormReturn<Values>,
  inputOf: (values: Values) => Omit<Input, 'idempotencyKey'>,
  /** Fields that are called otherwise in the form. */
  names: Readonly<Record<string, FieldPath<Values>>> = {},
) {
  const t = useText();
  const { submit, busy } = useSubmit(mutation);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [candidates, setCandidates] = useState<readonly string[]>([]);
  const save = (onSaved: (saved: Result<Data>) => void) =>
    form.handleSubmit(async (values) => {
      setRefusal(null);
      const outcome = await submit(inputOf(values));
      const refused = outcome.refusal;
      setCandidates(refused?.__typename === 'Duplicate' ? refused.candidates : []);
      if (outcome.saved) onSaved(outcome.saved);
      else if (!refused || !markProblems(refused, ((path: string, error) => form.setError((names[path] ?? path) as FieldPath<Values>, error)) as typeof form.setError)) setRefusal(refused?.message ?? ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'));
    })();
  return { save, busy, refusal, /** Records that may be the same one. */ candidates };
}
