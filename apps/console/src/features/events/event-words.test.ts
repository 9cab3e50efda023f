import { formatDate, formatShortDate, formatTimeRange } from '@pilar/domain/dates';
import { expect, test } from 'vitest';
import type { Text } from '../../i18n/messages.ts';
import { periodWords, regionWords, whenWords } from './event-words.ts';

const t: Text = (id, values) => `${id} ${JSON.stringify(values)}`;
const format = {
  date: (date: string) => formatDate(date, 'id'),
  timeRange: (start: string, end: string | null) => formatTimeRange(start, end, 'id'),
};
const shortDate = (date: string) => formatShortDate(date, 'id');

test('a period says what is open', () => {
  expect(periodWords(undefined, undefined, shortDate, t)).toBeNull();
  expect(periodWords('2021-01-01', '2021-12-31', shortDate, t)).toBe('1 Jan 2021 – 31 Des 2021');
  expect(periodWords('2021-01-01', undefined, shortDate, t)).toBe('events.since {"date":"1 Jan 2021"}');
  expect(periodWords(undefined, '2021-12-31', shortDate, t)).toBe('events.until {"date":"31 Des 2021"}');
});

test('a district stands with its regency, a foreign region in full', () => {
  const bandung = { shortName: 'Kec. Bandung', fullName: 'Kec. Bandung, Kab. Serang, Banten', level: 'DISTRICT', parent: { shortName: 'Kab. Serang' } };
  const foreign = { shortName: 'Kab. Bandung', fullName: 'Kab. Bandung, Jawa Barat', level: 'REGENCY', parent: { shortName: 'Jawa Barat' } };
  expect(regionWords([bandung], false)).toBe('Kab. Serang / Kec. Bandung');
  expect(regionWords([foreign], true)).toBe('Kab. Bandung, Jawa Barat');
});

test('a time is said as exactly as it is known', () => {
  const hours = { date: '2021-07-12', startAt: '2021-07-12T02:00:00Z', endAt: '2021-07-12T05:00:00Z' };
  expect(whenWords(hours, format, t, null)).toBe('events.whenAt {"date":"Senin, 12 Juli 2021","time":"09.00–12.00 WIB"}');
  expect(whenWords({ date: '2024-11-08' }, format, t, 'Pagi')).toBe('events.whenPart {"date":"Jumat, 8 November 2024","part":"Pagi"}');
  expect(whenWords({ date: '2019-06-21' }, format, t, null)).toBe('Jumat, 21 Juni 2019');
});
