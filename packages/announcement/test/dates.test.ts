import { describe, expect, test } from 'vitest';
import { one } from './one.ts';

const days = (text: string, today?: string) => {
  const { date, endDate, notes } = one(text, today);
  return [date?.value ?? null, endDate?.value ?? null, date?.certainty ?? null, ...notes.filter(({ code }) => /DATE|YEAR|WEEKDAY/.test(code)).map(({ code }) => code)];
};

describe('days', () => {
  test.each([
    ['Sosialisasi A, Senin (12/7/2021) di Aula B', ['2021-07-12', null, 'STATED']],
    ['Sosialisasi A pada hari Jum’at tanggal 8 Nopember 2024', ['2024-11-08', null, 'STATED']],
    ['Bimtek A, 26 s.d. 27 September 2023 di Hotel B', ['2023-09-26', '2023-09-27', 'STATED']],
    ['Bimtek A, 30 Juni - 2 Juli 2026 di Hotel B', ['2026-06-30', '2026-07-02', 'STATED']],
    ['Bimtek A, 30 Desember s/d 2 Januari 2026 di Hotel B', ['2026-12-30', '2027-01-02', 'STATED']],
    ['Rapat 2026-05-04 di Aula B', ['2026-05-04', null, 'STATED']],
    ['Rapat Selasa, 13 Juli 2021 di Aula B. Konfirmasi paling lambat 10 Juli 2021', ['2021-07-13', null, 'STATED']],
    ['Rapat 31 Februari 2026 di Aula B', [null, null, null, 'DATE_IMPOSSIBLE']],
    ['Rapat di Aula B menurut Perda Nomor 8 Tahun 2018', [null, null, null]],
  ])('%s', (text, wanted) => expect(days(text)).toEqual(wanted));
});

test('a weekday that does not fit is told with both, and neither is mended', () => {
  const { date, notes } = one('Sosialisasi A, Selasa 12 Juli 2021 di Aula B');
  expect(date?.value).toBe('2021-07-12');
  expect(notes.find(({ code }) => code === 'WEEKDAY_MISMATCH')?.params).toEqual({ written: 'Selasa', date: '12 Juli 2021', actual: 'Senin' });
});

test('a missing year is the nearest in which the weekday fits, and told', () => {
  expect(days('Sosialisasi A, Sabtu 9 Agustus di Aula B', '2025-07-28')).toEqual(['2025-08-09', null, 'INFERRED', 'YEAR_INFERRED']);
  expect(days('Sosialisasi A, 3 Januari di Aula B', '2025-12-28').slice(0, 3)).toEqual(['2026-01-03', null, 'INFERRED']);
});

test('a bare weekday is taken from the publication, else from today as a guess', () => {
  expect(days('Rabu, 11 Oktober 2017 07:26:49 WIB\nRapat A digelar Rabu pagi di Aula B')).toEqual(['2017-10-11', null, 'INFERRED', 'DATE_INFERRED']);
  expect(days('Rapat A digelar Rabu pagi di Aula B', '2026-01-15').slice(0, 3)).toEqual(['2026-01-14', null, 'GUESSED']);
  expect(days('Mohon hadir rapat A besok di Aula B', '2026-01-15').slice(0, 3)).toEqual(['2026-01-16', null, 'GUESSED']);
});

test('the day before an event was moved is told', () => {
  const { date, state, notes } = one('Rapat A semula dijadwalkan Rabu, 5 Maret 2025, ditunda menjadi Jumat, 14 Maret 2025 di Aula B');
  expect([date?.value, state?.value]).toEqual(['2025-03-14', 'POSTPONED']);
  expect(notes.map(({ code, params }) => [code, params['date']])).toEqual([['FORMER_DATE', '2025-03-05']]);
});

test('another day that may be meant is told', () => {
  const { notes } = one('Rapat A digelar Senin, 12 Januari 2026 di Aula B. Kegiatan digelar lagi Rabu, 14 Januari 2026.');
  expect(notes.map(({ code, params }) => [code, params['date']])).toEqual([['OTHER_DATE', '2026-01-14']]);
});

describe('hours', () => {
  test.each([
    ['pukul 09.00-12.00 WIB', '09:00', '12:00', null, 'WIB'], ['pkl 08:30 s/d 10:00', '08:30', '10:00', null, null], ['pukul 09.00 WITA s.d. selesai', '09:00', null, true, 'WITA'], ['jam 2 siang', '14:00', null, null, null], ['jam 9 pagi', '09:00', null, null, null], ['jam 10 ya', '10:00', null, null, null], ['pukul 19.30 WIT', '19:30', null, null, 'WIT'],
    ['dengan biaya Rp 10.00 juta', null, null, null, null],
  ])('%s', (text, start, end, open, zone) => {
    const { startTime, endTime, openEnd, zone: read } = one(`Rapat A di Aula B ${text}`);
    expect([startTime?.value ?? null, endTime?.value ?? null, openEnd?.value ?? null, read?.value ?? null]).toEqual([start, end, open, zone]);
  });
  test('an end before the beginning and a foreign zone are told', () => {
    const { notes } = one('Rapat A di Aula B pukul 12.00-09.00 WITA');
    expect(notes.map(({ code }) => code)).toEqual(['HOURS_REVERSED', 'OTHER_ZONE']);
  });
  test('hours of the agenda are not those of the event', () => {
    expect(one('Rapat A di Aula B pukul 09.00 WIB\nSusunan acara:\n1. 07.00-08.00 WIB Registrasi\n2. 08.00-08.30 WIB Doa').startTime?.value).toBe('09:00');
  });
});
