import { describe, expect, test } from 'vitest';
import { looks, outreachEvent, violations, type Running } from './pages.ts';

/** The pages that anybody may read without signing in. */
export function publicTests({ stack, browser }: Running): void {
  describe('without signing in', () => {
    test('an event is found and read, with scripts switched off', async () => {
      const context = await browser().open({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${stack().url}/publik/kegiatan`);
      await page.getByLabel('Wilayah').selectOption({ label: 'Kab. Lebak' });
      await page.getByRole('button', { name: 'Tampilkan' }).click();
      await page.waitForURL(/wilayah=36\.02/);
      const { id, title } = await outreachEvent(stack());
      await page.goto(`${stack().url}/publik/kegiatan/${id}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByText('Senin, 12 Juli 2021').first().waitFor();
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByText('Monday, 12 July 2021').first().waitFor();
      await context.close();
    });

    test('no page breaks a rule of WCAG 2.2 AA, light, dark or on a phone, and none asks for anything elsewhere', async () => {
      const context = await browser().open();
      const page = await context.newPage();
      page.on('request', (request) => expect(new URL(request.url()).origin).toBe(stack().url));
      const event = `/publik/kegiatan/${(await outreachEvent(stack())).id}`;
      for (const path of ['/publik/kegiatan', event, `${event}?bahasa=en`, '/publik/tidak-ada', '/verifikasi', '/verifikasi/0000-0000-0000-0000']) {
        for (const { colorScheme, viewport } of looks) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme });
          await page.goto(stack().url + path);
          expect({ path, colorScheme, broken: await violations(page) }).toEqual({ path, colorScheme, broken: [] });
          expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(viewport.width);
        }
      }
      await context.close();
    }, 240_000);
  });
}
