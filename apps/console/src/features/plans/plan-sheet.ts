import type { PlanItemKind } from '../../__generated__/graphql.ts';

/** Columns of the sheet, in order; figures are those of one year. */
export const sheetColumns = ['code', 'title', 'kind', 'parentCode', 'derivesFromCode', 'indicator', 'unit', 'target', 'realised', 'budget'] as const;
export type SheetColumn = (typeof sheetColumns)[number];
/** A row of the sheet: what its cells hold, as text, and the version of the item that it began with. */
export type SheetRow = { key: string; version: number | null; cells: Readonly<Record<SheetColumn, string>>; began: Readonly<Record<SheetColumn, string>> };

/** An item as the sheet takes it up. */
export type SheetItem = {
  id: string; version: number; code: string; title: string; kind: PlanItemKind; parent: { code: string } | null; derivesFrom: { code: string } | null; indicator: string | null; unit: string | null;
  years: readonly { year: number; target: number | null; realised: number | null; budget: string | null }[];
};
/** Words of each kind, by which a pasted cell is read. */
export type KindWords = readonly { value: string; label: string }[];

const kinds: readonly PlanItemKind[] = ['GOAL', 'OBJECTIVE', 'PROGRAMME', 'ACTIVITY', 'SUB_ACTIVITY'];
const nothing: Readonly<Record<SheetColumn, string>> = { code: '', title: '', kind: '', parentCode: '', derivesFromCode: '', indicator: '', unit: '', target: '', realised: '', budget: '' };

/** An empty row. */
export function emptyRow(key: string): SheetRow {
  return { key, version: null, cells: nothing, began: nothing };
}

/** The items of a plan as rows, with their figures of the year. */
export function sheetOf(items: readonly SheetItem[], year: number): SheetRow[] {
  return items.map(({ id, version, code, title, kind, parent, derivesFrom, indicator, unit, years }) => {
    const figures = years.find((one) => one.year === year);
    const cells = {
      code, title, kind, parentCode: parent?.code ?? '', derivesFromCode: derivesFrom?.code ?? '', indicator: indicator ?? '', unit: unit ?? '',
      target: numberText(figures?.target), realised: numberText(figures?.realised), budget: figures?.budget ?? '',
    };
    return { key: id, version, cells, began: cells };
  });
}

const numberText = (value: number | null | undefined): string => (value == null ? '' : String(value).replace('.', ','));

/** A number as an office writes it: "1.284,5"; null when it is none. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace(/^rp\.?\s*/i, '').replaceAll(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  return plain !== '' && /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** The rows with a copied piece of a spreadsheet laid over them from that cell on; rows are added where it is longer. */
export function pasteInto(rows: readonly SheetRow[], at: number, column: SheetColumn, text: string, words: KindWords, newKey: () => string): SheetRow[] {
  const pasted = text.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t'));
  const first = sheetColumns.indexOf(column);
  const made = [...rows];
  for (const [down, cells] of pasted.entries()) {
    const before = made[at + down] ?? emptyRow(newKey());
    const laid = cells.slice(0, sheetColumns.length - first).map((cell, across) => {
      const name = sheetColumns[first + across] ?? 'title';
      return [name, name === 'kind' ? kindOf(cell, words) : cell.trim()];
    });
    made[at + down] = { ...before, cells: { ...before.cells, ...(Object.fromEntries(laid) as Partial<SheetRow['cells']>) } };
  }
  return made;
}

function kindOf(cell: string, words: KindWords): string {
  const text = cell.trim().toLowerCase().replaceAll(/[\s-]/g, '');
  return words.find(({ value, label }) => [value, label].some((word) => word.toLowerCase().replaceAll(/[\s_-]/g, '') === text))?.value ?? '';
}

/** What stands above a row by its code: the longest other code that its own begins with, "1.06.02" above "1.06.02.1". */
export function parentByCode(code: string, codes: readonly string[]): string {
  return codes.filter((other) => other !== '' && code.startsWith(`${other}.`)).toSorted((a, b) => b.length - a.length)[0] ?? '';
}

/** The rows with what their codes tell where a new row leaves it open: what it stands below, and its kind one narrower than that. */
export function fillIn(rows: readonly SheetRow[]): SheetRow[] {
  const codes = rows.map(({ cells }) => cells.code);
  const made = rows.map((row) => (row.version === null && row.cells.code !== '' && row.cells.parentCode === '' ? withCell(row, 'parentCode', parentByCode(row.cells.code, codes)) : row));
  const byCode = new Map(made.map((row) => [row.cells.code, row]));
  const kindFor = (row: SheetRow, depth = 0): string => {
    if (row.cells.kind !== '' || depth > kinds.length) return row.cells.kind;
    const parent = byCode.get(row.cells.parentCode);
    if (!parent || parent === row) return 'PROGRAMME';
    return kinds[Math.min(kinds.indexOf(kindFor(parent, depth + 1) as PlanItemKind) + 1, kinds.length - 1)] ?? 'PROGRAMME';
  };
  return made.map((row) => (row.cells.code !== '' && row.cells.kind === '' ? withCell(row, 'kind', kindFor(row)) : row));
}

/** The row with one cell changed. */
export function withCell(row: SheetRow, column: SheetColumn, text: string): SheetRow {
  return row.cells[column] === text ? row : { ...row, cells: { ...row.cells, [column]: text } };
}

/** Rows that differ from what they began with; empty new ones are none. */
export function changedRows(rows: readonly SheetRow[]): SheetRow[] {
  return rows.filter(({ cells, began }) => sheetColumns.some((column) => cells[column] !== began[column]));
}
