import { expect, test } from 'vitest';
import { averageOf, isOver, remarkText, takesFeedback } from './feedback-rules.ts';

const event = { date: '2026-11-20', endDate: null, startAt: '2026-11-20T02:00:00Z', endAt: '2026-11-20T05:00:00Z', state: 'ONGOING' };

test('an event is over after its last hour, or its last day where no hour is known, or once it is recorded as held', () => {
  expect([isOver(event, new Date('2026-11-20T04:59:59Z')), isOver(event, new Date('2026-11-20T05:00:00Z'))]).toEqual([false, true]);
  const unhoured = { ...event, startAt: null, endAt: null };
  expect([isOver(unhoured, new Date('2026-11-20T16:59:59Z')), isOver(unhoured, new Date('2026-11-20T17:00:00Z'))]).toEqual([false, true]);
  expect(isOver({ ...event, state: 'HELD' }, new Date('2026-11-20T03:00:00Z'))).toBe(true);
  expect(['DRAFT', 'CANCELLED', 'POSTPONED'].map((state) => isOver({ ...event, state }, new Date('2026-11-25T00:00:00Z')))).toEqual([false, false, false]);
});

test('its link takes feedback for thirty days', () => {
  expect([takesFeedback(event, new Date('2026-12-20T16:59:59Z')), takesFeedback(event, new Date('2026-12-20T17:00:00Z'))]).toEqual([true, false]);
});

test('a remark loses what no keyboard types and keeps its lines', () => {
  expect([remarkText(' Bagus\u0000,\r\nlanjutkan '), remarkText('\u0007'), remarkText(null)]).toEqual(['Bagus ,\nlanjutkan', null, null]);
});

test('the mean mark runs from 1 to 5', () => {
  expect(averageOf([{ rating: 'VERY_GOOD', count: 3 }, { rating: 'FAIR', count: 1 }, { rating: 'VERY_POOR', count: 2 }])).toBe(3.3);
});
