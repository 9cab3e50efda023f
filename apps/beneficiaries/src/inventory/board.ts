import { today } from '@pilar/domain/dates';
import { regionsBelow } from '@pilar/domain/regions-below';
import { region, regionsWithin } from '@pilar/domain/regions';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import { requestError } from '@pilar/subgraph/errors';
import { messages } from '@pilar/subgraph/messages';
import { inArea, sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import { InventoryPeriod } from './plan.ts';
import { InventoryState } from './round.ts';

type State = Code<'INVENTORY_STATE'>;
/** What the rounds of a region come to. */
type Tally = { code: string; villages: number; states: Map<State, number>; overdue: number; families: number; persons: number; ppks: number; psks: number };

const InventoryStateCount = builder.objectRef<{ state: State; count: number }>('InventoryStateCount').implement({
  description: 'Rounds in one state.',
  fields: (t) => ({
    state: t.field({ type: InventoryState, description: 'The state.', resolve: ({ state }) => state }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const standing = codes('INVENTORY_STATE').filter((state) => state !== 'WITHDRAWN');
const planned = ({ states }: Tally) => [...states.values()].reduce((sum, count) => sum + count, 0);
const done = ({ states }: Tally) => (states.get('CLOSED') ?? 0) + (states.get('PUBLISHED') ?? 0);

const InventoryTally = builder.objectRef<Tally>('InventoryTally').implement({
  description: 'What the inventory of a year comes to in a region.',
  fields: (t) => ({
    region: t.field({ type: beneficiaries.Region, description: 'The region.', resolve: ({ code }) => ({ code }) }),
    villages: t.exposeInt('villages', { description: 'Villages there.' }),
    unplanned: t.int({ description: 'Those that have no round.', resolve: (tally) => Math.max(0, tally.villages - planned(tally)) }),
    done: t.int({ description: 'Those whose round is closed or published.', resolve: done }),
    states: t.field({ type: [InventoryStateCount], description: 'Rounds by how far they are, every state but the withdrawn once.', resolve: ({ states }) => standing.map((state) => ({ state, count: states.get(state) ?? 0 })) }),
    overdue: t.exposeInt('overdue', { description: 'Rounds past their last day and not closed.' }),
    foundFamilies: t.int({ nullable: true, description: 'Families recorded as found; for those who read families.', resolve: (tally, _args, ctx) => (allowed(ctx, 'family.read') ? tally.families : null) }),
    foundPersons: t.int({ nullable: true, description: 'Persons recorded as found by themselves; for those who read families.', resolve: (tally, _args, ctx) => (allowed(ctx, 'family.read') ? tally.persons : null) }),
    ppksCount: t.int({ nullable: true, description: 'PPKS as minutes state them; for those who read families.', resolve: (tally, _args, ctx) => (allowed(ctx, 'family.read') ? tally.ppks : null) }),
    psksCount: t.exposeInt('psks', { description: 'PSKS as minutes state them.' }),
  }),
});

/** A village's round. */
type Counted = { code: string; state: State; overdue: number; families: number; persons: number; ppks: number; psks: number };
/** A region's rounds by village, of which every table is a sum. */
type Board = { area: string; year: number; villages: readonly string[]; rows: readonly Counted[] };

const InventoryBoard = builder.objectRef<Board>('InventoryBoard').implement({
  description: 'The inventory of a year and period at a glance (papan pendataan).',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    whole: t.field({ type: InventoryTally, description: 'The region as a whole.', resolve: ({ area, villages, rows }) => tallyOf(area, villages.length, rows) }),
    areas: t.field({ type: [InventoryTally], description: 'Every region directly below it; a village itself.', resolve: (board) => tallies(board, regionsBelow(board.area).areas) }),
    progress: t.field({
      type: [InventoryTally], description: 'Its regions of a level, as a map draws them.',
      args: { level: t.arg({ type: beneficiaries.RegionLevel, required: true, description: 'Which level.' }) },
      resolve: (board, { level }) => tallies(board, regionsWithin(board.area, level).map(({ code }) => code)),
    }),
    unplanned: t.field({
      type: [beneficiaries.Region], description: 'Villages that have no round.',
      resolve: ({ villages, rows }) => villages.filter((village) => !rows.some(({ code }) => code === village)).map((code) => ({ code })),
    }),
  }),
});

builder.queryField('inventoryBoard', (t) => t.field({
  type: InventoryBoard,
  nullable: true,
  authScopes: { may: 'inventory.read' },
  description: 'How far the rounds of a year and period are, by region. One statement; a village has one round of them.',
  args: {
    year: t.arg.int({ required: true, description: 'The year.' }),
    period: t.arg({ type: InventoryPeriod, required: true, description: 'The part of the year.' }),
    area: t.arg({ type: 'RegionCode', description: 'Only this region and everything below it; the viewer\'s own when left out.' }),
  },
  resolve: async (_root, { year, period, area: given }, ctx) => {
    const area = given ?? ctx.viewer.grant.area;
    if (!region(area)) throw requestError(ctx, 'BAD_REGION_CODE', messages.unknownRegion, { value: area });
    const rows = await ctx.db.$queryRaw<Counted[]>(sql`
      SELECT area_code AS code, state, (state IN ('PLANNED', 'RUNNING') AND last_day < ${today()}::date)::int AS overdue,
        found_families AS families, found_persons AS persons, coalesce(ppks_count, 0) AS ppks, coalesce(psks_count, 0) AS psks
      FROM beneficiaries.inventory_round WHERE year = ${year} AND period = ${period} AND state <> 'WITHDRAWN' AND ${inArea('area_code', area)}`);
    return { area, year, villages: regionsWithin(area, 'VILLAGE').map(({ code }) => code), rows };
  },
}));

/** What the rounds of the board come to in each of those regions, which are of one level. */
function tallies({ villages, rows }: Board, regions: readonly string[]): Tally[] {
  const width = regions[0]?.length ?? 0;
  const there = Map.groupBy(villages, (village) => village.slice(0, width));
  const counted = Map.groupBy(rows, (row) => row.code.slice(0, width));
  return regions.map((code) => tallyOf(code, there.get(code)?.length ?? 0, counted.get(code) ?? []));
}

function tallyOf(code: string, villages: number, rows: readonly Counted[]): Tally {
  const sum = (of: 'overdue' | 'families' | 'persons' | 'ppks' | 'psks') => rows.reduce((total, row) => total + row[of], 0);
  const states = new Map<State, number>();
  for (const { state } of rows) states.set(state, (states.get(state) ?? 0) + 1);
  return { code, villages, states, overdue: sum('overdue'), families: sum('families'), persons: sum('persons'), ppks: sum('ppks'), psks: sum('psks') };
}
