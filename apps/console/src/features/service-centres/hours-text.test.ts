import { expect, it } from 'vitest';
import { hoursText, readHours } from './hours-text.ts';

it('reads hours as they are typed, and writes them as they are read', () => {
  const spans = [{ weekday: 'MONDAY' as const, opens: '08:00', closes: '12:00' }, { weekday: 'MONDAY' as const, opens: '13:00', closes: '15:30' }];
  expect(hoursText(spans, 'MONDAY')).toBe('08.00–12.00, 13.00–15.30');
  for (const text of ['08.00–12.00, 13.00–15.30', '8-12; 13:00 - 15:30', ' 08:00-12:00,13.00—15.30 ']) expect(readHours(text, 'MONDAY')).toEqual(spans);
  expect(readHours(' ', 'MONDAY')).toEqual([]);
  for (const text of ['pagi', '8', '8-12-15', '25.00-26.00', '08.00-12.00,']) expect(readHours(text, 'MONDAY')).toBeNull();
});
