/** What the office accepts as a number of a person or of a family card: rules 1 to 3 and 5. */
import { readFamilyCard, readNik } from './nik.ts';
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
