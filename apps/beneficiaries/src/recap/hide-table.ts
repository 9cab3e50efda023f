import { leastTold } from '@pilar/subgraph/small-cells';

/** A table of counts with its sums: `cells[row][column]`; what must not be told from the outset. */
export type CountTable = { cells: readonly (readonly number[])[]; hiddenColumns?: readonly boolean[]; hiddenSum?: boolean; hiddenCells?: readonly (readonly boolean[])[] };

/** What of it is hidden: cells, the sums of its rows and columns, and the sum of all. */
export type HiddenTable = { cells: boolean[][]; rows: boolean[]; columns: boolean[]; sum: boolean };

type Place = { row: number; column: number };

/**
 * Hides small counts so that none can be computed from the sums that are told. Below `leastTold` nothing is told. Where the sum of a row or
 * column is told, what it hides is two cells at least, one of them not small; else the next larger cell is hidden too, and where there is
 * none, the sum. A sum is a cell among the sums, and is hidden by the same rule. Of a column that is hidden as a whole no part is told.
 */
export function hideTable({ cells, hiddenColumns = [], hiddenSum = false, hiddenCells = [] }: CountTable): HiddenTable {
  const [height, width] = [cells.length, cells[0]?.length ?? 0];
  const values = withSums(cells);
  const value = ({ row, column }: Place) => values[row]?.[column] ?? 0;
  const hidden = new Set<string>();
  const key = ({ row, column }: Place) => `${row} ${column}`;
  const isHidden = (place: Place) => hidden.has(key(place));
  const hide = (place: Place) => { if (value(place) > 0) hidden.add(key(place)); };

  for (let row = 0; row <= height; row += 1) for (let column = 0; column <= width; column += 1) {
    const place = { row, column };
    if (value(place) < leastTold || (column < width && hiddenColumns[column]) || (row === height && column === width && hiddenSum) || hiddenCells[row]?.[column]) hide(place);
  }

  // Every row and column with its sum last; the sums are a row and a column of their own.
  const lines = [
    ...range(height + 1).map((row) => range(width + 1).map((column) => ({ row, column }))),
    ...range(width + 1).map((column) => range(height + 1).map((row) => ({ row, column }))),
  ];
  for (let before = -1; before < hidden.size;) {
    before = hidden.size;
    for (const line of lines) protect(line.slice(0, -1), line.at(-1) ?? { row: height, column: width }, { value, isHidden, hide });
  }
  return {
    cells: range(height).map((row) => range(width).map((column) => isHidden({ row, column }))),
    rows: range(height).map((row) => isHidden({ row, column: width })),
    columns: range(width).map((column) => isHidden({ row: height, column })),
    sum: isHidden({ row: height, column: width }),
  };
}

/**
 * Hides small counts from whoever finds the cases of some columns one by one in a list, and can take them from a sum: those columns cover nothing, so
 * the others are hidden as a table of their own as well.
 */
export function hideBesideLists(table: CountTable, listed: readonly boolean[]): HiddenTable {
  const kept = range(table.cells[0]?.length ?? 0).filter((column) => !listed[column]);
  const pick = <One>(row: readonly One[]) => kept.flatMap((column) => row.slice(column, column + 1));
  const whole = hideTable(table);
  const apart = hideTable({
    cells: table.cells.map(pick), hiddenColumns: pick(table.hiddenColumns ?? []), hiddenSum: table.hiddenSum ?? false,
    ...(table.hiddenCells && { hiddenCells: table.hiddenCells.map(pick) }),
  });
  const inApart = (flags: readonly boolean[] | undefined, column: number) => flags?.[kept.indexOf(column)] ?? false;
  return {
    cells: whole.cells.map((row, at) => row.map((hidden, column) => hidden || inApart(apart.cells[at], column))),
    rows: whole.rows.map((hidden, at) => hidden || (apart.rows[at] ?? false)),
    columns: whole.columns.map((hidden, column) => hidden || inApart(apart.columns, column)),
    sum: whole.sum || apart.sum,
  };
}

type Table = { value: (place: Place) => number; isHidden: (place: Place) => boolean; hide: (place: Place) => void };

/** Hides as many more of a line as it takes. */
function protect(parts: readonly Place[], sum: Place, { value, isHidden, hide }: Table): void {
  const hiddenParts = () => parts.filter(isHidden);
  if (isHidden(sum)) {
    // All parts told would tell the sum.
    const open = smallestOf(parts.filter((part) => value(part) > 0 && !isHidden(part)), value);
    if (hiddenParts().length === 0 && open) hide(open);
    return;
  }
  while (hiddenParts().length > 0 && (hiddenParts().length < 2 || hiddenParts().every((part) => value(part) < leastTold))) {
    const next = smallestOf(parts.filter((part) => value(part) > 0 && !isHidden(part)), value);
    hide(next ?? sum);
    if (!next) return;
  }
}

function smallestOf(places: readonly Place[], value: (place: Place) => number): Place | undefined {
  return places.reduce<Place | undefined>((least, place) => (least && value(least) <= value(place) ? least : place), undefined);
}

function withSums(cells: readonly (readonly number[])[]): number[][] {
  const rows = cells.map((row) => [...row, total(row)]);
  const width = rows[0]?.length ?? 1;
  return [...rows, range(width).map((column) => total(rows.map((row) => row[column] ?? 0)))];
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
const range = (length: number) => Array.from({ length }, (_, index) => index);
