import { importKind } from '@pilar/imports/kinds';
import { missingColumns, type Given, type Mapped } from '@pilar/imports/map/propose';
import { rowSeal } from '@pilar/imports/sealed';
import type { Layout } from '@pilar/imports/work/import-row';
import type { Preview } from '@pilar/imports/work/read';
import { region } from '@pilar/domain/regions';
import type { Context } from '@pilar/subgraph/context';
import { isId, parseId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import type { Message } from '@pilar/subgraph/messages';
import { accountOf } from '@pilar/subgraph/scope';
import { sql } from '@pilar/subgraph/sql';
import type { Import as ImportRecord } from '../__generated__/prisma/client.ts';
import { Account } from '../account/account.ts';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { File } from '../file/file.ts';
import { Job } from '../job/job.ts';
import { mayDo, type ImportAction } from './import-rules.ts';
import { ImportConfidence, ImportKind, ImportState, mayImport, stateOf } from './import-types.ts';

/** Whether the viewer may run imports of this kind, and so see what stands in their cells. */
export function mayRun(ctx: Pick<Context, 'viewer'>, kind: string): boolean {
  const found = importKind(kind);
  return found !== undefined && mayImport(ctx, found);
}

/** The file's name, which may tell of which type its persons are; of kinds that not everybody may read the kind's title. */
function nameOf(ctx: Context<Db>, { kind, fileName }: ImportRecord): string {
  const { reads, title } = importKind(kind) ?? {};
  return reads === undefined || title === undefined || mayRun(ctx, kind) ? fileName : title[ctx.language];
}

/** What the viewer may do with an import. */
export async function permissionsOf(ctx: Context<Db>, row: ImportRecord): Promise<Record<ImportAction, boolean>> {
  const waiting = await waitingRows(ctx.db, row.id);
  const kind = importKind(row.kind);
  const missing = kind ? missingColumns(row.mapping as Mapped[], kind, row.given as Given) : [];
  const can = mayDo(row, waiting, missing);
  if (!mayRun(ctx, row.kind)) return { map: false, check: false, mend: false, commit: false, undo: false, cancel: false };
  // A running job is stopped by whoever started it, as in the list of jobs.
  const running = !row.stopped && ['READING', 'CHECKING', 'COMMITTING', 'UNDOING'].includes(row.stage);
  const own = row.jobId !== null && (await ctx.db.job.count({ where: { id: row.jobId } })) > 0;
  return { ...can, cancel: can.cancel && (!running || own) };
}

/** Mended rows that are not entered yet. */
async function waitingRows(db: Db, importId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ waiting: number }[]>(sql`
    SELECT count(*)::int AS waiting FROM identity.import_row AS row WHERE import_id = ${importId}::uuid AND state = 'MENDED'
      AND NOT EXISTS (SELECT FROM identity.import_outcome AS done WHERE done.import_id = row.import_id AND done.ref = row.ref AND done.outcome <> 'REFUSED')`);
  return row?.waiting ?? 0;
}

/** What was read of the first rows; null before the file was read, or for who may not see cells. */
function previewOf(ctx: Context<Db>, row: ImportRecord): Preview | null {
  return row.preview === null || !mayRun(ctx, row.kind) ? null : rowSeal().open<Preview>(row.id, row.preview);
}

const ImportSheet = builder.objectRef<Layout['sheets'][number] & { position: number }>('ImportSheet').implement({
  description: 'A sheet of a workbook (lembar).',
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Its place, from 0.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    rows: t.exposeInt('rows', { nullable: true, description: 'Rows of data; null when they were not counted.' }),
    hidden: t.exposeBoolean('hidden', { description: 'Whether the workbook hides it.' }),
    hiddenRows: t.exposeInt('hiddenRows', { description: 'Rows that it hides; they are read as well.' }),
    hiddenColumns: t.exposeInt('hiddenColumns', { description: 'Columns that it hides; they are read as well.' }),
  }),
});

const ImportColumnMapping = builder.objectRef<Mapped & { samples: string[] }>('ImportColumnMapping').implement({
  description: 'A column of the file and where it goes (pencocokan kolom).',
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Its place, from 0.' }),
    header: t.exposeString('header', { description: 'Its header as the file has it.' }),
    target: t.exposeString('target', { nullable: true, description: 'Key of the column of the import; null when it is left out.' }),
    confidence: t.field({ type: ImportConfidence, nullable: true, description: 'How sure that is; null when it is left out.', resolve: ({ confidence }) => confidence }),
    samples: t.stringList({ description: 'What stands in it here and there; empty for who may not run the import.', resolve: ({ samples }) => samples }),
  }),
});

const ImportGiven = builder.objectRef<{ column: string; value: string }>('ImportGiven').implement({
  description: 'What was told once for all rows of a file, since it lacks the column (isian untuk seluruh berkas).',
  fields: (t) => ({
    column: t.exposeString('column', { description: 'Key of the column.' }),
    value: t.exposeString('value', { description: 'What stands in it in every row.' }),
  }),
});

const ImportPreviewRow = builder.objectRef<Preview['rows'][number]>('ImportPreviewRow').implement({
  description: 'A row of the file as it is (baris contoh).',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number as the spreadsheet shows it.' }),
    cells: t.stringList({ description: 'Its cells as they read.', resolve: ({ cells }) => cells }),
  }),
});

const ImportCounts = builder.objectRef<ImportRecord>('ImportCounts').implement({
  description: 'How many rows there are of each sort (jumlah baris).',
  fields: (t) => ({
    rows: t.int({ description: 'Rows of data in the file.', resolve: ({ rows }) => rows }),
    accepted: t.int({ description: 'Rows that the check found right, and rows mended since.', resolve: async ({ id, accepted, stage }, _args, ctx) => (stage === 'CHECKED' ? accepted + await countRows(ctx, id, 'MENDED') : accepted) }),
    wrong: t.int({ description: 'Rows to be mended or skipped.', resolve: ({ id }, _args, ctx) => countRows(ctx, id, 'WRONG') }),
    mended: t.int({ description: 'Rows that were mended.', resolve: ({ id }, _args, ctx) => countRows(ctx, id, 'MENDED') }),
    skipped: t.int({ description: 'Rows that were skipped.', resolve: ({ id }, _args, ctx) => countRows(ctx, id, 'SKIPPED') }),
    warned: t.int({ description: 'Right rows with something to be looked at.', resolve: ({ warned }) => warned }),
    created: t.int({ description: 'Rows that were entered, those undone since included.', resolve: ({ created }) => created }),
    refused: t.int({ description: 'Rows that were refused when they were to be entered.', resolve: ({ id }, _args, ctx) => ctx.db.importOutcome.count({ where: { importId: id, outcome: 'REFUSED' } }) }),
    undone: t.int({ description: 'Entered rows that were taken back.', resolve: ({ undone }) => undone }),
    kept: t.int({ description: 'Entered rows that stayed at the undo, because others had changed them.', resolve: ({ kept }) => kept }),
  }),
});

function countRows(ctx: Context<Db>, importId: string, state: string): Promise<number> {
  return ctx.db.importRow.count({ where: { importId, state } });
}

const ImportPermissions = builder.objectRef<Record<ImportAction, boolean>>('ImportPermissions').implement({
  description: 'What the viewer may do with this Import now.',
  fields: (t) => ({
    map: t.exposeBoolean('map', { description: 'Choose sheet, header row and targets.' }),
    check: t.exposeBoolean('check', { description: 'Have it checked.' }),
    mend: t.exposeBoolean('mend', { description: 'Mend and skip rows.' }),
    commit: t.exposeBoolean('commit', { description: 'Have the right rows entered.' }),
    undo: t.exposeBoolean('undo', { description: 'Take back what was entered.' }),
    cancel: t.exposeBoolean('cancel', { description: 'Give it up, or stop it where it is.' }),
  }),
});

export const Import = builder.prismaObject('Import', {
  description: 'A file of an office, or a batch of a machine, on its way to become records (impor).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: ImportKind, description: 'What it makes of the file.', resolve: ({ kind }) => kind as 'PERSON' }),
    state: t.field({ type: ImportState, description: 'How far it has come.', resolve: stateOf }),
    fileName: t.string({ description: 'Name of the file; of registers of persons served the kind\'s title for who may not run the import.', resolve: (row, _args, ctx) => nameOf(ctx, row) }),
    file: t.field({ type: File, nullable: true, description: 'The file, for who sent it; null for others, and once it was removed.', resolve: ({ fileId }, _args, ctx) => ctx.db.file.findUnique({ where: { id: fileId } }) as never }),
    by: t.field({ type: Account, nullable: true, description: 'Who began it; null for machine clients and accounts outside the viewer\'s area.', resolve: ({ account }, _args, ctx) => (isId(account) ? ctx.db.account.findUnique({ where: { id: account } }) : null) }),
    byName: t.exposeString('byName', { description: 'Name of who began it.' }),
    area: t.field({ type: identity.Region, description: 'Area of the grant it was begun under.', resolve: ({ areaCode }) => region(areaCode) as never }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was begun.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
    committedAt: t.expose('committedAt', { type: 'DateTime', nullable: true, description: 'When its rows were entered.' }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true, description: 'When they were taken back.' }),
    version: t.exposeInt('version', { description: 'Grows with each change; a mutation takes the one it read.' }),
    reason: t.string({ nullable: true, description: 'Why the file was refused or the check ended, and what to do.', resolve: ({ message }, _args, ctx) => (message as Message | null)?.[ctx.language] ?? null }),
    warnings: t.stringList({ description: 'What is to be known of the file as a whole: formulas, hidden rows, NIK that a spreadsheet has rounded.', resolve: ({ warnings }, _args, ctx) => (warnings as Message[]).map((one) => one[ctx.language]) }),
    encoding: t.string({ nullable: true, description: 'How a CSV is written, such as UTF-8; null for a workbook.', resolve: ({ layout }) => (layout as Partial<Layout>).encoding ?? null }),
    separator: t.string({ nullable: true, description: 'What parts the fields of a CSV; null for a workbook.', resolve: ({ layout }) => (layout as Partial<Layout>).separator ?? null }),
    sheets: t.field({ type: [ImportSheet], description: 'Sheets of the file; a CSV has one.', resolve: ({ layout }) => ((layout as Partial<Layout>).sheets ?? []).map((sheet, position) => ({ ...sheet, position })) }),
    sheet: t.int({ nullable: true, description: 'Place of the sheet that is read.', resolve: ({ layout }) => (layout as Partial<Layout>).sheet ?? null }),
    headerRow: t.int({ nullable: true, description: 'Number of the header\'s first row.', resolve: ({ layout }) => (layout as Partial<Layout>).headerRow ?? null }),
    headerRows: t.int({ nullable: true, description: 'Rows that the header takes.', resolve: ({ layout }) => (layout as Partial<Layout>).headerRows ?? null }),
    columns: t.field({
      type: [ImportColumnMapping], description: 'Columns of the file and where they go.',
      resolve: (row, _args, ctx) => { const samples = previewOf(ctx, row)?.samples; return (row.mapping as Mapped[]).map((one) => ({ ...one, samples: samples?.[one.position] ?? [] })); },
    }),
    preview: t.field({ type: [ImportPreviewRow], nullable: true, description: 'First rows beneath the header; null before the file was read, and for who may not run the import.', resolve: (row, _args, ctx) => previewOf(ctx, row)?.rows ?? null }),
    given: t.field({ type: [ImportGiven], description: 'What was told once for all rows; empty for who may not run the import.', resolve: ({ kind, given }, _args, ctx) => Object.entries(mayRun(ctx, kind) ? given as Given : {}).map(([column, value]) => ({ column, value })) }),
    missing: t.stringList({ description: 'Keys of required columns that nothing is mapped to and that were not told for the whole file.', resolve: ({ kind, mapping, given }) => { const found = importKind(kind); return found ? missingColumns(mapping as Mapped[], found, given as Given) : []; } }),
    counts: t.field({ type: ImportCounts, description: 'How many rows there are of each sort.', resolve: (row) => row }),
    job: t.field({ type: Job, nullable: true, description: 'The last background work for it; null for who did not start that.', resolve: ({ jobId }, _args, ctx) => (jobId === null ? null : ctx.db.job.findUnique({ where: { id: jobId } })) as never }),
    errorFile: t.field({ type: File, nullable: true, description: 'Workbook of the rows that are still wrong with the reasons, as of the last check or entering; null when there are none, and for who did not begin the import.', resolve: ({ errorFileId }, _args, ctx) => (errorFileId === null ? null : ctx.db.file.findUnique({ where: { id: errorFileId } })) as never }),
    viewerCan: t.field({ type: ImportPermissions, description: 'What the viewer may do with it now.', resolve: (row, _args, ctx) => permissionsOf(ctx, row) }),
  }),
});

identity.entity(Import, 'import.read', (id, ctx) => ctx.db.import.findUnique({ where: { id } }));

const ImportFilter = builder.inputType('ImportFilter', {
  description: 'Which imports.',
  fields: (t) => ({
    kind: t.field({ type: ImportKind, description: 'Of this kind.' }),
    state: t.field({ type: [ImportState], description: 'In one of these states.' }),
    mine: t.boolean({ description: 'Begun by the viewer.' }),
  }),
});

type Filter = typeof ImportFilter.$inferInput;

const imports = (account: string): ListDefinition<Filter, 'NEWEST'> => ({
  name: 'imports',
  table: 'identity.import',
  model: 'import',
  orders: { NEWEST: [{ expression: 'created_at', type: 'timestamptz', descending: true }] },
  defaultOrder: 'NEWEST',
  where: ({ kind, state, mine }) => [
    ...(kind ? [sql`kind = ${kind}`] : []),
    ...(state?.length ? [sql`CASE WHEN stopped THEN 'STOPPED' ELSE stage END = ANY(${state})`] : []),
    ...(mine ? [sql`account = ${account}`] : []),
  ],
});

const ImportConnection = identity.connection<typeof Import.$inferType>('Import', Import);

builder.queryFields((t) => ({
  import: t.prismaField({
    type: Import, nullable: true, authScopes: { may: 'import.read' },
    description: 'An import; null when there is none with this id in the viewer\'s area.',
    args: { id: t.arg.id({ required: true, description: 'Id of the import.' }) },
    resolve: (query, _root, { id }, ctx) => ctx.db.import.findUnique({ ...query, where: { id: parseId(ctx, 'id', String(id)) } }),
  }),
  imports: t.field({
    type: ImportConnection, authScopes: { may: 'import.read' },
    description: 'Imports of the viewer\'s area, newest first.',
    args: { ...identity.listArgs(t), filter: t.arg({ type: ImportFilter, description: 'Which rows; all when left out.' }) },
    resolve: (_root, args, ctx, info) => identity.page(imports(accountOf(ctx.viewer)), args, ctx, info),
  }),
}));
