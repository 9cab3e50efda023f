import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { province, rowsOf, signedIn, violations, visit, type Running } from './pages.ts';

/** A job waits for the worker, which shares the machine with everything else. */
const patience = { timeout: 90_000 };

/** Asks for what the page's list shows as CSV, waits for it, and downloads it: its lines. */
export async function exportedLines(page: Page, purpose?: string): Promise<{ name: string; lines: string[] }> {
  await page.getByRole('button', { name: 'Ekspor', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Ekspor: / });
  await dialog.getByRole('radio', { name: 'CSV' }).check();
  expect(await violations(page)).toEqual([]);
  if (purpose !== undefined) {
    await dialog.getByRole('button', { name: 'Mulai ekspor' }).click();
    await dialog.getByText('Tulis untuk apa data pribadi ini dipakai.').first().waitFor();
    await dialog.getByLabel('Untuk apa data ini dipakai').fill(purpose);
  }
  await dialog.getByRole('button', { name: 'Mulai ekspor' }).click();
  await dialog.waitFor({ state: 'detached' });
  const tray = page.getByRole('button', { name: /^Ekspor .+ selesai$/ });
  await tray.waitFor(patience);
  await tray.click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Unduh / }).first().click();
  const download = await downloading;
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  await page.keyboard.press('Escape');
  return { name: download.suggestedFilename(), lines: Buffer.concat(parts).toString('utf8').trimEnd().split(/\r?\n/) };
}

/** Lists that leave Pilar as files, and lists that are kept as views. */
export function exportTests({ stack, browser }: Running): void {
  describe('a list', () => {
    test('is kept as a view, shared with the team, opened by a colleague, and deleted', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan?jenis=PENSOSKEL&wilayah=36.02');
      const listed = await rowsOf(page);
      const menu = (of: Page) => of.getByRole('button', { name: 'Tampilan', exact: true });
      await menu(page).click();
      await page.getByText('Belum ada tampilan tersimpan untuk daftar ini.').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Simpan tampilan ini' }).click();
      const dialog = page.getByRole('dialog', { name: 'Simpan tampilan ini' });
      await dialog.getByRole('button', { name: 'Simpan tampilan ini' }).click();
      await dialog.getByText('Beri nama tampilan ini.').waitFor();
      await dialog.getByLabel('Nama tampilan').fill('Pensoskel Lebak');
      await dialog.getByRole('button', { name: 'Simpan tampilan ini' }).click();
      await page.getByText('Tampilan disimpan.').waitFor();
      await menu(page).click();
      await page.getByRole('button', { name: 'Bagikan dengan tim' }).click();
      const sharing = page.getByRole('dialog', { name: 'Bagikan dengan tim' });
      expect(await violations(page)).toEqual([]);
      await sharing.getByRole('button', { name: 'Bagikan dengan tim' }).click();
      await page.getByText('Tampilan dibagikan dengan tim.').waitFor();

      const colleague = await signedIn(browser(), stack(), 'auditor@demo.pilar');
      await visit(colleague, stack(), '/kegiatan');
      await menu(colleague).click();
      await colleague.getByRole('group', { name: 'Dibagikan tim' }).getByRole('link', { name: 'Pensoskel Lebak' }).click();
      await colleague.waitForURL(/wilayah=36\.02/);
      expect(colleague.url()).toContain('jenis=PENSOSKEL');
      await expect.poll(() => rowsOf(colleague)).toBe(listed);
      await colleague.context().close();

      await menu(page).click();
      await page.getByRole('button', { name: 'Hapus tampilan' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Hapus tampilan' }).click();
      await page.getByText('Tampilan dihapus.').waitFor();
      await page.context().close();
    });

    test('leaves as a file with every row it shows, and says how it was narrowed', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan?jenis=RAKOR_KECAMATAN');
      const listed = await rowsOf(page);
      const { name, lines } = await exportedLines(page);
      expect(name).toMatch(/\.csv$/);
      expect(lines.join('\n')).toContain(`${listed} baris`);
      expect(lines.join('\n')).toMatch(/Jenis: Rapat Koordinasi/);
      const header = lines.findIndex((line) => line.includes('Judul') && line.includes('Tanggal'));
      expect(lines.slice(header + 1).filter((line) => line.includes('Rapat Koordinasi')).length).toBe(listed);
      await page.context().close();
    }, 180_000);
  });
}
