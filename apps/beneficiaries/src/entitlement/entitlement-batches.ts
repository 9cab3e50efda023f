import type { Context } from '@pilar/subgraph/context';
import type { Entity } from '@pilar/subgraph/entity';
import { DomainError, InvalidInput } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { writeTrail } from '@pilar/subgraph/trail';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { entitlementEntity, entitlementSnapshot, type EntitlementRow } from './entitlement-entity.ts';
import { entitlementMessages as messages } from './entitlement-messages.ts';
import type { Step } from './entitlement-rules.ts';
import { judgeOf } from './judge-step.ts';
import { decreeFields, readSaid, saidFields, type Given } from './step-mutations.ts';
import { lockEntitlements, takeSteps } from './take-steps.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;
/** A row that was not taken, by the id that it named. */
export type Refused = { named: string; code: string; message: string; currentVersion: number | null };

/** Most rows of one request. */
export const mostRows = 500;

const RefusedEntitlement = builder.objectRef<Refused>('RefusedEntitlement').implement({
  description: 'A row of a batch that was not taken, and why.',
  fields: (t) => ({
    named: t.exposeID('named', { description: 'What the row named: the entitlement, or the family or person proposed.' }),
    code: t.exposeString('code', { description: 'Stable code for programs, as errors have.' }),
    message: t.exposeString('message', { description: 'What is wrong and what to do.' }),
    currentVersion: t.exposeInt('currentVersion', { nullable: true, description: 'Of a stale one: the version it has now.' }),
  }),
});

export const EntitlementBatch = builder.prismaObject('EntitlementBatch', {
  description: 'One step of many entitlements at once, each for itself: one that is refused keeps no other from being taken.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    done: t.exposeInt('done', { description: 'How many were taken.' }),
    refused: t.field({ type: [RefusedEntitlement], description: 'Those that were not taken.', resolve: ({ refused }) => refused as Refused[] }),
  }),
});

export const batchEntity: Entity<Db> = {
  type: 'EntitlementBatch',
  table: 'beneficiaries.entitlement_batch',
  model: 'entitlementBatch',
  snapshot: async (tx, id) => {
    const row = await tx.entitlementBatch.findUnique({ where: { id } });
    return row && {
      version: row.version, label: `Entitlements ${row.ownerCode}`, state: null, area: row.ownerCode, reach: { areas: [row.ownerCode], downward: [], open: false },
      facts: { done: String(row.done), refused: String((row.refused as Refused[]).length) },
    };
  },
};

/** Refuses a batch of too few or too many rows. */
export function checkNumber(ctx: Context, count: number, path = 'rows'): void {
  const problems = new Problems(ctx);
  if (count < 1 || count > mostRows) problems.add(path, messages.tooMany, { max: mostRows, count });
  problems.refuse();
}

/** Judges every row for itself: what becomes of those that may be taken, and why the others are not. */
export function sorting<Row, Taken>(rows: readonly Row[], named: (row: Row) => string, judge: (row: Row) => Taken): { taken: Taken[]; refused: Refused[] } {
  const taken: Taken[] = [];
  const refused: Refused[] = [];
  for (const row of rows) {
    try {
      taken.push(judge(row));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ named: named(row).slice(0, 60), code: error.code, message: error instanceof InvalidInput ? error.problems.map((problem) => problem.message).join('; ') : error.message, currentVersion: 'currentVersion' in error ? Number(error.currentVersion) : null });
    }
  }
  return { taken, refused };
}

/** Keeps what became of a batch; gives its id. */
export async function keepBatch(tx: Db, ctx: Context, done: number, refused: readonly Refused[]): Promise<string> {
  const id = newId();
  await tx.entitlementBatch.create({ data: { id, account: accountOf(ctx.viewer), ownerCode: ctx.viewer.grant.area, done, refused: [...refused] } });
  return id;
}

/** Tells each of a row that is no entitlement here or comes twice. */
export const refusal = (ctx: Context, message: string) => new InvalidInput(ctx.language, [{ path: ['id'], message }]);

const EntitlementRowInput = builder.inputType('EntitlementRowInput', {
  description: 'An entitlement of a batch.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The entitlement.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
  }),
});

function rowFields(t: InputFields) {
  return {
    idempotencyKey: t.string({ required: true, description: 'New for each batch, 8 to 100 characters, such as a UUID.' }),
    rows: t.field({ type: [EntitlementRowInput], required: true, description: 'The entitlements, 1 to 500.' }),
    ...saidFields(t),
  };
}

type Rows = Given & { rows: readonly { id: string; version: number }[] };

function takingMany<Input extends Rows>(step: Step, mutation: string) {
  return async ({ input, tx, ctx }: { input: Input; tx: Db; ctx: Context }): Promise<string> => {
    checkNumber(ctx, input.rows.length);
    const problems = new Problems(ctx);
    const said = readSaid(step, input, problems);
    problems.refuse();
    const locked = await lockEntitlements(tx, input.rows.map(({ id }) => id.toLowerCase()).filter((id) => isId(id)));
    const judge = await judgeOf(tx, ctx, step, [...locked.values()]);
    const seen = new Set<string>();
    const { taken, refused } = sorting(input.rows, ({ id }) => id, ({ id, version }): EntitlementRow => {
      const row = locked.get(id.toLowerCase());
      if (!row) throw refusal(ctx, isId(id) ? say(ctx.language, shared.notFound, { value: id }) : say(ctx.language, shared.badIdInput, { value: id.slice(0, 60) }));
      if (seen.has(row.id)) throw refusal(ctx, say(ctx.language, messages.twice));
      judge(row, version);
      seen.add(row.id);
      return row;
    });
    await takeSteps(tx, ctx, step, taken, said);
    await tellAll(tx, ctx, mutation, said.note ?? null, taken);
    return keepBatch(tx, ctx, taken.length, refused);
  };
}

/** Writes the trail of entitlements that a batch has changed. */
async function tellAll(tx: Db, ctx: Context, mutation: string, reason: string | null, taken: readonly EntitlementRow[]): Promise<void> {
  if (taken.length === 0) return;
  const after = await entitlementEntity.snapshots(tx, taken.map(({ id }) => id));
  await writeTrail(tx, ctx, 'beneficiaries', 'Entitlement', { operation: 'UPDATED', mutation, reason }, taken.flatMap((row) => {
    const now = after.get(row.id);
    return now ? [{ id: row.id, before: entitlementSnapshot(row), after: now }] : [];
  }));
}

const batch = { permission: 'entitlement.decide', entity: batchEntity, result: EntitlementBatch, operation: 'CREATED', reason: ({ note }: Given) => note ?? null } as const;

beneficiaries.command({
  ...batch, name: 'assessEntitlements',
  description: 'Checks the conditions of many, at most 500. Every one is answered for itself: taken, or which condition does not hold.',
  input: builder.inputType('AssessEntitlementsInput', { description: 'Entitlements.', fields: rowFields }),
  run: takingMany('ASSESS', 'assessEntitlements'),
});

beneficiaries.command({
  ...batch, name: 'approveEntitlements',
  description: 'Approves many by one decree, at most 500. Every one is answered for itself.',
  input: builder.inputType('ApproveEntitlementsInput', { description: 'Entitlements, and the decree that counts for all.', fields: (t) => ({ ...rowFields(t), ...decreeFields(t) }) }),
  run: takingMany('APPROVE', 'approveEntitlements'),
});

beneficiaries.command({
  ...batch, name: 'activateEntitlements',
  description: 'Makes many approved entitlements active, at most 500. Every one is answered for itself.',
  input: builder.inputType('ActivateEntitlementsInput', { description: 'Entitlements.', fields: rowFields }),
  run: takingMany('ACTIVATE', 'activateEntitlements'),
});
