import type { FormValues, Spec, SpecValue } from '../records/field-specs.ts';

/** What tells who somebody is. */
export const nameSpecs: readonly Spec[] = [
  { name: 'titlesBefore', label: 'people.titlesBefore', hint: 'people.titlesBeforeHint' },
  { name: 'fullName', label: 'people.fullName', required: true },
  { name: 'titlesAfter', label: 'people.titlesAfter', hint: 'people.titlesAfterHint' },
  { name: 'aliases', label: 'people.aliases', hint: 'people.aliasesHint', kind: 'lines' },
  { name: 'area', label: 'people.area', kind: 'region', required: true },
  { name: 'official', label: 'people.officialField', kind: 'check' },
];

/** What is known of somebody's life; none of it need be. */
export const privateSpecs: readonly Spec[] = [
  { name: 'nik', label: 'person.nik', hint: 'person.nikHint' },
  { name: 'noNikReason', label: 'person.noNikReason', hint: 'person.noNikReasonHint' },
  { name: 'birthPlace', label: 'person.birthPlace' },
  { name: 'birthDate', label: 'person.birthDate', kind: 'date' },
  { name: 'sex', label: 'person.sex', kind: 'code', list: 'SEX' },
  { name: 'nikReason', label: 'person.nikReason', hint: 'person.nikReasonHint' },
  { name: 'familyCardNumber', label: 'person.familyCardNumber' },
  { name: 'maritalState', label: 'person.maritalState', kind: 'code', list: 'MARITAL_STATE' },
  { name: 'education', label: 'person.education', kind: 'code', list: 'EDUCATION' },
  { name: 'phone', label: 'person.phone' },
  { name: 'email', label: 'person.email' },
];

/** The two addresses, part by part; see `withAddresses`. */
export const addressSpecs: readonly Spec[] = [
  { name: 'addressKtp_text', label: 'person.ktpText', kind: 'lines' },
  { name: 'addressKtp_rt', label: 'person.ktpRt' },
  { name: 'addressKtp_rw', label: 'person.ktpRw' },
  { name: 'addressKtp_village', label: 'person.ktpVillage', kind: 'region' },
  { name: 'addressDomicile_text', label: 'person.domicileText', kind: 'lines' },
  { name: 'addressDomicile_rt', label: 'person.domicileRt' },
  { name: 'addressDomicile_rw', label: 'person.domicileRw' },
  { name: 'addressDomicile_village', label: 'person.domicileVillage', kind: 'region' },
];

const addresses = ['addressKtp', 'addressDomicile'] as const;
const parts = ['text', 'rt', 'rw', 'village'] as const;

/** Inputs of somebody of whom nothing is recorded. */
export const emptyPrivate: FormValues = Object.fromEntries([...privateSpecs, ...addressSpecs].map(({ name, kind }) => [name, kind === 'region' ? null : '']));

type Address = { text: SpecValue; rt: SpecValue; rw: SpecValue; village: SpecValue };

/** Changes with each address as one value, as the graph takes it: whole, or null where nothing of it is left. */
export function withAddresses(changes: Record<string, SpecValue>, base: FormValues): Record<string, SpecValue | Address> {
  const others = Object.entries(changes).filter(([name]) => !name.includes('_'));
  const whole = addresses.filter((address) => parts.some((part) => `${address}_${part}` in changes)).map((address) => {
    const now = (part: (typeof parts)[number]) => {
      const name = `${address}_${part}`;
      const value = name in changes ? changes[name] : base[name];
      const text = Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? value?.id : value;
      return text || null;
    };
    const [text, rt, rw, village] = parts.map(now) as SpecValue[];
    const value = { text: text ?? '', rt: rt ?? null, rw: rw ?? null, village: village ?? null };
    return [address, text || rt || rw || village ? value : null] as const;
  });
  return Object.fromEntries([...others, ...whole]);
}

/** Where the form shows what the graph finds wrong with an address: `addressKtp.rt` is its field `addressKtp_rt`. */
export function fieldOf(path: readonly string[]): string {
  return path.join('_');
}
