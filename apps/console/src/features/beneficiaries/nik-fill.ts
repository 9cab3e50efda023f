import { readNik } from '@pilar/domain/nik';
import { ageOn } from './age.ts';

/** Nobody served is thought to be older: it tells the century that a NIK leaves open. */
const oldest = 100;

/** What a NIK says of somebody, to be compared with the card: sex, and the day of birth where only one century fits (rule 1). */
export function fillFromNik(nik: string, today: string): { sex: 'L' | 'P'; birthDate: string | null } | null {
  const parts = readNik(nik);
  if (!parts || parts.births.length === 0) return null;
  const likely = parts.births.filter((day) => day <= today && ageOn(day, today).years <= oldest);
  return { sex: parts.sex, birthDate: likely.length === 1 ? likely[0] ?? null : null };
}
