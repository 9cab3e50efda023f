import { covers } from '@pilar/domain/region-code';
import { codes, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { inArea, raw, sql } from '@pilar/subgraph/sql';
import { builder, people } from '../builder.ts';
import { PillarType } from '../pillar/pillar.ts';
import { regionsBelow } from '@pilar/domain/regions-below';

type Recap = { area: string; year: number | null };
/** Pillars of one kind in one region, counted. */
export type Cell = { type: Code<'PILLAR_TYPE'>; area: string; active: number; suspended: number; dormant: number; reactivated: number; ended: number };

const Cell = builder.objectRef<Cell>('PersonResourceCell').implement({
  description: 'Pillars of one kind in one region.',
  fields: (t) => ({
    type: t.field({ type: PillarType, description: 'Kind of service.', resolve: (cell) => cell.type }),
    area: t.field({ type: people.Region, description: 'The region.', resolve: (cell) => ({ code: cell.area }) }),
    active: t.exposeInt('active', { description: 'Active now.' }),
    suspended: t.exposeInt('suspended', { description: 'Suspended now.' }),
    dormant: t.exposeInt('dormant', { description: 'Dormant now.' }),
    reactivated: t.exposeInt('reactivated', { description: 'Reactivated, in the year if one is given.' }),
    ended: t.exposeInt('ended', { description: 'Ended, in the year if one is given.' }),
  }),
});

const ResourceRecap = builder.objectRef<Recap>('ResourceRecap').implement({
  description: 'Recap of potential and resources (PSKS) by kind and region; each part of Pilar adds its kinds.',
  fields: (t) => ({
    persons: t.field({
      type: [Cell], nullable: true, authScopes: { may: 'pillar.read' },
      description: 'Kinds of persons in each region directly below, sorted by kind and code, zeros included; the region itself where nothing lies below it. Coordinators are left out.',
      resolve: (recap, _args, ctx) => personCells(ctx, recap),
    }),
  }),
});

builder.queryField('resourceRecap', (t) => t.field({
  type: ResourceRecap,
  shareable: true,
  description: 'Recap of potential and resources (PSKS) by kind and region (report 2).',
  args: {
    area: t.arg({ type: 'RegionCode', description: 'Default: the viewer\'s own area.' }),
    year: t.arg.int({ description: 'Counts what was reactivated and ended in that year; default: ever.' }),
  },
  resolve: (_root, { area, year }, ctx) => ({ area: area ?? ctx.viewer.grant.area, year: year ?? null }),
}));

/** Kinds of persons in each region directly below, zeros included; empty outside the viewer's area. */
export async function personCells(ctx: Context, { area, year }: Recap): Promise<Cell[]> {
  if (!covers(ctx.viewer.grant.area, area)) return [];
  const { areas, width } = regionsBelow(area);
  const inYear = (column: 'reactivated_on' | 'ended_on') => (year === null ? sql`true` : sql`extract(year FROM ${raw(column)}) = ${year}`);
  const rows = await ctx.db.$queryRaw<Cell[]>(sql`
    SELECT type, left(area_code, ${width}::int) AS area, count(*) FILTER (WHERE state = 'ACTIVE')::int AS active, count(*) FILTER (WHERE state = 'SUSPENDED')::int AS suspended,
      count(*) FILTER (WHERE state = 'DORMANT')::int AS dormant, count(*) FILTER (WHERE reactivated_on IS NOT NULL AND ${inYear('reactivated_on')})::int AS reactivated,
      count(*) FILTER (WHERE state = 'ENDED' AND ${inYear('ended_on')})::int AS ended
    FROM people.pillar WHERE position = 'MEMBER' AND ${inArea('area_code', area)} GROUP BY 1, 2`);
  const found = new Map(rows.map((row) => [`${row.type} ${row.area}`, row]));
  return codes('PILLAR_TYPE').toSorted().flatMap((type) => areas.map((code) => found.get(`${type} ${code}`) ?? { type, area: code, active: 0, suspended: 0, dormant: 0, reactivated: 0, ended: 0 }));
}
