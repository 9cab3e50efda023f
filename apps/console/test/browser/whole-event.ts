import { today } from '@pilar/domain/dates';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addRow, pick, regency } from './form-steps.ts';
import { signedIn, violations, visit, type Running } from './pages.ts';

const phone = { viewport: { width: 390, height: 780 }, hasTouch: true };
const patience = { timeout: 90_000 };

/** One outreach of a regency, from the plan to the page that everybody reads, with those who come on their own phones. */
export function wholeEventTests({ stack, browser }: Running): void {
  /** Somebody who came, on a page as wide as a phone. */
  const onPhone = async (link: string, use: (page: Page) => Promise<void>) => {
    const page = await (await browser().open(phone)).newPage();
    await page.goto(link);
    await use(page);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.context().close();
  };

  describe('one event', () => {
    test('is planned, scheduled, attended by phones, minuted, judged, reported, printed and published', async () => {
      const title = 'Penyuluhan dari rencana sampai publik';
      const desk = await signedIn(browser(), stack(), regency);
      await visit(desk, stack(), '/kegiatan/baru');
      await desk.getByLabel('Judul kegiatan').fill(title);
      await desk.getByLabel('Jenis', { exact: true }).selectOption('PENSOSKEL');
      await desk.getByLabel('Status', { exact: true }).selectOption('DRAFT');
      await desk.getByLabel('Tanggal', { exact: true }).fill(today());
      await desk.getByLabel('Cara', { exact: true }).selectOption('TATAP_MUKA');
      await desk.getByLabel('Nama tempat').fill('Aula Kecamatan Rangkasbitung');
      await pick(desk, 'Wilayah tempat', 'rangkasbitung', /Kec\. Rangkasbitung/);
      await pick(desk, 'Wilayah sasaran', 'lebak', /^Kab\. Lebak/);
      await desk.getByLabel('Rencana peserta').fill('3');
      await pick(desk.getByRole('group', { name: 'Penyelenggara 1' }), 'Kantor atau badan', 'Dinas Sosial Kabupaten Lebak', /^Dinas Sosial Kabupaten Lebak/);
      for (const [at, role, name] of [[1, 'PEMBUKA', 'Contoh Pembuka'], [2, 'NARASUMBER', 'Contoh Narasumber']] as const) {
        const row = await addRow(desk, 'Tambah peran', `Peran ${at}`);
        await row.getByLabel('Peran', { exact: true }).selectOption(role);
        const shown = row.getByLabel('Nama seperti tertulis');
        if (!(await shown.isVisible())) await row.getByText('Nama dan asal seperti tertulis di acara').click();
        await shown.fill(name);
      }
      await desk.getByRole('button', { name: 'Tambah materi' }).click();
      await desk.getByRole('textbox', { name: 'Materi 1' }).fill('Pemutakhiran data');
      await (await addRow(desk, 'Tambah pokok penting', 'Pokok penting 1')).getByLabel('Pokok penting', { exact: true }).fill('Pendataan bukan jaminan bantuan.');
      await (await addRow(desk, 'Tambah foto', 'Foto 1')).getByLabel('Keterangan foto').fill('Suasana penyuluhan');
      await desk.getByRole('button', { name: 'Simpan kegiatan' }).click();
      await desk.getByRole('heading', { level: 1, name: title }).waitFor(patience);
      const address = new URL(desk.url()).pathname;
      const id = address.split('/').at(-1) ?? '';
      await desk.getByRole('button', { name: 'Jadwalkan' }).click();
      await desk.getByRole('button', { name: 'Jadwalkan kegiatan' }).click();
      await desk.getByText('Terjadwal').first().waitFor(patience);

      await visit(desk, stack(), `${address}?bagian=peserta`);
      await desk.getByRole('button', { name: 'Undang peserta' }).click();
      await desk.getByLabel('Ambil dari').selectOption('Nama yang diketik');
      await desk.getByRole('textbox', { name: 'Nama', exact: true }).fill('Contoh Hadir Satu\nContoh Hadir Dua\nContoh Berhalangan');
      await desk.getByRole('button', { name: 'Lihat daftarnya' }).click();
      await desk.getByRole('button', { name: 'Undang 3 orang' }).click(patience);
      await desk.getByRole('searchbox', { name: 'Cari nama, lembaga, atau kode' }).waitFor(patience);
      const { event } = await stack().execute({ cookie: await stack().signIn(regency), query: 'query ($id: ID!) { event(id: $id) { attendance { edges { node { name checkInCode } } } } }', variables: { id } });
      const codeOf = (name: string): string => event.attendance.edges.find(({ node }: { node: { name: string } }) => node.name === name).node.checkInCode;
      await desk.getByRole('button', { name: 'Tautan dan kode QR' }).click();
      await desk.getByRole('button', { name: 'Buka tautan' }).click();
      const link = await desk.locator('a[href*="/hadir/"]').first().getAttribute('href', patience) ?? '';
      for (const name of ['Contoh Hadir Satu', 'Contoh Hadir Dua']) {
        await onPhone(link, async (page) => {
          await page.getByLabel(/^Kode peserta/).fill(codeOf(name));
          await page.getByRole('button', { name: 'Catat hadir' }).first().click();
          await page.getByText(/Kehadiran Anda tercatat pukul/).waitFor(patience);
        });
      }

      await visit(desk, stack(), address);
      await desk.getByRole('button', { name: 'Tandai terlaksana' }).click();
      await desk.getByRole('button', { name: 'Simpan: kegiatan terlaksana' }).click();
      await desk.getByText('Terlaksana').first().waitFor(patience);
      await visit(desk, stack(), `${address}?bagian=peserta`);
      await desk.getByRole('button', { name: 'Tutup daftar hadir' }).click(patience);
      await desk.getByRole('button', { name: 'Catat 1 orang tidak hadir' }).click();
      await desk.getByText(/^1 tidak hadir$/).waitFor(patience);
      await onPhone(link, async (page) => {
        await page.getByLabel(/^Kode peserta/).fill(codeOf('Contoh Hadir Dua'));
        await page.getByLabel('Penilaian').selectOption('Baik');
        await page.getByRole('button', { name: 'Kirim tanggapan' }).click();
        await page.getByText('Terima kasih, tanggapan Anda sudah diterima.').waitFor(patience);
      });

      await visit(desk, stack(), `${address}?bagian=notulen`);
      await desk.getByRole('button', { name: 'Tulis notulen' }).click(patience);
      await desk.getByLabel('Jalannya rapat').fill('Dibuka tepat waktu, ditutup dengan tanya jawab.');
      await desk.getByRole('button', { name: 'Simpan notulen' }).click();
      await desk.getByText('Dibuka tepat waktu, ditutup dengan tanya jawab.').waitFor(patience);
      await desk.getByRole('button', { name: 'Tambah tindak lanjut' }).click();
      await desk.getByRole('textbox', { name: 'Tindak lanjut', exact: true }).fill('Kirim daftar nama yang perlu didata ulang');
      await desk.getByRole('textbox', { name: 'Penanggung jawab' }).fill('Kasi Kesos');
      await desk.getByLabel('Tenggat').fill('2030-04-30');
      await desk.getByRole('button', { name: 'Catat tindak lanjut' }).click();
      await desk.getByRole('link', { name: 'Kirim daftar nama yang perlu didata ulang' }).waitFor(patience);

      await visit(desk, stack(), address);
      await desk.getByRole('button', { name: 'Laporkan' }).click();
      await desk.getByRole('button', { name: 'Laporkan kegiatan' }).click();
      await desk.getByText('Dilaporkan').first().waitFor(patience);
      await desk.getByRole('link', { name: 'Cetak laporan' }).click();
      await desk.getByRole('button', { name: 'Buat pratinjau' }).click();
      await desk.getByRole('img', { name: /^Halaman 1 dari \d+$/ }).waitFor(patience);

      await visit(desk, stack(), address);
      await desk.getByRole('button', { name: 'Publikasikan' }).click();
      await desk.getByRole('button', { name: 'Publikasikan untuk umum' }).click();
      await desk.getByText('Dipublikasikan').first().waitFor(patience);
      await desk.getByRole('link', { name: 'Peserta 2' }).waitFor();
      expect(await violations(desk)).toEqual([]);
      await onPhone(`${stack().url}/publik/kegiatan/${id}`, async (page) => {
        for (const words of [title, 'Pendataan bukan jaminan bantuan.', 'Pemutakhiran data', 'Kec. Rangkasbitung']) await page.getByText(words).first().waitFor();
        // Nobody who came, nobody without an office, nothing of what they thought, and no minutes.
        for (const words of ['Contoh Hadir', 'Contoh Narasumber', 'tanggapan', 'Dibuka tepat waktu', 'didata ulang']) expect(await page.getByText(words).count()).toBe(0);
      });
      await desk.context().close();
    }, 300_000);
  });
}
