import { regionsWithin } from '@pilar/domain/regions';
import { covers } from '@pilar/domain/region-code';
import type { Context, RawDb } from '@pilar/subgraph/context';
import { perRequest } from '@pilar/subgraph/per-request';
import { sql } from '@pilar/subgraph/sql';
import { posts, type PostType } from '../pillar/pillar-rules.ts';

/** A post that nobody holds; `since` the last day (ISO) that somebody did, `last` that term's id. */
export type EmptyPost = { area: string; since: string | null; last: string | null };

/** Codes of the posts of that kind in the area, as far as it lies in the viewer's. */
function postsWithin(ctx: Context, type: PostType, area: string): string[] {
  const own = ctx.viewer.grant.area;
  const within = covers(own, area) ? area : covers(area, own) ? own : null;
  return within === null ? [] : regionsWithin(within, posts[type]).map(({ code }) => code);
}

/** Readings under way: a page asks for the empty posts and for their number at once. */
const reading = perRequest((_ctx: Context) => new Map<string, Promise<EmptyPost[]>>());

/** The empty posts of that kind in the area, as far as it lies in the viewer's; read once where a request asks twice at once. */
export function emptyPostsWithin(ctx: Context, type: PostType, area: string): Promise<EmptyPost[]> {
  const own = reading(ctx);
  const key = `${type} ${area}`;
  const under = own.get(key);
  if (under) return under;
  // Told anew the next time: the mutations of a request come one after the other.
  const begun = emptyPosts(ctx.db, type, postsWithin(ctx, type, area)).finally(() => own.delete(key));
  own.set(key, begun);
  return begun;
}

/**
 * Those of the posts that nobody holds: no active or suspended worker. One look-up by index for each post, so that the number
 * of terms does not matter.
 */
function emptyPosts(db: RawDb, type: PostType, codes: readonly string[]): Promise<EmptyPost[]> {
  return db.$queryRaw<EmptyPost[]>(sql`
    SELECT place.code AS area, last.ended_on::text AS since, last.id::text AS last
    FROM unnest(${codes}::text[]) AS place(code)
    -- LIMIT keeps it a look-up: as NOT EXISTS it became a join with all who serve
    LEFT JOIN LATERAL (
      SELECT true AS found FROM people.pillar WHERE type = ${type} AND area_code = place.code AND position = 'MEMBER' AND state IN ('ACTIVE', 'SUSPENDED') LIMIT 1
    ) AS held ON true
    LEFT JOIN LATERAL (
      SELECT id, ended_on FROM people.pillar WHERE type = ${type} AND area_code = place.code AND position = 'MEMBER' AND ended_on IS NOT NULL
      ORDER BY ended_on DESC LIMIT 1
    ) AS last ON true
    WHERE held.found IS NULL
    ORDER BY place.code COLLATE "C"`);
}
