import type { ListName } from '@pilar/domain/vocabulary';
import type { FieldErrors, ResolverResult } from 'react-hook-form';
import type { Refusal } from '../../forms/use-submit.ts';
import type { MessageId, Text } from '../../i18n/messages.ts';
import type { Option } from '../../ui/FilterPill.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { digitsOf } from '../programmes/programme-words.ts';

/** A field of a record that can be corrected: its name in the graph's input, and what it is. */
export type Spec = {
  name: string;
  label: MessageId;
  /** What it is called instead, where a record says so: the name of a member. */
  words?: string;
  hint?: MessageId;
  /** `money`: rupiah as somebody types it. `lines`: several texts, one a line. `code`: one of a list of the vocabulary; `codes`: any of them. `codes` may also be `options`. `laws`: several regulations, as `regions` and `planItems` (of RKPD and Renja) are several. `aid`: a programme of aid. `option`: one of `options`. `yesno`: yes, no, or not asked. `village`: in the grant's own area; `place`: a village there, or a region anywhere. */
  kind?: 'text' | 'long' | 'lines' | 'number' | 'money' | 'date' | 'time' | 'check' | 'code' | 'codes' | 'option' | 'yesno' | 'region' | 'village' | 'place' | 'family' | 'beneficiary' | 'person' | 'pillar' | 'office' | 'law' | 'laws' | 'regions' | 'planItem' | 'planItems' | 'aid' | 'event' | 'notice' | 'account';
  list?: ListName;
  /** Of a `code`: only these of the list. */
  only?: readonly string[];
  options?: readonly Option[];
  /** Words of a choice left open. */
  none?: MessageId;
  required?: boolean;
  /** Over the whole width, where fields stand side by side. */
  wide?: boolean;
};

/** What the inputs hold: text, '' where there is nothing; a tick; a record or several; ticked codes. */
export type FormValues = Record<string, string | boolean | Choice | Choice[] | string[] | null>;
/** What the graph takes. */
export type SpecValue = string | number | boolean | string[] | null;

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

function valueOf({ kind }: Spec, value: FormValues[string] | undefined): SpecValue {
  if (typeof value === 'boolean') return value;
  // Codes are ticked one after the other: their order means nothing.
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? value.toSorted() : value.map(({ id }) => id);
  if (typeof value !== 'string') return value?.id ?? null;
  if (kind === 'lines') return lines(value);
  const text = value.trim();
  if (text === '') return null;
  if (kind === 'money') return digitsOf(text);
  if (kind === 'yesno') return text === 'yes';
  // Points stand between thousands, as an office writes them.
  return kind === 'number' ? Number(/^\d{1,3}(\.\d{3})+$/.test(text) ? digitsOf(text) : text) : text;
}

/** What differs from what is recorded, as the graph takes it. */
export function changesOf(specs: readonly Spec[], values: FormValues, base: FormValues): Record<string, SpecValue> {
  const entries = specs.map((spec) => [spec.name, valueOf(spec, values[spec.name]), valueOf(spec, base[spec.name])] as const);
  return Object.fromEntries(entries.filter(([, now, before]) => JSON.stringify(now) !== JSON.stringify(before)).map(([name, now]) => [name, now]));
}

/** What is filled in, as the graph takes it. */
export function givenOf(specs: readonly Spec[], values: FormValues): Record<string, SpecValue> {
  const entries = specs.map((spec) => [spec.name, valueOf(spec, values[spec.name])] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)));
}

/** Checks what needs no question to the graph: what must be filled in, and what must be a number. */
export function checkSpecs(specs: readonly Spec[], values: FormValues, t: Text): ResolverResult<FormValues> {
  const errors: FieldErrors<FormValues> = {};
  for (const spec of specs) {
    const value = valueOf(spec, values[spec.name]);
    if (spec.required && value === null) errors[spec.name] = { type: 'rule', message: t('forms.required') };
    else if (spec.kind === 'money' && value !== null && !/^\d{1,15}$/.test(String(value))) errors[spec.name] = { type: 'rule', message: t('programmes.moneyForm') };
    else if (typeof value === 'number' && !(Number.isInteger(value) && value >= 0)) errors[spec.name] = { type: 'rule', message: t('eventForm.notNumber') };
  }
  return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
}

/** The refusal with what it says of one of several records said of the field that holds them. */
export function ontoFields(specs: readonly Spec[], refusal: Refusal): Refusal {
  if (refusal.__typename !== 'InvalidInput') return refusal;
  const several = new Set(specs.filter(({ kind }) => kind === 'laws' || kind === 'regions' || kind === 'planItems').map(({ name }) => name));
  return { ...refusal, problems: refusal.problems.map(({ path, ...rest }) => ({ ...rest, path: several.has(path[0] ?? '') ? path.slice(0, 1) : path })) };
}

/** What is wrong with fields that stand here, and in words what is wrong with the rest: nobody would see it at a field that is not there. */
export function apart(refusal: Refusal, fields: readonly string[]): { onFields: Refusal; elsewhere: string[] } {
  if (refusal.__typename !== 'InvalidInput') return { onFields: refusal, elsewhere: [] };
  const here = ({ path }: { path: string[] }) => fields.includes(path[0] ?? '') || fields.includes(path.join('.'));
  return { onFields: { ...refusal, problems: refusal.problems.filter(here) }, elsewhere: refusal.problems.filter((problem) => !here(problem)).map(({ message }) => message) };
}
