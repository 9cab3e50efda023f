import { expect, test } from 'vitest';
import { caveatsOf, gradesOf, rowsOf, sameGrades } from './scale-rows.ts';

const grades = [{ code: 'A', title: 'Sangat baik', years: 5 }, { code: 'TT', title: 'Tidak terakreditasi', years: null }];

test('grades that were not touched are the same, and one changed is not', () => {
  const rows = rowsOf(grades);
  expect(gradesOf(rows)).toEqual(grades);
  expect(sameGrades(rows, grades)).toBe(true);
  expect(sameGrades(rows.map((row, at) => (at === 0 ? { ...row, years: '4' } : row)), grades)).toBe(false);
  expect(sameGrades(rows.slice(1), grades)).toBe(false);
});

test('caveats stand one a line; those recorded keep what is known of them', () => {
  const recorded = [{ field: 'grades', kind: 'CONTRADICTORY' as const, text: 'Dua salinan berbeda', checkedOn: '2026-01-02' }];
  expect(caveatsOf(' Dua salinan berbeda \n\nPermensos 8/2025 belum diperiksa', recorded as never)).toEqual([recorded[0], { kind: 'UNCONFIRMED', text: 'Permensos 8/2025 belum diperiksa' }]);
  expect(caveatsOf('', recorded as never)).toEqual([]);
});
