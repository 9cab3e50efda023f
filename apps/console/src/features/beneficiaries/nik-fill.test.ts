import { expect, test } from 'vitest';
import { ageOn } from './age.ts';
import { fillFromNik } from './nik-fill.ts';

test('age counts birthdays, and months of babies', () => {
  expect(ageOn('1980-02-05', '2026-02-04')).toEqual({ years: 45, months: 551 });
  expect(ageOn('1980-02-05', '2026-02-05').years).toBe(46);
  expect(ageOn('2026-01-31', '2026-02-28')).toEqual({ years: 0, months: 0 });
  expect(ageOn('2025-12-30', '2026-03-30')).toEqual({ years: 0, months: 3 });
});

test('a NIK fills in sex and day of birth, but no century that is open', () => {
  expect(fillFromNik('3602014502800000', '2026-11-26')).toEqual({ sex: 'P', birthDate: '1980-02-05' });
  expect(fillFromNik('3602010502200000', '2026-11-26')).toEqual({ sex: 'L', birthDate: '2020-02-05' });
  expect(fillFromNik('3602010101260000', '2026-11-26')).toEqual({ sex: 'L', birthDate: null });
  expect(fillFromNik('3602017102800000', '2026-11-26')).toBeNull();
  expect(fillFromNik('36020145028', '2026-11-26')).toBeNull();
});
