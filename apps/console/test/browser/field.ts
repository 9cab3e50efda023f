import { signInWithPassword } from '@pilar/stack/sign-in';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { signedIn, violations, visit, visitField, type Running } from './pages.ts';

const phone = { viewport: { width: 390, height: 780 }, hasTouch: true };
const regency = 'lebak@demo.pilar';

/** Fills the form of an event as an officer does on a phone. */
async function fill(page: Page, title: string): Promise<void> {
  await page.getByLabel('Judul kegiatan').fill(title);
  await page.getByLabel('Jenis', { exact: true }).selectOption('RAKOR_KECAMATAN');
  await page.getByLabel('Tanggal', { exact: true }).fill('2026-11-20');
  await page.getByLabel('Tempat', { exact: true }).fill('Aula Kecamatan');
  await page.getByLabel('Pembuka acara').fill('Contoh Camat');
  await page.getByLabel('Narasumber').fill('Contoh Kasi');
}

/** A page of the origin on which nobody is signed in. */
async function visitSignIn(page: Page): Promise<void> {
  await page.locator('input[type=password]').waitFor();
}

/** How many items the browser's storage holds, read past the console. */
function keptItems(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => { const open = indexedDB.open('pilar-field'); open.addEventListener('success', () => resolve(open.result)); });
    return new Promise<number>((resolve) => { const all = database.transaction('items').objectStore('items').count(); all.addEventListener('success', () => resolve(all.result)); });
  });
}

/** Work without a line, on a phone. */
export function fieldTests({ stack, browser }: Running): void {
  const recorded = async (title: string): Promise<number> => {
    const { events } = await stack().execute<{ events: { totalCount: { value: number } } }>({
      query: 'query ($text: String!) { events(filter: { text: $text }) { totalCount { value } } }', variables: { text: title }, cookie: await stack().signIn(regency),
    });
    return events.totalCount.value;
  };
  /** Arrives at the field page, which can then be opened without a line. */
  const arrive = async (session?: string): Promise<Page> => {
    const page = await signedIn(browser(), stack(), regency, { ...phone, session });
    await visitField(page, stack());
    return page;
  };

  describe('in the field', () => {
    test('a draft outlives a reload and a lost line, and is sent once when the line is back', async () => {
      const page = await arrive();
      expect(await violations(page)).toEqual([]);
      await page.context().setOffline(true);
      await page.reload();
      await page.getByText('Luring. Isian disimpan di perangkat ini.').waitFor();
      await page.getByRole('link', { name: 'Catat kegiatan' }).click();
      await fill(page, 'Rakor tanpa sinyal');
      await page.getByText('Tersimpan di perangkat ini').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.reload();
      await page.getByLabel('Judul kegiatan').waitFor();
      expect(await page.getByLabel('Judul kegiatan').inputValue()).toBe('Rakor tanpa sinyal');
      expect(await page.getByLabel('Narasumber').inputValue()).toBe('Contoh Kasi');
      await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
      await page.getByText('Luring. 1 isian menunggu, akan terkirim sendiri.').waitFor();
      await page.getByText('Menunggu sambungan').waitFor();
      expect(await recorded('Rakor tanpa sinyal')).toBe(0);
      await page.context().setOffline(false);
      await page.getByText('Terkirim', { exact: true }).waitFor();
      expect(await recorded('Rakor tanpa sinyal')).toBe(1);
      await page.context().close();
    }, 120_000);

    test('an answer that is lost costs nothing: the same is recorded once', async () => {
      const page = await arrive();
      await page.getByRole('link', { name: 'Catat kegiatan' }).click();
      await fill(page, 'Rakor jawaban hilang');
      await page.route('**/graphql', async (route) => {
        if (!route.request().postData()?.includes('RecordInField')) return route.continue();
        await route.fetch();
        await route.abort('connectionreset');
      });
      await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
      await page.getByText('Daring. 1 isian sedang dikirim.').waitFor();
      await expect.poll(() => recorded('Rakor jawaban hilang')).toBe(1);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await page.getByText('Terkirim', { exact: true }).waitFor();
      expect(await recorded('Rakor jawaban hilang')).toBe(1);
      await page.context().close();
    });

    test('what is refused says why, and is mended in its place', async () => {
      const page = await arrive();
      await page.getByRole('link', { name: 'Catat kegiatan' }).click();
      await fill(page, 'Rakor yang keliru tanggal');
      await page.getByLabel('Tanggal', { exact: true }).fill('2090-01-02');
      await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
      await page.getByText('Ditolak', { exact: true }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Rakor yang keliru tanggal' }).click();
      await page.getByText(/belum berlangsung/).first().waitFor();
      await page.getByLabel('Tanggal', { exact: true }).fill('2026-11-20');
      await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
      await page.getByText('Terkirim', { exact: true }).waitFor();
      expect(await recorded('Rakor yang keliru tanggal')).toBe(1);
      await page.context().close();
    });

    test('signing out warns of what is unsent, and removes it', async () => {
      const page = await arrive(await signInWithPassword(stack().url, regency, 'pilar-demo'));
      await page.getByRole('link', { name: 'Catat kegiatan' }).click();
      await page.getByLabel('Judul kegiatan').fill('Rakor yang ditinggalkan');
      await page.getByText('Tersimpan di perangkat ini').waitFor();
      await page.getByRole('button', { name: /Akun/ }).click();
      await page.getByRole('button', { name: 'Keluar', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Keluar dan hapus isian?' });
      await dialog.waitFor();
      await dialog.getByRole('button', { name: 'Tetap masuk' }).click();
      expect(await page.getByLabel('Judul kegiatan').inputValue()).toBe('Rakor yang ditinggalkan');
      await page.getByRole('button', { name: /Akun/ }).click();
      await page.getByRole('button', { name: 'Keluar', exact: true }).click();
      await Promise.all([page.waitForRequest('**/auth/sign-out'), dialog.getByRole('button', { name: 'Keluar dan hapus' }).click()]);
      await page.waitForLoadState();
      // Wherever the sign-out has led: the storage belongs to the same origin.
      await visitSignIn(page);
      expect(await keptItems(page)).toBe(0);
      await page.context().close();
    });

    test('whoever records nothing is told what they may do', async () => {
      const page = await signedIn(browser(), stack(), 'tksk@demo.pilar', phone);
      await visit(page, stack(), '/lapangan');
      await page.getByText(/Peran TKSK membaca kegiatan/).waitFor();
      expect(await page.getByRole('link', { name: 'Catat kegiatan' }).count()).toBe(0);
      await page.context().close();
    });
  });
}
