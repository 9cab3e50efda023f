import { daysAfter, jakartaToUtc, today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import type { Context, RawDb, SignedIn } from './context.ts';
import { RateLimited } from './errors.ts';
import { say } from './messages.ts';
import { personalMessages } from './personal-messages.ts';
import { accountOf } from './scope.ts';
import { sql } from './sql.ts';

/** What an account may do so many times a day, counted once over all parts of Pilar. */
export type Use = Code<'DAILY_USE'>;

/** Of people; of a regency's system, which compares whole lists, where that is more. */
const most: Record<Exclude<Use, 'EXPORT_ROWS'>, { officer: number; machine: number }> = {
  // A desk's work, and no copy of the register.
  REVEAL: { officer: 50, machine: 50 },
  // Numbers mistyped and people not yet recorded, and no trying of serials.
  GUESS: { officer: 200, machine: 5_000 },
  // Whoever a list of a regency names and another has recorded.
  FOUND_ELSEWHERE: { officer: 5_000, machine: 5_000 },
};

/** What whoever watches is told of, by what was done so often. */
const alertOf: Record<Use, Code<'SECURITY_ALERT_KIND'>> = { REVEAL: 'MANY_REVEALS', GUESS: 'GUESSING', FOUND_ELSEWHERE: 'GUESSING', EXPORT_ROWS: 'MANY_EXPORTS' };

/** More questions of one account than are ever answered at the same moment. */
const underway = 50;

let rowsADay = 250_000;

/** Sets how many rows of persons an account may take out in files on a day; the server does so before it answers. */
export function usePersonalRows(rows: number): void {
  rowsADay = rows;
}

/** How often the viewer may do it on a day. */
export function mostADay({ kind }: Pick<SignedIn, 'kind'>, use: Use): number {
  return use === 'EXPORT_ROWS' ? rowsADay : most[use][kind];
}

/**
 * Counts further uses of today where all of them are within the bound; false beyond it, and nothing is counted. None is counted as none, and
 * refused where no more is left: whoever may guess no longer is not told of what they guessed right either. Two at once wait for each
 * other at the row. Whoever watches is told at half of the bound, and of what went beyond it, once a day.
 */
export async function countUse(db: RawDb, { viewer }: Pick<Context, 'viewer'>, use: Use, by: number): Promise<boolean> {
  const bound = mostADay(viewer, use);
  // Far from the bound nothing is written where nothing is counted: a desk looks people up all day.
  if (by === 0 && (await usedToday(db, viewer, use)) < bound - underway) return true;
  const counted = await db.$queryRaw<{ count: number }[]>(sql`
    INSERT INTO pilar.daily_use AS known (account, day, kind, count) SELECT ${accountOf(viewer)}, ${today()}::date, ${use}, ${by}::integer WHERE ${by}::integer <= ${bound}::integer
    ON CONFLICT (account, day, kind) DO UPDATE SET count = known.count + ${by}::integer WHERE known.count + greatest(${by}::integer, 1) <= ${bound}::integer RETURNING count`);
  const count = counted[0]?.count;
  if (count === undefined || (count >= bound / 2 && count - by < bound / 2)) {
    const { name, grant } = viewer;
    await db.$executeRaw(sql`SELECT pilar.raise_alert(${alertOf[use]}, ${use}, ${accountOf(viewer)}, ${name}, ${grant.role}, ${grant.area}, ${today()}::date, ${count ?? bound}::integer, ${bound}::integer)`);
  }
  return count !== undefined;
}

/** Counts as `countUse` does, and refuses what is beyond the bound until the next day. */
export async function requireUse(db: RawDb, ctx: Pick<Context, 'viewer' | 'language'>, use: Use, by: number): Promise<void> {
  if (!(await countUse(db, ctx, use, by))) throw refusalOf(ctx, use);
}

/** Takes back one use that was counted and was none. */
export async function giveBack(db: RawDb, { viewer }: Pick<Context, 'viewer'>, use: Use): Promise<void> {
  await db.$executeRaw(sql`UPDATE pilar.daily_use SET count = count - 1 WHERE account = ${accountOf(viewer)} AND day = ${today()}::date AND kind = ${use} AND count > 0`);
}

/** How often the viewer did it today. */
async function usedToday(db: RawDb, viewer: SignedIn, use: Use): Promise<number> {
  return (await usesToday(db, viewer)).find((one) => one.use === use)?.count ?? 0;
}

/** Whether the viewer may do it no more today. */
export async function isSpent(db: RawDb, viewer: SignedIn, use: Use): Promise<boolean> {
  return (await usedToday(db, viewer, use)) >= mostADay(viewer, use);
}

/** How often the viewer did each of today, with the bound. */
export async function usesToday(db: RawDb, viewer: SignedIn): Promise<{ use: Use; count: number; most: number }[]> {
  const rows = await db.$queryRaw<{ use: Use; count: number }[]>(sql`SELECT kind AS use, count FROM pilar.daily_use WHERE account = ${accountOf(viewer)} AND day = ${today()}::date`);
  const counts = new Map(rows.map(({ use, count }) => [use, count]));
  return (Object.keys(alertOf) as Use[]).map((use) => ({ use, count: counts.get(use) ?? 0, most: mostADay(viewer, use) }));
}

/** What is told of a use beyond its bound. */
export function refusalOf({ viewer, language }: Pick<Context, 'viewer' | 'language'>, use: Use): RateLimited {
  const midnight = Date.parse(jakartaToUtc(daysAfter(today(), 1), '00:00'));
  return new RateLimited(say(language, personalMessages[`mostOf${use}`], { max: mostADay(viewer, use) }), Math.max(1, Math.ceil((midnight - Date.now()) / 1_000)));
}
