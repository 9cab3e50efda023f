import { expect, test } from 'vitest';
import { povertyReportData, type PovertyReport } from '../src/poverty-report.ts';

const part = {
  snapshots: [{ statedBy: 'DTSEN', period: '2025', families: 80, persons: 250, percent: null, citation: 'Contoh' }, { statedBy: 'P3KE', period: '2025', families: 1_200, persons: null, percent: 2.17, citation: 'Contoh' }],
  register: { families: 40, valid: 30, verified: 25, stale: 2 },
  movement: { before: 38, now: 40, stayed: 35, came: 5, went: 3, cameBy: [{ reason: 'FOUND', families: 5 }], wentBy: [{ reason: 'GRADUATED', families: 3 }] },
  spending: [{ fund: 'APBN', amount: '1000000' }, { fund: 'APBN', amount: '500000' }, { fund: 'CSR', amount: '7' }],
};

test('report 9 sets sources side by side, and hides what may not be known', () => {
  const hidden = { region: { code: '36.02.01', shortName: 'Kec. Malingping' }, snapshots: [], register: { families: null, valid: null, verified: null, stale: null }, movement: null, spending: [] };
  const report: PovertyReport = { since: '2025-12-31', until: '2026-11-28', year: 2026, area: { code: '36.02', shortName: 'Kab. Lebak' }, ...part, regions: [hidden] };
  const { table } = povertyReportData(report, '36.02');
  expect(table.rows).toEqual([
    ['Kab. Lebak', 'P3KE: 1.200 KK, 2,17% (2025); DTSEN: 80 KK, 250 orang (2025)', '40', '30', '25', '5', '3', '35', 'Rp1.500.007'],
    ['Kec. Malingping', '–', '<5', '<5', '<5', '–', '–', '–', 'Rp0'],
  ]);
  expect(table.scope).toContainEqual({ name: 'Masuk', value: 'Pertama ditemukan 5' });
  expect(table.scope).toContainEqual({ name: 'Upaya 2026', value: 'APBN Rp1.500.000; CSR dunia usaha Rp7' });
});
