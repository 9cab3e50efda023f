import { holdsNumber } from '@pilar/domain/nik';
import { label } from '@pilar/domain/vocabulary';
import { Unchanged } from '@pilar/subgraph/commands';
import { newId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { writeTrail } from '@pilar/subgraph/trail';
import { builder, events } from '../builder.ts';
import type { Db } from '../db.ts';
import { Event } from '../event/event.ts';
import { eventEntity } from '../event/event-entity.ts';
import { presentAt } from '../participant/attendance-counts.ts';
import { attendedEvent } from '../participant/attended-event.ts';
import { participantsOf } from '../participant/participant-rules.ts';
import { FeedbackRating } from './feedback.ts';
import { feedbackEntity } from './feedback-entity.ts';
import { feedbackMessages as messages } from './feedback-messages.ts';
import { isOver, longestRemark, mostAtOnce, remarkText } from './feedback-rules.ts';

const NewFeedbackInput = builder.inputType('NewFeedbackInput', {
  description: 'What one sheet of paper says. Whoever filled it in is not named.',
  fields: (t) => ({
    rating: t.field({ type: FeedbackRating, required: true, description: 'The rating.' }),
    remark: t.string({ description: 'What they said, at most 1,000 characters. No name, and no person\'s number.' }),
  }),
});

const RecordFeedbackInput = builder.inputType('RecordFeedbackInput', {
  description: 'What sheets of paper say of an event, up to 500 at once.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID; sent again after a cut line it changes nothing.' }),
    event: t.id({ required: true, description: 'The event.' }),
    sheets: t.field({ type: [NewFeedbackInput], required: true, description: 'The sheets. All are recorded, or none.' }),
  }),
});

/** Notes it where more would have judged the event than came to it: a sheet was typed twice (rule 22). */
async function refuseMoreThanCame(tx: Db, problems: Problems, event: string, sheets: number): Promise<void> {
  const groups = await tx.participantGroup.findMany({ where: { eventId: event } });
  const came = participantsOf(groups, await presentAt(tx, event));
  const count = sheets + await tx.eventFeedback.count({ where: { eventId: event, withdrawnAt: null } });
  if (!came) problems.add('event', messages.noAttendance);
  else if (count > came) problems.add('sheets', messages.moreThanCame, { count, came });
}

events.command({
  name: 'recordFeedback',
  description: 'Records feedback that those who came to an event left on paper (lembar tanggapan). Never more than came. `feedback` of the event counts it.',
  permission: 'participant.record',
  entity: eventEntity,
  result: Event,
  input: RecordFeedbackInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const event = await attendedEvent(tx, ctx, input.event, { lock: true });
    const problems = new Problems(ctx);
    const count = input.sheets.length;
    if (!isOver(event, new Date())) problems.add('event', messages.notOver, { value: label('EVENT_STATE', event.state, ctx.language) });
    if (count === 0) problems.add('sheets', messages.noneGiven);
    if (count > mostAtOnce) problems.add('sheets', messages.tooMany, { max: mostAtOnce, count });
    problems.refuse();
    const rows = input.sheets.map(({ rating, remark: given }, at) => {
      const remark = remarkText(given);
      if (remark && remark.length > longestRemark) problems.add(`sheets.${at}.remark`, shared.tooLong, { length: remark.length, max: longestRemark });
      if (remark && holdsNumber(remark)) problems.add(`sheets.${at}.remark`, messages.holdsNumber);
      return { id: newId(), eventId: event.id, rating, remark, method: 'PAPER', ownerCode: event.ownerCode };
    });
    await refuseMoreThanCame(tx, problems, event.id, count);
    problems.refuse();
    await tx.eventFeedback.createMany({ data: rows });
    const told = await feedbackEntity.snapshots(tx, rows.map(({ id }) => id));
    await writeTrail(tx, ctx, 'events', 'EventFeedback', { operation: 'CREATED', mutation: 'recordFeedback', reason: null }, [...told].map(([id, after]) => ({ id, before: null, after })));
    return new Unchanged(event.id);
  },
});
