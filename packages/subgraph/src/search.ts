import type { Context } from './context.ts';
import { requestError } from './errors.ts';
import { messages } from './messages.ts';
import { inArea, raw, sql, type Sql } from './sql.ts';

const most = 10;
const shortest = 2;

/**
 * Search over one table: its SECURITY DEFINER function, the table, and the text that hits are ranked by. `within` is the
 * area as a condition, where it is more than `area_code` inside it.
 */
export type Search = { function: string; table: string; label: string; text: string; area: string | null; within?: Sql | undefined };

/** Ids of at most ten hits, those that begin with the text first. Row-level security applies to the table once more. */
export async function searchHits(ctx: Context, search: Search): Promise<string[]> {
  const text = search.text.trim().slice(0, 100);
  if (text.length < shortest) throw requestError(ctx, 'BAD_USER_INPUT', messages.shortSearch);
  const within = search.area === null ? sql`true` : (search.within ?? inArea('area_code', search.area));
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT id::text AS id FROM ${raw(search.table)} WHERE id IN (SELECT ${raw(search.function)}(${text})) AND ${within}
    ORDER BY starts_with(lower(${raw(search.label)}), lower(${text})) DESC, ${raw(search.label)} COLLATE "C", id LIMIT ${most}`);
  return rows.map(({ id }) => id);
}
