import { label } from '@pilar/domain/vocabulary';
import { Unchanged } from '@pilar/subgraph/commands';
import type { Context } from '@pilar/subgraph/context';
import { newId } from '@pilar/subgraph/ids';
import { checkOwnName } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import type { Named } from '@pilar/subgraph/references';
import { restricted, restrictedAmong } from '@pilar/subgraph/restricted';
import { insertRows } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import { builder, events } from '../builder.ts';
import type { Db } from '../db.ts';
import { Event } from '../event/event.ts';
import { eventEntity } from '../event/event-entity.ts';
import { ParticipantGroupKind } from '../vocabularies.ts';
import { attendedEvent } from './attended-event.ts';
import { newCodes } from './participant-codes.ts';
import { listEmail, listName, listText, longestName } from './guest-text.ts';
import { meantOn, whoIs } from './listed.ts';
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
    alsoNamed: t.boolean({ description: 'True: a guest of that name is on the list already, and this is somebody else.' }),
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
    alsoNamed: t.boolean({ description: 'True: somebody of that name is on the list already, and this is somebody else.' }),
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

/** `path`: field of the input that names them. `alsoNamed`: one of the name is there, and this is another. */
type Row = { path: string; alsoNamed: boolean; id: string; event_id: string; person_id: string | null; name: string; affiliation: string | null; group: string; area_code: string | null; email: string | null };

const columns = {
  id: 'uuid', event_id: 'uuid', person_id: 'uuid', name: 'text', affiliation: 'text', '"group"': 'text', area_code: 'text', owner_code: 'text', event_date: 'date', state: 'text', code: 'text', invited_with: 'text', email: 'text',
};

events.command({
  name: 'inviteParticipants',
  description: 'Puts people on the list of an event. Who is on it already, as person or by name, is not put there twice: `attendance` by `invitedWith` tells who is new. Of whom that is not certain is asked (`alsoNamed`).',
  permission: 'participant.invite',
  entity: eventEntity,
  result: Event,
  input: InviteParticipantsInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const event = await attendedEvent(tx, ctx, input.event, { lock: true });
    const problems = new Problems(ctx);
    if (!isInviting(event.state)) problems.add('event', messages.notInviting, { value: label('EVENT_STATE', event.state, ctx.language) });
    // Participants keep the key as it came.
    checkOwnName('idempotencyKey', input.idempotencyKey, problems);
    const [people, names] = [input.people ?? [], input.names ?? []];
    const count = people.length + names.length;
    if (count === 0) problems.add('people', messages.nobodyGiven);
    if (count > mostAtOnce) problems.add(people.length > 0 ? 'people' : 'names', messages.tooMany, { max: mostAtOnce, count });
    problems.refuse();
    const named: Named[] = people.map(({ person }, at) => ({ path: `people.${at}.person`, type: 'Person', id: person }));
    const found = await events.resolveReferences(tx, named, problems);
    const barred = await restrictedAmong(tx, [...found.values()].map(({ id }) => id));
    const rows: Row[] = [
      ...people.map(({ person, group, affiliation, area, alsoNamed }, at) => {
        const known = found.get(person.toLowerCase());
        if (known && barred.has(known.id)) problems.add(`people.${at}.person`, restricted);
        problems.area(`people.${at}.area`, area, { anywhere: true });
        return {
          path: `people.${at}.person`, alsoNamed: alsoNamed ?? false,
          id: newId(), event_id: event.id, person_id: known?.id ?? person, name: (known?.label ?? '–').slice(0, longestName), group, area_code: area ?? known?.area ?? null,
          affiliation: listText(problems, `people.${at}.affiliation`, affiliation, longestName) ?? null, email: null,
        };
      }),
      ...names.map(({ name, group, affiliation, area, email, alsoNamed }, at) => {
        problems.area(`names.${at}.area`, area, { anywhere: true });
        return {
          path: `names.${at}.name`, alsoNamed: alsoNamed ?? false,
          id: newId(), event_id: event.id, person_id: null, name: listName(problems, `names.${at}.name`, name), group, area_code: area ?? null,
          affiliation: listText(problems, `names.${at}.affiliation`, affiliation, longestName) ?? null, email: listEmail(problems, `names.${at}.email`, email) ?? null,
        };
      }),
    ];
    problems.refuse();

    const fresh = await newOnes(tx, ctx, event.id, rows, problems);
    problems.refuse();
    if (fresh.length === 0) return new Unchanged(event.id);
    const codes = await newCodes(tx, event.id, fresh.length);
    await tx.$executeRaw(insertRows('events.participant', columns, fresh.map(({ path: _path, alsoNamed: _also, ...row }, at) => ({
      ...row, owner_code: event.ownerCode, event_date: event.date, state: 'INVITED', code: codes[at], invited_with: input.idempotencyKey,
    }))));
    const told = await participantEntity.snapshots(tx, fresh.map(({ id }) => id));
    await writeTrail(tx, ctx, 'events', 'Participant', { operation: 'CREATED', mutation: 'inviteParticipants', reason: null }, [...told].map(([id, after]) => ({ id, before: null, after })));
    return new Unchanged(event.id);
  },
});

/** Those who are not on the list yet; notes of whom that is not certain. Within what is sent, only the same twice is one: whoever wrote it tells them apart. */
async function newOnes(tx: Db, ctx: Context, eventId: string, rows: readonly Row[], problems: Problems): Promise<Row[]> {
  const meant = await meantOn(tx, eventId);
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = row.person_id ?? guestKey(row);
    if (seen.has(key)) return false;
    seen.add(key);
    const { one, sure, namesakes } = meant({ person: row.person_id, name: row.name, affiliation: row.affiliation, group: row.group, area: row.area_code });
    const just = row.person_id === null && namesakes.some((listed) => listed.person === null && guestKey(listed) === key);
    if ((one && sure && (row.person_id !== null || !row.alsoNamed)) || just) return false;
    const [namesake] = namesakes;
    if (namesake && !row.alsoNamed) problems.add(row.path, messages.sameName, { name: namesake.name, who: whoIs(ctx, namesake) });
    return true;
  });
}
