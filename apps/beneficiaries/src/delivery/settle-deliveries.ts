import type { Code } from '@pilar/domain/vocabulary';
import { Unchanged } from '@pilar/subgraph/commands';
import { isId } from '@pilar/subgraph/ids';
import { requiredTextWithoutNumber, textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { DistributionBatch } from '../distribution/batch.ts';
import { batchEntity } from '../distribution/batch-entity.ts';
import { batchFor } from '../distribution/standing-batch.ts';
import { checkRightPersons } from '../six-t/wrong-person.ts';
import { Delivery, DeliveryFailure } from './delivery.ts';
import { deliveryEntity } from './delivery-entity.ts';
import { deliveryMessages as messages } from './delivery-messages.ts';
import { becomes, type Act } from './delivery-rules.ts';
import { judge, standingDeliveries } from './standing-deliveries.ts';
import { notGiven, writeDeliveries, type DeliveryChange } from './write-deliveries.ts';
import type { Context } from '@pilar/subgraph/context';
import type { Db } from '../db.ts';

/** Most rows of one sending. */
const most = 500;

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;
type Why = { failure?: Code<'DELIVERY_FAILURE'> | null; note?: string | null };

const whyFields = (t: InputFields) => ({
  failure: t.field({ type: DeliveryFailure, required: true, description: 'Why.' }),
  note: t.string({ description: 'In words, at most 500 characters.' }),
});

beneficiaries.command({
  name: 'failDelivery',
  description: 'Records that somebody was not given what a distribution holds for them, and why. It may still be given to them while the distribution is not reconciled.',
  permission: 'delivery.record', entity: deliveryEntity, result: Delivery, operation: 'UPDATED', target: 'delivery',
  input: builder.inputType('FailDeliveryInput', {
    description: 'A delivery that was not made.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each, 8 to 100 characters, such as a UUID.' }),
      delivery: t.id({ required: true, description: 'The delivery.' }),
      ...whyFields(t),
    }),
  }),
  run: async ({ input, tx, ctx }) => settleOne(tx, ctx, input.delivery, 'FAIL', 'failDelivery', input, 'delivery'),
});

beneficiaries.command({
  name: 'returnDelivery',
  description: 'Records that what was given or transferred came back, and why.',
  permission: 'delivery.record', entity: deliveryEntity, result: Delivery, operation: 'UPDATED',
  input: builder.inputType('ReturnDeliveryInput', { description: 'A delivery that came back.', fields: (t) => ({ ...beneficiaries.stepFields(t, 'The delivery.'), ...whyFields(t) }) }),
  run: async ({ input, tx, ctx }) => settleOne(tx, ctx, input.id, 'RETURN', 'returnDelivery', input, 'id'),
});

beneficiaries.command({
  name: 'takeBackDelivery',
  description: 'Takes back what was recorded of a delivery wrongly: it is open again. The reason stands in its history.',
  permission: 'delivery.record', entity: deliveryEntity, result: Delivery, operation: 'UPDATED',
  input: builder.inputType('TakeBackDeliveryInput', {
    description: 'A record that was wrong.',
    fields: (t) => ({ ...beneficiaries.stepFields(t, 'The delivery.'), reason: t.string({ required: true, description: 'What was wrong, at most 500 characters.' }) }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const reason = requiredTextWithoutNumber('reason', input.reason, 500, problems);
    problems.refuse();
    return settleOne(tx, ctx, input.id, 'TAKE_BACK', 'takeBackDelivery', {}, 'id', reason);
  },
});

const named = (t: InputFields) => ({
  idempotencyKey: t.string({ required: true, description: 'New for each sending, 8 to 100 characters, such as a UUID.' }),
  batch: t.id({ required: true, description: 'The distribution.' }),
  deliveries: t.idList({ required: true, description: `Its deliveries, up to ${most}.` }),
});

beneficiaries.command({
  name: 'failDeliveries',
  description: 'Records that many were not given anything, for one reason: all, or none where something stands against one.',
  permission: 'delivery.record', entity: batchEntity, result: DistributionBatch, operation: 'UPDATED',
  input: builder.inputType('FailDeliveriesInput', { description: 'Deliveries that were not made.', fields: (t) => ({ ...named(t), ...whyFields(t) }) }),
  run: async ({ input, tx, ctx }) => settleMany(tx, ctx, input, 'FAIL', 'failDeliveries', input),
});

beneficiaries.command({
  name: 'confirmDeliveries',
  description: 'Confirms that deliveries reached whom they were for, as proof or a check on the ground shows.',
  permission: 'distribution.reconcile', entity: batchEntity, result: DistributionBatch, operation: 'UPDATED',
  input: builder.inputType('ConfirmDeliveriesInput', { description: 'Deliveries that are right.', fields: named }),
  run: async ({ input, tx, ctx }) => settleMany(tx, ctx, input, 'CONFIRM', 'confirmDeliveries', {}),
});

async function settleOne(tx: Db, ctx: Context<Db>, id: string, act: Act, mutation: string, why: Why, path: string, reason: string | null = null): Promise<Unchanged> {
  const { batchId } = await tx.delivery.findUniqueOrThrow({ where: { id }, select: { batchId: true } });
  await settle(tx, ctx, { batchId, act, mutation, why, reason, rows: [{ path, id: id.toLowerCase() }], batchPath: path });
  // Its trail is written with it.
  return new Unchanged(id.toLowerCase());
}

async function settleMany(tx: Db, ctx: Context<Db>, { batch, deliveries }: { batch: string; deliveries: readonly string[] }, act: Act, mutation: string, why: Why): Promise<Unchanged> {
  const rows = [...new Set(deliveries.map((id) => id.toLowerCase()))].map((id, at) => ({ path: `deliveries.${at}`, id }));
  await settle(tx, ctx, { batchId: batch, act, mutation, why, reason: null, rows, batchPath: 'batch' });
  return new Unchanged(batch.toLowerCase());
}

type Settling = { batchId: string; act: Act; mutation: string; why: Why; reason: string | null; rows: readonly { path: string; id: string }[]; batchPath: string };

async function settle(tx: Db, ctx: Context<Db>, { batchId, act, mutation, why, reason, rows, batchPath }: Settling): Promise<void> {
  const batch = await batchFor(tx, ctx, batchId, 'RECORD', batchPath);
  const problems = new Problems(ctx);
  if (rows.length === 0) problems.add('deliveries', messages.nothing);
  if (rows.length > most) problems.add('deliveries', messages.tooMany, { count: rows.length, max: most });
  const note = textWithoutNumber('note', why.note, 500, problems) ?? null;
  problems.refuse();
  const standing = new Map((await standingDeliveries(tx, batch.id, { ids: rows.map(({ id }) => id) })).map((row) => [row.id, row]));
  if (act === 'CONFIRM') await checkRightPersons(tx, rows.filter(({ id }) => standing.has(id)), problems);
  const changes = rows.flatMap(({ path, id }): DeliveryChange[] => {
    const row = standing.get(id);
    if (!row) problems.add(path, messages.otherBatch, { value: isId(id) ? id : id.slice(0, 60) });
    else judge(row, act, path, problems);
    const state = row && becomes(row.state, act);
    if (!row || !state) return [];
    const given = { deliveredAt: row.deliveredAt?.toISOString() ?? null, receivedBy: row.receivedBy, mandateFile: row.mandateFile, proofFile: row.proofFile };
    return [{ id, was: row, state, ...(state === 'CONFIRMED' ? given : notGiven), failure: why.failure ?? null, note: note ?? (state === 'CONFIRMED' ? row.note : null) }];
  });
  problems.refuse();
  await writeDeliveries(tx, ctx, mutation, changes, reason);
}
