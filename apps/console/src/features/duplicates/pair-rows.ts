import { localDay } from '@pilar/domain/dates';
import type { BeneficiaryPart, PairPerson_BeneficiaryFragment } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';

type Person = PairPerson_BeneficiaryFragment;

/** A part of two records beside each other, as words. `open`: both have it and differ, so a merge has to choose; without a part it is only read. */
export type PairRow = { key: string; part: BeneficiaryPart | null; label: MessageId; kept: string; other: string; open: boolean; differs: boolean };

/** How codes, days and places in families are said. */
export type Words = { label: (list: 'SEX' | 'MARITAL_STATE' | 'EDUCATION' | 'FAMILY_RELATION' | 'LIFE_STATE' | 'NIK_STATE', code: string) => string; day: (iso: string) => string };

type Column = { key: string; part: BeneficiaryPart | null; label: MessageId; of: (person: Person, words: Words) => string | null };

const columns: readonly Column[] = [
  { key: 'fullName', part: 'FULL_NAME', label: 'ppks.fullName', of: ({ fullName }) => fullName },
  { key: 'aliases', part: null, label: 'ppks.aliases', of: ({ aliases }) => aliases.join(', ') },
  { key: 'sex', part: 'SEX', label: 'personal.sex', of: ({ sex }, { label }) => sex && label('SEX', sex) },
  { key: 'birthDate', part: 'BIRTH_DATE', label: 'personal.birthDate', of: ({ birthDate }, { day }) => birthDate && day(birthDate) },
  { key: 'birthPlace', part: 'BIRTH_PLACE', label: 'personal.birthPlace', of: ({ birthPlace }) => birthPlace },
  { key: 'nik', part: 'NIK', label: 'personal.nik', of: ({ nik, nikState }, { label }) => nik && `${nik} (${label('NIK_STATE', nikState).toLowerCase()})` },
  { key: 'area', part: 'AREA', label: 'ppks.village', of: ({ area }) => area.fullName },
  { key: 'family', part: 'FAMILY', label: 'ppks.family', of: ({ family, relation }, { label }) => relation && [label('FAMILY_RELATION', relation), family?.head?.fullName].filter(Boolean).join(' · ') },
  { key: 'maritalState', part: 'MARITAL_STATE', label: 'personal.maritalState', of: ({ maritalState }, { label }) => maritalState && label('MARITAL_STATE', maritalState) },
  { key: 'education', part: 'EDUCATION', label: 'personal.education', of: ({ education }, { label }) => education && label('EDUCATION', education) },
  { key: 'occupation', part: 'OCCUPATION', label: 'ppks.occupation', of: ({ occupation }) => occupation },
  { key: 'phone', part: 'PHONE', label: 'personal.phone', of: ({ phone }) => phone },
  { key: 'lifeState', part: null, label: 'ppks.state', of: ({ lifeState }, { label }) => label('LIFE_STATE', lifeState) },
  { key: 'createdAt', part: null, label: 'ganda.entered', of: ({ createdAt }, { day }) => day(localDay(createdAt)) },
];

/** What is recorded of either, part by part; what neither has is left out. The place in a family is chosen too where both have one that reads the same. */
export function pairRows(kept: Person, other: Person, words: Words): PairRow[] {
  return columns.flatMap(({ key, part, label, of }) => {
    const [one, two] = [of(kept, words) ?? '', of(other, words) ?? ''];
    if (!one && !two) return [];
    const differs = one !== two || (part === 'FAMILY' && kept.family?.id !== other.family?.id);
    return [{ key, part, label, kept: one, other: two, differs, open: part !== null && one !== '' && two !== '' && differs }];
  });
}
