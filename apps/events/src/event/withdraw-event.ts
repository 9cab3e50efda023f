import { Problems } from '@pilar/subgraph/problems';
import { dropActionItems } from '../action-item/drop-action-items.ts';
import { builder, events } from '../builder.ts';
import { tellInvited } from '../mail/tell-invited.ts';
import { removePhotos } from '../photo/remove-photos.ts';
import { withParts } from './event-draft.ts';
import { Event } from './event.ts';
import { eventEntity } from './event-entity.ts';
import { refuseWithdrawn } from './event-mutations.ts';

const WithdrawEventInput = builder.inputType('WithdrawEventInput', {
  description: 'An event to withdraw, and why.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The event.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    reason: t.string({ required: true, description: 'Why; stands in the history.' }),
  }),
});

events.command({
  name: 'withdrawEvent',
  description: 'Withdraws an event that was recorded by mistake. It vanishes from lists, references and search; the history keeps it. Those who were invited by mail are told that it is off.',
  permission: 'event.withdraw',
  entity: eventEntity,
  result: Event,
  input: WithdrawEventInput,
  operation: 'DELETED',
  run: async ({ input, tx, ctx, touch }) => {
    const stored = await tx.event.findUniqueOrThrow({ where: { id: input.id }, include: withParts });
    refuseWithdrawn(stored, ctx);
    const problems = new Problems(ctx);
    const withdrawnReason = problems.requiredText('reason', input.reason);
    problems.refuse();
    await dropActionItems(tx, stored.id, withdrawnReason, touch);
    await removePhotos(tx, ctx, stored.id, withdrawnReason);
    await tx.event.update({
      where: { id: stored.id },
      data: { withdrawnAt: new Date(), withdrawnReason, version: { increment: 1 }, updatedAt: new Date() },
    });
    await tellInvited(tx, ctx, stored);
    return stored.id;
  },
});
