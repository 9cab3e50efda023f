import { codes, type Code } from '@pilar/domain/vocabulary';
import { builder, institutions } from '../builder.ts';
import { Person } from '../references/person.ts';
import { personName } from '../references/person-name.ts';

export const YouthPosition = builder.enumType('YouthPosition', { description: 'What somebody is on a board (jabatan pengurus).', values: codes('YOUTH_POSITION') });
export const YouthStepKind = builder.enumType('YouthStep', { description: 'What becomes of a Karang Taruna, and what may be done with it next.', values: codes('YOUTH_STEP') });

builder.prismaObject('YouthBoardMember', {
  description: 'Who is on the board of a Karang Taruna (pengurus).',
  fields: (t) => ({
    position: t.field({ type: YouthPosition, description: 'What they are on it.', resolve: (row) => row.position as Code<'YOUTH_POSITION'> }),
    person: t.field({ type: Person, nullable: true, description: 'The person; null for a name as given, and for somebody outside the viewer\'s area.', resolve: (row, _args, ctx) => institutions.stub(ctx, 'Person', row.personId) }),
    name: t.string({ nullable: true, description: 'Their name, of a recorded person the recorded one; null for somebody outside the viewer\'s area.', resolve: (row, _args, ctx) => (row.personId === null ? row.name : personName(ctx, row.personId)) }),
    age: t.exposeInt('age', { description: 'Years of age when the term began, as given (rule 13).' }),
  }),
});

export const YouthBoard = builder.prismaObject('YouthBoard', {
  description: 'A board of a Karang Taruna, confirmed by a decree for a term (kepengurusan).',
  fields: (t) => ({
    decreeNumber: t.exposeString('decreeNumber', { description: 'Number of the decree (nomor SK).' }),
    decreeDate: t.expose('decreeDate', { type: 'Date', description: 'Date of the decree.' }),
    decreeSigner: t.exposeString('decreeSigner', { description: 'Who confirmed it, mostly the village head.' }),
    termFrom: t.expose('termFrom', { type: 'Date', description: 'First day of its term.' }),
    termTo: t.expose('termTo', { type: 'Date', description: 'Last day of its term.' }),
    members: t.relation('members', { query: { orderBy: { place: 'asc' } }, description: 'Who is on it, in the order of the decree.' }),
  }),
});

export const YouthMilestone = builder.prismaObject('YouthMilestone', {
  description: 'Something that became of a Karang Taruna on a day.',
  fields: (t) => ({
    step: t.field({ type: YouthStepKind, description: 'What it was.', resolve: (row) => row.step as Code<'YOUTH_STEP'> }),
    on: t.expose('happenedOn', { type: 'Date', description: 'The day.' }),
    note: t.exposeString('note', { nullable: true, description: 'The reason, the activity, the decree\'s number, or the code of the classification.' }),
  }),
});
