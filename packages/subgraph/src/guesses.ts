import { GraphQLError } from 'graphql';
import type { Context, RawDb } from './context.ts';
import { countUse, giveBack, isSpent, refusalOf, requireUse } from './daily-use.ts';
import { say } from './messages.ts';
import { perRequest } from './per-request.ts';
import { personalMessages } from './personal-messages.ts';

/**
 * Numbers of persons may be tried: region and birth date are known of many, and serials are few. So whoever asks about a number that is
 * nobody's of their own, in whatever way it can be asked about, has only so many of them a day, and none of the answers beyond that.
 */

/**
 * Persons of one district and one day of birth who may stand in a part of a file with so many numbers; more are one person's numbers,
 * tried. A short part is a guess by itself: numbers could be tried a few at a time.
 */
const bornTogether = (numbers: number) => Math.min(10, 1 + Math.floor(numbers / shortPart));
const shortPart = 100;

/** What a request has asked about so far: numbers that it found somebody for, and how far others are counted. */
const askedBy = perRequest((_ctx: Context) => new Map<string, 'found' | Promise<void>>());

/**
 * Counts a number asked about that is nobody's of the viewer's own; refuses the answer beyond the day's bound. A desk that does not know
 * whether a number is a person's or a family's asks for both at once: found as either, it is no guess.
 */
export async function requireAsked(ctx: Context, number: string, found: boolean): Promise<void> {
  const asked = askedBy(ctx);
  const before = asked.get(number);
  if (found) {
    asked.set(number, 'found');
    if (before === undefined) return requireMisses(ctx, 0);
    if (before === 'found') return;
    await before;
    return giveBack(ctx.db, ctx, 'GUESS');
  }
  if (before !== undefined) return before === 'found' ? undefined : before;
  const counting = requireMisses(ctx, 1);
  asked.set(number, counting);
  return counting;
}

/** Counts so many numbers that are nobody's of the viewer's own; refuses the answer beyond the day's bound. */
export async function requireMisses(ctx: Context, misses: number): Promise<void> {
  if (await countUse(ctx.db, ctx, 'GUESS', misses)) return;
  const { message, code, retryAfter } = refusalOf(ctx, 'GUESS');
  throw new GraphQLError(message, { extensions: { code, retryAfter } });
}

/**
 * To be called by a mutation before it tells that a number is in use. Refuses whoever may ask no more today, and notes that the number was
 * asked about: where the mutation is refused, for whatever reason, that is counted (`countRefusedAsking`); where it is done, a record tells of it.
 */
export async function noteAsked(tx: RawDb, ctx: Context): Promise<void> {
  if (await isSpent(tx, ctx.viewer, 'GUESS')) throw refusalOf(ctx, 'GUESS');
  if (ctx.asked) ctx.asked.numbers = true;
}

/** Counts a refusal that tells of a number, outside of the transaction that it rolls back. Refuses it in its turn beyond the day's bound. */
export async function countRefusedAsking(ctx: Context): Promise<void> {
  if (ctx.asked?.numbers) await requireUse(ctx.db, ctx, 'GUESS', 1);
}

/**
 * Counts what a part of a file asks by its numbers: serials of one district and birth date, and whoever it is told are recorded elsewhere.
 * Numbers that were typed into its rows one by one are guesses each.
 */
export async function requireAskedByRows(ctx: Context, rows: readonly Readonly<Record<string, unknown>>[], told: readonly string[], typed: boolean): Promise<void> {
  const numbers = new Set(rows.flatMap(({ nik, cardNumber }) => [nik, typed ? cardNumber : null].filter((number) => typeof number === 'string')));
  if (numbers.size === 0) return;
  const alike = Map.groupBy(numbers, (nik) => nik.slice(0, 12));
  const most = typed ? 0 : bornTogether(numbers.size);
  const tried = [...alike.values()].reduce((sum, { length }) => sum + Math.max(0, length - most), !typed && numbers.size < shortPart ? 1 : 0);
  if (tried > 0) await requireUse(ctx.db, ctx, 'GUESS', tried);
  const elsewhere: readonly string[] = [personalMessages.nikElsewhere, personalMessages.cardElsewhere].map((message) => say(ctx.language, message));
  const found = told.filter((message) => elsewhere.includes(message)).length;
  if (found > 0) await requireUse(ctx.db, ctx, 'FOUND_ELSEWHERE', found);
}
