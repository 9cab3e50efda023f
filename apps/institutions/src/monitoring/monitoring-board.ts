import { today } from '@pilar/domain/dates';
import { levelOf } from '@pilar/domain/region-code';
import { region } from '@pilar/domain/regions';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { messages } from '@pilar/subgraph/messages';
import { requestError } from '@pilar/subgraph/errors';
import { inArea, raw, sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';
import { MonitoringState } from './monitoring.ts';

type State = Code<'MONITORING_STATE'>;
/** What a region's year comes to. */
type Tally = { code: string; institutions: number; states: Map<State, number>; overdueVisits: number; overdueFindings: number };

const MonitoringStateCount = builder.objectRef<{ state: State; count: number }>('MonitoringStateCount').implement({
  description: 'Monitorings in one state.',
  fields: (t) => ({
    state: t.field({ type: MonitoringState, description: 'The state.', resolve: ({ state }) => state }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const planned = ({ states }: Tally) => [...states].reduce((sum, [state, count]) => (state === 'WITHDRAWN' ? sum : sum + count), 0);

const MonitoringTally = builder.objectRef<Tally>('MonitoringTally').implement({
  description: 'What the monitoring of a year comes to in a region.',
  fields: (t) => ({
    region: t.field({ type: institutions.Region, description: 'The region.', resolve: ({ code }) => ({ code }) }),
    institutions: t.exposeInt('institutions', { description: 'Institutions there.' }),
    planned: t.int({ description: 'Those that have a monitoring of the year, however far it is; what was withdrawn is none.', resolve: planned }),
    unplanned: t.int({ description: 'Those that have none.', resolve: (tally) => Math.max(0, tally.institutions - planned(tally)) }),
    states: t.field({ type: [MonitoringStateCount], description: 'Monitorings by how far they are, every state once.', resolve: ({ states }) => codes('MONITORING_STATE').map((state) => ({ state, count: states.get(state) ?? 0 })) }),
    overdueVisits: t.exposeInt('overdueVisits', { description: 'Visits that are past their day.' }),
    overdueFindings: t.exposeInt('overdueFindings', { description: 'Monitorings with a finding past its day.' }),
  }),
});

const MonitoringBoard = builder.objectRef<{ year: number; whole: Tally; areas: Tally[] }>('MonitoringBoard').implement({
  description: 'The monitoring of a year at a glance (papan monev).',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    whole: t.field({ type: MonitoringTally, description: 'The region as a whole.', resolve: ({ whole }) => whole }),
    areas: t.field({ type: [MonitoringTally], description: 'The regions directly below it that have institutions, and the region itself for what is known no closer.', resolve: ({ areas }) => areas }),
  }),
});

/** How much of a code names a region of the level below. */
const below = { COUNTRY: 2, PROVINCE: 5, REGENCY: 8, DISTRICT: 13, VILLAGE: 13 } as const;

builder.queryField('monitoringBoard', (t) => t.field({
  type: MonitoringBoard,
  nullable: true,
  authScopes: { may: 'monitoring.read' },
  description: 'The board of a year: by step, by region, and what is overdue. Two counts, whatever the number of institutions.',
  args: {
    year: t.arg.int({ required: true, description: 'The year.' }),
    area: t.arg({ type: 'RegionCode', description: 'Only this region and everything below it; the viewer\'s own when left out.' }),
  },
  resolve: async (_root, { year, area: given }, ctx) => {
    const area = given ?? ctx.viewer.grant.area;
    if (!region(area)) throw requestError(ctx, 'BAD_REGION_CODE', messages.unknownRegion, { value: area });
    const code = sql`left(area_code, ${raw(String(below[levelOf(area)]))})`;
    const counted = await ctx.db.$queryRaw<{ code: string; state: State; count: number; visits: number; findings: number }[]>(sql`
      SELECT ${code} AS code, state, count(*)::int AS count, count(*) FILTER (WHERE state = 'PLANNED' AND planned_on < ${today()}::date)::int AS visits,
        count(*) FILTER (WHERE next_due < ${today()}::date)::int AS findings
      FROM institutions.monitoring WHERE year = ${year} AND ${inArea('area_code', area)} GROUP BY 1, 2`);
    const there = await ctx.db.$queryRaw<{ code: string; count: number }[]>(sql`
      SELECT ${code} AS code, count(*)::int AS count FROM institutions.institution WHERE ${inArea('area_code', area)} AND dissolved_on IS NULL GROUP BY 1
      UNION ALL SELECT ${code}, count(*)::int FROM institutions.institution WHERE ${inArea('area_code', area)} AND dissolved_on IS NOT NULL
        AND EXISTS (SELECT FROM institutions.monitoring WHERE institution_id = institution.id AND year = ${year} AND state <> 'WITHDRAWN') GROUP BY 1`);
    const tallies = new Map<string, Tally>();
    const whole = emptyTally(area);
    const both = (at: string) => {
      const tally = tallies.get(at) ?? emptyTally(at);
      tallies.set(at, tally);
      return [tally, whole];
    };
    for (const { code: at, count } of there) for (const tally of both(at)) tally.institutions += count;
    for (const { code: at, state, count, visits, findings } of counted) {
      for (const tally of both(at)) {
        tally.states.set(state, (tally.states.get(state) ?? 0) + count);
        tally.overdueVisits += visits;
        tally.overdueFindings += findings;
      }
    }
    return { year, whole, areas: [...tallies.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1)) };
  },
}));

function emptyTally(code: string): Tally {
  return { code, institutions: 0, states: new Map(), overdueVisits: 0, overdueFindings: 0 };
}
