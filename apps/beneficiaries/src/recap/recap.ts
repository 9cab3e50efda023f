import { today } from '@pilar/domain/dates';
import { covers, levelOf } from '@pilar/domain/region-code';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import { once } from '@pilar/subgraph/lists';
import { Sex } from '../beneficiary/beneficiary.ts';
import { beneficiaries, builder } from '../builder.ts';
import { AgeGroup } from '../case/welfare-case.ts';
import { CaseType, Criterion } from '../case-type/case-type.ts';
import type { Db } from '../db.ts';
import { hideTable } from './hide-table.ts';
import { ofTypes } from './narrow-recap.ts';
import { placeOf, readGroups, readRecap, readStale, type RecapTable, type Told } from './read-recap.ts';

type Found = Awaited<ReturnType<typeof typesByCode>>;
type Count = Told & { stale: number | null };
/** A recap: its parts are read when they are asked for. */
type Recap = {
  area: string; year: number; type: string | null; criterion: Code<'CRITERION'> | null;
  table: () => Promise<RecapTable>; types: () => Promise<Found>; stale: () => Promise<Map<string, number>>;
  groups: () => Promise<{ sex: Code<'SEX'> | null; ageGroup: Code<'AGE_GROUP'>; count: Count }[] | null>;
};

const RecapCount = builder.objectRef<Count>('RecapCount').implement({
  description: 'A number of the recap.',
  fields: (t) => ({
    value: t.exposeInt('value', { nullable: true, description: 'Cases standing at the end of the year, of this year today; null when hidden.' }),
    before: t.exposeInt('before', { nullable: true, description: 'Cases standing at the end of the year before; null when hidden.' }),
    stale: t.exposeInt('stale', { nullable: true, description: 'Of the open ones, the share that is to be verified again, in percent (rule 32); of this year only.' }),
    hidden: t.exposeBoolean('hidden', { description: 'True where the number is so small that somebody could be known by it, or would give such a one away: "<5".' }),
  }),
});

const RecapCell = builder.objectRef<{ region: string; type: string; count: Count }>('RecapCell').implement({
  description: 'Cases of one type in one region.',
  fields: (t) => ({
    region: t.field({ type: beneficiaries.Region, description: 'The region.', resolve: ({ region }) => ({ code: region }) }),
    type: t.exposeString('type', { description: 'Code of the type.' }),
    count: t.field({ type: RecapCount, description: 'How many.', resolve: ({ count }) => count }),
  }),
});

const RecapType = builder.objectRef<{ type: Found extends Map<string, infer Row> ? Row : never; count: Count }>('RecapType').implement({
  description: 'Cases of one type in the whole area.',
  fields: (t) => ({
    type: t.field({ type: CaseType, description: 'The type, as the latest list has it.', resolve: ({ type }) => type }),
    count: t.field({ type: RecapCount, description: 'How many.', resolve: ({ count }) => count }),
  }),
});

const RecapRegion = builder.objectRef<{ region: string; count: Count }>('RecapRegion').implement({
  description: 'Cases of all types in one region.',
  fields: (t) => ({
    region: t.field({ type: beneficiaries.Region, description: 'The region.', resolve: ({ region }) => ({ code: region }) }),
    count: t.field({ type: RecapCount, description: 'How many.', resolve: ({ count }) => count }),
  }),
});

const RecapGroup = builder.objectRef<{ sex: Code<'SEX'> | null; ageGroup: Code<'AGE_GROUP'>; count: Count }>('RecapGroup').implement({
  description: 'Cases of one sex and age.',
  fields: (t) => ({
    sex: t.field({ type: Sex, nullable: true, description: 'Sex; null where it is not known, and of families and groups.', resolve: ({ sex }) => sex }),
    ageGroup: t.field({ type: AgeGroup, description: 'Age on the day of finding.', resolve: ({ ageGroup }) => ageGroup }),
    count: t.field({ type: RecapCount, description: 'How many.', resolve: ({ count }) => count }),
  }),
});

const RecapRef = builder.objectRef<Recap>('Recap').implement({
  description: 'Cases by type, region, sex and age at the end of a year (report 1): kept up by every change, so it is exact at once. Whoever may not know small numbers gets them hidden, with what would give them away.',
  fields: (t) => ({
    area: t.field({ type: beneficiaries.Region, description: 'The region.', resolve: ({ area }) => ({ code: area }) }),
    year: t.exposeInt('year', { description: 'The year.' }),
    all: t.field({ type: RecapCount, description: 'Of all types, or of those that were asked for.', resolve: async (recap) => (recap.type === null ? withStale((await recap.table()).all, recap.criterion === null ? await recap.stale() : null, '') : countOf(recap, recap.type)) }),
    types: t.field({
      type: [RecapType], description: 'Types in the order of their list, those without cases too; of the criterion that was asked for.',
      resolve: async (recap) => Promise.all([...await recap.types()].filter(([code]) => recap.type === null || code === recap.type).map(async ([code, type]) => ({ type, count: await countOf(recap, code) }))),
    }),
    regions: t.field({
      type: [RecapRegion], description: 'Regions directly below, of the types that were asked for or of all; the region itself where nothing lies below it.',
      resolve: async ({ table, type }) => {
        const { regions, cells } = await table();
        return [...regions].map(([region, all]) => ({ region, count: withStale(type === null ? all : cells.get(placeOf(region, type)) ?? zero, null, '') }));
      },
    }),
    cells: t.field({
      type: [RecapCell], description: 'Regions directly below by type, without those that have none.',
      resolve: async ({ table, type }) => [...(await table()).cells].map(([place, told]) => ({ region: place.slice(0, place.indexOf(' ')), type: place.slice(place.indexOf(' ') + 1), count: withStale(told, null, '') }))
        .filter((cell) => (type === null || cell.type === type) && (cell.count.hidden || cell.count.value !== 0 || cell.count.before !== 0)),
    }),
    groups: t.field({
      type: [RecapGroup], nullable: true, description: 'By sex and age. Whoever may not know small numbers gets them of their whole area and of the types that lists show only, else null.',
      resolve: ({ groups }) => groups(),
    }),
  }),
});

const zero: Told = { value: 0, before: 0, hidden: false };
const withStale = (told: Told, stale: Map<string, number> | null, type: string): Count => ({ ...told, stale: told.value ? stale?.get(type) ?? null : null });
const countOf = async (recap: Recap, type: string): Promise<Count> => withStale((await recap.table()).types.get(type) ?? zero, await recap.stale(), type);

/** Types by code, of the latest list that has each, in its order. */
async function typesByCode(db: Db) {
  const rows = await db.caseType.findMany({ orderBy: [{ list: { validFrom: 'desc' } }, { position: 'asc' }] });
  const found = new Map<string, (typeof rows)[number]>();
  for (const row of rows) if (!found.has(row.code)) found.set(row.code, row);
  return found;
}

/** What a recap is narrowed to. */
export type RecapFilter = { year?: number | null; type?: string | null; criterion?: Code<'CRITERION'> | null };

/** The recap of an area in a year, null outside the viewer's. */
export function recapOf(ctx: Context<Db>, area: string, { year, type = null, criterion = null }: RecapFilter): Recap | null {
  const root = ctx.viewer.grant.area;
  if (!covers(root, area)) return null;
  const thisYear = Number(today().slice(0, 4));
  const of = year ?? thisYear;
  const exact = allowed(ctx, 'recap.readSmall');
  const allTypes = once(() => typesByCode(ctx.db));
  // By the latest list, as the types themselves are told.
  const types = once(async () => new Map([...await allTypes()].filter(([, one]) => criterion === null || one.criterion === criterion)));
  const sensitive = once(async () => new Set([...await allTypes()].filter(([, { sensitivities }]) => sensitivities.length > 0).map(([code]) => code)));
  return {
    area, year: of, type, criterion, types,
    table: once(async () => {
      const whole = await readRecap(ctx.db, { area, year: of, root, exact, sensitive: await sensitive() });
      return criterion === null ? whole : ofTypes(whole, new Set((await types()).keys()));
    }),
    stale: once(async () => {
      const shares = of === thisYear ? await readStale(ctx.db, area) : new Map<string, number>();
      // A share of few cases tells their number: of sensitive types, and of the sum that holds them, it is for those who may know.
      if (!exact) for (const code of ['', ...await sensitive()]) shares.delete(code);
      return shares;
    }),
    groups: async () => {
      const chosen = type === null && criterion === null ? null : [...(await types()).keys()].filter((code) => type === null || code === type);
      if (exact) return groupsOf(ctx, { area, year: of, types: chosen, exact });
      if (area !== root || chosen !== null || levelOf(area) === 'VILLAGE') return null;
      const closed = await sensitive();
      return groupsOf(ctx, { area, year: of, types: [...(await types()).keys()].filter((code) => !closed.has(code)), exact });
    },
  };
}

const sexes = ['L', 'P', '-'] as const;

type GroupsAsked = { area: string; year: number; /** All when null. Whoever may not know small numbers gets none of sensitive types: beside those told by type they could be computed. */ types: readonly string[] | null; exact: boolean };

async function groupsOf(ctx: Context<Db>, { area, year, types, exact }: GroupsAsked) {
  const found = new Map((await readGroups(ctx.db, area, year, types)).map((group) => [placeOf(group.sex, group.ageGroup), group]));
  const ages = codes('AGE_GROUP');
  const at = (sex: string, age: string) => found.get(placeOf(sex, age)) ?? { value: 0, before: 0 };
  const hidden = (which: 'value' | 'before') => (exact ? null : hideTable({ cells: sexes.map((sex) => ages.map((age) => at(sex, age)[which])) }).cells);
  const [now, then] = [hidden('value'), hidden('before')];
  return sexes.flatMap((sex, row) => ages.map((ageGroup, column) => {
    const { value, before } = at(sex, ageGroup);
    const isHidden = now?.[row]?.[column] ?? false;
    return { sex: sex === '-' ? null : sex, ageGroup, count: { value: isHidden ? null : value, before: then?.[row]?.[column] ? null : before, hidden: isHidden, stale: null } };
  }));
}

builder.queryField('recap', (t) => t.field({
  type: RecapRef,
  nullable: true,
  authScopes: { may: 'recap.read' },
  description: 'Cases by type, region, sex and age (report 1); null outside the viewer\'s area.',
  args: {
    area: t.arg({ type: 'RegionCode', description: 'Default: the viewer\'s own area.' }),
    year: t.arg.int({ description: 'At the end of which year; default: this one, as it stands today.' }),
    type: t.arg.string({ description: 'Code of one type; all when left out.' }),
    criterion: t.arg({ type: Criterion, description: 'Only types of this criterion (rule 28), as the latest list has it. Its sums are made of what is told of those types.' }),
  },
  resolve: (_root, { area, ...filter }, ctx) => recapOf(ctx, area ?? ctx.viewer.grant.area, filter),
}));

builder.objectField(beneficiaries.Region, 'recap', (t) => t.field({
  type: RecapRef,
  nullable: true,
  authScopes: { may: 'recap.read' },
  description: 'Cases by type, sex and age (report 1); null outside the viewer\'s area.',
  args: { year: t.arg.int({ description: 'At the end of which year; default: this one, as it stands today.' }) },
  resolve: ({ code }, { year }, ctx) => recapOf(ctx, code, { year }),
}));
