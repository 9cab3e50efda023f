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
      const found = await trespasses();
      for (const directive of ['style-src', 'script-src', 'img-src']) expect(found.filter((text) => text.includes(directive)), directive).not.toEqual([]);
      await page.context().close();
    });

    test('notices a number of a person in an address, in the history and in each store of the browser, and not one that is none', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan');
      expect(await trespasses()).toEqual([]);
      const keep = (written: string) => page.evaluate(async (number) => {
        localStorage.setItem('x', number);
        sessionStorage.setItem('x', `{"nik":"${number}"}`);
        history.replaceState({ of: number }, '');
        await fetch(`/healthz?nik=${number}`);
        await (await caches.open('uji')).put('/healthz', Response.json({ number }));
        const database = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open('uji', 1);
          opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
          opening.addEventListener('success', () => { resolve(opening.result); });
        });
        const writing = database.transaction('rows', 'readwrite');
        writing.objectStore('rows').put({ bytes: new TextEncoder().encode(number) }, 1);
        await new Promise((resolve) => { writing.addEventListener('complete', resolve); });
        database.close();
      }, written);
      await keep('36021405078800001');
      expect(await trespasses()).toEqual([]);
      await keep('3602140507880000');
      const found = await trespasses();
      for (const place of ['http', 'history', 'localStorage', 'sessionStorage', 'cache uji', 'uji rows']) expect(found.filter((text) => text.startsWith(`a number in ${place}`)), place).toHaveLength(1);
      // Closed as every test closes its own, it is looked at once more, and is empty for the next.
      await page.context().close();
      expect((await trespasses()).map((text) => text.split(' of ')[0])).toEqual(['a number in localStorage', 'a number in sessionStorage', 'a number in uji rows', 'a number in cache uji']);
      const next = await signedIn(browser(), stack(), province);
      await visit(next, stack(), '/kegiatan');
      await next.context().close();
      expect(await trespasses()).toEqual([]);
    });
  });
}
