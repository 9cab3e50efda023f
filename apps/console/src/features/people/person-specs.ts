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
  { name: 'nik', label: 'personal.nik', hint: 'personal.nikHint' },
  { name: 'noNikReason', label: 'personal.noNikReason', hint: 'personal.noNikReasonHint' },
  { name: 'birthPlace', label: 'personal.birthPlace' },
  { name: 'birthDate', label: 'personal.birthDate', kind: 'date' },
  { name: 'sex', label: 'personal.sex', kind: 'code', list: 'SEX' },
  { name: 'nikReason', label: 'personal.nikReason', hint: 'personal.nikReasonHint' },
  { name: 'familyCardNumber', label: 'personal.familyCardNumber' },
  { name: 'maritalState', label: 'personal.maritalState', kind: 'code', list: 'MARITAL_STATE' },
  { name: 'education', label: 'personal.education', kind: 'code', list: 'EDUCATION' },
  { name: 'phone', label: 'personal.phone' },
  { name: 'email', label: 'personal.email' },
];

/** The two addresses, part by part; see `withAddresses`. */
export const addressSpecs: readonly Spec[] = [
  { name: 'addressKtp_text', label: 'personal.ktpText' },
  { name: 'addressKtp_rt', label: 'personal.ktpRt' },
  { name: 'addressKtp_rw', label: 'personal.ktpRw' },
  { name: 'addressKtp_village', label: 'personal.ktpVillage', kind: 'region' },
  { name: 'addressDomicile_text', label: 'personal.domicileText' },
  { name: 'addressDomicile_rt', label: 'personal.domicileRt' },
  { name: 'addressDomicile_rw', label: 'personal.domicileRw' },
  { name: 'addressDomicile_village', label: 'personal.domicileVillage', kind: 'region' },
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
      return (typeof value === 'object' && !Array.isArray(value) ? value?.id : value) || null;
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
