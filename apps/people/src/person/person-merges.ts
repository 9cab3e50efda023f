import type { RawDb } from '@pilar/subgraph/context';
import { isId } from '@pilar/subgraph/ids';
import { sql } from '@pilar/subgraph/sql';

/** Who stands for each of the persons that were merged into another, by the old id. */
export async function survivorsOf(db: RawDb, ids: readonly string[]): Promise<Map<string, string>> {
  const wellFormed = ids.filter(isId);
  if (wellFormed.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; survivor: string }[]>(sql`
    SELECT id::text, survivor_id::text AS survivor FROM people.person_merge WHERE id = ANY(${wellFormed}::uuid[])`);
  return new Map(rows.map(({ id, survivor }) => [id, survivor]));
}

/** The id of who stands behind an id: the survivor of a merge, otherwise the person of that id. Whether the viewer may see them, the read tells. */
export async function standingId(db: RawDb, id: string): Promise<string> {
  return (await survivorsOf(db, [id])).get(id.toLowerCase()) ?? id;
}

/** Persons who were merged into this one. */
export async function mergedInto(db: RawDb, survivor: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`SELECT id::text FROM people.person_merge WHERE survivor_id = ${survivor}::uuid ORDER BY at, id`);
  return rows.map(({ id }) => id);
}
