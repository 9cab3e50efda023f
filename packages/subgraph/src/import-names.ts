import type { RawDb } from './context.ts';
import type { Existing } from './importing.ts';
import { raw, sql } from './sql.ts';

/** A name as two files may write it; in the database it is pilar.name_key. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/**
 * Which of the names the table has already: in the same region, or else anywhere that the viewer can see. The table has
 * columns name_key and area_code. Equality alone keeps its index under row-level security.
 */
export function sameNames(db: RawDb, table: string, given: readonly { name: string; area: string }[]): Promise<Existing[]> {
  return db.$queryRaw<Existing[]>(sql`
    SELECT given.index::int - 1 AS index, known.exact, known.area
    FROM unnest(${given.map(({ name }) => name)}::text[], ${given.map(({ area }) => area)}::text[]) WITH ORDINALITY AS given (name, area, index)
    CROSS JOIN LATERAL (
      (SELECT true AS exact, area_code AS area FROM ${raw(table)} WHERE name_key = pilar.name_key(given.name) AND area_code = given.area LIMIT 1)
      UNION ALL (SELECT false, area_code FROM ${raw(table)} WHERE name_key = pilar.name_key(given.name) AND area_code <> given.area LIMIT 1)
      LIMIT 1
    ) AS known`);
}
