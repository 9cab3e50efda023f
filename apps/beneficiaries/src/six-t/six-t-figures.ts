import { today } from '@pilar/domain/dates';
import { areaEnd, areaStart, covers } from '@pilar/domain/region-code';
import { regionsBelow } from '@pilar/domain/regions-below';
import { region } from '@pilar/domain/regions';
import { codes, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { inArea, sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { DistributionChannel } from '../distribution/batch.ts';
import { Programme } from '../programme/programme.ts';
import { SixTDimension } from './six-t-check.ts';

type By = { code: string; dimension: string; programmeId: string; channel: string };
type SumRow = By & { outcome: string; count: number; days: number };
type OpenRow = By & { age: 'WEEK' | 'MONTH' | 'LONGER'; overdue: number; count: number };
/** Checks of a year in a region, of which every table is a sum. */
type Checked = { area: string; year: number; sums: readonly SumRow[]; open: readonly OpenRow[] };
/** Those of it that a table's line is about. */
type Some = { sums: readonly SumRow[]; open: readonly OpenRow[] };

const total = <Row extends { count: number }>(rows: readonly Row[]) => rows.reduce((sum, { count }) => sum + count, 0);
/** Those checks alone of which that is so. */
export const some = ({ sums, open }: Some, which: (row: By) => boolean): Some => ({ sums: sums.filter(which), open: open.filter(which) });

/** What checks come to. */
export function tally({ sums, open }: Some) {
  const of = (...outcomes: string[]) => total(sums.filter(({ outcome }) => outcomes.includes(outcome)));
  const closed = of('CLOSED');
  return {
    checked: total(sums), ok: of('OK'), notApplicable: of('NOT_APPLICABLE'), findings: of('OPEN', 'ANSWERED', 'CLOSED'), closed, open: of('OPEN', 'ANSWERED'), answered: of('ANSWERED'),
    overdue: open.reduce((sum, { overdue }) => sum + overdue, 0),
    openWeek: total(open.filter(({ age }) => age === 'WEEK')), openMonth: total(open.filter(({ age }) => age === 'MONTH')), openLonger: total(open.filter(({ age }) => age === 'LONGER')),
    closedDays: closed === 0 ? null : Math.round((sums.reduce((sum, { days }) => sum + days, 0) / closed) * 10) / 10,
  };
}

/** Checks of a year in a region; null outside the viewer's area. Two statements: over what is kept up, and over findings that are open. */
export async function checkedIn(ctx: Context<Db>, { area, year, programme }: { area: string; year: number; programme: string | null }): Promise<Checked | null> {
  if (!covers(ctx.viewer.grant.area, area) || region(area) === null) return null;
  const width = widthBelow(area);
  const one = programme === null ? null : (await ctx.db.programme.findFirst({ where: { code: programme }, select: { id: true } }))?.id ?? '';
  const [sums, open] = await Promise.all([
    ctx.db.$queryRaw<SumRow[]>(sql`
      SELECT left(area_code, ${width}::integer) AS code, dimension, programme_id::text AS "programmeId", channel, outcome, sum(count)::int AS count, sum(days)::int AS days
      FROM beneficiaries.six_t_sum WHERE year = ${year} AND ${inArea('area_code', area)} GROUP BY 1, 2, 3, 4, 5 HAVING sum(count) <> 0`),
    ctx.db.$queryRaw<OpenRow[]>(sql`SELECT * FROM beneficiaries.six_t_open(${areaStart(area)}, ${areaEnd(area)}, ${width}::integer, ${year}::integer, ${today()}::date)`),
  ]);
  return { area, year, ...some({ sums, open }, ({ programmeId }) => one === null || programmeId === one) };
}

/** Length of the codes of the regions directly below; of a village its own. */
function widthBelow(area: string): number {
  return regionsBelow(area).areas[0]?.length ?? area.length;
}

/** The regions of a table: what was checked for the region as a whole first, then each directly below it. */
export function placesOf({ area, sums }: Checked): string[] {
  const below = regionsBelow(area).areas;
  return [...(sums.some(({ code }) => code === area) && !below.includes(area) ? [area] : []), ...below];
}

const SixTCount = builder.objectRef<Some>('SixTCount').implement({
  description: 'Checks counted together.',
  fields: (t) => ({
    checked: t.int({ description: 'Checks.', resolve: (of) => tally(of).checked }),
    ok: t.int({ description: 'Of these right.', resolve: (of) => tally(of).ok }),
    notApplicable: t.int({ description: 'Of these not applicable.', resolve: (of) => tally(of).notApplicable }),
    findings: t.int({ description: 'Of these findings.', resolve: (of) => tally(of).findings }),
    open: t.int({ description: 'Findings that are not closed.', resolve: (of) => tally(of).open }),
    answered: t.int({ description: 'Of these answered, and not judged yet.', resolve: (of) => tally(of).answered }),
    overdue: t.int({ description: 'Of those open past their day.', resolve: (of) => tally(of).overdue }),
    openWeek: t.int({ description: 'Open for 7 days or less.', resolve: (of) => tally(of).openWeek }),
    openMonth: t.int({ description: 'Open for 8 to 30 days.', resolve: (of) => tally(of).openMonth }),
    openLonger: t.int({ description: 'Open for more than 30 days.', resolve: (of) => tally(of).openLonger }),
    closed: t.int({ description: 'Findings that were closed.', resolve: (of) => tally(of).closed }),
    closedDays: t.float({ nullable: true, description: 'Days these were open on average; null where none was closed.', resolve: (of) => tally(of).closedDays }),
  }),
});

const DimensionCount = builder.objectRef<{ dimension: Code<'SIX_T'>; count: Some }>('SixTDimensionCount').implement({
  description: 'Checks in one of the six ways.',
  fields: (t) => ({
    dimension: t.field({ type: SixTDimension, description: 'In which way.', resolve: ({ dimension }) => dimension }),
    count: t.field({ type: SixTCount, description: 'What they come to.', resolve: ({ count }) => count }),
  }),
});

const ProgrammeCount = builder.objectRef<{ programmeId: string; count: Some }>('SixTProgrammeCount').implement({
  description: 'Checks of a programme\'s distributions.',
  fields: (t) => ({
    programme: t.prismaField({ type: Programme, description: 'The programme.', resolve: (query, { programmeId }, _args, ctx) => ctx.db.programme.findUniqueOrThrow({ ...query, where: { id: programmeId } }) }),
    count: t.field({ type: SixTCount, description: 'What they come to.', resolve: ({ count }) => count }),
  }),
});

const ChannelCount = builder.objectRef<{ channel: Code<'DISTRIBUTION_CHANNEL'>; count: Some }>('SixTChannelCount').implement({
  description: 'Checks of distributions by a channel.',
  fields: (t) => ({
    channel: t.field({ type: DistributionChannel, description: 'The channel.', resolve: ({ channel }) => channel }),
    count: t.field({ type: SixTCount, description: 'What they come to.', resolve: ({ count }) => count }),
  }),
});

const RegionCount = builder.objectRef<{ code: string; count: Some }>('SixTRegionCount').implement({
  description: 'Checks in a region.',
  fields: (t) => ({
    region: t.field({ type: beneficiaries.Region, description: 'The region.', resolve: ({ code }) => ({ code }) }),
    count: t.field({ type: SixTCount, description: 'What they come to.', resolve: ({ count }) => count }),
  }),
});

const SixTFigures = builder.objectRef<Checked>('SixTFigures').implement({
  description: 'The 6T of a year in a region: how aid was found, and what becomes of what was wanting (report 8).',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'Year of the distributions.' }),
    area: t.field({ type: beneficiaries.Region, description: 'The region.', resolve: ({ area }) => ({ code: area }) }),
    total: t.field({ type: SixTCount, description: 'All checks.', resolve: (checked) => checked }),
    dimensions: t.field({ type: [DimensionCount], description: 'Each of the six.', resolve: (checked) => codes('SIX_T').map((dimension) => ({ dimension, count: some(checked, (row) => row.dimension === dimension) })) }),
    programmes: t.field({ type: [ProgrammeCount], description: 'By programme, as far as any was checked.', resolve: (checked) => [...new Set(checked.sums.map(({ programmeId }) => programmeId))].sort().map((programmeId) => ({ programmeId, count: some(checked, (row) => row.programmeId === programmeId) })) }),
    channels: t.field({ type: [ChannelCount], description: 'Each channel.', resolve: (checked) => codes('DISTRIBUTION_CHANNEL').map((channel) => ({ channel, count: some(checked, (row) => row.channel === channel) })) }),
    regions: t.field({ type: [RegionCount], description: 'By region one level down; the region itself first, where it was checked as a whole.', resolve: (checked) => placesOf(checked).map((code) => ({ code, count: some(checked, (row) => row.code === code) })) }),
  }),
});

builder.queryField('sixTFigures', (t) => t.field({
  type: SixTFigures,
  nullable: true,
  authScopes: { may: 'sixT.read' },
  description: 'The 6T of a year in a region (report 8), those of deliveries among them; null outside the viewer\'s area.',
  args: {
    area: t.arg({ type: 'RegionCode', description: 'Default: the viewer\'s own area.' }),
    year: t.arg.int({ description: 'Year of the distributions; this one when left out.' }),
    programme: t.arg.string({ description: 'Code of one programme; all when left out.' }),
  },
  resolve: (_root, { area, year, programme }, ctx) => checkedIn(ctx, { area: area ?? ctx.viewer.grant.area, year: year ?? Number(today().slice(0, 4)), programme: programme ?? null }),
}));
