import { importKind } from '@pilar/imports/kinds';
import { rowSeal } from '@pilar/imports/sealed';
import type { RowContent } from '@pilar/imports/row-content';
import { textOf } from '@pilar/imports/read/cell';
import type { Mapped } from '@pilar/imports/map/propose';
import { placesOf } from '@pilar/imports/row-content';
import { Conflict, InvalidInput } from '@pilar/subgraph/errors';
import { isId } from '@pilar/subgraph/ids';
import { messages as common, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, identity } from '../builder.ts';
import { messages } from './import-messages.ts';
import { importEntity, importRowEntity } from './import-entity.ts';
import { requireAction } from './import-mutations.ts';
import { ImportRow } from './import-rows.ts';
import { Import } from './import.ts';
import { mendRows } from './mend-rows.ts';

const longestCell = 5_000;
/** Rows that are mended in one go; more of the same mistake is better mended in the file. */
const mostAtOnce = 1_000;

const CellInput = builder.inputType('ImportCellInput', {
  description: 'A cell as it should read.',
  fields: (t) => ({
    column: t.string({ required: true, description: 'Key of its column.' }),
    value: t.string({ required: true, description: 'What should stand there, as an officer would write it; empty clears it.' }),
  }),
});

const MendImportRowInput = builder.inputType('MendImportRowInput', {
  description: 'A wrong row to be mended.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    row: t.id({ required: true, description: 'The row.' }),
    rowVersion: t.int({ required: true, description: 'Version of the row that was read.' }),
    cells: t.field({ type: [CellInput], required: true, description: 'Cells to change.' }),
  }),
});

identity.command({
  name: 'mendImportRow',
  description: 'Mends cells of a wrong row and has it checked at once. Nothing is entered.',
  permission: 'import.run',
  entity: importRowEntity,
  result: ImportRow,
  input: MendImportRowInput,
  target: 'row',
  limited: true,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await tx.importRow.findUniqueOrThrow({ where: { id: String(input.row) } });
    const head = await requireAction(tx, ctx, row.importId, 'mend', 'row');
    if (row.version !== input.rowVersion) throw new Conflict(say(ctx.language, common.stale, { read: input.rowVersion, current: row.version }), row.version);
    const kind = importKind(head.kind);
    const problems = new Problems(ctx);
    if (input.cells.length === 0) problems.add('cells', common.required);
    input.cells.forEach(({ column, value }, i) => {
      if (!kind?.columns.some(({ key }) => key === column)) problems.add(`cells.${i}.column`, messages.noSuchTarget, { value: column.slice(0, 60) });
      if (value.length > longestCell) problems.add(`cells.${i}.value`, common.tooLong, { length: value.length, max: longestCell });
    });
    problems.refuse();
    await mendRows(tx, ctx, head, [{ row, cells: Object.fromEntries(input.cells.map(({ column, value }) => [column, value])) }]);
    return row.id;
  },
});

const MendImportRowsInput = builder.inputType('MendImportRowsInput', {
  description: 'One value to be replaced by another in every wrong row.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    import: t.id({ required: true, description: 'The import.' }),
    column: t.string({ required: true, description: 'Key of the column.' }),
    from: t.string({ required: true, description: 'What stands there now.' }),
    to: t.string({ required: true, description: 'What should stand there.' }),
  }),
});

identity.command({
  name: 'mendImportRows',
  description: 'Replaces one value by another in every wrong row, up to 1,000, and has them checked at once.',
  permission: 'import.run',
  entity: importEntity,
  result: Import,
  input: MendImportRowsInput,
  target: 'import',
  limited: true,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const head = await requireAction(tx, ctx, String(input.import), 'mend', 'import');
    const kind = importKind(head.kind);
    const problems = new Problems(ctx);
    if (!kind?.columns.some(({ key }) => key === input.column)) problems.add('column', messages.noSuchTarget, { value: input.column.slice(0, 60) });
    if (input.to.length > longestCell) problems.add('to', common.tooLong, { length: input.to.length, max: longestCell });
    problems.refuse();
    const position = kind ? placesOf(kind, head.mapping as unknown as Mapped[]).find(({ key }) => key === input.column)?.position ?? -1 : -1;
    const wrong = await tx.importRow.findMany({ where: { importId: head.id, state: 'WRONG', columns: { has: input.column } }, orderBy: { number: 'asc' } });
    const same = wrong.filter(({ content: sealed }) => {
      const { cells, mended } = rowSeal().open<RowContent>(head.id, sealed);
      return (mended[input.column] ?? textOf(cells[position])).trim() === input.from.trim();
    }).slice(0, mostAtOnce);
    if (same.length === 0) throw new InvalidInput(ctx.language, [{ path: ['from'], message: say(ctx.language, messages.nothingLikeIt) }]);
    await mendRows(tx, ctx, head, same.map((row) => ({ row, cells: { [input.column]: input.to } })));
    await tx.import.update({ where: { id: head.id }, data: { version: { increment: 1 }, updatedAt: new Date() } });
    return head.id;
  },
});

const SkipImportRowsInput = builder.inputType('SkipImportRowsInput', {
  description: 'Wrong rows that are to stay out.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    import: t.id({ required: true, description: 'The import.' }),
    rows: t.idList({ description: 'The rows.' }),
    all: t.boolean({ description: 'All wrong rows; default false.' }),
    skip: t.boolean({ description: 'False takes skipped rows up again; default true.' }),
  }),
});

identity.command({
  name: 'skipImportRows',
  description: 'Leaves wrong rows out of the import, or takes skipped ones up again.',
  permission: 'import.run',
  entity: importEntity,
  result: Import,
  input: SkipImportRowsInput,
  target: 'import',
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const head = await requireAction(tx, ctx, String(input.import), 'mend', 'import');
    const ids = (input.rows ?? []).map(String);
    const problems = new Problems(ctx);
    if (!input.all && ids.length === 0) problems.add('rows', common.required);
    ids.forEach((id, i) => { if (!isId(id)) problems.add(`rows.${i}`, common.badIdInput, { value: id.slice(0, 60) }); });
    problems.refuse();
    const [from, to] = input.skip === false ? ['SKIPPED', 'WRONG'] : ['WRONG', 'SKIPPED'];
    const { count } = await tx.importRow.updateMany({
      where: { importId: head.id, state: from, ...(input.all ? {} : { id: { in: ids } }) }, data: { state: to, version: { increment: 1 } },
    });
    if (count === 0) throw new InvalidInput(ctx.language, [{ path: [input.all ? 'all' : 'rows'], message: say(ctx.language, messages.noSuchRows) }]);
    await tx.import.update({ where: { id: head.id }, data: { version: { increment: 1 }, updatedAt: new Date() } });
    return head.id;
  },
});
