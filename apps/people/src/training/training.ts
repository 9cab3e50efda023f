import type { Code } from '@pilar/domain/vocabulary';
import { codes } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import { isId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { loaderOf } from '@pilar/subgraph/loaders';
import { sql, type Sql } from '@pilar/subgraph/sql';
import { builder, people } from '../builder.ts';
import type { Db } from '../db.ts';
import { Person } from '../person/person.ts';
import { Office } from '../references/external-types.ts';

export const TrainingKind = builder.enumType('TrainingKind', { description: 'Kind of training (jenis pelatihan).', values: codes('TRAINING_KIND') });

const personOf = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await ctx.db.person.findMany({ where: { id: { in: [...ids] } } });
  const found = new Map(rows.map((row): [string, (typeof rows)[number]] => [row.id, row]));
  return (id) => found.get(id) ?? null;
});

export const Training = builder.prismaObject('Training', {
  description: 'A training (pelatihan, bimtek) that a person took part in.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    person: t.field({ type: Person, nullable: true, description: 'Who took part; null when the person lies outside the viewer\'s area.', resolve: (row, _args, ctx) => (allowed(ctx, 'person.read') ? personOf(ctx, row.personId) : null) }),
    area: t.field({ type: people.Region, description: 'Region the person served in when it was recorded.', resolve: (row) => ({ code: row.areaCode }) }),
    title: t.exposeString('title', { description: 'What it was called.' }),
    kind: t.field({ type: TrainingKind, description: 'Kind of training.', resolve: (row) => row.kind as Code<'TRAINING_KIND'> }),
    office: t.field({ type: Office, nullable: true, description: 'The office that held it, where it is recorded as one.', resolve: (row, _args, ctx) => people.stub(ctx, 'Office', row.officeId) }),
    organiser: t.exposeString('organiser', { nullable: true, description: 'Who held it, as it was written.' }),
    startDate: t.expose('startDate', { type: 'Date', description: 'First day.' }),
    endDate: t.expose('endDate', { type: 'Date', description: 'Last day.' }),
    hours: t.exposeInt('hours', { nullable: true, description: 'Hours of lessons (jam pelajaran).' }),
    certificateNumber: t.exposeString('certificateNumber', { nullable: true, description: 'Number of the certificate.' }),
    certificateDate: t.expose('certificateDate', { type: 'Date', nullable: true, description: 'Date of the certificate.' }),
    note: t.exposeString('note', { nullable: true, description: 'What else is to be known.' }),
    withdrawn: t.boolean({ description: 'Recorded by mistake and withdrawn; it stands in no list.', resolve: (row) => row.withdrawnAt !== null }),
  }),
});

people.recordFields(Training, { type: 'Training', can: { record: { permission: 'training.record', description: 'Correct or withdraw it.' } } });
people.entity(Training, 'training.read', (id, ctx) => ctx.db.training.findUnique({ where: { id } }));

const ofPerson = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await ctx.db.training.findMany({ where: { personId: { in: [...ids] }, withdrawnAt: null }, orderBy: [{ startDate: 'desc' }, { id: 'desc' }] });
  return (id) => rows.filter((row) => row.personId === id);
});

builder.objectField(Person, 'trainings', (t) => t.field({
  type: [Training],
  nullable: true,
  description: 'Trainings the person took part in, newest first; null without the right to read them.',
  resolve: (person, _args, ctx) => (allowed(ctx, 'training.read') ? ofPerson(ctx, person.id) : null),
}));

const TrainingFilter = builder.inputType('TrainingFilter', {
  description: 'Which trainings.',
  fields: (t) => ({
    kind: t.field({ type: [TrainingKind], description: 'Kinds.' }),
    from: t.field({ type: 'Date', description: 'Those that ended on this day or later.' }),
    to: t.field({ type: 'Date', description: 'Those that began on this day or earlier.' }),
    person: t.id({ description: 'Of this person.' }),
  }),
});

const TrainingOrder = builder.enumType('TrainingOrder', {
  description: 'Order of trainings.',
  values: { NEWEST: { description: 'By their first day, the newest first.' }, TITLE: { description: 'By title.' } },
});

/** Of the person; the id of somebody merged means who they are now. */
function ofPersonNow(id: string): Sql {
  return isId(id) ? sql`person_id = coalesce((SELECT survivor_id FROM people.person_merge WHERE id = ${id}::uuid), ${id}::uuid)` : sql`false`;
}

/** The list as its root field shows it. */
export const trainings: ListDefinition<typeof TrainingFilter.$inferInput, 'NEWEST' | 'TITLE'> = {
  name: 'trainings',
  table: 'people.training',
  of: 'ARRAY[person_id]',
  model: 'training',
  always: sql`withdrawn_at IS NULL`,
  orders: {
    NEWEST: [{ expression: 'start_date', type: 'date', descending: true }],
    TITLE: [{ expression: 'title COLLATE "C"', type: 'text' }],
  },
  defaultOrder: 'NEWEST',
  where: ({ kind, from, to, person }) => [
    ...(kind?.length ? [sql`kind = ANY(${kind})`] : []),
    ...(from ? [sql`end_date >= ${from}::date`] : []),
    ...(to ? [sql`start_date <= ${to}::date`] : []),
    ...(person ? [ofPersonNow(person)] : []),
  ],
};

const TrainingConnection = people.connection<typeof Training.$inferType>('Training', Training, { byArea: true });

builder.queryFields((t) => ({
  training: t.prismaField({
    type: Training,
    nullable: true,
    authScopes: { may: 'training.read' },
    description: 'A training; null when there is none in the viewer\'s area.',
    args: people.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await people.lookUp(ctx, 'Training', args);
      return id === null ? null : ctx.db.training.findUnique({ ...query, where: { id } });
    },
  }),
  trainings: t.field({
    type: TrainingConnection,
    authScopes: { may: 'training.read' },
    description: 'Trainings of persons in the viewer\'s area.',
    args: { ...people.listArgs(t), filter: t.arg({ type: TrainingFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [TrainingOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => people.page(trainings, args, ctx, info),
  }),
}));
