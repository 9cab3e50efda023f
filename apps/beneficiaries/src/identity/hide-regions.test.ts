import { leastTold } from '@pilar/subgraph/small-cells';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hiddenRegions, sumOf, tellable, type Figure } from './hide-regions.ts';

const figure = (persons: number, valid: number, verified: number): Figure => ({ persons, valid, verified });

it('tells large regions and empty ones, and hides with a small one the next larger', () => {
  expect(hiddenRegions([figure(40, 20, 10), figure(0, 0, 0), figure(30, 10, 10)])).toEqual({ regions: [false, false, false], whole: false });
  expect(hiddenRegions([figure(40, 20, 10), figure(3, 0, 0), figure(30, 10, 10)])).toEqual({ regions: [false, true, true], whole: false });
  // 37 of 40 are valid, so three are not: the number of the valid alone tells of them.
  expect(hiddenRegions([figure(40, 37, 10), figure(60, 30, 10), figure(50, 20, 20)]).regions).toEqual([true, false, true]);
  expect(hiddenRegions([figure(6, 3, 0)])).toEqual({ regions: [true], whole: true });
});

const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 200 }));
const figures = fc.array(fc.tuple(count, fc.nat(), fc.nat()).map(([persons, valid, verified]) => figure(persons, valid % (persons + 1), verified % (persons + 1))), { minLength: 1, maxLength: 8 });

it('never tells a small count, and leaves none that a subtraction gives', () => {
  fc.assert(fc.property(figures, (all) => {
    const { regions, whole } = hiddenRegions(all);
    const hidden = all.filter((_one, at) => regions[at]);
    all.forEach((one, at) => { if (!regions[at]) expect(tellable(one)).toBe(true); });
    if (whole) expect(regions).toEqual(all.map(() => true));
    else expect(tellable(sumOf(all))).toBe(true);
    if (!whole && hidden.length > 0) {
      expect(hidden.length).toBeGreaterThan(1);
      expect(tellable(sumOf(hidden))).toBe(true);
      expect(Math.max(...hidden.map(({ persons }) => persons))).toBeGreaterThanOrEqual(leastTold);
    }
  }));
});
