import { expect, test } from 'vitest';
import { likelyYear, yearsToReport } from './report-years.ts';

const day = '2026-11-27';
const open = { founded: null, dissolvedOn: null, reports: [] };

test('gives the years that have no report, from this one to ten years back', () => {
  expect(yearsToReport(open, day)).toEqual([2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017, 2016]);
  expect(yearsToReport({ ...open, reports: [{ year: 2025 }], founded: '2024-03-01' }, day)).toEqual([2026, 2024]);
});

test('ends with the institution, and gives none where every year is told', () => {
  expect(yearsToReport({ ...open, founded: '2020-01-01', dissolvedOn: '2021-05-01' }, day)).toEqual([2021, 2020]);
  expect(yearsToReport({ founded: '2026-02-01', dissolvedOn: null, reports: [{ year: 2026 }] }, day)).toEqual([]);
  expect(yearsToReport({ ...open, dissolvedOn: '2010-05-01' }, day)).toEqual([]);
});

test('takes the last year that is over for the one that is meant', () => {
  expect(likelyYear(yearsToReport(open, day), day)).toBe(2025);
  expect([likelyYear([2026], day), likelyYear([], day)]).toEqual([2026, undefined]);
});
