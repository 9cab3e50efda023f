import type { VacancySearch } from './pillar-search.ts';

/** A region as far as the table is ordered by it. */
export type Ordered = { area: { code: string }; workers: number; vacant?: number | null; workersPer10000?: number | null };

/** Regions in the order asked for: by code, most workers or most vacant posts first, or fewest for each inhabitant first, what is unknown last. */
export function inOrder<Row extends Ordered>(rows: readonly Row[], order: VacancySearch['susun']): Row[] {
  switch (order) {
    case 'rasio': return rows.toSorted((a, b) => (a.workersPer10000 ?? Infinity) - (b.workersPer10000 ?? Infinity) || byCode(a, b));
    case 'petugas': return rows.toSorted((a, b) => b.workers - a.workers || byCode(a, b));
    case 'kosong': return rows.toSorted((a, b) => (b.vacant ?? -1) - (a.vacant ?? -1) || byCode(a, b));
    default: return rows.toSorted(byCode);
  }
}

function byCode(a: Ordered, b: Ordered): number {
  return a.area.code < b.area.code ? -1 : 1;
}
