import { codes, type Code } from '@pilar/domain/vocabulary';
import { day, type Entity } from '@pilar/subgraph/entity';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';

export const InventoryPeriod = builder.enumType('InventoryPeriod', { description: 'What part of its year a round covers.', values: codes('INVENTORY_PERIOD') });

export const InventoryPlan = builder.prismaObject('InventoryPlan', {
  description: 'One act of planning inventory rounds (rencana pendataan).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    area: t.field({ type: beneficiaries.Region, description: 'Region whose villages were planned.', resolve: (row) => ({ code: row.areaCode }) }),
    year: t.exposeInt('year', { description: 'The year.' }),
    period: t.field({ type: InventoryPeriod, description: 'The part of the year.', resolve: (row) => row.period as Code<'INVENTORY_PERIOD'> }),
    firstDay: t.expose('firstDay', { type: 'Date', description: 'Day on which rounds begin.' }),
    lastDay: t.expose('lastDay', { type: 'Date', description: 'Day by which they are closed.' }),
    planned: t.exposeInt('planned', { description: 'How many rounds it made.' }),
  }),
});

beneficiaries.recordFields(InventoryPlan, {
  type: 'InventoryPlan',
  can: { plan: { permission: 'inventory.plan', description: 'Plan more.' } },
});

beneficiaries.entity(InventoryPlan, 'inventory.read', (id, ctx) => ctx.db.inventoryPlan.findUnique({ where: { id } }));

builder.queryField('inventoryPlan', (t) => t.prismaField({
  type: InventoryPlan,
  nullable: true,
  authScopes: { may: 'inventory.read' },
  description: 'An act of planning inventory rounds; null when there is none in the viewer\'s area.',
  args: beneficiaries.lookUpArgs(t),
  resolve: async (query, _root, args, ctx) => {
    const id = await beneficiaries.lookUp(ctx, 'InventoryPlan', args);
    return id === null ? null : ctx.db.inventoryPlan.findUnique({ ...query, where: { id } });
  },
}));

/** An act of planning as history and change feed see it. */
export const planEntity: Entity<Db> = {
  type: 'InventoryPlan',
  table: 'beneficiaries.inventory_plan',
  model: 'inventoryPlan',
  snapshot: async (tx, id) => {
    const row = await tx.inventoryPlan.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: `${row.year} ${row.areaCode}`,
      state: null,
      area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
      facts: { area: row.areaCode, year: String(row.year), period: row.period, firstDay: day(row.firstDay), lastDay: day(row.lastDay), planned: String(row.planned) },
    };
  },
};
