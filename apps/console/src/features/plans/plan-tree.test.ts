import { expect, test } from 'vitest';
import { shownYear, treeOf, yearsOf } from './plan-tree.ts';

test('items stand below what they belong to, and those whose parent is not there at the top', () => {
  const item = (id: string, parent: string | null) => ({ id, code: id, parent: parent === null ? null : { id: parent } });
  expect(treeOf([item('1', null), item('1.1', '1'), item('2', null), item('1.1.1', '1.1'), item('9', 'x')]).map(({ item: { id }, depth }) => [id, depth])).toEqual([['1', 0], ['1.1', 1], ['1.1.1', 2], ['2', 0], ['9', 0]]);
});

test('years are those of the plan, else those of its figures', () => {
  const items = [{ years: [{ year: 2021 }, { year: 2023 }] }];
  expect(yearsOf({ yearFrom: 2025, yearTo: 2027, items: [] }, 2026)).toEqual([2025, 2026, 2027]);
  expect(yearsOf({ yearFrom: null, yearTo: null, items }, 2026)).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
  expect(yearsOf({ yearFrom: null, yearTo: null, items: [] }, 2026)).toEqual([2026]);
  expect([shownYear(2027, [2025, 2026, 2027], 2026), shownYear(1999, [2025, 2026], 2026), shownYear(undefined, [2021], 2026)]).toEqual([2027, 2026, 2021]);
});
