import type { Builder } from './builder.ts';
import type { Context } from './context.ts';
import { requestError } from './errors.ts';
import { checkedPageSize } from './lists.ts';
import { messages } from './messages.ts';
import { every, inArea, raw, sql, type Sql } from './sql.ts';
import { outboxOf } from './trail.ts';
import { unreadTypes } from '@pilar/domain/live';
import { codes } from '@pilar/domain/vocabulary';

type ChangeRow = { change_seq: string; at: Date; operation: 'CREATED' | 'UPDATED' | 'DELETED' | 'MERGED' | 'LEFT_AREA' | 'RECODED'; entity_type: string; entity_id: string; version: number; area_code: string | null; survivor_id: string | null };
type Feed = { changes: ChangeRow[]; lastSeq: string; hasMore: boolean; counts: () => Promise<{ type: string; district: string; count: number }[]> };

/** A table whose rows the feed counts per district, so that a reader can compare. */
export type Counted = { type: string; table: string; condition?: Sql };

/** Adds the subgraph's change feed under `name`, such as peopleChanges. */
export function addChangeFeed(builder: Builder, subgraph: string, name: string, counted: Counted[]): void {
  const operation = builder.enumType('ChangeOperation', { description: 'What became of a record. LEFT_AREA: it is no longer in the viewer\'s area.', values: codes('CHANGE_OPERATION') });
  const change = builder.objectRef<ChangeRow>('Change').implement({
    description: 'A committed change, in commit order without gaps.',
    shareable: true,
    fields: (t) => ({
      changeSeq: t.exposeString('change_seq', { description: 'Number of the change in its subgraph, as digits.' }),
      type: t.exposeString('entity_type', { description: 'Type of the record, such as Person.' }),
      id: t.exposeID('entity_id', { description: 'Id of the record.' }),
      operation: t.field({ type: operation, description: 'What became of it.', resolve: (row) => row.operation }),
      version: t.int({ nullable: true, description: 'Version after the change; null for a record that left the area.', resolve: (row) => (row.operation === 'LEFT_AREA' ? null : row.version) }),
      area: t.field({ type: 'RegionCode', nullable: true, description: 'Region it is counted under; null for a record that left the area, and for one that is to come from elsewhere.', resolve: (row) => (row.operation === 'LEFT_AREA' ? null : row.area_code) }),
      mergedInto: t.id({ nullable: true, description: 'Surviving record after a merge.', resolve: (row) => (row.operation === 'MERGED' ? row.survivor_id : null) }),
      at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    }),
  });
  const districtCount = builder.objectRef<{ type: string; district: string; count: number }>('DistrictCount').implement({
    description: 'Records of one type under one region, to compare a copy with.',
    shareable: true,
    fields: (t) => ({
      type: t.exposeString('type', { description: 'Type of the records.' }),
      district: t.expose('district', { type: 'RegionCode', description: 'District; the region itself for records above district level.' }),
      count: t.exposeInt('count', { description: 'Records the viewer may see there.' }),
    }),
  });
  const feed = builder.objectRef<Feed>('ChangeFeed').implement({
    description: 'A part of a change feed.',
    shareable: true,
    fields: (t) => ({
      changes: t.field({ type: [change], description: 'Changes after `after`.', resolve: (row) => row.changes }),
      lastSeq: t.exposeString('lastSeq', { description: 'Pass it as `after` to go on; it moves on also when no change concerned the viewer.' }),
      hasMore: t.exposeBoolean('hasMore', { description: 'Whether more changes wait.' }),
      districtCounts: t.field({ type: [districtCount], description: 'Present counts per district; counted only when asked for.', resolve: (row) => row.counts() }),
    }),
  });
  builder.queryField(name, (t) => t.field({
    type: feed,
    authScopes: { may: 'changes.read' },
    description: `Committed changes of ${subgraph} that concern the viewer's area, in commit order.`,
    args: {
      after: t.arg.string({ defaultValue: '0', description: 'Number of the last change already read.' }),
      area: t.arg({ type: 'RegionCode', description: 'Only this region and what lies below it.' }),
      types: t.arg.stringList({ description: 'Only these types of record.' }),
      first: t.arg.int({ defaultValue: 100, description: 'Changes at most.' }),
    },
    resolve: (_root, args, ctx) => readFeed(ctx, subgraph, args, counted),
  }));
}

async function readFeed(ctx: Context, subgraph: string, args: { after?: string | null; area?: string | null; types?: string[] | null; first?: number | null }, counted: Counted[]): Promise<Feed> {
  const after = args.after ?? '0';
  if (!/^\d{1,18}$/.test(after)) throw requestError(ctx, 'BAD_USER_INPUT', messages.badSequence, { value: after.slice(0, 40) });
  const first = checkedPageSize(ctx, args.first ?? 100);
  const outbox = outboxOf(subgraph);
  const area = args.area ?? null;
  const within = area === null ? sql`true` : sql`EXISTS (SELECT FROM unnest(areas || was_areas) AS code(code) WHERE ${inArea('code COLLATE "C"', area)})`;
  const ofType = args.types ? sql`entity_type = ANY(${args.types})` : sql`true`;
  const mayRead = sql`entity_type <> ALL(${unreadTypes(ctx.viewer)})`;
  const [last] = await ctx.db.$queryRaw<{ seq: string }[]>(sql`SELECT coalesce(max(change_seq), 0)::text AS seq FROM ${outbox}`);
  // By the column: the bare name would mean the text that is selected, and "10" would come before "2".
  // Where it is told that somebody comes, it is not told where from.
  const found = await ctx.db.$queryRaw<ChangeRow[]>(sql`
    SELECT change_seq::text, at, entity_type, entity_id::text, version, survivor_id::text,
      CASE WHEN state = 'MOVED_OUT' AND NOT pilar.in_area(area_code) THEN NULL ELSE area_code END AS area_code,
      CASE WHEN pilar.reaches(areas, downward, open) THEN operation ELSE 'LEFT_AREA' END AS operation
    FROM ${outbox} AS entry WHERE change_seq > ${after}::bigint AND ${within} AND ${ofType} AND ${mayRead} ORDER BY entry.change_seq LIMIT ${first + 1}`);
  const changes = found.slice(0, first);
  const hasMore = found.length > first;
  const lastSeq = hasMore ? (changes.at(-1)?.change_seq ?? after) : maxSeq(after, last?.seq ?? '0');
  return { changes, hasMore, lastSeq, counts: () => districtCounts(ctx, counted, area) };
}

function maxSeq(a: string, b: string): string {
  return BigInt(a) > BigInt(b) ? a : b;
}

async function districtCounts(ctx: Context, counted: Counted[], area: string | null): Promise<{ type: string; district: string; count: number }[]> {
  const rows = await Promise.all(counted.map(({ type, table, condition }) => ctx.db.$queryRaw<{ type: string; district: string; count: number }[]>(sql`
    SELECT ${type} AS type, substr(area_code, 1, 8) AS district, count(*)::int AS count FROM ${raw(table)}
    WHERE ${every([...(condition ? [condition] : []), ...(area ? [inArea('area_code', area)] : [])])} GROUP BY 2 ORDER BY 2`)));
  return rows.flat();
}
