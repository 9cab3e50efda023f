/**
 * A cell as the file holds it, before any column has a say: text, a number, a yes or no, a moment (only where the
 * spreadsheet itself says that the number is one), or something that cannot be read as a value.
 */
export type Raw = null | string | number | boolean | Moment | Unreadable;

/** Day and time of a cell formatted as such; one of them may be missing. */
export type Moment = { date: string | null; time: string | null };

/** "#REF!" and its like, or a formula that was saved without its result (`formula`). */
export type Unreadable = { error: string };

/** A row of a sheet. `number` is the one that the spreadsheet shows beside it; cells count from column A. */
export type Row = { number: number; cells: Raw[] };

/** The cell as an officer reads it, for showing and for headers. */
export function textOf(cell: Raw | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if ('error' in cell) return cell.error;
  const day = cell.date === null ? [] : [cell.date.split('-').toReversed().join('/')];
  return [...day, ...(cell.time === null ? [] : [cell.time])].join(' ');
}

/** A number without exponent and without the noise of binary fractions: 3604344501850000, 0.1, 1234.56. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
  return String(Number(value.toPrecision(15)));
}

/** Whether nothing stands in the row. */
export function isBlank(cells: readonly Raw[]): boolean {
  return cells.every((cell) => cell === null);
}
