import type { Context, RawDb } from './context.ts';
import type { BulkEntity } from './entity.ts';
import { raw, sql } from './sql.ts';
import { writeTrail, type TrailEntry } from './trail.ts';

/**
 * Makes a change of other records and tells these anew, which it says something of: their tasks go by their snapshots alone,
 * so what they ask of people changes only where they are told again. Locked before the change and read on both sides of it.
 */
export async function retell<Tx extends RawDb>(
  tx: Tx, ctx: Context, subgraph: string, entity: BulkEntity<Tx>, ids: readonly string[], entry: Pick<TrailEntry, 'mutation' | 'reason'>, change: () => Promise<unknown>,
): Promise<void> {
  if (ids.length === 0) return void await change();
  const table = raw(entity.table);
  await tx.$executeRaw(sql`SELECT FROM ${table} WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`);
  const before = await entity.snapshots(tx, ids);
  await change();
  await tx.$executeRaw(sql`UPDATE ${table} SET version = version + 1, updated_at = now() WHERE id = ANY(${[...ids]}::uuid[])`);
  const after = await entity.snapshots(tx, ids);
  await writeTrail(tx, ctx, subgraph, entity.type, { operation: 'UPDATED', ...entry }, ids.flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    return was && is ? [{ id, before: was, after: is }] : [];
  }));
}
