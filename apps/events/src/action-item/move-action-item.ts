import { today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { label, type Code } from '@pilar/domain/vocabulary';
import { changed, day } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { builder, events } from '../builder.ts';
import { ownEvent } from '../minutes/event-of.ts';
import { minutesMessages as messages } from '../minutes/minutes-messages.ts';
import { ActionItem } from './action-item.ts';
import { actionItemEntity } from './action-item-entity.ts';
import { ActionState } from './action-item-list.ts';
import { isOpen, needsRemark, nextStates, returningTo } from './action-item-rules.ts';

const MoveActionItemInput = builder.inputType('MoveActionItemInput', {
  description: 'A step of an action item.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The action item.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    state: t.field({ type: ActionState, required: true, description: 'State that it is in now; the same one only together with a meeting.' }),
    remark: t.string({ description: 'How it was done, or what was said of it; why it is dropped or opened again, required then. At most 1,000 characters.' }),
    due: t.field({ type: 'Date', description: 'Another day by which it is to be done.' }),
    meeting: t.id({ description: 'Coordination meeting of the district at which it came up again (rule 25); kept with the item. Whoever keeps that meeting may.' }),
  }),
});

events.command({
  name: 'moveActionItem',
  description: 'Moves an action item on: begun, done, dropped with a reason, or opened again. Whoever works where it is to be done may, and the owner of its event.',
  permission: 'action.move',
  entity: actionItemEntity,
  result: ActionItem,
  input: MoveActionItemInput,
  operation: 'UPDATED',
  reason: ({ remark }) => remark?.trim() || null,
  run: async ({ input, tx, ctx }) => {
    const stored = await tx.actionItem.findUniqueOrThrow({ where: { id: input.id }, include: { event: { select: { date: true } } } });
    const meeting = input.meeting ? await ownEvent(tx, ctx, 'meeting', input.meeting) : null;
    const from = stored.state as Code<'ACTION_STATE'>;
    const problems = new Problems(ctx);
    const named = (state: Code<'ACTION_STATE'>) => label('ACTION_STATE', state, ctx.language);
    if (input.state === from) {
      if (!meeting) problems.add('state', messages.alreadyThere, { state: named(from) });
    } else if (!nextStates(from).includes(input.state)) {
      problems.add('state', messages.badMove, { from: named(from), to: named(input.state), next: nextStates(from).map(named).join(', ') });
    }
    const remark = problems.text('remark', input.remark || null, 1_000) ?? null;
    if (input.state !== from && remark === null && needsRemark(from, input.state)) problems.add('remark', messages.remarkNeeded);
    const held = day(stored.event.date) ?? '';
    if (input.due && input.due < held) problems.add('due', messages.dueBeforeEvent, { value: input.due, day: held });
    if (meeting && (meeting.id === stored.eventId || meeting.date < stored.event.date || !returningTo(meeting).some((code) => covers(code, stored.areaCode)))) {
      problems.add('meeting', messages.notReturning, { area: stored.areaCode });
    }
    problems.refuse();
    const due = input.due ? new Date(input.due) : stored.due;
    const closed = isOpen(input.state) ? null : new Date(today());
    await tx.actionItem.update({
      where: { id: stored.id },
      data: { state: input.state, due, remark: remark ?? (input.state === from ? stored.remark : null), closedOn: input.state === from ? stored.closedOn : closed, ...changed() },
    });
    if (meeting) {
      const said = { state: input.state, due, remark };
      await tx.actionDiscussion.upsert({ where: { actionItemId_eventId: { actionItemId: stored.id, eventId: meeting.id } }, create: { id: newId(), actionItemId: stored.id, eventId: meeting.id, ...said }, update: said });
    }
    return stored.id;
  },
});
