import { today } from '@pilar/domain/dates';
import { ancestorsOf, covers, levelOf } from '@pilar/domain/region-code';
import { regionsBelow } from '@pilar/domain/regions-below';
import { allowed, type Context, type RawDb } from '@pilar/subgraph/context';
import { every, inArea, join, sql, type Sql } from '@pilar/subgraph/sql';
import { hiddenRegions, sumOf, type Figure } from '../identity/hide-regions.ts';
import { beneficiaries, builder } from '../builder.ts';
import { asksOfPersons, type Conditions } from './conditions.ts';
import { Programme } from './programme.ts';

type Told = { region: string; value: number | null };
type Preview = { tooWide: boolean; whole: Told; regions: Told[] };
type Asked = { target: string; conditions: Conditions };

const PreviewFigure = builder.objectRef<Told>('ProgrammePreviewFigure').implement({
  description: 'How many meet the conditions of a programme in a region.',
  fields: (t) => ({
    region: t.field({ type: beneficiaries.Region, description: 'The region.', resolve: ({ region }) => ({ code: region }) }),
    value: t.exposeInt('value', { nullable: true, description: 'Families or persons; null when hidden.' }),
    hidden: t.boolean({ description: 'True where somebody could be known by the number, or would be by those of others: "<5".', resolve: ({ value }) => value === null }),
  }),
});

const ProgrammePreview = builder.objectRef<Preview>('ProgrammePreview').implement({
  description: 'How many families or persons meet the conditions of a programme by what is recorded of them (prakiraan penerima). It decides nothing.',
  fields: (t) => ({
    tooWide: t.exposeBoolean('tooWide', { description: 'True where the conditions ask of persons, who are counted within a district: choose a narrower region.' }),
    whole: t.field({ type: PreviewFigure, nullable: true, description: 'In the region as a whole; null where it is too wide.', resolve: ({ tooWide, whole }) => (tooWide ? null : whole) }),
    regions: t.field({ type: [PreviewFigure], description: 'In the regions directly below it; itself where nothing lies below.', resolve: ({ regions }) => regions }),
  }),
});

const inAny = (column: string, areas: readonly string[]): Sql => sql`(${join(areas.map((area) => inArea(column, area)), ' OR ')})`;

/** Conditions on a family's desil and mark; `desil` is 0 or null where none is recorded. */
const ofFamily = ({ desilMin, desilMax, extremePoor }: Conditions): Sql[] => [
  ...(desilMin == null && desilMax == null ? [] : [sql`family.desil BETWEEN ${desilMin ?? 1} AND ${desilMax ?? 10}`]),
  ...(extremePoor ? [sql`family.extreme_poor`] : []),
];

/** Families by region directly below, from the kept numbers: few rows, whatever the area. Where only parts of a region count, those parts are summed. */
async function familiesBelow(db: RawDb, area: string, conditions: Conditions): Promise<Map<string, number>> {
  const { width } = regionsBelow(area);
  const parts = (conditions.areas ?? []).filter((one) => covers(area, one) || covers(one, area)).map((one) => (covers(area, one) ? one : area));
  if (conditions.areas?.length && parts.length === 0) return new Map();
  const level = Math.max(width, ...parts.map(({ length }) => length));
  const rows = await db.$queryRaw<{ code: string; value: number }[]>(sql`
    SELECT left(area_code, ${width}) AS code, sum(families)::int AS value FROM beneficiaries.family_standing AS family
    WHERE level = ${level}::smallint AND ${every([inArea('area_code', area), ...(parts.length > 0 ? [inAny('area_code', parts)] : []), ...ofFamily(conditions)])} GROUP BY 1`);
  return new Map(rows.map(({ code, value }) => [code, value]));
}

/** Persons, or families with such a person, of one district by village: bounded by what lives in a district. */
async function personsBelow(db: RawDb, area: string, { target, conditions }: Asked): Promise<Map<string, number>> {
  const { width } = regionsBelow(area);
  const { minAge, maxAge, sex, caseTypes, areas } = conditions;
  const now = today();
  const yearsAgo = (years: number) => sql`(${now}::date - make_interval(years => ${years}))::date`;
  const wanted = [
    sql`person.life_state = 'ACTIVE'`, inArea('person.area_code', area), ...(areas?.length ? [inAny('person.area_code', areas)] : []),
    ...(minAge == null ? [] : [sql`person.birth_date <= ${yearsAgo(minAge)}`]), ...(maxAge == null ? [] : [sql`person.birth_date > ${yearsAgo(maxAge + 1)}`]),
    ...(sex ? [sql`person.sex = ${sex}`] : []),
    ...(caseTypes?.length ? [sql`EXISTS (SELECT FROM beneficiaries.welfare_case AS one WHERE one.open AND NOT one.sensitive AND one.type_code = ANY(${caseTypes})
      AND (one.beneficiary_id = person.id OR one.family_id = person.family_id))`] : []),
    ...ofFamily(conditions),
  ];
  const rows = await db.$queryRaw<{ code: string; value: number }[]>(sql`
    SELECT left(person.area_code, ${width}) AS code, ${target === 'FAMILY' ? sql`count(DISTINCT person.family_id)` : sql`count(*)`}::int AS value
    FROM beneficiaries.beneficiary AS person LEFT JOIN beneficiaries.family ON family.id = person.family_id WHERE ${every(wanted)} GROUP BY 1`);
  return new Map(rows.map(({ code, value }) => [code, value]));
}

const countsPersons = ({ target, conditions }: Asked) => target === 'PERSON' || asksOfPersons(conditions);

async function figuresBelow(db: RawDb, area: string, asked: Asked): Promise<{ regions: string[]; figures: Figure[] }> {
  const { areas: regions } = regionsBelow(area);
  const found = countsPersons(asked) ? await personsBelow(db, area, asked) : await familiesBelow(db, area, asked.conditions);
  return { regions, figures: regions.map((code) => ({ persons: found.get(code) ?? 0, valid: 0, verified: 0 })) };
}

/** Whether somebody could be known by the number of an area: worked out from the viewer's own area down, since a wider table hides all within. */
async function isHidden(ctx: Context, area: string, asked: Asked): Promise<boolean> {
  // Who is counted by person is read within one district alone, and of nothing wider.
  const wider = countsPersons(asked) ? [] : ancestorsOf(area).filter((above) => covers(ctx.viewer.grant.area, above));
  for (const above of wider) {
    const { regions, figures } = await figuresBelow(ctx.db, above, asked);
    const hidden = hiddenRegions(figures);
    if (hidden.whole || regions.some((region, at) => covers(region, area) && hidden.regions[at])) return true;
  }
  return false;
}

async function previewOf(ctx: Context, area: string, asked: Asked): Promise<Preview | null> {
  if (!covers(ctx.viewer.grant.area, area)) return null;
  const level = levelOf(area);
  if (countsPersons(asked) && (!allowed(ctx, 'beneficiary.read') || (level !== 'DISTRICT' && level !== 'VILLAGE'))) return { tooWide: true, whole: { region: area, value: null }, regions: [] };
  const exact = allowed(ctx, 'recap.readSmall');
  const above = exact ? false : await isHidden(ctx, area, asked);
  const { regions, figures } = await figuresBelow(ctx.db, area, asked);
  const hidden = exact ? null : hiddenRegions(figures);
  return {
    tooWide: false,
    whole: { region: area, value: above || hidden?.whole ? null : sumOf(figures).persons },
    regions: regions.map((region, at) => ({ region, value: above || hidden?.regions[at] ? null : figures[at]?.persons ?? 0 })),
  };
}

builder.prismaObjectField(Programme, 'preview', (t) => t.field({
  type: ProgrammePreview,
  nullable: true,
  authScopes: { may: 'recap.read' },
  unauthorizedResolver: () => null,
  description: 'How many would meet its conditions in a region, by what is recorded: families by desil and mark at every level, persons within one district. Small numbers are hidden from whoever may not know them; null outside the viewer\'s area.',
  args: { area: t.arg({ type: 'RegionCode', description: 'Default: the viewer\'s own area.' }) },
  resolve: ({ target, eligibility }, { area }, ctx) => previewOf(ctx, area ?? ctx.viewer.grant.area, { target, conditions: eligibility as Conditions }),
}));
