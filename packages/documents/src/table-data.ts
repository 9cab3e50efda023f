import { region } from '@pilar/domain/regions';

/** A column of a printed table: its head, its share of the width, and whether it holds numbers. */
export type TableColumn = { head: string; share: number; number: boolean };

/** Data of the template `table`; all texts ready to be set. `wide`: more columns than fit on a page that stands upright. */
export type TableData = { table: { wide?: boolean; scope: { name: string; value: string }[]; columns: TableColumn[]; rows: string[][] } };

/** The region's path, or its code where it is not known. */
export function areaWords(code: string): string {
  return region(code)?.fullName ?? code;
}

/** "Tagana" of "Taruna Siaga Bencana (Tagana)". */
export function shortTerm(term: string): string {
  return /\(([^)]+)\)$/.exec(term)?.[1] ?? term;
}
