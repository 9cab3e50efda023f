import { expect, test } from 'vitest';
import { countsOf, gridOf, sumOf, wrongCells } from './client-grid.ts';

const counts = [{ setting: 'INSIDE', age: 'AGE_6_17', male: 12, female: 9 }, { setting: 'OUTSIDE', age: 'AGE_60', male: 0, female: 4 }] as const;

test('a count goes into the grid and comes out as it was', () => {
  expect(countsOf(gridOf(counts))).toEqual(counts);
  expect(countsOf({})).toEqual([]);
});

test('totals are of a setting, an age, a sex, or all', () => {
  const grid = gridOf(counts);
  expect([sumOf(grid), sumOf(grid, { setting: 'INSIDE' }), sumOf(grid, { sex: 'female' }), sumOf(grid, { age: 'AGE_60' })]).toEqual([25, 21, 13, 4]);
});

test('what is no number is told, and adds nothing', () => {
  const grid = { 'INSIDE-UNDER_6-male': 'dua', 'INSIDE-UNDER_6-female': '-1', 'INSIDE-AGE_60-male': ' 3 ' };
  expect(wrongCells(grid)).toEqual(['INSIDE-UNDER_6-male', 'INSIDE-UNDER_6-female']);
});
