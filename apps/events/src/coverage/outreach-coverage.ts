import { today } from '@pilar/domain/dates';
import { covers, type RegionLevel } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { requestError } from '@pilar/subgraph/errors';
import { sql } from '@pilar/subgraph/sql';
import { builder, events } from '../builder.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { EventType } from '../vocabularies.ts';
import { areasAt, coverageRows, type CoverageRow, type Open, type Reached } from './coverage-rows.ts';

type Asked = { year?: number | null; from?: string | null; to?: string | null; type?: readonly string[] | null };
type Coverage = { area: string; from: string; to: string; types: readonly string[] | null; reached: Reached[]; open: Open[] };

const TypeCount = builder.objectRef<CoverageRow['byType'][number]>('OutreachTypeCount').implement({
  description: 'How often a region was reached by one kind of event.',
  fields: (t) => ({
    type: t.field({ type: EventType, description: 'Kind of event.', resolve: ({ type }) => type as Code<'EVENT_TYPE'> }),
    events: t.exposeInt('events', { description: 'Events held.' }),
    lastOn: t.field({ type: 'Date', description: 'Day of the last one in the period.', resolve: ({ lastOn }) => lastOn }),
  }),
});

const OutreachRow = builder.objectRef<CoverageRow>('OutreachRow').implement({
  description: 'Outreach in one region. An event reaches what it is aimed at and whatever holds that; it counts once it was held.',
  fields: (t) => ({
    area: t.field({ type: events.Region, description: 'The region.', resolve: ({ area }) => ({ code: area }) }),
    events: t.exposeInt('events', { description: 'Events that reached it, of the kinds asked for; 0 where none did.' }),
    byType: t.field({ type: [TypeCount], description: 'The same by kind; kinds that did not reach it are left out.', resolve: ({ byType }) => byType }),
    lastOn: t.field({ type: 'Date', nullable: true, description: 'Day on which it was last reached in the period; null when it was not.', resolve: ({ lastOn }) => lastOn }),
    districts: t.exposeInt('districts', { description: 'Districts in it.' }),
    withRakor: t.exposeInt('withRakor', { description: 'Those of them that had a coordination meeting in the period (rule 26).' }),
    openItems: t.exposeInt('openItems', { description: 'Action items still open there today.' }),
    overdueItems: t.exposeInt('overdueItems', { description: 'Those of them that are past their day.' }),
  }),
});

const OutreachCoverage = builder.objectRef<Coverage>('OutreachCoverage').implement({
  description: 'Who was reached by outreach in a period, and who was not (report 6). Counts of events that were held, published or not; they tell no more of them.',
  fields: (t) => ({
    area: t.field({ type: events.Region, description: 'Region that it tells of.', resolve: ({ area }) => ({ code: area }) }),
    from: t.field({ type: 'Date', description: 'First day.', resolve: ({ from }) => from }),
    to: t.field({ type: 'Date', description: 'Last day.', resolve: ({ to }) => to }),
    total: t.field({ type: OutreachRow, description: 'The region as a whole: among others how many of its districts had a coordination meeting (rule 26).', resolve: (coverage) => rowsOf(coverage, [coverage.area])[0] as CoverageRow }),
    rows: t.field({
      type: [OutreachRow],
      description: 'One row for each region of a level inside it, sorted by code, those never reached with zeros.',
      args: { level: t.arg({ type: events.RegionLevel, required: true, description: 'REGENCY, DISTRICT or VILLAGE.' }) },
      resolve: (coverage, { level }) => rowsOf(coverage, areasAt(coverage.area, level as RegionLevel)),
    }),
    unreached: t.field({
      type: [events.Region],
      description: 'Regions of a level that none of these events reached.',
      args: { level: t.arg({ type: events.RegionLevel, required: true, description: 'REGENCY, DISTRICT or VILLAGE.' }) },
      resolve: (coverage, { level }) => rowsOf(coverage, areasAt(coverage.area, level as RegionLevel)).flatMap(({ area, events: held }) => (held === 0 ? [{ code: area }] : [])),
    }),
  }),
});

function rowsOf({ reached, open, types }: Coverage, areas: readonly string[]): CoverageRow[] {
  return coverageRows(areas, reached, open, types);
}

/** The period asked for: a year, or from one day to another; this year when none is named. */
function period(ctx: Context, { year, from, to }: Asked): { from: string; to: string } {
  if (year != null && (from || to)) throw requestError(ctx, 'BAD_USER_INPUT', messages.yearOrPeriod);
  if (year != null && (year < 1945 || year > 2100)) throw requestError(ctx, 'BAD_USER_INPUT', messages.badYearAsked, { value: year });
  if (from && to && to < from) throw requestError(ctx, 'BAD_USER_INPUT', messages.periodOrder, { from, to });
  const named = year ?? Number(today().slice(0, 4));
  return from || to ? { from: from ?? '1945-01-01', to: to ?? today() } : { from: `${named}-01-01`, to: `${named}-12-31` };
}

/** What the viewer may know of the region: it lies in their area, or it is null. */
async function coverageOf(ctx: Context<Db>, area: string, asked: Asked): Promise<Coverage | null> {
  const { from, to } = period(ctx, asked);
  if (!covers(ctx.viewer.grant.area, area)) return null;
  const [reached, open] = await Promise.all([
    ctx.db.$queryRaw<Reached[]>(sql`SELECT area, type, events, to_char(last_on, 'YYYY-MM-DD') AS "lastOn" FROM events.outreach(${area}, ${from}::date, ${to}::date)`),
    ctx.db.$queryRaw<Open[]>(sql`SELECT area, open, overdue FROM events.open_items(${area}, ${today()}::date)`),
  ]);
  return { area, from, to, types: asked.type?.length ? asked.type : null, reached, open };
}

const words = {
  year: 'Year; this one when neither year nor period is named.', from: 'First day, in place of a year.', to: 'Last day, in place of a year.', type: 'Kinds of event that count as outreach; all when left out.',
};

builder.queryField('outreachCoverage', (t) => t.field({
  type: OutreachCoverage,
  nullable: true,
  authScopes: { may: 'coverage.read' },
  description: 'Who was reached by outreach, by region and kind of event; null for a region outside the viewer\'s area.',
  args: {
    area: t.arg({ type: 'RegionCode', description: 'Default: the viewer\'s own area.' }),
    year: t.arg.int({ description: words.year }), from: t.arg({ type: 'Date', description: words.from }), to: t.arg({ type: 'Date', description: words.to }), type: t.arg({ type: [EventType], description: words.type }),
  },
  resolve: (_root, { area, ...asked }, ctx) => coverageOf(ctx, area ?? ctx.viewer.grant.area, asked),
}));

builder.objectField(events.Region, 'outreachCoverage', (t) => t.field({
  type: OutreachCoverage,
  nullable: true,
  authScopes: { may: 'coverage.read' },
  description: 'Who was reached by outreach inside this region, by kind of event; null outside the viewer\'s area.',
  args: { year: t.arg.int({ description: words.year }), from: t.arg({ type: 'Date', description: words.from }), to: t.arg({ type: 'Date', description: words.to }), type: t.arg({ type: [EventType], description: words.type }) },
  resolve: ({ code }, asked, ctx) => coverageOf(ctx, code, asked),
}));

events.exportableTable('OUTREACH_COVERAGE', async (ctx, { area, filter }) => {
  const coverage = await coverageOf(ctx, area ?? ctx.viewer.grant.area, (filter ?? {}) as Asked);
  if (!coverage) return [];
  return rowsOf(coverage, areasAt(coverage.area, 'DISTRICT')).map(({ byType, withRakor, districts, ...row }) => ({
    ...row, withRakor, rakor: districts > 0 && withRakor === districts, ...Object.fromEntries(byType.map(({ type, events: held }) => [type, held])),
  }));
});
