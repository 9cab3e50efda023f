import type { RegionLevel } from '@pilar/domain/region-code';
import type { Builder, EntityRef } from './builder.ts';
import type { RawDb } from './context.ts';
import type { RegionRow } from './regions.ts';
import type { Cell, ToldCell } from './small-cells.ts';
import { every, raw, sql, type Sql } from './sql.ts';

/** How much of a code names its region at that level. Of the country every code is a part. */
const lengths: Record<Exclude<RegionLevel, 'COUNTRY'>, number> = { PROVINCE: 2, REGENCY: 5, DISTRICT: 8, VILLAGE: 13 };

/** Rows that meet the conditions, by region of the level; what stands above the level under its own code. One statement. */
export async function countByArea(db: RawDb, { table, column, conditions, level }: { table: string; column: string; conditions: Sql[]; level: RegionLevel }): Promise<Cell[]> {
  const area = level === 'COUNTRY' ? sql`'ID'` : sql`left(${raw(column)}, ${raw(String(lengths[level]))})`;
  return db.$queryRaw<Cell[]>(sql`SELECT ${area} AS code, count(*)::int AS value FROM ${raw(table)} WHERE ${every(conditions)} GROUP BY 1 ORDER BY 1`);
}

/** The regions of the level that the codes lie in, with how many do, sorted by code. */
export function countCodes(codes: readonly string[], level: RegionLevel): [code: string, count: number][] {
  const found = new Map<string, number>();
  for (const code of codes) {
    const at = level === 'COUNTRY' ? 'ID' : code.slice(0, lengths[level]);
    found.set(at, (found.get(at) ?? 0) + 1);
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Adds AreaCount, which every connection of records in regions has a list of. */
export function addAreaCount(builder: Builder, region: EntityRef<RegionRow>): EntityRef<ToldCell> {
  return builder.objectRef<ToldCell>('AreaCount').implement({
    description: 'Rows of a list in one region (jumlah per wilayah).',
    shareable: true,
    fields: (t) => ({
      region: t.field({ type: region, description: 'The region; one above the level asked for stands for the rows that belong to it as a whole.', resolve: ({ code }) => ({ code }) }),
      value: t.exposeInt('value', { nullable: true, description: 'Rows; null when hidden.' }),
      hidden: t.exposeBoolean('hidden', { description: 'True where the number would be so small that persons served could be known by it.' }),
    }),
  });
}
