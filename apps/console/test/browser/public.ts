import { describe, expect, test } from 'vitest';
import { looks, outreachEvent, province, signedIn, violations, visit, type Running } from './pages.ts';
import { trespasses } from './trespass.ts';

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

  describe('the watch over every page of these tests', () => {
    test('notices a style that stands in a page, a script, and a picture from elsewhere, none of which the browser takes', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan');
      const colour = await page.evaluate(async () => {
        const bad = document.createElement('div');
        bad.innerHTML = '<p style="color: rgb(1, 2, 3)">x</p><img src="https://elsewhere.example/x.png" alt="">';
        const script = document.createElement('script');
        script.textContent = 'document.title = "owned"';
        document.body.append(bad, script);
        await new Promise((resolve) => { setTimeout(resolve, 200); });
        return getComputedStyle(bad.querySelector('p') as Element).color;
      });
      expect(colour).not.toBe('rgb(1, 2, 3)');
      expect(await page.title()).not.toBe('owned');
      const found = trespasses();
      for (const directive of ['style-src', 'script-src', 'img-src']) expect(found.filter((text) => text.includes(directive)), directive).not.toEqual([]);
      await page.context().close();
    });
  });
}
