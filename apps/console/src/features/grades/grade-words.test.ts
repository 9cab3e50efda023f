import { expect, test } from 'vitest';
import { awayIn, gradeOfKey, levelsFrom } from './grade-words.ts';

test('a key means the grade whose word it begins, in either language', () => {
  const words = { GOOD: 'Baik', FAIR: 'Cukup', POOR: 'Kurang' };
  expect(['b', 'C', 'k', 'j', 'Enter'].map((key) => gradeOfKey(key, (grade) => words[grade]))).toEqual(['GOOD', 'FAIR', 'POOR', undefined, undefined]);
  const english = { GOOD: 'Good', FAIR: 'Fair', POOR: 'Poor' };
  expect(['g', 'f', 'p'].map((key) => gradeOfKey(key, (grade) => english[grade]))).toEqual(['GOOD', 'FAIR', 'POOR']);
});

test('a regency grades for itself, the province for itself and the centre, nobody else', () => {
  expect(['36', '36.02', '36.02.14'].map(levelsFrom)).toEqual([['PROVINCE', 'CENTRE'], ['REGENCY'], []]);
});

test('a term is graded for years in which it ran', () => {
  const term = { validFrom: '2022-03-01', validTo: '2024-12-31' };
  expect([2021, 2022, 2024, 2025].map((year) => awayIn(year, term))).toEqual(['before', null, null, 'after']);
  expect(awayIn(2000, { validFrom: null, validTo: null })).toBeNull();
});
