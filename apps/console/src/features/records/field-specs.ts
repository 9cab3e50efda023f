import type { ListName } from '@pilar/domain/vocabulary';
import type { FieldErrors, ResolverResult } from 'react-hook-form';
import type { MessageId, Text } from '../../i18n/messages.ts';
import type { Choice } from '../../ui/Picker.tsx';

/** A field of a record that can be corrected: its name in the graph's input, and what it is. */
export type Spec = {
  name: string;
  label: MessageId;
  hint?: MessageId;
  /** `lines`: several texts, one a line. `code`: one of a list of the vocabulary. */
  kind?: 'text' | 'long' | 'lines' | 'number' | 'date' | 'check' | 'code' | 'region' | 'person';
  list?: ListName;
  required?: boolean;
};

/** What the inputs hold: text, '' where there is nothing; a tick; a region. */
export type FormValues = Record<string, string | boolean | Choice | null>;
/** What the graph takes. */
export type SpecValue = string | number | boolean | string[] | null;

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

function valueOf({ kind }: Spec, value: FormValues[string] | undefined): SpecValue {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return value?.id ?? null;
  if (kind === 'lines') return lines(value);
  const text = value.trim();
  if (text === '') return null;
  return kind === 'number' ? Number(text) : text;
}

/** What differs from what is recorded, as the graph takes it. */
export function changesOf(specs: readonly Spec[], values: FormValues, base: FormValues): Record<string, SpecValue> {
  const entries = specs.map((spec) => [spec.name, valueOf(spec, values[spec.name]), valueOf(spec, base[spec.name])] as const);
  return Object.fromEntries(entries.filter(([, now, before]) => JSON.stringify(now) !== JSON.stringify(before)).map(([name, now]) => [name, now]));
}

/** Checks what needs no question to the graph: what must be filled in, and what must be a number. */
export function checkSpecs(specs: readonly Spec[], values: FormValues, t: Text): ResolverResult<FormValues> {
  const errors: FieldErrors<FormValues> = {};
  for (const spec of specs) {
    const value = valueOf(spec, values[spec.name]);
    if (spec.required && value === null) errors[spec.name] = { type: 'rule', message: t('forms.required') };
    else if (typeof value === 'number' && !(Number.isInteger(value) && value >= 0)) errors[spec.name] = { type: 'rule', message: t('eventForm.notNumber') };
  }
  return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
}
