import { regionsWithin } from '@pilar/domain/regions';
import { describe, expect, test } from 'vitest';
import { regency } from './form-steps.ts';
import { signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
const district = regionsWithin('36.02', 'DISTRICT').at(-3) ?? { code: '', name: '' };
const village = regionsWithin(district.code, 'VILLAGE').at(-1) ?? { code: '', name: '' };
// Serial 0000 is never issued: it marks invented persons (rule 5).
const nik = (birth: string) => `${district.code.replaceAll('.', '')}${birth}0000`;
const header = 'NIK,PROGRAM BANSOS,NOKK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR (31/01/2000),IBU KANDUNG,JENIS KELAMIN,JENIS PEKERJAAN,STATUS KAWIN,ALAMAT,RT,RW,PROVINSI,KABUPATEN,KECAMATAN,KELURAHAN,STATUS DISABILITAS,KODE JENIS DISABILITAS,STATUS HAMIL,TGL MULAI HAMIL (31/12/2021)';
const row = (number: string, name: string, born: string) =>
  `${number},BPNT,${district.code.replaceAll('.', '')}0101198001,${name},LEBAK,${born},IBU,LAKI-LAKI,BURUH TANI,KAWIN,KP CONTOH,001,002,BANTEN,KAB LEBAK,${district.name.toUpperCase()},${village.name.toUpperCase()},TIDAK,,TIDAK,`;
const file = { name: 'usulan SIKS-NG.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${[header, row(nik('130161'), 'Berkas Usulan Satu', '13/01/1961'), row(`${nik('140162')}12345678901`, 'Berkas Usulan Dua', '14/01/1962')].join('\r\n')}\r\n`) };

/** Proposals that were typed elsewhere, from the ministry's form to the list of proposals, and back. */
export function proposalFileTests({ stack, browser }: Running): void {
  describe('a file of proposals made elsewhere', () => {
    test('is entered as drafts once it is said who proposes and why, shows what it does not keep, and is taken back', async () => {
      const page = await signedIn(browser(), stack(), regency);
      await visit(page, stack(), '/usulan/siks-ng');
      await page.getByRole('link', { name: 'Masukkan usulan dari berkas' }).click(patience);
      await expect.poll(() => page.getByLabel('Usulan dari berkas SIKS-NG').isChecked()).toBe(true);
      await page.locator('input[type=file]').setInputFiles(file);
      const check = page.getByRole('button', { name: 'Periksa berkas' });
      await check.waitFor(patience);
      expect(await check.isDisabled()).toBe(true);
      await page.getByRole('combobox', { name: 'Asal usulan (wajib)' }).selectOption({ label: 'Desa atau kelurahan' });
      await page.getByRole('textbox', { name: 'Dasar usulan (wajib)' }).fill('Musdes Januari');
      expect(await violations(page)).toEqual([]);
      const address = new URL(page.url()).pathname;
      await check.click();
      await page.getByRole('button', { name: 'Masukkan 1 baris' }).waitFor(patience);
      await page.getByText(/^Diperiksa dan tidak dimasukkan: Status hamil, Tgl mulai hamil\./).waitFor(patience);
      await page.locator('li', { hasText: 'Baris 3:' }).getByLabel('NIK', { exact: true }).fill(nik('140162'));
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Masukkan 2 baris' }).click(patience);
      await page.getByText(/^2 usulan dimasukkan sebagai draf\./).waitFor(patience);

      await page.getByRole('link', { name: 'Lihat 2 catatan' }).click();
      await page.getByRole('link', { name: /Berkas Usulan Dua/ }).waitFor(patience);
      await page.getByRole('link', { name: /Berkas Usulan Satu/ }).click();
      await page.getByText('Musdes Januari. Program: Sembako (BPNT)').first().waitFor(patience);
      expect(await violations(page)).toEqual([]);

      await visit(page, stack(), address);
      await page.getByRole('button', { name: 'Tarik kembali impor ini' }).click();
      const dialog = page.getByRole('dialog', { name: 'Tarik kembali 2 catatan?' });
      await dialog.getByLabel('Alasan').fill('Berkas contoh');
      await dialog.getByRole('button', { name: 'Tarik kembali 2 catatan' }).click();
      await page.getByText('2 catatan ditarik kembali, 0 tetap ada.').waitFor(patience);
      await page.context().close();
    }, 600_000);
  });
}
