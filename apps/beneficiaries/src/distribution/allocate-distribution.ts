import { changed } from '@pilar/subgraph/entity';
import { place } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { holdBudget } from '../programme/budgets.ts';
import { AidComponent } from '../programme/programme.ts';
import { allocationOf, checkAllocation, fallsUnder, groupsOf, leftOut, priced, totalOf, type Allocation, type Group } from './allocation.ts';
import { holderName } from '../delivery/recipients.ts';
import { DistributionBatch } from './batch.ts';
import { batchEntity } from './batch-entity.ts';
import { leads } from './batch-rules.ts';
import { distributionMessages as messages } from './distribution-messages.ts';
import { batchFor, type StandingBatch } from './standing-batch.ts';

beneficiaries.command({
  name: 'allocateDistribution',
  description: 'Allocates a planned distribution to whoever has an active entitlement there, is not frozen (rule 36) and does not have the period yet: one delivery each, numbered by village and name. Never more than the region\'s allocation (rule 38).',
  permission: 'distribution.plan', entity: batchEntity, result: DistributionBatch, operation: 'UPDATED',
  input: builder.inputType('AllocateDistributionInput', { description: 'A distribution to allocate.', fields: (t) => beneficiaries.stepFields(t, 'The distribution.') }),
  run: async ({ input, tx, ctx }) => {
    const batch = await batchFor(tx, ctx, input.id, 'ALLOCATE');
    await holdBudget(tx, batch);
    const problems = new Problems(ctx);
    const groups = await groupsOf(tx, batch, problems);
    problems.refuse();
    const { count, amount } = totalOf(groups);
    if (count === 0) problems.add('id', messages.nobody, { period: batch.period, area: place(batch.areaCode) });
    checkAllocation(await allocationOf(tx, batch), amount, batch, problems);
    problems.refuse();
    await enterDeliveries(tx, batch, groups);
    // Counted anew: whoever was frozen at this very moment is not among them.
    const [made] = await tx.$queryRaw<{ count: number; amount: bigint }[]>(sql`SELECT count(*)::int AS count, coalesce(sum(amount), 0)::bigint AS amount FROM beneficiaries.delivery WHERE batch_id = ${batch.id}::uuid`);
    await tx.distributionBatch.update({
      where: { id: batch.id }, data: { state: 'ALLOCATED', plannedCount: made?.count ?? 0, plannedAmount: made?.amount ?? 0n, committedAmount: made?.amount ?? 0n, ...changed() },
    });
    return batch.id;
  },
});

/** Enters one delivery for each who falls under the distribution, and tells the feed of them. Two statements, however many there are. */
async function enterDeliveries(tx: Db, batch: StandingBatch, groups: readonly Group[]): Promise<void> {
  await tx.$executeRaw(sql`
    WITH priced AS (SELECT components, amount FROM jsonb_to_recordset(${JSON.stringify(priced(groups))}::jsonb) AS given (components jsonb, amount bigint)),
    point AS (SELECT id, position, unnest(serves) AS code FROM beneficiaries.distribution_point WHERE batch_id = ${batch.id}::uuid),
    recipient AS (
      -- Names are looked up one by one: of tables whose size the planner does not know yet, it joins all with all.
      SELECT one.id, one.area_code, priced.amount, coalesce(${holderName}, '') AS name
      FROM beneficiaries.entitlement AS one JOIN priced ON priced.components = one.components
      WHERE ${fallsUnder(batch)}
    )
    INSERT INTO beneficiaries.delivery (id, batch_id, entitlement_id, programme_id, period, area_code, owner_code, point_id, nth, amount, goods)
    SELECT uuidv7(), ${batch.id}::uuid, id, ${batch.programmeId}::uuid, ${batch.period}, area_code, ${batch.ownerCode},
      (SELECT point.id FROM point WHERE starts_with(recipient.area_code || '.', point.code || '.') ORDER BY length(point.code) DESC, position LIMIT 1),
      row_number() OVER (ORDER BY area_code, name COLLATE "C", id), amount, ${batch.goods}
    FROM recipient ON CONFLICT DO NOTHING`);
  await tx.$executeRaw(sql`
    INSERT INTO beneficiaries.outbox (operation, entity_type, entity_id, version, label, state, area_code, areas, downward, open, was_areas, was_downward, tasks)
    SELECT 'CREATED', 'Delivery', id, version, 'Delivery ' || area_code, state, area_code, ARRAY[area_code], '{}', false, '{}', '{}', '[]'
    FROM beneficiaries.delivery WHERE batch_id = ${batch.id}::uuid ORDER BY nth`);
}

type Preview = { groups: readonly Group[]; problems: readonly string[]; frozen: number; restricted: number; already: number; allocation: Allocation | null };

const PreviewGroup = builder.objectRef<Group>('DistributionPreviewGroup').implement({
  description: 'Recipients who are each given the same.',
  fields: (t) => ({
    components: t.field({ type: [AidComponent], description: 'Members who count, one entry each; none where the amount is of the whole.', resolve: ({ components }) => components.flatMap(({ component, members }) => Array.from({ length: members }, () => component as 'SD')) }),
    count: t.exposeInt('count', { description: 'How many.' }),
    amount: t.field({ type: 'Rupiah', nullable: true, description: 'What each is given; null where the programme gives nothing for them, who are then left out.', resolve: ({ amount }) => (amount === null ? null : String(amount)) }),
  }),
});

const AllocationLeft = builder.objectRef<Allocation>('DistributionAllocation').implement({
  description: 'What of a region\'s allocation is left (rule 38).',
  fields: (t) => ({
    area: t.field({ type: beneficiaries.Region, description: 'The region that it is of.', resolve: ({ area }) => ({ code: area }) }),
    amount: t.field({ type: 'Rupiah', description: 'The allocation.', resolve: ({ amount }) => String(amount) }),
    committed: t.field({ type: 'Rupiah', description: 'What distributions hold of it.', resolve: ({ committed }) => String(committed) }),
  }),
});

const DistributionPreview = builder.objectRef<Preview>('DistributionPreview').implement({
  description: 'Who would be given what, were it allocated now.',
  fields: (t) => ({
    count: t.int({ description: 'Recipients.', resolve: ({ groups }) => totalOf(groups).count }),
    amount: t.field({ type: 'Rupiah', description: 'What they come to.', resolve: ({ groups }) => String(totalOf(groups).amount) }),
    groups: t.field({ type: [PreviewGroup], description: 'By what each is given, the largest first.', resolve: ({ groups }) => [...groups] }),
    frozen: t.exposeInt('frozen', { description: 'Left out, as a death or a move is known (rule 36).' }),
    restricted: t.exposeInt('restricted', { description: 'Left out, as their data are restricted at their request (UU 27/2022).' }),
    already: t.exposeInt('already', { description: 'Left out, as they have the period already.' }),
    allocation: t.field({ type: AllocationLeft, nullable: true, description: 'The allocation that holds for the region; null where there is none.', resolve: ({ allocation }) => allocation }),
    problems: t.stringList({ description: 'What stands against it, in the language of the request.', resolve: ({ problems }) => [...problems] }),
  }),
});

builder.prismaObjectField(DistributionBatch, 'preview', (t) => t.field({
  type: DistributionPreview, nullable: true, authScopes: { may: 'distribution.plan' }, unauthorizedResolver: () => null,
  description: 'Of a planned distribution: who would be given what, were it allocated now; null of others, and for those who do not plan.',
  select: { programme: { include: { amounts: true } } },
  resolve: async (batch, _args, ctx) => {
    if (!leads('ALLOCATE', batch.state)) return null;
    const problems = new Problems(ctx);
    const groups = await groupsOf(ctx.db, batch, problems);
    const allocation = await allocationOf(ctx.db, batch);
    if (problems.found.length === 0) checkAllocation(allocation, totalOf(groups).amount, batch, problems);
    return { groups, allocation, ...await leftOut(ctx.db, batch), problems: problems.found.map(({ message }) => message) };
  },
}));

