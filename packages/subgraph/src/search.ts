import { areaEnd, areaStart } from '@pilar/domain/region-code';
import type { Builder, EntityRef } from './builder.ts';
import type { Context } from './context.ts';
import { requestError } from './errors.ts';
import { messages } from './messages.ts';
import { inArea, raw, sql, type Sql } from './sql.ts';

const most = 10;
const shortest = 2;

/** A search under way: the text and the region it is narrowed to. */
export type SearchRow = { text: string; area: string | null };

/**
 * Where one kind of hit is found: the SECURITY DEFINER function of the text alone, or the question that gives the ids; the table, and the
 * text that hits are ranked by.
 * `within` is the area as a condition, where it is more than `area_code` inside it.
 */
export type Searched = ({ function: string } | { named: (text: string, area: string | null) => Sql }) & { table: string; label: string; within?: (area: string) => Sql };

/** The same where a table is so large that a SECURITY DEFINER function ranks by itself and gives the best only, and which of its kinds this is. */
export type Ranked = { ranking: string; kind: string };

/** What loads the rows of hits: a Prisma model. */
type Model<Row> = { findMany(args: { where: { id: { in: string[] } } }): PromiseLike<Row[]> };

/** Adds the shareable root `search`; a subgraph adds its kinds of hits to the type that comes back. */
export function addSearch(builder: Builder): EntityRef<SearchRow> {
  const search = builder.objectRef<SearchRow>('Search').implement({
    description: 'Hits of one text over all parts of Pilar, at most ten of a kind, best first.',
  });
  builder.queryField('search', (t) => t.field({
    type: search,
    shareable: true,
    description: 'Finds records by a part of their name, in the viewer\'s area.',
    args: {
      text: t.arg.string({ required: true, description: 'At least two letters.' }),
      area: t.arg({ type: 'RegionCode', description: 'Only this region and everything below it.' }),
    },
    resolve: (_root, { text, area }) => ({ text, area: area ?? null }),
  }));
  return search;
}

/** The hits of one kind, at most ten, those that begin with the text first. `query` is what the answer needs of a row. */
export async function searchHits<Row extends { id: string }>(ctx: Context, model: Model<Row>, query: object, { text, area }: SearchRow, searched: Searched | Ranked): Promise<Row[]> {
  const asked = text.trim().slice(0, 100);
  if (asked.length < shortest) throw requestError(ctx, 'BAD_USER_INPUT', messages.shortSearch);
  const ids = 'ranking' in searched ? await bestIds(ctx, asked, area, searched) : await findIds(ctx, asked, area, searched);
  if (ids.length === 0) return [];
  const rows = await model.findMany({ ...query, where: { id: { in: ids } } });
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}

/** Row-level security applies to the table once more. */
async function findIds(ctx: Context, text: string, area: string | null, searched: Searched): Promise<string[]> {
  const within = area === null ? sql`true` : (searched.within?.(area) ?? inArea('area_code', area));
  const found = 'named' in searched ? searched.named(text, area) : sql`SELECT ${raw(searched.function)}(${text})`;
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT id::text AS id FROM ${raw(searched.table)} WHERE id IN (${found}) AND ${within}
    ORDER BY starts_with(lower(${raw(searched.label)}), lower(${text})) DESC, ${raw(searched.label)} COLLATE "C", id LIMIT ${most}`);
  return rows.map(({ id }) => id);
}

async function bestIds(ctx: Context, text: string, area: string | null, { ranking, kind }: Ranked): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT id::text FROM ${raw(ranking)}(${kind}, ${text}, ${area && areaStart(area)}, ${area && areaEnd(area)}, ${most}) AS id`);
  return rows.map(({ id }) => id);
}
