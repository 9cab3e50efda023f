import type { Code } from '@pilar/domain/vocabulary';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { builder, events } from '../builder.ts';
import { Office, Person } from '../references/external-types.ts';
import { EventRoleKind, KeyPointCategory, OrganiserKind, ParticipantGroupKind, PublicationKind } from '../vocabularies.ts';
import { Event } from './event.ts';

const Organiser = builder.prismaObject('Organiser', {
  description: 'Who holds the event (penyelenggara).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: OrganiserKind, description: 'Organiser or co-organiser.', resolve: (row) => row.kind as Code<'ORGANISER_KIND'> }),
    office: t.field({ type: Office, nullable: true, description: 'The office; null where only a name is known, or outside the viewer\'s area.', resolve: (row, _args, ctx) => events.stub(ctx, 'Office', row.officeId) }),
    name: t.exposeString('name', { description: 'Name as shown at the event.' }),
  }),
});

export const EventRole = builder.prismaObject('EventRole', {
  description: 'What somebody does at an event: a person, an office without a name, or both (rule 21).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    role: t.field({ type: EventRoleKind, description: 'The role.', resolve: (row) => row.role as Code<'EVENT_ROLE'> }),
    event: t.relation('event', { description: 'The event.' }),
    person: t.field({ type: Person, nullable: true, description: 'The person; null where none is named, or outside the viewer\'s area.', resolve: (row, _args, ctx) => events.stub(ctx, 'Person', row.personId) }),
    office: t.field({ type: Office, nullable: true, description: 'The office spoken for; null where none is named, or outside the viewer\'s area.', resolve: (row, _args, ctx) => events.stub(ctx, 'Office', row.officeId) }),
    post: t.exposeString('post', { nullable: true, description: 'Post held in the office (jabatan).' }),
    name: t.exposeString('name', { nullable: true, description: 'Name as shown at the event.' }),
    affiliation: t.exposeString('affiliation', { nullable: true, description: 'Affiliation as shown at the event.' }),
    note: t.exposeString('note', { nullable: true, description: 'Remark.' }),
  }),
});

events.entity(EventRole, 'event.read', (id, ctx) => ctx.db.eventRole.findFirst({ where: { id, event: { withdrawnAt: null } } }));

export const EventRoleConnection = events.connection<typeof EventRole.$inferType>('EventRole', EventRole);

/** A person's roles, those of the latest events first. */
export const roleList: ListDefinition<object, 'DATE_DESC'> = {
  name: 'eventRoles',
  table: 'events.event_role',
  model: 'eventRole',
  always: sql`EXISTS (SELECT FROM events.event WHERE event.id = event_id AND event.withdrawn_at IS NULL)`,
  orders: { DATE_DESC: [{ expression: 'event_date', type: 'date', descending: true }] },
  defaultOrder: 'DATE_DESC',
  where: () => [],
};

const Topic = builder.prismaObject('Topic', {
  description: 'Subject of an event (materi).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    text: t.exposeString('text', { description: 'The subject.' }),
  }),
});

const KeyPoint = builder.prismaObject('KeyPoint', {
  description: 'What was said that matters (pokok bahasan). A point whose validity has ended is history (rule 43).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    text: t.exposeString('text', { description: 'The point.' }),
    category: t.field({ type: KeyPointCategory, description: 'What it is.', resolve: (row) => row.category as Code<'KEY_POINT_CATEGORY'> }),
    saidBy: t.relation('saidBy', { nullable: true, description: 'Who said it.' }),
    saidByText: t.exposeString('saidByText', { nullable: true, description: 'Who said it, where they have no role.' }),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true, description: 'First day it holds.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day it holds.' }),
  }),
});

const Appeal = builder.prismaObject('Appeal', {
  description: 'A call to somebody (himbauan): who, to whom, what.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    from: t.relation('from', { nullable: true, description: 'Who calls.' }),
    fromText: t.exposeString('fromText', { nullable: true, description: 'Who calls, where they have no role.' }),
    to: t.exposeString('addressee', { description: 'To whom.' }),
    text: t.exposeString('text', { description: 'What is called for.' }),
  }),
});

const AgendaItem = builder.prismaObject('AgendaItem', {
  description: 'A step of the rundown (susunan acara).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    text: t.exposeString('text', { description: 'The step.' }),
    startAt: t.exposeString('startAt', { nullable: true, description: 'Local time it begins: "09:00".' }),
  }),
});

const ParticipantGroup = builder.prismaObject('ParticipantGroup', {
  description: 'A group that takes part (peserta) and how many came.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    group: t.field({ type: ParticipantGroupKind, description: 'The group.', resolve: (row) => row.group as Code<'PARTICIPANT_GROUP'> }),
    label: t.exposeString('label', { nullable: true, description: 'Its name as worded at the event.' }),
    count: t.exposeInt('count', { nullable: true, description: 'How many; null when not known.' }),
    area: t.field({ type: events.Region, nullable: true, description: 'Region they come from.', resolve: ({ areaCode }) => (areaCode === null ? null : { code: areaCode }) }),
    note: t.exposeString('note', { nullable: true, description: 'Remark.' }),
  }),
});

const Publication = builder.prismaObject('Publication', {
  description: 'A report about the event in a medium.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: PublicationKind, description: 'News or interview.', resolve: (row) => row.kind as Code<'PUBLICATION_KIND'> }),
    outlet: t.field({ type: Office, nullable: true, description: 'The medium, where it is registered.', resolve: (row, _args, ctx) => events.stub(ctx, 'Office', row.outletId) }),
    outletName: t.exposeString('outletName', { description: 'Name of the medium.' }),
    title: t.exposeString('title', { nullable: true, description: 'Headline.' }),
    author: t.exposeString('author', { nullable: true, description: 'Credit of the author.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true, description: 'When it came out, where the hour is known.' }),
    publishedOn: t.expose('publishedOn', { type: 'Date', nullable: true, description: 'Day it came out.' }),
    readers: t.exposeInt('readers', { nullable: true, description: 'Readers counted by the medium.' }),
    url: t.expose('url', { type: 'Url', nullable: true, description: 'Address.' }),
  }),
});

const Media = builder.prismaObject('Media', {
  description: 'Photographs of the event.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    caption: t.exposeString('caption', { description: 'Caption.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
    credit: t.exposeString('credit', { nullable: true, description: 'Credit of the photographer.' }),
  }),
});

const inOrder = { query: { orderBy: { position: 'asc' as const } } };

builder.prismaObjectFields(Event, (t) => ({
  organisers: t.relation('organisers', { type: Organiser, ...inOrder, description: 'Who holds it.' }),
  roles: t.relation('roles', { type: EventRole, ...inOrder, description: 'Who does what at it.' }),
  topics: t.relation('topics', { type: Topic, ...inOrder, description: 'Subjects.' }),
  keyPoints: t.relation('keyPoints', { type: KeyPoint, ...inOrder, description: 'What was said that matters.' }),
  appeals: t.relation('appeals', { type: Appeal, ...inOrder, description: 'Calls to somebody.' }),
  agenda: t.relation('agenda', { type: AgendaItem, ...inOrder, description: 'Rundown.' }),
  participants: t.relation('participants', { type: ParticipantGroup, ...inOrder, description: 'Groups that take part.' }),
  publications: t.relation('publications', { type: Publication, ...inOrder, description: 'Reports about it.' }),
  media: t.relation('media', { type: Media, ...inOrder, description: 'Photographs that the source mentions.' }),
}));
