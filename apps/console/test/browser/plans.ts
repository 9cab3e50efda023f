import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { issued, verdictOf } from './documents.ts';
import { exportedLines } from './exports.ts';
import { pick, regency, regencyEvent } from './form-steps.ts';
import { province, signedIn, violations, visit, type Running } from './pages.ts';

const title = 'Renja Uji Peramban 2026';

/** Rows as they are copied from a spreadsheet; the last derives from a code that the plan above does not have. */
const copied = [
  '1.06.02\tPemberdayaan sosial\t\t\t1.06.02',
  '1.06.02.9\tPembinaan pilar\tKegiatan\t\t\tPilar dibina\torang\t1.200\t\t450.000.000',
  '1.06.07\tPemeliharaan taman makam\tProgram',
  '1.06.08\tTanpa acuan yang ada\tProgram\t\t9.99',
].join('\r\n');

/** Pastes into the cell, as a copied piece of a spreadsheet arrives. */
async function paste(page: Page, cell: string, text: string): Promise<void> {
  await page.getByLabel(cell, { exact: true }).evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Plans as data: from a sheet to the report that names what serves none. */
export function planTests(running: Running): void {
  const { stack, browser } = running;

  describe('a plan', () => {
    test('is entered from a sheet, served by an event, and its alignment printed and taken out', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/hukum?tampilan=rencana');
      await page.getByRole('button', { name: 'Catat dokumen rencana' }).click();
      await page.getByLabel('Tahun awal').fill('2026');
      await page.getByLabel('Tahun akhir').fill('2027');
      await page.getByRole('textbox', { name: 'Dokumen' }).fill(title);
      await page.getByRole('button', { name: 'Simpan dokumen rencana' }).click();
      // One year of an annual plan.
      await page.getByRole('link', { name: /^Tahun akhir: / }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Tahun akhir').fill('2026');
      await page.getByRole('button', { name: 'Simpan dokumen rencana' }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();

      await page.getByRole('link', { name: 'Isi lembar' }).first().click();
      await page.getByRole('heading', { level: 1, name: `Lembar: ${title}` }).waitFor();
      await page.getByLabel('Rencana acuan').selectOption({ label: 'Renstra Dinas Sosial Provinsi Banten 2025–2029 (contoh)' });
      await paste(page, 'Kode, baris 1', copied);
      await expect.poll(() => page.getByLabel('Di bawah, baris 2', { exact: true }).inputValue()).toBe('1.06.02');
      expect(await page.getByLabel('Jenis, baris 1', { exact: true }).inputValue()).toBe('PROGRAMME');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Simpan 4 baris' }).click();
      await page.getByRole('link', { name: /^Mengacu ke, baris 4: tidak ada butir berkode 9\.99/ }).click();
      await page.getByLabel('Mengacu ke, baris 4', { exact: true }).fill('');
      await page.getByRole('button', { name: 'Simpan 4 baris' }).click();

      const rowOf = (words: string) => page.getByRole('table', { name: title }).getByRole('row').filter({ hasText: words });
      await rowOf('1.06.02.9 Pembinaan pilar').getByText('Rp450.000.000').waitFor();
      await rowOf('1.06.02.9').getByText('Target tanpa pelaksana').waitFor();
      await rowOf('1.06.07').getByText('Tanpa rencana acuan').waitFor();
      expect(await violations(page)).toEqual([]);

      const event = await regencyEvent(stack(), 'Pembinaan pilar di Lebak');
      const officer = await signedIn(browser(), stack(), regency);
      await visit(officer, stack(), `/kegiatan/${event}/ubah`);
      await pick(officer, 'Butir rencana yang dilayani', '1.06.02.9', /Pembinaan pilar/);
      await officer.getByRole('button', { name: 'Simpan perubahan' }).click();
      await officer.getByRole('link', { name: '1.06.02.9' }).waitFor();
      await officer.context().close();

      await page.reload();
      await rowOf('1.06.02.9').getByText('Selaras').waitFor();
      await rowOf('1.06.02.9').getByText('1 kegiatan').waitFor();

      await visit(page, stack(), '/hukum?tampilan=keselarasan&celah=SERVES_NONE&jenis=RENJA');
      await page.getByRole('link', { name: '1.06.07 Pemeliharaan taman makam', exact: true }).waitFor();
      expect(await page.getByRole('link', { name: '1.06.02.9 Pembinaan pilar' }).count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      const { lines } = await exportedLines(page);
      expect(lines.find((line) => line.includes('Pemeliharaan taman makam'))).toContain('Tanpa rencana acuan');
      await page.getByRole('link', { name: 'Cetak keselarasan' }).click();
      const code = await issued(page, '050/903/Dinsos/2026');
      expect(await verdictOf(running, code)).toContain('050/903/Dinsos/2026');
      await page.context().close();
    }, 400_000);

    test('keeps what a realisation says, year by year', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/hukum?tampilan=rencana');
      await page.getByRole('link', { name: 'Renja Dinas Sosial Provinsi Banten 2026 (contoh)' }).click();
      await page.getByRole('link', { name: '1.06.02.1.04.02 Pendampingan akreditasi LKS' }).click();
      await page.getByRole('button', { name: 'Isi target dan realisasi' }).click();
      await page.getByLabel('Realisasi', { exact: true }).fill('12');
      await page.getByRole('button', { name: 'Simpan target dan realisasi' }).click();
      await page.getByText('realisasi 2026 membutuhkan sumber dan tanggal').waitFor();
      await page.getByLabel('Sumber realisasi').fill('Laporan triwulan III');
      await page.getByLabel('Tanggal realisasi').fill('2026-09-30');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Simpan target dan realisasi' }).click();
      await page.getByRole('table', { name: 'Target dan realisasi per tahun' }).getByText('30%').waitFor();
      await page.context().close();
    }, 120_000);
  });
}
