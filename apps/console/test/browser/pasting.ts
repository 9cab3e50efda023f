import { s0 } from '@pilar/announcement/cases/s0';
import { describe, expect, test } from 'vitest';
import { looks, signedIn, province, violations, visit, withdrawEntered, type Running } from './pages.ts';
import type { Page } from 'playwright-core';

const two = `Informasi kegiatan bulan ini:

1. Rapat Koordinasi Kesejahteraan Sosial Kecamatan Contoh
Hari/tanggal: Senin, 12 Januari 2026
Pukul: 09.00 - 11.00 WIB
Tempat: Aula Kecamatan Cibadak, Kabupaten Lebak
Penyelenggara: Dinas Sosial Kabupaten Lebak

2. Bimbingan Teknis Pendataan bagi PSM
Hari/tanggal: Selasa, 13 Januari 2026
Pukul: 13.00 - 15.00 WIB
Tempat: Aula Kecamatan Malingping, Kabupaten Lebak
Penyelenggara: Dinas Sosial Kabupaten Lebak`;

async function paste(page: Page, text: string, button = 'Baca teks'): Promise<void> {
  await page.locator('#announcement').fill(text);
  await page.getByRole('button', { name: button }).click();
}

/** From a pasted text to the record. */
export function pastingTests({ stack, browser }: Running): void {
  describe('pasting an announcement', () => {
    test('reads the outreach of Lebak, shows where each value stands, and saves it once an officer has mended what is missing', async () => {
      const page = await signedIn(browser(), stack(), province);
      const sent: string[] = [];
      page.on('request', (request) => void (request.url().includes('/graphql') && sent.push(`${request.method()} ${request.url()}`)));
      await visit(page, stack(), '/kegiatan');
      await page.getByRole('link', { name: 'Tempel pengumuman' }).click();
      await paste(page, s0.text);
      await page.getByRole('button', { name: 'Simpan kegiatan' }).waitFor();
      // The record that the demo holds of the same outreach is shown before it is entered again.
      await page.getByText('Mungkin sudah tercatat').waitFor();
      await page.getByText('30 TKSK, padahal wilayahnya punya 28 kecamatan').waitFor();
      expect(await violations(page)).toEqual([]);

      // A field shows its passage, a passage its field.
      await page.getByLabel('Tanggal', { exact: true }).focus();
      expect(await page.locator('[data-shown]').textContent()).toBe('Senin (12/7/2021)');
      await page.getByRole('button', { name: 'virtual', exact: true }).click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('mode');

      await page.getByLabel('Judul kegiatan').fill('Penyuluhan Sosial Keliling dari teks');
      await page.getByRole('button', { name: 'Pakai Penyuluhan Sosial Keliling', exact: true }).click();
      const opener = page.getByRole('group', { name: 'Peran 1', exact: true });
      await opener.getByRole('button', { name: /^Pakai Dra\. Nurhana, M\.Si\./ }).click();
      expect(await opener.getByRole('combobox', { name: /^Orang/ }).inputValue()).toBe('Dra. Nurhana, M.Si.');
      while (await page.getByRole('button', { name: 'Pakai tulisan di teks' }).count() > 0) await page.getByRole('button', { name: 'Pakai tulisan di teks' }).first().click();
      await page.getByRole('button', { name: 'Simpan kegiatan' }).click();
      // An online event needs its link or a reason (rule 20): the graph says so at the field.
      await page.getByText(/wajib diisi untuk kegiatan daring/).first().waitFor();
      await page.getByLabel(/^Alasan/).first().fill('Tautan tidak disebut sumber.');

      // Leaving with what is unsaved asks.
      await page.getByRole('link', { name: 'Forum', exact: true }).click();
      await page.getByRole('button', { name: 'Tetap di sini' }).click();
      await page.getByRole('button', { name: 'Simpan kegiatan' }).click();
      await page.getByRole('heading', { level: 1, name: 'Penyuluhan Sosial Keliling dari teks' }).waitFor();
      await page.getByText('Tercatat 30 TKSK menurut sumber; wilayahnya punya 28 kecamatan.').waitFor();
      await page.getByText('Dra. Nurhana, M.Si.').first().waitFor();
      expect(sent.filter((line) => !line.startsWith('POST') || line.includes('?'))).toEqual([]);
      await withdrawEntered(stack(), new URL(page.url()).pathname.split('/').at(-1) ?? '');
      await page.context().close();
    }, 240_000);

    test('saves each of two events by itself', async () => {
      const page = await signedIn(browser(), stack(), 'lebak@demo.pilar');
      await visit(page, stack(), '/kegiatan/dari-teks');
      await paste(page, two);
      const events = page.getByRole('list', { name: 'Kegiatan dalam teks' });
      await events.getByRole('button').nth(1).click();
      expect(await page.getByLabel('Tanggal', { exact: true }).inputValue()).toBe('2026-01-13');
      await page.getByLabel('Status', { exact: true }).selectOption('DRAFT');
      await events.getByRole('button').nth(0).click();
      await page.getByLabel('Status', { exact: true }).selectOption('DRAFT');
      await page.getByRole('button', { name: 'Simpan kegiatan' }).click();
      await events.getByText('Tersimpan').waitFor();
      // What was entered for the second is still there.
      expect(await page.getByLabel('Status', { exact: true }).inputValue()).toBe('DRAFT');
      await page.getByRole('button', { name: 'Simpan kegiatan' }).click();
      await page.getByText('Semua kegiatan dari teks ini sudah disimpan.').waitFor();
      expect(await events.getByRole('link').count()).toBe(2);
      await page.context().close();
    }, 240_000);

    test('says in both languages that a text is no announcement, and folds the text away on a phone', async () => {
      const [, phone] = looks;
      const page = await signedIn(browser(), stack(), province, phone);
      await visit(page, stack(), '/kegiatan/dari-teks');
      await paste(page, 'Beras 2 kg, telur 1 kg, minyak goreng', 'Read the text');
      await page.getByText(/tells of no event/).waitFor();
      await page.locator('#announcement').fill('x'.repeat(20_001));
      await page.getByText(/at most 20,000/).first().waitFor();
      expect(await page.getByRole('button', { name: 'Read the text' }).isDisabled()).toBe(true);
      await paste(page, s0.text, 'Read the text');
      await page.getByRole('button', { name: 'Save event' }).waitFor();
      expect(await page.getByText('Setelah menyapa kabupaten lain').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Stated' }).first().click();
      expect(await page.getByText('Setelah menyapa kabupaten lain').isVisible()).toBe(true);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.context().close();
    }, 240_000);
  });
}
