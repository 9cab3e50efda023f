import { today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { allocateToLebak, asking } from './aid-stage.ts';
import { issued, verdictOf } from './documents.ts';
import { addRow, pick, regency as desk } from './form-steps.ts';
import { judgePages, looks, province, signedIn, violations, visit, visitField, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
const phone = { viewport: { width: 390, height: 780 }, hasTouch: true };
const picture = { name: 'kuasa.jpg', mimeType: 'image/jpeg', buffer: readFileSync(new URL('../../../gateway/test/photo-with-place.jpg', import.meta.url)) };
const district = '36.02.21';
const villages = regionsWithin(district, 'VILLAGE').slice(0, 3);
const sixT = ['SASARAN', 'JUMLAH', 'HARGA', 'WAKTU', 'KUALITAS', 'ADMINISTRASI'];
const year = today().slice(0, 4);
const programme = { code: 'UJI-SALUR', name: 'Santunan Uji Penyaluran' };

/** A programme of the province, tied to its plan and allocated to Lebak, that is given out at three points by phones, of which one has no line, until it is closed and reported; and its pages. */
export function distributionTests(running: Running): void {
  const { stack, browser } = running;
  const ask = asking(stack);

  const openPoint = async (page: Page, batch: string, nth: number) => {
    await visit(page, stack(), `/lapangan/salur/${batch}`);
    await page.getByRole('link', { name: `Balai ${nth}`, exact: true }).click(patience);
    await page.getByRole('heading', { level: 1, name: `Balai ${nth}` }).waitFor(patience);
  };
  const give = async (page: Page, name: string) => {
    await page.getByRole('button', { name: `Catat penyerahan ${name}` }).click(patience);
    await page.getByRole('button', { name: 'Simpan: sudah diserahkan' }).click();
  };
  const recipient = (page: Page, name: string) => page.getByRole('list', { name: 'Daftar penerima' }).getByRole('listitem').filter({ hasText: name });

  describe('distributions of aid', () => {
    test('one is planned, allocated, given out at three points of which one has no line, reconciled, closed and reported', async () => {
      await allocateToLebak(stack(), ask, programme, villages.flatMap(({ code }, at) => [1, 2].map((nth) => ({ fullName: `Contoh Salur ${'ABC'[at] ?? ''}${nth}`, village: code }))));
      const page = await signedIn(browser(), stack(), desk);
      await visit(page, stack(), '/bantuan/penyaluran/baru');
      await pick(page, 'Program', 'uji peny', new RegExp(programme.name));
      await pick(page, 'Wilayah', 'Wanasalam Lebak', /Wanasalam/);
      for (const [at, village] of villages.entries()) {
        const row = await addRow(page, 'Tambah titik salur', `Titik salur ${at + 1}`);
        await row.getByLabel('Nama titik').fill(`Balai ${at + 1}`);
        await pick(row, 'Letak titik', village.shortName);
      }
      await page.getByLabel('Periode').fill(`${year}-13`);
      await page.getByRole('button', { name: 'Simpan rencana' }).click();
      await page.getByText(/bukan periode/).first().waitFor(patience);
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Periode').fill(today().slice(0, 7));
      await page.getByRole('button', { name: 'Simpan rencana' }).click();
      await page.getByText('Bila dialokasikan sekarang').waitFor(patience);
      // What is left is said before anything is taken.
      await page.getByText('Rp800.000').waitFor(patience);
      await page.getByRole('button', { name: 'Alokasikan Rp1.200.000 ke 6 penerima' }).click();
      await page.getByRole('button', { name: 'Mulai penyaluran' }).click(patience);
      await page.getByText(/6 penerima \(Rp1\.200\.000\) belum diserahkan/).waitFor(patience);
      expect(await violations(page)).toEqual([]);
      const batch = new URL(page.url()).pathname.split('/').at(-1) ?? '';

      const [first, second, third] = [await signedIn(browser(), stack(), desk, phone), await signedIn(browser(), stack(), desk, phone), await signedIn(browser(), stack(), desk, phone)];
      await visitField(second, stack());
      await second.getByRole('link', { name: 'Balai 2', exact: true }).click(patience);
      await recipient(second, 'Contoh Salur B1').waitFor(patience);
      await second.context().setOffline(true);
      await give(second, 'Contoh Salur B1');
      await recipient(second, 'Contoh Salur B1').getByText('Menunggu: diserahkan').waitFor(patience);
      // Taken back while it waits, and told anew after the page was loaded without a line.
      await second.getByRole('button', { name: 'Batalkan catatan Contoh Salur B1' }).click();
      await second.getByRole('button', { name: 'Catat penyerahan Contoh Salur B1' }).waitFor(patience);
      await second.reload();
      await give(second, 'Contoh Salur B1');
      await second.getByRole('button', { name: 'Catat penyerahan Contoh Salur B2' }).click();
      await second.getByRole('dialog').getByLabel('Tidak', { exact: true }).check({ force: true });
      await second.getByLabel('Sebab').selectOption({ label: 'Pindah' });
      expect(await violations(second)).toEqual([]);
      await second.getByRole('button', { name: 'Simpan: tidak diserahkan' }).click();
      await recipient(second, 'Contoh Salur B2').getByText('Menunggu: gagal salur').waitFor(patience);
      await second.getByText('2 isian menunggu', { exact: false }).first().waitFor(patience);

      // Somebody else takes it with a written mandate only, whose photograph goes with it.
      await openPoint(first, batch, 1);
      await first.getByRole('button', { name: 'Catat penyerahan Contoh Salur A1' }).click(patience);
      await first.getByLabel('Orang yang diberi kuasa').check({ force: true });
      await first.getByRole('button', { name: 'Simpan: sudah diserahkan' }).click();
      await first.getByText(/Foto dulu suratnya/).waitFor(patience);
      await first.getByLabel('Foto surat kuasa', { exact: true }).setInputFiles(picture);
      await first.getByRole('img', { name: 'Foto surat kuasa' }).waitFor(patience);
      expect(await violations(first)).toEqual([]);
      await first.getByRole('button', { name: 'Simpan: sudah diserahkan' }).click();
      await recipient(first, 'Contoh Salur A1').getByText('Diserahkan', { exact: true }).waitFor(patience);
      await give(first, 'Contoh Salur A2');
      await recipient(first, 'Contoh Salur A2').getByText('Diserahkan', { exact: true }).waitFor(patience);

      await openPoint(third, batch, 3);
      await give(third, 'Contoh Salur C1');
      await give(third, 'Contoh Salur C2');
      await recipient(third, 'Contoh Salur C2').getByText('Diserahkan', { exact: true }).waitFor(patience);

      // Meanwhile the desk records one whom the phone without a line holds: it is told so, and nothing is given twice.
      await visit(page, stack(), `/bantuan/penyaluran/penerima?penyaluran=${batch}&status=PENDING`);
      const row = page.getByRole('row').filter({ hasText: 'Contoh Salur B1' });
      await row.getByRole('checkbox').check(patience);
      await page.getByRole('button', { name: 'Catat diserahkan (1)' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Catat diserahkan' }).click();
      await row.waitFor({ state: 'detached', ...patience });
      await second.context().setOffline(false);
      await recipient(second, 'Contoh Salur B1').getByText(/sudah diserahkan pada .*jangan diserahkan lagi/).waitFor(patience);
      await recipient(second, 'Contoh Salur B2').getByText('Gagal salur', { exact: true }).waitFor(patience);
      await second.getByRole('button', { name: 'Buang catatan Contoh Salur B1' }).click();
      for (const one of [first, second, third]) await one.context().close();

      await visit(page, stack(), `/bantuan/penyaluran/penerima?penyaluran=${batch}`);
      await page.getByRole('row').filter({ hasText: 'Contoh Salur A1' }).getByRole('link', { name: 'Surat kuasa' }).waitFor(patience);
      await page.getByRole('row').filter({ hasText: 'Contoh Salur B2' }).getByText(/Pindah/).waitFor(patience);
      expect(await violations(page)).toEqual([]);
      await visit(page, stack(), `/bantuan/penyaluran/${batch}`);
      await page.getByText('Rp1.000.000').waitFor(patience);
      // All six of the 6T are answered first (rule 39).
      await page.getByText(/6T belum dijawab: .*Tepat sasaran/).waitFor(patience);
      expect(await page.getByRole('button', { name: 'Nyatakan selesai disalurkan' }).isDisabled()).toBe(true);
      await ask('recordSixTChecks', 'DistributionBatch', { batch, checkedOn: today(), answers: sixT.map((dimension) => ({ dimension, result: 'OK' })) });
      await visit(page, stack(), `/bantuan/penyaluran/${batch}`);
      await page.getByRole('button', { name: 'Nyatakan selesai disalurkan' }).click(patience);
      await page.getByRole('button', { name: 'Rekonsiliasi' }).click(patience);
      await page.getByRole('button', { name: 'Tutup penyaluran' }).click(patience);
      await page.getByText('Ditutup').first().waitFor(patience);
      await visit(page, stack(), `/bantuan/penyaluran?wilayah=${district}`);
      await page.getByRole('table', { name: 'Menurut program' }).getByText('Rp1.000.000').first().waitFor(patience);
      await page.context().close();

      // Report 8, of the region to which it was allocated.
      const above = await signedIn(browser(), stack(), province);
      await visit(above, stack(), '/enam-t?wilayah=36.02');
      await above.getByRole('table', { name: 'Menurut program' }).getByText(programme.name).waitFor(patience);
      await above.getByRole('link', { name: 'Cetak rekap' }).click();
      const code = await issued(above, '460/908/Dinsos/2026');
      expect(await verdictOf(running, code)).toContain('460/908/Dinsos/2026');
      await above.context().close();
    }, 900_000);

    for (const look of looks) {
      test(`no page breaks a rule of WCAG 2.2 AA, ${look.language}, ${look.colorScheme}`, async () => {
        const { distributionBatches } = await stack().execute<{ distributionBatches: { edges: { node: { id: string; points: { id: string }[] } }[] } }>({ query: '{ distributionBatches(first: 1, filter: { state: [CLOSED] }) { edges { node { id points { id } } } } }', cookie: await stack().signIn(desk) });
        const { id, points: [point] } = distributionBatches.edges[0]?.node ?? { id: '', points: [] };
        const page = await signedIn(browser(), stack(), desk, look);
        await judgePages(page, stack(), ['/bantuan/penyaluran', '/bantuan/penyaluran?tampilan=daftar', '/bantuan/penyaluran/baru', `/bantuan/penyaluran/${id}`, `/bantuan/penyaluran/${id}?bagian=riwayat`, `/bantuan/penyaluran/penerima?penyaluran=${id}`, `/lapangan/salur/${id}`, `/lapangan/salur/${id}?titik=${point?.id ?? ''}`]);
        await page.context().close();
      }, 240_000);
    }
  });
}
