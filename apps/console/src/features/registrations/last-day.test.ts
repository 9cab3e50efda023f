import { expect, test } from 'vitest';
import { lastDay, ruleOn } from './last-day.ts';

test('a registration ends the day before the same day some years later', () => {
  expect(lastDay('2026-11-26', 5)).toBe('2031-11-25');
  expect(lastDay('2024-02-29', 5)).toBe('2029-02-28');
  expect(lastDay('2024-02-29', 4)).toBe('2028-02-28');
});

test('the newest rule that has begun holds', () => {
  const rules = [{ validFrom: '2027-01-01' }, { validFrom: '2024-05-01' }, { validFrom: '2009-01-01' }];
  expect(ruleOn(rules, '2026-11-26')).toEqual({ validFrom: '2024-05-01' });
  expect(ruleOn(rules, '2000-01-01')).toBeUndefined();
});
