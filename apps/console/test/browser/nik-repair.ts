import { today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import { describe, expect, test } from 'vitest';
import { pick, regency } from './form-steps.ts';
import { judgePages, signedIn, violations, visit, type Running } from './pages.ts';

/** Everything at once shares the machine, and a page may wait for its turn. */
const patience = { timeout: 90_000 };
const village = regionsWithin('36.02', 'VILLAGE').at(-2) ?? { code: '', name: '' };
// Serial 0000 is never issued: it marks invented persons (rule 5).
const district = village.code.replaceAll('.', '').slice(0, 6);
// The number says where somebody was first recorded: that part was copied wrong, the day of birth was not.
const [wrong, right] = [`${district}1702770000`, '3602051702770000'];
/** Where nobody else's NIK is in trouble, and two who are entered there. */
const other = regionsWithin('36.02', 'VILLAGE').at(-4) ?? { code: '', name: '' };
const listed = [['Umpama Sari Melati', `${district}1904770000`], ['Contoh Budi Hartono', `${district}2005780000`]] as const;

/** A NIK that does not match, from the answer of Dukcapil through the queue to the number that does. */
export function nikRepairTests({ stack, browser }: Running): void {
  describe('NIK repair', () => {
    test('an unmatched NIK is met in the queue, corrected there, leaves it, and the figures move', async () => {
      const officer = await signedIn(browser(), stack(), regency);
      const asked: string[] = [];
      officer.on('request', (request) => asked.push(request.url()));
      await visit(officer, stack(), '/ppks/baru');
      await officer.getByLabel('NIK', { exact: true }).fill(wrong);
      await officer.getByLabel('Nama lengkap').fill('Contoh Perbaikan Nomor');
      await pick(officer, 'Desa atau kelurahan', village.name);
      await officer.getByLabel('Nama lengkap').press('Enter');
      await officer.getByRole('heading', { level: 1, name: 'Contoh Perbaikan Nomor' }).waitFor(patience);

      const answer = async (outcome: string) => {
        await officer.getByRole('button', { name: 'Catat hasil pemeriksaan' }).click();
        await officer.getByRole('combobox', { name: 'Hasil pemeriksaan' }).selectOption({ label: outcome });
        await officer.getByRole('button', { name: 'Simpan hasil' }).click();
        await officer.getByRole('heading', { name: 'Riwayat NIK' }).waitFor(patience);
        await officer.getByRole('button', { name: 'Catat hasil pemeriksaan' }).waitFor(patience);
      };
      await answer('Tidak padan');

      const queue = `/ppks/nik?wilayah=${village.code}`;
      const valid = () => officer.getByRole('region', { name: 'NIK valid dan orang terverifikasi' });
      await visit(officer, stack(), queue);
      await officer.getByText(/^1 orang dengan NIK bermasalah/).waitFor(patience);
      await valid().getByText('0 (0 %)').first().waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      await judgePages(officer, stack(), [queue, `${queue}&masalah=UNMATCHED`]);

      // By keyboard: J to the row, Enter opens it.
      await visit(officer, stack(), queue);
      await officer.getByRole('link', { name: 'Contoh Perbaikan Nomor' }).waitFor(patience);
      await officer.keyboard.press('j');
      await officer.keyboard.press('Enter');
      await officer.getByRole('button', { name: 'Perbaiki NIK' }).click();
      await officer.getByLabel('NIK yang benar').fill(right);
      await officer.getByRole('combobox', { name: 'Dibaca dari' }).selectOption({ label: 'KTP-el dilihat' });
      await officer.getByRole('button', { name: 'Simpan NIK' }).click();
      await officer.getByText('Nomor diganti: Sudah diperbaiki').waitFor(patience);
      expect(await violations(officer)).toEqual([]);

      await visit(officer, stack(), queue);
      await officer.getByRole('heading', { name: 'Tidak ada NIK bermasalah' }).waitFor(patience);
      await officer.goBack();
      await officer.getByText('Nomor diganti: Sudah diperbaiki').waitFor(patience);
      await answer('Padan Dukcapil');
      await visit(officer, stack(), queue);
      await valid().getByText('1 (100 %)').waitFor(patience);
      // No number stands in any address (rule: by POST only).
      expect(asked.filter((url) => url.includes(wrong) || url.includes(right))).toEqual([]);
      await officer.context().close();
    });

    test('a list of NIK and name from Dukcapil says once that none matches, puts them into the queue, and is taken back', async () => {
      const officer = await signedIn(browser(), stack(), regency);
      const asked: string[] = [];
      officer.on('request', (request) => asked.push(request.url()));
      for (const [name, number] of listed) {
        await visit(officer, stack(), '/ppks/baru');
        await officer.getByLabel('NIK', { exact: true }).fill(number);
        await officer.getByLabel('Nama lengkap').fill(name);
        await pick(officer, 'Desa atau kelurahan', other.name);
        await officer.getByLabel('Nama lengkap').press('Enter');
        await officer.getByRole('heading', { level: 1, name }).waitFor(patience);
      }
      const queue = `/ppks/nik?wilayah=${other.code}`;
      await visit(officer, stack(), queue);
      await officer.getByRole('link', { name: 'Masukkan daftar NIK' }).click();
      await expect.poll(() => officer.getByLabel('Daftar NIK yang diperiksa').isChecked()).toBe(true);
      // Two who are here, one of them once more, a number of nobody here, and one that a spreadsheet has damaged.
      const lines = [...listed.map(([name, number]) => `${number};${name.toUpperCase()}`), `${listed[1]?.[1] ?? ''};Orang Lain`, `${district}0103990000;Bukan Siapa`, '3,60214E+15;Contoh Rusak'];
      await officer.locator('input[type=file]').setInputFiles({ name: 'tidak padan.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFFNIK;NAMA\r\n${lines.join('\r\n')}\r\n`) });
      const check = officer.getByRole('button', { name: 'Periksa berkas' });
      await check.waitFor(patience);
      expect(await check.isDisabled()).toBe(true);
      await officer.getByRole('combobox', { name: 'Padan (wajib)' }).selectOption('Tidak');
      await officer.getByRole('combobox', { name: 'Sumber jawaban (wajib)' }).selectOption('DUKCAPIL');
      await officer.getByLabel('Tanggal jawaban (wajib)').fill(today());
      expect(await violations(officer)).toEqual([]);
      const address = new URL(officer.url()).pathname;
      await check.click();

      await officer.getByRole('button', { name: 'Perlu diperbaiki (3)' }).waitFor(patience);
      await officer.getByText('tidak ditemukan pada penerima layanan di wilayah Anda').waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      await judgePages(officer, stack(), [address]);
      await visit(officer, stack(), address);
      await officer.getByRole('button', { name: 'Masukkan 2 baris' }).click();
      await officer.getByText('Jawaban tentang 2 NIK dicatat.').waitFor(patience);
      await officer.getByRole('link', { name: 'Lihat 2 catatan' }).click();
      for (const [name] of listed) await officer.getByRole('link', { name }).waitFor(patience);
      await visit(officer, stack(), queue);
      await officer.getByText(/^2 orang dengan NIK bermasalah/).waitFor(patience);

      await visit(officer, stack(), address);
      await officer.getByRole('button', { name: 'Tarik kembali impor ini' }).click();
      const dialog = officer.getByRole('dialog', { name: 'Tarik kembali 2 catatan?' });
      await dialog.getByLabel('Alasan').fill('Daftar yang salah');
      await dialog.getByRole('button', { name: 'Tarik kembali 2 catatan' }).click();
      await officer.getByText('2 catatan ditarik kembali, 0 tetap ada.').waitFor(patience);
      await visit(officer, stack(), queue);
      await officer.getByRole('heading', { name: 'Tidak ada NIK bermasalah' }).waitFor(patience);
      expect(asked.filter((url) => listed.some(([, number]) => url.includes(number)))).toEqual([]);
      await officer.context().close();
    }, 600_000);
  });
}
