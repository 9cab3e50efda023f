import { today } from '@pilar/domain/dates';
import { ancestorsOf } from '@pilar/domain/region-code';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { day } from '@pilar/subgraph/entity';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { inArea, sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import { Programme } from '../programme/programme.ts';
import { Pillar, visibleStubs } from '../references/external-types.ts';
import { isOverdue, nextSteps, type BatchState } from './batch-rules.ts';
import { DistributionPoint } from './point.ts';
import { DeliverySum, sumsOf } from './sums.ts';

export const DistributionState = builder.enumType('DistributionState', { description: 'How far a distribution is (status penyaluran).', values: codes('DISTRIBUTION_STATE') });
export const DistributionChannel = builder.enumType('DistributionChannel', { description: 'By whom aid is handed out (saluran).', values: codes('DISTRIBUTION_CHANNEL') });
const DistributionStep = builder.enumType('DistributionStep', { description: 'What can be done next with a distribution.', values: codes('DISTRIBUTION_STEP') });

export const DistributionBatch = builder.prismaObject('DistributionBatch', {
  description: 'What a programme gives out in a period and a region (penyaluran): to how many, how much, where, and how far it is. It names nobody who receives it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    reference: t.exposeString('reference', { description: 'Number by which banks, the post office and papers name it: "7A3F-09BC-1D2E".' }),
    programme: t.relation('programme', { type: Programme, description: 'The programme.' }),
    year: t.exposeInt('year', { description: 'Year of its entitlements and its budget.' }),
    period: t.exposeString('period', { description: 'What it is for: "2026-11", "2026-Q4", "2026-H2", "2026", or a day.' }),
    area: t.field({ type: beneficiaries.Region, description: 'Whose recipients it is for.', resolve: ({ areaCode }) => ({ code: areaCode }) }),
    channel: t.field({ type: DistributionChannel, description: 'By whom it is handed out.', resolve: ({ channel }) => channel as Code<'DISTRIBUTION_CHANNEL'> }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'First day.' }),
    endsOn: t.expose('endsOn', { type: 'Date', description: 'Last day.' }),
    overdue: t.boolean({ description: 'Whether it is past its days and not completed.', resolve: ({ state, endsOn }) => isOverdue({ state, endsOn: day(endsOn) ?? '' }, today()) }),
    state: t.field({ type: DistributionState, description: 'How far it is.', resolve: ({ state }) => state as BatchState }),
    stateReason: t.exposeString('stateReason', { nullable: true, description: 'Why it was cancelled.' }),
    goods: t.exposeString('goods', { nullable: true, description: 'What each is given, where it is goods.' }),
    plannedCount: t.exposeInt('plannedCount', { description: 'Recipients it was allocated to; none before.' }),
    plannedAmount: t.field({ type: 'Rupiah', description: 'Rupiah it was allocated.', resolve: ({ plannedAmount }) => String(plannedAmount) }),
    sums: t.field({ type: [DeliverySum], description: 'How its deliveries stand, every state once; kept up with each, and counted in the viewer\'s area alone.', resolve: ({ id }, _args, ctx) => sumsOf(ctx, id) }),
    companions: t.field({ type: [Pillar], nullable: true, description: 'Terms of service of the TKSK who accompany it (pendamping), as far as the viewer may see them.', resolve: ({ companionIds }, _args, ctx) => visibleStubs(ctx, 'Pillar', companionIds) }),
    points: t.field({ type: [DistributionPoint], description: 'Where it is given out.', select: (_args, _ctx, nested) => ({ points: nested({ orderBy: { position: 'asc' } }) }), resolve: ({ points }) => points }),
    startedOn: t.expose('startedOn', { type: 'Date', nullable: true, description: 'Day on which it was started.' }),
    completedOn: t.expose('completedOn', { type: 'Date', nullable: true, description: 'Day on which it was declared complete.' }),
    reconciledOn: t.expose('reconciledOn', { type: 'Date', nullable: true, description: 'Day on which it was reconciled (rule 41).' }),
    closedOn: t.expose('closedOn', { type: 'Date', nullable: true, description: 'Day on which it was closed.' }),
    nextSteps: t.field({ type: [DistributionStep], description: 'What the viewer may do next with it, as it stands now.', resolve: (row, _args, { viewer }) => nextSteps(row, viewer) }),
  }),
});

beneficiaries.recordFields(DistributionBatch, {
  type: 'DistributionBatch',
  can: {
    plan: { permission: 'distribution.plan', description: 'Arrange, allocate, start, complete and cancel it, where its state allows (see nextSteps).' },
    record: { permission: 'delivery.record', description: 'Record what was delivered.' },
    reconcile: { permission: 'distribution.reconcile', description: 'Reconcile and close it.' },
  },
});

beneficiaries.entity(DistributionBatch, 'distribution.read', (id, ctx) => ctx.db.distributionBatch.findUnique({ where: { id }, include: { points: { orderBy: { position: 'asc' } } } }));

const DistributionBatchFilter = builder.inputType('DistributionBatchFilter', {
  description: 'Which distributions.',
  fields: (t) => ({
    programme: t.stringList({ description: 'Codes of programmes.' }),
    year: t.int({ description: 'Of this year.' }),
    period: t.string({ description: 'Of this period.' }),
    channel: t.field({ type: [DistributionChannel], description: 'By these channels.' }),
    state: t.field({ type: [DistributionState], description: 'How far they are; all but the cancelled when left out.' }),
    overdue: t.boolean({ description: 'Only those past their days and not completed.' }),
  }),
});

const DistributionBatchOrder = builder.enumType('DistributionBatchOrder', {
  description: 'Order of distributions.',
  values: { ENDS_ON: { description: 'By their last day, the latest first.' }, AREA: { description: 'By region.' } },
});

/** The list as its root field shows it: of a region those for it and below it, and those that reach it from above. */
export const batchList: ListDefinition<typeof DistributionBatchFilter.$inferInput, 'ENDS_ON' | 'AREA'> = {
  name: 'distributionBatches',
  table: 'beneficiaries.distribution_batch',
  model: 'distributionBatch',
  inArea: (area) => sql`(${inArea('area_code', area)} OR area_code = ANY(${ancestorsOf(area)}))`,
  orders: {
    ENDS_ON: [{ expression: 'ends_on', type: 'date', descending: true }],
    AREA: [{ expression: 'area_code', type: 'text' }],
  },
  defaultOrder: 'ENDS_ON',
  where: ({ programme, year, period, channel, state, overdue }) => [
    state?.length ? sql`state = ANY(${[...state]})` : sql`state <> 'CANCELLED'`,
    ...(programme?.length ? [sql`programme_id IN (SELECT one.id FROM beneficiaries.programme AS one WHERE one.code = ANY(${[...programme]}))`] : []),
    ...(year == null ? [] : [sql`year = ${year}`]),
    ...(period?.trim() ? [sql`period = ${period.trim()}`] : []),
    ...(channel?.length ? [sql`channel = ANY(${[...channel]})`] : []),
    ...(overdue ? [sql`state IN ('PLANNED', 'ALLOCATED', 'RUNNING') AND ends_on < ${today()}::date`] : []),
  ],
};

export const DistributionBatchConnection = beneficiaries.connection<typeof DistributionBatch.$inferType>('DistributionBatch', DistributionBatch, { byArea: true });

builder.queryFields((t) => ({
  distributionBatch: t.prismaField({
    type: DistributionBatch,
    nullable: true,
    authScopes: { may: 'distribution.read' },
    description: 'A distribution; null when there is none that reaches the viewer\'s area.',
    args: beneficiaries.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await beneficiaries.lookUp(ctx, 'DistributionBatch', args);
      return id === null ? null : ctx.db.distributionBatch.findUnique({ ...query, where: { id } });
    },
  }),
  distributionBatches: t.field({
    type: DistributionBatchConnection,
    authScopes: { may: 'distribution.read' },
    description: 'Distributions that reach the viewer\'s area.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: DistributionBatchFilter, description: 'Which rows; all but the cancelled when left out.' }), order: t.arg({ type: [DistributionBatchOrder], description: 'Order of the rows, the first rule before the next.' }) },
    // What is left out is said by the filter, so there is always one.
    resolve: (_root, args, ctx, info) => beneficiaries.page(batchList, { ...args, filter: args.filter ?? {} }, ctx, info),
  }),
}));
