import { today } from '@pilar/domain/dates';
import { ancestorsOf, covers, levelOf } from '@pilar/domain/region-code';
import { regionsBelow } from '@pilar/domain/regions-below';
import type { RawDb } from '@pilar/subgraph/context';
import { inArea, sql } from '@pilar/subgraph/sql';
import { freshSince } from '../case/case-rules.ts';
import { hideBesideLists, type HiddenTable } from './hide-table.ts';

/** Cases that stood at a year's end, and at that of the year before. */
export type Standing = { value: number; before: number };
/** A number as it is told: null when it is hidden. */
export type Told = { value: number | null; before: number | null; hidden: boolean };
/** The recap of an area: regions below by type, types and regions in all. */
export type RecapTable = { cells: Map<string, Told>; types: Map<string, Told>; regions: Map<string, Told>; all: Told };

const nothing: Standing = { value: 0, before: 0 };
/** Where a number stands. */
export const placeOf = (region: string, type: string) => `${region} ${type}`;

type Table = { regions: string[]; types: string[]; cells: Map<string, Standing> };

/** Standing cases of the regions below an area, by type. */
async function readTable(db: RawDb, area: string, year: number): Promise<Table> {
  const { areas: regions, width } = regionsBelow(area);
  const rows = await db.$queryRaw<({ area: string; type: string } & Standing)[]>(sql`
    SELECT area_code AS area, type_code AS type, sum(standing) FILTER (WHERE year <= ${year})::int AS value, sum(standing) FILTER (WHERE year < ${year})::int AS before
    FROM beneficiaries.case_recap WHERE level = ${width}::smallint AND ${inArea('area_code', area)} GROUP BY 1, 2`);
  return {
    regions, types: [...new Set(rows.map(({ type }) => type))].toSorted(),
    cells: new Map(rows.map(({ area: code, type, value, before }) => [placeOf(code, type), { value: value ?? 0, before: before ?? 0 }])),
  };
}

/** What is hidden of a table in that year and in the one before. */
type Hidden = { value: HiddenTable; before: HiddenTable };
/** What is hidden of an area by the table of the region above. */
type From = { types: ReadonlySet<string>; all: boolean };
const open: Record<'value' | 'before', From> = { value: { types: new Set(), all: false }, before: { types: new Set(), all: false } };

/**
 * The recap of an area. Whoever may not know small numbers gets them hidden; what is hidden in a wider region decides what is told within it, so the
 * tables are worked out from `root` down, the viewer's own area. In villages they get no number of a sensitive type.
 */
export async function readRecap(db: RawDb, { area, year, root, exact, sensitive }: { area: string; year: number; root: string; exact: boolean; sensitive: ReadonlySet<string> }): Promise<RecapTable> {
  if (exact) return tell(await readTable(db, area, year), null);
  return closeVillages(await readHidden(db, { area, year, root, sensitive }), area, sensitive);
}

async function readHidden(db: RawDb, { area, year, root, sensitive }: { area: string; year: number; root: string; sensitive: ReadonlySet<string> }): Promise<RecapTable> {
  const path = [...ancestorsOf(area), area].filter((code) => covers(root, code));
  let from = open;
  for (const [at, code] of path.entries()) {
    const table = await readTable(db, code, year);
    const hidden = { value: hide(table, 'value', from.value, sensitive), before: hide(table, 'before', from.before, sensitive) };
    const next = path[at + 1];
    if (next === undefined) return tell(table, hidden);
    const row = table.regions.indexOf(next);
    // A village is a row of its district: nothing lies below it.
    if (regionsBelow(next).areas[0] === next) return tell({ ...table, regions: [next] }, { value: only(hidden.value, row), before: only(hidden.before, row) });
    from = { value: below(table, hidden.value, row), before: below(table, hidden.before, row) };
  }
  throw new Error(`${area} lies outside ${root}`);
}

const closed: Told = { value: null, before: null, hidden: true };
const isVillage = (code: string) => levelOf(code) === 'VILLAGE';

/** Of a sensitive type nothing is told in a village, not even that there is none: beside it, what is hidden would say that somebody is there. */
function closeVillages(told: RecapTable, area: string, sensitive: ReadonlySet<string>): RecapTable {
  for (const region of told.regions.keys()) if (isVillage(region)) for (const type of sensitive) told.cells.set(placeOf(region, type), closed);
  if (isVillage(area)) for (const type of sensitive) told.types.set(type, closed);
  return told;
}

function hide({ regions, types, cells }: Table, year: 'value' | 'before', from: From, sensitive: ReadonlySet<string>): HiddenTable {
  const inVillages = regions.some(isVillage);
  return hideBesideLists({
    cells: regions.map((region) => types.map((type) => cells.get(placeOf(region, type))?.[year] ?? 0)),
    hiddenColumns: types.map((type) => from.types.has(type)), hiddenSum: from.all,
    hiddenCells: regions.map(() => types.map((type) => inVillages && sensitive.has(type))),
  }, types.map((type) => !sensitive.has(type)));
}

function below({ types }: Table, hidden: HiddenTable, row: number): From {
  return { types: new Set(types.filter((_, column) => hidden.cells[row]?.[column])), all: hidden.rows[row] ?? false };
}

/** One row as a table of its own. */
function only(hidden: HiddenTable, row: number): HiddenTable {
  const cells = hidden.cells[row] ?? [];
  const sum = hidden.rows[row] ?? false;
  return { cells: [cells], rows: [sum], columns: cells, sum };
}

function tell({ regions, types, cells }: Table, hidden: Hidden | null): RecapTable {
  const at = (region: string, type: string) => cells.get(placeOf(region, type)) ?? nothing;
  const sum = (standings: Standing[]) => standings.reduce((all, one) => ({ value: all.value + one.value, before: all.before + one.before }), nothing);
  const told = (standing: Standing, pick: (table: HiddenTable) => boolean | undefined): Told => {
    const [value, before] = [hidden && pick(hidden.value), hidden && pick(hidden.before)];
    return { value: value ? null : standing.value, before: before ? null : standing.before, hidden: value ?? false };
  };
  return {
    cells: new Map(regions.flatMap((region, row) => types.map((type, column) => [placeOf(region, type), told(at(region, type), (table) => table.cells[row]?.[column])] as const))),
    types: new Map(types.map((type, column) => [type, told(sum(regions.map((region) => at(region, type))), (table) => table.columns[column])])),
    regions: new Map(regions.map((region, row) => [region, told(sum(types.map((type) => at(region, type))), (table) => table.rows[row])])),
    all: told(sum(regions.flatMap((region) => types.map((type) => at(region, type)))), (table) => table.sum),
  };
}

/** Standing cases of an area by sex and age. */
export type Group = { sex: string; ageGroup: string } & Standing;

/** Of some types, or of all. */
export async function readGroups(db: RawDb, area: string, year: number, types: readonly string[] | null): Promise<Group[]> {
  return db.$queryRaw<Group[]>(sql`
    SELECT sex, age_group AS "ageGroup", coalesce(sum(standing) FILTER (WHERE year <= ${year}), 0)::int AS value, coalesce(sum(standing) FILTER (WHERE year < ${year}), 0)::int AS before
    FROM beneficiaries.case_recap WHERE level = ${area.length}::smallint AND area_code = ${area} AND (${types && [...types]}::text[] IS NULL OR type_code = ANY(${types && [...types]}::text[])) GROUP BY 1, 2 ORDER BY 1, 2`);
}

/** Share of the open cases of an area that are to be verified again (rule 32), in whole percent, by type; under '' of all. */
export async function readStale(db: RawDb, area: string): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ type: string | null; stale: number; open: number }[]>(sql`
    SELECT type_code AS type, coalesce(sum(open) FILTER (WHERE month < ${freshSince(today())}::date), 0)::int AS stale, sum(open)::int AS open
    FROM beneficiaries.case_checks WHERE level = ${area.length}::smallint AND area_code = ${area} GROUP BY ROLLUP (type_code)`);
  return new Map(rows.filter(({ open: all }) => all > 0).map(({ type, stale, open: all }) => [type ?? '', Math.round((stale / all) * 100)]));
}
