import type { ReactNode } from 'react';
import { useFieldArray, useFormContext, type FieldArray, type FieldArrayPath } from 'react-hook-form';
import { useFieldError, useFieldNote } from '../../../forms/fields.tsx';
import { Rows } from '../../../ui/Rows.tsx';
import type { EventValues } from './event-values.ts';

type Props<Name extends FieldArrayPath<EventValues>> = {
  name: Name;
  /** Name of one row: "Peran". */
  row: string;
  add: string;
  empty?: string;
  compact?: boolean;
  make: () => FieldArray<EventValues, Name>;
  children: (index: number) => ReactNode;
};

/** A list of an event as rows that can be added, moved and removed. */
export function EventRows<Name extends FieldArrayPath<EventValues>>({ name, row, make, compact, children, ...rest }: Props<Name>) {
  const { control } = useFormContext<EventValues>();
  const { fields, append, remove, move } = useFieldArray({ control, name });
  const error = useFieldError<EventValues>(name);
  const note = useFieldNote(name);
  return (
    <>
      {note}
      <Rows
        id={name}
        name={row}
        keys={fields.map(({ id }) => id)}
        error={error}
        onAdd={() => append(make(), { shouldFocus: false })}
        onRemove={remove}
        onMove={move}
        compact={compact}
        {...rest}
      >
        {(index) => (compact
          ? <>{children(index)}<RowNote name={`${name}.${index}`} /></>
          : <><RowNote name={`${name}.${index}`} />{children(index)}</>)}
      </Rows>
    </>
  );
}

function RowNote({ name }: { name: string }) {
  return useFieldNote(name);
}
