import { today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import { describe, expect, test } from 'vitest';
import { allocateToLebak, asking } from './aid-stage.ts';
import { exportedLines } from './exports.ts';
import { regency } from './form-steps.ts';
import { signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 60_000 };
const district = '36.02.20';
const village = regionsWithin(district, 'VILLAGE')[0]?.code ?? '';
const programme = { code: 'UJI-BANK', name: 'Santunan Uji Bank' };
const sixT = ['SASARAN', 'JUMLAH', 'HARGA', 'WAKTU', 'KUALITAS', 'ADMINISTRASI'];

/** What a bank pays out: its list goes out, its file comes back and is entered line by line, until every rupiah is accounted for. */
export function bankFileTests({ stack, browser }: Running): void {
  const ask = asking(stack);

  describe("a bank's file", () => {
    test('goes out as a list, comes back with unknown, repeated and wrong lines that are told, and is reconciled to the rupiah', async () => {
      await allocateToLebak(stack(), ask, programme, [1, 2, 3, 4].map((nth) => ({ fullName: `Contoh Bank ${'ABCD'[nth - 1] ?? ''}`, village })));
      let made = await ask('planDistribution', 'DistributionBatch', { programme: programme.code, period: today().slice(0, 7), area: district, channel: 'BANK', startsOn: today(), endsOn: today() });
      for (const mutation of ['allocateDistribution', 'startDistribution']) made = await ask(mutation, 'DistributionBatch', { id: made.id, version: made.version });

      const page = await signedIn(browser(), stack(), regency);
      page.setDefaultTimeout(patience.timeout);
      await visit(page, stack(), `/bantuan/penyaluran/penerima?penyaluran=${made.id}`);
      const { lines } = await exportedLines(page, 'Daftar salur untuk bank');
      const separator = lines.find((line) => line.includes('Contoh Bank A'))?.includes(';') ? ';' : ',';
      const [reference = ''] = lines.find((line) => line.includes('Contoh Bank A'))?.split(separator) ?? [];
      expect(reference).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){2}$/);
      expect(lines.filter((line) => line.startsWith(reference) && line.includes('200000')).length).toBe(4);

      // Two are paid, one is not, and one of whom the amount is wrong; a number that is on no list, and one that is told of twice.
      const answer = [
        'Nomor penyaluran,Nomor urut,Nama,Jumlah,Status,Tanggal bayar,Keterangan', `${reference},1,,200000,Berhasil,${today()},`, `${reference},2,,200000,Gagal,,Rekening pasif`,
        `${reference},3,,200000,Berhasil,${today()},`, `${reference},4,,20000,Berhasil,${today()},`, `${reference},99,,200000,Berhasil,${today()},`, `${reference},1,,200000,Berhasil,${today()},Transaksi ulang`,
      ].join('\r\n');
      await visit(page, stack(), `/bantuan/penyaluran/${made.id}`);
      await page.getByRole('link', { name: 'Masukkan berkas bank atau PT Pos' }).click();
      await expect.poll(() => page.getByLabel('Berkas bank atau PT Pos').isChecked()).toBe(true);
      await page.locator('input[type=file]').setInputFiles({ name: 'jawaban bank.csv', mimeType: 'text/csv', buffer: Buffer.from(answer) });
      await page.getByRole('button', { name: 'Periksa berkas' }).click();
      const line = (number: number) => page.locator('li', { hasText: `Baris ${number}:` });
      await line(5).getByText('20000 tidak sama dengan yang dialokasikan untuk nomor 4, Rp200.000').waitFor();
      await line(6).getByText(`nomor urut 99 tidak ada dalam penyaluran ${reference}`).waitFor();
      await line(7).getByText('nomor urut ini sudah disebut pada baris 2').waitFor();
      expect(await violations(page)).toEqual([]);
      // The amount is mended where it stands; the other two are left out.
      await line(5).getByLabel('Jumlah').fill('200000');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Perlu diperbaiki (2)' }).waitFor();
      await page.getByRole('button', { name: 'Lewati semua 2 baris' }).click();
      await page.getByRole('button', { name: 'Perlu diperbaiki (0)' }).waitFor();
      await page.getByRole('button', { name: 'Masukkan 4 baris' }).click();
      await page.getByRole('link', { name: 'Lihat 4 catatan' }).click();
      await page.getByRole('heading', { level: 1, name: 'Daftar penerima' }).waitFor();
      await page.getByRole('row').filter({ hasText: 'Contoh Bank B' }).getByText(/Gagal salur/).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('row').filter({ hasText: 'Contoh Bank B' }).getByRole('link', { name: programme.name }).click();

      // The same file is not entered twice.
      await page.getByRole('link', { name: 'Masukkan berkas bank atau PT Pos' }).click();
      await page.locator('input[type=file]').setInputFiles({ name: 'jawaban bank lagi.csv', mimeType: 'text/csv', buffer: Buffer.from(answer) });
      await page.getByText(/Berkas yang sama sudah dimasukkan oleh /).first().waitFor();

      await ask('recordSixTChecks', 'DistributionBatch', { batch: made.id, checkedOn: today(), answers: sixT.map((dimension) => ({ dimension, result: 'OK' })) });
      await visit(page, stack(), `/bantuan/penyaluran/${made.id}`);
      const sums = page.getByRole('region', { name: 'Rencana dan realisasi' });
      for (const amount of ['Rp800.000', 'Rp600.000', 'Rp200.000']) await sums.getByText(amount).first().waitFor();
      for (const step of ['Nyatakan selesai disalurkan', 'Rekonsiliasi', 'Tutup penyaluran']) await page.getByRole('button', { name: step }).click();
      await page.getByText('Ditutup').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }, 600_000);
  });
}
