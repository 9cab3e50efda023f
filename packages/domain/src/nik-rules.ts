/** What the office accepts as a number of a person or of a family card: rules 1 to 3 and 5. */
import { maskNik, numberDigits, readFamilyCard, readNik } from './nik.ts';
import { region } from './regions.ts';

/** Why a number is refused. */
export type NumberFault = 'length' | 'date' | 'serial';
/** What is odd about a NIK and may yet be right: old codes are legal, and it is not reissued after corrections (rule 2). */
export type NikDoubt = 'region' | 'birth' | 'sex';

/** Serial that is never issued; it marks invented persons (rule 5). */
const inventedSerial = '0000';

/** Why this is no NIK; null when it may be one. Only a demo installation accepts invented ones. */
export function nikFault(nik: string, acceptsInvented: boolean): NumberFault | null {
  const parts = readNik(nik);
  if (!parts) return 'length';
  if (parts.births.length === 0) return 'date';
  return parts.serial === inventedSerial && !acceptsInvented ? 'serial' : null;
}

/** Why this is no number of a family card; null when it may be one (rule 3). */
export function familyCardFault(number: string): NumberFault | null {
  const parts = readFamilyCard(number);
  if (!parts) return 'length';
  return parts.recorded.length === 0 ? 'date' : null;
}

/** What somebody should look at again before they record this NIK beside this day of birth and this sex. */
export function nikDoubts(nik: string, { birthDate, sex }: { birthDate?: string | null; sex?: string | null }): NikDoubt[] {
  const parts = readNik(nik);
  if (!parts) return [];
  return [
    ...(region(parts.district) ? [] : ['region' as const]),
    ...(birthDate && !parts.births.includes(birthDate) ? ['birth' as const] : []),
    ...(sex && sex !== parts.sex ? ['sex' as const] : []),
  ];
}

/** Sixteen digits by themselves, written together or in the groups that people make of them; not a part of a longer number or of a UUID. */
const alone = /(?<![\da-f])(?:\d{16}|\d{6}[\s.-]\d{6}[\s.-]\d{4}|\d{4}(?:[\s.-]\d{4}){3}|(?:\d\d[\s.-]){3}\d{6}[\s.-]\d{4})(?![\da-f])/gi;
/** How codes of provinces and of the regencies and cities in them begin. */
const regency = /^[1-9][1-9](?:[0-2][1-9]|[12]0|7\d)/;

/**
 * Whether a name that another system gave to a record holds what may be a NIK or the number of a family card. Other systems count in
 * sixteen digits too: only what has a regency and a day where the two numbers have them is meant.
 */
export function namesPerson(name: string): boolean {
  return [...name.matchAll(alone)].some(([written]) => isPersons(numberDigits(written)));
}

/** The text with every number of a person in it masked, to be told back to whoever wrote it. */
export function maskPersons(text: string): string {
  return text.replace(alone, (written) => {
    const number = numberDigits(written);
    return isPersons(number) ? maskNik(number) : written;
  });
}

function isPersons(number: string): boolean {
  return regency.test(number) && (nikFault(number, true) === null || familyCardFault(number) === null);
}
