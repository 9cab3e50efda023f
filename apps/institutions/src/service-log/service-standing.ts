import { today } from '@pilar/domain/dates';
import { covers, levelOf } from '@pilar/domain/region-code';
import { children, regionsWithin } from '@pilar/domain/regions';
import { regionsBelow } from '@pilar/domain/regions-below';
import type { Context } from '@pilar/subgraph/context';
import { inArea, sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';
import type { Db } from '../db.ts';
import { ServiceFigures } from './service-year.ts';
import { toldBelow, untold, type ToldFigures } from './service-sums.ts';
import { villageFigures, yearAsked } from './village-figures.ts';

type Counts = { formed: number; active: number; dormant: number; silent: number; noOfficers: number; noDecree: number };
/** Coverage of one region. */
export type StandingCell = Counts & { area: string; villages: number; without: number; services: ToldFigures };

const none: Counts = { formed: 0, active: 0, dormant: 0, silent: 0, noOfficers: 0, noDecree: 0 };

const ServiceStanding = builder.objectRef<StandingCell>('ServiceStanding').implement({
  description: 'How many villages of a region have a Puskesos (cakupan), what those are without today, and what they did in a year.',
  fields: (t) => ({
    area: t.field({ type: institutions.Region, description: 'The region.', resolve: ({ area }) => ({ code: area }) }),
    villages: t.exposeInt('villages', { description: 'Villages in it.' }),
    without: t.exposeInt('without', { description: 'Villages with no Puskesos in force.' }),
    formed: t.exposeInt('formed', { description: 'Formed, not yet active.' }),
    active: t.exposeInt('active', { description: 'Active.' }),
    dormant: t.exposeInt('dormant', { description: 'Dormant (vakum).' }),
    silent: t.exposeInt('silent', { description: 'Active ones with nothing in their log for 30 days.' }),
    noOfficers: t.exposeInt('noOfficers', { description: 'Formed or active ones without officers.' }),
    noDecree: t.exposeInt('noDecree', { description: 'Formed or active ones without a decree.' }),
    services: t.field({ type: ServiceFigures, description: 'Persons served in the year asked for. Small numbers are hidden, to everybody: this is what reports are made of.', resolve: ({ services }) => services }),
  }),
});

builder.queryField('serviceStanding', (t) => t.field({
  type: [ServiceStanding],
  authScopes: { may: 'service.read' },
  description: 'Coverage by Puskesos in each region directly below the given one, sorted by code; in the region itself where nothing lies below it. Zeros included.',
  args: {
    area: t.arg({ type: 'RegionCode', description: 'Default: the viewer\'s own area.' }),
    year: t.arg.int({ description: 'Year of the services; default: this year.' }),
  },
  resolve: (_root, { area, year }, ctx) => standing(ctx, area ?? ctx.viewer.grant.area, yearAsked(year)),
}));

async function standing(ctx: Context<Db>, area: string, year: number): Promise<StandingCell[]> {
  const root = ctx.viewer.grant.area;
  if (!covers(root, area)) return [];
  const { areas, width } = regionsBelow(area);
  const [counts, villages] = await Promise.all([count(ctx, area, width), villageFigures(ctx, root, year)]);
  const services = toldBelow(villages, root, area, areas, (code) => children(code).map((one) => one.code));
  return areas.map((code, at) => {
    const here = counts.get(code) ?? none;
    const number = levelOf(code) === 'VILLAGE' ? 1 : regionsWithin(code, 'VILLAGE').length;
    return { area: code, villages: number, without: number - here.formed - here.active - here.dormant, ...here, services: services[at] ?? untold };
  });
}

/** Counts by the first characters of the code, in one statement. */
async function count(ctx: Context<Db>, area: string, width: number): Promise<Map<string, Counts>> {
  const rows = await ctx.db.$queryRaw<(Counts & { code: string })[]>(sql`
    WITH living AS (
      SELECT left(area_code, ${width}::int) AS code, state, institutions.service_lacks(state, state_since, decree_number, staffed_until, hours, last_log_on, ${today()}::date) AS lacks
      FROM institutions.service_centre WHERE state <> 'CLOSED' AND ${inArea('area_code', area)})
    SELECT code, count(*) FILTER (WHERE state = 'FORMED')::int AS formed, count(*) FILTER (WHERE state = 'ACTIVE')::int AS active, count(*) FILTER (WHERE state = 'DORMANT')::int AS dormant,
      count(*) FILTER (WHERE 'LOG' = ANY (lacks))::int AS silent, count(*) FILTER (WHERE 'OFFICERS' = ANY (lacks))::int AS "noOfficers", count(*) FILTER (WHERE 'DECREE' = ANY (lacks))::int AS "noDecree"
    FROM living GROUP BY code`);
  return new Map(rows.map(({ code, ...counts }) => [code, counts]));
}

institutions.exportableTable('SERVICE_STANDING', async (ctx, { area, filter }) => {
  const { year } = (filter ?? {}) as { year?: number | null };
  const cells = await standing(ctx, area ?? ctx.viewer.grant.area, yearAsked(year));
  return cells.map(({ services, ...counts }) => ({ ...counts, ...services }));
});
