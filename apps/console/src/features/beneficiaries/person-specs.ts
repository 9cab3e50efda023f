import type { FormValues, Spec } from '../records/field-specs.ts';

/** Who somebody is, in the order of a card: the number first, for it fills in the rest. */
export const identitySpecs: readonly Spec[] = [
  { name: 'nik', label: 'personal.nik', hint: 'ppks.nikHint' },
  { name: 'fullName', label: 'ppks.fullName', required: true },
  { name: 'sex', label: 'personal.sex', kind: 'code', list: 'SEX' },
  { name: 'birthDate', label: 'personal.birthDate', kind: 'date' },
  { name: 'noNikReason', label: 'personal.noNikReason', hint: 'ppks.noNikHint' },
];

/** What is seldom at hand at the first visit. */
export const moreSpecs: readonly Spec[] = [
  { name: 'birthPlace', label: 'personal.birthPlace' },
  { name: 'maritalState', label: 'personal.maritalState', kind: 'code', list: 'MARITAL_STATE' },
  { name: 'education', label: 'personal.education', kind: 'code', list: 'EDUCATION' },
  { name: 'occupation', label: 'ppks.occupation' },
  { name: 'phone', label: 'personal.phone' },
  { name: 'motherName', label: 'ppks.motherName', hint: 'ppks.motherNameHint' },
  { name: 'aliases', label: 'ppks.aliases', kind: 'lines' },
  { name: 'nikReason', label: 'personal.nikReason', hint: 'personal.nikReasonHint' },
];

/** Relation to the head. */
export const relationSpec: Spec = { name: 'relation', label: 'ppks.relation', kind: 'code', list: 'FAMILY_RELATION', none: 'forms.choose', required: true };
/** What makes a child older than a parent right. */
export const stepChildSpec: Spec = { name: 'stepChild', label: 'ppks.stepChild', kind: 'check' };

/** Inputs of somebody of whom nothing is recorded. */
export const emptyPerson: FormValues = Object.fromEntries([...identitySpecs, ...moreSpecs].map(({ name }) => [name, '']));
