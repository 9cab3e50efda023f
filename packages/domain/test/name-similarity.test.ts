import { expect, test } from 'vitest';
import { nameSimilarity } from '../src/name-similarity.ts';

test.each([
  ['muhammad contoh', 'muhamad contoh', 14 / 15], ['siti', 'siti', 1], ['', '', 1], ['abc', 'xyz', 0], ['sarinah', '', 0], ['andi', 'nadi', 0.5], ['dani fitri', 'deni fitri', 0.9],
])('%s and %s', (one, other, alike) => {
  expect(nameSimilarity(one, other)).toBeCloseTo(alike);
  expect(nameSimilarity(other, one)).toBeCloseTo(alike);
});
