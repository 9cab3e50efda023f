import { expect, it } from 'vitest';
import { duplicateRegister, heldOutSeed, tuningSeeds } from './duplicate-data.ts';
import { findPairs } from './duplicate-score.ts';

it('finds the duplicates of a register on a seed that nothing was tuned on', () => {
  expect(tuningSeeds).not.toContain(heldOutSeed);
  const { pairs, recall, precision } = findPairs(duplicateRegister(heldOutSeed, 4_000));
  expect(pairs).toBeGreaterThan(300);
  expect(recall).toBeGreaterThanOrEqual(0.97);
  expect(precision).toBeGreaterThanOrEqual(0.97);
});

it('makes the same register of the same seed', () => {
  expect(duplicateRegister(1, 200)).toEqual(duplicateRegister(1, 200));
});
