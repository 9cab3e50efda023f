import { describe, expect, test } from 'vitest';
import { outreachPath, province, signedIn, violations, visit, type Running } from './pages.ts';

/** Signing in, and a session that ends. */
export function sessionTests({ stack, browser }: Running): void {
  describe('the session', () => {
    test('whoever is not signed in comes to the sign-in page, and from there to where they wanted', async () => {
      const context = await browser().open();
      const page = await context.newPage();
      await page.goto(`${stack().url}/kegiatan?jenis=PENSOSKEL`);
      await page.locator('input[type=password]').waitFor();
      await page.locator('input[type=email], input[name=email]').first().fill(province);
      await page.locator('input[type=password]').fill('pilar-demo');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Kegiatan' }).waitFor();
      expect(new URL(page.url()).search).toBe('?jenis=PENSOSKEL');
      await context.close();
    });

    test('a session that ends while somebody works costs no input', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), await outreachPath(stack()));
      await page.getByRole('button', { name: 'Ubah judul' }).click();
      const title = page.getByLabel('Judul kegiatan');
      const before = await title.inputValue();
      await title.fill(`${before} (tiga jam)`);
      const cookies = await page.context().cookies();
      await page.context().clearCookies();
      await page.getByRole('button', { name: 'Simpan judul' }).click();
      await page.getByRole('dialog', { name: 'Sesi berakhir' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.context().addCookies(cookies);
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await page.getByRole('heading', { name: `${before} (tiga jam)` }).waitFor();
      await page.context().close();
    });
  });
}
