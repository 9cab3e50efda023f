import { codes, type Code } from '@pilar/domain/vocabulary';
import { builder, institutions } from '../builder.ts';
import { Person } from '../references/person.ts';
import { personName } from '../references/person-name.ts';

export const ForumPosition = builder.enumType('ForumPosition', { description: 'What somebody is on the board of a forum (jabatan pengurus).', values: codes('FORUM_POSITION') });
export const ForumStepKind = builder.enumType('ForumStep', { description: 'What becomes of a forum, and what may be done with it next.', values: codes('FORUM_STEP') });

builder.prismaObject('ForumBoardMember', {
  description: 'Who is on the board of a forum (pengurus).',
  fields: (t) => ({
    position: t.field({ type: ForumPosition, description: 'What they are on it.', resolve: (row) => row.position as Code<'FORUM_POSITION'> }),
    person: t.field({ type: Person, nullable: true, description: 'The person; null for a name as given, and for somebody outside the viewer\'s area.', resolve: (row, _args, ctx) => institutions.stub(ctx, 'Person', row.personId) }),
    name: t.string({ nullable: true, description: 'Their name, of a recorded person the recorded one; null for somebody outside the viewer\'s area.', resolve: (row, _args, ctx) => (row.personId === null ? row.name : personName(ctx, row.personId)) }),
  }),
});

builder.prismaObject('ForumBoard', {
  description: 'A board of a forum, confirmed by a decree for a term (kepengurusan).',
  fields: (t) => ({
    decreeNumber: t.exposeString('decreeNumber', { description: 'Number of the decree (nomor SK).' }),
    decreeDate: t.expose('decreeDate', { type: 'Date', description: 'Date of the decree.' }),
    decreeIssuer: t.exposeString('decreeIssuer', { description: 'Who issued it.' }),
    termFrom: t.expose('termFrom', { type: 'Date', description: 'First day of its term.' }),
    termTo: t.expose('termTo', { type: 'Date', description: 'Last day of its term, as decreed.' }),
    closedOn: t.expose('closedOn', { type: 'Date', nullable: true, description: 'Last day that it served, once another has followed it.' }),
    members: t.relation('members', { query: { orderBy: { place: 'asc' } }, description: 'Who is on it, in the order of the decree.' }),
  }),
});

builder.prismaObject('ForumMember', {
  description: 'Who belongs to a forum (anggota), from when until when.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the membership.' }),
    person: t.field({ type: Person, nullable: true, description: 'The person; null for somebody outside the viewer\'s area. Whether they serve as members of such a forum do, their terms of service say (see `servingAs` of the forum).', resolve: (row, _args, ctx) => institutions.stub(ctx, 'Person', row.personId) }),
    name: t.string({ nullable: true, description: 'Their name; null for somebody outside the viewer\'s area.', resolve: (row, _args, ctx) => personName(ctx, row.personId) }),
    joinedOn: t.expose('joinedOn', { type: 'Date', description: 'First day.' }),
    leftOn: t.expose('leftOn', { type: 'Date', nullable: true, description: 'Last day; null for a member of today.' }),
  }),
});

builder.prismaObject('ForumMilestone', {
  description: 'Something that became of a forum on a day.',
  fields: (t) => ({
    step: t.field({ type: ForumStepKind, description: 'What it was.', resolve: (row) => row.step as Code<'FORUM_STEP'> }),
    on: t.expose('happenedOn', { type: 'Date', description: 'The day.' }),
    note: t.exposeString('note', { nullable: true, description: 'The reason, or the decree\'s number.' }),
  }),
});
