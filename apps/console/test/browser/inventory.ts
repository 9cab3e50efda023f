import { today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { regency } from './form-steps.ts';
import { judgePages, looks, province, signedIn, violations, visit, visitField, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
const phone = { viewport: { width: 390, height: 780 }, hasTouch: true };
const district = '36.02.28';
const village = regionsWithin(district, 'VILLAGE')[0] ?? { code: '', shortName: '', fullName: '' };
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const year = Number(today().slice(0, 4));

/** The inventory of a village from its plan to the public explanation, with a phone without a line and a receipt; and its pages. */
export function inventoryTests({ stack, browser }: Running): void {
  const asked = async (query: string, variables: object, email = regency) => stack().execute<Record<string, any>>({ query, variables: { ...variables }, cookie: await stack().signIn(email) }); // oxlint-disable-line typescript/no-explicit-any -- whatever was asked
  const familyIn = async (name: string) => {
    const made = async (mutation: string, type: string, input: object) => (await asked(`mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename ... on ${type} { id } ... on Error { message } } }`, { input: { idempotencyKey: randomUUID(), ...input } }))[mutation].id;
    const family = await made('registerFamily', 'Family', { area: village.code, rt: '003', rw: '001' });
    await made('registerBeneficiary', 'Beneficiary', { area: village.code, family, relation: 'KEPALA_KELUARGA', fullName: name, noNikReason: 'Belum membawa kartu', distinct: true });
  };

  describe('the inventory', () => {
    test('a round is planned, found in by a phone without a line, minuted, closed and explained; a receipt tells its state', async () => {
      await familyIn('Contoh Pendataan Satu');
      await familyIn('Contoh Pendataan Dua');
      const desk = await signedIn(browser(), stack(), regency);
      await visit(desk, stack(), `/pendataan/rencana?wilayah=${district}`);
      await desk.getByRole('button', { name: /^Rencanakan \d+ pendataan$/ }).waitFor(patience);
      expect(await violations(desk)).toEqual([]);
      await desk.getByLabel('Hari pertama').fill(`${year}-01-05`);
      await desk.getByRole('button', { name: /^Rencanakan \d+ pendataan$/ }).click();
      await desk.getByRole('link', { name: new RegExp(village.shortName) }).first().click(patience);
      await desk.getByRole('heading', { level: 1, name: new RegExp(`^Pendataan ${village.shortName}`) }).waitFor(patience);
      await desk.getByText('Pendataan bukan jaminan bantuan.').waitFor(patience);
      const round = new URL(desk.url()).pathname;

      await desk.getByRole('button', { name: 'Atur jadwal dan petugas' }).click();
      await desk.getByRole('button', { name: 'Tambah petugas' }).click();
      await desk.getByLabel('Atau nama petugas lain').fill('Contoh Petugas KB');
      await desk.getByLabel('Asal lembaga').selectOption({ label: 'Petugas KB' });
      expect(await violations(desk)).toEqual([]);
      await desk.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
      await desk.getByText('Contoh Petugas KB').waitFor(patience);
      await desk.getByRole('button', { name: 'Mulai pendataan' }).click();
      await desk.getByText(/Simpan berita acara yang ditandatangani sebelum/).waitFor(patience);

      const field = await signedIn(browser(), stack(), regency, phone);
      await visitField(field, stack());
      await visit(field, stack(), `/lapangan/pendataan/${round.split('/').at(-1)}`);
      await field.getByLabel('Contoh Pendataan Satu ditemukan').waitFor(patience);
      await field.context().setOffline(true);
      const tick = async (name: string, on: boolean) => {
        const box = field.getByLabel(`${name} ditemukan`);
        await box.click();
        // Kept on the phone first, and shown then.
        await expect.poll(() => box.isChecked(), patience).toBe(on);
      };
      await tick('Contoh Pendataan Satu', true);
      await tick('Contoh Pendataan Dua', true);
      await field.getByText('Menunggu').first().waitFor(patience);
      expect(await violations(field)).toEqual([]);
      // A tick that waits is taken back.
      await tick('Contoh Pendataan Dua', false);
      await field.context().setOffline(false);
      await field.getByText('Tercatat', { exact: true }).waitFor(patience);
      await field.context().close();

      await visit(desk, stack(), round);
      const found = desk.getByRole('table', { name: 'Yang ditemukan' });
      await found.getByText('Contoh Pendataan Satu').waitFor(patience);
      expect(await found.getByText('Contoh Pendataan Dua').count()).toBe(0);
      await found.getByRole('button', { name: 'Beri tanda terima' }).click();
      const slip = desk.getByRole('article', { name: 'Tanda terima pendataan' });
      const code = (await slip.getByText(/^\w{4}-\w{4}-\w{4}$/).textContent(patience)) ?? '';
      await slip.getByText('Pendataan bukan jaminan bantuan.').waitFor(patience);
      expect(await slip.getByText('Contoh Pendataan').count()).toBe(0);
      const downloading = desk.waitForEvent('download', patience);
      await desk.getByRole('button', { name: 'Unduh PDF' }).click();
      expect((await downloading).suggestedFilename()).toBe(`tanda-terima ${village.shortName}.pdf`);
      expect(await violations(desk)).toEqual([]);

      const citizen = await signedIn(browser(), stack(), 'auditor@demo.pilar', phone);
      await citizen.goto(`${stack().url}/tanda-terima`);
      await citizen.getByLabel(/Kode tanda terima/).fill(code.toLowerCase());
      await citizen.getByRole('button', { name: 'Lihat' }).click();
      await citizen.getByText('Data Anda tercatat dalam pendataan ini.').waitFor(patience);
      expect(citizen.url()).not.toContain(code.slice(0, 4));
      expect(await violations(citizen)).toEqual([]);

      await visit(desk, stack(), round);
      await desk.getByRole('button', { name: 'Simpan berita acara' }).click();
      await desk.locator('input[type=file]').setInputFiles({ name: 'berita-acara.pdf', mimeType: 'application/pdf', buffer: pdf });
      await desk.getByText('berita-acara.pdf').first().waitFor(patience);
      await desk.getByLabel('Nomor').fill('470/12');
      await desk.getByLabel('PPKS menurut berita acara').fill('1');
      await desk.getByLabel('PSKS menurut berita acara').fill('2');
      expect(await violations(desk)).toEqual([]);
      await desk.getByRole('dialog').getByRole('button', { name: 'Simpan berita acara' }).click();
      await desk.getByRole('table', { name: 'Berita acara' }).getByText('470/12').waitFor(patience);
      await desk.getByRole('button', { name: 'Tutup pendataan' }).click(patience);
      await desk.getByRole('button', { name: 'Catat penjelasan kepada masyarakat' }).click(patience);
      await desk.getByRole('dialog').getByLabel('Penjelasan kepada masyarakat').fill('Dijelaskan di balai desa; pendataan bukan jaminan bantuan.');
      await desk.getByRole('dialog').getByRole('button', { name: 'Catat penjelasan kepada masyarakat' }).click();
      await desk.getByText('Dijelaskan di balai desa; pendataan bukan jaminan bantuan.').waitFor(patience);
      await desk.context().close();

      await citizen.getByRole('link', { name: 'Periksa kode lain' }).click();
      await citizen.getByLabel(/Kode tanda terima/).fill(code);
      await citizen.getByRole('button', { name: 'Lihat' }).click();
      await citizen.getByText(/Hasil sudah dijelaskan kepada masyarakat/).waitFor(patience);
      await citizen.context().close();
    }, 600_000);

    test('a figure is entered beside that of another source, and corrected with a reason', async () => {
      const page = await signedIn(browser(), stack(), regency);
      await visit(page, stack(), '/indikator');
      await page.getByRole('table', { name: 'Indikator wilayah' }).getByText('8,44%').waitFor(patience);
      await page.getByRole('button', { name: 'Catat angka' }).click();
      await page.getByLabel('Periode').fill('2024');
      await page.getByRole('dialog').getByLabel('Angka').fill('8,51');
      await page.getByRole('dialog').getByLabel('Tercantum di').fill('BPS Kabupaten Lebak');
      await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
      const row = page.getByRole('row').filter({ hasText: '8,51%' });
      await row.getByRole('button', { name: 'Ubah' }).click(patience);
      await page.getByRole('dialog').getByLabel('Angka').fill('8,5');
      await page.getByRole('dialog').getByLabel('Alasan perbaikan').fill('Dibulatkan sumbernya');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
      await page.getByRole('row').filter({ hasText: '8,5%' }).waitFor(patience);
      await page.context().close();
    }, 240_000);

    for (const look of looks) {
      test(`no page breaks a rule of WCAG 2.2 AA, ${look.language}, ${look.colorScheme}`, async () => {
        const { inventoryRounds } = await asked('{ inventoryRounds(first: 1) { edges { node { id } } } }', {});
        const id = inventoryRounds.edges[0].node.id;
        const page = await signedIn(browser(), stack(), regency, look);
        await judgePages(page, stack(), ['/pendataan', '/pendataan?tampilan=daftar', '/pendataan?sebagai=peta', '/pendataan/rencana', `/pendataan/${id}`, `/pendataan/${id}?bagian=riwayat`, '/indikator']);
        await page.context().close();
      }, 240_000);
    }

    test('heads follow rounds and see nobody, and the search of the shell finds families', async () => {
      const head = await signedIn(browser(), stack(), province);
      await visit(head, stack(), '/pendataan');
      await head.getByRole('table', { name: 'Pendataan per wilayah' }).getByText('Kab. Lebak').waitFor(patience);
      await head.getByRole('search').getByRole('combobox', { name: /^Cari/ }).fill('Contoh Pendataan Satu');
      await head.getByRole('option', { name: /Contoh Pendataan Satu/ }).first().waitFor(patience);
      await head.context().close();
    }, 120_000);
  });
}
