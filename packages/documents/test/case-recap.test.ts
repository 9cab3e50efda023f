import { expect, test } from 'vitest';
import { caseRecapData } from '../src/case-recap.ts';

test('the recap of cases prints what may be told, and "<5" for the rest', () => {
  const count = (value: number | null, before: number | null, stale: number | null = null) => ({ value, before, stale, hidden: value === null });
  const { table } = caseRecapData({
    year: 2026, all: count(1_234, 1_300, 12),
    types: [{ type: { code: 'FM', nameId: 'Fakir Miskin' }, count: count(1_200, 1_200, 10) }, { type: { code: 'KTK', nameId: 'Korban Tindak Kekerasan' }, count: count(null, 34) }],
    regions: [{ region: { shortName: 'Kab. Lebak' }, count: count(700, 650) }],
  }, '36');
  expect(table.rows).toEqual([
    ['Fakir Miskin', '1.200', '1.200', '0', '10 %'],
    ['Korban Tindak Kekerasan', '<5', '34', '–', '–'],
    ['Jumlah', '1.234', '1.300', '−66', '12 %'],
    ['Kab. Lebak', '700', '650', '+50', '–'],
  ]);
  expect(table.columns.map(({ head }) => head)).toContain('Akhir 2025');
});
