import { today } from '@pilar/domain/dates';
import { describe, expect, test } from 'vitest';
import { issued, verdictOf } from './documents.ts';
import { regency } from './form-steps.ts';
import { judgePages, looks, province, signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 60_000 };
/** A district without figures in the demo. */
const district = '36.02.14';

/** Extreme poverty from two sources' figures to the printed report (report 9). */
export function povertyTests(running: Running): void {
  const { stack, browser } = running;

  describe('extreme poverty', () => {
    test('an officer enters what two sources state of a district, compares them, records an effort and prints the report', async () => {
      const page = await signedIn(browser(), stack(), regency);
      const year = today().slice(0, 4);
      const enter = async (source: string, families: string, percent = '') => {
        await visit(page, stack(), `/kemiskinan/angka?wilayah=${district}`);
        await page.getByRole('link', { name: 'Catat angka' }).first().click();
        await page.getByRole('heading', { level: 1, name: 'Catat angka' }).waitFor(patience);
        await page.getByLabel('Sumber', { exact: true }).selectOption(source);
        await page.getByRole('textbox', { name: 'Keluarga', exact: true }).fill(families);
        await page.getByRole('textbox', { name: 'Persen penduduk' }).fill(percent);
        await page.getByRole('textbox', { name: 'Kutipan atau dokumen' }).fill('Surat contoh');
        await page.getByRole('button', { name: 'Simpan angka' }).click();
      };
      await enter('P3KE', '1.250', '140');
      await page.getByText(/140 bukan persentase/).first().waitFor(patience);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('textbox', { name: 'Persen penduduk' }).fill('2,17');
      await page.getByRole('button', { name: 'Simpan angka' }).click();
      await page.getByRole('heading', { level: 1, name: /^P3KE/ }).waitFor(patience);
      await page.getByText('1.250 keluarga, 2,17%').first().waitFor(patience);
      expect(await violations(page)).toEqual([]);
      // The same source once more: its figure is corrected instead, with the reason.
      await enter('P3KE', '1.300');
      await page.getByText(/sudah tercatat untuk wilayah dan periode yang sama/).first().waitFor(patience);
      await enter('DTSEN', '980');
      await page.getByRole('heading', { level: 1, name: /^DTSEN/ }).waitFor(patience);
      await page.getByRole('button', { name: 'Ubah', exact: true }).click();
      await page.getByRole('textbox', { name: 'Keluarga', exact: true }).fill('990');
      await page.getByRole('textbox', { name: 'Alasan' }).fill('Salah ketik');
      await page.getByRole('button', { name: 'Simpan angka' }).click();
      await page.getByText('990 keluarga').first().waitFor(patience);
      await page.getByRole('link', { name: 'Riwayat' }).click();
      await page.getByText('Salah ketik').waitFor(patience);

      await visit(page, stack(), `/kemiskinan?wilayah=${district}`);
      const figures = page.getByRole('table', { name: 'Angka menurut sumber' });
      await figures.getByRole('row', { name: /P3KE.*1\.250 keluarga/ }).waitFor(patience);
      await figures.getByRole('row', { name: /DTSEN.*990 keluarga/ }).waitFor(patience);
      expect(await page.getByText('2.240').count()).toBe(0);
      expect(await violations(page)).toEqual([]);

      await visit(page, stack(), `/kemiskinan/upaya?wilayah=${district}`);
      await page.getByRole('link', { name: 'Catat upaya' }).first().click();
      await page.getByLabel('Sumber dana').selectOption('CSR');
      await page.getByRole('textbox', { name: 'Jumlah (Rp)' }).fill('35.000.000');
      await page.getByRole('textbox', { name: 'Uraian' }).fill('Perbaikan rumah contoh');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Simpan upaya' }).click();
      await page.getByRole('heading', { level: 1, name: 'Perbaikan rumah contoh' }).waitFor(patience);
      await visit(page, stack(), `/kemiskinan?wilayah=${district}`);
      await page.getByRole('region', { name: `Upaya ${year} menurut sumber dana` }).getByRole('link', { name: 'Rp35.000.000' }).click();
      await page.getByRole('table', { name: 'Upaya' }).getByRole('link', { name: 'Perbaikan rumah contoh' }).waitFor(patience);

      // Of the whole regency: where it is worst, who works there, and the map.
      await visit(page, stack(), '/kemiskinan');
      await page.getByRole('table', { name: /^Terberat menurut P3KE/ }).getByRole('row', { name: /Rangkasbitung.*1\.250/ }).waitFor(patience);
      // Figures, pillars and institutions, each of its own subgraph, in the query that integrators are shown.
      type Worst = { poverty: { figures: { value: number; region: { code: string; pillars: { totalCount: { value: number } }; institutions: { totalCount: { value: number } } } }[] } };
      const { poverty } = await stack().execute<Worst>({
        cookie: await stack().signIn(regency),
        query: '{ poverty(area: "36.02") { figures(level: DISTRICT, statedBy: P3KE, first: 5) { value period region { code shortName pillars(first: 5, filter: { state: [ACTIVE] }) { totalCount { value } edges { node { id type } } } institutions(first: 5) { totalCount { value } edges { node { id name } } } } } } }',
      });
      expect(poverty.figures).toHaveLength(5);
      expect(poverty.figures[0]).toMatchObject({ value: 1_250, region: { code: district, pillars: { totalCount: { value: expect.any(Number) } }, institutions: { totalCount: { value: expect.any(Number) } } } });
      await page.getByRole('button', { name: 'Peta', exact: true }).click();
      await expect.poll(() => page.locator('path[data-code]').count()).toBe(28);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Cetak laporan 9' }).click();
      const code = await issued(page, '460/958/Dinsos/2026');
      expect(await verdictOf(running, code)).toContain('460/958/Dinsos/2026');
      await page.context().close();
    }, 400_000);

    test('a mark is taken away with why, and moves the register', async () => {
      const cookie = await stack().signIn(regency);
      type Families = { families: { edges: { node: { id: string } }[] } };
      const { families } = await stack().execute<Families>({ cookie, query: '{ families(first: 5, area: "36.02.01", filter: { extremePoor: true }) { edges { node { id } } } }' });
      const counted = async () => (await stack().execute<{ poverty: { register: { families: number } } }>({ cookie, query: '{ poverty(area: "36.02.01") { register { families } } }' })).poverty.register.families;
      const before = await counted();
      const page = await signedIn(browser(), stack(), regency);
      await visit(page, stack(), `/ppks/keluarga/${families.edges[0]?.node.id ?? ''}`);
      await page.getByRole('button', { name: 'Ubah', exact: true }).first().click();
      await page.getByLabel('Miskin ekstrem', { exact: true }).selectOption({ label: 'Tidak' });
      const save = page.locator('form').getByRole('button', { name: /^Simpan/ });
      await save.click();
      await page.getByText('tulis mengapa keluarga ini tidak lagi miskin ekstrem').first().waitFor(patience);
      await page.getByLabel('Mengapa tanda berubah').selectOption({ label: 'Penghasilan di atas garis (graduasi)' });
      await save.click();
      await page.getByText('Penghasilan di atas garis (graduasi)').first().waitFor(patience);
      await expect.poll(counted).toBe(before - 1);
      await page.context().close();
    }, 240_000);

    for (const look of looks) {
      test(`no page of extreme poverty breaks a rule of WCAG 2.2 AA, ${look.language}, ${look.colorScheme}`, async () => {
        const page = await signedIn(browser(), stack(), province, look);
        const cookie = await stack().signIn(province);
        type Records = { povertySnapshots: { edges: { node: { id: string } }[] }; fundingEfforts: { edges: { node: { id: string } }[] } };
        const { povertySnapshots, fundingEfforts } = await stack().execute<Records>({ cookie, query: '{ povertySnapshots(first: 1) { edges { node { id } } } fundingEfforts(first: 1) { edges { node { id } } } }' });
        const [figure, effort] = [povertySnapshots.edges[0]?.node.id, fundingEfforts.edges[0]?.node.id];
        await judgePages(page, stack(), [
          '/kemiskinan', '/kemiskinan?wilayah=36.02', '/kemiskinan?wilayah=36.02&sebagai=peta', '/kemiskinan/angka', '/kemiskinan/angka/baru', `/kemiskinan/angka/${figure}`, `/kemiskinan/angka/${figure}?bagian=riwayat`,
          '/kemiskinan/upaya', '/kemiskinan/upaya/baru', `/kemiskinan/upaya/${effort}`,
        ]);
        await page.context().close();
      }, 240_000);
    }
  });
}
