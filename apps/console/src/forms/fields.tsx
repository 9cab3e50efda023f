import { createContext, useContext, type ComponentProps, type ReactNode } from 'react';
import { get, useController, useFormContext, useFormState, type FieldPath, type FieldPathByValue, type FieldValues } from 'react-hook-form';
import { useText } from '../i18n/use-text.ts';
import type { Option } from '../ui/FilterPill.tsx';
import { Choices, Field, type InputProps } from '../ui/Form.tsx';
import { checkClass, longClass } from './form-classes.ts';
import { Picker, type Choice } from '../ui/Picker.tsx';

type Common<Values extends FieldValues> = { name: FieldPath<Values>; label: string; hint?: string; required?: boolean };

/** The message of a field's error, if it has one. Only what shows this field is drawn again when it changes. */
export function useFieldError<Values extends FieldValues>(name: FieldPath<Values>): string | undefined {
  const { control } = useFormContext<Values>();
  const { errors } = useFormState({ control, name });
  const { message } = (get(errors, name) ?? {}) as { message?: unknown };
  return typeof message === 'string' ? message : undefined;
}

/** What a page has to say at a field or a row of its form, by name: where its value was read, what to look at. Nothing by default. */
export const FieldNotes = createContext<(name: string) => ReactNode>(() => null);

/** What is said at the field or row of that name. */
export function useFieldNote(name: string): ReactNode {
  return useContext(FieldNotes)(name);
}

/** A field of the form around it; `id` and name are the same, so that the list of errors leads there. */
export function BoundField<Values extends FieldValues>({ name, children, ...rest }: Common<Values> & { children: (input: InputProps) => ReactNode }) {
  const error = useFieldError<Values>(name);
  const note = useFieldNote(name);
  return <Field id={name} error={error} note={note} {...rest}>{children}</Field>;
}

/** A line of text, a number, a date or a time of day, by the browser's own input. */
export function TextField<Values extends FieldValues>({ name, label, hint, required, ...rest }: Common<Values> & Omit<ComponentProps<'input'>, 'name' | 'required'>) {
  const { register } = useFormContext<Values>();
  return (
    <BoundField<Values> name={name} label={label} hint={hint} required={required}>
      {(input) => <input autoComplete="off" {...rest} {...input} {...register(name)} />}
    </BoundField>
  );
}

/** Several lines of text. */
export function LongTextField<Values extends FieldValues>({ rows = 2, ...common }: Common<Values> & { rows?: number }) {
  const { register } = useFormContext<Values>();
  return <BoundField<Values> {...common}>{(input) => <textarea rows={rows} className={longClass} {...input} {...register(common.name)} />}</BoundField>;
}

type SelectProps<Values extends FieldValues> = Common<Values> & { options: readonly Option[]; /** Words of the choice that is none. */ none?: string };

/** One of a few choices. */
export function SelectField<Values extends FieldValues>({ options, none, ...common }: SelectProps<Values>) {
  const { register } = useFormContext<Values>();
  return (
    <BoundField<Values> {...common}>
      {(input) => (
        <select {...input} {...register(common.name)}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
      )}
    </BoundField>
  );
}

/** Yes or no. */
export function CheckField<Values extends FieldValues>({ name, label, className }: Pick<Common<Values>, 'name' | 'label'> & { className?: string }) {
  const { register } = useFormContext<Values>();
  const note = useFieldNote(name);
  return <><label className={className}><input type="checkbox" id={name} {...register(name)} />{label}</label>{note}</>;
}

/** Any of a few choices, each with a tick. The first has the field's id, so that the list of errors leads there. */
export function ChecksField<Values extends FieldValues>({ name, label, hint, options }: Omit<Common<Values>, 'name'> & { name: FieldPathByValue<Values, string[]>; options: readonly Option[] }) {
  const { register } = useFormContext<Values>();
  const error = useFieldError<Values>(name as unknown as FieldPath<Values>);
  return (
    <Choices label={label} hint={hint} error={error}>
      {options.map((option, index) => (
        <label key={option.value} className={checkClass}>
          <input type="checkbox" value={option.value} id={index === 0 ? name : undefined} {...register(name as unknown as FieldPath<Values>)} />{option.label}
        </label>
      ))}
    </Choices>
  );
}

type PickerFieldProps<Values extends FieldValues, C extends Choice> = Omit<Common<Values>, 'name'> & {
  name: FieldPathByValue<Values, Choice | null>;
  find: (text: string) => Promise<readonly C[]>;
  create?: (text: string) => void;
  /** Words of the way to a new record, given what was typed. */
  createLabel?: (text: string) => string;
  onChosen?: (choice: C) => void;
};

/** A record chosen from many by typing. */
export function PickerField<Values extends FieldValues, C extends Choice = Choice>({ name, find, create, createLabel, onChosen, ...common }: PickerFieldProps<Values, C>) {
  const { field } = useController<Values, typeof name>({ name });
  const choose = (choice: C | null) => {
    field.onChange(choice);
    if (choice) onChosen?.(choice);
  };
  return (
    <BoundField<Values> name={name as unknown as FieldPath<Values>} {...common}>
      {(input) => (
        <Picker
          input={input}
          value={field.value as Choice | null}
          onChange={choose}
          find={find}
          create={create && createLabel ? { label: createLabel, onCreate: create } : undefined}
          ref={field.ref}
        />
      )}
    </BoundField>
  );
}

/** The name with what tells it from others; a region's path begins with its name and says it all. */
function wholeName(name: string, second: string | undefined): string {
  if (second === undefined) return name;
  return second.startsWith(name) ? second : `${name} (${second})`;
}

type ManyProps<Values extends FieldValues> = Omit<Common<Values>, 'name'> & {
  name: FieldPathByValue<Values, Choice[]>;
  find: (text: string) => Promise<readonly Choice[]>;
  classes: Record<'list' | 'item' | 'remove', string | undefined>;
};

/** Several records, each chosen by typing; those chosen stand above with a way to remove them. */
export function ManyPickerField<Values extends FieldValues>({ name, find, classes, ...common }: ManyProps<Values>) {
  const t = useText();
  const { field } = useController<Values, typeof name>({ name });
  const chosen = field.value as Choice[];
  const add = (choice: Choice | null) => {
    if (choice && !chosen.some(({ id }) => id === choice.id)) field.onChange([...chosen, choice]);
  };
  return (
    <BoundField<Values> name={name as unknown as FieldPath<Values>} {...common}>
      {(input) => (
        <>
          {chosen.length > 0 && (
            <ul className={classes.list}>
              {chosen.map(({ id, name: title, second }) => (
                <li key={id} className={classes.item}>
                  <span>{wholeName(title, second)}</span>
                  <button
                    type="button"
                    className={classes.remove}
                    aria-label={t('rows.remove', { row: title })}
                    onClick={() => {
                      field.onChange(chosen.filter((other) => other.id !== id));
                      document.getElementById(input.id)?.focus();
                    }}
                  >
                    ×
                  </button>
                </li>
              ))}
            </ul>
          )}
          <Picker input={input} value={null} onChange={add} find={find} ref={field.ref} placeholder={t('pickers.add')} />
        </>
      )}
    </BoundField>
  );
}
