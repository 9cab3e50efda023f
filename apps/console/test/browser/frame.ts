import { describe, expect, test } from 'vitest';
import { province, signedIn, violations, visit, weigh, type Running } from './pages.ts';

/** What stands around every page, and what it weighs. */
export function frameTests({ stack, browser }: Running): void {
  describe('the frame', () => {
    test('changes its language and keeps it', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan');
      await page.getByRole('button', { name: /Bahasa/ }).click();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Events' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Events' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
      await page.context().close();
    });

    test('changes its theme and keeps it', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan');
      const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const light = await paper();
      await page.getByRole('button', { name: /Akun/ }).click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Gelap' }).click();
      expect(await paper()).not.toBe(light);
      await page.reload();
      expect(await paper()).not.toBe(light);
      await page.context().close();
    });

    test('narrows to an area below the grant’s, and keeps it in the address', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan');
      await page.getByRole('button', { name: /Banten/ }).first().click();
      await page.getByRole('button', { name: 'Kab. Lebak' }).click();
      await page.waitForURL(/wilayah=36\.02$/);
      await page.getByText(/kegiatan di Kab\. Lebak/).waitFor();
      await page.context().close();
    });
  });

  test('the first list needs at most 260 kB of scripts and 20 kB of styles, gzipped', async () => {
    const page = await signedIn(browser(), stack(), province);
    const weight = weigh(page);
    await visit(page, stack(), '/');
    await page.getByRole('table').waitFor();
    const { js, css } = await weight();
    expect(js).toBeGreaterThan(50_000);
    expect(js).toBeLessThanOrEqual(260_000);
    expect(css).toBeLessThanOrEqual(20_000);
    await page.context().close();
  });
}
