import fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysAfter } from '../src/dates.ts';
import { isWorkingDay, workingDaysAfter } from '../src/working-days.ts';

const none: ReadonlySet<string> = new Set();

it.each([
  ['2026-11-26', 1, [], '2026-11-27'],
  ['2026-11-27', 1, [], '2026-11-30'],
  ['2026-11-28', 1, [], '2026-11-30'],
  ['2026-12-24', 2, ['2026-12-25'], '2026-12-29'],
  ['2026-12-31', 3, ['2027-01-01'], '2027-01-06'],
])('%s and %i working days, without %j, is %s', (date, days, holidays, expected) => {
  expect(workingDaysAfter(date, days, new Set(holidays))).toBe(expected);
});

it('counts every working day once, and ends on one', () => {
  const start = fc.integer({ min: 0, max: 2_000 }).map((offset) => daysAfter('2024-01-01', offset));
  fc.assert(fc.property(start, fc.integer({ min: 1, max: 60 }), fc.array(start, { maxLength: 20 }), (date, days, list) => {
    const holidays = new Set(list);
    const end = workingDaysAfter(date, days, holidays);
    let counted = 0;
    for (let day = daysAfter(date, 1); day <= end; day = daysAfter(day, 1)) if (isWorkingDay(day, holidays)) counted += 1;
    expect(counted).toBe(days);
    expect(isWorkingDay(end, holidays)).toBe(true);
    expect(workingDaysAfter(date, days, none) <= end).toBe(true);
  }));
});
