import { afterAll, expect, it } from 'vitest';
import { Compiler } from '../src/compiler.ts';
import { distributionHandoverData, distributionListData, firstRows, type Distribution, type DistributionRow } from '../src/distribution-paper.ts';
import { frame } from './frame.ts';
import { pagesOf } from './read-pdf.ts';

const compiler = new Compiler();
afterAll(() => compiler.close());

const point = (id: string, name: string) => ({ id, name, heldOn: '2026-11-26', timeFrom: '08:00', timeTo: '12:00', area: { fullName: 'Desa Contoh, Kab. Lebak' } });
const distribution: Distribution = {
  reference: '7A3F-09BC-1D2E', period: '2026-Q4', channel: 'BANK', startsOn: '2026-11-24', endsOn: '2026-12-04', goods: null, plannedCount: 4, plannedAmount: '2400000', programme: { name: 'Program Contoh' }, area: { fullName: 'Kab. Lebak' },
  sums: [{ state: 'PENDING', count: 1, amount: '600000' }, { state: 'DELIVERED', count: 3, amount: '1800000' }], points: [point('a', 'Balai Desa'), point('b', 'Kantor Pos'), point('c', 'Sekolah')],
};
const row = (nth: number, at: string | null, more: Partial<DistributionRow> = {}): DistributionRow => ({ nth, recipient: `Contoh ${nth} #*$`, address: 'Kp. Contoh', amount: '600000', goods: null, stopped: false, area: { shortName: 'Contoh' }, point: at === null ? null : { id: at }, ...more });
const rows = [row(1, 'b'), row(2, 'a', { stopped: true }), row(3, 'b', { goods: 'Beras 10 kg' }), row(4, null)];
const textOf = async (template: 'distribution-list' | 'distribution-handover', data: Record<string, unknown>) =>
  (await pagesOf((await compiler.make({ template, frame: frame({ title: 'Kepala' }), data, madeAt: 1_795_651_200, previews: 1 })).pdf)).map((page) => page.replace(/\s+/g, ' '));

it('lists recipients by the point to which they come, and who may not be given anything any more (rule 36)', async () => {
  const data = distributionListData(distribution, rows, false);
  expect(data.distribution.groups.map(({ total, rows: of }) => [total, of.map(({ cells }) => cells[0])])).toEqual([['1 penerima · Rp600.000', ['2']], ['2 penerima · Rp1.200.000', ['1', '3']], ['1 penerima · Rp600.000', ['4']]]);
  const [page = ''] = await textOf('distribution-list', data);
  for (const words of ['7A3F-09BC-1D2E', 'Triwulan IV 2026', '4 penerima · Rp2.400.000', 'Contoh 1 #*$', 'Rp600.000; Beras 10 kg', 'jangan diserahkan', 'Tanpa titik salur']) expect(page).toContain(words);
  expect(page).not.toContain('Tanda tangan');
});

it('leaves each a place to sign, on sheets of their own for each point', async () => {
  const pages = await textOf('distribution-list', distributionListData(distribution, rows, true));
  expect(pages.length).toBe(3);
  expect(pages[0]).toContain('Tanda tangan');
  expect(pages[1]).toContain('Kantor Pos');
});

it('tells in the minutes what became of what was planned, and that it is not over (rule 41)', async () => {
  const [page = ''] = await textOf('distribution-handover', distributionHandoverData(distribution));
  for (const words of ['Belum diserahkan', 'Diserahkan 3 Rp1.800.000', 'Direncanakan 4 Rp2.400.000', '1 penerima belum', 'Bank penyalur', 'Balai Desa']) expect(page).toContain(words);
  expect(page).not.toContain('Contoh 1');
});

it('begins a long list as the whole begins', () => {
  const { distribution: { groups, scope } } = firstRows(distributionListData(distribution, rows, false), 2);
  expect(groups.map(({ rows: of }) => of.length)).toEqual([1, 1]);
  expect(scope.at(-1)?.value).toContain('4 penerima');
});

it.each([['2026', 'Tahun 2026'], ['2026-H2', 'Semester II 2026'], ['2026-03', 'Maret 2026'], ['2026-11-28', '28 November 2026']])('writes the period %s as %s', (period, words) => {
  expect(distributionHandoverData({ ...distribution, period }).handover.scope).toContainEqual({ name: 'Periode', value: words });
});
