import { today } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import { InventoryEnumerator, type Enumerator } from './enumerators.ts';
import { InventoryPeriod, InventoryPlan } from './plan.ts';
import { isOverdue, nextSteps } from './round-rules.ts';

export const InventoryState = builder.enumType('InventoryState', { description: 'How far an inventory round is (status pendataan).', values: codes('INVENTORY_STATE') });
const InventoryStep = builder.enumType('InventoryStep', { description: 'What can be done next with a round.', values: codes('INVENTORY_STEP') });

/** What of a round decides whether it is overdue, days ISO. */
const standingOf = ({ state, lastDay }: { state: string; lastDay: Date }) => ({ state, lastDay: day(lastDay) ?? '' });

export const InventoryRound = builder.prismaObject('InventoryRound', {
  description: 'The inventory of a village (pendataan PPKS dan PSKS): who was found, and what the village states in signed minutes. To be found is no promise of aid (rule 31).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    area: t.field({ type: beneficiaries.Region, description: 'The village (desa, kelurahan).', resolve: (row) => ({ code: row.areaCode }) }),
    year: t.exposeInt('year', { description: 'The year.' }),
    period: t.field({ type: InventoryPeriod, description: 'The part of the year; a village has one round of it.', resolve: (row) => row.period as Code<'INVENTORY_PERIOD'> }),
    plan: t.prismaField({ type: InventoryPlan, nullable: true, description: 'The act of planning that made it; null where that lies outside the viewer\'s area.', resolve: (query, { planId }, _args, ctx) => ctx.db.inventoryPlan.findUnique({ ...query, where: { id: planId } }) }),
    state: t.field({ type: InventoryState, description: 'How far it is.', resolve: (row) => row.state as Code<'INVENTORY_STATE'> }),
    firstDay: t.expose('firstDay', { type: 'Date', description: 'Day on which it is to begin.' }),
    lastDay: t.expose('lastDay', { type: 'Date', description: 'Day by which it is to be closed.' }),
    overdue: t.boolean({ description: 'Whether it is past its last day and not closed.', resolve: (row) => isOverdue(standingOf(row), today()) }),
    enumerators: t.field({ type: [InventoryEnumerator], description: 'Who counts.', resolve: (row) => row.enumerators as Enumerator[] }),
    begunOn: t.expose('begunOn', { type: 'Date', nullable: true, description: 'Day on which it began.' }),
    closedOn: t.expose('closedOn', { type: 'Date', nullable: true, description: 'Day on which it was closed.' }),
    publishedOn: t.expose('publishedOn', { type: 'Date', nullable: true, description: 'Day on which its result was explained to the public.' }),
    explanation: t.exposeString('explanation', { nullable: true, description: 'How it was explained to the public (penjelasan kepada masyarakat).' }),
    withdrawnReason: t.exposeString('withdrawnReason', { nullable: true, description: 'Why it was withdrawn.' }),
    foundFamilies: t.int({ nullable: true, description: 'Families recorded as found; kept up with each. For those who read families (see withheld).', resolve: (row, _args, ctx) => (allowed(ctx, 'family.read') ? row.foundFamilies : null) }),
    foundPersons: t.int({ nullable: true, description: 'Persons recorded as found by themselves; kept up with each. For those who read families.', resolve: (row, _args, ctx) => (allowed(ctx, 'family.read') ? row.foundPersons : null) }),
    ppksCount: t.int({ nullable: true, description: 'PPKS as the latest minutes state them. For those who read families.', resolve: (row, _args, ctx) => (allowed(ctx, 'family.read') ? row.ppksCount : null) }),
    psksCount: t.exposeInt('psksCount', { nullable: true, description: 'PSKS (potensi dan sumber) as the latest minutes state them.' }),
    nextSteps: t.field({ type: [InventoryStep], description: 'What the viewer may do next with it, as it stands now.', resolve: (row, _args, { viewer }) => nextSteps(row, viewer) }),
  }),
});

beneficiaries.recordFields(InventoryRound, {
  type: 'InventoryRound',
  can: {
    plan: { permission: 'inventory.plan', description: 'Arrange and withdraw it, where its state allows (see nextSteps).' },
    record: { permission: 'inventory.record', description: 'Carry it out: begin, record, file minutes, close.' },
    publish: { permission: 'inventory.publish', description: 'Publish its result.' },
  },
  withheld: { permission: 'family.read', fields: ['foundFamilies', 'foundPersons', 'ppksCount', 'minutes'] },
});

beneficiaries.entity(InventoryRound, 'inventory.read', (id, ctx) => ctx.db.inventoryRound.findUnique({ where: { id } }));

const InventoryRoundFilter = builder.inputType('InventoryRoundFilter', {
  description: 'Which rounds.',
  fields: (t) => ({
    year: t.int({ description: 'Of this year.' }),
    period: t.field({ type: [InventoryPeriod], description: 'Of these parts of the year.' }),
    state: t.field({ type: [InventoryState], description: 'How far they are; all but the withdrawn when left out.' }),
    overdue: t.boolean({ description: 'Only those past their last day and not closed.' }),
  }),
});

const InventoryRoundOrder = builder.enumType('InventoryRoundOrder', {
  description: 'Order of rounds.',
  values: { LAST_DAY: { description: 'By the day by which they are to be closed.' }, AREA: { description: 'By village.' } },
});

/** The list as its root field shows it. */
export const roundList: ListDefinition<typeof InventoryRoundFilter.$inferInput, 'LAST_DAY' | 'AREA'> = {
  name: 'inventoryRounds',
  table: 'beneficiaries.inventory_round',
  model: 'inventoryRound',
  orders: {
    LAST_DAY: [{ expression: 'last_day', type: 'date' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
  },
  defaultOrder: 'AREA',
  where: ({ year, period, state, overdue }) => [
    state?.length ? sql`state = ANY(${state})` : sql`state <> 'WITHDRAWN'`,
    ...(year == null ? [] : [sql`year = ${year}`]),
    ...(period?.length ? [sql`period = ANY(${period})`] : []),
    ...(overdue ? [sql`state IN ('PLANNED', 'RUNNING') AND last_day < ${today()}::date`] : []),
  ],
};

const InventoryRoundConnection = beneficiaries.connection<typeof InventoryRound.$inferType>('InventoryRound', InventoryRound, { byArea: true });

builder.queryFields((t) => ({
  inventoryRound: t.prismaField({
    type: InventoryRound,
    nullable: true,
    authScopes: { may: 'inventory.read' },
    description: 'An inventory round; null when there is none in the viewer\'s area.',
    args: beneficiaries.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await beneficiaries.lookUp(ctx, 'InventoryRound', args);
      return id === null ? null : ctx.db.inventoryRound.findUnique({ ...query, where: { id } });
    },
  }),
  inventoryRounds: t.field({
    type: InventoryRoundConnection,
    authScopes: { may: 'inventory.read' },
    description: 'Inventory rounds in the viewer\'s area.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: InventoryRoundFilter, description: 'Which rows; all but the withdrawn when left out.' }), order: t.arg({ type: [InventoryRoundOrder], description: 'Order of the rows, the first rule before the next.' }) },
    // What is left out is said by the filter, so there is always one.
    resolve: (_root, args, ctx, info) => beneficiaries.page(roundList, { ...args, filter: args.filter ?? {} }, ctx, info),
  }),
}));
