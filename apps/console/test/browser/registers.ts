import { regionsWithin } from '@pilar/domain/regions';
import { describe, expect, test } from 'vitest';
import { regency } from './form-steps.ts';
import { judgePages, signedIn, violations, visit, type Running } from './pages.ts';

/** Everything at once shares the machine, and a page may wait for its turn. */
const patience = { timeout: 90_000 };
const district = regionsWithin('36.02', 'DISTRICT').at(-2) ?? { code: '', name: '' };
const village = regionsWithin(district.code, 'VILLAGE').at(-1) ?? { code: '', name: '' };
// Serial 0000 is never issued: it marks invented persons (rule 5).
const nik = (birth: string) => `${district.code.replaceAll('.', '')}${birth}0000`;
const card = (serial: string) => `${district.code.replaceAll('.', '')}010119${serial}`;
const header = 'ID DTKS|PROVINSI|KABUPATEN/KOTA|KECAMATAN|DESA/KELUARAHAN|ALAMAT|DUSUN|RT|RW|NOMOR KK|NOMOR NIK|NAMA|TANGGAL LAHIR|TEMPAT LAHIR|JENIS KELAMIN|NAMA IBU KANDUNG|HUBUNGAN KELUARGA';

type Person = { card: string; nik: string; name: string; born: string; sex: string; relation: string; regency?: string };
const line = ({ card: kk, nik: number, name, born, sex, relation, regency: of = 'KAB. LEBAK' }: Person, at: number) =>
  [`D-${at}`, 'BANTEN', of, of === 'KAB. LEBAK' ? district.name : 'BANDUNG', of === 'KAB. LEBAK' ? village.name : '', 'KP. CONTOH', '', '001', '002', kk, number, name, born, 'LEBAK', sex, 'IBU CONTOH', relation].join('|');
/** Ten rows, of which four are wrong: a number of 27 digits, one that a spreadsheet has damaged, another regency, a second head. */
const persons: Person[] = [
  { card: card('7001'), nik: nik('030261'), name: 'Register Satu 😀', born: '03/02/1961', sex: 'L', relation: 'KEPALA KELUARGA' },
  { card: card('7001'), nik: nik('440263'), name: 'Register Dua', born: '04/02/1963', sex: 'P', relation: 'ISTRI' },
  { card: card('7001'), nik: `${nik('050286')}12345678901`, name: 'Register Tiga', born: '05/02/1986', sex: 'L', relation: 'ANAK' },
  { card: card('7001'), nik: nik('060288'), name: 'Register Kedua Kepala', born: '06/02/1988', sex: 'L', relation: 'KEPALA KELUARGA' },
  { card: card('7002'), nik: '3,60214E+15', name: 'Register Lima', born: '07/02/1959', sex: 'L', relation: 'KEPALA KELUARGA' },
  { card: card('7002'), nik: nik('480261'), name: 'Register Enam', born: '08/02/1961', sex: 'P', relation: 'ISTRI' },
  { card: card('7003'), nik: nik('090264'), name: 'Register Tujuh', born: '09/02/1964', sex: 'L', relation: 'KEPALA KELUARGA', regency: 'KAB. SERANG' },
  { card: card('7004'), nik: nik('100265'), name: 'Register Delapan', born: '10/02/1965', sex: 'L', relation: 'KEPALA KELUARGA' },
  { card: card('7004'), nik: nik('510267'), name: 'Register Sembilan', born: '11/02/1967', sex: 'P', relation: 'ISTRI' },
  { card: card('7004'), nik: nik('120290'), name: 'Register Sepuluh', born: '12/02/1990', sex: 'L', relation: 'ANAK' },
];
const file = { name: 'DTKS PGM Lebak.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${[header, ...persons.map(line)].join('\r\n')}\r\n`) };

/** A list of the ministry from a damaged file to the registry, and back. */
export function registerTests({ stack, browser }: Running): void {
  describe('a register of persons served', () => {
    test('is imported with what its file does not say, mended, met in the registry, and taken back', async () => {
      const page = await signedIn(browser(), stack(), regency);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await visit(page, stack(), '/ppks');
      await page.getByRole('link', { name: 'Impor', exact: true }).last().click();
      await expect.poll(() => page.getByLabel('Penerima layanan: data DTKS per jenis').isChecked()).toBe(true);
      await page.locator('input[type=file]').setInputFiles(file);
      const check = page.getByRole('button', { name: 'Periksa berkas' });
      await check.waitFor(patience);
      expect(await check.isDisabled()).toBe(true);
      await page.getByRole('combobox', { name: 'Jenis PPKS (wajib)' }).selectOption('PGM');
      await page.getByRole('textbox', { name: 'Tahun data (wajib)' }).fill('2025');
      expect(await violations(page)).toEqual([]);
      const address = new URL(page.url()).pathname;
      await check.click();

      await page.getByRole('button', { name: 'Masukkan 6 baris' }).waitFor(patience);
      await page.getByRole('button', { name: 'Perlu diperbaiki (4)' }).waitFor(patience);
      await page.locator('li', { hasText: 'Baris 4:' }).getByLabel('NIK', { exact: true }).fill(persons[2]?.nik.slice(0, 16) ?? '');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Perlu diperbaiki (3)' }).waitFor(patience);
      const relation = page.locator('li', { hasText: 'Baris 5:' }).getByLabel('Hubungan keluarga');
      await relation.selectOption('Famili lain');
      await relation.press('Enter');
      await page.getByRole('button', { name: 'Perlu diperbaiki (2)' }).waitFor(patience);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Masukkan 8 baris' }).click();
      await page.getByText('8 baris penerima layanan dimasukkan.').waitFor(patience);

      await page.getByRole('link', { name: 'Lihat 8 catatan' }).click();
      await page.getByRole('link', { name: 'Register Tiga' }).waitFor(patience);
      const registry = page.url();
      await judgePages(page, stack(), [new URL(registry).pathname + new URL(registry).search, address]);
      await visit(page, stack(), new URL(registry).pathname + new URL(registry).search);
      await page.getByRole('link', { name: 'Register Satu 😀' }).click();
      await page.getByRole('heading', { level: 1, name: 'Register Satu 😀' }).waitFor(patience);
      await page.getByText('Pengemis').first().waitFor(patience);

      await visit(page, stack(), address);
      await page.getByRole('button', { name: 'Tarik kembali impor ini' }).click();
      const dialog = page.getByRole('dialog', { name: 'Tarik kembali 8 catatan?' });
      await dialog.getByLabel('Alasan').fill('Berkas contoh');
      await dialog.getByRole('button', { name: 'Tarik kembali 8 catatan' }).click();
      await page.getByText('8 catatan ditarik kembali, 0 tetap ada.').waitFor(patience);
      await visit(page, stack(), new URL(registry).pathname + new URL(registry).search);
      await page.getByText('Tidak ditemukan di wilayah Anda').waitFor(patience);
      expect(await page.getByRole('link', { name: /^Register/ }).count()).toBe(0);
      expect(asked.filter((url) => persons.some((person) => url.includes(person.nik)))).toEqual([]);
      await page.context().close();
    }, 600_000);
  });
}
