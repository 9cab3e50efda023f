import { today } from '@pilar/domain/dates';
import { regionsBelow } from '@pilar/domain/regions-below';
import { covers } from '@pilar/domain/region-code';
import { codes } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { once } from '@pilar/subgraph/lists';
import { inArea, sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Programme } from '../programme/programme.ts';
import { Pillar } from '../references/external-types.ts';
import { batchList, DistributionBatchConnection, DistributionState } from './batch.ts';
import { isOverdue, type BatchState } from './batch-rules.ts';
import { DeliverySum, everyState, type Sum } from './sums.ts';

type Asked = { area: string; year: number; programme: string | null };
/** Deliveries of a programme in one state, in one region directly below. */
type Row = Sum & { code: string; programmeId: string };
/** What distributions of a year come to in a region, of which every table is a sum. */
type Distributed = Asked & { rows: () => Promise<readonly Row[]>; batches: () => Promise<readonly { state: BatchState; count: number; overdue: number }[]> };
type Tally = { code: string; sums: Sum[] };

const added = (rows: readonly Row[]): Sum[] => everyState([...Map.groupBy(rows, ({ state }) => state)].map(([state, of]) => (
  { state, count: of.reduce((sum, { count }) => sum + count, 0), amount: of.reduce((sum, { amount }) => sum + amount, 0n) }
)));

const RegionTally = builder.objectRef<Tally>('DistributionTally').implement({
  description: 'Deliveries in a region.',
  fields: (t) => ({
    region: t.field({ type: beneficiaries.Region, description: 'The region.', resolve: ({ code }) => ({ code }) }),
    sums: t.field({ type: [DeliverySum], description: 'By what became of them, every state once.', resolve: ({ sums }) => sums }),
  }),
});

const ProgrammeTally = builder.objectRef<{ programmeId: string; sums: Sum[] }>('ProgrammeDistribution').implement({
  description: 'Deliveries of a programme.',
  fields: (t) => ({
    programme: t.prismaField({ type: Programme, description: 'The programme.', resolve: (query, { programmeId }, _args, ctx) => ctx.db.programme.findUniqueOrThrow({ ...query, where: { id: programmeId } }) }),
    sums: t.field({ type: [DeliverySum], description: 'By what became of them, every state once.', resolve: ({ sums }) => sums }),
  }),
});

const StateCount = builder.objectRef<{ state: BatchState; count: number }>('DistributionStateCount').implement({
  description: 'Distributions in one state.',
  fields: (t) => ({
    state: t.field({ type: DistributionState, description: 'The state.', resolve: ({ state }) => state }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const RegionDistribution = builder.objectRef<Distributed>('RegionDistribution').implement({
  description: 'Plan and realisation of a year\'s distributions in a region (report 8): of what was allocated, what was delivered, failed, came back or is still open.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    states: t.field({ type: [StateCount], description: 'Distributions that reach the region by how far they are, every state once.', resolve: async ({ batches }) => {
      const found = await batches();
      return codes('DISTRIBUTION_STATE').map((state) => ({ state, count: found.filter((one) => one.state === state).reduce((sum, { count }) => sum + count, 0) }));
    } }),
    overdue: t.int({ description: 'Those past their days and not completed.', resolve: async ({ batches }) => (await batches()).reduce((sum, { overdue }) => sum + overdue, 0) }),
    sums: t.field({ type: [DeliverySum], description: 'Deliveries in the region, every state once.', resolve: async ({ rows }) => added(await rows()) }),
    programmes: t.field({ type: [ProgrammeTally], description: 'By programme.', resolve: async ({ rows }) => [...Map.groupBy(await rows(), ({ programmeId }) => programmeId)].map(([programmeId, of]) => ({ programmeId, sums: added(of) })) }),
    areas: t.field({ type: [RegionTally], description: 'Every region directly below it; a village itself.', resolve: async ({ area, rows }) => {
      const found = await rows();
      return regionsBelow(area).areas.map((code) => ({ code, sums: added(found.filter((row) => row.code === code)) }));
    } }),
  }),
});

/** What is distributed in a year in a region; null outside the viewer's area. Two statements over what is kept up, whatever is asked of it. */
export function distributedIn(ctx: Context<Db>, { area, year, programme }: Asked): Distributed | null {
  if (!covers(ctx.viewer.grant.area, area)) return null;
  const width = regionsBelow(area).areas[0]?.length ?? area.length;
  const which = sql`batch.year = ${year} AND batch.state <> 'CANCELLED' ${programme === null ? sql`` : sql`AND batch.programme_id = (SELECT id FROM beneficiaries.programme WHERE code = ${programme})`}`;
  return {
    area, year, programme,
    rows: once(() => ctx.db.$queryRaw<Row[]>(sql`
      SELECT left(kept.area_code, ${width}) AS code, batch.programme_id::text AS "programmeId", kept.state, sum(kept.count)::int AS count, sum(kept.amount)::bigint AS amount
      FROM beneficiaries.distribution_batch AS batch JOIN beneficiaries.distribution_sum AS kept ON kept.batch_id = batch.id
      WHERE ${which} AND ${inArea('kept.area_code', area)} GROUP BY 1, 2, 3`)),
    batches: once(async () => {
      const found = await ctx.db.$queryRaw<{ state: BatchState; endsOn: string; count: number }[]>(sql`
        SELECT state, ends_on::text AS "endsOn", count(*)::int AS count FROM beneficiaries.distribution_batch AS batch
        WHERE ${which} AND (${inArea('batch.area_code', area)} OR starts_with(${area} || '.', batch.area_code || '.')) GROUP BY 1, 2`);
      return found.map(({ state, endsOn, count }) => ({ state, count, overdue: isOverdue({ state, endsOn }, today()) ? count : 0 }));
    }),
  };
}

builder.objectField(beneficiaries.Region, 'distribution', (t) => t.field({
  type: RegionDistribution,
  nullable: true,
  authScopes: { may: 'distribution.read' }, unauthorizedResolver: () => null,
  description: 'Plan and realisation of the distributions of a year (report 8); null outside the viewer\'s area.',
  args: {
    year: t.arg.int({ description: 'The year; this one when left out.' }),
    programme: t.arg.string({ description: 'Code of one programme; all when left out.' }),
  },
  resolve: ({ code }, { year, programme }, ctx) => distributedIn(ctx, { area: code, year: year ?? Number(today().slice(0, 4)), programme: programme ?? null }),
}));

builder.objectField(Pillar, 'accompaniedBatches', (t) => t.field({
  type: DistributionBatchConnection,
  nullable: true,
  authScopes: { may: 'distribution.read' }, unauthorizedResolver: () => null,
  description: 'Distributions that they accompany (pendamping), as far as these reach the viewer\'s area.',
  args: beneficiaries.pageArgs(t),
  resolve: ({ id }, args, ctx, info) => beneficiaries.page(batchList, { ...args, filter: {} }, ctx, info, { scope: id, conditions: [sql`companion_ids @> ARRAY[${id}::uuid]`] }),
}));
