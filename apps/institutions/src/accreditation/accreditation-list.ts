import { daysAfter, today } from '@pilar/domain/dates';
import type { Context } from '@pilar/subgraph/context';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { loaderOf } from '@pilar/subgraph/loaders';
import { join, sql, type Sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';
import type { Db } from '../db.ts';
import { Institution } from '../institution/institution.ts';
import { Accreditation, AccreditationState } from './accreditation.ts';
import type { AccreditationState as State } from './accreditation-rules.ts';

const AccreditationFilter = builder.inputType('AccreditationFilter', {
  description: 'Which accreditations.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the institution\'s name.' }),
    state: t.field({ type: [AccreditationState], description: 'How far they are today.' }),
    grade: t.stringList({ description: 'Codes of grades.' }),
    expiringWithin: t.int({ description: 'Only those that hold today and end within so many days.' }),
  }),
});

const AccreditationOrder = builder.enumType('AccreditationOrder', {
  description: 'Order of accreditations.',
  values: { LATEST: { description: 'By the day of the application, latest first.' }, VALID_TO: { description: 'By the last day, what has none last.' }, AREA: { description: 'By region.' } },
});

/** A state as it is today: the table holds no EXPIRED. */
function inState(state: State): Sql {
  if (state === 'EXPIRED') return sql`(state = 'GRADED' AND valid_to < ${today()}::date)`;
  return state === 'GRADED' ? sql`(state = 'GRADED' AND valid_to >= ${today()}::date)` : sql`state = ${state}`;
}

/** The list as its root field shows it. */
export const accreditationList: ListDefinition<typeof AccreditationFilter.$inferInput, 'LATEST' | 'VALID_TO' | 'AREA'> = {
  name: 'accreditations',
  table: 'institutions.accreditation',
  model: 'accreditation',
  orders: {
    LATEST: [{ expression: 'applied_on', type: 'date', descending: true }],
    VALID_TO: [{ expression: "CASE WHEN valid_to IS NULL THEN 'infinity'::date ELSE valid_to END", type: 'date' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
  },
  defaultOrder: 'LATEST',
  where: ({ text, state, grade, expiringWithin }) => [
    ...(text?.trim() ? [sql`institution_id IN (SELECT institutions.find_institutions(${text}))`] : []),
    ...(state?.length ? [sql`(${join(state.map(inState), ' OR ')})`] : []),
    ...(grade?.length ? [sql`grade = ANY(${grade})`] : []),
    ...(expiringWithin == null ? [] : [sql`state = 'GRADED' AND valid_to >= ${today()}::date AND valid_to <= ${daysAfter(today(), Math.min(Math.max(expiringWithin, 0), 10_000))}::date`]),
  ],
};

const AccreditationConnection = institutions.connection<typeof Accreditation.$inferType>('Accreditation', Accreditation, { byArea: true });

builder.queryFields((t) => ({
  accreditation: t.prismaField({
    type: Accreditation,
    nullable: true,
    authScopes: { may: 'accreditation.read' },
    description: 'An accreditation; null when there is none in the viewer\'s area.',
    args: institutions.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await institutions.lookUp(ctx, 'Accreditation', args);
      return id === null ? null : ctx.db.accreditation.findUnique({ ...query, where: { id } });
    },
  }),
  accreditations: t.field({
    type: AccreditationConnection,
    authScopes: { may: 'accreditation.read' },
    description: 'Accreditations in the viewer\'s area.',
    args: { ...institutions.listArgs(t), filter: t.arg({ type: AccreditationFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [AccreditationOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => institutions.page(accreditationList, args, ctx, info),
  }),
}));

/** The accreditation by which an institution is accredited today: of those that hold, the one that holds longest (rule 17). */
const currentOf = loaderOf(async (ctx: Context<Db>, ids: readonly string[]) => {
  const rows = await ctx.db.accreditation.findMany({
    where: { institutionId: { in: [...ids] }, state: 'GRADED', validTo: { gte: new Date(today()) } }, orderBy: [{ validTo: 'asc' }, { id: 'asc' }],
  });
  const current = new Map(rows.map((row) => [row.institutionId, row]));
  return (id) => current.get(id) ?? null;
});

builder.prismaObjectFields(Institution, (t) => ({
  accreditation: t.field({
    type: Accreditation, nullable: true, authScopes: { may: 'accreditation.read' },
    description: 'The accreditation that holds today; null where there is none.',
    resolve: ({ id }, _args, ctx) => currentOf(ctx, id),
  }),
  grade: t.string({
    nullable: true, authScopes: { may: 'accreditation.read' },
    description: 'Code of the grade that holds today (peringkat akreditasi).',
    resolve: async ({ id }, _args, ctx) => (await currentOf(ctx, id))?.grade ?? null,
  }),
}));

builder.objectField(Institution, 'accreditations', (t) => t.field({
  type: AccreditationConnection,
  nullable: true,
  authScopes: { may: 'accreditation.read' },
  description: 'Its accreditations, latest first.',
  args: institutions.pageArgs(t),
  resolve: ({ id }, args, ctx, info) => institutions.page(accreditationList, args, ctx, info, { scope: id, conditions: [sql`institution_id = ${id}::uuid`] }),
}));
