import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { outreachEvent, province, signedIn, violations, visit, type Running } from './pages.ts';

/** A job waits for the worker, which shares the machine with everything else. */
const patience = { timeout: 90_000 };

/** Chooses the first letterhead, waits for the preview, issues under that number, and answers the code that the paper bears. */
export async function issued(page: Page, number: string): Promise<string> {
  await page.getByRole('button', { name: 'Buat pratinjau' }).click();
  await page.getByRole('img', { name: /^Halaman 1 dari \d+$/ }).waitFor(patience);
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Nomor surat').fill(number);
  await page.getByRole('button', { name: 'Terbitkan' }).click();
  const code = page.getByRole('link', { name: /^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/ });
  await code.waitFor(patience);
  return (await code.textContent()) ?? '';
}

/** What the public page says of a code, to somebody who is not signed in. */
export async function verdictOf({ stack, browser }: Running, code: string): Promise<string> {
  const context = await browser().open({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${stack().url}/verifikasi`);
  await page.getByLabel('Kode verifikasi').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Periksa' }).click();
  const text = (await page.locator('main').textContent()) ?? '';
  await context.close();
  return text;
}

/** Papers with a letterhead, from the record to the public page that knows them. */
export function documentTests(running: Running): void {
  const { stack, browser } = running;
  describe('a paper', () => {
    test('is made of an event, looked at, issued under its number, known to everybody by its code, and revoked', async () => {
      const { id, title } = await outreachEvent(stack());
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), `/kegiatan/${id}`);
      await page.getByRole('link', { name: 'Cetak laporan' }).click();
      await page.getByRole('heading', { level: 1, name: 'Cetak laporan kegiatan' }).waitFor();
      expect(await violations(page)).toEqual([]);
      const code = await issued(page, '463/0712/Dinsos/2026');
      const verdict = await verdictOf(running, code);
      for (const part of [title, '463/0712/Dinsos/2026', 'Dinas Sosial']) expect(verdict).toContain(part);

      const scan = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
      await page.locator('input[type=file]').setInputFiles({ name: 'laporan-ttd.pdf', mimeType: 'application/pdf', buffer: scan });
      await page.getByRole('link', { name: 'Unduh yang ditandatangani' }).waitFor(patience);
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

      await page.getByRole('button', { name: 'Cabut dokumen' }).click();
      const dialog = page.getByRole('dialog', { name: 'Cabut dokumen' });
      await dialog.getByLabel('Alasan').fill('Jumlah peserta keliru');
      await dialog.getByRole('button', { name: 'Cabut dokumen' }).click();
      await page.getByText('Jumlah peserta keliru').waitFor();
      expect(await verdictOf(running, code)).toMatch(/dicabut/i);
      expect(await verdictOf(running, '0000-0000-0000-0000')).not.toContain(title);
      await page.context().close();
    }, 300_000);
  });
}
