import { expect, test } from 'vitest';
import { complaintFiguresData } from '../src/complaint-figures.ts';

test('the figures of complaints print what may be told, and "<5" for the rest', () => {
  const count = (received: number | null, broken: number | null, medianDays: number | null) => ({ received, answered: received, open: received === null ? null : 0, kept: received === null ? null : received - (broken ?? 0), broken, medianDays, hidden: received === null });
  const { table } = complaintFiguresData({
    year: 2026, total: count(1_204, 10, 4.5), categories: [{ category: 'DELIVERY', count: count(1_200, 10, 4) }, { category: 'CONDUCT', count: count(null, null, null) }],
    regions: [{ region: { shortName: 'Kab. Lebak' }, count: count(1_204, 10, 4.5) }], claims: [{ month: 1, received: 12 }, { month: 2, received: null }, { month: 3, received: 0 }],
  }, '36');
  expect(table.rows).toEqual([
    ['Penyaluran bantuan', '1.200', '1.200', '0', '1.190', '10', '4,00'],
    ['Perilaku petugas', '<5', '<5', '<5', '<5', '<5', '–'],
    ['Jumlah', '1.204', '1.204', '0', '1.194', '10', '4,50'],
    ['Kab. Lebak', '1.204', '1.204', '0', '1.194', '10', '4,50'],
  ]);
  expect(table.scope).toContainEqual({ name: 'Menagih bantuan setelah didata, per bulan', value: 'Jan 12 · Feb <5 · Mar 0' });
});
