import { Duplicate } from '@pilar/subgraph/errors';
import type { Context, RawDb } from '@pilar/subgraph/context';
import { noteAsked } from '@pilar/subgraph/guesses';
import { say } from '@pilar/subgraph/messages';
import { hex, SealedNumbers } from '@pilar/subgraph/sealed-numbers';
import { sql } from '@pilar/subgraph/sql';
import { personalMessages } from '@pilar/subgraph/personal-messages';

/** NIK of persons who serve. */
export const niks = new SealedNumbers('people:nik');
/** Numbers of their family cards. */
export const familyCards = new SealedNumbers('people:family-card');

/** Who has a number already: the person, or null for somebody whom this viewer may not see. */
export type NikHolder = { person: string | null };

/** Those of the numbers that are in use, anywhere. */
export async function nikHolders(db: RawDb, numbers: readonly string[]): Promise<Map<string, NikHolder>> {
  if (numbers.length === 0) return new Map();
  const byDigest = new Map(numbers.map((number) => [hex(niks.index(number)), number]));
  const rows = await db.$queryRaw<{ digest: string; person: string | null }[]>(sql`
    SELECT encode(digest, 'hex') AS digest, person_id::text AS person
    FROM people.nik_holders(ARRAY(SELECT decode(given, 'hex') FROM unnest(${[...byDigest.keys()]}::text[]) AS given))`);
  return new Map(rows.flatMap(({ digest, person }) => {
    const number = byDigest.get(digest);
    return number === undefined ? [] : [[number, { person }] as const];
  }));
}

/** Refuses a number that another person has (rule 6); names the person only to those who may see them. */
export async function refuseTakenNik(tx: RawDb, ctx: Context, nik: string, own: string | null): Promise<void> {
  await noteAsked(tx, ctx);
  const holder = (await nikHolders(tx, [nik])).get(nik);
  if (!holder || (holder.person !== null && holder.person === own)) return;
  throw takenNik(ctx.language, holder.person);
}

/** The refusal of a number that is in use. */
export function takenNik(language: Context['language'], person: string | null): Duplicate {
  return new Duplicate(say(language, person === null ? personalMessages.nikElsewhere : personalMessages.nikTaken), ['nik'], person);
}
