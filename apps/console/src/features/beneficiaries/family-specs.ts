import type { PovertySignInput } from '../../__generated__/graphql.ts';
import type { FormValues, Spec, SpecValue } from '../records/field-specs.ts';
import { povertySigns } from './beneficiary-words.ts';

/** Where a family lives, and its card. */
export const placeSpecs: readonly Spec[] = [
  { name: 'cardNumber', label: 'ppks.card', hint: 'ppks.cardHint' },
  { name: 'address', label: 'ppks.address', hint: 'ppks.addressHint' },
  { name: 'rt', label: 'ppks.rt' },
  { name: 'rw', label: 'ppks.rw' },
];

/** What was said of its welfare: each with source and day (rule 34). */
export const welfareSpecs: readonly Spec[] = [
  { name: 'desil', label: 'ppks.desil', hint: 'ppks.desilHint', kind: 'number' },
  { name: 'desilSource', label: 'ppks.desilSource', kind: 'code', list: 'WELFARE_SOURCE' },
  { name: 'desilOn', label: 'ppks.desilOn', kind: 'date' },
  { name: 'extremePoor', label: 'ppks.extremePoor', kind: 'yesno', none: 'ppks.unknown' },
  { name: 'extremePoorSource', label: 'ppks.extremePoorSource', kind: 'code', list: 'WELFARE_SOURCE' },
  { name: 'extremePoorOn', label: 'ppks.extremePoorOn', kind: 'date' },
  // Asked of each change anew: it belongs to that, not to the family.
  { name: 'extremePoorReason', label: 'ppks.extremePoorReason', hint: 'ppks.extremePoorReasonHint', kind: 'code', list: 'POVERTY_REASON', only: ['FOUND', 'WORSENED', 'GRADUATED', 'NOT_CONFIRMED', 'CORRECTED'] },
];

const fieldOf = (sign: string) => `sign_${sign}`;

/** The nine signs as questions, after the day of the visit (rule 33). `words`: what a sign is called. */
export function signSpecs(words: (sign: string) => string): Spec[] {
  return [
    { name: 'signsOn', label: 'ppks.signsOn', hint: 'ppks.signsOnHint', kind: 'date' },
    ...povertySigns.map((sign): Spec => ({ name: fieldOf(sign), label: 'ppks.signs', words: words(sign), kind: 'yesno' })),
  ];
}

type Recorded = {
  address: string | null; rt: string | null; rw: string | null;
  desil: number | null; desilSource: string | null; desilOn: string | null; extremePoor: boolean | null; extremePoorSource: string | null; extremePoorOn: string | null;
  signs: readonly { sign: string; present: boolean }[]; signsOn: string | null;
};

const written = (answer: boolean | null | undefined) => (answer == null ? '' : answer ? 'yes' : 'no');

/** What is recorded of a family as its fields hold it; of a new one nothing. The card is sealed, so its field is empty. */
export function familyValues(family?: Recorded): FormValues {
  const answers = new Map(family?.signs.map(({ sign, present }) => [sign, present]));
  return {
    cardNumber: '', address: family?.address ?? '', rt: family?.rt ?? '', rw: family?.rw ?? '',
    desil: family?.desil == null ? '' : String(family.desil), desilSource: family?.desilSource ?? '', desilOn: family?.desilOn ?? '',
    extremePoor: written(family?.extremePoor), extremePoorSource: family?.extremePoorSource ?? '', extremePoorOn: family?.extremePoorOn ?? '', extremePoorReason: '', signsOn: family?.signsOn ?? '',
    ...Object.fromEntries(povertySigns.map((sign) => [fieldOf(sign), written(answers.get(sign))])),
  };
}

/** Changes with the signs as the graph takes them: all answers together, where one has changed. */
export function withSigns(changes: Record<string, SpecValue>, base: FormValues): Record<string, SpecValue | PovertySignInput[]> {
  const rest = Object.fromEntries(Object.entries(changes).filter(([name]) => !name.startsWith('sign_')));
  if (Object.keys(rest).length === Object.keys(changes).length) return rest;
  const signs = povertySigns.flatMap((sign) => {
    const name = fieldOf(sign);
    const answer = name in changes ? changes[name] : base[name] === '' ? null : base[name] === 'yes';
    return typeof answer === 'boolean' ? [{ sign, present: answer }] : [];
  });
  return { ...rest, signs };
}
