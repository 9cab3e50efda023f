import { today } from '@pilar/domain/dates';
import { describe, expect, test } from 'vitest';
import { regency } from './form-steps.ts';
import { signedIn, violations, visit, type Running } from './pages.ts';

/** Everything at once shares the machine, and a page may wait for its turn. */
const patience = { timeout: 90_000 };
const officeName = 'Dinas Sosial Kabupaten Lebak';
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

/** Who holds which post of an office, from a new head of it to an entry taken back. */
export function officeTests({ stack, browser }: Running): void {
  test('an office is registered from the list of offices, and opens', async () => {
    const page = await signedIn(browser(), stack(), regency);
    await visit(page, stack(), '/kantor');
    await page.getByRole('button', { name: 'Kantor baru' }).click(patience);
    const dialog = page.getByRole('dialog', { name: 'Daftarkan kantor atau badan baru' });
    await dialog.getByRole('button', { name: 'Daftarkan kantor' }).click();
    await dialog.getByText('Harus diisi').first().waitFor();
    await dialog.getByLabel('Nama').fill('Kantor Uji Lebak');
    await dialog.getByLabel('Jenis').selectOption('OTHER');
    await dialog.getByLabel('Tingkat').selectOption('REGENCY');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Daftarkan kantor' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kantor Uji Lebak' }).waitFor(patience);
    await page.getByRole('button', { name: 'Isi jabatan' }).waitFor(patience);
    await page.context().close();
  }, 120_000);

  describe('the posts of an office', () => {
    test('go to a successor, are corrected, ended and taken back; former holders and the history stay', async () => {
      const page = await signedIn(browser(), stack(), regency);
      await visit(page, stack(), '/kantor?wilayah=36.02');
      await page.getByRole('link', { name: officeName, exact: true }).click(patience);
      const held = page.getByRole('table', { name: 'Jabatan', exact: true });
      await held.getByText('Kepala Dinas').waitFor(patience);
      const record = new URL(page.url()).pathname;

      // A new head: whoever held the post leaves it the day before.
      await page.getByRole('button', { name: 'Ganti pejabat: Kepala Dinas' }).click();
      expect(await page.getByRole('textbox', { name: 'Jabatan' }).inputValue()).toBe('Kepala Dinas');
      await page.getByRole('combobox', { name: 'Pemegang' }).fill('Sekar Umpamawati');
      await page.getByRole('option', { name: 'Daftarkan orang baru: Sekar Umpamawati' }).click(patience);
      await page.getByRole('dialog', { name: 'Daftarkan orang baru' }).getByRole('button', { name: 'Daftarkan orang' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByLabel('Mulai bertugas').fill('2026-03-02');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Simpan pejabat' }).click();
      await held.getByRole('link', { name: 'Sekar Umpamawati' }).waitFor(patience);
      await held.getByText('sejak 2 Mar 2026').waitFor();
      await page.getByText('1 masa tugas yang sudah berakhir').click();
      await page.getByRole('table', { name: 'Masa tugas yang sudah berakhir' }).getByText('1 Mar 2026').waitFor();

      // The decree says another day, and not one before the former term ended.
      await page.getByRole('button', { name: 'Perbaiki masa tugas: Kepala Dinas, Sekar Umpamawati' }).click();
      await page.getByLabel('Mulai bertugas').fill('2026-03-01');
      await page.getByRole('button', { name: 'Simpan masa tugas' }).click();
      await page.getByText(/bertumpang dengan masa tugas Kepala Dinas/).first().waitFor(patience);
      await page.getByLabel('Mulai bertugas').fill('2026-03-09');
      await page.getByLabel('Alasan').fill('Menurut SK pelantikan');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Simpan masa tugas' }).click();
      await held.getByText('sejak 9 Mar 2026').waitFor(patience);

      // A post of its own, entered by mistake and taken back with the reason.
      await page.getByRole('button', { name: 'Isi jabatan' }).click();
      await page.getByRole('textbox', { name: 'Jabatan' }).fill('Sekretaris Dinas');
      await page.getByRole('button', { name: 'Simpan pejabat' }).click();
      await held.getByText('Sekretaris Dinas').waitFor(patience);
      await page.getByRole('button', { name: 'Batalkan catatan: Sekretaris Dinas' }).click();
      const dialog = page.getByRole('dialog', { name: 'Batalkan catatan: Sekretaris Dinas' });
      await dialog.getByRole('button', { name: 'Batalkan catatan' }).click();
      await dialog.getByText('Harus diisi').waitFor();
      await dialog.getByLabel('Alasan').fill('Tercatat pada kantor yang salah');
      expect(await violations(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Batalkan catatan' }).click();
      await held.getByText('Sekretaris Dinas').waitFor({ state: 'detached', ...patience });

      // The head leaves, and nobody follows yet: on a phone, where nothing is wider than the window.
      const small = await signedIn(browser(), stack(), regency, phone);
      await visit(small, stack(), record);
      await small.getByRole('button', { name: 'Akhiri masa tugas: Kepala Dinas, Sekar Umpamawati' }).click(patience);
      await small.getByLabel('Hari terakhir bertugas').fill(today());
      expect(await violations(small)).toEqual([]);
      expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await small.getByRole('button', { name: 'Akhiri masa tugas', exact: true }).click();
      await small.getByText(/^9 Mar 2026 – /).waitFor(patience);
      await small.context().close();

      await visit(page, stack(), `${record}?bagian=riwayat`);
      await page.getByText('Tercatat pada kantor yang salah').waitFor(patience);
      await page.getByText('Menurut SK pelantikan').waitFor();
      await page.context().close();
    }, 240_000);

    test('are read only by those who may not change them', async () => {
      const page = await signedIn(browser(), stack(), 'tksk@demo.pilar');
      await visit(page, stack(), '/kantor?wilayah=36');
      await page.getByRole('link', { name: 'Dinas Sosial Provinsi Banten', exact: true }).click(patience);
      await page.getByRole('table', { name: 'Jabatan', exact: true }).waitFor(patience);
      for (const name of ['Isi jabatan', /^Ganti pejabat/, /^Perbaiki masa tugas/, /^Batalkan catatan/]) expect(await page.getByRole('button', { name }).count()).toBe(0);
      await page.context().close();
    }, 120_000);
  });
}
