import { populationOf } from '@pilar/domain/population';
import { regionsWithin } from '@pilar/domain/regions';

/** A village of the invented population: how many families live there, and how poor its regency is, in percent. */
export type Place = { village: string; regency: string; families: number; poor: number; extreme: number };

/** Poverty (2024) and extreme poverty (2022) of the regencies in percent, as the press gave them. */
const poverty: Readonly<Record<string, readonly [number, number]>> = {
  '36.01': [9.18, 1.82], '36.02': [8.44, 2.17], '36.03': [6.55, 1.52], '36.04': [4.51, 0.75], '36.71': [5.43, 0.75], '36.72': [3.75, 0.45], '36.73': [3.65, 1.01], '36.74': [2.36, 0.44],
};

/** All villages of Banten, with so many families in all: by inhabitants of the regency, and alike within it. */
export function placesFor(families: number): Place[] {
  const regencies = Object.entries(poverty).map(([regency, percents]) => ({ regency, percents, count: populationOf(regency)?.value ?? 0 }));
  const inhabitants = regencies.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  let placed = 0;
  return regencies.flatMap(({ regency, percents: [poor, extreme], count }) => {
    const villages = regionsWithin(regency, 'VILLAGE');
    return villages.map(({ code }) => {
      before += count / villages.length;
      // Rounded over the whole, so that the parts add up.
      const upToHere = Math.round((families * before) / inhabitants);
      const here = upToHere - placed;
      placed = upToHere;
      return { village: code, regency, families: here, poor, extreme };
    });
  });
}
