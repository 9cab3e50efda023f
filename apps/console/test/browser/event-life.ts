import { daysAfter, today } from '@pilar/domain/dates';
import { describe, expect, test } from 'vitest';
import { addRow, focused } from './form-steps.ts';
import { province, signedIn, violations, visit, type Running } from './pages.ts';

/** From a series' next stop to the page that everybody reads, and the calendar that shows what is on. */
export function eventLifeTests({ stack, browser }: Running): void {
  describe('an outreach of a series', () => {
    test('is planned where nobody was, completed as each step asks, held, reported, published and seen by everybody', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan/seri');
      await page.getByRole('link', { name: 'Penyuluhan Sosial Keliling' }).click();
      // A misspelt title is put right where the series is shown.
      await page.getByRole('button', { name: 'Perbaiki seri' }).click();
      await page.getByRole('textbox', { name: 'Judul kegiatan' }).fill('Penyuluhan Sosial Keliling (Pensoskel)');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Simpan perbaikan' }).click();
      await page.getByRole('heading', { level: 1, name: 'Penyuluhan Sosial Keliling (Pensoskel)' }).waitFor();
      await page.getByRole('button', { name: 'Perbaiki seri' }).click();
      await page.getByRole('textbox', { name: 'Judul kegiatan' }).fill('Penyuluhan Sosial Keliling');
      await page.getByRole('button', { name: 'Simpan perbaikan' }).click();
      await page.getByRole('heading', { level: 1, name: 'Penyuluhan Sosial Keliling', exact: true }).waitFor();
      await page.getByRole('button', { name: 'Rencanakan berikutnya' }).click();
      await page.getByRole('button', { name: 'Rencanakan Kab. Serang' }).click();
      await page.getByRole('button', { name: 'Rencanakan 2 kegiatan' }).click();
      await page.getByRole('group', { name: 'Ada 2 isian yang perlu diperbaiki' }).waitFor();
      expect(await violations(page)).toEqual([]);
      for (const [name, date] of [['Kab. Pandeglang', today()], ['Kab. Serang', daysAfter(today(), 7)]] as const) {
        const stop = page.getByRole('group', { name });
        await stop.getByLabel('Tanggal').fill(date);
        await stop.getByLabel('Tempat').fill('Aula Kecamatan');
      }
      await page.getByRole('button', { name: 'Rencanakan 2 kegiatan' }).click();
      const row = page.getByRole('row', { name: /Kab\. Pandeglang/ });
      await row.getByText('Konsep').waitFor();
      await row.getByRole('link').click();

      // An online outreach needs its link before it is scheduled (rule 20); the way to its field is there.
      await page.getByRole('button', { name: 'Jadwalkan' }).click();
      await page.getByText('Ada 1 hal yang belum lengkap.').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Tautan rapat' }).click();
      await expect.poll(() => focused(page)).toBe('meetingLink');
      await page.getByLabel('Tautan rapat').fill('https://contoh.example/rapat');
      await page.getByRole('button', { name: 'Simpan perubahan' }).click();
      await page.getByRole('button', { name: 'Jadwalkan' }).click();
      await page.getByRole('button', { name: 'Jadwalkan kegiatan' }).click();
      await page.getByText('Terjadwal').first().waitFor();
      await page.getByRole('button', { name: 'Tandai terlaksana' }).click();
      await page.getByRole('button', { name: 'Simpan: kegiatan terlaksana' }).click();
      await page.getByText('Terlaksana').first().waitFor();

      await page.getByRole('button', { name: 'Laporkan' }).click();
      await page.getByText('Ada 3 hal yang belum lengkap.').waitFor();
      await page.getByRole('link', { name: 'Lengkapi' }).click();
      const points = await addRow(page, 'Tambah pokok penting', 'Pokok penting 1');
      await points.getByLabel('Pokok penting', { exact: true }).fill('Pendataan bukan jaminan bantuan.');
      await page.getByRole('group', { name: 'Kelompok 1' }).getByLabel('Jumlah orang').fill('35');
      const photo = await addRow(page, 'Tambah foto', 'Foto 1');
      await photo.getByLabel('Keterangan foto').fill('Suasana penyuluhan');
      await page.getByRole('button', { name: 'Simpan perubahan' }).click();
      await page.getByRole('button', { name: 'Laporkan' }).click();
      await page.getByRole('button', { name: 'Laporkan kegiatan' }).click();
      await page.getByRole('button', { name: 'Publikasikan' }).click();
      await page.getByRole('button', { name: 'Publikasikan untuk umum' }).click();
      await page.getByText('Dipublikasikan').first().waitFor();
      const id = new URL(page.url()).pathname.split('/').at(-1);
      const everybody = await (await browser().open()).newPage();
      await everybody.goto(`${stack().url}/publik/kegiatan/${id}`);
      await everybody.getByText('Pendataan bukan jaminan bantuan.').waitFor();
      await everybody.context().close();
      await page.context().close();
    }, 240_000);
  });

  describe('the calendar of events', () => {
    test('is walked through by keyboard, opens a day and begins a new event on it', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan?sebagai=kalender&hari=2021-07-11');
      const grid = page.getByRole('grid', { name: 'Juli 2021' });
      await grid.getByRole('link', { name: /Penyuluhan Sosial Keliling/ }).waitFor();
      expect(await violations(page)).toEqual([]);
      await grid.getByRole('link', { name: /^Minggu, 11 Juli 2021/ }).focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['day'])).toBe('2021-07-12');
      await page.keyboard.press('PageDown');
      await page.getByRole('grid', { name: 'Agustus 2021' }).waitFor();
      await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['day'])).toBe('2021-08-12');
      await page.keyboard.press('PageUp');
      await page.getByRole('grid', { name: 'Juli 2021' }).waitFor();
      await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['day'])).toBe('2021-07-12');
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Senin, 12 Juli 2021' }).getByText('Dipublikasikan').waitFor();
      await page.getByRole('link', { name: 'Kegiatan baru pada Senin, 12 Juli 2021' }).click();
      await expect.poll(() => page.getByLabel('Tanggal', { exact: true }).inputValue()).toBe('2021-07-12');
      await page.context().close();
    });

    test('is an agenda on a phone, in English', async () => {
      const page = await signedIn(browser(), stack(), province, { language: 'en', viewport: { width: 360, height: 760 } });
      await visit(page, stack(), '/kegiatan?sebagai=kalender&hari=2021-07-01');
      await page.getByRole('region', { name: 'Monday, 12 July 2021' }).getByText('Published').waitFor();
      expect(await page.getByRole('grid').count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.context().close();
    });
  });
}
