import { describe, expect, test } from 'vitest';
import { pick } from './form-steps.ts';
import { province, signedIn, violations, visit, type Running } from './pages.ts';

/** Everything at once shares the machine, and a page may wait for its turn. */
const patience = { timeout: 90_000 };
const year = new Date().getFullYear();

/** A provincial programme from its record to what Lebak is allotted of it, and as a regency reads it. */
export function aidTests({ stack, browser }: Running): void {
  describe('programmes of aid', () => {
    test('one is registered, given amounts and conditions, tied to a plan item, and its budget allotted to Lebak', async () => {
      const page = await signedIn(browser(), stack(), province);
      const step = async (name: string) => {
        await page.getByRole('button', { name: 'Langkah lain' }).click(patience);
        await page.getByRole('menuitem', { name }).or(page.getByRole('button', { name, exact: true })).first().click();
      };
      await visit(page, stack(), '/program-bantuan/baru');
      await page.getByLabel('Kode').fill('uji lebak');
      await page.getByLabel('Nama program').fill('Santunan Uji Provinsi');
      await page.getByLabel('Pemilik').selectOption({ label: 'Provinsi' });
      await page.getByLabel('Sumber dana').selectOption({ label: 'APBD Provinsi' });
      await page.getByLabel('Bidang').selectOption({ label: 'Jaminan Sosial' });
      await page.getByLabel('Bentuk bantuan').selectOption({ label: 'Tunai' });
      await page.getByLabel('Frekuensi').selectOption({ label: 'Tiap bulan' });
      await page.getByRole('button', { name: 'Simpan program' }).click();
      await page.getByText(/bukan kode program/).first().waitFor(patience);
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Kode').fill('UJI-LEBAK');
      await page.getByRole('button', { name: 'Simpan program' }).click();
      await page.getByRole('heading', { level: 1, name: 'Santunan Uji Provinsi' }).waitFor(patience);
      // No plan of this year carries it yet, which is said first.
      await page.getByText(`Program ini belum dikaitkan dengan butir RKPD atau Renja tahun ${year} (aturan 42).`).waitFor(patience);

      await step('Catat nominal');
      await page.getByRole('textbox', { name: 'Nominal', exact: true }).fill('150.000');
      await page.getByLabel('Tercantum di').fill('Keputusan contoh');
      await page.getByRole('button', { name: 'Simpan nominal' }).click();
      await page.getByRole('table', { name: 'Nominal' }).getByText('Rp150.000 per bulan').waitFor(patience);

      await step('Ubah syarat penerima');
      await page.getByLabel('Desil paling tinggi').fill('4');
      await page.getByRole('button', { name: 'Simpan syarat' }).click();
      await page.getByText('Keluarga berada di desil 4 atau kurang.').waitFor(patience);
      await page.getByText(/^\d+ keluarga di .+ memenuhi syarat menurut data yang tercatat\.$/).waitFor(patience);
      await page.getByRole('table', { name: 'Prakiraan penerima' }).getByText('Kab. Lebak').waitFor(patience);

      await step('Kaitkan dengan rencana');
      await page.getByRole('textbox', { name: 'Tahun', exact: true }).fill('2026');
      await pick(page, 'Butir rencana', 'perlindungan', /1\.06\.05/);
      await page.getByRole('button', { name: 'Simpan kaitan' }).click();
      await page.getByRole('table', { name: 'Butir rencana' }).getByText(/1\.06\.05/).waitFor(patience);

      await step('Catat pagu');
      await page.getByRole('textbox', { name: 'Tahun', exact: true }).fill('2026');
      await page.getByRole('textbox', { name: 'Pagu', exact: true }).fill('1.000.000.000');
      await page.getByLabel('Nomor SK atau DPA').fill('Contoh 7/2026');
      await page.getByRole('button', { name: 'Simpan pagu' }).click();
      await page.getByText('Contoh 7/2026').waitFor(patience);

      await step('Alokasikan ke wilayah');
      await pick(page, 'Wilayah', 'Lebak', /Lebak/);
      await page.getByRole('textbox', { name: 'Alokasi', exact: true }).fill('1.000.000.001');
      await page.getByRole('button', { name: 'Simpan alokasi' }).click();
      await page.getByText(/melebihi pagu Rp1\.000\.000\.000 sebesar Rp1/).first().waitFor(patience);
      await page.getByRole('textbox', { name: 'Alokasi', exact: true }).fill('600.000.000');
      await page.getByRole('button', { name: 'Simpan alokasi' }).click();
      await page.getByRole('table', { name: 'Alokasi 2026' }).getByText('Kab. Lebak').waitFor(patience);
      await page.getByText('Rp400.000.000').waitFor(patience);
      expect(await violations(page)).toEqual([]);
      const address = new URL(page.url()).pathname;
      await page.context().close();

      // A regency reads it on a phone and changes nothing.
      const phone = await signedIn(browser(), stack(), 'lebak@demo.pilar', { viewport: { width: 360, height: 780 } });
      await visit(phone, stack(), '/program-bantuan?pemilik=PROVINCE');
      await phone.getByRole('table', { name: 'Program bantuan' }).getByText('Santunan Uji Provinsi').waitFor(patience);
      await visit(phone, stack(), address);
      await phone.getByText('Keluarga berada di desil 4 atau kurang.').waitFor(patience);
      expect(await phone.getByRole('button', { name: 'Langkah lain' }).count()).toBe(0);
      expect(await phone.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
      expect(await violations(phone)).toEqual([]);
      await phone.context().close();
    }, 600_000);
  });
}
