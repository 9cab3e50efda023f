import { InvalidInput } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import { requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { builder, identity } from '../builder.ts';
import { closeTask } from '../task/own-tasks.ts';
import { Alert } from './alert.ts';
import { alertEntity } from './alert-entity.ts';
import { alertMessages } from './alert-messages.ts';

identity.command({
  name: 'settleAlert',
  description: 'Says what came of an alert, once somebody has looked into it.',
  permission: 'alert.settle',
  entity: alertEntity,
  result: Alert,
  input: builder.inputType('SettleAlertInput', {
    description: 'What came of an alert.',
    fields: (t) => ({
      ...identity.stepFields(t, 'The alert.'),
      reason: t.string({ required: true, description: 'What was found, at most 500 characters.' }),
    }),
  }),
  operation: 'UPDATED',
  run: async ({ input, tx, ctx, before }) => {
    if (before?.state !== 'OPEN') throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, alertMessages.settled) }]);
    const problems = new Problems(ctx);
    const reason = requiredTextWithoutNumber('reason', input.reason, 500, problems);
    problems.refuse();
    const now = new Date();
    await tx.alert.update({ where: { id: input.id }, data: { state: 'SETTLED', reason, settledBy: ctx.viewer.name, settledAt: now, updatedAt: now, version: { increment: 1 } } });
    await closeTask(tx, { type: 'Alert', id: input.id });
    return input.id;
  },
});
