import { personName, sound } from '@pilar/domain/duplicates/person-name';
import { installation } from '@pilar/domain/installation';
import { regionsWithin } from '@pilar/domain/regions';
import { join, raw, sql, type Sql } from '@pilar/subgraph/sql';

/** How a word may go on that is not ended: what holds at the end of words (a silent h) does not hold there, and dh sounds by what follows. */
const goingOn = ['l', 'i'];

/** How a word begins that goes on. */
function beginnings(word: string): string[] {
  return [...new Set(goingOn.filter((next) => next === 'l' || !/[ijy]$/.test(word)).map((next) => sound(word + next).slice(0, -next.length)))];
}

/** No name is longer: of a text that is, the beginning is looked for. */
const [mostLetters, mostWords] = [200, 10];

/** What beneficiaries.placed_query takes: every word whole, or the beginning of one; `{}` stands for the place. Null where the text has no words. */
export function soughtWords(text: string): string | null {
  const { words: all, sounds } = personName(text.slice(0, mostLetters));
  const words = all.slice(0, mostWords);
  if (sounds.join('') === '') return null;
  return words.map((word, at) => `(${[`'{}:${sounds[at] ?? ''}'`, ...beginnings(word).map((begin) => `'{}:${begin}':*`)].join(' | ')})`).join(' & ');
}

const regencies = regionsWithin(installation.province, 'REGENCY').map(({ code }) => code);
const given = (text: string, area: string | null) => join([sql`${soughtWords(text)}`, sql`${area}`, sql`${regencies}::text[]`]);

/** Persons of such a name, as ids; `most` bounds how many are looked for, `living` leaves out whoever is kept there and lives elsewhere. */
export function personsNamed(text: string, area: string | null, { most = null, living = false }: { most?: number | null; living?: boolean } = {}): Sql {
  return sql`SELECT beneficiaries.find_beneficiaries(${given(text, area)}, ${most}::integer, ${living}::boolean)`;
}

/**
 * Whether the id is among those found. Found first and then looked up: beside an order or a limit PostgreSQL would rather read all of a
 * regency and ask of each whether it is among them (120 ms at 12 million persons, in place of 20).
 */
export function isAmong(id: string, found: Sql): Sql {
  return sql`${raw(id)} = ANY (ARRAY(${found}))`;
}

/** Families with a member of such a name, as ids, one for each of these members; `most` bounds how many are looked for. */
export function familiesNamed(text: string, area: string | null, most: number | null = null): Sql {
  return sql`SELECT beneficiaries.find_families(${given(text, area)}, ${most}::integer)`;
}

/** Whether a row of the registry bears such a name: for few rows that something else has found. */
export function bearsName(text: string, area: string | null): Sql {
  return sql`beneficiaries.placed_words(sounds, area_code, owner_code) @@ beneficiaries.placed_query(${given(text, area)})`;
}
