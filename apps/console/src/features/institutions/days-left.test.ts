import { expect, test } from 'vitest';
import type { Text } from '../../i18n/messages.ts';
import { daysLeftWords, daysUntil } from './days-left.ts';

const t: Text = (id, values) => `${id} ${values?.['count'] ?? ''}`.trim();

test('days are counted from day to day, over a change of month or clock', () => {
  expect(daysUntil('2026-12-01', '2026-11-26')).toBe(5);
  expect(daysUntil('2027-03-01', '2027-02-28')).toBe(1);
  expect(daysUntil('2026-11-20', '2026-11-26')).toBe(-6);
});

test('how long is left is said in words', () => {
  expect(daysLeftWords('2026-12-01', '2026-11-26', t)).toBe('institutions.daysLeft 5');
  expect(daysLeftWords('2026-11-26', '2026-11-26', t)).toBe('institutions.today');
  expect(daysLeftWords('2026-11-24', '2026-11-26', t)).toBe('institutions.daysPast 2');
});
