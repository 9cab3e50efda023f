import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { issued, verdictOf } from './documents.ts';
import { pick, regency } from './form-steps.ts';
import { outreachPath, signedIn, violations, visit, type Running } from './pages.ts';

/** A job waits for the worker, which shares the machine with everything else. */
const patience = { timeout: 90_000 };

/** A list of TKSK as a regency holds it: titles above, a misspelt column, and three rows that are wrong. */
const list = [
  'PEMERINTAH KABUPATEN LEBAK', 'DAFTAR TKSK SE-KABUPATEN LEBAK TAHUN 2026', '',
  'NO;KECAMATN;NAMA TKSK;NO SK;TGL SK;TMT;SAMPAI;STATUS',
  '1;KEC. CILOGRNG;CONTOH BARU LESTARI, S.Sos.;460/777/Dinsos/2026;15/07/2026;15/07/2026;31/12/2028;Aktif',
  '2;Cibadak;CONTOH LAMA SEKALI;460/11/Dinsos/2015;02-01-2015;02-01-2015;31-13-2018;Berakhir',
  '3;KEC. MAJA;CONTOH GANDA AKTIF;460/778/Dinsos/2026;15/07/2026;15/07/2026;31/12/2028;Aktif',
  '4;Warunggunung;CONTOH DULU SATU;460/12/Dinsos/2012;02/01/2012;02/01/2012;31/12/2014;Berakhir',
  '5;Cimarga;CONTOH DULU DUA;460/12/Dinsos/2012;02/01/2012;02/01/2012;31/12/2014;Berakhir',
].join('\r\n');

/** The register of those who serve, from a regency's list to the printed paper, and a person who stood in it twice. */
export function termTests(running: Running): void {
  const { stack, browser } = running;

  describe('the TKSK of a regency', () => {
    test('are imported, three rows mended; the gaps are seen, a successor appointed by decree, the list printed', async () => {
      const page = await signedIn(browser(), stack(), regency);
      await visit(page, stack(), '/impor');
      await page.getByLabel('Daftar TKSK').click();
      await expect.poll(() => page.getByLabel('Daftar TKSK').isChecked()).toBe(true);
      await page.locator('input[type=file]').setInputFiles({ name: 'TKSK Lebak.csv', mimeType: 'text/csv', buffer: Buffer.from(list, 'latin1') });
      await page.getByRole('button', { name: 'Periksa berkas' }).click(patience);
      await page.getByRole('button', { name: 'Perlu diperbaiki (3)' }).waitFor(patience);
      await mend(page, 'Baris 5:', 'Kecamatan', 'Cilograng', 2);
      await mend(page, 'Baris 6:', 'Berlaku sampai', '31/12/2018', 1);
      await page.locator('li', { hasText: 'Baris 7:' }).getByRole('button', { name: /^Lewati baris/ }).click();
      await page.getByRole('button', { name: 'Perlu diperbaiki (0)' }).waitFor(patience);
      await page.getByRole('button', { name: 'Masukkan 4 baris' }).click(patience);
      await page.getByRole('link', { name: 'Lihat 4 catatan' }).waitFor(patience);

      await visit(page, stack(), '/kekosongan');
      await page.getByText('1 dari 28 tempat tugas TKSK di Kab. Lebak kosong').waitFor();
      await page.getByRole('link', { name: 'Peta', exact: true }).click();
      await expect.poll(() => page.locator('path[data-code]').count()).toBe(28);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Daftar', exact: true }).click();
      await page.getByRole('table', { name: 'Kekosongan' }).getByRole('link', { name: /Lebakgedong/ }).click();

      await page.getByRole('heading', { level: 1, name: /^TKSK Kec\. Lebakgedong/ }).waitFor();
      await page.getByRole('button', { name: 'Angkat pengganti' }).click();
      await pick(page, 'Pengganti', 'Contoh Dulu Satu', /Contoh Dulu Satu/i);
      await page.getByLabel('Nomor SK').fill('460/901/Dinsos/2026');
      await page.getByLabel('Tanggal SK').fill('2026-11-02');
      await page.getByLabel('Berlaku sampai').fill('2028-12-31');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Angkat pengganti' }).click();
      await page.getByRole('link', { name: /CONTOH DULU SATU/ }).first().waitFor();
      await page.getByRole('table', { name: 'Pergantian' }).getByText('Fitri Contohsari').waitFor();

      await visit(page, stack(), '/kekosongan');
      await page.getByRole('heading', { name: 'Tidak ada kekosongan' }).waitFor();
      await page.getByRole('link', { name: 'Cetak daftar TKSK' }).click();
      const code = await issued(page, '460/902/Dinsos/2026');
      expect(await verdictOf(running, code)).toContain('460/902/Dinsos/2026');

      // The outreach of 2021 counted thirty, whatever the register says: both stand as they are.
      await visit(page, stack(), await outreachPath(stack()));
      await page.getByText('Tercatat 30 peserta; Lebak punya 28 kecamatan.').waitFor();
      await page.context().close();
    }, 400_000);
  });

  describe('a person who was recorded twice', () => {
    test('is compared part by part and merged; the old address opens who is left', async () => {
      const cookie = await stack().signIn(regency);
      const register = async (input: object) => (await stack().execute({
        cookie, query: 'mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { ... on Person { id } } }',
        variables: { input: { idempotencyKey: randomUUID(), fullName: 'Contoh Rangkap', area: '36.02.14', distinct: true, ...input } },
      }))['registerPerson'].id as string;
      const kept = await register({ phone: '0812 0000 0001', birthDate: '1980-02-03' });
      const other = await register({ phone: '0812 0000 0002', birthDate: '1980-02-03', titlesAfter: 'M.Si.' });
      const page = await signedIn(browser(), stack(), regency, { viewport: { width: 390, height: 780 } });
      await visit(page, stack(), `/orang/${kept}`);
      await page.getByRole('link', { name: /^Bandingkan dengan Contoh Rangkap, M\.Si\./ }).click();
      await page.getByRole('radio', { name: '0812 0000 0002' }).check();
      await page.getByRole('button', { name: 'Gabungkan catatan' }).click();
      await page.getByText('Harus diisi').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Alasan').fill('KTP sama, tercatat dari dua daftar');
      await page.getByRole('button', { name: 'Gabungkan catatan' }).click();
      await page.getByRole('heading', { level: 1, name: 'Contoh Rangkap, M.Si.' }).waitFor();
      await page.getByText('0812 0000 0002').waitFor();
      expect(await page.getByText('Mungkin tercatat dua kali').count()).toBe(0);
      await visit(page, stack(), `/orang/${other}?bagian=riwayat`);
      await page.getByRole('heading', { level: 1, name: 'Contoh Rangkap, M.Si.' }).waitFor();
      await page.getByText('Digabungkan ke').waitFor();
      await page.context().close();
    });
  });
}

/** Mends one cell of a row, and waits until so many rows are wrong. */
async function mend(page: Page, row: string, label: string, value: string, left: number): Promise<void> {
  await page.locator('li', { hasText: row }).getByLabel(label).fill(value);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Perlu diperbaiki (${left})` }).waitFor(patience);
}
