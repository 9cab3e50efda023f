import { today } from '@pilar/domain/dates';
import { covers, levelOf } from '@pilar/domain/region-code';
import { children, regionsWithin } from '@pilar/domain/regions';
import type { Context } from '@pilar/subgraph/context';
import { inArea, sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';
import type { Db } from '../db.ts';
import { ReactivationDrive } from './reactivation-drive.ts';

type Counts = { formed: number; active: number; dormant: number; compliant: number; noBoard: number; noProgramme: number; noReport: number; noActivity: number; reactivated: number };
type Drive = NonNullable<Awaited<ReturnType<Db['reactivationDrive']['findFirst']>>>;
type Cell = Counts & { area: string; villages: number; drive: Drive | null };

const none: Counts = { formed: 0, active: 0, dormant: 0, compliant: 0, noBoard: 0, noProgramme: 0, noReport: 0, noActivity: 0, reactivated: 0 };

const YouthStanding = builder.objectRef<Cell>('YouthStanding').implement({
  description: 'The Karang Taruna of the villages of a region, counted: their states, what active ones lack today (rule 14), and how many were brought back.',
  fields: (t) => ({
    area: t.field({ type: institutions.Region, description: 'The region.', resolve: ({ area }) => ({ code: area }) }),
    villages: t.exposeInt('villages', { description: 'Villages in it.' }),
    without: t.int({ description: 'Villages where no Karang Taruna is recorded as living.', resolve: ({ villages, formed, active, dormant }) => villages - formed - active - dormant }),
    formed: t.exposeInt('formed', { description: 'Formed, not yet active.' }),
    active: t.exposeInt('active', { description: 'Active.' }),
    dormant: t.exposeInt('dormant', { description: 'Dormant (vakum).' }),
    compliant: t.exposeInt('compliant', { description: 'Active ones that lack nothing.' }),
    noBoard: t.exposeInt('noBoard', { description: 'Active ones without a board in office.' }),
    noProgramme: t.exposeInt('noProgramme', { description: 'Active ones without an adopted programme of this year.' }),
    noReport: t.exposeInt('noReport', { description: 'Active ones whose report on last year is overdue.' }),
    noActivity: t.exposeInt('noActivity', { description: 'Active ones without activity for twelve months: proposed as dormant.' }),
    reactivated: t.exposeInt('reactivated', { description: 'Those reactivated in the year asked for that are active today.' }),
    drive: t.field({ type: ReactivationDrive, nullable: true, description: 'The regency\'s drive in that year; null for other levels and where none is set.', resolve: ({ drive }) => drive }),
  }),
});

builder.queryField('youthStanding', (t) => t.field({
  type: [YouthStanding],
  authScopes: { may: 'youth.read' },
  description: 'The Karang Taruna of villages in each region directly below the given one, sorted by code; in the region itself where nothing lies below it. Zeros included.',
  args: {
    area: t.arg({ type: 'RegionCode', description: 'Default: the viewer\'s own area.' }),
    year: t.arg.int({ description: 'Year of drives and reactivations; default: this year.' }),
  },
  resolve: (_root, { area, year }, ctx) => standing(ctx, area ?? ctx.viewer.grant.area, year ?? Number(today().slice(0, 4))),
}));

async function standing(ctx: Context<Db>, area: string, year: number): Promise<Cell[]> {
  if (!covers(ctx.viewer.grant.area, area)) return [];
  const below = children(area).map(({ code }) => code);
  const areas = below.length > 0 ? below : [area];
  const [counts, drives] = await Promise.all([
    count(ctx, area, areas[0]?.length ?? area.length, year),
    ctx.db.reactivationDrive.findMany({ where: { areaCode: { in: areas }, year } }),
  ]);
  return areas.map((code) => ({
    area: code, villages: levelOf(code) === 'VILLAGE' ? 1 : regionsWithin(code, 'VILLAGE').length,
    ...(counts.get(code) ?? none), drive: drives.find(({ areaCode }) => areaCode === code) ?? null,
  }));
}

/** Counts by the first characters of the code, in one statement. */
async function count(ctx: Context<Db>, area: string, width: number, year: number): Promise<Map<string, Counts>> {
  const rows = await ctx.db.$queryRaw<(Counts & { code: string })[]>(sql`
    WITH living AS (
      SELECT left(area_code, ${width}::int) AS code, state, institutions.youth_lacks(state, state_since, term_to, last_active_on, programme_years, report_years, ${today()}::date) AS lacks,
        state = 'ACTIVE' AND EXISTS (SELECT FROM institutions.youth_milestone AS step WHERE step.organisation_id = youth_organisation.id AND step.step = 'REACTIVATE'
          AND step.happened_on >= make_date(${year}::int, 1, 1) AND step.happened_on < make_date(${year}::int + 1, 1, 1)) AS back
      FROM institutions.youth_organisation WHERE level = 'VILLAGE' AND state <> 'DISSOLVED' AND ${inArea('area_code', area)})
    SELECT code, count(*) FILTER (WHERE state = 'FORMED')::int AS formed, count(*) FILTER (WHERE state = 'ACTIVE')::int AS active, count(*) FILTER (WHERE state = 'DORMANT')::int AS dormant,
      count(*) FILTER (WHERE state = 'ACTIVE' AND cardinality(lacks) = 0)::int AS compliant, count(*) FILTER (WHERE 'BOARD' = ANY (lacks))::int AS "noBoard",
      count(*) FILTER (WHERE 'PROGRAMME' = ANY (lacks))::int AS "noProgramme", count(*) FILTER (WHERE 'REPORT' = ANY (lacks))::int AS "noReport",
      count(*) FILTER (WHERE 'ACTIVITY' = ANY (lacks))::int AS "noActivity", count(*) FILTER (WHERE back)::int AS reactivated
    FROM living GROUP BY code`);
  return new Map(rows.map(({ code, ...counts }) => [code, counts]));
}
