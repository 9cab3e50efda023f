import { today } from '@pilar/domain/dates';
import { isId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { raw, sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import { CaseService, CaseServiceKind, CaseServiceState } from './case-service.ts';

const CaseServiceFilter = builder.inputType('CaseServiceFilter', {
  description: 'Which services.',
  fields: (t) => ({
    kind: t.field({ type: [CaseServiceKind], description: 'What is done.' }),
    state: t.field({ type: [CaseServiceState], description: 'How far they have come.' }),
    pillar: t.id({ description: 'Given by them: a term of service (Pillar).' }),
    overdue: t.boolean({ description: 'Only those whose last day has passed and that have not ended, or only the others.' }),
  }),
});

const CaseServiceOrder = builder.enumType('CaseServiceOrder', {
  description: 'Order of services.',
  values: { DUE: { description: 'What should end first, first; what has ended last.' }, FROM_DESC: { description: 'Last planned first day first.' }, AREA: { description: 'By village.' } },
});

/** The list as its root field shows it. */
export const caseServiceList: ListDefinition<typeof CaseServiceFilter.$inferInput, 'DUE' | 'FROM_DESC' | 'AREA'> = {
  name: 'caseServices',
  table: 'beneficiaries.case_service',
  of: 'ARRAY(SELECT coalesce(about.beneficiary_id, about.family_id) FROM beneficiaries.welfare_case AS about WHERE about.id = case_id)',
  model: 'caseService',
  hidesFew: true,
  orders: {
    DUE: [{ expression: "(CASE WHEN open THEN planned_to ELSE '9999-12-31'::date END)", type: 'date' }],
    FROM_DESC: [{ expression: 'planned_from', type: 'date', descending: true }],
    AREA: [{ expression: 'area_code', type: 'text' }],
  },
  defaultOrder: 'DUE',
  where: ({ kind, state, pillar, overdue }) => [
    ...(kind?.length ? [sql`kind = ANY(${kind})`] : []),
    ...(state?.length ? [sql`state = ANY(${state})`] : []),
    ...(pillar ? [isId(pillar) ? sql`pillar_id = ${pillar}::uuid` : sql`false`] : []),
    ...(overdue == null ? [] : [sql`(open AND planned_to < ${today()}::date) = ${raw(String(overdue))}`]),
  ],
};

const CaseServiceConnection = beneficiaries.connection<typeof CaseService.$inferType>('CaseService', CaseService, { byArea: true });

builder.queryField('caseServices', (t) => t.field({
  type: CaseServiceConnection,
  authScopes: { may: 'case.read' },
  description: 'Services for cases in the viewer\'s area; those of sensitive types for the offices that decide.',
  args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: CaseServiceFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [CaseServiceOrder], description: 'Order of the rows, the first rule before the next.' }) },
  resolve: (_root, args, ctx, info) => beneficiaries.page(caseServiceList, args, ctx, info),
}));

// Goal, activities and result are sealed, and stand in no file.
beneficiaries.exportable('CASE_SERVICES', caseServiceList, {
  number: '(SELECT number FROM beneficiaries.welfare_case WHERE welfare_case.id = case_id)',
  kind: 'kind',
  area: 'area_code',
  state: 'state',
  worker: '(CASE WHEN pillar_id IS NULL THEN worker_name ELSE (SELECT label FROM beneficiaries.ref_entity WHERE entity_id = pillar_id AND NOT deleted) END)',
  plannedFrom: 'planned_from',
  plannedTo: 'planned_to',
  startedOn: 'started_on',
  endedOn: 'ended_on',
  stopReason: 'stop_reason',
});
