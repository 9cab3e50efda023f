import { today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { codes } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import { builder, people } from '../builder.ts';
import type { Db } from '../db.ts';
import { Pillar, PillarType } from '../pillar/pillar.ts';
import { pillarOf } from '../pillar-of.ts';
import { annualGrade, extensionAdvice, levelsGivenFrom, settledBy, type GradeCode, type Level } from './grade-rules.ts';

export const PillarGrade = builder.enumType('PillarGrade', { description: 'Grade of a year\'s work (nilai): Baik, Cukup, Kurang.', values: codes('PILLAR_GRADE') });
export const GradeLevel = builder.enumType('GradeLevel', { description: 'Who evaluates: centre, province or regency (rule 11).', values: codes('GRADE_LEVEL') });
const ExtensionAdvice = builder.enumType('ExtensionAdvice', { description: 'What a grade advises when a term is to be extended.', values: codes('EXTENSION_ADVICE') });

type Row = NonNullable<Awaited<ReturnType<Db['grade']['findUnique']>>>;
const judged = (rows: readonly Row[]) => rows.map(({ year, level, grade }) => ({ year, level: level as Level, grade: grade as GradeCode }));

/** Grades of each term, the newest year first. */
const gradesOf = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await ctx.db.grade.findMany({ where: { pillarId: { in: [...ids] } }, orderBy: [{ year: 'desc' }, { level: 'asc' }] });
  return (id) => rows.filter((row) => row.pillarId === id);
});

export const Grade = builder.prismaObject('Grade', {
  description: 'What one level thought of a term\'s work in a budget year (penilaian tahunan, rule 11).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    pillar: t.field({ type: Pillar, nullable: true, description: 'The term of service.', resolve: (row, _args, ctx) => pillarOf(ctx, row.pillarId) }),
    pillarType: t.field({ type: PillarType, description: 'Kind of service.', resolve: (row) => row.pillarType as 'TKSK' }),
    area: t.field({ type: people.Region, description: 'Region of the term.', resolve: (row) => ({ code: row.areaCode }) }),
    year: t.exposeInt('year', { description: 'Budget year.' }),
    level: t.field({ type: GradeLevel, description: 'Who evaluated.', resolve: (row) => row.level as Level }),
    grade: t.field({ type: PillarGrade, description: 'The grade.', resolve: (row) => row.grade as GradeCode }),
    gradedOn: t.expose('gradedOn', { type: 'Date', description: 'Day it was given or last changed.' }),
    byName: t.exposeString('byName', { description: 'Name of the account that gave or last changed it, at that time.' }),
    note: t.exposeString('note', { nullable: true, description: 'Why.' }),
    changeable: t.boolean({
      description: 'Whether the viewer may change it: it is their level\'s, and no higher level has graded the year.',
      resolve: async (row, _args, ctx) => {
        const { area } = ctx.viewer.grant;
        if (!allowed(ctx, 'grade.give') || !levelsGivenFrom(area).includes(row.level as Level) || ![row.areaCode, row.ownerCode].some((code) => covers(area, code))) return false;
        const others = (await gradesOf(ctx, row.pillarId)).filter(({ year }) => year === row.year);
        return settledBy(row.level as Level, judged(others).map(({ level }) => level)) === null;
      },
    }),
  }),
});

people.recordFields(Grade, { type: 'Grade', can: { give: { permission: 'grade.give', description: 'Give grades of its level; `changeable` tells whether this one may still change.' } } });
people.entity(Grade, 'grade.read', (id, ctx) => ctx.db.grade.findUnique({ where: { id } }));

builder.objectFields(Pillar, (t) => ({
  grades: t.field({
    type: [Grade],
    nullable: true,
    description: 'Grades of the term, the newest year first; null without the right to read them.',
    args: { year: t.arg.int({ description: 'Only of this year.' }) },
    resolve: async (pillar, { year }, ctx) => (allowed(ctx, 'grade.read') ? (await gradesOf(ctx, pillar.id)).filter((row) => year == null || row.year === year) : null),
  }),
  annualGrade: t.field({
    type: PillarGrade,
    nullable: true,
    description: 'Grade of a year: that of the highest level that has graded; null while none has, and without the right to read it.',
    args: { year: t.arg.int({ required: true, description: 'Budget year.' }) },
    resolve: async (pillar, { year }, ctx) => (allowed(ctx, 'grade.read') ? annualGrade(judged(await gradesOf(ctx, pillar.id)).filter((one) => one.year === year)) : null),
  }),
  extensionAdvice: t.field({
    type: ExtensionAdvice,
    nullable: true,
    description: 'What the last year\'s grade advises when the term is to be extended (rule 11); null without the right to read grades.',
    resolve: async (pillar, _args, ctx) => (allowed(ctx, 'grade.read') ? extensionAdvice(judged(await gradesOf(ctx, pillar.id)), today()) : null),
  }),
}));

const GradeFilter = builder.inputType('GradeFilter', {
  description: 'Which grades.',
  fields: (t) => ({
    year: t.int({ description: 'Of this budget year.' }),
    level: t.field({ type: [GradeLevel], description: 'Of these levels.' }),
    grade: t.field({ type: [PillarGrade], description: 'These grades.' }),
    type: t.field({ type: [PillarType], description: 'Kinds of service.' }),
  }),
});

const GradeOrder = builder.enumType('GradeOrder', {
  description: 'Order of grades.',
  values: { YEAR_DESC: { description: 'The newest year first.' }, AREA: { description: 'By region.' } },
});

/** The list as its root field shows it. */
export const grades: ListDefinition<typeof GradeFilter.$inferInput, 'YEAR_DESC' | 'AREA'> = {
  name: 'grades',
  table: 'people.grade',
  of: 'ARRAY(SELECT term.person_id FROM people.pillar AS term WHERE term.id = pillar_id)',
  model: 'grade',
  orders: {
    YEAR_DESC: [{ expression: 'year', type: 'int', descending: true }],
    AREA: [{ expression: 'area_code', type: 'text' }],
  },
  defaultOrder: 'YEAR_DESC',
  where: ({ year, level, grade, type }) => [
    ...(year == null ? [] : [sql`year = ${year}`]),
    ...(level?.length ? [sql`level = ANY(${level})`] : []),
    ...(grade?.length ? [sql`grade = ANY(${grade})`] : []),
    ...(type?.length ? [sql`pillar_type = ANY(${type})`] : []),
  ],
};

const GradeConnection = people.connection<typeof Grade.$inferType>('Grade', Grade, { byArea: true });

builder.queryField('grades', (t) => t.field({
  type: GradeConnection,
  authScopes: { may: 'grade.read' },
  description: 'Yearly grades of terms in the viewer\'s area. Whose is missing stands in `standings`.',
  args: { ...people.listArgs(t), filter: t.arg({ type: GradeFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [GradeOrder], description: 'Order of the rows, the first rule before the next.' }) },
  resolve: (_root, args, ctx, info) => people.page(grades, args, ctx, info),
}));
