import type { Context, RawDb } from '@pilar/subgraph/context';
import { Duplicate } from '@pilar/subgraph/errors';
import { noteAsked } from '@pilar/subgraph/guesses';
import type { Language } from '@pilar/subgraph/messages';
import { say } from '@pilar/subgraph/messages';
import { hex, SealedNumbers } from '@pilar/subgraph/sealed-numbers';
import { sql, type Sql } from '@pilar/subgraph/sql';
import { personalMessages } from '@pilar/subgraph/personal-messages';
import { messages } from './messages.ts';
import { standingId } from './standing-id.ts';

/** NIK of persons served. */
export const niks = new SealedNumbers('beneficiaries:nik');
/** Numbers of family cards (KK). */
export const cards = new SealedNumbers('beneficiaries:family-card');
/** Names of mothers: no numbers, and kept as well as those. */
export const motherNames = new SealedNumbers('beneficiaries:mother-name');

/**
 * Ids of whoever of the viewer's reach has the number now, or had it before a correction. Each by its index, which holds none that were
 * merged: an OR of the two would read all rows.
 */
export function bearersOf(digest: Sql): Sql {
  return sql`SELECT held.id FROM beneficiaries.beneficiary AS held WHERE held.nik_index = ${digest} AND held.life_state <> 'MERGED'
    UNION ALL SELECT beneficiary_id FROM beneficiaries.former_nik WHERE former_nik.nik_index = ${digest}`;
}

/** Ids of families of the viewer's reach that have the card now, or had it: before a correction, or before they became one with another. */
export function cardBearersOf(digest: Sql): Sql {
  return sql`SELECT ${standingId('held')} FROM beneficiaries.family AS held WHERE held.card_index = ${digest}
    UNION ALL SELECT ${standingId('held')} FROM beneficiaries.former_card AS former JOIN beneficiaries.family AS held ON held.id = former.family_id WHERE former.card_index = ${digest}`;
}

/** Who has a NIK already; null for somebody whom this viewer may not see. */
export type NikHolder = { beneficiary: string | null; lifeState: string | null };

/** Those of the numbers that are in use, anywhere. */
export async function nikHolders(db: RawDb, numbers: readonly string[]): Promise<Map<string, NikHolder>> {
  const byDigest = digestsOf(numbers, niks);
  if (byDigest.size === 0) return new Map();
  const rows = await db.$queryRaw<{ digest: string; beneficiary: string | null; lifeState: string | null }[]>(sql`
    SELECT encode(digest, 'hex') AS digest, beneficiary_id::text AS beneficiary, life_state AS "lifeState"
    FROM beneficiaries.nik_holders(ARRAY(SELECT decode(given, 'hex') FROM unnest(${[...byDigest.keys()]}::text[]) AS given))`);
  return new Map(rows.flatMap(({ digest, ...holder }) => {
    const number = byDigest.get(digest);
    return number === undefined ? [] : [[number, holder] as const];
  }));
}

/** Families that have the card numbers already; null for one that this viewer may not see. */
export async function cardHolders(db: RawDb, numbers: readonly string[]): Promise<Map<string, string | null>> {
  const byDigest = digestsOf(numbers, cards);
  if (byDigest.size === 0) return new Map();
  const rows = await db.$queryRaw<{ digest: string; family: string | null }[]>(sql`
    SELECT encode(digest, 'hex') AS digest, family_id::text AS family
    FROM beneficiaries.card_holders(ARRAY(SELECT decode(given, 'hex') FROM unnest(${[...byDigest.keys()]}::text[]) AS given))`);
  return new Map(rows.flatMap(({ digest, family }) => {
    const number = byDigest.get(digest);
    return number === undefined ? [] : [[number, family] as const];
  }));
}

/**
 * Families by card as a file means them: who has it now, else the one that had it and stands; null for one that this viewer may not see.
 * `replaced`: cards that their family gave up for another, rightly or because they were a mistake.
 */
export async function cardBearers(db: RawDb, numbers: readonly string[]): Promise<{ holders: Map<string, string | null>; replaced: Set<string> }> {
  const holders = await cardHolders(db, numbers);
  const byDigest = digestsOf(numbers.filter((number) => !holders.has(number)), cards);
  const replaced = new Set<string>();
  if (byDigest.size === 0) return { holders, replaced };
  // Of a card that two families had, nobody knows which is meant.
  const rows = await db.$queryRaw<{ digest: string; family: string; replaced: boolean }[]>(sql`
    SELECT given AS digest, min(family.id::text) AS family,
      bool_and(NOT EXISTS (SELECT FROM beneficiaries.family AS merged WHERE merged.card_index = decode(given, 'hex') AND merged.merged_into = family.id)) AS replaced
    FROM unnest(${[...byDigest.keys()]}::text[]) AS given CROSS JOIN LATERAL (${cardBearersOf(sql`decode(given, 'hex')`)}) AS bearer (id) JOIN beneficiaries.family ON family.id = bearer.id
    WHERE family.life_state IN ('ACTIVE', 'MOVED_OUT') GROUP BY given HAVING count(DISTINCT family.id) = 1`);
  for (const { digest, family, replaced: gaveUp } of rows) {
    const number = byDigest.get(digest);
    if (number === undefined) continue;
    holders.set(number, family);
    if (gaveUp) replaced.add(number);
  }
  return { holders, replaced };
}

function digestsOf(numbers: readonly string[], kind: SealedNumbers): Map<string, string> {
  return new Map(numbers.map((number) => [hex(kind.index(number)), number]));
}

/** Refuses a NIK that another person served has (rule 6); names the person only to those who may see them. */
export async function refuseTakenNik(tx: RawDb, ctx: Context, nik: string, own: string | null): Promise<void> {
  await noteAsked(tx, ctx);
  const holder = (await nikHolders(tx, [nik])).get(nik);
  if (!holder || (holder.beneficiary !== null && holder.beneficiary === own)) return;
  throw takenNik(ctx.language, holder);
}

/** The refusal of a NIK that is in use. */
export function takenNik(language: Language, { beneficiary, lifeState }: NikHolder): Duplicate {
  const message = beneficiary === null ? personalMessages.nikElsewhere : lifeState === 'DECEASED' ? messages.nikOfDead : personalMessages.nikTaken;
  return new Duplicate(say(language, message), ['nik'], beneficiary);
}

/** Refuses a family card that another family has. */
export async function refuseTakenCard(tx: RawDb, ctx: Context, number: string, own: string | null): Promise<void> {
  await noteAsked(tx, ctx);
  const holders = await cardHolders(tx, [number]);
  const holder = holders.get(number);
  if (holder === undefined || (holder !== null && holder === own)) return;
  throw takenCard(ctx.language, holder);
}

/** The refusal of a family card that is in use. */
export function takenCard(language: Language, family: string | null): Duplicate {
  return new Duplicate(say(language, family === null ? personalMessages.cardElsewhere : messages.cardTaken), ['cardNumber'], family);
}
