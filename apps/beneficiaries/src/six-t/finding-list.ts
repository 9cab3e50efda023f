import { today } from '@pilar/domain/dates';
import { isId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql, todaySql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import { DistributionChannel } from '../distribution/batch.ts';
import { SixTCheck, SixTDimension, SixTSeverity, SixTState } from './six-t-check.ts';

const SixTFindingFilter = builder.inputType('SixTFindingFilter', {
  description: 'Which findings.',
  fields: (t) => ({
    year: t.int({ description: 'Of distributions of this year.' }),
    dimension: t.field({ type: [SixTDimension], description: 'In these ways.' }),
    severity: t.field({ type: [SixTSeverity], description: 'So grave.' }),
    state: t.field({ type: [SixTState], description: 'How far they are; all that are not closed when left out.' }),
    programme: t.stringList({ description: 'Codes of programmes.' }),
    channel: t.field({ type: [DistributionChannel], description: 'Of distributions by these channels.' }),
    batch: t.id({ description: 'Of this distribution; the closed ones too.' }),
    overdue: t.boolean({ description: 'Only those past their day and not closed.' }),
  }),
});

const SixTFindingOrder = builder.enumType('SixTFindingOrder', {
  description: 'Order of findings.',
  values: { DUE: { description: 'What is due first, first.' }, CHECKED_DESC: { description: 'Last found first.' }, AREA: { description: 'By region.' } },
});

/** The list as its root field shows it. */
export const findingList: ListDefinition<typeof SixTFindingFilter.$inferInput, 'DUE' | 'CHECKED_DESC' | 'AREA'> = {
  name: 'sixTFindings',
  table: 'beneficiaries.six_t_check',
  of: 'ARRAY(SELECT coalesce(held.beneficiary_id, held.family_id) FROM beneficiaries.delivery AS given JOIN beneficiaries.entitlement AS held ON held.id = given.entitlement_id WHERE given.id = delivery_id)',
  model: 'sixTCheck',
  always: sql`result = 'FINDING'`,
  orders: {
    DUE: [{ expression: 'due_on', type: 'date' }],
    CHECKED_DESC: [{ expression: 'checked_on', type: 'date', descending: true }],
    AREA: [{ expression: 'area_code', type: 'text' }],
  },
  defaultOrder: 'DUE',
  where: ({ year, dimension, severity, state, programme, channel, batch, overdue }) => [
    ...(state?.length ? [sql`state = ANY(${[...state]})`] : batch ? [] : [sql`state IN ('OPEN', 'ANSWERED')`]),
    ...(year == null ? [] : [sql`year = ${year}`]),
    ...(dimension?.length ? [sql`dimension = ANY(${[...dimension]})`] : []),
    ...(severity?.length ? [sql`severity = ANY(${[...severity]})`] : []),
    ...(programme?.length ? [sql`programme_id IN (SELECT one.id FROM beneficiaries.programme AS one WHERE one.code = ANY(${[...programme]}))`] : []),
    ...(channel?.length ? [sql`channel = ANY(${[...channel]})`] : []),
    ...(batch ? [isId(batch) ? sql`batch_id = ${batch}::uuid` : sql`false`] : []),
    ...(overdue ? [sql`state IN ('OPEN', 'ANSWERED') AND due_on < ${today()}::date`] : []),
  ],
};

const SixTCheckConnection = beneficiaries.connection<typeof SixTCheck.$inferType>('SixTCheck', SixTCheck, { byArea: true });

builder.queryFields((t) => ({
  sixTCheck: t.prismaField({
    type: SixTCheck,
    nullable: true,
    authScopes: { may: 'sixT.read' },
    description: 'A check of the 6T; null when there is none that the viewer may see.',
    args: beneficiaries.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await beneficiaries.lookUp(ctx, 'SixTCheck', args);
      return id === null ? null : ctx.db.sixTCheck.findUnique({ ...query, where: { id } });
    },
  }),
  sixTFindings: t.field({
    type: SixTCheckConnection,
    authScopes: { may: 'sixT.read' },
    description: 'Findings of the 6T in the viewer\'s area, those that are closed only when asked for by their state or distribution. Whoever reads no deliveries sees none of these.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: SixTFindingFilter, description: 'Which rows; all that are not closed when left out.' }), order: t.arg({ type: [SixTFindingOrder], description: 'Order of the rows, the first rule before the next.' }) },
    // What is left out is said by the filter, so there is always one.
    resolve: (_root, args, ctx, info) => beneficiaries.page(findingList, { ...args, filter: args.filter ?? {} }, ctx, info),
  }),
}));

beneficiaries.exportable('SIX_T_FINDINGS', findingList, {
  programme: '(SELECT code FROM beneficiaries.programme WHERE programme.id = programme_id)',
  period: '(SELECT period FROM beneficiaries.distribution_batch AS batch WHERE batch.id = batch_id)',
  channel: 'channel',
  area: 'area_code',
  point: '(SELECT name FROM beneficiaries.distribution_point AS point WHERE point.id = point_id)',
  nth: '(SELECT nth FROM beneficiaries.delivery WHERE delivery.id = delivery_id)',
  dimension: 'dimension',
  severity: 'severity',
  note: 'note',
  responsible: 'responsible',
  checkedOn: 'checked_on',
  dueOn: 'due_on',
  state: 'state',
  daysOpen: `(coalesce(closed_on, ${todaySql}) - checked_on)`,
  answer: 'answer',
  closedOn: 'closed_on',
});
