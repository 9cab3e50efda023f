import { label, type Code } from '@pilar/domain/vocabulary';
import { say, type Language, type Message } from '@pilar/subgraph/messages';
import type { Kept } from './merge-rules.ts';

const aliases: Message = { id: 'Nama lain', en: 'Other names' };
const caveats: Message = { id: 'Catatan keraguan', en: 'Caveats' };

/** What the columns that a merge writes are called: by the part of the record that they belong to. */
const parts = {
  fullName: 'FULL_NAME', sex: 'SEX', birthPlace: 'BIRTH_PLACE', birthDate: 'BIRTH_DATE', maritalState: 'MARITAL_STATE', education: 'EDUCATION', occupation: 'OCCUPATION', phone: 'PHONE',
  areaCode: 'AREA', addressKtp: 'ADDRESS_KTP', addressDomicile: 'ADDRESS_DOMICILE', familyId: 'FAMILY', relation: 'FAMILY', nikSealed: 'NIK', nikIndex: 'NIK', nikState: 'NIK', nikSource: 'NIK',
  nikCheckedOn: 'NIK', noNikReason: 'NIK', aliases, caveats,
} as const satisfies Record<keyof Kept, Code<'BENEFICIARY_PART'> | Message>;

/** Those columns in words, each once. */
export function wordsOf(columns: readonly (keyof Kept)[], language: Language): string {
  const words = columns.map((column) => {
    const part: Code<'BENEFICIARY_PART'> | Message = parts[column];
    return typeof part === 'string' ? label('BENEFICIARY_PART', part, language) : say(language, part);
  });
  return [...new Set(words)].join(', ');
}
