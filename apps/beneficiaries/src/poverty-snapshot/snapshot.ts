import { codes, type Code } from '@pilar/domain/vocabulary';
import { madeByImport } from '@pilar/subgraph/importing';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';

export const PovertySource = builder.enumType('PovertySource', { description: 'Who states a figure of extreme poverty. Figures of several stand side by side and are never summed up.', values: codes('POVERTY_SOURCE') });

/** How long the codes of regions are, by their level; nothing is told of the country. */
export const widths: Readonly<Record<Code<'REGION_LEVEL'>, number>> = { COUNTRY: 0, PROVINCE: 2, REGENCY: 5, DISTRICT: 8, VILLAGE: 13 };

export const PovertySnapshot = builder.prismaObject('PovertySnapshot', {
  description: 'Extreme poverty of a region in a period as a source states it (angka kemiskinan ekstrem). Below a regency it is read by those who work with families.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    area: t.field({ type: beneficiaries.Region, description: 'The region.', resolve: (row) => ({ code: row.areaCode }) }),
    period: t.exposeString('period', { description: 'Year, quarter or month of it: "2024", "2024-Q1", "2024-03".' }),
    statedBy: t.field({ type: PovertySource, description: 'Who states it.', resolve: (row) => row.statedBy as Code<'POVERTY_SOURCE'> }),
    families: t.exposeInt('families', { nullable: true, description: 'Families that count as extremely poor (miskin ekstrem).' }),
    persons: t.exposeInt('persons', { nullable: true, description: 'Persons who do.' }),
    percent: t.float({ nullable: true, description: 'Their share of the population, in per cent.', resolve: ({ percent }) => percent?.toNumber() ?? null }),
    valid: t.exposeInt('valid', { nullable: true, description: 'Of a field count: families whose record is valid: well formed, there once, matched (rule 35).' }),
    verified: t.exposeInt('verified', { nullable: true, description: 'Of a field count: families that were visited, or that a village\'s meeting confirmed (rule 35).' }),
    method: t.exposeString('method', { nullable: true, description: 'How it was counted.' }),
    lineAmount: t.field({ type: 'Rupiah', nullable: true, description: 'Poverty line it was counted by: rupiah a person and month.', resolve: ({ lineAmount }) => (lineAmount === null ? null : String(lineAmount)) }),
    lineSource: t.exposeString('lineSource', { nullable: true, description: 'Who drew that line, such as "US$1.9 PPP (Kemenko PMK)".' }),
    citation: t.exposeString('citation', { description: 'Where it stands: publication, letter, file.' }),
    link: t.expose('link', { type: 'Url', nullable: true, description: 'Address at which it can be read.' }),
    statedOn: t.expose('statedOn', { type: 'Date', description: 'Day of that statement.' }),
    checkedOn: t.expose('checkedOn', { type: 'Date', description: 'Day on which it was last compared with its source.' }),
  }),
});

beneficiaries.recordFields(PovertySnapshot, {
  type: 'PovertySnapshot',
  can: { correct: { permission: 'poverty.record', description: 'Correct it, with the reason.' } },
});

beneficiaries.entity(PovertySnapshot, 'poverty.read', (id, ctx) => ctx.db.povertySnapshot.findUnique({ where: { id } }));

const PovertySnapshotFilter = builder.inputType('PovertySnapshotFilter', {
  description: 'Which figures.',
  fields: (t) => ({
    statedBy: t.field({ type: [PovertySource], description: 'Stated by these.' }),
    year: t.int({ description: 'Of periods in this year.' }),
    level: t.field({ type: beneficiaries.RegionLevel, description: 'Of regions at this level alone.' }),
    import: t.id({ description: 'Entered by this import.' }),
  }),
});

const PovertySnapshotOrder = builder.enumType('PovertySnapshotOrder', {
  description: 'Order of figures.',
  values: { AREA: { description: 'By region.' }, PERIOD_DESC: { description: 'Last period first.' }, FAMILIES_DESC: { description: 'Most families first; those without a number of families last.' } },
});

type Order = 'AREA' | 'PERIOD_DESC' | 'FAMILIES_DESC';

/** The list as its root field shows it. */
export const snapshotList: ListDefinition<typeof PovertySnapshotFilter.$inferInput, Order> = {
  name: 'povertySnapshots',
  table: 'beneficiaries.poverty_snapshot',
  model: 'povertySnapshot',
  orders: {
    AREA: [{ expression: 'area_code', type: 'text' }],
    PERIOD_DESC: [{ expression: 'period', type: 'text', descending: true }],
    FAMILIES_DESC: [{ expression: 'coalesce(families, -1)', type: 'int', descending: true }],
  },
  defaultOrder: 'AREA',
  where: ({ statedBy, year, level, import: entered }) => [
    ...(statedBy?.length ? [sql`stated_by = ANY(${statedBy})`] : []),
    ...(year == null ? [] : [sql`left(period, 4) = ${String(year)}`]),
    ...(entered == null ? [] : [madeByImport('beneficiaries', entered)]),
    ...(level == null ? [] : [sql`length(area_code) = ${widths[level]}`]),
  ],
};

const PovertySnapshotConnection = beneficiaries.connection<typeof PovertySnapshot.$inferType>('PovertySnapshot', PovertySnapshot, { byArea: true });

builder.queryFields((t) => ({
  povertySnapshot: t.prismaField({
    type: PovertySnapshot,
    nullable: true,
    authScopes: { may: 'poverty.read' },
    description: 'A figure of extreme poverty; null when there is none in the viewer\'s area.',
    args: beneficiaries.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await beneficiaries.lookUp(ctx, 'PovertySnapshot', args);
      return id === null ? null : ctx.db.povertySnapshot.findUnique({ ...query, where: { id } });
    },
  }),
  povertySnapshots: t.field({
    type: PovertySnapshotConnection,
    authScopes: { may: 'poverty.read' },
    description: 'Figures of extreme poverty in the viewer\'s area, each with its source.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: PovertySnapshotFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [PovertySnapshotOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => beneficiaries.page(snapshotList, args, ctx, info),
  }),
}));
