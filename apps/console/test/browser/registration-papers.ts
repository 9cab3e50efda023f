import type { Page } from 'playwright-core';

/** A file of one empty page. */
export const scan = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** Files a required paper where the application asks for it; with its scan, if one is given. */
export async function filePaper(page: Page, kind: string, number: string, pdf?: Buffer): Promise<void> {
  await page.getByRole('button', { name: `Catat surat: ${kind}` }).click();
  await page.getByLabel('Nomor', { exact: true }).fill(number);
  await page.getByLabel('Tanggal surat').fill('2026-10-01');
  if (pdf) {
    await page.locator('input[type=file]').setInputFiles({ name: 'akta.pdf', mimeType: 'application/pdf', buffer: pdf });
    // A file goes through the worker of files, which shares the machine with everything else.
    await page.getByText('akta.pdf sudah diterima.').waitFor({ timeout: 60_000 });
  }
  await page.getByRole('button', { name: 'Simpan surat' }).click();
  await page.getByRole('button', { name: 'Simpan surat' }).waitFor({ state: 'detached' });
}
