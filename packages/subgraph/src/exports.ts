import { listSpec, type ColumnKey, type ListCode, type ListColumn } from '@pilar/domain/lists';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import type pg from 'pg';
import type { Context, RawDb } from './context.ts';
import { countUse, mostADay } from './daily-use.ts';
import { ExportRefused, readExportRequest, type ExportRequest } from './export-request.ts';
import { conditionsOf, orderBy, orderKeys, type ListDefinition } from './lists.ts';
import { personalMessages } from './personal-messages.ts';
import type { ScopedPool } from './pool.ts';
import { noteReading, protectionOf, writeReadings, type Protection } from './readings.ts';
import { every, join, raw, sql, type Sql } from './sql.ts';
import { writeAudit } from './trail.ts';
import { addWorkRoute } from './work.ts';

/** Where the values of a list's columns come from: an SQL expression over the list's table for each. */
export type ColumnSources<List extends ListCode = ListCode> = Record<ColumnKey<List>, string>;

/** Rows of a table that is worked out: all values by the key of their column, read in one statement and so from one moment. */
export type ComputedRows<Db> = (ctx: Context<Db>, args: ExportRequest['args']) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** A list that can be exported: one of records, or a computed one. */
export type Exportable = { definition: ListDefinition<object, string>; sources: Record<string, string> } | { compute: ComputedRows<never> };

/** Exportable lists of a subgraph, by their code. */
export type Exportables = ReadonlyMap<ListCode, Exportable>;

/** Writes down whose records a chunk shows. */
type NoteChunk = (rows: readonly Line[]) => Promise<void>;
type Line = { line: string; area?: string; subjects?: string[] };

/** What the route needs of its subgraph. */
type ExportParts<Db> = { subgraph: string; schema: GraphQLSchema; db: Db; pool: ScopedPool; exportables: Exportables };

/** First line of the stream. */
export type ExportHeader = { columns: string[]; count: number; /** Rows of whoever had their data restricted, which are left out. */ leftOut?: number };

const rowsAtOnce = 1_000;

/** Long enough for the sort of a whole list; whoever reads more slowly than this between two pages has gone. */
const settings = `SET LOCAL statement_timeout = '120s'; SET LOCAL idle_in_transaction_session_timeout = '120s'; SET LOCAL cursor_tuple_fraction = 1`;

/**
 * Adds POST /work/exports: a whole list as lines of JSON. First a header (`columns` by key, exact `count`), then an array
 * a row, last `{"rows": n}`: a stream that ends without it was cut short. All is read in one snapshot, in the viewer's
 * scope, and no faster than the reader takes it. Who took what stands in the audit trail before the first row leaves.
 */
export function addExports<Db extends RawDb>(app: FastifyInstance, { subgraph, schema, db, pool, exportables }: ExportParts<Db>): void {
  app.addHook('onClose', () => pool.end());
  addWorkRoute(app, db, '/work/exports', async ({ body, ctx, reply }) => {
    try {
      const request = readExportRequest(schema, ctx, body);
      const exportable = exportables.get(request.list);
      if (!exportable) throw new Error(`Subgraph ${subgraph} has no list ${request.list}`);
      const counted = async (count: number) => {
        if (request.personal && !(await countUse(db, ctx, 'EXPORT_ROWS', count))) throw new ExportRefused(ctx, personalMessages.mostOfEXPORT_ROWS, { max: String(mostADay(ctx.viewer, 'EXPORT_ROWS')) });
        return audit(ctx, subgraph, request, count);
      };
      const note = () => writeReadings(ctx.db, ctx, subgraph, `exportList: ${request.list}`);
      const lines = await ('compute' in exportable ? compute(ctx as Context<never>, exportable.compute, request, (count) => counted(count).then(note))
        : begin(pool, exportable, request, counted, chunkNotes(ctx, request, exportable.definition, note)));
      return reply.type('application/x-ndjson').send(Readable.from(lines, { objectMode: false, highWaterMark: 64 * 1024 }));
    } catch (error) {
      if (!(error instanceof ExportRefused)) throw error;
      return reply.code(error.forbidden ? 403 : 400).send({ message: error.message });
    }
  });
}

/** Works the rows out, few enough to be held. */
async function compute(ctx: Context<never>, rowsOfTable: ComputedRows<never>, { args, columns }: ExportRequest, counted: (count: number) => Promise<void>): Promise<string[]> {
  const rows = await rowsOfTable(ctx, args);
  await counted(rows.length);
  const header: ExportHeader = { columns: columns.map(({ key }) => key), count: rows.length };
  return [header, ...rows.map((row) => columns.map(({ key }) => row[key] ?? null)), { rows: rows.length }].map((line) => `${JSON.stringify(line)}\n`);
}

/** Opens the snapshot and counts; the rows are read as the lines are asked for. */
async function begin(pool: ScopedPool, { definition, sources }: Extract<Exportable, { sources: unknown }>, { args, columns }: ExportRequest, counted: (count: number) => Promise<void>, note: NoteChunk): Promise<AsyncGenerator<string>> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(settings);
    const whole = sql`FROM ${raw(definition.table)} WHERE ${every(conditionsOf(definition, args))}`;
    const kept = await restrictedRows(client, definition);
    const from = kept ? sql`${whole} AND NOT (${kept})` : whole;
    const [row] = await rowsOf<{ count: number }>(client, sql`SELECT count(*)::float8 AS count ${from}`);
    const [left] = kept ? await rowsOf<{ count: number }>(client, sql`SELECT count(*)::float8 AS count ${whole} AND (${kept})`) : [];
    const values = join(columns.map((column) => raw(valueOf(column, sources[column.key] ?? 'NULL'))));
    await rowsOf(client, sql`DECLARE export NO SCROLL CURSOR FOR SELECT json_build_array(${values})::text AS line ${raw(subjectsIn(protectionOf(typeOf(definition))))} ${from} ORDER BY ${orderBy(orderKeys(definition, args.order))}`);
    const count = row?.count ?? 0;
    await counted(count);
    return linesOf(client, { columns: columns.map(({ key }) => key), count, ...(left?.count && { leftOut: left.count }) }, note);
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** The type of a list's records. */
function typeOf({ model = '' }: Pick<ListDefinition<object, string>, 'model'>): string {
  return model.charAt(0).toUpperCase() + model.slice(1);
}

/** Further columns that say whom a protected record is of. */
function subjectsIn(protection: Protection | undefined): string {
  return !protection || protection.fields ? '' : `, area_code AS area, ${idsIn(protection)}::text[] AS subjects`;
}

/** Ids of a protected record and of whom it is of. */
function idsIn({ columns, sources }: Protection): string {
  return `array_remove(ARRAY[${(sources ?? columns.map((column) => column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))).join(', ')}]::uuid[], NULL)`;
}

/** Whom the rows of a list are of, as ids in SQL over its table; null of lists of nobody. */
export function whoseRows(definition: Pick<ListDefinition<object, string>, 'model' | 'of'>): string | null {
  const protection = protectionOf(typeOf(definition));
  return definition.of ?? (protection ? idsIn(protection) : null);
}

/** Condition on rows of whoever had their data restricted (UU 27/2022); null where there are none. */
async function restrictedRows(client: pg.PoolClient, definition: ListDefinition<object, string>): Promise<Sql | null> {
  const of = whoseRows(definition);
  if (of === null) return null;
  const ids = (await rowsOf<{ id: string }>(client, sql`SELECT id::text AS id FROM pilar.unlisted_ids() AS id`)).map(({ id }) => id);
  return ids.length === 0 ? null : sql`${raw(of)} && ${ids}::uuid[]`;
}

/** Bound to the request: whoever asks for the next chunk, the stream, is in nobody's scope. */
function chunkNotes(ctx: Context, { purpose }: ExportRequest, definition: ListDefinition<object, string>, note: () => Promise<void>): NoteChunk {
  return AsyncLocalStorage.bind(async (rows) => {
    for (const { area, subjects } of rows) if (area && subjects) noteReading(ctx, typeOf(definition), { area, subjects, purpose });
    await note();
  });
}

async function* linesOf(client: pg.PoolClient, header: ExportHeader, note: NoteChunk): AsyncGenerator<string> {
  let broken = true;
  try {
    yield `${JSON.stringify(header)}\n`;
    let rows = 0;
    for (;;) {
      const { rows: found } = await client.query<Line>(`FETCH ${rowsAtOnce} FROM export`);
      if (found.length === 0) break;
      rows += found.length;
      await note(found);
      // A line holds no line break of its own: JSON writes it as \n.
      yield `${found.map(({ line }) => line).join('\n')}\n`;
    }
    await client.query('COMMIT');
    broken = false;
    yield `${JSON.stringify({ rows })}\n`;
  } finally {
    // Whoever stops reading in the middle leaves the transaction open: the connection goes with it.
    client.release(broken);
  }
}

async function rowsOf<Row extends pg.QueryResultRow>(client: pg.PoolClient, query: Sql): Promise<Row[]> {
  return (await client.query<Row>(query.text, query.values)).rows;
}

/** The value as it stands in the stream: days as ISO, several of something as an array, a NIK never whole. */
export function valueOf({ kind }: Pick<ListColumn, 'kind'>, source: string): string {
  switch (kind) {
    case 'nik': return `left(${source}, 4) || '**********' || right(${source}, 2)`;
    case 'date': return `(${source})::date::text`;
    case 'text': return `(${source})::text`;
    default: return source;
  }
}

function audit(ctx: Context, subgraph: string, { exportId, list, args, filter, columns, personal, purpose }: ExportRequest, count: number): Promise<void> {
  const facts = { list, rows: String(count), personal: String(personal), columns: columns.map(({ key }) => key).join(', '), area: args.area ?? null, filter: JSON.stringify(filter) };
  const area = args.area ?? ctx.viewer.grant.area;
  const snapshot = { version: 1, label: listSpec(list).field, state: null, area, reach: { areas: [area], downward: [], open: false }, facts };
  return writeAudit(ctx.db, ctx, subgraph, 'Export', { mutation: 'exportList', reason: purpose }, [{ id: exportId, before: null, after: snapshot }]);
}
