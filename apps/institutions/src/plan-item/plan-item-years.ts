import { day } from '@pilar/subgraph/entity';
import { insertRows, sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import type { Year } from './plan-item-rules.ts';

type YearRow = { year: number; target: { toNumber(): number } | null; realised: { toNumber(): number } | null; realisedSource: string | null; realisedOn: Date | null; budget: bigint | null };

/** A year as it is recorded. */
export function yearOf({ year, target, realised, realisedSource, realisedOn, budget }: YearRow): Year {
  return { year, target: target?.toNumber() ?? null, realised: realised?.toNumber() ?? null, realisedSource, realisedOn: day(realisedOn), budget: budget?.toString() ?? null };
}

const columns = { item_id: 'uuid', year: 'integer', target: 'numeric', realised: 'numeric', realised_source: 'text', realised_on: 'date', budget: 'bigint' };

/** Puts the years of those items in place of what was recorded, in two statements however many they are. */
export async function writeYears(tx: Db, items: readonly { id: string; years: readonly Year[] }[]): Promise<void> {
  await tx.$executeRaw(sql`DELETE FROM institutions.plan_item_year WHERE item_id = ANY(${items.map(({ id }) => id)}::uuid[])`);
  await tx.$executeRaw(insertRows('institutions.plan_item_year', columns, items.flatMap(({ id, years }) => years.map((year) => ({
    item_id: id, year: year.year, target: year.target, realised: year.realised, realised_source: year.realisedSource, realised_on: year.realisedOn, budget: year.budget,
  })))));
}
