import { importKind } from '@pilar/imports/kinds';
import { refTarget } from '@pilar/imports/row-content';
import type { Context } from '@pilar/subgraph/context';
import { messages as common } from '@pilar/subgraph/messages';
import { checkOwnName } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { messages } from './import-messages.ts';
import { createImport, requireFile, requireKind, requireNew } from './begin-import.ts';
import { importEntity } from './import-entity.ts';
import { importParts } from './import-parts.ts';
import { ImportKind } from './import-types.ts';
import { Import } from './import.ts';

const mostRows = 5_000;
const longestRef = 100;
const daysKept = 90;

const BatchValueInput = builder.inputType('BatchValueInput', {
  description: 'A value of a row.',
  fields: (t) => ({
    column: t.string({ required: true, description: 'Key of the column, as `importKinds` tells it.' }),
    value: t.string({ required: true, description: 'The value as text: dates 2021-07-12, regions by code, codes of the vocabulary, lists parted by ";".' }),
  }),
});

const BatchRowInput = builder.inputType('BatchRowInput', {
  description: 'A row of a batch.',
  fields: (t) => ({
    rowRef: t.string({ required: true, description: 'Your own name for the row, unique in the batch, at most 100 characters.' }),
    values: t.field({ type: [BatchValueInput], required: true, description: 'Its values; what is empty is left out.' }),
  }),
});

const SubmitBatchInput = builder.inputType('SubmitBatchInput', {
  description: 'Rows to be entered: up to 5,000 here, or more in a file.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each batch, 8 to 100 characters, such as a UUID; the same key and body give the same batch again.' }),
    kind: t.field({ type: ImportKind, required: true, description: 'What the rows are to become.' }),
    rows: t.field({ type: [BatchRowInput], description: 'The rows; or give `file`.' }),
    file: t.id({ description: 'A file sent with purpose IMPORT, whose header names the columns; or give `rows`.' }),
  }),
});

type BatchRow = { rowRef: string; values: { column: string; value: string }[] };

identity.command({
  name: 'submitBatch',
  description: 'Enters many rows in the background, without asking in between: right rows are entered, wrong ones refused with their reasons. `outcomes` of the import tells what came of each `rowRef`.',
  permission: 'import.run',
  entity: importEntity,
  result: Import,
  input: SubmitBatchInput,
  sealed: ['rows'],
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    requireKind(ctx, input.kind);
    const rows = input.rows as BatchRow[] | null | undefined;
    judge(ctx, input.kind, rows, input.file);
    if (rows) return createImport(tx, ctx, { kind: input.kind, file: await fileOf(ctx, input.kind, rows), batch: true });
    const file = await requireFile(tx, ctx, String(input.file));
    await requireNew(tx, ctx, input.kind, file.mark ?? '');
    await tx.file.update({ where: { id: file.id }, data: { expiresAt: new Date(Date.now() + daysKept * 86_400_000) } });
    return createImport(tx, ctx, { kind: input.kind, file, batch: true });
  },
});

function judge(ctx: Context<Db>, kind: string, rows: BatchRow[] | null | undefined, file: string | number | null | undefined): void {
  const problems = new Problems(ctx);
  const keys = new Set(importKind(kind)?.columns.map(({ key }) => key));
  if ((rows == null) === (file == null)) problems.add('rows', messages.rowsOrFile);
  if (rows?.length === 0) problems.add('rows', common.required);
  if (rows && rows.length > mostRows) problems.add('rows', messages.batchTooLong, { length: rows.length, max: mostRows });
  const refs = new Set<string>();
  for (const [i, { rowRef, values }] of (rows ?? []).slice(0, mostRows).entries()) {
    if (rowRef.trim() === '') problems.add(`rows.${i}.rowRef`, common.blank);
    if (rowRef.length > longestRef) problems.add(`rows.${i}.rowRef`, common.tooLong, { length: rowRef.length, max: longestRef });
    if (refs.has(rowRef.trim())) problems.add(`rows.${i}.rowRef`, messages.refTwice, { value: rowRef.slice(0, 60) });
    refs.add(rowRef.trim());
    checkOwnName(`rows.${i}.rowRef`, rowRef, problems);
    for (const [at, { column }] of values.entries()) if (!keys.has(column)) problems.add(`rows.${i}.values.${at}.column`, messages.noSuchTarget, { value: column.slice(0, 60) });
  }
  problems.refuse();
}

/** The rows as a file, so that a machine's batch goes the same way as an office's list. */
async function fileOf(ctx: Context<Db>, kind: string, rows: readonly BatchRow[]): Promise<{ id: string; name: string; mark: string }> {
  const keys = importKind(kind)?.columns.map(({ key }) => key) ?? [];
  const field = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const name = `batch-${kind.toLowerCase()}.csv`;
  const file = await importParts().files.create({
    name, mediaType: 'text/csv', personal: true, expiresAt: new Date(Date.now() + daysKept * 86_400_000), owner: { account: accountOf(ctx.viewer), area: ctx.viewer.grant.area },
  });
  try {
    file.stream.write(`\uFEFF${[refTarget, ...keys].map(field).join(';')}\n`);
    for (const { rowRef, values } of rows) {
      const known = new Map(values.map(({ column, value }) => [column, value]));
      file.stream.write(`${[rowRef.trim(), ...keys.map((key) => known.get(key) ?? '')].map(field).join(';')}\n`);
    }
    // Each batch is one of its own, told apart by its key: the same rows may come again on purpose.
    const { id } = await file.finish();
    return { id, name, mark: `batch:${id}` };
  } catch (error) {
    await file.abandon();
    throw error;
  }
}
