import type { MergePersons_PersonFragment, PersonField } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';

type Person = MergePersons_PersonFragment;

/** A part of two records beside each other, as words. `open`: both have it and differ, so somebody has to choose. */
export type MergeRow = { field: PersonField; label: MessageId; kept: string; other: string; open: boolean };

/** How codes and days are said. */
export type Words = { label: (list: 'SEX' | 'MARITAL_STATE' | 'EDUCATION', code: string) => string; day: (iso: string) => string };

type Part = { field: PersonField; label: MessageId; of: (person: Person, words: Words) => string | null };

const parts: readonly Part[] = [
  { field: 'FULL_NAME', label: 'people.fullName', of: ({ fullName }) => fullName },
  { field: 'TITLES', label: 'merges.titles', of: ({ titlesBefore, titlesAfter }) => [titlesBefore, titlesAfter].filter(Boolean).join(' … ') },
  { field: 'AREA', label: 'people.area', of: ({ area }) => area.fullName },
  { field: 'NIK', label: 'personal.nik', of: ({ nik }) => nik },
  { field: 'FAMILY_CARD', label: 'personal.familyCardNumber', of: ({ familyCardNumber }) => familyCardNumber },
  { field: 'SEX', label: 'personal.sex', of: ({ sex }, { label }) => sex && label('SEX', sex) },
  { field: 'BIRTH_PLACE', label: 'personal.birthPlace', of: ({ birthPlace }) => birthPlace },
  { field: 'BIRTH_DATE', label: 'personal.birthDate', of: ({ birthDate }, { day }) => birthDate && day(birthDate) },
  { field: 'MARITAL_STATE', label: 'personal.maritalState', of: ({ maritalState }, { label }) => maritalState && label('MARITAL_STATE', maritalState) },
  { field: 'EDUCATION', label: 'personal.education', of: ({ education }, { label }) => education && label('EDUCATION', education) },
  { field: 'PHONE', label: 'personal.phone', of: ({ phone }) => phone },
  { field: 'EMAIL', label: 'personal.email', of: ({ email }) => email },
  { field: 'ADDRESS_KTP', label: 'personal.addressKtp', of: ({ addressKtp }) => addressWords(addressKtp) },
  { field: 'ADDRESS_DOMICILE', label: 'personal.addressDomicile', of: ({ addressDomicile }) => addressWords(addressDomicile) },
];

/** What is recorded of either, part by part; what neither has is left out. */
export function mergeRows(kept: Person, other: Person, words: Words): MergeRow[] {
  return parts.flatMap(({ field, label, of }) => {
    const [one, two] = [of(kept, words) ?? '', of(other, words) ?? ''];
    return one || two ? [{ field, label, kept: one, other: two, open: one !== '' && two !== '' && one !== two }] : [];
  });
}

function addressWords(address: Person['addressKtp']): string | null {
  return address && [address.text, address.rt && `RT ${address.rt}`, address.rw && `RW ${address.rw}`, address.village?.fullName].filter(Boolean).join(', ');
}
