import { describe, expect, test } from 'vitest';
import { outreach, province, rowsOf, signedIn, visit, type Running } from './pages.ts';

/** The list of events, and the way from it to a record. */
export function eventListTests({ stack, browser }: Running): void {
  describe('the list of events', () => {
    test('is narrowed by type, area, period and words, and the words stand in no address', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/');
      const all = await rowsOf(page);
      await page.getByRole('button', { name: 'Jenis' }).click();
      await page.getByRole('checkbox', { name: outreach }).click();
      await page.waitForURL(/jenis=PENSOSKEL/);
      await expect.poll(() => rowsOf(page)).toBeLessThan(all);
      await page.keyboard.press('Escape');
      await visit(page, stack(), '/kegiatan?wilayah=36.02&dari=2021-07-01&sampai=2021-07-31');
      expect(await page.getByRole('link', { name: outreach }).count()).toBeGreaterThan(0);
      await page.getByRole('searchbox', { name: 'Judul atau pembicara' }).fill('tidak ada yang begini');
      await page.getByRole('heading', { name: 'Tidak ada yang cocok' }).waitFor();
      expect(page.url()).not.toContain('begini');
      await page.getByRole('button', { name: 'Hapus saringan' }).click();
      await expect.poll(() => rowsOf(page)).toBeGreaterThan(0);
      await page.context().close();
    });

    test('leads to a record by keyboard alone', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan?jenis=PENSOSKEL&dari=2021-07-12&sampai=2021-07-12');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: outreach }).last().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: outreach }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      await page.context().close();
    });

    test('opens the search box with Ctrl K and leads from a hit to its record', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('Sosialisasi Perda');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/(kegiatan|orang|lembaga)\//);
      await page.context().close();
    });
  });
}
