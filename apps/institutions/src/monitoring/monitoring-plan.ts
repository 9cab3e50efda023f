import { day, type Entity } from '@pilar/subgraph/entity';
import { builder, institutions } from '../builder.ts';
import type { Db } from '../db.ts';

export const MonitoringPlan = builder.prismaObject('MonitoringPlan', {
  description: 'One act of planning the monitorings of a year (rencana monev).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    year: t.exposeInt('year', { description: 'The year.' }),
    area: t.field({ type: institutions.Region, description: 'Region whose institutions were planned.', resolve: (row) => ({ code: row.areaCode }) }),
    instrument: t.relation('instrument', { description: 'Edition of the instrument they use.' }),
    firstDay: t.expose('firstDay', { type: 'Date', description: 'First day of visits.' }),
    lastDay: t.expose('lastDay', { type: 'Date', description: 'Last day of visits.' }),
    planned: t.exposeInt('planned', { description: 'How many monitorings it made.' }),
  }),
});

institutions.recordFields(MonitoringPlan, {
  type: 'MonitoringPlan',
  can: { plan: { permission: 'monitoring.plan', description: 'Plan more.' } },
});

institutions.entity(MonitoringPlan, 'monitoring.read', (id, ctx) => ctx.db.monitoringPlan.findUnique({ where: { id } }));

builder.queryField('monitoringPlan', (t) => t.prismaField({
  type: MonitoringPlan,
  nullable: true,
  authScopes: { may: 'monitoring.read' },
  description: 'An act of planning; null when there is none in the viewer\'s area.',
  args: institutions.lookUpArgs(t),
  resolve: async (query, _root, args, ctx) => {
    const id = await institutions.lookUp(ctx, 'MonitoringPlan', args);
    return id === null ? null : ctx.db.monitoringPlan.findUnique({ ...query, where: { id } });
  },
}));

/** An act of planning as history and change feed see it. */
export const planEntity: Entity<Db> = {
  type: 'MonitoringPlan',
  table: 'institutions.monitoring_plan',
  model: 'monitoringPlan',
  snapshot: async (tx, id) => {
    const row = await tx.monitoringPlan.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: `${row.year} ${row.areaCode}`,
      state: null,
      area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
      facts: { year: String(row.year), area: row.areaCode, firstDay: day(row.firstDay), lastDay: day(row.lastDay), planned: String(row.planned) },
    };
  },
};
