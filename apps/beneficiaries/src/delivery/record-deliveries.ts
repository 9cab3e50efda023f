import { localDay } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import { Unchanged } from '@pilar/subgraph/commands';
import type { Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { isId } from '@pilar/subgraph/ids';
import { textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { DistributionBatch } from '../distribution/batch.ts';
import { batchEntity } from '../distribution/batch-entity.ts';
import { batchFor } from '../distribution/standing-batch.ts';
import type { SentFile } from '../sent-file.ts';
import { Delivery, DeliveryReceiver } from './delivery.ts';
import { deliveryEntity } from './delivery-entity.ts';
import { deliveryMessages as messages } from './delivery-messages.ts';
import { DeliveryFileInput, keepPapers, readPaper, type Paper } from './sent-papers.ts';
import { judge, standingDeliveries, type Standing } from './standing-deliveries.ts';
import { writeDeliveries, type DeliveryChange } from './write-deliveries.ts';

/** Most rows of one sending. */
const most = 500;

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What is told of one delivery that was made. */
const deliveredFields = (t: InputFields) => ({
  deliveredAt: t.field({ type: 'DateTime', required: true, description: 'When it was given: from the first day of the distribution, not in the future.' }),
  receivedBy: t.field({ type: DeliveryReceiver, required: true, description: 'Who took it; somebody else needs a written mandate (rule 40).' }),
  mandate: t.field({ type: DeliveryFileInput, description: 'The written mandate, where somebody else took it.' }),
  proof: t.field({ type: DeliveryFileInput, description: 'Proof: a photograph without faces of minors (rule 40), taken with consent, or a signed receipt.' }),
  note: t.string({ description: 'Note, at most 500 characters.' }),
});

type Told = { deliveredAt: string; receivedBy: Code<'DELIVERY_RECEIVER'>; mandate?: SentFile | null; proof?: SentFile | null; note?: string | null };

const DeliveryRowInput = builder.inputType('DeliveredInput', {
  description: 'A delivery that was made.',
  fields: (t) => ({ delivery: t.id({ required: true, description: 'The delivery.' }), ...deliveredFields(t) }),
});

beneficiaries.command({
  name: 'recordDelivery',
  description: 'Records that somebody was given what a distribution holds for them. Whoever was given it before is told so, and is not given it again.',
  permission: 'delivery.record', entity: deliveryEntity, result: Delivery, operation: 'UPDATED', target: 'delivery',
  input: builder.inputType('RecordDeliveryInput', {
    description: 'A delivery that was made.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each delivery, 8 to 100 characters, such as a UUID; sent again after a cut line it changes nothing.' }),
      delivery: t.id({ required: true, description: 'The delivery.' }),
      ...deliveredFields(t),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const { batchId } = await tx.delivery.findUniqueOrThrow({ where: { id: input.delivery }, select: { batchId: true } });
    await deliver(tx, ctx, { batchId, mutation: 'recordDelivery', rows: [{ path: '', ...input }] });
    // Its trail is written with it.
    return new Unchanged(input.delivery.toLowerCase());
  },
});

beneficiaries.command({
  name: 'recordDeliveries',
  description: `Records deliveries of a distribution, up to ${most} at once: all, or none where something stands against one. A row that stands already just so is left as it is.`,
  permission: 'delivery.record', entity: batchEntity, result: DistributionBatch, operation: 'UPDATED',
  input: builder.inputType('RecordDeliveriesInput', {
    description: 'Deliveries that were made.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each sending, 8 to 100 characters, such as a UUID.' }),
      batch: t.id({ required: true, description: 'The distribution.' }),
      rows: t.field({ type: [DeliveryRowInput], required: true, description: 'Each delivery once.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    await deliver(tx, ctx, { batchId: input.batch, path: 'batch', mutation: 'recordDeliveries', rows: input.rows.map((row, at) => ({ path: `rows.${at}.`, ...row })) });
    return new Unchanged(input.batch.toLowerCase());
  },
});

type Row = Told & { path: string; delivery: string };

async function deliver(tx: Db, ctx: Context<Db>, { batchId, path = 'delivery', mutation, rows }: { batchId: string; path?: string; mutation: string; rows: readonly Row[] }): Promise<void> {
  const batch = await batchFor(tx, ctx, batchId, 'RECORD', path);
  const problems = new Problems(ctx);
  if (rows.length === 0) problems.add('rows', messages.nothing);
  if (rows.length > most) problems.add('rows', messages.tooMany, { count: rows.length, max: most });
  problems.refuse();
  const keys = rows.map(({ delivery }) => delivery.toLowerCase());
  const standing = new Map((await standingDeliveries(tx, batch.id, { ids: keys })).map((row) => [row.id, row]));
  const changes: DeliveryChange[] = [];
  const papers: Paper[] = [];
  for (const [at, row] of rows.entries()) {
    const key = keys[at] ?? '';
    const found = standing.get(key);
    if (keys.indexOf(key) !== at) problems.add(`${row.path}delivery`, messages.rowTwice, { value: keys.indexOf(key) + 1 });
    else if (!found) problems.add(`${row.path}delivery`, messages.otherBatch, { value: isId(key) ? key : key.slice(0, 60) });
    else if (!standsSo(found, row)) {
      judge(found, 'DELIVER', `${row.path}delivery`, problems, localDay(row.deliveredAt));
      changes.push(await readTold(tx, ctx, row, { found, from: day(batch.startsOn) ?? '', problems, papers }));
    }
  }
  problems.refuse();
  if (changes.length === 0) return;
  await keepPapers(tx, ctx, mutation, papers);
  await writeDeliveries(tx, ctx, mutation, changes);
}

/** Whether it stands just as it is told: a second sending of the same. */
function standsSo({ state, deliveredAt, receivedBy }: Standing, told: Told): boolean {
  return (state === 'DELIVERED' || state === 'CONFIRMED') && deliveredAt?.getTime() === Date.parse(told.deliveredAt) && receivedBy === told.receivedBy;
}

/** What a row tells; what is wrong with it is noted, and its files are gathered. */
async function readTold(tx: Db, ctx: Context, row: Row, { found, from, problems, papers }: { found: Standing; from: string; problems: Problems; papers: Paper[] }): Promise<DeliveryChange> {
  const { path, receivedBy, deliveredAt } = row;
  if (Date.parse(deliveredAt) > Date.now() + clockMs) problems.add(`${path}deliveredAt`, messages.future, { value: deliveredAt });
  if (localDay(deliveredAt) < from) problems.add(`${path}deliveredAt`, messages.beforeStart, { value: localDay(deliveredAt), from });
  if (receivedBy === 'MANDATE' && !row.mandate) problems.add(`${path}mandate`, messages.mandateNeeded);
  if (receivedBy === 'SELF' && row.mandate) problems.add(`${path}mandate`, messages.mandateOfSelf);
  const [mandateFile, proofFile] = [await readPaper(tx, ctx, row.mandate, `${path}mandate`, problems), await readPaper(tx, ctx, row.proof, `${path}proof`, problems)];
  for (const [id, kind] of [[mandateFile, 'MANDATE'], [proofFile, 'PROOF']] as const) if (id !== null) papers.push({ id, kind, delivery: found.id, area: found.areaCode });
  const note = textWithoutNumber(`${path}note`, row.note, 500, problems) ?? null;
  return { id: found.id, was: found, state: 'DELIVERED', deliveredAt, receivedBy, mandateFile, proofFile, failure: null, note };
}

/** How much a phone's clock may be ahead. */
const clockMs = 10 * 60_000;
