import { today } from '@pilar/domain/dates';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { signedIn, violations, visit, type Running } from './pages.ts';

/** Whoever works for one institution of Kab. Lebak, and the regency that decides. */
const ownDoor = 'lks@demo.pilar';
const regency = 'lebak@demo.pilar';
const onPhone = { viewport: { width: 360, height: 780 } };
const year = String(Number(today().slice(0, 4)) - 1);

/** Fills what a report must tell, as somebody types it. */
async function fill(page: Page): Promise<void> {
  await page.getByLabel('Laki-laki dilayani').fill('18');
  await page.getByLabel('Perempuan dilayani').fill('22');
  await page.getByLabel('Penerimaan (rupiah)').fill('Rp 120.000.000');
  await page.getByLabel('Pengeluaran (rupiah)').fill('118.500.000');
  await page.getByRole('textbox', { name: 'Kegiatan' }).fill('Bimbingan belajar dan kunjungan keluarga');
}

/** The yearly report of an institution, from its first word to its acceptance. */
export function institutionReportTests({ stack, browser }: Running): void {
  describe('the yearly report of an institution', () => {
    test('is written behind its own door, returned by the regency, mended, and accepted', async () => {
      const lks = await signedIn(browser(), stack(), ownDoor, onPhone);
      await visit(lks, stack(), '/');
      await lks.waitForURL(/\/lembaga\/[^/]+$/);
      const name = await lks.getByRole('heading', { level: 1 }).innerText();
      const officer = await signedIn(browser(), stack(), regency);
      // Everything at once shares the machine, and a page may wait for its turn.
      for (const page of [lks, officer]) page.setDefaultTimeout(90_000);
      await visit(officer, stack(), `/lembaga/laporan?tampilan=belum&tahun=${year}`);
      await officer.getByRole('link', { name: `Entri laporan ${name}` }).waitFor();
      expect(await violations(officer)).toEqual([]);

      await lks.getByRole('link', { name: 'Susun laporan tahunan' }).click();
      await lks.getByRole('heading', { level: 1, name: 'Laporan tahunan baru' }).waitFor();
      expect(await lks.getByLabel('Tahun', { exact: true }).inputValue()).toBe(year);
      await lks.getByRole('button', { name: 'Simpan sebagai konsep' }).click();
      await lks.getByRole('heading', { name: /isian yang perlu diperbaiki/ }).waitFor();
      expect(await violations(lks)).toEqual([]);
      await fill(lks);
      await lks.getByRole('button', { name: 'Simpan sebagai konsep' }).click();
      await lks.getByRole('heading', { level: 1, name: `Laporan tahunan ${year}` }).waitFor();
      const record = new URL(lks.url()).pathname;
      await lks.getByText('Rp118.500.000').waitFor();
      await lks.getByRole('button', { name: 'Ajukan laporan' }).click();
      await lks.getByText('Diajukan', { exact: true }).first().waitFor();
      await lks.getByRole('button', { name: 'Ajukan laporan' }).waitFor({ state: 'detached' });
      expect(await lks.getByRole('button', { name: 'Terima laporan' }).count()).toBe(0);

      await visit(officer, stack(), '/lembaga/laporan');
      await officer.getByRole('link', { name: 'Menunggu keputusan' }).click();
      await officer.waitForURL('**status=SUBMITTED**');
      expect(await violations(officer)).toEqual([]);
      await officer.getByRole('link', { name, exact: true }).click();
      await officer.getByText('Lembaga sendiri').waitFor();
      expect(await violations(officer)).toEqual([]);
      await officer.getByRole('button', { name: 'Kembalikan…' }).click();
      const dialog = officer.getByRole('dialog', { name: 'Kembalikan laporan' });
      await dialog.getByRole('button', { name: 'Kembalikan laporan' }).click();
      await dialog.getByText('Harus diisi').waitFor();
      await dialog.getByRole('textbox').fill('Rinci pengeluaran untuk gizi');
      await dialog.getByRole('button', { name: 'Kembalikan laporan' }).click();
      await officer.getByText('Dikembalikan', { exact: true }).waitFor();

      await visit(lks, stack(), '/lembaga/laporan');
      await lks.getByRole('link', { name, exact: true }).click();
      await lks.getByText('Rinci pengeluaran untuk gizi').waitFor();
      await lks.getByRole('button', { name: 'Ubah', exact: true }).click();
      await lks.getByRole('textbox', { name: 'Kegiatan' }).fill('Bimbingan belajar; gizi Rp40.000.000');
      await lks.getByRole('button', { name: 'Simpan laporan' }).click();
      await lks.getByText('gizi Rp40.000.000').waitFor();
      await lks.getByRole('button', { name: 'Ajukan laporan' }).click();
      await lks.getByRole('button', { name: 'Ajukan laporan' }).waitFor({ state: 'detached' });
      await lks.context().close();

      await visit(officer, stack(), record);
      await officer.getByRole('button', { name: 'Terima laporan' }).click();
      await officer.getByText('Diterima', { exact: true }).waitFor();
      await visit(officer, stack(), `/lembaga/laporan?tahun=${year}&status=ACCEPTED`);
      await officer.getByRole('link', { name, exact: true }).waitFor();
      await visit(officer, stack(), `/lembaga/laporan?tampilan=belum&tahun=${year}`);
      await officer.getByRole('table', { name: 'Belum lapor' }).waitFor();
      expect(await officer.getByRole('link', { name: `Entri laporan ${name}` }).count()).toBe(0);
      await officer.context().close();
    }, 400_000);
  });
}
