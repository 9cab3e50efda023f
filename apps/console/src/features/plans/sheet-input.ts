import type { PlanItemKind, PlanItemRowInput, PlanItemYearInput } from '../../__generated__/graphql.ts';
import { readNumber, type SheetColumn, type SheetRow } from './plan-sheet.ts';

/** Whose word the realisation of all changed rows is, and of what day. */
export type Realisation = { source: string; on: string };

/** A cell that cannot be read: its row among those sent, its column. */
export type BadCell = { row: number; column: SheetColumn };

/** The row as the graph takes it: of a new one all that is filled in, of one that is there what differs. */
export function rowInput({ version, cells, began }: SheetRow, year: number, realisation: Realisation): PlanItemRowInput {
  const changed = (column: SheetColumn) => (version === null ? cells[column] !== '' : cells[column] !== began[column]);
  const text = (column: SheetColumn) => (changed(column) ? { [column]: cells[column].trim() || null } : {});
  const figures = yearInput(cells, changed, year, realisation);
  return {
    code: cells.code, ...(version === null ? {} : { version }),
    ...text('title'), ...text('parentCode'), ...text('derivesFromCode'), ...text('indicator'), ...text('unit'),
    ...(changed('kind') ? { kind: (cells.kind || null) as PlanItemKind | null } : {}),
    ...(figures ? { years: [figures] } : {}),
  };
}

function yearInput(cells: SheetRow['cells'], changed: (column: SheetColumn) => boolean, year: number, { source, on }: Realisation): PlanItemYearInput | null {
  if (!(['target', 'realised', 'budget'] as const).some(changed)) return null;
  const realised = readNumber(cells.realised);
  return {
    year,
    ...(changed('target') ? { target: readNumber(cells.target) } : {}),
    ...(changed('realised') ? { realised, realisedSource: realised === null ? null : source || null, realisedOn: realised === null ? null : on || null } : {}),
    ...(changed('budget') ? { budget: budgetText(cells.budget) } : {}),
  };
}

function budgetText(text: string): string | null {
  const value = readNumber(text);
  return value === null ? null : String(Math.round(value));
}

/** Figures that are no numbers, and codes of items that are there: those are changed on the page of the item. */
export function badCells(rows: readonly SheetRow[]): BadCell[] {
  return rows.flatMap(({ version, cells, began }, row) => [
    ...(['target', 'realised', 'budget'] as const).filter((column) => cells[column].trim() !== '' && readNumber(cells[column]) === null).map((column) => ({ row, column })),
    ...(version !== null && cells.code !== began.code ? [{ row, column: 'code' as const }] : []),
  ]);
}

const columnOf: Readonly<Record<string, SheetColumn>> = {
  code: 'code', version: 'code', title: 'title', kind: 'kind', parentCode: 'parentCode', derivesFromCode: 'derivesFromCode', derivesFrom: 'derivesFromCode', indicator: 'indicator', unit: 'unit',
  target: 'target', realised: 'realised', realisedSource: 'realised', realisedOn: 'realised', budget: 'budget', year: 'target',
};

/** The cell that a path of the graph's input stands for; null for what concerns no cell. */
export function cellOf(path: readonly string[]): BadCell | null {
  const [list, row, ...rest] = path;
  if (list !== 'rows' || row === undefined) return null;
  return { row: Number(row), column: columnOf[rest.at(-1) ?? ''] ?? 'code' };
}
