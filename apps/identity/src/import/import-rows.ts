import { importKind } from '@pilar/imports/kinds';
import type { Problem } from '@pilar/imports/kind';
import type { Mapped } from '@pilar/imports/map/propose';
import { textOf } from '@pilar/imports/read/cell';
import { placesOf, type RowContent } from '@pilar/imports/row-content';
import { rowSeal } from '@pilar/imports/sealed';
import type { Context } from '@pilar/subgraph/context';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { perRequest } from '@pilar/subgraph/per-request';
import { sql } from '@pilar/subgraph/sql';
import type { ImportRow as RowRecord } from '../__generated__/prisma/client.ts';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { Import, mayRun } from './import.ts';
import { ImportOutcome, ImportProblem, ImportRowState } from './import-types.ts';

type Head = { kind: string; mapping: Mapped[] };
type Cell = { column: string; original: string; value: string; problem: string | null; warning: string | null };

const heads = perRequest((_ctx: Context<Db>) => new Map<string, Promise<Head>>());

/** Kind and mapping of a row's import, read once a request. */
function headOf(ctx: Context<Db>, importId: string): Promise<Head> {
  const known = heads(ctx);
  const found = known.get(importId) ?? ctx.db.import.findUniqueOrThrow({ where: { id: importId }, select: { kind: true, mapping: true } }) as unknown as Promise<Head>;
  known.set(importId, found);
  return found;
}

/** What stands in a row; only ever asked for by who may run the import. */
function contentOf({ importId, content }: Pick<RowRecord, 'importId' | 'content'>): RowContent {
  return rowSeal().open<RowContent>(importId, content);
}

const texts = (problems: readonly Problem[], column: string | null) => problems.filter((one) => one.column === column).map(({ message }) => message).join(' ') || null;

/** The row's cells: those mapped, and those that something is wrong with though the file lacks their column. */
function cellsOf(row: RowRecord, { kind: name, mapping }: Head): Cell[] {
  const kind = importKind(name);
  if (!kind) return [];
  const { cells, mended, problems, warnings } = contentOf(row);
  const mapped = new Set(mapping.flatMap(({ target }) => target ?? []));
  const named = new Set([...problems, ...warnings].flatMap(({ column }) => column ?? []));
  return placesOf(kind, mapping).filter(({ key }) => mapped.has(key) || named.has(key) || key in mended).toSorted((a, b) => a.position - b.position).map(({ key, position }) => {
    const original = textOf(cells[position]);
    return { column: key, original, value: mended[key] ?? original, problem: texts(problems, key), warning: texts(warnings, key) };
  });
}

const ImportCell = builder.objectRef<Cell>('ImportCell').implement({
  description: 'A cell of a row that keeps itself out (sel).',
  fields: (t) => ({
    column: t.exposeString('column', { description: 'Key of its column.' }),
    original: t.exposeString('original', { description: 'As the file has it.' }),
    value: t.exposeString('value', { description: 'As it is now, mended or not.' }),
    problem: t.exposeString('problem', { nullable: true, description: 'What is wrong with it and what to do.' }),
    warning: t.exposeString('warning', { nullable: true, description: 'What is to be looked at; it keeps nothing out.' }),
  }),
});

export const ImportRow = builder.prismaObject('ImportRow', {
  description: 'A row that keeps itself out of an import, or was mended or skipped (baris). Seen only by those who may run the import.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    number: t.exposeInt('number', { description: 'Its number as the spreadsheet shows it.' }),
    ref: t.exposeString('ref', { description: 'Its name in the import: the machine\'s own name, or the number where it has none or one with a NIK in it.' }),
    state: t.field({ type: ImportRowState, description: 'What has become of it.', resolve: ({ state }) => state as 'WRONG' }),
    version: t.exposeInt('version', { description: 'Grows with each change; mending takes the one it read.' }),
    problem: t.string({ nullable: true, description: 'What is wrong with the row as a whole.', resolve: (row) => texts(contentOf(row).problems, null) }),
    warning: t.string({ nullable: true, description: 'What is to be looked at in the row as a whole.', resolve: (row) => texts(contentOf(row).warnings, null) }),
    cells: t.field({ type: [ImportCell], description: 'Its cells, in the file\'s order.', resolve: async (row, _args, ctx) => cellsOf(row, await headOf(ctx, row.importId)) }),
  }),
});

const ImportOutcomeRow = builder.prismaObject('ImportOutcome', {
  name: 'ImportOutcomeRow',
  description: 'What came of a row that was sent for entering (hasil baris).',
  fields: (t) => ({
    ref: t.exposeString('ref', { description: 'Its name in the import: the machine\'s own name, or the number where it has none or one with a NIK in it.' }),
    number: t.exposeInt('number', { description: 'Its number in the file or batch.' }),
    outcome: t.field({ type: ImportOutcome, description: 'What came of it.', resolve: ({ outcome }) => outcome as 'CREATED' }),
    recordId: t.exposeID('recordId', { nullable: true, description: 'Id of the record that it became.' }),
    problems: t.field({ type: [ImportProblem], description: 'Why it was refused, or stayed at the undo.', resolve: ({ importId, problems }) => (problems === null ? [] : rowSeal().open<Problem[]>(importId, problems)) }),
  }),
});

type RowFilter = { state?: string | null; column?: string | null };

const rows: ListDefinition<RowFilter, 'NUMBER'> = {
  name: 'importRows',
  table: 'identity.import_row',
  model: 'importRow',
  orders: { NUMBER: [{ expression: 'number', type: 'int' }] },
  defaultOrder: 'NUMBER',
  where: ({ state, column }) => [...(state ? [sql`state = ${state}`] : []), ...(column ? [sql`${column} = ANY(columns)`] : [])],
};

const outcomes: ListDefinition<{ outcome?: string | null }, 'NUMBER'> = {
  name: 'importOutcomes',
  table: 'identity.import_outcome',
  model: 'importOutcome',
  orders: { NUMBER: [{ expression: 'number', type: 'int' }] },
  defaultOrder: 'NUMBER',
  where: ({ outcome }) => (outcome ? [sql`outcome = ${outcome}`] : []),
};

const ImportRowConnection = identity.connection<typeof ImportRow.$inferType>('ImportRow', ImportRow);
const ImportOutcomeConnection = identity.connection<typeof ImportOutcomeRow.$inferType>('ImportOutcome', ImportOutcomeRow);

builder.objectFields(Import, (t) => ({
  rows: t.field({
    type: ImportRowConnection, nullable: true,
    description: 'Rows that are wrong, mended or skipped, in the file\'s order; null for who may not run the import.',
    args: { ...identity.pageArgs(t), state: t.arg({ type: ImportRowState, description: 'Only those in this state.' }), column: t.arg.string({ description: 'Only those with a problem in this column.' }) },
    resolve: ({ id, kind }, { first, after, state, column }, ctx, info) => (mayRun(ctx, kind)
      ? identity.page(rows, { first, after, filter: { state, column } }, ctx, info, { scope: id, conditions: [sql`import_id = ${id}::uuid`] }) : null),
  }),
  outcomes: t.field({
    type: ImportOutcomeConnection, nullable: true,
    description: 'What came of each row that was sent for entering, in the file\'s order; null for who may not run the import.',
    args: { ...identity.pageArgs(t), outcome: t.arg({ type: ImportOutcome, description: 'Only those of which this came.' }) },
    resolve: ({ id, kind }, { first, after, outcome }, ctx, info) => (mayRun(ctx, kind)
      ? identity.page(outcomes, { first, after, filter: { outcome } }, ctx, info, { scope: id, conditions: [sql`import_id = ${id}::uuid`] }) : null),
  }),
}));
