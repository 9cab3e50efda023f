import { covers } from '@pilar/domain/region-code';
import type { DrawnShape } from '@pilar/map/shapes';

/** A number told for a region, as the graph gives it. */
export type AreaCell = { region: { code: string; shortName: string }; value: number | null; hidden: boolean };

/** A region on the map with its number; null where the graph does not tell it. */
export type RegionValue = DrawnShape & { value: number | null };

/** How a map's numbers are written and headed, and what is said where there is none. */
export type NumberForms = { head: string; number: (value: number) => string; unknown: string };

/** What a map shows and what it cannot: numbers of regions that have no shape on it, such as the province's own records. */
export type MapValues = { regions: RegionValue[]; elsewhere: AreaCell[] };

/**
 * Joins numbers with shapes. A region without a number has none of the rows, unless one above it was told in its place
 * or hidden: then its own is not known. `untold` is what no number means: none, or that nobody said.
 */
export function valuesOf(shapes: readonly DrawnShape[], cells: readonly AreaCell[], hidesFew: boolean, untold: 0 | null = 0): MapValues {
  const drawn = new Set(shapes.map(({ code }) => code));
  const told = new Map(cells.map((cell) => [cell.region.code, cell.value]));
  const elsewhere = cells.filter(({ region }) => !drawn.has(region.code));
  const unclear = elsewhere.filter(({ hidden }) => hidesFew || hidden).map(({ region }) => region.code);
  const regions = shapes.map((shape) => {
    const value = told.get(shape.code);
    if (value !== undefined) return { ...shape, value };
    return { ...shape, value: unclear.some((code) => covers(code, shape.code)) ? null : untold };
  });
  return { regions, elsewhere };
}
