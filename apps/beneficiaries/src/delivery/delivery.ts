import { readUrl } from '@pilar/files/known-tickets';
import { codes, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { loaderOf } from '@pilar/subgraph/loaders';
import { noteReading } from '@pilar/subgraph/readings';
import { accountOf } from '@pilar/subgraph/scope';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { DistributionBatch } from '../distribution/batch.ts';
import { DistributionPoint } from '../distribution/point.ts';
import { DeliveryStateType, type DeliveryState } from '../distribution/sums.ts';
import { Entitlement } from '../entitlement/entitlement.ts';
import { recipientsOf } from './recipients.ts';

export const DeliveryReceiver = builder.enumType('DeliveryReceiver', { description: 'Who took it (penerima langsung, rule 40).', values: codes('DELIVERY_RECEIVER') });
export const DeliveryFailure = builder.enumType('DeliveryFailure', { description: 'Why it was not delivered, or came back (sebab).', values: codes('DELIVERY_FAILURE') });

/** Who receives each, by entitlement. One statement. */
const recipientOf = loaderOf(async (ctx: Context<Db>, ids) => {
  const found = await recipientsOf(ctx.db, ids);
  // The record names its entitlement alone: that somebody was read stands with whoever holds it.
  for (const { area, holder } of found.values()) noteReading(ctx, 'Delivery', { area, subjects: [holder] });
  return (id) => found.get(id) ?? null;
});

export const Delivery = builder.prismaObject('Delivery', {
  description: 'What one family or person is given in a distribution (penyerahan). Protected data, as who receives it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    batch: t.relation('batch', { type: DistributionBatch, nullable: true, description: 'The distribution.' }),
    nth: t.exposeInt('nth', { description: 'Number on the list of its recipients. A bank\'s file names it, as it says nothing of anybody.' }),
    entitlement: t.prismaField({
      type: Entitlement, nullable: true, authScopes: { may: 'entitlement.read' }, description: 'What they are entitled to; null where it has moved out of the viewer\'s area.',
      resolve: (query, { entitlementId }, _args, ctx) => ctx.db.entitlement.findUnique({ ...query, where: { id: entitlementId } }),
    }),
    recipient: t.string({ nullable: true, description: 'Name of the person, or of the head of the family; null outside the viewer\'s area.', resolve: async ({ entitlementId }, _args, ctx) => (await recipientOf(ctx, entitlementId))?.name ?? null }),
    address: t.string({ nullable: true, description: 'Where the family lives.', resolve: async ({ entitlementId }, _args, ctx) => (await recipientOf(ctx, entitlementId))?.address ?? null }),
    stopped: t.boolean({ description: 'Whether nothing may be given, as a death or a move is known by now (rule 36) or they are entitled no more.', resolve: async ({ entitlementId }, _args, ctx) => (await recipientOf(ctx, entitlementId))?.stopped ?? true }),
    area: t.field({ type: beneficiaries.Region, description: 'Village they lived in when it was allocated.', resolve: ({ areaCode }) => ({ code: areaCode }) }),
    point: t.relation('point', { type: DistributionPoint, nullable: true, description: 'Where they come for it.' }),
    amount: t.field({ type: 'Rupiah', description: 'What they are given.', resolve: ({ amount }) => String(amount) }),
    goods: t.exposeString('goods', { nullable: true, description: 'Goods they are given.' }),
    state: t.field({ type: DeliveryStateType, description: 'What became of it.', resolve: ({ state }) => state as DeliveryState }),
    deliveredAt: t.expose('deliveredAt', { type: 'DateTime', nullable: true, description: 'When it was given.' }),
    receivedBy: t.field({ type: DeliveryReceiver, nullable: true, description: 'Who took it.', resolve: ({ receivedBy }) => receivedBy as Code<'DELIVERY_RECEIVER'> | null }),
    failure: t.field({ type: DeliveryFailure, nullable: true, description: 'Why it was not given, or came back.', resolve: ({ failure }) => failure as Code<'DELIVERY_FAILURE'> | null }),
    note: t.exposeString('note', { nullable: true, description: 'Note.' }),
    mandateUrl: t.string({ nullable: true, description: 'Where to read the mandate (surat kuasa), relative to the installation, for ten minutes.', resolve: ({ mandateFile }, _args, ctx) => (mandateFile ? readUrl(mandateFile, accountOf(ctx.viewer)) : null) }),
    proofUrl: t.string({ nullable: true, description: 'Where to read the proof, relative to the installation, for ten minutes.', resolve: ({ proofFile }, _args, ctx) => (proofFile ? readUrl(proofFile, accountOf(ctx.viewer)) : null) }),
  }),
});

beneficiaries.recordFields(Delivery, {
  type: 'Delivery',
  protects: { columns: ['id'], sources: ['id', '(SELECT coalesce(held.beneficiary_id, held.family_id) FROM beneficiaries.entitlement AS held WHERE held.id = entitlement_id)'] },
  can: {
    record: { permission: 'delivery.record', description: 'Record what became of it, while its distribution allows.' },
    reconcile: { permission: 'distribution.reconcile', description: 'Confirm it.' },
  },
});

beneficiaries.entity(Delivery, 'delivery.read', (id, ctx) => ctx.db.delivery.findUnique({ where: { id } }));
