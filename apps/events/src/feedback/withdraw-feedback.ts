import { changed } from '@pilar/subgraph/entity';
import { InvalidInput } from '@pilar/subgraph/errors';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, events } from '../builder.ts';
import { EventFeedback } from './feedback.ts';
import { feedbackEntity } from './feedback-entity.ts';

const WithdrawFeedbackInput = builder.inputType('WithdrawFeedbackInput', {
  description: 'Feedback to withdraw, and why.',
  fields: (t) => ({
    ...events.stepFields(t, 'The feedback.'),
    reason: t.string({ required: true, description: 'Why; stands in the history.' }),
  }),
});

events.command({
  name: 'withdrawFeedback',
  description: 'Withdraws feedback that was typed twice or names somebody. It vanishes from the event and its numbers; the history keeps it.',
  permission: 'participant.invite',
  entity: feedbackEntity,
  result: EventFeedback,
  input: WithdrawFeedbackInput,
  operation: 'DELETED',
  run: async ({ input, tx, ctx }) => {
    const stored = await tx.eventFeedback.findUniqueOrThrow({ where: { id: input.id }, include: { event: { select: { withdrawnAt: true } } } });
    if (stored.withdrawnAt || stored.event.withdrawnAt) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, shared.notFound, { value: input.id }) }]);
    const problems = new Problems(ctx);
    const withdrawnReason = problems.requiredText('reason', input.reason);
    problems.refuse();
    await tx.eventFeedback.update({ where: { id: stored.id }, data: { withdrawnAt: new Date(), withdrawnReason, ...changed() } });
    return stored.id;
  },
});
