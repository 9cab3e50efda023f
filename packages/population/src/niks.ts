import { regionsWithin } from '@pilar/domain/regions';
import type { Sex } from './names.ts';

const provinces = ['36', '32', '33', '31', '35', '18', '16', '34'];
const dayMs = 86_400_000;

let known: string[] | undefined;
const districts = (): string[] => (known ??= provinces.flatMap((code) => regionsWithin(code, 'DISTRICT')).map(({ code }) => code.replaceAll('.', '')));

/** The number of the invented family's card: a district, a day of issue from 2000 on, and serial 0000. */
export function inventedCard(family: number): string {
  const all = districts();
  return `${all[family % all.length]}${digitsOf(firstIssue + Math.floor(family / all.length))}0000`;
}

const firstIssue = Date.parse('2000-01-01') / dayMs;

/** Day, month and year (days since 1970) in two digits each; of a woman forty days later, as her number writes it. */
function digitsOf(day: number, woman = false): string {
  const date = new Date(day * dayMs);
  return twoDigits(date.getUTCDate() + (woman ? 40 : 0)) + twoDigits(date.getUTCMonth() + 1) + twoDigits(date.getUTCFullYear() % 100);
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));

/**
 * Numbers with serial 0000, as invented persons have: where they were registered first, day of birth and sex are all that tells
 * them apart. Districts of Banten are given before those that people came from.
 */
export class InventedNiks {
  readonly #given = new Map<string, number>();

  /** The next number for that sex and day of birth (days since 1970); null when all are given. */
  next(sex: Sex, born: number): string | null {
    // The century is not in it: who was born a hundred years later counts on.
    const birth = digitsOf(born, sex === 'P');
    const count = this.#given.get(birth) ?? 0;
    const district = districts()[count];
    if (district === undefined) return null;
    this.#given.set(birth, count + 1);
    return `${district}${birth}0000`;
  }
}
