import { expect, test } from 'vitest';
import { accessAuditData, readAccesses, readAccessesOf } from '../src/access-audit.ts';
import { breachNoticeData } from '../src/breach-notice.ts';
import type { Ask } from '../src/read-pages.ts';

const access = (at: string, more: object = {}) => ({ at, kind: 'READ' as const, byName: 'Contoh Petugas', role: 'REG_OFFICER', grantArea: { shortName: 'Kab. Lebak' }, purpose: null, recordType: 'Beneficiary', records: 1, ...more });
const asked = { subject: '01900000-0000-7000-8000-000000000001', account: null, kind: [], from: '2026-01-01', to: '2026-11-02' };
/** Answers one page of those rows. */
const answering = (rows: object[]): Ask => (async () => ({ accessLog: { pageInfo: { hasNextPage: false, endCursor: null }, edges: rows.map((node) => ({ node })) } })) as Ask;

test('the paper of accesses says who did what, of which kind of record and what for, and how many there are of each', () => {
  const { table } = accessAuditData([
    access('2026-11-01T02:30:00.000Z', { kind: 'REVEALED', purpose: 'Verifikasi bantuan' }), access('2026-10-05T02:30:00.000Z', { kind: 'CHANGED', grantArea: null, recordType: 'YearReport', records: 1_200 }), access('2026-10-04T02:30:00.000Z'),
  ], { subject: 'Contoh Orang', account: null }, asked, '36', '2026-11-02T03:00:00.000Z');
  expect(table.scope).toEqual([
    { name: 'Data tentang', value: 'Contoh Orang' }, { name: 'Wilayah', value: 'Banten' }, { name: 'Waktu', value: '1 Jan 2026 – 2 Nov 2026, sampai Senin, 2 November 2026 pukul 10.00 WIB' },
    { name: 'Saringan', value: 'semua akses' }, { name: 'Jumlah', value: '3 akses; melihat 1; membuka data tertutup 1; mengubah 1' },
  ]);
  expect(table.rows).toEqual([
    ['1 Nov 2026 09.30', 'Contoh Petugas — Petugas kabupaten/kota, Kab. Lebak', 'Membuka data tertutup', 'PPKS', '1', 'Verifikasi bantuan'],
    ['5 Okt 2026 09.30', 'Contoh Petugas — Petugas kabupaten/kota', 'Mengubah', 'YearReport', '1.200', '–'],
    ['4 Okt 2026 09.30', 'Contoh Petugas — Petugas kabupaten/kota, Kab. Lebak', 'Melihat', 'PPKS', '1', '–'],
  ]);
});

test('the paper of accesses leaves out what came after it was drafted, its own making among it, so that what is issued is what was looked at', async () => {
  const rows = [access('2026-11-02T03:00:00.001Z', { recordType: 'AccessLog' }), access('2026-11-02T02:59:59.999Z')];
  expect(await readAccesses(answering(rows), asked, '2026-11-02T03:00:00.000Z', async () => {})).toEqual([rows[1]]);
});

test('the paper of accesses refuses more than it holds', async () => {
  expect(await readAccesses(answering(Array.from({ length: 5_001 }, () => access('2026-11-01T00:00:00.000Z'))), asked, '2026-11-02T03:00:00.000Z', async () => {})).toBeNull();
});

test.each([
  [{ beneficiary: { fullName: 'Contoh Orang' } }, 'Contoh Orang'], [{ family: { head: null } }, 'Keluarga tanpa kepala'], [{ welfareCase: { number: '1/PPKS' } }, 'Kasus 1/PPKS'], [{}, `Catatan ${asked.subject}`],
])('the paper of accesses names whose they are, or their record: %j', async (found, subject) => {
  expect(await readAccessesOf((async () => found) as Ask, asked)).toEqual({ subject, account: null });
});

test('a notice stands in two columns, marks what it does not say yet, and what an officer typed marks nothing', () => {
  const { sections } = breachNoticeData({ title: 'Pemberitahuan', paragraphs: ['Kami memberitahukan kejadian berikut.', 'Yang terjadi: [[laptop]] hilang.\nJam: 09.30.'], lacking: ['handling'] });
  const run = (text: string, missing = false) => ({ text, missing });
  expect(sections.map(({ kind, lines }) => ({ kind, lines }))).toEqual([
    { kind: 'TEXT', lines: [[[run('Kami memberitahukan kejadian berikut.')]]] },
    { kind: 'PAIRS', lines: [[[run('Yang terjadi')], [run('laptop hilang. Jam: 09.30.')]]] },
    { kind: 'PAIRS', lines: [[[run('Upaya penanganan dan pemulihan')], [run('upaya penanganan dan pemulihan', true)]]] },
  ]);
});
