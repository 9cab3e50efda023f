import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { signedIn, violations, visit, visitField, type Running } from './pages.ts';

const phone = { viewport: { width: 390, height: 780 }, hasTouch: true };
const tksk = 'tksk@demo.pilar';
const regency = 'serang@demo.pilar';

/** Fills the journal as a TKSK does on a phone. */
async function fill(page: Page, activity: string): Promise<void> {
  await page.getByLabel('Tempat', { exact: true }).fill('Balai desa');
  await page.getByRole('textbox', { name: 'Kegiatan', exact: true }).fill(activity);
}

/** Reports: the journal written in the field, and the decision of the regency. */
export function reportTests({ stack, browser }: Running): void {
  const recorded = async (text: string): Promise<number> => {
    const { pillarReports } = await stack().execute<{ pillarReports: { totalCount: { value: number } } }>({
      query: 'query ($text: String!) { pillarReports(filter: { text: $text }) { totalCount { value } } }', variables: { text }, cookie: await stack().signIn(regency),
    });
    return pillarReports.totalCount.value;
  };

  describe('reports', () => {
    test('a journal outlives a reload and a lost line, and is sent once when the line is back', async () => {
      const page = await signedIn(browser(), stack(), tksk, phone);
      await visitField(page, stack());
      await page.context().setOffline(true);
      await page.reload();
      await page.getByText('Luring. Isian disimpan di perangkat ini.').waitFor();
      await page.getByRole('link', { name: 'Tulis jurnal harian' }).click();
      await fill(page, 'Kunjungan tanpa sinyal');
      await page.getByText('Tersimpan di perangkat ini').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.reload();
      await page.getByRole('textbox', { name: 'Kegiatan', exact: true }).waitFor();
      expect(await page.getByRole('textbox', { name: 'Kegiatan', exact: true }).inputValue()).toBe('Kunjungan tanpa sinyal');
      await page.getByRole('button', { name: 'Simpan dan kirim' }).click();
      await page.getByText('Menunggu sambungan').waitFor();
      expect(await recorded('Kunjungan tanpa sinyal')).toBe(0);
      await page.context().setOffline(false);
      await page.getByText('Terkirim', { exact: true }).waitFor();
      expect(await recorded('Kunjungan tanpa sinyal')).toBe(1);
      await page.getByRole('link', { name: 'Kunjungan tanpa sinyal' }).click();
      await page.getByRole('heading', { name: /^Jurnal / }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }, 120_000);

    test('a regency approves what waits, by keyboard alone', async () => {
      const page = await signedIn(browser(), stack(), regency);
      await visit(page, stack(), '/laporan?tampilan=MONTHLY');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Putuskan satu per satu' }).click();
      await page.getByText('1 dari 1 laporan yang menunggu keputusan').waitFor();
      await page.getByText(/5 jurnal pada 4 hari, 3 desa/).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('p');
      await page.getByRole('dialog', { name: 'Minta perbaikan' }).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('s');
      await page.getByText('Laporan disetujui').waitFor();
      await page.getByRole('heading', { name: 'Tidak ada laporan yang menunggu' }).waitFor();
      await page.context().close();
    }, 120_000);

    test('says who has not reported, and leads to the entry from paper, which needs its scan', async () => {
      const page = await signedIn(browser(), stack(), regency);
      await visit(page, stack(), '/laporan?tampilan=belum');
      await page.getByRole('link', { name: /^Entri laporan / }).first().click();
      await page.getByRole('heading', { name: 'Buat laporan bulanan' }).waitFor();
      await page.getByRole('textbox', { name: 'Kegiatan', exact: true }).fill('Rekap dari kertas');
      await page.getByRole('button', { name: 'Simpan sebagai konsep' }).click();
      await page.getByText('Lampirkan pindaian laporan kertas sebelum menyimpan.').waitFor();
      expect(await violations(page)).toEqual([]);
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Pilih berkas' }).click();
      // The smallest PNG there is.
      const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
      await (await chooser).setFiles({ name: 'pindaian.png', mimeType: 'image/png', buffer: picture });
      await page.getByText('pindaian.png sudah diterima.').waitFor();
      await page.getByRole('button', { name: 'Simpan sebagai konsep' }).click();
      await page.getByRole('heading', { name: /^Laporan bulanan / }).waitFor();
      await page.getByRole('link', { name: 'pindaian.png' }).waitFor();
      await page.getByText('Dientri petugas dari kertas').waitFor();
      await page.context().close();
    }, 120_000);
  });
}
