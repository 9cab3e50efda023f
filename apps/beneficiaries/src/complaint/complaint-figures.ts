import { today } from '@pilar/domain/dates';
import { areaEnd, areaStart, covers } from '@pilar/domain/region-code';
import { children, region } from '@pilar/domain/regions';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { hideTable } from '../recap/hide-table.ts';
import { ComplaintCategoryType } from './complaint-rule.ts';

/** Complaints counted together; nulls where they are too few to be told. */
export type Count = { received: number | null; answered: number | null; open: number | null; kept: number | null; broken: number | null; medianDays: number | null; hidden: boolean };
/** The figures of an area in a year. Cells by region, in the order of the categories. */
export type Figures = { year: number; area: string; total: Count; categories: Count[]; regions: { code: string; count: Count; cells: Count[] }[]; claims: { month: number; received: number | null }[] };

type Row = Omit<Count, 'hidden'> & { place: string | null; of: string | null; month: number | null; received: number };

const none: Count = { received: 0, answered: 0, open: 0, kept: 0, broken: 0, medianDays: null, hidden: false };
const few: Count = { received: null, answered: null, open: null, kept: null, broken: null, medianDays: null, hidden: true };
const categories = codes('COMPLAINT_CATEGORY');
const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** Reads the figures of a year. Whoever reads no complaints is not told where they are few, nor what would tell it. */
export async function readFigures(ctx: Context<Db>, area: string, year: number): Promise<Figures> {
  const parts = children(area);
  const width = (parts[0]?.code ?? area).length;
  const rows = await ctx.db.$queryRaw<Row[]>(sql`
    SELECT * FROM beneficiaries.complaint_figures(${areaStart(area)}, ${areaEnd(area)}, ${width}::integer, ${`${year}-01-01`}::date, ${`${year}-12-31`}::date, ${today()}::date)`);
  const found = new Map(rows.map((row) => [`${row.place ?? ''} ${row.of ?? ''} ${row.month ?? ''}`, row]));
  const at = (place: string | null, of: string | null): Count => {
    const row = found.get(`${place ?? ''} ${of ?? ''} `);
    return row ? { received: row.received, answered: row.answered, open: row.open, kept: row.kept, broken: row.broken, medianDays: row.medianDays, hidden: false } : none;
  };
  // What was told of a regency as a whole is counted beside its districts.
  const own = found.has(`${area}  `) && !parts.some(({ code }) => code === area) ? [area] : [];
  const places = [...own, ...(parts.length > 0 ? parts.map(({ code }) => code) : [area])].filter((code, index, all) => all.indexOf(code) === index);
  const received = (count: Count) => count.received ?? 0;
  const cells = places.map((place) => categories.map((of) => at(place, of)));
  const claims = months.map((month) => found.get(`  ${month}`)?.received ?? 0);
  const whole = allowed(ctx, 'complaint.read');
  const hidden = hideTable({ cells: cells.map((line) => line.map(received)) });
  const unless = (hide: boolean | undefined, count: Count) => (!whole && hide && received(count) > 0 ? few : count);
  const column = categories.indexOf('AID_CLAIM_AFTER_ENUMERATION');
  const hiddenMonths = hideTable({ cells: [claims], hiddenSum: hidden.columns[column] ?? false }).cells[0];
  return {
    year, area,
    total: unless(hidden.sum, at(null, null)),
    categories: categories.map((of, index) => unless(hidden.columns[index], at(null, of))),
    regions: places.map((code, line) => ({ code, count: unless(hidden.rows[line], at(code, null)), cells: (cells[line] ?? []).map((count, index) => unless(hidden.cells[line]?.[index], count)) })),
    claims: claims.map((count, index) => ({ month: index + 1, received: !whole && count > 0 && hiddenMonths?.[index] ? null : count })),
  };
}

const ComplaintCount = builder.objectRef<Count>('ComplaintCount').implement({
  description: 'Complaints counted together. All null where they are too few to be told (hidden).',
  fields: (t) => ({
    received: t.exposeInt('received', { nullable: true, description: 'Received in the year.' }),
    answered: t.exposeInt('answered', { nullable: true, description: 'Of these answered, and not rejected.' }),
    open: t.exposeInt('open', { nullable: true, description: 'Of these neither answered nor rejected.' }),
    kept: t.exposeInt('kept', { nullable: true, description: 'Of these within every deadline so far.' }),
    broken: t.exposeInt('broken', { nullable: true, description: 'Of these with a step that was late, or is overdue.' }),
    medianDays: t.exposeFloat('medianDays', { nullable: true, description: 'Median of the days from receipt to answer; null while none is answered.' }),
    hidden: t.exposeBoolean('hidden', { description: 'Whether they are too few to be told to whoever reads no complaints.' }),
  }),
});

const CategoryCount = builder.objectRef<{ category: Code<'COMPLAINT_CATEGORY'>; count: Count }>('ComplaintCategoryCount').implement({
  description: 'Complaints of a category.',
  fields: (t) => ({
    category: t.field({ type: ComplaintCategoryType, description: 'The category.', resolve: ({ category }) => category }),
    count: t.field({ type: ComplaintCount, description: 'How many.', resolve: ({ count }) => count }),
  }),
});

const RegionCount = builder.objectRef<{ code: string; count: Count }>('ComplaintRegionCount').implement({
  description: 'Complaints of a region.',
  fields: (t) => ({
    region: t.field({ type: beneficiaries.Region, description: 'The region.', resolve: ({ code }) => ({ code }) }),
    count: t.field({ type: ComplaintCount, description: 'How many.', resolve: ({ count }) => count }),
  }),
});

const MonthCount = builder.objectRef<{ month: number; received: number | null }>('ComplaintMonthCount').implement({
  description: 'Claims after enumeration that were received in a month (rule 31).',
  fields: (t) => ({
    month: t.exposeInt('month', { description: 'The month, 1 to 12.' }),
    received: t.exposeInt('received', { nullable: true, description: 'How many; null where they are too few to be told.' }),
  }),
});

const ComplaintFigures = builder.objectRef<Figures>('ComplaintFigures').implement({
  description: 'Complaints of an area in a year, by category, region and deadline (report 11).',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year in which they were received.' }),
    area: t.field({ type: beneficiaries.Region, description: 'The area.', resolve: ({ area }) => ({ code: area }) }),
    total: t.field({ type: ComplaintCount, description: 'All of them.', resolve: ({ total }) => total }),
    categories: t.field({ type: [CategoryCount], description: 'By category.', resolve: (row) => categories.flatMap((category, at) => row.categories.slice(at, at + 1).map((count) => ({ category, count }))) }),
    regions: t.field({ type: [RegionCount], description: 'By region one level down.', resolve: (row) => row.regions }),
    claims: t.field({ type: [MonthCount], description: 'Claims after enumeration by month.', resolve: (row) => row.claims }),
  }),
});

const firstYear = 2009;

builder.queryField('complaintFigures', (t) => t.field({
  type: ComplaintFigures,
  nullable: true,
  authScopes: { may: 'complaint.readFigures' },
  description: 'Complaints of an area in a year (report 11), for those too who read none of them: of their whole area alone, as parts of it would tell what is hidden. Null outside the viewer\'s area, and of years before there were any or to come.',
  args: {
    area: t.arg({ type: 'RegionCode', description: 'Default: the viewer\'s own area.' }),
    year: t.arg.int({ description: 'Year in which they were received; default: this one.' }),
  },
  resolve: (_root, { area, year }, ctx) => figuresFor(ctx, area, year),
}));

/** The figures that the viewer may have. */
async function figuresFor(ctx: Context<Db>, area: string | null | undefined, year: number | null | undefined): Promise<Figures | null> {
  const [own, now] = [ctx.viewer.grant.area, Number(today().slice(0, 4))];
  const [within, of] = [area ?? own, year ?? now];
  const may = allowed(ctx, 'complaint.read') ? covers(own, within) && region(within) !== null : within === own;
  return may && of >= firstYear && of <= now ? readFigures(ctx, within, of) : null;
}

beneficiaries.exportableTable('COMPLAINT_FIGURES', async (ctx, { area, filter }) => {
  const figures = await figuresFor(ctx, area, (filter as { year?: number | null } | null)?.year);
  const told = (value: number | null, hidden: boolean) => (hidden ? '<5' : value === null ? '' : String(value));
  return (figures?.regions ?? []).flatMap(({ code, cells }) => cells.flatMap((count, at) => (!count.hidden && count.received === 0 ? [] : [{
    area: code, category: categories[at], year: figures?.year, received: told(count.received, count.hidden), answered: told(count.answered, count.hidden), open: told(count.open, count.hidden),
    kept: told(count.kept, count.hidden), broken: told(count.broken, count.hidden), medianDays: told(count.medianDays, count.hidden),
  }])));
});
