import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayByKey, daysOf, daysShown, eventsIn, monthOf, monthWords, monthsAfter, moved, weekdayNames, weeksOf } from './calendar-days.ts';

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('a month', () => {
  it('is drawn in whole weeks from Monday on, with every one of its days', () => {
    expect(daysShown('bulan', '2021-07-12')).toEqual({ from: '2021-06-28', to: '2021-08-01' });
    fc.assert(fc.property(day, (date) => {
      const days = daysOf(daysShown('bulan', date));
      expect(days.length % 7).toBe(0);
      expect(days.length).toBeLessThanOrEqual(42);
      expect(days).toContain(date);
      expect(new Date(`${days[0]}T00:00:00Z`).getUTCDay()).toBe(1);
    }));
  });
  it('leads to the next and the one before, also from its last day', () => {
    expect(monthsAfter('2024-01-31', 1)).toBe('2024-02-29');
    expect(monthsAfter('2024-03-31', -1)).toBe('2024-02-29');
    expect(moved('bulan', '2023-12-15', 1)).toBe('2024-01-15');
  });
});

it('shows a week, and thirty days as an agenda', () => {
  expect(daysShown('pekan', '2021-07-12')).toEqual({ from: '2021-07-12', to: '2021-07-18' });
  expect(daysOf(daysShown('agenda', '2021-07-12'))).toHaveLength(30);
  expect(moved('pekan', '2021-07-12', -1)).toBe('2021-07-05');
  expect(moved('agenda', '2021-07-12', 1)).toBe('2021-08-11');
  expect(weeksOf(daysOf(daysShown('bulan', '2021-07-12')))).toHaveLength(5);
});

it('counts an event of several days once, and only on days that are shown', () => {
  const several = { id: 'a', date: '2021-06-30', endDate: '2021-07-02' };
  const days = [
    { date: '2021-06-30', count: 1, events: [several] },
    { date: '2021-07-01', count: 5, events: [several, { id: 'b', date: '2021-07-01' }] },
    { date: '2021-07-02', count: 2, events: [several, { id: 'c', date: '2021-07-02', endDate: null }] },
    { date: '2021-08-01', count: 1, events: [{ id: 'd', date: '2021-08-01' }] },
  ];
  expect(eventsIn(days, monthOf('2021-07-12'))).toBe(6);
  expect(eventsIn(days, daysShown('bulan', '2021-07-12'))).toBe(7);
});

it('is walked through by keys', () => {
  const led = Object.fromEntries(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'a'].map((key) => [key, dayByKey(key, '2021-07-14')]));
  expect(led).toEqual({
    ArrowLeft: '2021-07-13', ArrowRight: '2021-07-15', ArrowUp: '2021-07-07', ArrowDown: '2021-07-21', Home: '2021-07-12', End: '2021-07-18', PageUp: '2021-06-14', PageDown: '2021-08-14', a: null,
  });
});

it('is named in both languages', () => {
  expect([monthWords('2021-07-12', 'id'), monthWords('2021-07-12', 'en')]).toEqual(['Juli 2021', 'July 2021']);
  expect(weekdayNames('id')[0]).toBe('Senin');
});
