import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { province, rowsOf, signedIn, visit, type Running } from './pages.ts';

const region = (page: Page, name: RegExp) => page.getByRole('button', { name });
const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

/** Lists as maps: what they say, how they are gone through, and that they leave nobody out. */
export function mapTests({ stack, browser }: Running): void {
  describe('the map', () => {
    test('shows the list\'s filter by region, and a table says the same', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan?jenis=PENSOSKEL');
      const listed = await rowsOf(page);
      await page.getByRole('link', { name: 'Peta' }).click();
      await page.waitForURL(/jenis=PENSOSKEL.*sebagai=peta|sebagai=peta.*jenis=PENSOSKEL/);
      await region(page, /^Kab\. Lebak: \d+ kegiatan$/).waitFor();
      expect(await page.getByRole('group', { name: 'Kegiatan per wilayah' }).getByRole('button').count()).toBe(8);
      const numbers = await page.getByRole('table', { name: 'Kegiatan per wilayah, sebagai tabel' }).getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => Number(row.querySelector('td:last-child')?.lastChild?.textContent)));
      expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(listed);
      // The table stays there for those who hear the page.
      await page.getByRole('button', { name: 'Sembunyikan tabel' }).click();
      expect(await page.getByRole('table', { name: 'Kegiatan per wilayah, sebagai tabel' }).getByRole('row').count()).toBeGreaterThan(8);
      await page.getByRole('link', { name: 'Daftar', exact: true }).click();
      await expect.poll(() => rowsOf(page)).toBe(listed);
      await page.context().close();
    });

    test('is gone through by keyboard alone: to a neighbour, into a region, up again', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan?sebagai=peta');
      await region(page, /^Kab\. Lebak: /).focus();
      await page.keyboard.press('ArrowUp');
      const above = await focusedName(page);
      expect(above).not.toMatch(/^Kab\. Lebak/);
      await page.keyboard.press('ArrowDown');
      await region(page, /^Kab\. Lebak: /).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/wilayah=36\.02(&|$)/);
      await region(page, /^Kec\. Rangkasbitung: /).waitFor();
      await region(page, /^Kec\. Rangkasbitung: /).focus();
      await page.keyboard.press('Escape');
      await region(page, /^Kab\. Lebak: /).waitFor();
      expect(page.url()).not.toContain('wilayah=');
      await page.context().close();
    });

    test('goes down to a village by click, keeps its state in the address, and shows numbers in place of colours', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/orang?tampilan=pilar&sebagai=peta&tingkat=kecamatan');
      expect(await page.getByRole('group', { name: 'Masa tugas per wilayah' }).getByRole('button').count()).toBe(155);
      await page.getByRole('button', { name: 'Angka', exact: true }).click();
      await page.waitForURL(/corak=angka/);
      await region(page, /^Kec\. Rangkasbitung: /).click();
      await page.waitForURL(/wilayah=36\.02\.14/);
      const village = region(page, /^(Desa|Kel\.) .+: \d+ masa tugas$/).first();
      await village.waitFor();
      await village.click();
      await page.waitForURL(/wilayah=36\.02\.14\.\d{4}/);
      await page.reload();
      await region(page, /^(Desa|Kel\.) .+: \d+ masa tugas$/).first().waitFor();
      expect(page.url()).toMatch(/corak=angka/);
      await page.context().close();
    });

    test('comes when it is looked at: nothing of it with the list, at most 115 kB of scripts after', async () => {
      const page = await signedIn(browser(), stack(), province);
      const scripts: { address: string; size: Promise<number> }[] = [];
      page.on('response', (response) => {
        if (new URL(response.url()).pathname.endsWith('.js')) scripts.push({ address: response.url(), size: response.body().then((body) => gzipSync(body).length) });
      });
      await visit(page, stack(), '/kegiatan');
      await page.getByRole('table').waitFor();
      const before = scripts.length;
      await page.getByRole('link', { name: 'Peta' }).click();
      await page.locator('path[data-code]').first().waitFor();
      const sizes = await Promise.all(scripts.slice(before).map(({ size }) => size));
      expect(sizes.length).toBeGreaterThan(0);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(115_000);
      await page.context().close();
    });
  });
}
