import { regionsWithin } from '@pilar/domain/regions';
import { covers } from '@pilar/domain/region-code';
import type { Context, RawDb } from '@pilar/subgraph/context';
import { sql } from '@pilar/subgraph/sql';
import { posts, type PostType } from '../pillar/pillar-rules.ts';

/** A post that nobody holds; `since` the last day (ISO) that somebody did, `last` that term's id. */
export type EmptyPost = { area: string; since: string | null; last: string | null };

/** Codes of the posts of that kind in the area, as far as it lies in the viewer's. */
export function postsWithin(ctx: Context, type: PostType, area: string): string[] {
  const own = ctx.viewer.grant.area;
  const within = covers(own, area) ? area : covers(area, own) ? own : null;
  return within === null ? [] : regionsWithin(within, posts[type]).map(({ code }) => code);
}

/**
 * Those of the posts that nobody holds: no active or suspended worker. One look-up by index for each post, so that the number
 * of terms does not matter.
 */
export function emptyPosts(db: RawDb, type: PostType, codes: readonly string[]): Promise<EmptyPost[]> {
  return db.$queryRaw<EmptyPost[]>(sql`
    SELECT place.code AS area, last.ended_on::text AS since, last.id::text AS last
    FROM unnest(${codes}::text[]) AS place(code)
    LEFT JOIN LATERAL (
      SELECT id, ended_on FROM people.pillar WHERE type = ${type} AND area_code = place.code AND position = 'MEMBER' AND ended_on IS NOT NULL
      ORDER BY ended_on DESC LIMIT 1
    ) AS last ON true
    WHERE NOT EXISTS (SELECT FROM people.pillar WHERE type = ${type} AND area_code = place.code AND position = 'MEMBER' AND state IN ('ACTIVE', 'SUSPENDED'))
    ORDER BY place.code COLLATE "C"`);
}
