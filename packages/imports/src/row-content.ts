import { RowCleaner, type CleanContext, type RowRead } from './clean/row.ts';
import type { ImportKind, Problem } from './kind.ts';
import type { Given, Mapped } from './map/propose.ts';
import { bounds } from './read/bounds.ts';
import type { Raw } from './read/cell.ts';

/** A staged row as it is sealed: its cells as they came, what was mended by column key, and what is wrong. */
export type RowContent = { cells: Raw[]; mended: Record<string, string>; problems: Problem[]; warnings: Problem[] };

/** Target of a column that holds a machine's own names of its rows. */
export const refTarget = '@ref';

/** Reads rows with what officers have told of the whole file, and have mended in them. */
export class MendedRows {
  readonly #cleaner: RowCleaner;
  readonly #places: ReadonlyMap<string, number>;
  readonly #given: Given;

  constructor(kind: ImportKind, mapping: readonly Mapped[], context: CleanContext, given: Given) {
    const mapped = new Set(mapping.map(({ target }) => target));
    this.#given = Object.fromEntries(Object.entries(given).filter(([key]) => !mapped.has(key)));
    const places = placesOf(kind, mapping);
    this.#places = new Map(places.map(({ key, position }) => [key, position]));
    this.#cleaner = new RowCleaner(kind, places, context);
  }

  read({ cells, mended }: Pick<RowContent, 'cells' | 'mended'>): RowRead {
    const changed = Object.entries({ ...this.#given, ...mended });
    if (changed.length === 0) return this.#cleaner.read(cells);
    const now = [...cells];
    for (const [key, text] of changed) {
      const position = this.#places.get(key);
      if (position === undefined) continue;
      while (now.length <= position) now.push(null);
      now[position] = text.trim() === '' ? null : text;
    }
    return this.#cleaner.read(now);
  }
}

/**
 * Where the kind's columns stand. A column that the file lacks gets a place beyond any that a file may fill, so that a cell
 * can be mended into it.
 */
export function placesOf(kind: ImportKind, mapping: readonly Mapped[]): { key: string; position: number }[] {
  let next: number = bounds.columns;
  return kind.columns.map(({ key }) => ({ key, position: mapping.find(({ target }) => target === key)?.position ?? next++ }));
}
