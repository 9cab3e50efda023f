import { sql } from '@pilar/subgraph/sql';
import { allowed } from '@pilar/subgraph/context';
import { covers } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';
import { builder, events } from '../builder.ts';
import { Event } from '../event/event.ts';
import { Person, Pillar } from '../references/external-types.ts';
import { ParticipantGroupKind } from '../vocabularies.ts';
import { countsOf, type AttendanceCountRow } from './attendance-counts.ts';
import { clashesOf } from './clashes.ts';
import { CheckInMethod, ParticipantFilter, participantList, ParticipantOrder, ParticipantState } from './participant-list.ts';

export const Participant = builder.prismaObject('Participant', {
  description: 'Somebody invited to an event, or who came to it (peserta): a person, or the name of a guest who is in no register.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    event: t.relation('event', { description: 'The event.' }),
    person: t.field({ type: Person, nullable: true, description: 'The person; null for a guest by name, or where the viewer may not see them.', resolve: (row, _args, ctx) => events.stub(ctx, 'Person', row.personId) }),
    name: t.exposeString('name', { description: 'Name as on the list.' }),
    affiliation: t.exposeString('affiliation', { nullable: true, description: 'Office or body they come from, and their post in it.' }),
    group: t.field({ type: ParticipantGroupKind, description: 'Group they belong to.', resolve: (row) => row.group as Code<'PARTICIPANT_GROUP'> }),
    area: t.field({ type: events.Region, nullable: true, description: 'Region they come from; null where not known.', resolve: ({ comesFrom }) => (comesFrom === null ? null : { code: comesFrom }) }),
    state: t.field({ type: ParticipantState, description: 'Whether they came.', resolve: (row) => row.state as Code<'PARTICIPANT_STATE'> }),
    walkIn: t.exposeBoolean('walkIn', { description: 'Came uninvited.' }),
    checkInMethod: t.field({ type: CheckInMethod, nullable: true, description: 'How their coming became known; null unless PRESENT.', resolve: (row) => row.checkInMethod as Code<'CHECK_IN_METHOD'> | null }),
    checkedInAt: t.expose('checkedInAt', { type: 'DateTime', nullable: true, description: 'When they came; null where a paper list does not tell.' }),
    checkedInBy: t.exposeString('checkedInBy', { nullable: true, description: 'Who recorded it; null when they did so by the link.' }),
    remark: t.exposeString('remark', { nullable: true, description: 'Remark; of one excused, why.' }),
    checkInCode: t.string({
      nullable: true, description: 'What they type to check in (kode peserta), as on their invitation; for those who keep the event.',
      resolve: ({ code, ownerCode }, _args, ctx) => (allowed(ctx, 'participant.record') && covers(ctx.viewer.grant.area, ownerCode) ? code : null),
    }),
    signature: t.string({
      nullable: true, description: 'Their signature: strokes of points "x,y" in a field of 400 × 200, ";" between strokes. Null where there is none or the viewer has no right (see withheld).',
      resolve: ({ signature, ownerCode }, _args, ctx) => (allowed(ctx, 'participant.readSignature') && covers(ctx.viewer.grant.area, ownerCode) ? signature : null),
    }),
    clashes: t.field({
      type: [Event], description: 'Other events at the same hours to which the same person is invited, as far as the viewer may see them.',
      resolve: (row, _args, ctx) => (row.personId === null || row.state === 'EXCUSED' || row.state === 'ABSENT' ? [] : clashesOf(ctx, row.id)),
    }),
  }),
});

events.recordFields(Participant, {
  type: 'Participant',
  can: {
    record: { permission: 'participant.record', description: 'Record whether they came; only where the event is kept.' },
    remove: { permission: 'participant.invite', description: 'Take them off the list, or correct what it says of them.' },
  },
  withheld: { permission: 'participant.readSignature', fields: ['signature'] },
});

events.entity(Participant, 'participant.read', (id, ctx) => ctx.db.participant.findFirst({ where: { id, removedAt: null, event: { withdrawnAt: null } } }));

export const ParticipantConnection = events.connection<typeof Participant.$inferType>('Participant', Participant);

const AttendanceCount = builder.objectRef<AttendanceCountRow>('AttendanceCount').implement({
  description: 'How many participants of a group are in a state.',
  fields: (t) => ({
    group: t.field({ type: ParticipantGroupKind, description: 'The group.', resolve: ({ group }) => group }),
    state: t.field({ type: ParticipantState, description: 'The state.', resolve: ({ state }) => state }),
    count: t.exposeInt('participants', { description: 'How many.' }),
    walkIns: t.exposeInt('walkIns', { description: 'How many of them came uninvited.' }),
  }),
});

builder.prismaObjectFields(Event, (t) => ({
  attendanceCounts: t.field({
    type: [AttendanceCount],
    description: 'Participants by name, counted exactly by group and state, without rows of none. Everybody who reads the event may know them.',
    resolve: ({ id }, _args, ctx) => countsOf(ctx, id),
  }),
  attendance: t.field({
    type: ParticipantConnection,
    nullable: true,
    authScopes: { may: 'participant.read' },
    description: 'Who is invited and who came, by name. Where the event is kept, all of them; elsewhere those who come from the viewer\'s area.',
    args: { ...events.pageArgs(t), filter: t.arg({ type: ParticipantFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [ParticipantOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: ({ id }, args, ctx, info) => events.page(participantList, args, ctx, info, { scope: id, conditions: [sql`event_id = ${id}::uuid`] }),
  }),
}));

/** The mail that tells them of a withdrawal asks for them as well: it is being sent, and only who sends mails of the event sees that. */
const beingTold = { mails: { some: { state: 'SENDING', mailing: { kind: 'CANCELLATION' } } } };

builder.queryFields((t) => ({
  participant: t.prismaField({
    type: Participant,
    nullable: true,
    authScopes: { may: 'participant.read' },
    description: 'A participant; null when there is none that the viewer may see.',
    args: events.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await events.lookUp(ctx, 'Participant', args);
      return id === null ? null : ctx.db.participant.findFirst({ ...query, where: { id, removedAt: null, OR: [{ event: { withdrawnAt: null } }, beingTold] } });
    },
  }),
  participants: t.field({
    type: ParticipantConnection,
    authScopes: { may: 'participant.read' },
    description: 'Who takes part in events that the viewer may see. The area is the one they come from.',
    args: { ...events.listArgs(t), filter: t.arg({ type: ParticipantFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [ParticipantOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => events.page(participantList, args, ctx, info),
  }),
}));

builder.objectField(Person, 'attendance', (t) => t.field({
  type: ParticipantConnection,
  nullable: true,
  authScopes: { may: 'participant.read' },
  description: 'Events that they were invited to or came to, the latest first.',
  args: events.pageArgs(t),
  resolve: ({ id }, args, ctx, info) => events.page(participantList, { ...args, order: ['DATE_DESC'] }, ctx, info, { scope: id, conditions: [sql`person_id = ${id}::uuid`] }),
}));

/** The gateway brings the person along whose term it is. */
const throughPerson = { requires: builder.selection<{ person: { id: string } | null }>('person { id }') } as object;

builder.objectField(Pillar, 'attendance', (t) => t.field({
  type: ParticipantConnection,
  nullable: true,
  authScopes: { may: 'participant.read' },
  description: 'Events that whoever serves was invited to or came to, the latest first; those of other terms of the same person too.',
  args: events.pageArgs(t),
  ...throughPerson,
  resolve: ({ id, through }, args, ctx, info) => events.page(participantList, { ...args, order: ['DATE_DESC'] }, ctx, info, { scope: id, conditions: [through === null ? sql`false` : sql`person_id = ${through}::uuid`] }),
}));
