import { expect, it } from 'vitest';
import { duplicateRegister, heldOutSeeds, tuningSeeds } from './duplicate-data.ts';
import { findPairs, shares } from './duplicate-score.ts';

it('finds the duplicates of a register on a seed that nothing was tuned on', () => {
  expect(tuningSeeds.filter((seed) => (heldOutSeeds as readonly number[]).includes(seed))).toEqual([]);
  const { pairs, recall, precision } = shares([findPairs(duplicateRegister(heldOutSeeds[0], 4_000))]);
  expect(pairs).toBeGreaterThan(300);
  expect(recall).toBeGreaterThanOrEqual(0.97);
  expect(precision).toBeGreaterThanOrEqual(0.97);
});

it('makes the same register of the same seed', () => {
  expect(duplicateRegister(1, 200)).toEqual(duplicateRegister(1, 200));
});
