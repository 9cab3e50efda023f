import { describe, expect, test } from 'vitest';
import { regency } from './form-steps.ts';
import { judgePages, looks, province, signedIn, violations, visit, type Running } from './pages.ts';

/** Everything at once shares the machine, and a page may wait for its turn. */
const patience = { timeout: 90_000 };

type Families = { families: { edges: { node: { id: string; head: { id: string; fullName: string } | null } }[] } };

/** Cases from the report to service, the recap that moves with them, and who sees nothing of a violence case. */
export function caseTests({ stack, browser }: Running): void {
  describe('welfare cases', () => {
    test('a case is reported by keyboard from a person\'s page, assessed, confirmed and served; the recap counts it and leads back', async () => {
      const cookie = await stack().signIn(regency);
      const { families } = await stack().execute<Families>({ cookie, query: '{ families(first: 12, area: "36.02.01") { edges { node { id head { id fullName } } } } }' });
      const head = families.edges.map(({ node }) => node.head).findLast((one) => one !== null) ?? { id: '', fullName: '' };
      const count = async () => (await stack().execute<{ recap: { types: { type: { code: string }; count: { value: number } }[] } }>({ cookie, query: '{ recap(type: "BWBLP") { types { type { code } count { value } } } }' })).recap.types[0]?.count.value ?? 0;
      const before = await count();

      const officer = await signedIn(browser(), stack(), regency);
      await visit(officer, stack(), `/ppks/${head.id}`);
      await officer.getByRole('link', { name: 'Laporkan kasus' }).click(patience);
      await officer.getByRole('heading', { level: 1, name: `Laporkan kasus ${head.fullName}` }).waitFor(patience);
      // The first field has the focus; a type is chosen by its first letters, Enter saves from any line.
      await officer.getByLabel('Jenis PPKS').selectOption({ label: 'Anak Balita Terlantar' });
      await officer.getByLabel('Ditemukan', { exact: true }).press('Enter');
      await officer.getByText(/untuk umur 0–5/).first().waitFor(patience);
      await officer.getByLabel('Jenis PPKS').selectOption({ label: 'Bekas Warga Binaan Lembaga Pemasyarakatan' });
      await officer.getByRole('textbox', { name: 'Bukti' }).fill('Surat bebas ditunjukkan');
      expect(await violations(officer)).toEqual([]);
      await officer.getByLabel('Ditemukan oleh').fill('Ketua RT');
      await officer.getByLabel('Ditemukan oleh').press('Enter');

      await officer.getByRole('heading', { level: 1, name: head.fullName }).waitFor(patience);
      await officer.getByText('Ada isinya, dan hanya terbuka untuk tujuan yang dicatat.').waitFor(patience);
      expect(await officer.getByText('Surat bebas ditunjukkan').count()).toBe(0);
      const address = new URL(officer.url()).pathname;
      for (const [button, state] of [['Catat asesmen', 'Diasesmen'], ['Tetapkan', 'Ditetapkan'], ['Mulai layanan', 'Dilayani']] as const) {
        await officer.getByRole('button', { name: button, exact: true }).click(patience);
        await officer.locator('form').getByRole('button', { name: button, exact: true }).click(patience);
        await officer.locator('main').getByText(state, { exact: true }).first().waitFor(patience);
      }
      await officer.getByRole('button', { name: 'Buka isinya' }).click();
      await officer.getByLabel('Tujuan').selectOption({ index: 1 });
      await officer.getByRole('dialog').getByLabel('Keterangan').fill('Rencana layanan');
      await officer.getByRole('button', { name: 'Catat dan tampilkan' }).click();
      await officer.getByRole('dialog').getByText('Surat bebas ditunjukkan').waitFor(patience);
      await officer.getByRole('button', { name: 'Tutup' }).click();
      expect(await violations(officer)).toEqual([]);

      expect(await count()).toBe(before + 1);
      await visit(officer, stack(), '/rekap-ppks?jenis=BWBLP');
      await officer.getByRole('table', { name: 'Menurut jenis' }).getByRole('row').filter({ hasText: 'Bekas Warga Binaan' }).getByRole('link', { name: String(before + 1), exact: true }).first().click(patience);
      await officer.getByRole('table', { name: 'Kasus PPKS' }).getByRole('link', { name: head.fullName }).first().waitFor(patience);
      expect(new URL(officer.url()).search).toMatch(/jenis=BWBLP/);
      await officer.context().close();

      // A TKSK of another district sees neither the case nor that it is there.
      const foreign = await signedIn(browser(), stack(), 'tksk@demo.pilar');
      await foreign.goto(stack().url + address);
      await foreign.getByRole('heading', { name: 'Tidak ditemukan' }).waitFor(patience);
      await foreign.context().close();
    }, 600_000);

    test('kinds of disability are ticked where the type tells them, kept under seal, and opened for a purpose', async () => {
      const cookie = await stack().signIn(regency);
      const { families } = await stack().execute<Families>({ cookie, query: '{ families(first: 12, area: "36.02.01") { edges { node { id head { id fullName } } } } }' });
      const head = families.edges.map(({ node }) => node.head).findLast((one) => one !== null) ?? { id: '', fullName: '' };
      const officer = await signedIn(browser(), stack(), regency);
      await visit(officer, stack(), `/ppks/kasus/baru?orang=${head.id}`);
      const kinds = officer.getByRole('group', { name: 'Ragam disabilitas' });
      await officer.getByLabel('Jenis PPKS').selectOption({ label: 'Pemulung' });
      expect(await kinds.count()).toBe(0);
      await officer.getByLabel('Jenis PPKS').selectOption({ label: 'Penyandang Disabilitas' });
      await kinds.getByLabel('Fisik', { exact: true }).check();
      await kinds.getByLabel('Sensorik', { exact: true }).check();
      expect(await violations(officer)).toEqual([]);
      await officer.getByRole('button', { name: 'Simpan dan laporkan ke kabupaten/kota' }).click();
      // The form has the name as its heading too, and the kinds to be ticked.
      await officer.getByRole('button', { name: 'Buka isinya' }).waitFor(patience);
      expect(await officer.getByText('Sensorik').count()).toBe(0);
      await officer.getByRole('button', { name: 'Buka isinya' }).click(patience);
      await officer.getByLabel('Tujuan').selectOption({ index: 1 });
      await officer.getByRole('dialog').getByLabel('Keterangan').fill('Alat bantu');
      await officer.getByRole('button', { name: 'Catat dan tampilkan' }).click();
      await officer.getByRole('dialog').getByText('Fisik, Sensorik').waitFor(patience);
      await officer.context().close();
    }, 300_000);

    for (const look of looks) {
      test(`no page breaks a rule of WCAG 2.2 AA, ${look.language}, ${look.colorScheme}`, async () => {
        const cookie = await stack().signIn(regency);
        const { welfareCases } = await stack().execute<{ welfareCases: { edges: { node: { id: string } }[] } }>({ cookie, query: '{ welfareCases(first: 1) { edges { node { id } } } }' });
        const id = welfareCases.edges[0]?.node.id ?? '';
        const page = await signedIn(browser(), stack(), regency, look);
        await judgePages(page, stack(), ['/ppks/kasus', '/ppks/kasus/baru', `/ppks/kasus/${id}`, `/ppks/kasus/${id}?bagian=riwayat`, '/layanan-kasus', '/rujukan', '/rekap-ppks', '/rekap-ppks?tahun=2025&jenis=FM']);
        await page.context().close();
        const provincial = await signedIn(browser(), stack(), province, look);
        await judgePages(provincial, stack(), ['/rekap-ppks']);
        await provincial.context().close();
      }, 240_000);
    }
  });
}
