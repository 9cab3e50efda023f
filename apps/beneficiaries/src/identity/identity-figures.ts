import { ancestorsOf, covers } from '@pilar/domain/region-code';
import { regionsBelow } from '@pilar/domain/regions-below';
import { allowed, type Context, type RawDb } from '@pilar/subgraph/context';
import { inArea, sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import { hiddenRegions, sumOf, type Figure } from './hide-regions.ts';

/** A region's figure as it is told: null when it is hidden. */
type Told = { region: string; figure: Figure | null };

const IdentityFigure = builder.objectRef<Told>('IdentityFigure').implement({
  description: 'How many persons served are there, how many of them have a valid NIK and how many were seen: counted apart (rule 35).',
  fields: (t) => ({
    region: t.field({ type: beneficiaries.Region, description: 'The region.', resolve: ({ region }) => ({ code: region }) }),
    persons: t.int({ nullable: true, description: 'Persons who are there; null when hidden.', resolve: ({ figure }) => figure?.persons ?? null }),
    valid: t.int({ nullable: true, description: 'Whose NIK is well formed, one person\'s and matched with the civil register; null when hidden.', resolve: ({ figure }) => figure?.valid ?? null }),
    verified: t.int({ nullable: true, description: 'Who were found by a visit of an inventory or accepted by a village\'s meeting; null when hidden.', resolve: ({ figure }) => figure?.verified ?? null }),
    hidden: t.boolean({ description: 'True where somebody could be known by the numbers, or would be by those of others: "<5".', resolve: ({ figure }) => figure === null }),
  }),
});

type Figures = { whole: Told; regions: Told[] };

const IdentityFigures = builder.objectRef<Figures>('IdentityFigures').implement({
  description: 'Valid and verified persons of an area and of the regions directly below it.',
  fields: (t) => ({
    whole: t.field({ type: IdentityFigure, description: 'The area as a whole.', resolve: ({ whole }) => whole }),
    regions: t.field({ type: [IdentityFigure], description: 'The regions directly below it; the area itself where nothing lies below.', resolve: ({ regions }) => regions }),
  }),
});

/** Figures of the regions below an area, every one of them. */
async function readFigures(db: RawDb, area: string): Promise<{ regions: string[]; figures: Figure[] }> {
  const { areas: regions, width } = regionsBelow(area);
  const rows = await db.$queryRaw<({ code: string } & Figure)[]>(sql`
    SELECT area_code AS code, sum(persons)::int AS persons, sum(valid)::int AS valid, sum(verified)::int AS verified
    FROM beneficiaries.identity_count WHERE level = ${width}::smallint AND ${inArea('area_code', area)} GROUP BY 1`);
  const found = new Map(rows.map(({ code, ...figure }) => [code, figure]));
  return { regions, figures: regions.map((code) => found.get(code) ?? { persons: 0, valid: 0, verified: 0 }) };
}

/** What is hidden in a wider region of the viewer's hides all within it, so the tables are worked out from the viewer's own area down. */
async function figuresOf(ctx: Context, area: string): Promise<Figures> {
  const root = ctx.viewer.grant.area;
  const exact = allowed(ctx, 'recap.readSmall');
  let above = false;
  for (const code of exact ? [] : [...ancestorsOf(area)].filter((wider) => covers(root, wider))) {
    const { regions, figures } = await readFigures(ctx.db, code);
    const hidden = hiddenRegions(figures);
    above ||= hidden.whole || regions.some((region, at) => covers(region, area) && hidden.regions[at]);
  }
  const { regions, figures } = await readFigures(ctx.db, area);
  const hidden = exact ? null : hiddenRegions(figures);
  return {
    whole: { region: area, figure: above || hidden?.whole ? null : sumOf(figures) },
    regions: regions.map((region, at) => ({ region, figure: above || hidden?.regions[at] ? null : figures[at] ?? null })),
  };
}

builder.queryField('identityFigures', (t) => t.field({
  type: IdentityFigures,
  nullable: true,
  authScopes: { may: 'recap.read' },
  description: 'Persons served by region, those with a valid NIK and those who were seen (rule 35); null outside the viewer\'s area.',
  args: { area: t.arg({ type: 'RegionCode', description: 'Default: the viewer\'s own area.' }) },
  resolve: (_root, { area: given }, ctx) => {
    const area = given ?? ctx.viewer.grant.area;
    return covers(ctx.viewer.grant.area, area) ? figuresOf(ctx, area) : null;
  },
}));
