import type { Context } from '@pilar/subgraph/context';
import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from './db.ts';

/** The term of service, null where the viewer may not see it. */
export const pillarOf = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await ctx.db.pillar.findMany({ where: { id: { in: [...ids] } } });
  const found = new Map(rows.map((row): [string, (typeof rows)[number]] => [row.id, row]));
  return (id) => found.get(id) ?? null;
});

/** Locks a term that a record is about to be made for, so that of two at once one waits and sees what the other did. */
export async function lockPillar(tx: Db, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`SELECT id::text FROM people.pillar WHERE id = ${id}::uuid FOR NO KEY UPDATE`);
  return rows.length > 0;
}
