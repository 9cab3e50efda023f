import { today } from '@pilar/domain/dates';
import { isId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';
import { Institution } from '../institution/institution.ts';
import { Event } from '../references/event.ts';
import { FindingSeverity, FindingState, MonitoringFinding } from './finding.ts';
import { Monitoring, MonitoringState } from './monitoring.ts';

const MonitoringFilter = builder.inputType('MonitoringFilter', {
  description: 'Which monitorings.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the institution\'s name.' }),
    year: t.int({ description: 'Of this year.' }),
    state: t.field({ type: [MonitoringState], description: 'How far they are.' }),
    overdue: t.boolean({ description: 'Only those whose visit or finding is past its day.' }),
    mine: t.boolean({ description: 'Only those that the viewer is to visit.' }),
  }),
});

const MonitoringOrder = builder.enumType('MonitoringOrder', {
  description: 'Order of monitorings.',
  values: { PLANNED_ON: { description: 'By the day of the visit.' }, AREA: { description: 'By region.' }, NEXT_DUE: { description: 'By the day on which the next finding is due.' } },
});

type Filter = typeof MonitoringFilter.$inferInput;

const conditions = ({ text, year, state, overdue }: Filter) => [
  ...(text?.trim() ? [sql`institution_id IN (SELECT institutions.find_institutions(${text}))`] : []),
  ...(year == null ? [] : [sql`year = ${year}`]),
  ...(state?.length ? [sql`state = ANY(${state})`] : []),
  ...(overdue ? [sql`((state = 'PLANNED' AND planned_on < ${today()}::date) OR next_due < ${today()}::date)`] : []),
];

/** The list as its root field shows it. */
export const monitoringList: ListDefinition<Filter, 'PLANNED_ON' | 'AREA' | 'NEXT_DUE'> = {
  name: 'monitorings',
  table: 'institutions.monitoring',
  model: 'monitoring',
  orders: {
    PLANNED_ON: [{ expression: 'planned_on', type: 'date' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
    NEXT_DUE: [{ expression: "CASE WHEN next_due IS NULL THEN 'infinity'::date ELSE next_due END", type: 'date' }],
  },
  defaultOrder: 'PLANNED_ON',
  // Row-level security has told the account to the session already.
  where: (filter) => [...conditions(filter), ...(filter.mine ? [sql`assessor_id::text = current_setting('pilar.account', true)`] : [])],
};

export const MonitoringConnection = institutions.connection<typeof Monitoring.$inferType>('Monitoring', Monitoring, { byArea: true });

const FindingFilter = builder.inputType('MonitoringFindingFilter', {
  description: 'Which findings.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the institution\'s name.' }),
    year: t.int({ description: 'Of monitorings of this year.' }),
    state: t.field({ type: [FindingState], description: 'How far they are.' }),
    severity: t.field({ type: [FindingSeverity], description: 'How grave they are.' }),
    overdue: t.boolean({ description: 'Only open ones past their day.' }),
  }),
});

const FindingOrder = builder.enumType('MonitoringFindingOrder', {
  description: 'Order of findings.',
  values: { DUE: { description: 'By the day on which they are due.' }, AREA: { description: 'By region.' } },
});

/** The list of findings as its root field shows it. */
export const findingList: ListDefinition<typeof FindingFilter.$inferInput, 'DUE' | 'AREA'> = {
  name: 'monitoringFindings',
  table: 'institutions.monitoring_finding',
  model: 'monitoringFinding',
  orders: { DUE: [{ expression: 'due', type: 'date' }], AREA: [{ expression: 'area_code', type: 'text' }] },
  defaultOrder: 'DUE',
  where: ({ text, year, state, severity, overdue }) => [
    ...(text?.trim() ? [sql`monitoring_id IN (SELECT id FROM institutions.monitoring WHERE institution_id IN (SELECT institutions.find_institutions(${text})))`] : []),
    ...(year == null ? [] : [sql`monitoring_id IN (SELECT id FROM institutions.monitoring WHERE year = ${year})`]),
    ...(state?.length ? [sql`state = ANY(${state})`] : []),
    ...(severity?.length ? [sql`severity = ANY(${severity})`] : []),
    ...(overdue ? [sql`state <> 'CLOSED' AND due < ${today()}::date`] : []),
  ],
};

const FindingConnection = institutions.connection<typeof MonitoringFinding.$inferType>('MonitoringFinding', MonitoringFinding, { byArea: true });

builder.queryFields((t) => ({
  monitoring: t.prismaField({
    type: Monitoring,
    nullable: true,
    authScopes: { may: 'monitoring.read' },
    description: 'A monitoring; null when there is none in the viewer\'s area.',
    args: institutions.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await institutions.lookUp(ctx, 'Monitoring', args);
      return id === null ? null : ctx.db.monitoring.findUnique({ ...query, where: { id } });
    },
  }),
  monitorings: t.field({
    type: MonitoringConnection,
    authScopes: { may: 'monitoring.read' },
    description: 'Monitorings in the viewer\'s area.',
    args: { ...institutions.listArgs(t), filter: t.arg({ type: MonitoringFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [MonitoringOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => institutions.page(monitoringList, args, ctx, info),
  }),
  monitoringFindings: t.field({
    type: FindingConnection,
    authScopes: { may: 'monitoring.read' },
    description: 'Findings of monitorings in the viewer\'s area, the first due first.',
    args: { ...institutions.listArgs(t), filter: t.arg({ type: FindingFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [FindingOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => institutions.page(findingList, args, ctx, info),
  }),
}));

builder.objectField(Institution, 'monitorings', (t) => t.field({
  type: MonitoringConnection,
  nullable: true,
  authScopes: { may: 'monitoring.read' },
  description: 'Its monitorings, one a year.',
  args: { ...institutions.pageArgs(t), filter: t.arg({ type: MonitoringFilter, description: 'Which rows; all when left out.' }) },
  resolve: ({ id }, args, ctx, info) => institutions.page(monitoringList, args, ctx, info, { scope: id, conditions: [sql`institution_id = ${id}::uuid`] }),
}));

builder.objectField(Event, 'monitorings', (t) => t.field({
  type: MonitoringConnection,
  nullable: true,
  authScopes: { may: 'monitoring.read' },
  description: 'Monitorings of institutions that were done at it.',
  args: institutions.pageArgs(t),
  resolve: ({ id }, args, ctx, info) => (isId(id) ? institutions.page(monitoringList, args, ctx, info, { scope: `event ${id}`, conditions: [sql`event_id = ${id}::uuid`] }) : null),
}));
