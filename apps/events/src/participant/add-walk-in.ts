import { label } from '@pilar/domain/vocabulary';
import { Duplicate } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, events } from '../builder.ts';
import { eventEntity } from '../event/event-entity.ts';
import { ParticipantGroupKind } from '../vocabularies.ts';
import { attendedEvent, standingIn } from './attended-event.ts';
import { newCodes } from './participant-codes.ts';
import { Participant } from './participant.ts';
import { listName, listText, longestName } from './guest-text.ts';
import { participantEntity } from './participant-entity.ts';
import { participantMessages as messages } from './participant-messages.ts';
import { CheckInMethod } from './participant-list.ts';
import { guestKey, isHolding } from './participant-rules.ts';
import { checkedSignature, comingAt } from './record-attendance.ts';

const AddWalkInInput = builder.inputType('AddWalkInInput', {
  description: 'Somebody who came to an event uninvited: a recorded person, or a name.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    event: t.id({ required: true, description: 'The event.' }),
    person: t.id({ description: 'The person (Person), where recorded.' }),
    name: t.string({ description: 'Otherwise the name, at most 200 characters.' }),
    affiliation: t.string({ description: 'Body they come from, at most 200 characters.' }),
    group: t.field({ type: ParticipantGroupKind, required: true, description: 'Group they come with.' }),
    area: t.field({ type: 'RegionCode', description: 'Region they come from; default: that of the person.' }),
    method: t.field({ type: CheckInMethod, description: 'How their coming became known: WALK_IN, the default, or PAPER.' }),
    at: t.field({ type: 'DateTime', description: 'When they came; default: now, of PAPER not known.' }),
    remark: t.string({ description: 'Remark, at most 500 characters.' }),
    signature: t.string({ description: 'Signature; see AttendanceRowInput.' }),
    alsoNamed: t.boolean({ description: 'True: another guest of that name is on the list already, and this is somebody else.' }),
  }),
});

events.command({
  name: 'addWalkIn',
  description: 'Enters somebody who came uninvited, as present. Who is on the list already is not entered twice.',
  permission: 'participant.record',
  entity: participantEntity,
  result: Participant,
  input: AddWalkInInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx, touch }) => {
    const event = await attendedEvent(tx, ctx, input.event, { lock: true });
    const problems = new Problems(ctx);
    if (!isHolding(event.state)) problems.add('event', messages.notHolding, { value: label('EVENT_STATE', event.state, ctx.language) });
    if ((input.person == null) === (input.name == null)) problems.add(input.person == null ? 'name' : 'person', messages.personOrName);
    const found = input.person ? await events.resolveReferences(tx, [{ path: 'person', type: 'Person', id: input.person }], problems) : new Map();
    const person = input.person ? found.get(input.person.toLowerCase()) as { id: string; label: string; area: string | null } | undefined : undefined;
    const guest = input.name == null ? null : listName(problems, 'name', input.name);
    const affiliation = listText(problems, 'affiliation', input.affiliation, longestName) ?? null;
    const remark = listText(problems, 'remark', input.remark) ?? null;
    problems.area('area', input.area, { anywhere: true });
    const method = input.method === 'PAPER' ? 'PAPER' : 'WALK_IN';
    const signature = checkedSignature(problems, 'signature', input.signature);
    const checkedInAt = comingAt(problems, ctx, event, { method, at: input.at }, '');
    problems.refuse();

    const name = (person?.label ?? guest ?? '').slice(0, longestName);
    const listed = await tx.participant.findMany({ where: { eventId: event.id, removedAt: null, ...(person ? { personId: person.id } : { personId: null }) }, orderBy: { id: 'asc' } });
    const key = guestKey({ name, affiliation, group: input.group });
    const same = listed.find((row) => person || guestKey(row) === key) ?? (input.alsoNamed ? undefined : listed.find((row) => row.name.toLowerCase() === name.toLowerCase()));
    if (same && (person || !input.alsoNamed)) {
      const message = same.state === 'PRESENT' ? messages.onListPresent : guestKey(same) === key || person ? messages.onList : messages.sameName;
      throw new Duplicate(say(ctx.language, message, { name: same.name, since: standingIn(ctx, same) }), [person ? 'person' : 'name'], same.id);
    }
    const [code = ''] = await newCodes(tx, event.id, 1);
    const id = newId();
    await tx.participant.create({
      data: {
        id, eventId: event.id, personId: person?.id ?? null, name, affiliation, group: input.group, comesFrom: input.area ?? person?.area ?? null,
        ownerCode: event.ownerCode, eventDate: new Date(event.date), state: 'PRESENT', walkIn: true, code, checkInMethod: method, checkedInAt, checkedInBy: ctx.viewer.name, remark, signature,
      },
    });
    if (event.state === 'HELD') await touch({ entity: eventEntity, path: 'event', id: event.id }, async () => {});
    return id;
  },
});
