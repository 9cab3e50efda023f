import { ancestorsOf, covers } from '@pilar/domain/region-code';
import { leastTold } from '@pilar/subgraph/small-cells';

/** Persons served, counted. */
export type Figures = { persons: number; male: number; female: number; settled: number; referred: number };
/** As they are told: null what is hidden. */
export type ToldFigures = { [Key in keyof Figures]: number | null } & { hidden: boolean };

export const nothing: Figures = { persons: 0, male: 0, female: 0, settled: 0, referred: 0 };

/** Sum of figures. */
export function sumOf(rows: readonly Figures[]): Figures {
  return rows.reduce((sum, row) => ({ persons: sum.persons + row.persons, male: sum.male + row.male, female: sum.female + row.female, settled: sum.settled + row.settled, referred: sum.referred + row.referred }), nothing);
}

/** Figures to those who may read the log itself: nothing hidden. */
export function whole(figures: Figures): ToldFigures {
  return { ...figures, hidden: false };
}

/** Figures of which nothing is told. */
export const untold: ToldFigures = { persons: null, male: null, female: null, settled: null, referred: null, hidden: true };

const small = (value: number) => value > 0 && value < leastTold;

/**
 * Rows to be hidden so that no small number can be computed from the sum of all: those with one, and with them all that are no
 * greater than the smallest of the others. Where there is no other, all.
 */
function hiddenOf(rows: readonly Figures[], numbers: (row: Figures) => number[]): boolean[] {
  const few = rows.map((row) => numbers(row).some(small));
  if (!few.includes(true)) return few;
  const others = rows.filter((row, at) => !few[at] && row.persons > 0).map(({ persons }) => persons);
  const bound = others.length === 0 ? Infinity : Math.min(...others);
  return rows.map((row, at) => few[at] === true || (row.persons > 0 && row.persons <= bound));
}

/** Rows of one table, whose sum may be known: a small number of persons is hidden, and how many were of either sex where one of both is small. */
export function hideFew(rows: readonly Figures[]): ToldFigures[] {
  const [persons, sexes] = [hiddenOf(rows, (row) => [row.persons]), hiddenOf(rows, ({ male, female }) => [male, female])];
  return rows.map((row, at) => {
    if (persons[at]) return untold;
    return sexes[at] ? { ...row, male: null, female: null, hidden: true } : whole(row);
  });
}

/** A region's own figures standing alone. */
export function hideAlone(row: Figures): ToldFigures {
  return hideFew([row])[0] ?? untold;
}

/**
 * Figures of the regions `areas`, which lie directly below `area`, told so that neither they nor what was told on the way down
 * from `root` gives a small number away: of a region whose own figures are hidden, the parts are too.
 */
export function toldBelow(villages: ReadonlyMap<string, Figures>, root: string, area: string, areas: readonly string[], childrenOf: (code: string) => readonly string[]): ToldFigures[] {
  const within = (code: string) => sumOf([...villages].filter(([village]) => covers(code, village)).map(([, row]) => row));
  let limit = hideAlone(within(root));
  for (const above of [...ancestorsOf(area), area].filter((code) => code !== root && covers(root, code))) {
    const siblings = childrenOf(ancestorsOf(above).at(-1) ?? root);
    limit = stricter(limit, hideFew(siblings.map(within))[siblings.indexOf(above)] ?? untold);
  }
  // A village has no parts: it stands for itself.
  if (areas.length === 1 && areas[0] === area) return [stricter(limit, hideAlone(within(area)))];
  return hideFew(areas.map(within)).map((row) => stricter(limit, row));
}

/** The row without what was hidden further up. */
function stricter(limit: ToldFigures, row: ToldFigures): ToldFigures {
  if (limit.persons === null) return untold;
  return limit.male === null && row.persons !== null && row.persons > 0 ? { ...row, male: null, female: null, hidden: true } : row;
}
