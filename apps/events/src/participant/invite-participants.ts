import { label } from '@pilar/domain/vocabulary';
import { Unchanged } from '@pilar/subgraph/commands';
import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import type { Named } from '@pilar/subgraph/references';
import { insertRows } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import { builder, events } from '../builder.ts';
import { Event } from '../event/event.ts';
import { eventEntity } from '../event/event-entity.ts';
import { ParticipantGroupKind } from '../vocabularies.ts';
import { attendedEvent } from './attended-event.ts';
import { newCodes } from './participant-codes.ts';
import { listEmail, listName, listText, longestName } from './guest-text.ts';
import { participantEntity } from './participant-entity.ts';
import { participantMessages as messages } from './participant-messages.ts';
import { guestKey, isInviting, mostAtOnce } from './participant-rules.ts';

const InvitedPersonInput = builder.inputType('InvitedPersonInput', {
  description: 'A recorded person to invite.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'The person (Person).' }),
    group: t.field({ type: ParticipantGroupKind, required: true, description: 'Group they come with.' }),
    affiliation: t.string({ description: 'Body they come from, at most 200 characters.' }),
    area: t.field({ type: 'RegionCode', description: 'Region they come from; default: that of the person.' }),
  }),
});

const InvitedNameInput = builder.inputType('InvitedNameInput', {
  description: 'Somebody in no register to invite, by name.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name, at most 200 characters.' }),
    group: t.field({ type: ParticipantGroupKind, required: true, description: 'Group they come with.' }),
    affiliation: t.string({ description: 'Body they come from, at most 200 characters.' }),
    area: t.field({ type: 'RegionCode', description: 'Region they come from.' }),
    email: t.string({ description: 'Where their invitation goes.' }),
  }),
});

const InviteParticipantsInput = builder.inputType('InviteParticipantsInput', {
  description: 'Whom to invite to an event, up to 500 at once.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID. Participants keep it as `invitedWith`.' }),
    event: t.id({ required: true, description: 'The event.' }),
    people: t.field({ type: [InvitedPersonInput], description: 'Recorded persons.' }),
    names: t.field({ type: [InvitedNameInput], description: 'Others, by name.' }),
  }),
});

type Row = { id: string; event_id: string; person_id: string | null; name: string; affiliation: string | null; group: string; area_code: string | null; email: string | null };

const columns = {
  id: 'uuid', event_id: 'uuid', person_id: 'uuid', name: 'text', affiliation: 'text', '"group"': 'text', area_code: 'text', owner_code: 'text', event_date: 'date', state: 'text', code: 'text', invited_with: 'text', email: 'text',
};

events.command({
  name: 'inviteParticipants',
  description: 'Puts people on the list of an event. Who is on it already is not put there twice: `attendance` by `invitedWith` tells who is new.',
  permission: 'participant.invite',
  entity: eventEntity,
  result: Event,
  input: InviteParticipantsInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const event = await attendedEvent(tx, ctx, input.event, { lock: true });
    const problems = new Problems(ctx);
    if (!isInviting(event.state)) problems.add('event', messages.notInviting, { value: label('EVENT_STATE', event.state, ctx.language) });
    const [people, names] = [input.people ?? [], input.names ?? []];
    const count = people.length + names.length;
    if (count === 0) problems.add('people', messages.nobodyGiven);
    if (count > mostAtOnce) problems.add(people.length > 0 ? 'people' : 'names', messages.tooMany, { max: mostAtOnce, count });
    problems.refuse();
    const named: Named[] = people.map(({ person }, at) => ({ path: `people.${at}.person`, type: 'Person', id: person }));
    const found = await events.resolveReferences(tx, named, problems);
    const rows: Row[] = [
      ...people.map(({ person, group, affiliation, area }, at) => {
        const known = found.get(person.toLowerCase());
        problems.area(`people.${at}.area`, area, { anywhere: true });
        return {
          id: newId(), event_id: event.id, person_id: known?.id ?? person, name: (known?.label ?? '–').slice(0, longestName), group, area_code: area ?? known?.area ?? null,
          affiliation: listText(problems, `people.${at}.affiliation`, affiliation, longestName) ?? null, email: null,
        };
      }),
      ...names.map(({ name, group, affiliation, area, email }, at) => {
        problems.area(`names.${at}.area`, area, { anywhere: true });
        return {
          id: newId(), event_id: event.id, person_id: null, name: listName(problems, `names.${at}.name`, name), group, area_code: area ?? null,
          affiliation: listText(problems, `names.${at}.affiliation`, affiliation, longestName) ?? null, email: listEmail(problems, `names.${at}.email`, email) ?? null,
        };
      }),
    ];
    problems.refuse();

    const keyOf = ({ personId, ...guest }: { personId: string | null; name: string; affiliation: string | null; group: string }) => personId ?? guestKey(guest);
    const there = await tx.participant.findMany({ where: { eventId: event.id, removedAt: null }, select: { personId: true, name: true, affiliation: true, group: true } });
    const seen = new Set(there.map(keyOf));
    const fresh = rows.filter((row) => {
      const key = keyOf({ ...row, personId: row.person_id });
      return seen.has(key) ? false : seen.add(key);
    });
    if (fresh.length === 0) return new Unchanged(event.id);
    const codes = await newCodes(tx, event.id, fresh.length);
    await tx.$executeRaw(insertRows('events.participant', columns, fresh.map((row, at) => ({
      ...row, owner_code: event.ownerCode, event_date: event.date, state: 'INVITED', code: codes[at], invited_with: input.idempotencyKey,
    }))));
    const told = await participantEntity.snapshots(tx, fresh.map(({ id }) => id));
    await writeTrail(tx, ctx, 'events', 'Participant', { operation: 'CREATED', mutation: 'inviteParticipants', reason: null }, [...told].map(([id, after]) => ({ id, before: null, after })));
    return new Unchanged(event.id);
  },
});
