import { codes, type Code } from '@pilar/domain/vocabulary';
import { caveatLines, day, type Entity } from '@pilar/subgraph/entity';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';

export const AreaIndicatorKind = builder.enumType('AreaIndicatorKind', { description: 'What is measured of a region (indikator).', values: codes('AREA_INDICATOR') });
const IndicatorUnit = builder.enumType('IndicatorUnit', { description: 'What an indicator is counted in.', values: codes('INDICATOR_UNIT') });
export const IndicatorSource = builder.enumType('IndicatorSource', { description: 'Who states an indicator.', values: codes('INDICATOR_SOURCE') });

export const AreaIndicator = builder.prismaObject('AreaIndicator', {
  description: 'A figure of a region in a period, as a source states it (indikator wilayah). Several sources of the same figure stand side by side.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    area: t.field({ type: beneficiaries.Region, description: 'The region.', resolve: (row) => ({ code: row.areaCode }) }),
    indicator: t.field({ type: AreaIndicatorKind, description: 'What is measured.', resolve: (row) => row.indicator as Code<'AREA_INDICATOR'> }),
    period: t.exposeString('period', { description: 'Year, or month of it: "2024", "2024-03".' }),
    value: t.float({ description: 'The figure.', resolve: ({ value }) => value.toNumber() }),
    unit: t.field({ type: IndicatorUnit, description: 'What it is counted in.', resolve: (row) => row.unit as Code<'INDICATOR_UNIT'> }),
    statedBy: t.field({ type: IndicatorSource, description: 'Who states it.', resolve: (row) => row.indicatorSource as Code<'INDICATOR_SOURCE'> }),
    citation: t.exposeString('citation', { description: 'Where it stands: publication, letter, address.' }),
    statedOn: t.expose('statedOn', { type: 'Date', description: 'Day of that statement.' }),
  }),
});

beneficiaries.recordFields(AreaIndicator, {
  type: 'AreaIndicator',
  can: { correct: { permission: 'indicator.record', description: 'Correct it, with the reason.' } },
});

beneficiaries.entity(AreaIndicator, 'indicator.read', (id, ctx) => ctx.db.areaIndicator.findUnique({ where: { id } }));

/** A figure as history and change feed see it. */
export const indicatorEntity: Entity<Db> = {
  type: 'AreaIndicator',
  table: 'beneficiaries.area_indicator',
  model: 'areaIndicator',
  snapshot: async (tx, id) => {
    const row = await tx.areaIndicator.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: `${row.indicator} ${row.period} ${row.areaCode}`,
      state: null,
      area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
      facts: { value: row.value.toString(), citation: row.citation, statedOn: day(row.statedOn), caveats: caveatLines(row.caveats) },
    };
  },
};

const AreaIndicatorFilter = builder.inputType('AreaIndicatorFilter', {
  description: 'Which figures.',
  fields: (t) => ({
    indicator: t.field({ type: [AreaIndicatorKind], description: 'Of these indicators.' }),
    statedBy: t.field({ type: [IndicatorSource], description: 'Stated by these.' }),
    year: t.int({ description: 'Of periods in this year.' }),
  }),
});

const AreaIndicatorOrder = builder.enumType('AreaIndicatorOrder', {
  description: 'Order of figures.',
  values: { AREA: { description: 'By region.' }, PERIOD_DESC: { description: 'Last period first.' } },
});

/** The list as its root field shows it. */
export const indicatorList: ListDefinition<typeof AreaIndicatorFilter.$inferInput, 'AREA' | 'PERIOD_DESC'> = {
  name: 'areaIndicators',
  table: 'beneficiaries.area_indicator',
  model: 'areaIndicator',
  orders: { AREA: [{ expression: 'area_code', type: 'text' }], PERIOD_DESC: [{ expression: 'period', type: 'text', descending: true }] },
  defaultOrder: 'AREA',
  where: ({ indicator, statedBy, year }) => [
    ...(indicator?.length ? [sql`indicator = ANY(${indicator})`] : []),
    ...(statedBy?.length ? [sql`indicator_source = ANY(${statedBy})`] : []),
    ...(year == null ? [] : [sql`left(period, 4) = ${String(year)}`]),
  ],
};

const AreaIndicatorConnection = beneficiaries.connection<typeof AreaIndicator.$inferType>('AreaIndicator', AreaIndicator, { byArea: true });

builder.queryFields((t) => ({
  areaIndicator: t.prismaField({
    type: AreaIndicator,
    nullable: true,
    authScopes: { may: 'indicator.read' },
    description: 'A figure of a region; null when there is none in the viewer\'s area.',
    args: beneficiaries.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await beneficiaries.lookUp(ctx, 'AreaIndicator', args);
      return id === null ? null : ctx.db.areaIndicator.findUnique({ ...query, where: { id } });
    },
  }),
  areaIndicators: t.field({
    type: AreaIndicatorConnection,
    authScopes: { may: 'indicator.read' },
    description: 'Figures of regions in the viewer\'s area, each with its source.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: AreaIndicatorFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [AreaIndicatorOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => beneficiaries.page(indicatorList, args, ctx, info),
  }),
}));
