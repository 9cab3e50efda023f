import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysAfter, formatDate, formatDateRange, formatDateTime, formatLongDate, formatNumber, formatShortDate, formatTimeRange, isDate, isTime, jakartaToUtc, localDay, thisMoment,
  today, utcToJakarta, weekday,
} from '../src/dates.ts';

const anyDate = fc.date({ min: new Date('1970-01-02'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const anyTime = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'));

describe('what is shown', () => {
  test.each([
    ['2021-07-12', 'Senin', 'Monday'], ['2017-10-11', 'Rabu', 'Wednesday'], ['2019-06-21', 'Jumat', 'Friday'],
    ['2021-05-08', 'Sabtu', 'Saturday'], ['2024-11-08', 'Jumat', 'Friday'],
  ])('%s was a %s', (date, id, en) => {
    expect([weekday(date, 'id'), weekday(date, 'en')]).toEqual([id, en]);
  });

  test('dates and times in both languages', () => {
    const start = jakartaToUtc('2021-07-12', '09:00');
    const end = jakartaToUtc('2021-07-12', '12:00');
    expect(start).toBe('2021-07-12T02:00:00.000Z');
    expect(formatDate('2021-07-12', 'id')).toBe('Senin, 12 Juli 2021');
    expect(formatDate('2021-07-12', 'en')).toBe('Monday, 12 July 2021');
    expect(formatShortDate('2021-07-12', 'id')).toBe('12 Jul 2021');
    expect(formatDateTime(start, 'id')).toBe('Senin, 12 Juli 2021 pukul 09.00 WIB');
    expect(formatDateTime(start, 'en')).toBe('Monday, 12 July 2021, 09:00 WIB');
    expect(formatTimeRange(start, end, 'id')).toBe('09.00–12.00 WIB');
    expect(formatTimeRange(start, null, 'en')).toBe('09:00 WIB');
    expect(formatDateTime(start, 'id', 'Asia/Jayapura')).toBe('Senin, 12 Juli 2021 pukul 11.00 WIT');
  });

  test.each([
    ['2021-07-12', '2021-07-12', '12 Juli 2021'], ['2021-07-12', '2021-07-14', '12–14 Juli 2021'],
    ['2021-07-30', '2021-08-02', '30 Juli–2 Agustus 2021'], ['2021-12-30', '2022-01-02', '30 Desember 2021–2 Januari 2022'],
  ])('%s to %s is %s', (from, to, text) => {
    expect(formatDateRange(from, to, 'id')).toBe(text);
  });

  test('letters are dated without the weekday', () => {
    expect([formatLongDate('2021-07-12', 'id'), formatLongDate('2021-07-12', 'en')]).toEqual(['12 Juli 2021', '12 July 2021']);
  });

  test('numbers', () => {
    expect(formatNumber(1284, 'id')).toBe('1.284');
    expect(formatNumber(1284, 'en')).toBe('1,284');
    expect(formatNumber(5.51, 'id')).toBe('5,51');
  });
});

describe('what is computed', () => {
  test('local time and UTC are each other’s inverse', () => {
    fc.assert(fc.property(anyDate, anyTime, (date, time) => {
      expect(utcToJakarta(jakartaToUtc(date, time))).toEqual({ date, time });
    }));
  });

  test('the weekday agrees with the platform', () => {
    const platform = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
    fc.assert(fc.property(anyDate, (date) => weekday(date, 'en') === platform.format(new Date(date))));
  });

  test('the day begins at midnight in Jakarta, not in Greenwich', () => {
    expect(today(() => new Date('2021-07-11T16:59:59Z'))).toBe('2021-07-11');
    expect(today(() => new Date('2021-07-11T17:00:00Z'))).toBe('2021-07-12');
    expect(thisMoment(() => new Date('2021-07-11T17:00:00Z'))).toEqual({ date: '2021-07-12', time: '00:00' });
    expect([localDay('2021-07-11T17:00:00Z'), localDay(new Date('2021-07-11T16:59:59Z')), localDay('2021-07-11T23:30:00+07:00')]).toEqual(['2021-07-12', '2021-07-11', '2021-07-11']);
  });

  test('impossible days and times are refused', () => {
    expect(['2021-02-29', '2021-13-01', '21-07-12', '2021-7-12', ''].filter(isDate)).toEqual([]);
    expect(['24:00', '9:00', '12:60', ''].filter(isTime)).toEqual([]);
    expect(() => formatDate('2021-02-30', 'id')).toThrow(RangeError);
    expect(() => jakartaToUtc('2021-07-12', '25:00')).toThrow(RangeError);
    expect(() => utcToJakarta('kemarin')).toThrow(RangeError);
  });
});

test('days are counted over months, years and leap days', () => {
  expect(['2026-11-24', '2026-12-31', '2024-02-28', '2026-01-01'].map((date, index) => daysAfter(date, [7, 1, 1, -1][index] ?? 0))).toEqual(['2026-12-01', '2027-01-01', '2024-02-29', '2025-12-31']);
  fc.assert(fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => { expect(daysAfter(daysAfter(date, days), -days)).toBe(date); }));
});
