import { expect, it } from 'vitest';
import { daysVacant, isAlert, longestFirst } from './vacancy-rules.ts';

it('counts the days since the last one left, and none before', () => {
  expect([daysVacant('2026-06-30', '2026-07-31'), daysVacant('2026-07-31', '2026-07-31'), daysVacant('2026-08-01', '2026-07-31'), daysVacant(null, '2026-07-31')]).toEqual([31, 0, 0, null]);
});

it('raises an alert after more than 30 days, or where nobody ever served (rule 8)', () => {
  expect([isAlert(30), isAlert(31), isAlert(null)]).toEqual([false, true, true]);
});

it('puts first those never held, then those empty longest', () => {
  const rows = [{ days: 3, area: 'a' }, { days: 400, area: 'b' }, { days: null, area: 'd' }, { days: null, area: 'c' }, { days: 31, area: 'e' }];
  expect(rows.toSorted((a, b) => (longestFirst(a.days, a.area) < longestFirst(b.days, b.area) ? -1 : 1)).map(({ area }) => area)).toEqual(['c', 'd', 'b', 'e', 'a']);
});
