import { today } from '@pilar/domain/dates';
import { areaEnd, areaStart } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';
import type { RawDb } from '@pilar/subgraph/context';
import { inArea, sql } from '@pilar/subgraph/sql';
import { freshSince } from '../case/case-rules.ts';
import type { Figure } from '../identity/hide-regions.ts';

/** Families of the register that count as extremely poor; those with a valid and those with a verified head, and those of which it was last said long ago. */
export type Registered = { families: number; valid: number; verified: number; /** Null where it is not told. */ stale: number | null };
export const nobody: Registered = { families: 0, valid: 0, verified: 0, stale: 0 };

/** As the rule of hidden numbers takes it. */
export const asFigure = ({ families, valid, verified }: Registered): Figure => ({ persons: families, valid, verified });

/** Registered families of the regions whose codes are that long, within an area. */
export async function readRegister(db: RawDb, area: string, width: number): Promise<Map<string, Registered>> {
  const rows = await db.$queryRaw<({ region: string } & Registered)[]>(sql`
    SELECT region, families, valid, verified, stale FROM beneficiaries.poverty_register(${areaStart(area)}, ${areaEnd(area)}, ${width}::int, ${freshSince(today())}::date)`);
  return new Map(rows.map(({ region, ...registered }) => [region, registered]));
}

/** Two days that are compared. */
export type Span = { since: string; until: string };
type Reasons = Map<Code<'POVERTY_REASON'>, number>;
/** How a region changed between two days: in and stayed make those of now, out and stayed those of before. */
export type Movement = { before: number; now: number; stayed: number; came: Reasons; went: Reasons };
export const stillness = (): Movement => ({ before: 0, now: 0, stayed: 0, came: new Map(), went: new Map() });

/** Movement of the regions whose codes are that long, within an area. Who moves from one of its regions to another stays in the area. */
export async function readMovement(db: RawDb, area: string, width: number, { since, until }: Span): Promise<Map<string, Movement>> {
  const rows = await db.$queryRaw<{ region: string; before: boolean; after: boolean; reason: Code<'POVERTY_REASON'> | null; families: number }[]>(sql`
    SELECT region, before, after, reason, families FROM beneficiaries.poverty_movement(${areaStart(area)}, ${areaEnd(area)}, ${width}::int, ${since}::date, ${until}::date)`);
  const found = new Map<string, Movement>();
  for (const { region, before, after, reason, families } of rows) {
    const movement = found.get(region) ?? stillness();
    if (before) movement.before += families;
    if (after) movement.now += families;
    if (before && after) movement.stayed += families;
    else if (reason) (after ? movement.came : movement.went).set(reason, families);
    found.set(region, movement);
  }
  return found;
}

/** What is spent in a year in a region, by whose money and for which strategy. */
export type Spent = { region: string; fund: Code<'EFFORT_FUND'>; strategy: Code<'POVERTY_STRATEGY'>; amount: bigint; efforts: number };

/** Efforts within an area, as far as the viewer may see them, by region whose code is that long; what is for a wider region stands in none. */
export async function readSpent(db: RawDb, area: string, width: number, year: number): Promise<Spent[]> {
  const rows = await db.$queryRaw<(Omit<Spent, 'amount'> & { amount: string })[]>(sql`
    SELECT left(area_code, ${width}::int) AS region, fund, strategy, sum(amount)::text AS amount, count(*)::int AS efforts FROM beneficiaries.funding_effort
    WHERE ${inArea('area_code', area)} AND length(area_code) >= ${width}::int AND year = ${year}::smallint AND withdrawn_at IS NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`);
  return rows.map(({ amount, ...spent }) => ({ ...spent, amount: BigInt(amount) }));
}
