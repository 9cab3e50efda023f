import type { Permission } from '@pilar/domain/access';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { allowed, type Context, type RawDb, type TransactionalDb } from './context.ts';
import type { BulkEntity, Snapshot } from './entity.ts';
import { InvalidInput, NotAllowed } from './errors.ts';
import { commitRows } from './import-commit.ts';
import { judge } from './import-judge.ts';
import { undoRows } from './import-undo.ts';
import { messages, say, type Message } from './messages.ts';
import type { Problems } from './problems.ts';
import { raw, sql, type Sql } from './sql.ts';
import { addWorkRoute } from './work.ts';
import { isId } from './ids.ts';

/** A cleaned row by column key: dates ISO, regions and list entries as codes; empty cells are absent. */
export type ImportValues = Readonly<Record<string, string | number | boolean | string[]>>;

/** A row of an import; `ref` names it within the import. */
export type ImportRow = { ref: string; values: ImportValues };

/** What is wrong with a cell, in the viewer's language; `column` null when it concerns the row as a whole. */
export type CellProblem = { column: string | null; message: string };

/** A record that is there already: of which row, and whether it is the same one or merely bears the same name elsewhere. */
export type Existing = { index: number; exact: boolean; area: string };

/** A record to be made, or the standing one that the row is about. */
export type NewRecord<Data> = { ref: string; id: string; data: Data };

/** A record that a row made beside its own, to be taken back with it. */
export type Beside = { ref: string; type: string; id: string };

/** What was entered: what was made beside the rows' own records, its trail written, and those as they stand, by id, where that is known without reading them back. */
export type Inserted = { beside?: readonly Beside[]; made?: ReadonlyMap<string, Snapshot> };

/** A type of record that an import made and its undo takes back. */
export type TakenBack<Tx extends RawDb> = {
  /** Right of the mutation that makes one. */
  permission: Permission;
  entity: BulkEntity<Tx>;
  /** Those of the records that something else refers to. */
  referred: (tx: Tx, ids: readonly string[]) => Promise<string[]>;
  /** Those that something else needs though it does not refer to them, and why they stay. */
  needed?: { find: (tx: Tx, ids: readonly string[], importId: string) => Promise<string[]>; message: Message };
  /** Takes back what the records did elsewhere, just before an undo withdraws them. */
  takeBack?: (tx: Tx, ctx: Context, ids: readonly string[], reason: string) => Promise<void>;
  /** Other records of the entity that an undo of these tells anew, since what they ask of people depends on these. */
  retold?: (tx: Tx, ids: readonly string[]) => Promise<string[]>;
};

/** How rows of one kind become records, by the same rules as the mutation that makes one. */
export type Importer<Data, Tx extends RawDb> = TakenBack<Tx> & {
  kind: string;
  /** The kind's columns: their titles take the place of field names in what the rules say. */
  columns: readonly { key: string; title: Message }[];
  /** Finds at once whatever the rows name, and gives what reads one row: notes its problems and gives the data. */
  reader: (rows: readonly ImportValues[], ctx: Context<Tx>) => Promise<(values: ImportValues, problems: Problems) => Data>;
  /** Column in which a problem of the mutation's input shows. */
  columnOf: (path: readonly string[], values: ImportValues) => string | null;
  /** When two records are the same one: a text equal for both, and what is told of the second, in which column. */
  same: { key: (data: Data) => string; column: string; recorded: Message; repeated: Message; elsewhere: Message };
  /** What is to be looked at in a row that is right. */
  remarks?: (data: Data) => CellProblem[];
  /** Id of the record that the row is about where it stands already: the row makes none, and takes none back. */
  standing?: (data: Data) => string | null;
  /** Why what rows did to standing records stays when the import is taken back; without it nobody is told, as it leaves them as they are. */
  stays?: Message;
  /** Those of the records that the viewer can see already, at most one a row. */
  existing: (tx: Tx, data: readonly Data[]) => Promise<Existing[]>;
  /** Which import made a record stands in no history: who is in it tells something that not every reader of the record may know. */
  untold?: true;
  /** Makes the records. */
  insert: (tx: Tx, ctx: Context, records: readonly NewRecord<Data>[]) => Promise<Inserted | void>;
  /** What an undo takes back, what hangs on others before these; the kind's own entity when left out. */
  takesBack?: readonly TakenBack<Tx>[];
};

/** An importer whatever its data. */
export type SomeImporter<Tx extends RawDb> = Importer<unknown, Tx>;

/** An importer among others: its data pass from its own reader to its own insert only. */
export function importerOf<Data, Tx extends RawDb>(importer: Importer<Data, Tx>): SomeImporter<Tx> {
  return importer as unknown as SomeImporter<Tx>;
}

/** Column by which somebody confirms that a row is not the record that is there already. */
export const distinctColumn = 'distinct';

/** Parts the ref of a row from the id of a record that it made beside its own. */
export const besideMark = '\u001f';

/** Type under which a row of a standing record is kept: none that an undo knows, as what stood before the import stands after it. */
export const standingType = (type: string) => `${type}${besideMark}standing`;

const most = 1_000;
const value = z.union([z.string().max(5_000), z.number(), z.boolean(), z.array(z.string().max(5_000)).max(500)]);
const rows = z.array(z.object({ ref: z.string().min(1).max(100).refine((ref) => !ref.includes(besideMark)), values: z.record(z.string().max(60), value) })).max(most);
const importId = z.guid().transform((id) => id.toLowerCase());
const rowsBody = z.object({ kind: z.string(), importId, rows, typed: z.boolean().default(false) });
const undoBody = z.object({ importId, limit: z.int().min(1).max(most), after: z.string().max(300).nullish(), reason: z.string().trim().min(1).max(500).default('batal impor') });

/**
 * Adds the work routes by which the worker checks, commits and undoes imports of these kinds. Each runs in the viewer's
 * scope and asks for the right of the kind's mutation.
 */
export function addImporters<Tx extends RawDb>(app: FastifyInstance, db: TransactionalDb<Tx>, subgraph: string, importers: readonly SomeImporter<Tx>[]): void {
  const find = (ctx: Context, kind: string) => {
    const importer = importers.find((candidate) => candidate.kind === kind);
    if (!importer) throw new InvalidInput(ctx.language, [{ path: ['kind'], message: say(ctx.language, messages.unknownImportKind, { value: kind.slice(0, 60) }) }]);
    if (!allowed(ctx, importer.permission)) throw new NotAllowed(say(ctx.language, messages.mayNot, { permission: importer.permission }));
    return importer;
  };

  addWorkRoute(app, db, '/work/imports/check', async ({ body, ctx }) => {
    const request = parse(rowsBody, body, ctx);
    const judged = await judge(find(ctx, request.kind), request.rows, ctx as unknown as Context<Tx>, request.typed);
    return { results: judged.filter(({ problems, warnings }) => problems.length + warnings.length > 0).map(({ ref, problems, warnings }) => ({ ref, problems, warnings })) };
  });

  addWorkRoute(app, db, '/work/imports/commit', async ({ body, ctx }) => {
    const request = parse(rowsBody, body, ctx);
    return { results: await commitRows(subgraph, find(ctx, request.kind), request, ctx) };
  });

  addWorkRoute(app, db, '/work/imports/undo', async ({ body, ctx }) => {
    const request = parse(undoBody, body, ctx);
    return undoRows(subgraph, importers, request, ctx);
  });
}

function parse<Shape>(shape: z.ZodType<Shape>, body: unknown, ctx: Context): Shape {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new InvalidInput(ctx.language, parsed.error.issues.slice(0, 10).map(({ path, message }) => ({ path: path.map(String), message })));
}

/** Condition of a list's filter: made by that import, as far as the viewer may see the import. */
export function madeByImport(subgraph: string, id: string): Sql {
  return isId(id) ? sql`id IN (SELECT entity_id FROM ${raw(`${subgraph}.import_row`)} WHERE batch_id = ${id}::uuid)` : sql`false`;
}
