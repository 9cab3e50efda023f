import { today } from '@pilar/domain/dates';
import { changed, day } from '@pilar/subgraph/entity';
import { requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import { failAll } from '../delivery/write-deliveries.ts';
import { rupiah } from './allocation.ts';
import { DistributionBatch } from './batch.ts';
import { batchEntity } from './batch-entity.ts';
import type { BatchStep } from './batch-rules.ts';
import { distributionMessages as messages } from './distribution-messages.ts';
import { batchFor, type StandingBatch } from './standing-batch.ts';
import { checkAnswered } from '../six-t/batch-six-t.ts';
import { given, settled, sumOf, type Sum } from './sums.ts';
import type { Db } from '../db.ts';

type Data = Parameters<Db['distributionBatch']['update']>[0]['data'];

/** Adds a step that names the distribution and nothing else: `settle` says what becomes of it, or what stands against the step. */
function step(name: string, description: string, which: BatchStep, permission: 'distribution.plan' | 'distribution.reconcile', settle: (batch: StandingBatch, problems: Problems, tx: Db) => Data | Promise<Data>): void {
  beneficiaries.command({
    name, description, permission, entity: batchEntity, result: DistributionBatch, operation: 'UPDATED',
    input: builder.inputType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`, { description: 'A distribution.', fields: (t) => beneficiaries.stepFields(t, 'The distribution.') }),
    run: async ({ input, tx, ctx }) => {
      const batch = await batchFor(tx, ctx, input.id, which);
      const problems = new Problems(ctx);
      const data = await settle(batch, problems, tx);
      problems.refuse();
      await tx.distributionBatch.update({ where: { id: batch.id }, data: { ...data, ...changed() } });
      return batch.id;
    },
  });
}

step('startDistribution', 'Starts an allocated distribution: from then on it is recorded who was given what.', 'START', 'distribution.plan', (batch, problems) => {
  const from = day(batch.startsOn) ?? '';
  if (today() < from) problems.add('id', messages.startEarly, { value: from });
  return { state: 'RUNNING', startedOn: new Date(today()) };
});

step('completeDistribution', 'Declares that a distribution is over at its points, once all of the 6T are answered (rule 39). What phones still hold, and what the bank tells, is recorded until it is reconciled.', 'COMPLETE', 'distribution.plan', async (batch, problems, tx) => {
  await checkAnswered(tx, batch.id, problems);
  return { state: 'COMPLETED', completedOn: new Date(today()) };
});

step('reconcileDistribution', 'Reconciles a completed distribution: delivered, failed and returned together are what was planned, in recipients and in rupiah (rule 41). Nothing of it changes any more, and what was not given goes back to the allocation.', 'RECONCILE', 'distribution.reconcile', async (batch, problems, tx) => {
  const sums = await counted(tx, batch.id);
  const pending = sumOf(sums, ['PENDING']);
  if (pending.count > 0) problems.add('id', messages.notSettled, { count: pending.count, amount: rupiah(pending.amount) });
  const found = sumOf(sums, settled);
  if (pending.count === 0 && (found.count !== batch.plannedCount || found.amount !== batch.plannedAmount)) {
    problems.add('id', messages.unbalanced, { planned: `${batch.plannedCount} · ${rupiah(batch.plannedAmount)}`, found: `${found.count} · ${rupiah(found.amount)}` });
  }
  return { state: 'RECONCILED', reconciledOn: new Date(today()), committedAmount: sumOf(sums, given).amount };
});

step('closeDistribution', 'Closes a reconciled distribution. It stays as it is.', 'CLOSE', 'distribution.reconcile', () => ({ state: 'CLOSED', closedOn: new Date(today()) }));

beneficiaries.command({
  name: 'cancelDistribution',
  description: 'Cancels a distribution that has not started, with the reason. Its recipients are free for another of the period, and so is what it held of the allocation.',
  permission: 'distribution.plan', entity: batchEntity, result: DistributionBatch, operation: 'UPDATED',
  input: builder.inputType('CancelDistributionInput', {
    description: 'A distribution that is not held.',
    fields: (t) => ({ ...beneficiaries.stepFields(t, 'The distribution.'), reason: t.string({ required: true, description: 'Why, at most 500 characters.' }) }),
  }),
  run: async ({ input, tx, ctx }) => {
    const batch = await batchFor(tx, ctx, input.id, 'CANCEL');
    const problems = new Problems(ctx);
    const stateReason = requiredTextWithoutNumber('reason', input.reason, 500, problems);
    problems.refuse();
    if (batch.state === 'ALLOCATED') await failAll(tx, ctx, batch.id, 'cancelDistribution');
    await tx.distributionBatch.update({ where: { id: batch.id }, data: { state: 'CANCELLED', stateReason, committedAmount: 0n, ...changed() } });
    return batch.id;
  },
});

/** The deliveries themselves, counted by state: a distribution is reconciled on these, not on what is kept up of them. */
function counted(tx: Db, batchId: string): Promise<Sum[]> {
  return tx.$queryRaw<Sum[]>(sql`SELECT state, count(*)::int AS count, sum(amount)::bigint AS amount FROM beneficiaries.delivery WHERE batch_id = ${batchId}::uuid GROUP BY 1`);
}
