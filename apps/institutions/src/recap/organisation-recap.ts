import { covers } from '@pilar/domain/region-code';
import { regionsBelow } from '@pilar/domain/regions-below';
import { codes, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { inArea, sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';

type Recap = { area: string; year: number | null };
/** Organisations of one kind in one region, counted. */
export type OrganisationCell = { type: Code<'ORGANISATION_RESOURCE'>; area: string; active: number; dormant: number; reactivated: number; ended: number };

const OrganisationResource = builder.enumType('OrganisationResource', { description: 'Kinds of organisations among potential and resources (PSKS).', values: codes('ORGANISATION_RESOURCE') });

const Cell = builder.objectRef<OrganisationCell>('OrganisationResourceCell').implement({
  description: 'Organisations of one kind in one region.',
  fields: (t) => ({
    type: t.field({ type: OrganisationResource, description: 'Kind of organisation.', resolve: (cell) => cell.type }),
    area: t.field({ type: institutions.Region, description: 'The region.', resolve: (cell) => ({ code: cell.area }) }),
    active: t.exposeInt('active', { description: 'At work: institutions that have not ended, registered or not; Karang Taruna and partners that are active.' }),
    dormant: t.exposeInt('dormant', { description: 'Dormant Karang Taruna and partners, and Karang Taruna formed and not at work yet.' }),
    reactivated: t.exposeInt('reactivated', { description: 'Karang Taruna reactivated, in the year if one is given.' }),
    ended: t.exposeInt('ended', { description: 'Ended, in the year if one is given.' }),
  }),
});

const ResourceRecap = builder.objectRef<Recap>('ResourceRecap').implement({
  description: 'Recap of potential and resources (PSKS) by kind and region; each part of Pilar adds its kinds.',
  fields: (t) => ({
    organisations: t.field({
      type: [Cell], nullable: true, authScopes: { may: 'institution.read' },
      description: 'Kinds of organisations in each region directly below, sorted by kind and code, zeros included; the region itself where nothing lies below it.',
      resolve: (recap, _args, ctx) => organisationCells(ctx, recap),
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

/** Kinds of organisations in each region directly below, zeros included; empty outside the viewer's area. */
export async function organisationCells(ctx: Context, { area, year }: Recap): Promise<OrganisationCell[]> {
  if (!covers(ctx.viewer.grant.area, area)) return [];
  const { areas, width } = regionsBelow(area);
  const rows = await ctx.db.$queryRaw<OrganisationCell[]>(sql`
    SELECT kind AS type, left(area_code, ${width}::int) AS area, count(*) FILTER (WHERE standing <> 'DISSOLVED')::int AS active, 0 AS dormant, 0 AS reactivated,
      count(*) FILTER (WHERE standing = 'DISSOLVED' AND (${year}::int IS NULL OR extract(year FROM dissolved_on) = ${year}::int))::int AS ended
    FROM institutions.institution WHERE ${inArea('area_code', area)} GROUP BY 1, 2
    UNION ALL
    SELECT 'KT', left(area_code, ${width}::int), count(*) FILTER (WHERE state = 'ACTIVE')::int, count(*) FILTER (WHERE state IN ('DORMANT', 'FORMED'))::int,
      count(*) FILTER (WHERE EXISTS (SELECT FROM institutions.youth_milestone AS milestone WHERE milestone.organisation_id = youth_organisation.id AND milestone.step = 'REACTIVATE'
        AND (${year}::int IS NULL OR extract(year FROM milestone.happened_on) = ${year}::int)))::int,
      count(*) FILTER (WHERE state = 'DISSOLVED' AND (${year}::int IS NULL OR extract(year FROM state_since) = ${year}::int))::int
    FROM institutions.youth_organisation WHERE ${inArea('area_code', area)} GROUP BY 2
    UNION ALL
    SELECT CASE kind WHEN 'DUNIA_USAHA' THEN 'DU' WHEN 'KELUARGA_PIONER' THEN 'KP' ELSE kind END, left(area_code, ${width}::int), count(*) FILTER (WHERE state = 'ACTIVE')::int, count(*) FILTER (WHERE state = 'DORMANT')::int, 0,
      count(*) FILTER (WHERE state = 'ENDED' AND (${year}::int IS NULL OR extract(year FROM state_since) = ${year}::int))::int
    FROM institutions.partner_organisation WHERE kind <> 'KSB' AND ${inArea('area_code', area)} GROUP BY 1, 2`);
  const found = new Map(rows.map((row) => [`${row.type} ${row.area}`, row]));
  return codes('ORGANISATION_RESOURCE').toSorted().flatMap((type) => areas.map((code) => found.get(`${type} ${code}`) ?? { type, area: code, active: 0, dormant: 0, reactivated: 0, ended: 0 }));
}

institutions.exportableTable('ORGANISATION_RECAP', async (ctx, { area, filter }) => {
  const { year = null } = (filter ?? {}) as { year?: number | null };
  const cells = await organisationCells(ctx, { area: area ?? ctx.viewer.grant.area, year });
  return [...Map.groupBy(cells, (cell) => cell.area)].map(([code, here]) => {
    const youth = here.find(({ type }) => type === 'KT');
    return { area: code, ...Object.fromEntries(here.map(({ type, active }) => [type, active])), dormantYouth: youth?.dormant ?? 0, reactivatedYouth: youth?.reactivated ?? 0 };
  });
});
