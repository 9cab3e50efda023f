import { codes, type Code } from '@pilar/domain/vocabulary';
import { isId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import { Family, standingFamily } from '../family/family.ts';
import { PlanItem } from '../references/external-types.ts';

export const EffortFund = builder.enumType('EffortFund', { description: 'Whose money is spent against extreme poverty (sumber dana).', values: codes('EFFORT_FUND') });
export const PovertyStrategy = builder.enumType('PovertyStrategy', { description: 'The three strategies against extreme poverty (Inpres 4/2022).', values: codes('POVERTY_STRATEGY') });

export const FundingEffort = builder.prismaObject('FundingEffort', {
  description: 'What is spent in a year against extreme poverty in a region, or on one family (upaya pengentasan). What is for one family is read by those who work with families.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    area: t.field({ type: beneficiaries.Region, description: 'The region; of an effort for one family, the village where it lived when it was recorded.', resolve: (row) => ({ code: row.areaCode }) }),
    family: t.prismaField({
      type: Family, nullable: true, authScopes: { may: 'family.read' }, description: 'The one family that it is for, or the one that it was merged into; null for a region as a whole, and outside the viewer\'s area.',
      resolve: (query, { familyId }, _args, ctx) => standingFamily(ctx, familyId, query),
    }),
    forFamily: t.boolean({ description: 'Whether it is for one family.', resolve: ({ familyId }) => familyId !== null }),
    fund: t.field({ type: EffortFund, description: 'Whose money it is.', resolve: (row) => row.fund as Code<'EFFORT_FUND'> }),
    year: t.exposeInt('year', { description: 'Budget year.' }),
    strategy: t.field({ type: PovertyStrategy, description: 'Which of the three strategies it serves.', resolve: (row) => row.strategy as Code<'POVERTY_STRATEGY'> }),
    amount: t.field({ type: 'Rupiah', description: 'Amount in whole rupiah.', resolve: ({ amount }) => String(amount) }),
    description: t.exposeString('description', { description: 'What is done with it.' }),
    planItem: t.field({ type: PlanItem, nullable: true, description: 'Item of a plan that it serves (rule 42); null where the viewer may not see it.', resolve: ({ planItemId }, _args, ctx) => beneficiaries.stub(ctx, 'PlanItem', planItemId) }),
    citation: t.exposeString('citation', { nullable: true, description: 'Document that it stands in.' }),
    link: t.expose('link', { type: 'Url', nullable: true, description: 'Address of that document.' }),
    withdrawnReason: t.exposeString('withdrawnReason', { nullable: true, description: 'Why it was withdrawn; null where it stands.' }),
  }),
});

beneficiaries.recordFields(FundingEffort, {
  type: 'FundingEffort',
  can: { correct: { permission: 'poverty.record', description: 'Correct or withdraw it, with the reason.' } },
});

beneficiaries.entity(FundingEffort, 'poverty.read', (id, ctx) => ctx.db.fundingEffort.findUnique({ where: { id } }));

const FundingEffortFilter = builder.inputType('FundingEffortFilter', {
  description: 'Which efforts.',
  fields: (t) => ({
    fund: t.field({ type: [EffortFund], description: 'Of this money.' }),
    strategy: t.field({ type: [PovertyStrategy], description: 'Of these strategies.' }),
    year: t.int({ description: 'Of this year.' }),
    family: t.id({ description: 'For this family (Family).' }),
  }),
});

const FundingEffortOrder = builder.enumType('FundingEffortOrder', {
  description: 'Order of efforts.',
  values: { AREA: { description: 'By region.' }, YEAR_DESC: { description: 'Last year first.' }, AMOUNT_DESC: { description: 'Largest first.' } },
});

/** What was spent on a family, and on those that became one with it: it stays written where it was spent. */
const ofFamily = (id: string) => sql`family_id IN (SELECT family.id FROM beneficiaries.family WHERE family.id = ${id}::uuid OR family.merged_into = ${id}::uuid)`;

/** The list as its root field shows it. */
export const effortList: ListDefinition<typeof FundingEffortFilter.$inferInput, 'AREA' | 'YEAR_DESC' | 'AMOUNT_DESC'> = {
  name: 'fundingEfforts',
  table: 'beneficiaries.funding_effort',
  of: 'ARRAY[family_id]',
  model: 'fundingEffort',
  always: sql`withdrawn_at IS NULL`,
  orders: {
    AREA: [{ expression: 'area_code', type: 'text' }],
    YEAR_DESC: [{ expression: 'year', type: 'int', descending: true }],
    AMOUNT_DESC: [{ expression: "lpad(amount::text, 19, '0')", type: 'text', descending: true }],
  },
  defaultOrder: 'YEAR_DESC',
  where: ({ fund, strategy, year, family }) => [
    ...(fund?.length ? [sql`fund = ANY(${fund})`] : []),
    ...(strategy?.length ? [sql`strategy = ANY(${strategy})`] : []),
    ...(year == null ? [] : [sql`year = ${year}`]),
    ...(family == null ? [] : [isId(family) ? ofFamily(family) : sql`false`]),
  ],
};

const FundingEffortConnection = beneficiaries.connection<typeof FundingEffort.$inferType>('FundingEffort', FundingEffort, { byArea: true });

builder.prismaObjectField(Family, 'efforts', (t) => t.field({
  type: FundingEffortConnection,
  nullable: true,
  authScopes: { may: 'poverty.read' },
  description: 'What is spent on this family against extreme poverty, last year first.',
  args: beneficiaries.pageArgs(t),
  resolve: ({ id }, args, ctx, info) => beneficiaries.page(effortList, args, ctx, info, { scope: id, conditions: [ofFamily(id)] }),
}));

builder.objectField(PlanItem, 'fundingEfforts', (t) => t.field({
  type: FundingEffortConnection,
  nullable: true,
  authScopes: { may: 'poverty.read' },
  description: 'Efforts against extreme poverty that serve it, as far as the viewer may see them.',
  args: beneficiaries.pageArgs(t),
  resolve: ({ id }, args, ctx, info) => beneficiaries.page(effortList, args, ctx, info, { scope: id, conditions: [sql`plan_item_id = ${id}::uuid`] }),
}));

builder.queryFields((t) => ({
  fundingEffort: t.prismaField({
    type: FundingEffort,
    nullable: true,
    authScopes: { may: 'poverty.read' },
    description: 'An effort against extreme poverty; null when there is none that the viewer may see.',
    args: beneficiaries.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await beneficiaries.lookUp(ctx, 'FundingEffort', args);
      return id === null ? null : ctx.db.fundingEffort.findUnique({ ...query, where: { id } });
    },
  }),
  fundingEfforts: t.field({
    type: FundingEffortConnection,
    authScopes: { may: 'poverty.read' },
    description: 'Efforts against extreme poverty in the viewer\'s area.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: FundingEffortFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [FundingEffortOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => beneficiaries.page(effortList, args, ctx, info),
  }),
}));
