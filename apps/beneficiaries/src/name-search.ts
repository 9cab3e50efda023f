import { personName, sound } from '@pilar/domain/duplicates/person-name';
import { installation } from '@pilar/domain/installation';
import { regionsWithin } from '@pilar/domain/regions';
import { cutSought } from '@pilar/subgraph/lists';
import { join, raw, sql, type Sql } from '@pilar/subgraph/sql';

/** How a word may go on that is not ended: what holds at the end of words (a silent h) does not hold there, and dh sounds by what follows. */
const goingOn = ['l', 'i'];

/** How a word begins that goes on. */
function beginnings(word: string): string[] {
  return [...new Set(goingOn.filter((next) => next === 'l' || !/[ijy]$/.test(word)).map((next) => sound(word + next).slice(0, -next.length)))];
}

const mostWords = 10;

/** A text as beneficiaries.placed_query takes it: each of its words whole, and each whole or begun; `{}` stands for the place. */
type SoughtWords = { whole: string; begun: string };

/** Null where the text has no words. */
export function soughtWords(text: string): SoughtWords | null {
  const { words: all, sounds: heard } = personName(cutSought(text));
  const [words, sounds] = [all.slice(0, mostWords), heard.slice(0, mostWords)];
  if (sounds.join('') === '') return null;
  const whole = sounds.map((word) => `'{}:${word}'`);
  const begun = words.map((word, at) => `(${[whole[at], ...beginnings(word).map((begin) => `'{}:${begin}':*`)].join(' | ')})`);
  return { whole: whole.join(' & '), begun: begun.join(' & ') };
}

const regencies = regionsWithin(installation.province, 'REGENCY').map(({ code }) => code);
const placed = (area: string | null) => join([sql`${area}`, sql`${regencies}::text[]`]);

/**
 * Persons of such a name, as ids: who has its words, and where nobody has, whose words begin so. `most` bounds how many are looked for,
 * `living` leaves out whoever is kept there and lives elsewhere.
 */
export function personsNamed(text: string, area: string | null, { most = null, living = false }: { most?: number | null; living?: boolean } = {}): Sql {
  const { whole = null, begun = null } = soughtWords(text) ?? {};
  return sql`SELECT beneficiaries.find_beneficiaries(${whole}, ${begun}, ${placed(area)}, ${most}::integer, ${living}::boolean)`;
}

/**
 * Whether the id is among those found. Found first and then looked up: beside an order or a limit PostgreSQL would rather read all of a
 * regency and ask of each whether it is among them (120 ms at 12 million persons, in place of 20).
 */
export function isAmong(id: string, found: Sql): Sql {
  return sql`${raw(id)} = ANY (ARRAY(${found}))`;
}

/** Families with a member of such a name, as ids. */
export function familiesNamed(text: string, area: string | null): Sql {
  return familiesOf(sql`ARRAY(${personsNamed(text, area)})`);
}

/** Persons of such a name as an array of ids: those found already, or whoever is found now. */
export function personsFound(text: string, area: string | null, named: readonly string[] | null | undefined): Sql {
  return named ? sql`${[...named]}::uuid[]` : sql`ARRAY(${personsNamed(text, area)})`;
}

/** Whether a row about a person or a family is about one of the persons, an array of ids, or a family of one of them; `table` as the statement calls it, with its dot. */
export function isAbout(persons: Sql, table = ''): Sql {
  return sql`(${isAmong(`${table}family_id`, familiesOf(persons))} OR ${raw(`${table}beneficiary_id`)} = ANY(${persons}))`;
}

/** Families of the persons, an array of ids; as ids. */
export function familiesOf(persons: Sql): Sql {
  return sql`SELECT family_id FROM beneficiaries.beneficiary WHERE family_id IS NOT NULL AND id = ANY(${persons})`;
}

/** Whether a row of the registry bears such a name or one that begins so: for few rows that something else has found. */
export function bearsName(text: string, area: string | null): Sql {
  return sql`beneficiaries.placed_words(sounds, area_code, owner_code) @@ beneficiaries.placed_query(${soughtWords(text)?.begun ?? null}, ${placed(area)})`;
}
