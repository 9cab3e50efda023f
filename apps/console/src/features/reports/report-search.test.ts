import { expect, test } from 'vitest';
import { monthOf, newReportSearch, reportFilter, reportSearch } from './report-search.ts';

test('an address is read leniently, a saved view too', () => {
  expect(reportSearch({ tampilan: ['MONTHLY'], status: 'WAITING,REVISION', dari: '2026-10-01', sampai: 'besok', bulan: '2026-13' })).toEqual({
    tampilan: 'MONTHLY', status: ['WAITING', 'REVISION'], dari: '2026-10-01', sampai: undefined, bulan: undefined, jenis: undefined, urut: undefined, setelah: undefined,
  });
  expect(reportSearch({ tampilan: 'belum' }).tampilan).toBe('belum');
  expect(newReportSearch({ jenis: 'MONTHLY', bulan: '2026-10', pilar: 'x' })).toEqual({ jenis: 'MONTHLY', bulan: '2026-10', pilar: undefined });
});

test('journals are shown unless monthly reports are asked for', () => {
  expect(reportFilter(reportSearch({}), 'balai')).toMatchObject({ kind: ['DAILY'], text: 'balai' });
  expect(reportFilter(reportSearch({ tampilan: 'MONTHLY' }), undefined)).toMatchObject({ kind: ['MONTHLY'] });
});

test('last month is asked about until another is named', () => {
  expect([monthOf(undefined, '2026-11-26'), monthOf(undefined, '2027-01-02'), monthOf('2026-03', '2026-11-26')]).toEqual(['2026-10-01', '2026-12-01', '2026-03-01']);
});
