import type { Text } from '../../i18n/messages.ts';
import { givenOf, type FormValues, type Spec } from '../records/field-specs.ts';
import type { TypeFacts, TypeField } from './compare-types.ts';

/** Fields of a type as its form asks for them. */
export const typeSpecs: readonly Spec[] = [
  { name: 'code', label: 'cases.typeCode', hint: 'cases.typeCodeHint', required: true },
  { name: 'nameId', label: 'cases.nameId', required: true },
  { name: 'nameEn', label: 'cases.nameEn', required: true },
  { name: 'criterion', label: 'cases.criterion', kind: 'code', list: 'CRITERION', none: 'forms.choose', required: true },
  { name: 'unit', label: 'cases.unit', kind: 'code', list: 'CASE_UNIT', none: 'forms.choose', required: true },
  { name: 'sex', label: 'personal.sex', kind: 'code', list: 'SEX', none: 'cases.bothSexes' },
  { name: 'minAge', label: 'cases.minAge', hint: 'cases.ageHint', kind: 'number' },
  { name: 'maxAge', label: 'cases.maxAge', kind: 'number' },
  { name: 'sensitivities', label: 'cases.sensitivity', hint: 'cases.sensitivityHint', kind: 'codes', list: 'CASE_SENSITIVITY', wide: true },
  { name: 'meaningId', label: 'cases.meaningId', kind: 'long', required: true, wide: true },
  { name: 'meaningEn', label: 'cases.meaningEn', kind: 'long', required: true, wide: true },
];

const labels = new Map(typeSpecs.map(({ name, label }) => [name, label]));

/** What a field of a type is called. */
export const typeFieldName = (field: TypeField, t: Text): string => t(labels.get(field) ?? 'cases.type');

/** A type as its form holds it; empty where there is none yet. */
export function typeValues(type: TypeFacts | null): FormValues {
  return Object.fromEntries(typeSpecs.map(({ name, kind }) => {
    const value = type?.[name as TypeField] ?? null;
    return [name, Array.isArray(value) ? [...value] : value === null ? (kind === 'codes' ? [] : '') : String(value)];
  }));
}

/** The type that the form holds; it has been checked. */
export function typeOf(values: FormValues): TypeFacts {
  return { minAge: null, maxAge: null, sex: null, sensitivities: [], ...givenOf(typeSpecs, values) } as unknown as TypeFacts;
}

/** What is wrong with a type beside the others of its list, by field: the same rules as the graph's, told before everything is sent. */
export function wrongOf({ code, minAge, maxAge }: TypeFacts, others: ReadonlySet<string>, t: Text): Partial<Record<TypeField, string>> {
  return {
    ...(others.has(code) && { code: t('cases.typeCodeTwice') }),
    ...(!/^[A-Z][A-Z0-9]{1,9}$/.test(code) && { code: t('cases.typeCodeHint') }),
    ...(minAge !== null && maxAge !== null && minAge > maxAge && { maxAge: t('cases.agesCrossed') }),
  };
}
