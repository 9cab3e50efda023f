import type { Context } from '@pilar/subgraph/context';
import { retell } from '@pilar/subgraph/retell';
import { raw, sql, todaySql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { pillarEntity } from './pillar-entity.ts';

/**
 * Links each of the new terms that follows none yet to the last one of its post, where that ended before it and has no
 * successor, and tells of both in the trail. Where the last one ended later it is told anew alone: its post is held again.
 */
export async function linkFollowing(tx: Db, ctx: Context, ids: readonly string[], mutation: string): Promise<void> {
  if (ids.length === 0) return;
  const pairs = await tx.$queryRaw<{ id: string; last: string; follows: boolean }[]>(sql`
    SELECT term.id::text AS id, last.id::text AS last, last.ended_on <= coalesce(term.valid_from, ${raw(todaySql)}) AS follows FROM people.pillar AS term CROSS JOIN LATERAL (
      SELECT id, ended_on FROM people.pillar AS before
      WHERE before.type = term.type AND before.area_code = term.area_code AND before.position = 'MEMBER' AND before.state = 'ENDED'
        AND NOT EXISTS (SELECT FROM people.pillar AS next WHERE next.predecessor_id = before.id)
      ORDER BY before.ended_on DESC, before.id DESC LIMIT 1
    ) AS last WHERE term.id = ANY(${[...ids]}::uuid[]) AND term.predecessor_id IS NULL ORDER BY last.id`);
  const linked = pairs.filter(({ follows }) => follows);
  await retell(tx, ctx, 'people', pillarEntity, pairs.map(({ last }) => last), { mutation, reason: null }, () => tx.$executeRaw(sql`
    UPDATE people.pillar AS term SET predecessor_id = pair.last
    FROM unnest(${linked.map(({ id }) => id)}::uuid[], ${linked.map(({ last }) => last)}::uuid[]) AS pair (id, last) WHERE term.id = pair.id`));
}

/** The last term of each post that those hold, which asks for a successor again once they are withdrawn (rule 8). */
export async function leftBefore(tx: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT DISTINCT last.id::text AS id FROM people.pillar AS term CROSS JOIN LATERAL (
      SELECT id FROM people.pillar AS before WHERE before.type = term.type AND before.area_code = term.area_code AND before.position = 'MEMBER' AND before.state = 'ENDED'
      ORDER BY before.ended_on DESC, before.id DESC LIMIT 1
    ) AS last WHERE term.id = ANY(${[...ids]}::uuid[]) AND term.type = 'TKSK' AND term.position = 'MEMBER' AND term.state = 'ACTIVE' ORDER BY 1`);
  return rows.map(({ id }) => id);
}
