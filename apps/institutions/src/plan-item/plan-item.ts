import { codes, type Code } from '@pilar/domain/vocabulary';
import { isId } from '@pilar/subgraph/ids';
import { loaderOf } from '@pilar/subgraph/loaders';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { join, raw, sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';
import type { Db } from '../db.ts';
import { PlanDocument, PlanDocumentKind } from '../plan-document/plan-document.ts';
import { gapConditions, gapsOf, servingOf } from './plan-alignment.ts';
import type { Year } from './plan-item-rules.ts';
import { yearOf } from './plan-item-years.ts';

export const PlanItemKind = builder.enumType('PlanItemKind', { description: 'Kind of an item of a plan: goal (tujuan), objective (sasaran), programme, activity (kegiatan), sub-activity.', values: codes('PLAN_ITEM_KIND') });
const PlanGap = builder.enumType('PlanGap', { description: 'What an item lacks in the alignment of plans (keselarasan).', values: codes('PLAN_GAP') });

const PlanItemYear = builder.objectRef<Year>('PlanItemYear').implement({
  description: 'Target, realisation and budget of an item in a year.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'Year.' }),
    target: t.exposeFloat('target', { nullable: true, description: 'Target, in the unit of the item.' }),
    realised: t.exposeFloat('realised', { nullable: true, description: 'What was reached (realisasi), in the same unit.' }),
    realisedSource: t.exposeString('realisedSource', { nullable: true, description: 'Whose word the realisation is.' }),
    realisedOn: t.field({ type: 'Date', nullable: true, description: 'Day that the realisation is of.', resolve: ({ realisedOn }) => realisedOn }),
    budget: t.field({ type: 'Rupiah', nullable: true, description: 'Budget (pagu).', resolve: ({ budget }) => budget }),
  }),
});

export const PlanItem = builder.prismaObject('PlanItem', {
  description: 'An item of a plan (butir rencana): what it aims at or sets out to do.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    code: t.exposeString('code', { description: 'Code, unique in its plan: "1.06.02.1.01".' }),
    title: t.exposeString('title', { description: 'What it is.' }),
    kind: t.field({ type: PlanItemKind, description: 'Kind of item.', resolve: (row) => row.kind as Code<'PLAN_ITEM_KIND'> }),
    plan: t.relation('plan', { description: 'Plan it stands in.' }),
    parent: t.relation('parent', { nullable: true, description: 'Item of the same plan that it stands below.' }),
    derivesFrom: t.relation('derivesFrom', { nullable: true, description: 'Item of a plan above that it carries out (rule 42).' }),
    derived: t.relation('derived', { description: 'Items of other plans that derive from it, by code.', query: { where: { withdrawnAt: null }, orderBy: [{ code: 'asc' }, { id: 'asc' }] } }),
    indicator: t.exposeString('indicator', { nullable: true, description: 'By what it is measured.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'Unit of its figures.' }),
    office: t.relation('office', { nullable: true, authScopes: { may: 'office.read' }, description: 'Office that answers for it; null when not known or outside the viewer\'s reach.' }),
    area: t.field({ type: institutions.Region, description: 'Region of its plan.', resolve: (row) => ({ code: row.areaCode }) }),
    years: t.field({ type: [PlanItemYear], select: { years: { orderBy: { year: 'asc' } } }, description: 'Target, realisation and budget by year.', resolve: ({ years }) => years.map(yearOf) }),
  }),
});

builder.objectFields(PlanItem, (t) => ({
  gaps: t.field({ type: [PlanGap], description: 'What it lacks in the alignment of plans; nothing when it serves and is served.', resolve: ({ id }, _args, ctx) => gapsOf(ctx, id) }),
  eventCount: t.int({ description: 'How many events serve it, of those that the viewer may see.', resolve: ({ id }, _args, ctx) => servingOf(ctx, id) }),
}));

institutions.recordFields(PlanItem, {
  type: 'PlanItem',
  can: {
    correct: { permission: 'plan.correct', description: 'Correct it and set its targets.' },
    withdraw: { permission: 'plan.correct', description: 'Withdraw it with a reason.' },
  },
});

institutions.entity(PlanItem, 'plan.read', (id, ctx) => ctx.db.planItem.findFirst({ where: { id, withdrawnAt: null } }));

const countOf = loaderOf<Db, number>(async ({ db }, ids) => {
  const rows = await db.$queryRaw<{ plan: string; count: number }[]>(sql`
    SELECT plan_id::text AS plan, count(*)::int AS count FROM institutions.plan_item WHERE plan_id = ANY(${[...ids]}::uuid[]) AND withdrawn_at IS NULL GROUP BY plan_id`);
  const counted = new Map(rows.map(({ plan, count }) => [plan, count]));
  return (id) => counted.get(id) ?? 0;
});

builder.prismaObjectFields(PlanDocument, (t) => ({
  items: t.relation('items', { description: 'All its items by code, at most 1,000.', query: { where: { withdrawnAt: null }, orderBy: [{ code: 'asc' }, { id: 'asc' }] } }),
  itemCount: t.int({ description: 'How many items it holds.', resolve: ({ id }, _args, ctx) => countOf(ctx, id) }),
}));

const PlanItemFilter = builder.inputType('PlanItemFilter', {
  description: 'Which items.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the code or title.' }),
    plan: t.id({ description: 'Items of this plan.' }),
    planKind: t.field({ type: [PlanDocumentKind], description: 'Items of plans of these kinds.' }),
    kind: t.field({ type: [PlanItemKind], description: 'Kinds of item.' }),
    year: t.int({ description: 'Items of plans that cover this year.' }),
    gap: t.field({ type: [PlanGap], description: 'Only those that lack one of these.' }),
  }),
});

const PlanItemOrder = builder.enumType('PlanItemOrder', { description: 'Order of items.', values: { CODE: { description: 'By code.' }, TITLE: { description: 'By title.' } } });

/** The list as its root field shows it. */
export const planItems: ListDefinition<typeof PlanItemFilter.$inferInput, 'CODE' | 'TITLE'> = {
  name: 'planItems',
  table: 'institutions.plan_item',
  model: 'planItem',
  always: sql`withdrawn_at IS NULL`,
  orders: { CODE: [{ expression: 'code COLLATE "C"', type: 'text' }], TITLE: [{ expression: 'title COLLATE "C"', type: 'text' }] },
  defaultOrder: 'CODE',
  where: ({ text, plan, planKind, kind, year, gap }) => [
    ...(text?.trim() ? [sql`id IN (SELECT institutions.find_plan_items(${text}))`] : []),
    ...(plan ? [isId(plan) ? sql`plan_id = ${plan}::uuid` : sql`false`] : []),
    ...(planKind?.length ? [sql`plan_id IN (SELECT id FROM institutions.plan_document WHERE kind = ANY(${planKind}))`] : []),
    ...(kind?.length ? [sql`kind = ANY(${kind})`] : []),
    // A plan whose years are not known may cover any.
    ...(year ? [sql`plan_id IN (SELECT id FROM institutions.plan_document WHERE (year_from IS NULL OR year_from <= ${year}) AND (year_to IS NULL OR year_to >= ${year}))`] : []),
    ...(gap?.length ? [sql`(${join(gap.map((one) => raw(gapConditions[one])), ' OR ')})`] : []),
  ],
};

const PlanItemConnection = institutions.connection<typeof PlanItem.$inferType>('PlanItem', PlanItem, { byArea: true });

builder.queryFields((t) => ({
  planItem: t.prismaField({
    type: PlanItem,
    nullable: true,
    authScopes: { may: 'plan.read' },
    description: 'An item of a plan; null when there is none.',
    args: institutions.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await institutions.lookUp(ctx, 'PlanItem', args);
      return id === null ? null : ctx.db.planItem.findFirst({ ...query, where: { id, withdrawnAt: null } });
    },
  }),
  planItems: t.field({
    type: PlanItemConnection,
    authScopes: { may: 'plan.read' },
    description: 'Items of plans, the same for everybody signed in.',
    args: { ...institutions.listArgs(t), filter: t.arg({ type: PlanItemFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [PlanItemOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => institutions.page(planItems, args, ctx, info),
  }),
}));
