import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nameOutreach, outreachEvent, outreachPath, province, signedIn, violations, visit, type Running } from './pages.ts';

/** One event, and the correction of its title. */
export function eventRecordTests({ stack, browser }: Running): void {
  describe('an event', () => {
    // Later tests look for the outreach by the name that the demo gives it.
    let called = '';
    beforeAll(async () => { called = (await outreachEvent(stack())).title; });
    afterAll(() => nameOutreach(stack(), called));

    test('shows roles, key points and what the graph knows of its region, part by part', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), await outreachPath(stack()));
      for (const part of ['Pokok penting', 'Peran', 'Materi', 'Keterangan', 'Juga di Kab. Lebak']) {
        expect(await page.getByRole('heading', { name: part }).count(), part).toBe(1);
      }
      expect(await page.getByText('Jabatan saja, tanpa nama').count()).toBeGreaterThan(0);
      await page.getByRole('link', { name: /^Peserta/ }).click();
      await page.getByRole('cell', { name: '30', exact: true }).waitFor();
      await page.getByRole('link', { name: 'Riwayat' }).click();
      await page.getByText('Mencatat data ini').first().click();
      await page.getByText('Alasan belum lengkap').waitFor();
      await page.context().close();
    });

    test('a title is corrected in its place and the history shows it', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), await outreachPath(stack()));
      await page.getByRole('button', { name: 'Ubah judul' }).click();
      const title = page.getByLabel('Judul kegiatan');
      const before = await title.inputValue();
      await title.fill(' ');
      await page.getByRole('button', { name: 'Simpan judul' }).click();
      await page.getByRole('heading', { name: 'Ada 1 isian yang perlu diperbaiki' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await title.fill(`${before}, daring`);
      await page.getByRole('button', { name: 'Simpan judul' }).click();
      await page.getByRole('heading', { level: 1, name: `${before}, daring` }).waitFor();
      await page.getByRole('link', { name: 'Riwayat' }).click();
      await page.locator('del', { hasText: before }).first().waitFor();
      await page.context().close();
    });

    test('two corrections at once: the second shows the first and asks', async () => {
      const [mine, theirs] = [await signedIn(browser(), stack(), province), await signedIn(browser(), stack(), province)];
      const path = await outreachPath(stack());
      for (const page of [mine, theirs]) {
        await visit(page, stack(), path);
        await page.getByRole('button', { name: 'Ubah judul' }).click();
      }
      await theirs.getByLabel('Judul kegiatan').fill('Judul orang lain');
      await theirs.getByRole('button', { name: 'Simpan judul' }).click();
      await theirs.getByRole('heading', { level: 1, name: 'Judul orang lain' }).waitFor();
      await mine.getByLabel('Judul kegiatan').fill('Judul saya');
      await mine.getByRole('button', { name: 'Simpan judul' }).click();
      await mine.getByText('Sudah diubah orang lain').waitFor();
      await mine.locator('ins', { hasText: 'Judul orang lain' }).waitFor();
      expect(await violations(mine)).toEqual([]);
      await mine.getByRole('button', { name: 'Simpan perubahan saya di atasnya' }).click();
      await mine.getByRole('heading', { level: 1, name: 'Judul saya' }).waitFor();
      await mine.context().close();
      await theirs.context().close();
    });
  });
}
