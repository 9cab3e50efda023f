import { label } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import { Unchanged } from '@pilar/subgraph/commands';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { beneficiaries, builder } from '../builder.ts';
import { Proposal } from './proposal.ts';
import { proposalEntity } from './proposal-entity.ts';
import { proposalMessages as messages } from './proposal-messages.ts';

const fields = (what: string) => ({
  description: what,
  fields: (t: PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>) => ({
    ...beneficiaries.stepFields(t, 'The proposal.'),
  }),
});

beneficiaries.command({
  name: 'takeProposal',
  description: 'Takes a waiting proposal for oneself: others see it, and decide it only once it is released.',
  permission: 'proposal.decide', entity: proposalEntity, result: Proposal, input: builder.inputType('TakeProposalInput', fields('A proposal to take.')), operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await tx.proposal.findUniqueOrThrow({ where: { id: input.id } });
    const account = accountOf(ctx.viewer);
    if (row.assignedTo === account) return new Unchanged(row.id);
    const problems = new Problems(ctx);
    if (row.nextStep === null) problems.add('id', messages.over, { state: label('PROPOSAL_STATE', row.state, ctx.language) });
    if (row.assignedTo !== null) problems.add('id', messages.taken, { name: row.assignedName ?? '–' });
    problems.refuse();
    await tx.proposal.update({ where: { id: row.id }, data: { assignedTo: account, assignedName: ctx.viewer.name, assignedAt: new Date(), version: { increment: 1 }, updatedAt: new Date() } });
    return row.id;
  },
});

beneficiaries.command({
  name: 'releaseProposal',
  description: 'Gives a proposal back to the queue: one\'s own, and, for those who assign tasks, what another has taken.',
  permission: 'proposal.decide', entity: proposalEntity, result: Proposal, input: builder.inputType('ReleaseProposalInput', fields('A proposal to release.')), operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await tx.proposal.findUniqueOrThrow({ where: { id: input.id } });
    const problems = new Problems(ctx);
    if (row.assignedTo === null || (row.assignedTo !== accountOf(ctx.viewer) && !allowed(ctx, 'task.assign'))) problems.add('id', messages.notTaken);
    problems.refuse();
    await tx.proposal.update({ where: { id: row.id }, data: { assignedTo: null, assignedName: null, assignedAt: null, version: { increment: 1 }, updatedAt: new Date() } });
    return row.id;
  },
});
