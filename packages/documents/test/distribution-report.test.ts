import { codes } from '@pilar/domain/vocabulary';
import { expect, test } from 'vitest';
import { distributionReportData } from '../src/distribution-report.ts';

test('report 8 prints plan beside realisation by region, and findings of the 6T by dimension and days open', () => {
  const count = (findings: number, openLonger = 0) => ({ checked: 6, findings, open: openLonger, overdue: openLonger, openWeek: 0, openMonth: 0, openLonger, closed: findings - openLonger, closedDays: findings > openLonger ? 4.5 : null });
  const sums = [['PENDING', 1, '200000'], ['DELIVERED', 2, '400000'], ['CONFIRMED', 1, '200000'], ['FAILED', 1, '200000'], ['RETURNED', 0, '0']].map(([state, of, amount]) => ({ state: String(state), count: Number(of), amount: String(amount) }));
  const { table } = distributionReportData({
    distribution: { sums, areas: [{ region: { code: '36.02.01' }, sums }] },
    figures: { total: count(2, 1), dimensions: codes('SIX_T').map((dimension) => ({ dimension, count: dimension === 'JUMLAH' ? count(2, 1) : count(0) })), regions: [{ region: { code: '36.02', shortName: 'Kab. Lebak' }, count: count(0) }, { region: { code: '36.02.01', shortName: 'Malingping' }, count: count(2, 1) }] },
  }, '36.02', 2026);
  expect(table.rows).toEqual([
    ['Kab. Lebak (seluruhnya)', '0', 'Rp0', '0', 'Rp0', '0', '0', '0', '0', '0'],
    ['Malingping', '5', 'Rp1.000.000', '3', 'Rp600.000', '1', '0', '2', '1', '1'],
    ['Jumlah', '5', 'Rp1.000.000', '3', 'Rp600.000', '1', '0', '2', '1', '1'],
  ]);
  expect(table.scope).toContainEqual({ name: 'Temuan per dimensi', value: 'Tepat jumlah 2 (terbuka: ≤ 7 hari 0, 8–30 hari 0, > 30 hari 1)' });
});
