import { label } from '@pilar/domain/vocabulary';
import { importKind } from '@pilar/imports/kinds';
import { missingColumns, toRemember, type Given, type Mapped } from '@pilar/imports/map/propose';
import type { Layout } from '@pilar/imports/work/import-row';
import type { Chosen } from '@pilar/imports/work/read';
import type { Context } from '@pilar/subgraph/context';
import { InvalidInput, NotAllowed } from '@pilar/subgraph/errors';
import { messages as common, say } from '@pilar/subgraph/messages';
import { requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { Prisma, type Import as ImportRecord } from '../__generated__/prisma/client.ts';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { startJob } from '../job/start-job.ts';
import { messages } from './import-messages.ts';
import { requireNew } from './begin-import.ts';
import { importEntity } from './import-entity.ts';
import { importParts } from './import-parts.ts';
import { columnTitle, type ImportAction } from './import-rules.ts';
import { stateOf } from './import-types.ts';
import { Import, mayRun, permissionsOf } from './import.ts';

/** The import, which is locked already, if the viewer may do this with it as it stands. */
export async function requireAction(tx: Db, ctx: Context<Db>, id: string, action: ImportAction, path = 'id'): Promise<ImportRecord> {
  const row = await tx.import.findUniqueOrThrow({ where: { id } });
  if (!mayRun(ctx, row.kind)) throw new NotAllowed(say(ctx.language, common.mayNot, { permission: importKind(row.kind)?.permission ?? row.kind }), [path]);
  const can = await permissionsOf({ ...ctx, db: tx }, row);
  if (can[action]) return row;
  const state = label('IMPORT_STATE', stateOf(row), ctx.language);
  throw new InvalidInput(ctx.language, [{ path: [path], message: say(ctx.language, messages.importNotNow[action], { state, name: row.byName }) }]);
}

/** Moves the import on and starts the work of its new stage. */
async function moveOn(tx: Db, ctx: Context<Db>, row: ImportRecord, to: { stage: string; kind: 'IMPORT_READ' | 'IMPORT_CHECK' | 'IMPORT_COMMIT' | 'IMPORT_UNDO'; input: object; data?: Prisma.ImportUpdateInput }): Promise<string> {
  const jobId = await startJob(tx, ctx, { kind: to.kind, subject: row.fileName, input: { importId: row.id, ...to.input } });
  await tx.import.update({ where: { id: row.id }, data: { ...to.data, stage: to.stage, stopped: false, jobId, version: { increment: 1 }, updatedAt: new Date() } });
  return row.id;
}

const TargetInput = builder.inputType('ImportTargetInput', {
  description: 'Where a column of the file goes.',
  fields: (t) => ({
    position: t.int({ required: true, description: 'Place of the column, from 0.' }),
    target: t.string({ description: 'Key of the column of the import; null leaves it out.' }),
  }),
});

const GivenInput = builder.inputType('ImportGivenInput', {
  description: 'What stands in a column in every row.',
  fields: (t) => ({
    column: t.string({ required: true, description: 'Key of a column that may be told for a whole file.' }),
    value: t.string({ required: true, description: 'As it would stand in a cell; blank for nothing.' }),
  }),
});

const MapImportColumnsInput = builder.inputType('MapImportColumnsInput', {
  description: 'Where the list stands in the file and where its columns go; what is left out stays as it is.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The import.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    sheet: t.int({ description: 'Place of the sheet, from 0.' }),
    headerRow: t.int({ description: 'Number of the header\'s first row, as the spreadsheet shows it.' }),
    headerRows: t.int({ description: 'Rows that the header takes, 1 to 3.' }),
    columns: t.field({ type: [TargetInput], description: 'Columns to send elsewhere.' }),
    given: t.field({ type: [GivenInput], description: 'All that is told once for every row, since the file lacks the column.' }),
  }),
});

identity.command({
  name: 'mapImportColumns',
  description: 'Chooses sheet, header row and targets of the columns. Another sheet or header row has the file read anew.',
  permission: 'import.run',
  entity: importEntity,
  result: Import,
  input: MapImportColumnsInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await requireAction(tx, ctx, String(input.id), 'map');
    const layout = row.layout as Partial<Layout>;
    const chosen = chosenIn(ctx, input, layout);
    if (chosen) return moveOn(tx, ctx, row, { stage: 'READING', kind: 'IMPORT_READ', input: { chosen }, data: { message: Prisma.DbNull, warnings: [] } });
    const mapping = mappedAnew(ctx, row, input.columns ?? []);
    const given = input.given == null ? row.given as Given : readGiven(ctx, row, input.given);
    await tx.import.update({ where: { id: row.id }, data: { given, mapping: mapping as unknown as Prisma.InputJsonArray, stage: 'MAPPING', stopped: false, message: Prisma.DbNull, version: { increment: 1 }, updatedAt: new Date() } });
    return row.id;
  },
});

type Chosing = { sheet?: number | null; headerRow?: number | null; headerRows?: number | null };

/** Sheet and header row, when they differ from those that were read. */
function chosenIn(ctx: Context<Db>, { sheet, headerRow, headerRows }: Chosing, layout: Partial<Layout>): Chosen | null {
  const problems = new Problems(ctx);
  const sheets = layout.sheets?.length ?? 1;
  if (sheet != null && (sheet < 0 || sheet >= sheets)) problems.add('sheet', messages.noSuchSheet, { value: sheet, max: sheets - 1 });
  if (headerRow != null && headerRow < 1) problems.add('headerRow', messages.badHeaderRow, { value: headerRow });
  if (headerRows != null && (headerRows < 1 || headerRows > 3)) problems.add('headerRows', messages.badHeaderRows, { value: headerRows });
  problems.refuse();
  const chosen = { sheet: sheet ?? layout.sheet ?? 0, headerRow: headerRow ?? (sheet != null && sheet !== layout.sheet ? 1 : layout.headerRow ?? 1), headerRows: headerRows ?? layout.headerRows ?? 1 };
  return chosen.sheet === layout.sheet && chosen.headerRow === layout.headerRow && chosen.headerRows === layout.headerRows ? null : chosen;
}

/** The mapping with the given columns sent elsewhere. A target that another column had is taken from it. */
function mappedAnew(ctx: Context<Db>, row: ImportRecord, columns: readonly { position: number; target?: string | null }[]): Mapped[] {
  const kind = importKind(row.kind);
  const mapping = row.mapping as Mapped[];
  const problems = new Problems(ctx);
  const chosen = new Map(columns.map(({ position, target }) => [position, target ?? null]));
  columns.forEach(({ position, target }, i) => {
    if (!mapping.some((one) => one.position === position)) problems.add(`columns.${i}.position`, messages.noSuchColumn, { value: position });
    if (target != null && !kind?.columns.some(({ key }) => key === target)) problems.add(`columns.${i}.target`, messages.noSuchTarget, { value: target.slice(0, 60) });
    if (target != null && columns.some((other, at) => at < i && other.target === target)) problems.add(`columns.${i}.target`, messages.targetTwice, { value: columnTitle(kind, target, ctx.language) });
  });
  problems.refuse();
  const taken = new Set([...chosen.values()].filter((target) => target !== null));
  return mapping.map((one) => {
    const target = chosen.get(one.position);
    if (target !== undefined) return { ...one, target, confidence: target === null ? null : 'CHOSEN' };
    return one.target !== null && taken.has(one.target) ? { ...one, target: null, confidence: null } : one;
  });
}

/** Longest text that is told for a whole file. */
const longestGiven = 200;

/** What is told of all rows, by column; what is blank is not told. */
function readGiven(ctx: Context<Db>, row: ImportRecord, given: readonly { column: string; value: string }[]): Given {
  const kind = importKind(row.kind);
  const problems = new Problems(ctx);
  given.forEach(({ column, value }, i) => {
    if (!kind?.columns.some((one) => one.key === column && one.given)) problems.add(`given.${i}.column`, messages.notGiven, { value: column.slice(0, 60) });
    if (value.length > longestGiven) problems.add(`given.${i}.value`, common.tooLong, { length: value.length, max: longestGiven });
  });
  problems.refuse();
  return Object.fromEntries(given.flatMap(({ column, value }) => (value.trim() === '' ? [] : [[column, value.trim()]])));
}

const ImportStepInput = builder.inputType('ImportStepInput', {
  description: 'An import to take a step with.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The import.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
  }),
});

identity.command({
  name: 'checkImport',
  description: 'Has every row checked in the background, without entering any; what was mended before is read anew from the file. Remembers where the columns go for other files of this shape.',
  permission: 'import.run',
  entity: importEntity,
  result: Import,
  input: ImportStepInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await requireAction(tx, ctx, String(input.id), 'check');
    const mapping = row.mapping as Mapped[];
    const kind = importKind(row.kind);
    const missing = kind ? missingColumns(mapping, kind, row.given as Given) : [];
    if (missing.length > 0) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, messages.missingTargets, { columns: missing.map((key) => columnTitle(kind, key, ctx.language)).join(', ') }) }]);
    const { shape } = row.layout as Layout;
    const targets = toRemember(mapping);
    await tx.importMapping.upsert({
      where: { areaCode_shape: { areaCode: ctx.viewer.grant.area, shape } },
      create: { areaCode: ctx.viewer.grant.area, shape, kind: row.kind, targets }, update: { targets, updatedAt: new Date() },
    });
    return moveOn(tx, ctx, row, { stage: 'CHECKING', kind: 'IMPORT_CHECK', input: { demo: importParts().demo }, data: { message: Prisma.DbNull, errorFileId: null } });
  },
});

identity.command({
  name: 'commitImport',
  description: 'Has the right and the mended rows entered in the background, by the same rules as the mutations; wrong and skipped rows stay out. Again after that for rows mended since.',
  permission: 'import.run',
  entity: importEntity,
  result: Import,
  input: ImportStepInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await requireAction(tx, ctx, String(input.id), 'commit');
    await requireNew(tx, ctx, row.kind, row.mark, row.id);
    const onlyMended = row.stage === 'COMMITTED';
    return moveOn(tx, ctx, row, { stage: 'COMMITTING', kind: 'IMPORT_COMMIT', input: { demo: importParts().demo, onlyMended } });
  },
});

const UndoImportInput = builder.inputType('UndoImportInput', {
  description: 'An import to be taken back.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The import.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    reason: t.string({ required: true, description: 'Why; stands in the history of every record.' }),
  }),
});

identity.command({
  name: 'undoImport',
  description: 'Takes back in the background what the import entered. Records that others have changed since stay and are told.',
  permission: 'import.run',
  entity: importEntity,
  result: Import,
  input: UndoImportInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const reason = requiredTextWithoutNumber('reason', input.reason, 500, problems);
    problems.refuse();
    const row = await requireAction(tx, ctx, String(input.id), 'undo');
    return moveOn(tx, ctx, row, { stage: 'UNDOING', kind: 'IMPORT_UNDO', input: { reason } });
  },
});

identity.command({
  name: 'cancelImport',
  description: 'Gives an import up. Where rows are being entered or taken back it is stopped as it is: what was entered stays, and can be undone or gone on with.',
  permission: 'import.run',
  entity: importEntity,
  result: Import,
  input: ImportStepInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await requireAction(tx, ctx, String(input.id), 'cancel');
    const data = { version: { increment: 1 }, updatedAt: new Date() };
    if (row.jobId !== null) await tx.job.updateMany({ where: { id: row.jobId, state: { in: ['WAITING', 'RUNNING'] } }, data: { state: 'CANCELLED', finishedAt: new Date(), version: { increment: 1 } } });
    const entering = row.stage === 'COMMITTING' || row.stage === 'UNDOING';
    // A stopped one that entered nothing is given up for good, and its file is free again.
    if (entering && !row.stopped) await tx.import.update({ where: { id: row.id }, data: { ...data, stopped: true } });
    else await tx.import.update({ where: { id: row.id }, data: { ...data, stopped: false, stage: 'CANCELLED' } });
    return row.id;
  },
});
