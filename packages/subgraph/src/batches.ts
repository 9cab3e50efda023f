import type { InputRef } from '@pothos/core';
import type { Permission } from '@pilar/domain/access';
import type { Builder } from './builder.ts';
import { toldOf, type Act } from './commands.ts';
import { allowed, type Context } from './context.ts';
import type { ErrorTypes } from './error-types.ts';
import { NotAllowed, type Refusal } from './errors.ts';
import { checkExternalId, findByExternalId, type ExternalIdInput } from './external-ids.ts';
import { messages, say } from './messages.ts';
import { Problems } from './problems.ts';

/** Most rows of one request: each is a transaction of its own. */
const mostRows = 200;

/** What every row has beside the fields of its kind. */
type RowInput = { rowRef: string; externalId: ExternalIdInput; version?: number | null };

/** Records that are registered and corrected row by row, under the names that the caller's system gives to them. */
type Batch<Row extends RowInput> = {
  name: string;
  description: string;
  permission: Permission;
  /** Name of the records' type, and the type itself. */
  type: string;
  result: unknown;
  row: InputRef<Row>;
  /** Fields that a new record must have. */
  needed: readonly (keyof Row & string)[];
  /** Fields that a new record alone takes. */
  onlyNew: readonly (keyof Row & string)[];
  register: Act<never>;
  correct: Act<never>;
};

type Input<Row> = { idempotencyKey: string; rows: readonly Row[] };
type Entered = { rowRef: string; record: object };
type Refused = Pick<Refusal, 'code' | 'message' | 'path'> & { rowRef: string; currentVersion: number | null; existingId: string | null };

/**
 * Adds mutations that do many times what two others do once. Each row is that mutation, in a transaction of its own and
 * under a key of its own (the batch's with its `rowRef`): one that is refused keeps no other from being entered, and a batch that is sent again, or was
 * broken off, enters nothing twice.
 */
export function batchesOf(builder: Builder, subgraph: string, errorTypes: ErrorTypes) {
  let refusedRow: ReturnType<typeof addRefusedRow> | null = null;
  return function batch<Row extends RowInput>(spec: Batch<Row>): void {
    const name = `${spec.name[0]?.toUpperCase()}${spec.name.slice(1)}`;
    refusedRow ??= addRefusedRow(builder);
    const refused = refusedRow;
    const enteredRow = builder.objectRef<Entered>(`${name}Row`).implement({
      description: 'A row that was entered.',
      fields: (t) => ({
        rowRef: t.exposeString('rowRef', { description: 'The row, as it was named.' }),
        record: t.field({ type: spec.result as never, description: 'The record that it made or corrected.', resolve: (({ record }: Entered) => record) as never }),
      }),
    });
    const answer = builder.objectRef<{ id: string; entered: Entered[]; refused: Refused[] }>(`${name}Answer`).implement({
      description: 'What became of each row of a batch.',
      fields: (t) => ({
        id: t.exposeID('id', { description: 'The key of the batch.' }),
        entered: t.field({ type: [enteredRow], description: 'Rows that were entered, now or when the same batch came before.', resolve: (row) => row.entered }),
        refused: t.field({ type: [refused], description: 'Rows that were not, and why.', resolve: (row) => row.refused }),
      }),
    });
    const input = builder.inputType(`${name}Input`, {
      description: 'Rows to enter.',
      fields: (t) => ({
        idempotencyKey: t.string({ required: true, description: 'New for each batch; with a colon and the longest rowRef at most 100 characters.' }),
        rows: t.field({ type: [spec.row] as never, required: true, description: `The rows, 1 to ${mostRows}.` }),
      }),
    });
    const result = builder.unionType(`${name}Result`, {
      description: `Result of ${spec.name}: what became of each row, or why none was looked at.`,
      types: [answer, ...errorTypes.common] as never,
      resolveType: (value) => ('typeName' in (value as object) ? (value as Refusal).typeName : answer) as never,
    });
    builder.mutationField(spec.name, (t) => t.field({
      type: result as never,
      description: `${spec.description} A row without version makes a record, one with version corrects the one that its external id names. Each is answered for itself, and entered once however often the batch is sent.`,
      args: { input: t.arg({ type: input as never, required: true, description: 'What to do.' }) },
      resolve: (async (_root: unknown, args: { input: Input<Row> }, ctx: Context) => toldOf(() => enterAll(subgraph, spec, args.input, ctx))) as never,
    }));
  };
}

function addRefusedRow(builder: Builder) {
  return builder.objectRef<Refused>('RefusedRow').implement({
    description: 'A row of a batch that was not entered, and why.',
    shareable: true,
    fields: (t) => ({
      rowRef: t.exposeString('rowRef', { description: 'The row, as it was named.' }),
      code: t.exposeString('code', { description: 'Stable code for programs, as errors have.' }),
      message: t.exposeString('message', { description: 'What is wrong and what to do.' }),
      path: t.stringList({ nullable: true, description: 'Field of the row that caused it.', resolve: (row) => row.path }),
      currentVersion: t.exposeInt('currentVersion', { nullable: true, description: 'Of a stale one: the version the record has now.' }),
      existingId: t.exposeID('existingId', { nullable: true, description: 'Of a duplicate: the record that is there, where the viewer may see it.' }),
    }),
  });
}

async function enterAll<Row extends RowInput>(subgraph: string, spec: Batch<Row>, { idempotencyKey, rows }: Input<Row>, ctx: Context): Promise<object> {
  if (!allowed(ctx, spec.permission)) throw new NotAllowed(say(ctx.language, messages.mayNot, { permission: spec.permission }));
  const problems = new Problems(ctx);
  if (rows.length < 1 || rows.length > mostRows) problems.add('rows', messages.rowNumber, { max: mostRows, count: rows.length });
  const named = new Set<string>();
  for (const [at, { rowRef }] of rows.entries()) {
    if (named.has(rowRef)) problems.add(`rows.${at}.rowRef`, messages.rowTwice, { value: rowRef.slice(0, 60) });
    named.add(rowRef);
  }
  problems.refuse();
  const entered: Entered[] = [];
  const refused: Refused[] = [];
  // One after the other: a later row may stand on an earlier, and no two of a batch wait for each other.
  for (const row of rows) {
    const { rowRef } = row;
    const done = await toldOf(() => enter(subgraph, spec, idempotencyKey, row, ctx));
    if (!('typeName' in done)) entered.push({ rowRef, record: done });
    else {
      const { code, message, path, currentVersion = null, existingId = null } = done as Refusal & Partial<Refused>;
      refused.push({ rowRef, code, message, path, currentVersion, existingId });
    }
  }
  return { id: idempotencyKey, entered, refused };
}

async function enter<Row extends RowInput>(subgraph: string, { type, needed, onlyNew, register, correct }: Batch<Row>, batch: string, row: Row, ctx: Context): Promise<object> {
  const { rowRef, externalId, version, ...fields } = row;
  const idempotencyKey = `${batch}:${rowRef}`;
  const given = fields as Readonly<Record<string, unknown>>;
  const problems = new Problems(ctx);
  checkExternalId('externalId', externalId, problems);
  if (version == null) {
    for (const field of needed) if (given[field] == null) problems.add(field, messages.required);
    problems.refuse();
    return register({ ...fields, idempotencyKey, externalIds: [externalId] } as never, ctx);
  }
  const id = await findByExternalId(ctx, subgraph, type, externalId);
  if (id === null) problems.add('externalId', messages.unknownExternalId, externalId);
  for (const field of onlyNew) if (given[field] != null) problems.add(field, messages.onlyNew);
  problems.refuse();
  return correct({ ...fields, idempotencyKey, id, version } as never, ctx);
}
