import { regionsWithin } from '@pilar/domain/regions';
import { today } from '@pilar/domain/dates';
import { describe, expect, test } from 'vitest';
import { signedIn, violations, visit, visitField, type Running } from './pages.ts';

/** Everything at once shares the machine, and a page may wait for its turn. */
const patience = { timeout: 90_000 };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

/** A Puskesos from its registration to a day of its log that was corrected. */
export function puskesosTests({ stack, browser }: Running): void {
  describe('a Puskesos', () => {
    test('is recorded, opened and staffed, its log kept on a phone without a line, corrected, and counted', async () => {
      const village = regionsWithin('36.04.34', 'VILLAGE').at(-1);
      const officer = await signedIn(browser(), stack(), 'serang@demo.pilar');
      await visit(officer, stack(), '/puskesos?wilayah=36.04');
      await officer.getByRole('table', { name: 'Puskesos' }).waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      await officer.getByRole('link', { name: 'Catat Puskesos' }).click();
      await officer.getByLabel('Nama', { exact: true }).fill('Puskesos 3604340101700001');
      await officer.getByLabel('Desa atau kelurahan').fill(village?.name ?? '');
      await officer.getByRole('option', { name: new RegExp(`${village?.shortName}.*Kec. Bandung`) }).first().click(patience);
      await officer.getByRole('button', { name: 'Simpan Puskesos' }).click();
      await officer.getByText(/memuat 16 angka/).first().waitFor(patience);
      await officer.getByLabel('Nama', { exact: true }).fill('Puskesos Uji Layanan');
      await officer.getByLabel('Nomor SK').fill('460/1/Kep.Uji');
      await officer.getByRole('button', { name: 'Simpan Puskesos' }).click();
      await officer.getByRole('heading', { level: 1, name: 'Puskesos Uji Layanan' }).waitFor(patience);
      const record = new URL(officer.url()).pathname;

      await officer.getByRole('button', { name: 'Atur jam buka' }).click();
      await officer.getByLabel('Senin').fill('pagi');
      await officer.getByRole('button', { name: 'Simpan jam buka' }).click();
      await officer.getByText('Tulis seperti 08.00–12.00, 13.00–15.00.').first().waitFor();
      for (const day of ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat']) await officer.getByLabel(day).fill('8-12, 13-15.30');
      await officer.getByRole('button', { name: 'Simpan jam buka' }).click();
      await officer.getByText('08.00–12.00, 13.00–15.30').first().waitFor(patience);

      await officer.getByRole('button', { name: 'Tunjuk petugas' }).click();
      await officer.getByRole('combobox', { name: /^Orang/ }).fill('Dadang Permisalan');
      await officer.getByRole('option', { name: /Dadang Permisalan/ }).first().click(patience);
      await officer.getByLabel('Fungsi').selectOption('COORDINATOR');
      await officer.getByRole('button', { name: 'Simpan petugas' }).click();
      await officer.getByRole('table', { name: 'Petugas' }).getByText('Koordinator').waitFor(patience);
      expect(await violations(officer)).toEqual([]);

      // Whoever works in the village fills in a day on a phone, with no line.
      const field = await signedIn(browser(), stack(), 'tksk@demo.pilar', phone);
      await visitField(field, stack());
      await field.getByRole('link', { name: 'Puskesos Uji Layanan' }).click(patience);
      await field.getByText('Puskesos Uji Layanan').first().waitFor(patience);
      await field.context().setOffline(true);
      const visits = field.getByRole('group', { name: 'Kunjungan rumah' });
      await visits.getByLabel('Perempuan').fill('4');
      await visits.getByLabel('Selesai').fill('9');
      await field.getByRole('button', { name: 'Simpan dan kirim' }).click();
      await field.getByText('Selesai dan dirujuk melebihi orang yang dilayani.').first().waitFor();
      await visits.getByLabel('Selesai').fill('3');
      expect(await violations(field)).toEqual([]);
      expect(await field.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await field.getByRole('button', { name: 'Simpan dan kirim' }).click();
      await field.getByText('Menunggu sambungan').waitFor();
      await field.context().setOffline(false);
      await field.getByText('Terkirim', { exact: true }).waitFor(patience);
      await field.context().close();

      await visit(officer, stack(), `${record}?bagian=layanan`);
      await officer.getByText('4 orang dilayani: 0 laki-laki, 4 perempuan; 3 selesai di tempat, 0 dirujuk.').waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      await officer.getByRole('table', { name: 'Buku layanan' }).getByRole('link').first().click();
      await officer.getByRole('button', { name: 'Perbaiki layanan' }).click(patience);
      await officer.getByRole('group', { name: 'Kunjungan rumah' }).getByLabel('Laki-laki').fill('6');
      await officer.getByLabel('Alasan').fill('Satu halaman terlewat');
      await officer.getByRole('button', { name: 'Simpan layanan' }).click();
      await officer.getByText('10 orang dilayani: 6 laki-laki, 4 perempuan; 3 selesai di tempat, 0 dirujuk.').waitFor(patience);
      await officer.getByRole('link', { name: 'Riwayat' }).click();
      await officer.getByText('Satu halaman terlewat').waitFor(patience);

      await visit(officer, stack(), `/puskesos/cakupan?wilayah=36.04.34&tahun=${today().slice(0, 4)}`);
      await officer.getByRole('row', { name: new RegExp(`${village?.shortName}.*0 dari 1`) }).waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      await officer.context().close();
    }, 600_000);
  });
}
