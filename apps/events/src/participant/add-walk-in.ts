import { label } from '@pilar/domain/vocabulary';
import { Unchanged } from '@pilar/subgraph/commands';
import { changed } from '@pilar/subgraph/entity';
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
import { meantOn, whoIs, type ListedRow } from './listed.ts';
import { CheckInMethod } from './participant-list.ts';
import { isHolding } from './participant-rules.ts';
import { checkedSignature, comingAt } from './record-attendance.ts';

const AddWalkInInput = builder.inputType('AddWalkInInput', {
  description: 'Somebody who came to an event: a recorded person, or a name.',
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
    alsoNamed: t.boolean({ description: 'True: somebody of that name is on the list already, and this is somebody else.' }),
  }),
});

events.command({
  name: 'addWalkIn',
  description: 'Enters somebody who came, as present: uninvited, or as the one on the list that person or name mean. Of whom that is not certain it is asked, as a Duplicate.',
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

    // What a held event still lacks for its report may be just this.
    const tellHeld = async () => {
      if (event.state === 'HELD') await touch({ entity: eventEntity, path: 'event', id: event.id }, async () => {});
    };
    const name = (person?.label ?? guest ?? '').slice(0, longestName);
    const named = { person: person?.id ?? null, name, affiliation, group: input.group, area: input.area ?? person?.area ?? null };
    const { one, sure, namesakes } = (await meantOn(tx, event.id))(named);
    const refuse = (row: ListedRow) => {
      const message = row.state === 'PRESENT' && sure ? messages.onListPresent : messages.sameName;
      throw new Duplicate(say(ctx.language, message, { name: row.name, who: whoIs(ctx, row), since: standingIn(ctx, row) }), [person ? 'person' : 'name'], row.id, namesakes.map(({ id }) => id));
    };
    // A person on the list is that one, whatever is said of the name.
    if (one && sure && (person || !input.alsoNamed)) {
      await touch({ entity: participantEntity, path: person ? 'person' : 'name', id: one.id }, async () => {
        // Locked now: a phone may have ticked them since.
        const listed = await tx.participant.findUniqueOrThrow({ where: { id: one.id } });
        if (listed.state === 'PRESENT') refuse({ ...one, ...listed });
        const coming = { checkInMethod: method === 'PAPER' ? 'PAPER' : 'LIST', checkedInAt, checkedInBy: ctx.viewer.name, signature };
        await tx.participant.update({ where: { id: one.id }, data: { ...coming, state: 'PRESENT', affiliation: listed.affiliation ?? affiliation, remark: remark ?? listed.remark, ...changed() } });
      });
      await tellHeld();
      return new Unchanged(one.id);
    }
    const namesake = one ?? namesakes[0];
    if (namesake && !input.alsoNamed) refuse(namesake);
    const [code = ''] = await newCodes(tx, event.id, 1);
    const id = newId();
    await tx.participant.create({
      data: {
        id, eventId: event.id, personId: person?.id ?? null, name, affiliation, group: input.group, comesFrom: named.area,
        ownerCode: event.ownerCode, eventDate: new Date(event.date), state: 'PRESENT', walkIn: true, code, checkInMethod: method, checkedInAt, checkedInBy: ctx.viewer.name, remark, signature,
      },
    });
    await tellHeld();
    return id;
  },
});
