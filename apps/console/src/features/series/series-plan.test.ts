import { daysAfter, today } from '@pilar/domain/dates';
import { expect, it } from 'vitest';
import { newStop, nextStop, stopInputs, undated } from './series-plan.ts';

it('plans next where nobody was and nothing is planned', () => {
  const stops = [{ area: { code: '36.01' }, next: { id: 'x' } }, { area: { code: '36.03' }, next: null }, { area: { code: '36.04' } }];
  expect(nextStop(stops, [])).toBe('36.03');
  expect(nextStop(stops, ['36.03'])).toBe('36.04');
  expect(nextStop(stops, ['36.03', '36.04'])).toBeUndefined();
});

it('sends what is typed, and not before each stop has a day to come', () => {
  const date = daysAfter(today(), 2);
  expect(stopInputs([{ ...newStop('36.03'), date, startTime: '09:00', venue: ' Aula ' }])).toEqual([{ area: '36.03', date, startTime: '09:00', endTime: null, venue: { name: 'Aula', area: '36.03' } }]);
  expect(undated([{ ...newStop('36.03'), date }, newStop('36.04'), { ...newStop('36.01'), date: '2020-01-01' }])).toEqual(['36.04', '36.01']);
});
