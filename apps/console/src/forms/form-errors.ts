import type { FieldErrors, FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import type { FieldError } from '../ui/Form.tsx';
import type { Refusal } from './use-submit.ts';

/** Marks the fields that the graph has found wrong. Gives back whether there were any. */
export function markProblems<Values extends FieldValues>(refusal: Refusal, setError: UseFormSetError<Values>): boolean {
  if (refusal.__typename !== 'InvalidInput') return false;
  for (const { path, message } of refusal.problems) setError(path.join('.') as FieldPath<Values>, { type: 'graph', message });
  return refusal.problems.length > 0;
}

/** The errors of a form as a flat list, in the order of its fields. The name of a field is the id of its input. */
export function listErrors(errors: FieldErrors, labelOf: (name: string) => string, prefix = ''): FieldError[] {
  return Object.entries(errors).flatMap(([key, error]): FieldError[] => {
    if (!error || typeof error !== 'object' || key === 'ref') return [];
    const id = `${prefix}${key}`;
    if (typeof error.message === 'string') return [{ id, label: labelOf(id), message: error.message }];
    return listErrors(error as FieldErrors, labelOf, `${id}.`);
  });
}
