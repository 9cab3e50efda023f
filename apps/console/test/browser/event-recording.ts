import { describe, expect, test } from 'vitest';
import { addRow, focused, pick, regency } from './form-steps.ts';
import { province, signedIn, violations, visit, type Running } from './pages.ts';

/** The form of a new event, from the first invalid field to the saved record. */
export function eventRecordingTests({ stack, browser }: Running): void {
  describe('recording an event', () => {
    test('a sixth one, with two roles of one person, an office without a name, key points and participants', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan');
      await page.getByRole('link', { name: 'Kegiatan baru' }).click();
      await page.getByRole('heading', { level: 1, name: 'Kegiatan baru' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Jenis', { exact: true }).selectOption('BIMTEK');
      await page.getByLabel('Status', { exact: true }).selectOption('HELD');
      await page.getByLabel('Tanggal', { exact: true }).fill('2024-05-13');
      await page.getByText('Senin', { exact: true }).waitFor();
      await page.getByLabel('Pukul mulai').fill('13:00');
      await page.getByLabel('Pukul selesai').fill('09:00');
      await page.getByLabel('Cara', { exact: true }).selectOption('TATAP_MUKA');
      await page.getByLabel('Nama tempat').fill('Aula Kecamatan Kosambi');
      await pick(page, 'Wilayah tempat', 'kosambi', /Kec\. Kosambi, Kab\. Tangerang/);
      await pick(page, 'Wilayah sasaran', 'Kab. Tangerang', /^Kab\. Tangerang/);
      await page.getByLabel('Rencana peserta').fill('30');
      await page.getByLabel('Anggaran (rupiah)').fill('12.500.000');
      await pick(page.getByRole('group', { name: 'Penyelenggara 1' }), 'Kantor atau badan', 'Dinas Sosial Provinsi', /^Dinas Sosial Provinsi Banten/);

      const opener = await addRow(page, 'Tambah peran', 'Peran 1');
      await opener.getByLabel('Peran', { exact: true }).selectOption('PEMBUKA');
      await pick(opener, 'Orang', 'Nurhana', /Nurhana/);
      expect(await opener.getByLabel('Jabatan').inputValue()).toBe('Kepala Dinas');
      const speaker = await addRow(page, 'Tambah peran', 'Peran 2');
      await pick(speaker, 'Orang', 'Nurhana', /Nurhana/);
      const office = await addRow(page, 'Tambah peran', 'Peran 3');
      await pick(office, 'Kantor atau badan', 'Komisi V', /Komisi V/);
      const point = await addRow(page, 'Tambah pokok penting', 'Pokok penting 1');
      await point.getByLabel('Pokok penting', { exact: true }).fill('Pendataan bukan jaminan bantuan.');
      await point.getByLabel('Golongan').selectOption('INFORMATION');
      await point.getByLabel('Disampaikan oleh').selectOption({ label: 'Narasumber: Dra. Nurhana, M.Si.' });
      const group = await addRow(page, 'Tambah kelompok', 'Kelompok 1');
      await group.getByLabel('Kelompok', { exact: true }).selectOption('TKSK');
      await group.getByLabel('Jumlah orang').fill('29');

      await page.getByRole('button', { name: 'Simpan kegiatan' }).click();
      const summary = page.getByRole('group', { name: 'Ada 2 isian yang perlu diperbaiki' });
      await summary.waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await summary.getByRole('link').allTextContents()).toEqual(['Judul kegiatan: Harus diisi', 'Selesai: Mendahului awalnya']);
      await summary.getByRole('link', { name: 'Judul kegiatan' }).click();
      expect(await focused(page)).toBe('title');
      await page.keyboard.type('Bimtek Pendataan TKSK Kabupaten Tangerang');
      await page.getByLabel('Pukul selesai').fill('15:00');
      await page.getByRole('button', { name: 'Simpan kegiatan' }).click();

      await page.getByRole('heading', { level: 1, name: 'Bimtek Pendataan TKSK Kabupaten Tangerang' }).waitFor();
      await page.getByText('Pembuka acara, Narasumber').waitFor();
      await page.getByText('Jabatan saja, tanpa nama').waitFor();
      await page.getByText('Informasi, disampaikan oleh Dra. Nurhana, M.Si.').waitFor();
      await page.getByRole('link', { name: 'Peserta 29' }).waitFor();
      await page.getByText('Rp12.500.000', { exact: true }).waitFor();
      await page.context().close();
    });

    test('what the rules ask for is marked at its field, and an unregistered person and office can be registered on the way', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan/baru');
      await page.getByLabel('Judul kegiatan').fill('Penyuluhan yang baru sebagian diketahui');
      await page.getByLabel('Jenis', { exact: true }).selectOption('PENSOSKEL');
      await page.getByLabel('Status', { exact: true }).selectOption('HELD');
      await page.getByLabel('Tanggal', { exact: true }).fill('2024-05-14');
      await page.getByLabel('Cara', { exact: true }).selectOption('VIRTUAL');
      await pick(page, 'Wilayah sasaran', 'lebak', /^Kab\. Lebak/);
      const organiser = page.getByRole('group', { name: 'Penyelenggara 1' });
      await pick(organiser, 'Kantor atau badan', 'Yayasan Contoh Peduli', 'Daftarkan kantor atau badan baru: Yayasan Contoh Peduli');
      const newOffice = page.getByRole('dialog', { name: 'Daftarkan kantor atau badan baru' });
      await newOffice.getByLabel('Jenis').selectOption('COMMUNITY_ORGANISATION');
      await newOffice.getByLabel('Tingkat').selectOption('REGENCY');
      await pick(newOffice, 'Wilayah', 'lebak', /^Kab\. Lebak/);
      expect(await violations(page)).toEqual([]);
      await newOffice.getByRole('button', { name: 'Daftarkan kantor' }).click();
      await newOffice.waitFor({ state: 'hidden' });
      expect(await organiser.getByRole('combobox', { name: 'Kantor atau badan' }).inputValue()).toBe('Yayasan Contoh Peduli');

      const role = await addRow(page, 'Tambah peran', 'Peran 1');
      await pick(role, 'Orang', 'Contoh Barusaja', 'Daftarkan orang baru: Contoh Barusaja');
      const newPerson = page.getByRole('dialog', { name: 'Daftarkan orang baru' });
      await newPerson.getByLabel('Gelar di belakang').fill('S.Sos.');
      await newPerson.getByRole('button', { name: 'Daftarkan orang' }).click();
      await newPerson.waitFor({ state: 'hidden' });
      expect(await role.getByRole('combobox', { name: /^Orang/ }).inputValue()).toBe('Contoh Barusaja, S.Sos.');

      await page.getByRole('button', { name: 'Simpan kegiatan' }).click();
      const summary = page.getByRole('group', { name: /isian yang perlu diperbaiki/ });
      await summary.waitFor();
      expect((await summary.getByRole('link').allTextContents()).map((text) => text.split(':')[0])).toEqual(['Tautan rapat', 'Peran']);
      await summary.getByRole('link', { name: /^Peran/ }).click();
      expect(await focused(page)).toBe('roles');
      await page.getByLabel('Alasan belum lengkap').fill('Naskah tidak menyebut pembuka dan tautan rapat.');
      await page.getByRole('button', { name: 'Simpan kegiatan' }).click();
      await page.getByRole('heading', { level: 1, name: 'Penyuluhan yang baru sebagian diketahui' }).waitFor();
      await page.context().close();
    });

    test('an answer that never came is asked for again without recording twice', async () => {
      const page = await signedIn(browser(), stack(), regency);
      await visit(page, stack(), '/kegiatan/baru');
      await page.getByLabel('Judul kegiatan').fill('Rapat yang jawabannya hilang');
      await page.getByLabel('Jenis', { exact: true }).selectOption('BIMTEK');
      await page.getByLabel('Status', { exact: true }).selectOption('DRAFT');
      await page.getByLabel('Tanggal', { exact: true }).fill('2024-05-15');
      await page.getByLabel('Cara', { exact: true }).selectOption('TATAP_MUKA');
      await page.getByRole('group', { name: 'Penyelenggara 1' }).getByLabel('Nama seperti tertulis').fill('Dinas Sosial Kabupaten Lebak');
      // The first request arrives and is done; its answer is lost on the way back.
      await page.route('**/graphql', async (route) => {
        if (!route.request().postData()?.includes('mutation RecordEvent')) return route.continue();
        await route.fetch();
        await route.abort('connectionreset');
      });
      await page.getByRole('button', { name: 'Simpan kegiatan' }).click();
      await page.getByText('Belum ada jawaban dari Pilar').waitFor();
      await page.unroute('**/graphql');
      await page.getByRole('button', { name: 'Simpan kegiatan' }).click();
      await page.getByRole('heading', { level: 1, name: 'Rapat yang jawabannya hilang' }).waitFor();
      const { events } = await stack().execute<{ events: { totalCount: { value: number } } }>({
        query: '{ events(filter: { text: "Rapat yang jawabannya hilang" }) { totalCount { value } } }',
        cookie: await stack().signIn(regency),
      });
      expect(events.totalCount.value).toBe(1);
      await page.context().close();
    });
  });
}
