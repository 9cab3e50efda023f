import type { AreaCell } from '../map/map-values.ts';

/** A map tells whole numbers: a rate is told in hundredths. */
export const finest = 100;

type Rated = { area: { code: string; shortName: string }; workersPer10000?: number | null };

/** Rates as a map's cells, in hundredths; null where none is known. */
export function rateCells(rows: readonly Rated[]): AreaCell[] | null {
  if (!rows.some(({ workersPer10000 }) => typeof workersPer10000 === 'number')) return null;
  return rows.map(({ area, workersPer10000: rate }) => ({ region: area, value: typeof rate === 'number' ? Math.round(rate * finest) : null, hidden: false }));
}
