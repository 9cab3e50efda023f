import { expect, test } from 'vitest';
import { toldApart } from './timing-case.ts';

test('what cannot be told apart is one half, and what always takes longer is one', () => {
  expect(toldApart([1, 2, 3, 4], [1, 2, 3, 4])).toBe(0.5);
  expect(toldApart([5, 6], [1, 2, 3])).toBe(1);
  expect(toldApart([1, 2, 3], [5, 6])).toBe(0);
  expect(toldApart([1, 3], [2, 4])).toBe(0.25);
});
