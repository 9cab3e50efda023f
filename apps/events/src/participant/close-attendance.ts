import { label } from '@pilar/domain/vocabulary';
import { Problems } from '@pilar/subgraph/problems';
import { writeTrail } from '@pilar/subgraph/trail';
import { builder, events } from '../builder.ts';
import { Event } from '../event/event.ts';
import { eventEntity } from '../event/event-entity.ts';
import { attendedEvent } from './attended-event.ts';
import { participantEntity } from './participant-entity.ts';
import { participantMessages as messages } from './participant-messages.ts';
import { isHeld } from './participant-rules.ts';

const open = ['INVITED', 'REGISTERED'];

const CloseAttendanceInput = builder.inputType('CloseAttendanceInput', {
  description: 'Which event\'s list to close, and how many are without a record on it.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    event: t.id({ required: true, description: 'The event.' }),
    expected: t.int({ required: true, description: 'How many participants are INVITED or REGISTERED, as the viewer was shown. Another number is refused.' }),
  }),
});

events.command({
  name: 'closeAttendance',
  description: 'Records of everybody who is still INVITED or REGISTERED that they did not come (ABSENT), once the event was held.',
  permission: 'participant.invite',
  entity: eventEntity,
  result: Event,
  input: CloseAttendanceInput,
  operation: 'UPDATED',
  target: 'event',
  run: async ({ input, tx, ctx }) => {
    const event = await attendedEvent(tx, ctx, input.event, { lock: true });
    const problems = new Problems(ctx);
    if (!isHeld(event.state)) problems.add('event', messages.notHeldYet, { value: label('EVENT_STATE', event.state, ctx.language) });
    const rows = await tx.participant.findMany({ where: { eventId: event.id, removedAt: null, state: { in: open } }, select: { id: true } });
    if (rows.length !== input.expected) problems.add('expected', messages.countDiffers, { count: rows.length, value: input.expected });
    problems.refuse();
    const ids = rows.map(({ id }) => id);
    const before = await participantEntity.snapshots(tx, ids);
    await tx.participant.updateMany({ where: { id: { in: ids }, state: { in: open } }, data: { state: 'ABSENT', version: { increment: 1 }, updatedAt: new Date() } });
    const after = await participantEntity.snapshots(tx, ids);
    const changes = [...after].filter(([, { state }]) => state === 'ABSENT').map(([id, now]) => ({ id, before: before.get(id) ?? null, after: now }));
    if (changes.length > 0) await writeTrail(tx, ctx, 'events', 'Participant', { operation: 'UPDATED', mutation: 'closeAttendance', reason: null }, changes);
    return event.id;
  },
});
