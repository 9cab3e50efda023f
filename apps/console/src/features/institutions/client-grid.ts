import { codes, type Code } from '@pilar/domain/vocabulary';

type Setting = Code<'CARE_SETTING'>;
type Age = Code<'CARE_AGE'>;
export type Sex = 'male' | 'female';
type Count = { setting: Setting; age: Age; male: number; female: number };

/** Columns of the grid, in their order. */
export const gridColumns: readonly { setting: Setting; sex: Sex }[] = codes('CARE_SETTING').flatMap((setting) => (['male', 'female'] as const).map((sex) => ({ setting, sex })));
export const gridAges: readonly Age[] = codes('CARE_AGE');

/** Name of one cell: "INSIDE_UNDER_6_male". */
export function cellName(setting: Setting, age: Age, sex: Sex): string {
  return `${setting}-${age}-${sex}`;
}

/** A grid as its inputs hold it: digits by cell. */
export type Grid = Readonly<Record<string, string>>;

/** The grid of a count; empty where nobody is counted. */
export function gridOf(counts: readonly Count[]): Grid {
  return Object.fromEntries(counts.flatMap(({ setting, age, male, female }) => [[cellName(setting, age, 'male'), String(male)], [cellName(setting, age, 'female'), String(female)]]));
}

const numberIn = (grid: Grid, setting: Setting, age: Age, sex: Sex) => Number(grid[cellName(setting, age, sex)]?.trim() || 0);

/** All in some of the cells: of a setting, an age, a sex; of all where nothing is named. */
export function sumOf(grid: Grid, only: { setting?: Setting; age?: Age; sex?: Sex } = {}): number {
  return gridColumns.flatMap(({ setting, sex }) => gridAges.map((age) => ({ setting, sex, age })))
    .filter(({ setting, sex, age }) => (only.setting ?? setting) === setting && (only.sex ?? sex) === sex && (only.age ?? age) === age)
    .reduce((sum, { setting, sex, age }) => sum + (numberIn(grid, setting, age, sex) || 0), 0);
}

/** Cells that are no whole number. */
export function wrongCells(grid: Grid): string[] {
  return Object.entries(grid).filter(([, text]) => !/^\d{0,5}$/.test(text.trim())).map(([name]) => name);
}

/** The counts as the graph takes them, without groups of which there is nobody. */
export function countsOf(grid: Grid): Count[] {
  return codes('CARE_SETTING').flatMap((setting) => gridAges.map((age) => ({ setting, age, male: numberIn(grid, setting, age, 'male'), female: numberIn(grid, setting, age, 'female') })))
    .filter(({ male, female }) => male + female > 0);
}
