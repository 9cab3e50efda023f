import { describe, expect, test } from 'vitest';
import { pick, regency } from './form-steps.ts';
import { province, signedIn, violations, visit, type Running } from './pages.ts';
import { filePaper, scan } from './registration-papers.ts';

/** Whoever works for one institution of Kab. Lebak. */
const ownDoor = 'lks@demo.pilar';
const name = 'LKSA Contoh Pelita Cibadak';
const onPhone = { viewport: { width: 390, height: 780 } };
/** A file goes through the worker of files, which shares the machine with everything else. */
const patience = { timeout: 60_000 };

/** The registration of an institution, from its first entry to its number. */
export function registrationTests({ stack, browser }: Running): void {
  describe('an institution', () => {
    test('is entered, equipped and applied for; returned once, visited on a phone, registered; board and record say so', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/lembaga');
      await page.getByRole('link', { name: 'Lembaga baru' }).click();
      await page.getByRole('button', { name: 'Catat lembaga' }).click();
      await page.getByRole('heading', { name: /isian yang perlu diperbaiki/ }).waitFor();
      await page.getByLabel('Nama', { exact: true }).fill(name);
      await pick(page, 'Wilayah', 'Cibadak', /^Kec\. Cibadak Kec\. Cibadak, Kab\. Lebak/);
      await page.getByLabel('Wilayah kerja').selectOption({ label: 'Dalam satu kabupaten/kota' });
      await page.getByLabel('Daya tampung').fill('20');
      await page.getByRole('checkbox', { name: 'Anak' }).check();
      await page.getByRole('checkbox', { name: 'Dalam lembaga' }).check();
      await page.getByRole('button', { name: 'Catat lembaga' }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      const record = new URL(page.url()).pathname;

      await page.getByRole('link', { name: 'Ajukan pendaftaran' }).click();
      await page.getByText('didaftarkan oleh Kabupaten/kota').waitFor();
      await page.getByRole('button', { name: 'Lanjut ke surat wajib' }).click();
      await filePaper(page, 'Akta notaris pendirian', '12', scan);
      await page.getByRole('link', { name: /^Buka pindaian/ }).waitFor(patience);
      await filePaper(page, 'Anggaran dasar dan anggaran rumah tangga', 'AD-1');
      await filePaper(page, 'Susunan pengurus', 'SP-1');
      await filePaper(page, 'Surat keterangan domisili', '470/1');
      await page.getByText('Semua surat wajib ada dan berlaku.').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Lanjut ke surat permohonan' }).click();
      await page.getByLabel('Nomor surat permohonan').fill('01/LKS/2026');
      // What is typed is not lost by a look at another part.
      await page.getByRole('link', { name: '1. Profil lembaga' }).click();
      await page.getByRole('button', { name: 'Tetap di sini' }).click();
      await page.getByRole('button', { name: 'Simpan dan periksa' }).click();
      await page.getByRole('button', { name: 'Ajukan ke Kabupaten/kota' }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.getByText(/^tenggat /).waitFor();
      const application = new URL(page.url()).pathname;

      const phone = await signedIn(browser(), stack(), regency, onPhone);
      await visit(phone, stack(), '/pendaftaran?status=SUBMITTED');
      await phone.getByRole('link', { name }).click();
      const papers = phone.getByRole('group', { name: 'Susunan pengurus sesuai dengan akta' });
      await papers.getByRole('radio', { name: 'Tidak sesuai' }).check();
      await papers.getByLabel('Apa yang kurang').fill('Ketua pada akta berbeda');
      expect(await violations(phone)).toEqual([]);
      expect(await phone.getByLabel('Yang perlu diperbaiki').inputValue()).toContain('Ketua pada akta berbeda');
      await phone.getByRole('button', { name: 'Kembalikan permohonan' }).click();
      await phone.getByText('menunggu pemohon').waitFor();

      await visit(page, stack(), `${record}/daftar?langkah=permohonan`);
      await page.getByText(/Ketua pada akta berbeda/).waitFor();
      await page.getByLabel('Catatan pemohon').fill('Susunan pengurus sudah diganti');
      await page.getByRole('button', { name: 'Simpan dan periksa' }).click();
      await page.getByRole('button', { name: 'Ajukan ke Kabupaten/kota' }).click();
      await page.waitForURL(`**${application}`);

      await visit(phone, stack(), application);
      await phone.getByText('Sebelumnya tidak sesuai: Ketua pada akta berbeda').waitFor();
      await phone.getByRole('button', { name: 'Nyatakan berkas lengkap' }).click();
      await phone.getByText('Belum dijawab').first().waitFor();
      await phone.getByRole('button', { name: 'Semua sesuai' }).click();
      await phone.getByRole('button', { name: 'Nyatakan berkas lengkap' }).click();
      await phone.getByLabel('Tanggal kunjungan').waitFor();
      expect(await violations(phone)).toEqual([]);
      await phone.getByRole('button', { name: 'Semua sesuai' }).click();
      await phone.getByRole('button', { name: 'Catat verifikasi lapangan' }).click();
      await phone.getByLabel('Nomor Tanda Daftar').fill('460/901/TD-LKS/2026');
      await expect.poll(() => phone.getByRole('combobox', { name: 'Penerbit' }).inputValue()).toContain('Dinas Sosial');
      expect(await violations(phone)).toEqual([]);
      await phone.getByRole('button', { name: 'Daftarkan' }).click();
      await phone.getByRole('button', { name: 'Bekukan…' }).waitFor();

      await visit(page, stack(), '/pendaftaran?status=REGISTERED');
      await page.getByRole('link', { name }).waitFor();
      await visit(page, stack(), record);
      await page.getByText('Nomor 460/901/TD-LKS/2026').waitFor();
      await page.getByRole('link', { name: 'Perpanjang tanda daftar' }).waitFor();
      await phone.context().close();
      await page.context().close();
    }, 400_000);

    test('has a door of its own: it begins there, keeps its profile and counts, and may renew', async () => {
      const page = await signedIn(browser(), stack(), ownDoor, onPhone);
      await visit(page, stack(), '/');
      await page.getByRole('heading', { level: 1, name: /Budi Luhur/ }).waitFor();
      await page.getByRole('button', { name: 'Menu' }).click();
      expect(await page.getByRole('navigation', { name: 'Navigasi utama' }).getByRole('link').allTextContents()).toEqual(['Pilar', 'Lembaga saya', 'Pendaftaran lembaga', 'Rujukan', 'Laporan tahunan', 'Kegiatan', 'Dasar hukum dan rencana']);
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('button', { name: 'Catat jumlah klien' }).click();
      await page.getByRole('textbox', { name: 'Dalam lembaga, 6–17 tahun, laki-laki' }).fill('21');
      await page.getByText(/melebihi daya tampung 20/).first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('textbox', { name: 'Dalam lembaga, 6–17 tahun, laki-laki' }).fill('9');
      await page.getByRole('button', { name: 'Simpan jumlah klien' }).click();
      await page.getByText(/di dalam lembaga\. Daya tampung 20/).waitFor();
      // What a renewal asks for, and what becomes of it: `monitoring.ts`.
      await page.getByRole('link', { name: 'Perpanjang tanda daftar' }).waitFor();
      expect(await page.getByRole('link', { name: 'Riwayat' }).count()).toBe(0);
      await page.context().close();
    }, 200_000);
  });

  test('the queue is read on, page by page, to its end; those passed over are counted, and it begins again', async () => {
    const { registrations: { totalCount: { value: count } } } = await stack().execute<{ registrations: { totalCount: { value: number } } }>({
      cookie: await stack().signIn(regency), query: '{ registrations(filter: { state: [SUBMITTED, DOCS_CHECKED, FIELD_VERIFIED], authority: [REGENCY] }) { totalCount { value } } }',
    });
    expect(count).toBeGreaterThan(1);
    const page = await signedIn(browser(), stack(), regency);
    // Pages of one: a queue as long as those of two hundred, by their pages of fifty.
    let pages = 0;
    await page.route('**/graphql', (route) => {
      const body = route.request().postData() ?? '';
      if (!body.includes('query RegistrationQueue(')) return route.continue();
      pages += 1;
      return route.continue({ postData: body.replace('first: 50', 'first: 1') });
    });
    await visit(page, stack(), '/pendaftaran/antrean');
    for (let at = 1; at <= count; at += 1) {
      await page.getByText(`${at} dari ${count} yang menunggu`).waitFor();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await page.getByRole('button', { name: 'Berikutnya' }).click();
    }
    await page.getByText(`${count} permohonan masih menunggu`).waitFor();
    expect(pages).toBe(count);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Mulai antrean lagi' }).click();
    await page.getByText(`1 dari ${count} yang menunggu`).waitFor();
    await page.context().close();
  }, 120_000);

  test('what is decided by is set by the province: holidays are pasted whole', async () => {
    const page = await signedIn(browser(), stack(), province);
    await visit(page, stack(), '/pendaftaran/ketentuan');
    await page.getByText('Belum terkonfirmasi').first().waitFor();
    await page.getByRole('button', { name: 'Catat hari libur setahun' }).click();
    await page.getByLabel('Tahun', { exact: true }).fill('2031');
    await page.getByLabel('Hari libur, satu per baris').fill('2031-01-01 Tahun Baru\n2030-12-25 Natal');
    await page.getByRole('button', { name: 'Simpan hari libur' }).click();
    await page.getByText('Baris 2 (2030-12-25 Natal): bukan tahun itu.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Hari libur, satu per baris').fill('2031-01-01 Tahun Baru\n25/12/2031 Natal');
    await page.getByRole('button', { name: 'Simpan hari libur' }).click();
    await page.getByText(/^2031/).waitFor();
    await page.context().close();
  }, 120_000);
}
