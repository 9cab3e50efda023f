import { describe, expect, test } from 'vitest';
import { outreachPath, violations, type Running } from './pages.ts';

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
      await page.goto(stack().url + (await outreachPath(stack())).replace('/kegiatan', '/publik/kegiatan'));
      await page.getByRole('heading', { level: 1, name: /Penyuluhan Sosial Keliling/ }).waitFor();
      await page.getByText('Senin, 12 Juli 2021').first().waitFor();
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByText('Monday, 12 July 2021').first().waitFor();
      await context.close();
    });

    test('no page breaks a rule of WCAG 2.2 AA, light, dark or on a phone, and none asks for anything elsewhere', async () => {
      const context = await browser().open();
      const page = await context.newPage();
      page.on('request', (request) => expect(new URL(request.url()).origin).toBe(stack().url));
      const event = (await outreachPath(stack())).replace('/kegiatan', '/publik/kegiatan');
      for (const path of ['/publik/kegiatan', event, `${event}?bahasa=en`, '/publik/tidak-ada', '/verifikasi', '/verifikasi/0000-0000-0000-0000']) {
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(stack().url + path);
        expect({ path, light: await violations(page) }).toEqual({ path, light: [] });
        await page.emulateMedia({ colorScheme: 'dark' });
        expect({ path, dark: await violations(page) }).toEqual({ path, dark: [] });
        await page.setViewportSize({ width: 360, height: 800 });
        expect({ path, phone: await violations(page) }).toEqual({ path, phone: [] });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
      }
      await context.close();
    }, 60_000);
  });
}
