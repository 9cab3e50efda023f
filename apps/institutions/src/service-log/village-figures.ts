import { today } from '@pilar/domain/dates';
import type { Context } from '@pilar/subgraph/context';
import { inArea, sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import type { Figures } from './service-sums.ts';

/** The year asked for, this year by default; one that no calendar of the database has becomes the nearest that has nothing logged. */
export function yearAsked(year: number | null | undefined): number {
  return Math.min(Math.max(year ?? Number(today().slice(0, 4)), 1), 9_998);
}

/** What the centres of each village of the area did in a year, added up in one statement. */
export async function villageFigures(ctx: Context<Db>, area: string, year: number): Promise<Map<string, Figures>> {
  const rows = await ctx.db.$queryRaw<(Figures & { code: string })[]>(sql`
    SELECT area_code AS code, sum(male + female)::int AS persons, sum(male)::int AS male, sum(female)::int AS female, sum(settled)::int AS settled, sum(referred)::int AS referred
    FROM institutions.service_day WHERE ${inArea('area_code', area)} AND day >= make_date(${year}::int, 1, 1) AND day < make_date(${year}::int + 1, 1, 1) GROUP BY area_code`);
  return new Map(rows.map(({ code, ...figures }) => [code, figures]));
}
