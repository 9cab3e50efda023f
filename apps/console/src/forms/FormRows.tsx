import type { ReactNode } from 'react';
import { useFieldArray, useFormContext, type FieldArray, type FieldArrayPath, type FieldValues } from 'react-hook-form';
import { useFieldError } from './fields.tsx';
import { Rows } from '../ui/Rows.tsx';

type Props<Values extends FieldValues, Name extends FieldArrayPath<Values>> = {
  name: Name;
  /** Name of one row: "Pengurus". */
  row: string;
  add: string;
  compact?: boolean;
  make: () => FieldArray<Values, Name>;
  children: (index: number) => ReactNode;
};

/** A list of a form as rows that can be added, moved and removed. */
export function FormRows<Values extends FieldValues, Name extends FieldArrayPath<Values>>({ name, row, make, ...rest }: Props<Values, Name>) {
  const { control } = useFormContext<Values>();
  const { fields, append, remove, move } = useFieldArray({ control, name });
  const error = useFieldError<Values>(name as never);
  return <Rows id={name} name={row} keys={fields.map(({ id }) => id)} error={error} onAdd={() => append(make(), { shouldFocus: false })} onRemove={remove} onMove={move} {...rest} />;
}
