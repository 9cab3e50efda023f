import type { Context } from '@pilar/subgraph/context';
import { sql } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import type { Db } from '../db.ts';
import { pillarEntity } from './pillar-entity.ts';

/** Links each of the new terms to the last one of its post, where that ended before it and has no successor, and tells of both in the trail. */
export async function linkFollowing(tx: Db, ctx: Context, ids: readonly string[], mutation: string): Promise<void> {
  if (ids.length === 0) return;
  const pairs = await tx.$queryRaw<{ id: string; last: string }[]>(sql`
    SELECT term.id::text AS id, last.id::text AS last FROM people.pillar AS term CROSS JOIN LATERAL (
      SELECT id FROM people.pillar AS before
      WHERE before.type = term.type AND before.area_code = term.area_code AND before.position = 'MEMBER' AND before.state = 'ENDED'
        AND before.ended_on <= coalesce(term.valid_from, now()::date) AND NOT EXISTS (SELECT FROM people.pillar AS next WHERE next.predecessor_id = before.id)
      ORDER BY before.ended_on DESC, before.id DESC LIMIT 1
    ) AS last WHERE term.id = ANY(${[...ids]}::uuid[]) ORDER BY last.id`);
  if (pairs.length === 0) return;
  const left = pairs.map(({ last }) => last);
  await tx.$executeRaw(sql`SELECT FROM people.pillar WHERE id = ANY(${left}::uuid[]) ORDER BY id FOR NO KEY UPDATE`);
  const before = await pillarEntity.snapshots(tx, left);
  await tx.$executeRaw(sql`
    UPDATE people.pillar AS term SET predecessor_id = pair.last FROM unnest(${pairs.map(({ id }) => id)}::uuid[], ${left}::uuid[]) AS pair (id, last) WHERE term.id = pair.id`);
  await tx.$executeRaw(sql`UPDATE people.pillar SET version = version + 1, updated_at = now() WHERE id = ANY(${left}::uuid[])`);
  const after = await pillarEntity.snapshots(tx, left);
  await writeTrail(tx, ctx, 'people', 'Pillar', { operation: 'UPDATED', mutation, reason: null }, left.flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    return was && is ? [{ id, before: was, after: is }] : [];
  }));
}
