import { queryFromInfo } from '@pothos/plugin-prisma';
import { numberDigits } from '@pilar/domain/nik';
import type { RegionLevel } from '@pilar/domain/region-code';
import type { GraphQLResolveInfo } from 'graphql';
import { countByArea, countCodes } from './area-counts.ts';
import { maxPageSize, type Context, type RawDb } from './context.ts';
import type { Cursors } from './cursors.ts';
import { requestError } from './errors.ts';
import { requireAsked } from './guesses.ts';
import { messages } from './messages.ts';
import { hideSmallCells, type ToldCell } from './small-cells.ts';
import { every, inArea, join, raw, sql, type Sql } from './sql.ts';
import { stableJson } from './stable-json.ts';
import { byKey } from './statement-names.ts';

/** One column of an order: an SQL expression that is never null, its type, and its direction. */
export type OrderKey = { expression: string; type: 'text' | 'date' | 'timestamptz' | 'int' | 'uuid'; descending?: boolean };

/** What a list is: its table, its orders, and how a filter becomes conditions. */
export type ListDefinition<Filter, Order extends string> = {
  /** Name in cursors, unique in the graph. */
  name: string;
  /** Table, with its schema. */
  table: string;
  /**
   * Of a large table: the view that is read instead when the filter looks for text. Row-level security keeps LIKE from the
   * index of letters (it is not leakproof); the view belongs to pilar_search, which sees all rows, and repeats the predicate.
   */
  searched?: { view: string; by: (filter: Filter) => string | null | undefined };
  /** Prisma model, lower camel case. */
  model: string;
  /** Its rows are read whole: their type is none of Prisma's, by which fewer columns would be. */
  whole?: true;
  /** Conditions that hold for every page, such as "not withdrawn". */
  always?: Sql;
  /** The area argument as a condition; default: `area_code` lies inside it. */
  inArea?: (area: string) => Sql;
  /** Column of the region that a row is counted under; default: `area_code`. */
  areaColumn?: string;
  /** Whom a row is of, as an array of ids in SQL over the table, where its type is not protected: rows of whoever had their data restricted leave in no export. */
  of?: string;
  /** Persons served: where they are few, their number by region is not told. */
  hidesFew?: boolean;
  orders: Record<Order, OrderKey[]>;
  defaultOrder: Order;
  /** Whether the filter finds few, as a name does: where the first page is the whole list, it is the count too, and nothing counts again. */
  findsFew?: (filter: Filter) => boolean;
  /** The number of a person or family that the filter has: it finds few, by one plan in every area, which is kept, and what it finds nobody for is counted as a guess. */
  byKey?: (filter: Filter) => string | null | undefined;
  /** What the filter keeps, in the region that the question is narrowed to. */
  where: (filter: Filter, area: string | null) => Sql[];
};

/** Arguments of every list, as resolvers receive them. */
export type ListArgs<Filter, Order> = {
  first?: number | null;
  after?: string | null;
  area?: string | null;
  filter?: Filter | null;
  order?: readonly Order[] | null;
};

/** Rows of a page and where it stands in its list. */
export type PageRows<Row> = {
  edges: Edge<Row>[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; first: Edge<Row> | undefined; last: Edge<Row> | undefined };
};

/** A row with its cursor, which is sealed only when somebody asks for it: most need the last one at most. */
export type Edge<Row> = { cursor: () => string; node: Row };

/** A page. Rows are read and counted only when they are asked for: many pages ask for the number alone. */
export type Page<Row> = {
  rows: () => Promise<PageRows<Row>>;
  totalCount: () => Promise<{ value: number; exact: boolean }>;
  /** Of lists over regions. */
  countByArea?: (level: RegionLevel) => Promise<ToldCell[]>;
};

/** Runs the reading once, at first need. */
export function once<Result>(read: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => (result ??= read());
}

const exactUpTo = 10_000;
const defaultPageSize = 20;

/** Keyset pages over one table. Reads the page's ids by SQL of its own, then the rows by Prisma as the query asks. */
export class Lists {
  readonly #cursors: Cursors;

  constructor(cursors: Cursors) {
    this.#cursors = cursors;
  }

  /** The page that the arguments ask for. `extra` are conditions of the field itself, `scope` its key in cursors. */
  async page<Filter extends object, Order extends string>(
    list: ListDefinition<Filter, Order>, args: ListArgs<Filter, Order>, ctx: Context, info: GraphQLResolveInfo,
    own: { scope: string; conditions: Sql[] } = { scope: '', conditions: [] },
  ): Promise<Page<never>> {
    const first = checkedPageSize(ctx, args.first);
    const keys = orderKeys(list, args.order);
    const filter = args.filter && cutText(args.filter);
    const conditions = [...own.conditions, ...conditionsOf(list, args)];
    const binding = stableJson([list.name, own.scope, args.area ?? null, filter ?? {}, args.order ?? []]);
    const text = (filter && list.searched?.by(filter)?.trim()) || null;
    const table = (text && list.searched?.view) || list.table;
    const position = args.after ? this.#position(ctx, binding, args.after, keys.length) : null;
    const behind = position ? [...conditions, afterPosition(keys, position)] : conditions;
    const number = filter && list.byKey?.(filter);
    const keyed = Boolean(number);
    const few = keyed || Boolean(filter && list.findsFew?.(filter));
    const read = once(() => readKeys(ctx.db, { table, text, keyed, keys, conditions: behind, limit: first + 1 }));
    // Whether somebody has a number is told to each account so many times a day.
    if (number) await requireAsked(ctx, numberDigits(number), (await read()).length > 0);
    // What a text finds is found whole for its first page, and so is counted there.
    const foundWhole = !position && isFoundWhole(text);
    return {
      rows: once(async () => {
        const found = await read();
        const rows = found.slice(0, first);
        const nodes = await loadNodes(list, rows.map(({ id }) => id), ctx, info);
        return pageRows(rows.flatMap(({ id, key }) => {
          const node = nodes.get(id);
          return node ? [{ cursor: () => this.#cursors.seal(binding, key), node }] : [];
        }), found.length > first, position !== null);
      }),
      totalCount: async () => {
        if (foundWhole) return counted((await read())[0]?.total ?? 0);
        const found = few && !position ? await read() : null;
        return found && found.length <= first ? counted(found.length) : count(ctx.db, { table, conditions, keyed });
      },
      countByArea: async (level) => {
        const cells = await countByArea(ctx.db, { table, column: list.areaColumn ?? 'area_code', conditions, level });
        return list.hidesFew ? hideSmallCells(cells, level, args.area ?? ctx.viewer.grant.area) : cells.map((cell) => ({ ...cell, hidden: false }));
      },
    };
  }

  /**
   * A page of rows that no table holds, such as what is missing somewhere. `key` gives each row's place in the order, a text
   * that no two rows share. `binding` says what the rows are, so that a cursor fits no other list.
   */
  computed<Row>(rows: readonly { key: string; area: string; node: Row }[], args: Pick<ListArgs<never, never>, 'first' | 'after'>, binding: unknown, ctx: Context): Page<Row> {
    const first = checkedPageSize(ctx, args.first);
    const sorted = rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const bound = stableJson(binding);
    const [after = null] = args.after ? this.#position(ctx, bound, args.after, 1) : [];
    const behind = after === null ? sorted : sorted.filter(({ key }) => key > after);
    return {
      rows: async () => pageRows(behind.slice(0, first).map(({ key, node }) => ({ cursor: () => this.#cursors.seal(bound, [key]), node })), behind.length > first, after !== null),
      totalCount: async () => ({ value: rows.length, exact: true }),
      countByArea: async (level) => countCodes(rows.map(({ area }) => area), level).map(([code, value]) => ({ code, value, hidden: false })),
    };
  }

  #position(ctx: Context, binding: string, cursor: string, length: number): string[] {
    const position = this.#cursors.open(binding, cursor);
    if (position?.length !== length) throw requestError(ctx, 'BAD_CURSOR', messages.badCursor);
    return position;
  }
}

/** Rows of a page with what `pageInfo` says of them. */
export function pageRows<Row>(edges: Edge<Row>[], hasNextPage: boolean, hasPreviousPage: boolean): PageRows<Row> {
  return { edges, pageInfo: { hasNextPage, hasPreviousPage, first: edges[0], last: edges.at(-1) } };
}

/** The page size asked for, or BAD_PAGE_SIZE when it is out of the viewer's bounds. */
export function checkedPageSize(ctx: Context, first: number | null | undefined): number {
  const max = maxPageSize(ctx.viewer);
  const value = first ?? defaultPageSize;
  if (value < 1 || value > max) throw requestError(ctx, 'BAD_PAGE_SIZE', messages.badPageSize, { value, max });
  return value;
}

/** What the arguments keep of the list. What a list leaves out unless asked for, it leaves out without a filter too, and so does its file. */
export function conditionsOf<Filter, Order extends string>(list: ListDefinition<Filter, Order>, { area, filter }: ListArgs<Filter, Order>): Sql[] {
  return [
    ...(list.always ? [list.always] : []),
    ...(area ? [list.inArea?.(area) ?? inArea('area_code', area)] : []),
    ...list.where(filter ? cutText(filter) : ({} as Filter), area ?? null),
  ];
}

/** Letters of a text that are looked for: none of what is found is longer, and a pattern of a megabyte would keep the database busy. */
export const longestSought = 200;

/** The text without what is beyond the longest that is looked for. */
export function cutSought(text: string): string {
  return text.trim().slice(0, longestSought).trim();
}

/** The filter with its text cut. */
function cutText<Filter>(filter: Filter): Filter {
  const { text } = filter as { text?: unknown };
  return typeof text === 'string' && text.length > longestSought ? { ...filter, text: cutSought(text) } : filter;
}

/** The chosen order, or the list's own, made total by the id. */
export function orderKeys<Filter, Order extends string>(list: ListDefinition<Filter, Order>, order: readonly Order[] | null | undefined): OrderKey[] {
  const chosen = order?.length ? order : [list.defaultOrder];
  const keys = chosen.flatMap((name) => list.orders[name]);
  return [...keys, { expression: 'id', type: 'uuid', descending: keys[0]?.descending ?? false }];
}

/** The keys as an ORDER BY. */
export function orderBy(keys: OrderKey[]): Sql {
  return raw(keys.map(({ expression, descending }) => `${expression} ${descending ? 'DESC' : 'ASC'}`).join(', '));
}

type Asked = { table: string; conditions: Sql[]; keyed: boolean };
type KeysAsked = Asked & { text: string | null; keys: OrderKey[]; limit: number };

/** A row's id and place, and, where what a text finds is found whole, how many rows that is. */
type KeyRow = { id: string; key: string[]; total?: number };

/** Letters from which on the index of letters (trigrams) finds something. */
const indexedLetters = 3;

function isFoundWhole(text: string | null): boolean {
  return text !== null && text.length >= indexedLetters;
}

/**
 * Ids and places of a page's rows. What a text finds is found first and then put in order: along the order it may come late.
 * Only one of two letters, which no index finds and many names have, comes soonest along the order.
 */
async function readKeys(db: RawDb, { table, text, keyed, keys, conditions, limit }: KeysAsked): Promise<KeyRow[]> {
  const columns = raw(keys.map(({ expression }, at) => `${expression} AS key_${at}`).join(', '));
  const inTurn = keys.map((key, at) => ({ ...key, expression: `key_${at}` }));
  const place = raw(`ARRAY[${inTurn.map(({ expression }) => `${expression}::text`).join(', ')}]`);
  const whole = isFoundWhole(text);
  return db.$queryRaw<KeyRow[]>(sql`${begin(keyed)}
    WITH found AS ${raw(whole ? 'MATERIALIZED' : 'NOT MATERIALIZED')} (SELECT id AS row_id, ${columns} FROM ${raw(table)} WHERE ${every(conditions)})
    SELECT row_id::text AS id, ${place} AS key${raw(whole ? ', (SELECT count(*)::int FROM found) AS total' : '')} FROM found ORDER BY ${orderBy(inTurn)} LIMIT ${limit}`);
}

/** Rows behind the position. One row comparison when all directions agree (an index serves it), else spelled out. */
function afterPosition(keys: OrderKey[], position: string[]): Sql {
  const bound = keys.map((key, index) => sql`${position[index] ?? ''}::${raw(key.type)}`);
  const descending = keys[0]?.descending ?? false;
  if (keys.every((key) => (key.descending ?? false) === descending)) {
    const columns = raw(keys.map(({ expression }) => expression).join(', '));
    return sql`(${columns}) ${raw(descending ? '<' : '>')} (${join(bound)})`;
  }
  const steps = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((before, at) => sql`${raw(before.expression)} = ${bound[at] ?? sql`NULL`}`);
    return sql`(${every([...equal, sql`${raw(key.expression)} ${raw(key.descending ? '<' : '>')} ${bound[index] ?? sql`NULL`}`])})`;
  });
  return sql`(${join(steps, ' OR ')})`;
}

async function loadNodes({ model, whole }: { model: string; whole?: true }, ids: string[], ctx: Context, info: GraphQLResolveInfo): Promise<Map<string, never>> {
  if (ids.length === 0) return new Map<string, never>();
  const query = whole ? {} : queryFromInfo({ context: ctx, info, path: ['edges', 'node'] });
  const delegate = (ctx.db as unknown as Record<string, { findMany(args: object): Promise<{ id: string }[]> }>)[model];
  if (!delegate) throw new Error(`There is no model ${model}`);
  const rows = await delegate.findMany({ ...query, where: { id: { in: ids } } });
  return new Map<string, never>(rows.map((row): [string, never] => [row.id, row as never]));
}

const begin = (keyed: boolean) => raw(keyed ? byKey : '');

async function count(db: RawDb, { table, conditions, keyed }: Asked): Promise<{ value: number; exact: boolean }> {
  const [row] = await db.$queryRaw<{ value: number }[]>(
    sql`${begin(keyed)}SELECT count(*)::int AS value FROM (SELECT 1 FROM ${raw(table)} WHERE ${every(conditions)} LIMIT ${exactUpTo + 1}) AS found`);
  return counted(row?.value ?? 0);
}

function counted(value: number): { value: number; exact: boolean } {
  return { value: Math.min(value, exactUpTo), exact: value <= exactUpTo };
}
