import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addRow, regency, regencyEvent, tabTo } from './form-steps.ts';
import { outreachEvent, province, signedIn, violations, visit, type Running } from './pages.ts';

const save = (page: Page) => page.getByRole('button', { name: 'Simpan perubahan' }).click();

/** The form of an event that is there: typing errors, colleagues, second thoughts. */
export function eventCorrectionTests({ stack, browser }: Running): void {
  describe('correcting an event', () => {
    test('a typing error is corrected on the form, and the history shows before and after', async () => {
      const { id, title } = await outreachEvent(stack());
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), `/kegiatan/${id}`);
      await page.getByRole('link', { name: 'Ubah', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Ubah kegiatan' }).waitFor();
      await page.getByLabel('Judul kegiatan').fill(`${title} (virtual)`);
      await page.getByLabel('Alasan perubahan').fill('Melengkapi judul');
      await save(page);
      await page.getByRole('heading', { level: 1, name: `${title} (virtual)` }).waitFor();
      await page.getByRole('link', { name: 'Riwayat' }).click();
      await page.getByText('Alasan: Melengkapi judul').waitFor();
      const newest = page.getByRole('listitem').filter({ hasText: 'Melengkapi judul' });
      expect(await newest.locator('del').allTextContents()).toEqual([`Sebelum: ${title}`]);
      expect(await newest.locator('ins').allTextContents()).toEqual([`Sesudah: ${title} (virtual)`]);
      await page.context().close();
    });

    test('by keyboard alone, from the list to the saved title', async () => {
      const { id, title } = await outreachEvent(stack());
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan?jenis=PENSOSKEL&dari=2021-07-12&sampai=2021-07-12');
      await tabTo(page, title);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await tabTo(page, 'Ubah');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Ubah kegiatan' }).waitFor();
      await tabTo(page, 'Judul kegiatan');
      await page.keyboard.press('End');
      await page.keyboard.type(', Banten');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: `${title}, Banten` }).waitFor();
      expect(page.url()).toContain(`/kegiatan/${id}`);
      await page.context().close();
    });

    test('of two officers at once the second is told whose change came between, and loses nothing', async () => {
      const id = await regencyEvent(stack(), 'Bimtek Pendataan PSM');
      const first = await signedIn(browser(), stack(), regency);
      const second = await signedIn(browser(), stack(), province);
      await visit(first, stack(), `/kegiatan/${id}/ubah`);
      await visit(second, stack(), `/kegiatan/${id}/ubah`);
      await second.getByLabel('Tujuan').fill('Menyamakan cara mendata');
      const topic = await addRow(second, 'Tambah materi', 'Materi 2');
      await topic.getByRole('textbox').fill('Cara mengisi formulir');
      await second.getByLabel('Judul kegiatan').fill('Bimtek Pendataan PSM se-Lebak');

      await first.getByLabel('Judul kegiatan').fill('Bimbingan Teknis Pendataan PSM');
      await first.getByLabel('Pos anggaran').fill('Pemberdayaan sosial');
      await save(first);
      await first.getByRole('heading', { level: 1, name: 'Bimbingan Teknis Pendataan PSM' }).waitFor();

      await save(second);
      await second.getByText('Sudah diubah orang lain').waitFor();
      await second.getByText('Bimbingan Teknis Pendataan PSM').first().waitFor();
      await second.getByText('Anda berdua mengubah: Judul kegiatan.').waitFor();
      expect(await violations(second)).toEqual([]);
      await second.getByRole('button', { name: 'Muat yang terbaru, pertahankan isian saya' }).click();
      expect(await second.getByLabel('Judul kegiatan').inputValue()).toBe('Bimtek Pendataan PSM se-Lebak');
      expect(await second.getByLabel('Tujuan').inputValue()).toBe('Menyamakan cara mendata');
      expect(await second.getByRole('group', { name: 'Materi 2' }).getByRole('textbox').inputValue()).toBe('Cara mengisi formulir');
      expect(await second.getByLabel('Pos anggaran').inputValue()).toBe('Pemberdayaan sosial');
      await save(second);
      await second.getByRole('heading', { level: 1, name: 'Bimtek Pendataan PSM se-Lebak' }).waitFor();
      await second.getByText('Pemberdayaan sosial').waitFor();
      await second.getByText('Cara mengisi formulir').waitFor();
      await first.context().close();
      await second.context().close();
    });

    test('leaving with unsaved entries is asked about, and a withdrawn event is gone', async () => {
      const id = await regencyEvent(stack(), 'Bimtek yang keliru dicatat');
      const page = await signedIn(browser(), stack(), regency);
      await visit(page, stack(), `/kegiatan/${id}/ubah`);
      await page.getByLabel('Tujuan').fill('Belum selesai');
      await page.getByRole('link', { name: 'Lembaga', exact: true }).click();
      await page.getByRole('dialog', { name: 'Tinggalkan halaman ini?' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Tetap di sini' }).click();
      expect(await page.getByLabel('Tujuan').inputValue()).toBe('Belum selesai');

      await page.getByRole('button', { name: 'Tarik kegiatan' }).click();
      const dialog = page.getByRole('dialog', { name: 'Tarik kegiatan ini?' });
      await dialog.getByRole('button', { name: 'Tarik kegiatan' }).click();
      await dialog.getByText('Tulis alasannya').waitFor();
      await dialog.getByLabel('Alasan').fill('Tercatat dua kali');
      await dialog.getByRole('button', { name: 'Tarik kegiatan' }).click();
      await page.getByRole('heading', { level: 1, name: 'Kegiatan', exact: true }).waitFor();
      await visit(page, stack(), `/kegiatan/${id}`);
      await page.getByRole('heading', { name: 'Tidak ditemukan' }).waitFor();
      await page.context().close();
    });
  });
}
