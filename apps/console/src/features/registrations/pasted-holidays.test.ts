import { expect, test } from 'vitest';
import { holidayLines, readHolidays } from './pasted-holidays.ts';

test('lines are read as they are pasted, in the order of the year', () => {
  const { days, wrong } = readHolidays('2026-12-25 Hari Raya Natal\n\n01/01/2026;Tahun Baru\n3-4-2026\tWafat Yesus Kristus', 2026);
  expect(wrong).toEqual([]);
  expect(days).toEqual([{ day: '2026-01-01', name: 'Tahun Baru' }, { day: '2026-04-03', name: 'Wafat Yesus Kristus' }, { day: '2026-12-25', name: 'Hari Raya Natal' }]);
  expect(readHolidays(holidayLines(days), 2026).days).toEqual(days);
});

test('a line that is no holiday of the year is told with its number', () => {
  expect(readHolidays('2026-02-30 Salah\n2027-01-01 Tahun Baru\n2026-12-25\n2026-05-01 Buruh\n1/5/2026 Buruh', 2026).wrong).toEqual([
    { line: 1, text: '2026-02-30 Salah', why: 'FORM' }, { line: 2, text: '2027-01-01 Tahun Baru', why: 'YEAR' }, { line: 3, text: '2026-12-25', why: 'FORM' }, { line: 5, text: '1/5/2026 Buruh', why: 'TWICE' },
  ]);
});
