import { holdsNumber } from '@pilar/domain/nik';
import { describe, expect, it } from 'vitest';
import { isOpen, lacksOf, noEnd, silenceNotice, staffNotice, weekdayOf, wrongSpans, type Span, type Standing } from './service-centre-rules.ts';

const span = (weekday: Span['weekday'], opens: string, closes: string): Span => ({ weekday, opens, closes });
const whole: Standing = { state: 'ACTIVE', stateSince: '2026-01-01', decreeNumber: '1', staffedUntil: noEnd, hours: [span('MONDAY', '08:00', '12:00'), span('MONDAY', '13:00', '15:00')], lastLogOn: '2026-06-01' };

describe('lacksOf', () => {
  it('counts an active centre as silent on the 31st day without an entry, a new one from its first day', () => {
    expect(lacksOf(whole, '2026-07-01')).toEqual([]);
    expect(lacksOf(whole, '2026-07-02')).toEqual(['LOG']);
    expect(lacksOf({ ...whole, lastLogOn: null }, '2026-01-31')).toEqual([]);
    expect(silenceNotice(whole)).toEqual({ from: '2026-07-02', due: '2026-08-01' });
  });

  it('asks a formed one for officers and decree only, a dormant one for nothing', () => {
    const bare = { ...whole, decreeNumber: null, staffedUntil: '2026-05-31', hours: [], lastLogOn: null };
    expect(lacksOf(bare, '2026-06-01')).toEqual(['OFFICERS', 'DECREE', 'HOURS', 'LOG']);
    expect(lacksOf({ ...bare, state: 'FORMED' }, '2026-06-01')).toEqual(['OFFICERS', 'DECREE']);
    expect(lacksOf({ ...bare, state: 'DORMANT' }, '2026-06-01')).toEqual([]);
    expect(staffNotice(bare)).toMatchObject({ from: '2026-06-01' });
    expect(staffNotice(whole)).toBeNull();
  });
});

describe('isOpen', () => {
  const monday = '2026-06-08';
  it('goes by weekday, time and holiday', () => {
    const at = (time: string, date = monday, holidays: string[] = []) => isOpen(whole, { date, time }, new Set(holidays));
    expect(weekdayOf(monday)).toBe('MONDAY');
    expect([at('07:59'), at('08:00'), at('11:59'), at('12:00'), at('13:00'), at('15:00')]).toEqual([false, true, true, false, true, false]);
    expect([at('09:00', '2026-06-07'), at('09:00', monday, [monday])]).toEqual([false, false]);
    expect(isOpen({ ...whole, hours: [] }, { date: monday, time: '09:00' }, new Set())).toBeNull();
    expect(isOpen({ ...whole, state: 'DORMANT' }, { date: monday, time: '09:00' }, new Set())).toBe(false);
  });
});

describe('wrongSpans', () => {
  it('names times that are none, ends before beginnings, overlaps, and more than four a day', () => {
    expect(wrongSpans([span('MONDAY', '8', '25:00'), span('MONDAY', '10:00', '10:00'), span('TUESDAY', '08:00', '12:00'), span('TUESDAY', '11:59', '13:00'), span('WEDNESDAY', '11:59', '13:00')])).toEqual([
      { row: 0, field: 'opens', message: 'badTime' }, { row: 0, field: 'closes', message: 'badTime' }, { row: 1, field: 'closes', message: 'closesBefore' }, { row: 3, field: 'opens', message: 'spansOverlap' },
    ]);
    expect(wrongSpans(['08', '10', '12', '14', '16'].map((hour) => span('FRIDAY', `${hour}:00`, `${hour}:30`)))).toEqual([{ row: 4, field: 'weekday', message: 'tooManySpans' }]);
  });
});

describe('holdsNumber', () => {
  it('finds 16 digits however they are written, and no fewer', () => {
    const digits = [...'3604340101700001'];
    for (const between of ['', ' ', '.', '-', '/', ' - ']) {
      expect(holdsNumber(`Ibu X ${digits.join(between)} datang`)).toBe(true);
      expect(holdsNumber(`Ibu X ${digits.slice(1).join(between)} datang`)).toBe(false);
    }
    expect(holdsNumber('Rapat 12-07-2026 pukul 09.00, SK 460/12/2026')).toBe(false);
  });
});
