import { describe, expect, test } from 'vitest';
import { regency } from './form-steps.ts';
import { judgePages, looks, province, signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
/** Far enough ahead that nothing of the other tests falls under it. */
const day = '2099-01-01';

/** The two things of cases and proposals that an office of the province sets: types of persons in need, and the path of proposals. */
export function welfareSettingTests({ stack, browser }: Running): void {
  describe('settings of cases and proposals', () => {
    test('a new list of types is made from the one that holds, told in what it changes, and published once for a day', async () => {
      const officer = await signedIn(browser(), stack(), province);
      await visit(officer, stack(), '/kegiatan');
      await officer.getByRole('navigation', { name: 'Navigasi utama' }).getByRole('link', { name: 'Jenis PPKS', exact: true }).click(patience);
      await officer.getByRole('table', { name: 'Jenis PPKS' }).getByText('Anak Balita Terlantar').waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      await officer.getByRole('link', { name: 'Daftar jenis baru' }).click();

      const types = officer.getByRole('list', { name: 'Jenis PPKS' });
      await types.getByRole('button', { name: 'Ubah jenis ABT' }).click(patience);
      const form = officer.getByRole('region', { name: 'Ubah jenis ABT' });
      await form.getByRole('textbox', { name: 'Nama dalam bahasa Indonesia' }).fill('Anak usia dini terlantar');
      await form.getByRole('textbox', { name: 'Umur paling muda' }).fill('9');
      await form.getByRole('button', { name: 'Pakai di daftar' }).click();
      await form.getByText('lebih muda dari umur paling muda').first().waitFor();
      expect(await violations(officer)).toEqual([]);
      await form.getByRole('textbox', { name: 'Umur paling muda' }).fill('');
      await form.getByRole('textbox', { name: 'Umur paling muda' }).press('Enter');
      await form.waitFor({ state: 'detached' });

      // Left out by mistake, and put back where it stood.
      await types.getByRole('button', { name: 'Hapus Anak Terlantar dari daftar' }).click();
      await types.getByRole('button', { name: 'Kembalikan Anak Terlantar' }).click();
      await types.getByRole('button', { name: 'Hapus Tuna Susila dari daftar' }).click();

      await officer.getByRole('button', { name: 'Tambah jenis' }).click();
      const added = officer.getByRole('region', { name: 'Tambah jenis' });
      await added.getByRole('button', { name: 'Pakai di daftar' }).click();
      await added.getByRole('link', { name: /^Kode: / }).waitFor();
      await added.getByRole('textbox', { name: 'Kode' }).fill('ABT');
      await added.getByRole('textbox', { name: 'Nama dalam bahasa Indonesia' }).fill('Pekerja migran bermasalah contoh');
      await added.getByRole('textbox', { name: 'Nama dalam bahasa Inggris' }).fill('Migrant worker in distress');
      await added.getByRole('combobox', { name: 'Kriteria' }).selectOption({ index: 1 });
      await added.getByRole('combobox', { name: 'Sasaran' }).selectOption({ label: 'Perseorangan' });
      await added.getByRole('textbox', { name: 'Arti dalam bahasa Indonesia' }).fill('Pulang dengan masalah');
      await added.getByRole('textbox', { name: 'Arti dalam bahasa Inggris' }).fill('Came home in trouble');
      await added.getByRole('button', { name: 'Pakai di daftar' }).click();
      await added.getByText('kode ini sudah dipakai jenis lain di daftar ini').first().waitFor();
      await added.getByRole('textbox', { name: 'Kode' }).fill('PMBC');
      await added.getByRole('button', { name: 'Pakai di daftar' }).click();
      await added.waitFor({ state: 'detached' });

      const changes = officer.getByRole('region', { name: 'Yang berubah' });
      expect(await changes.getByRole('listitem').allInnerTexts()).toEqual(['Pekerja migran bermasalah contoh: baru', 'Tuna Susila: tidak ada lagi', 'Anak usia dini terlantar: Nama dalam bahasa Indonesia diubah']);
      await officer.getByRole('button', { name: 'Terbitkan 26 jenis' }).click();
      await officer.getByRole('link', { name: /^Dasar hukum: / }).waitFor();
      await officer.getByRole('textbox', { name: 'Dasar hukum' }).fill('Permensos Contoh 1/2099');
      // The day of the list that stands is taken.
      await officer.getByLabel('Berlaku mulai').fill('2012-01-01');
      await officer.getByRole('button', { name: 'Terbitkan 26 jenis' }).click();
      await officer.locator('#validFrom-error').waitFor(patience);
      await officer.getByLabel('Berlaku mulai').fill(day);
      await officer.getByRole('button', { name: 'Terbitkan 26 jenis' }).click();

      await officer.getByRole('link', { name: 'Permensos Contoh 1/2099' }).click(patience);
      await officer.getByRole('region', { name: 'Yang berubah dari Permensos 8/2012' }).getByText('Tuna Susila: tidak ada lagi').waitFor(patience);
      await officer.getByText('Anak usia dini terlantar').first().waitFor();
      await visit(officer, stack(), '/pengaturan/jenis-ppks');
      await officer.getByRole('table', { name: 'Jenis PPKS' }).getByText('Tuna Susila').waitFor(patience);
      await officer.context().close();
    }, 300_000);

    test('a path without the district check is set from a day on, and no step is left to nobody', async () => {
      const officer = await signedIn(browser(), stack(), province);
      await visit(officer, stack(), '/kegiatan');
      await officer.getByRole('navigation', { name: 'Navigasi utama' }).getByRole('link', { name: 'Jalur verifikasi usulan', exact: true }).click(patience);
      await officer.getByRole('heading', { level: 2, name: /^Berlaku sejak / }).waitFor(patience);
      await officer.getByRole('button', { name: 'Jalur baru' }).click();
      const check = officer.getByRole('group', { name: 'Pemeriksaan kecamatan' });
      await check.getByRole('checkbox', { name: 'Ada langkah ini' }).uncheck();
      const approval = officer.getByRole('group', { name: 'Pengesahan bupati/wali kota' });
      await approval.getByRole('checkbox', { name: 'Petugas kabupaten/kota' }).uncheck();
      await officer.getByLabel('Berlaku mulai').fill(day);
      await officer.getByRole('textbox', { name: 'Kuorum musyawarah (persen)' }).fill('60');
      await officer.getByRole('button', { name: 'Tetapkan jalur' }).click();
      await approval.getByText('pilih sedikitnya satu pemutus').waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      await approval.getByRole('checkbox', { name: 'Petugas kabupaten/kota' }).check();
      await officer.getByRole('textbox', { name: 'Tenggat desa (tanggal)' }).fill('31');
      await officer.getByRole('button', { name: 'Tetapkan jalur' }).click();
      await officer.locator('#deadlineDay-error').waitFor(patience);
      await officer.getByRole('textbox', { name: 'Tenggat desa (tanggal)' }).fill('20');
      await officer.getByRole('button', { name: 'Tetapkan jalur' }).click();
      const coming = officer.getByRole('region', { name: /^Mulai .*2099/ });
      await coming.getByText('60% dari undangan').waitFor(patience);
      expect(await coming.getByText('Pemeriksaan kecamatan').count()).toBe(0);
      expect(await officer.getByRole('region', { name: /^Berlaku sejak / }).getByText(/^Pemeriksaan kecamatan/).count()).toBe(1);
      await officer.context().close();

      const other = await signedIn(browser(), stack(), regency);
      await visit(other, stack(), '/pengaturan/jalur-usulan');
      await other.getByRole('region', { name: /^Mulai .*2099/ }).waitFor(patience);
      expect(await other.getByRole('button', { name: 'Jalur baru' }).count()).toBe(0);
      expect(await other.getByRole('navigation', { name: 'Navigasi utama' }).getByRole('link', { name: /Jenis PPKS|Jalur verifikasi usulan/ }).count()).toBe(0);
      await visit(other, stack(), '/pengaturan/jenis-ppks/baru');
      await other.getByRole('heading', { level: 1, name: 'Tidak diizinkan' }).waitFor(patience);
      await other.context().close();
    }, 240_000);

    test('the side marks the nearest page alone', async () => {
      const officer = await signedIn(browser(), stack(), regency);
      const marked = () => officer.getByRole('navigation', { name: 'Navigasi utama' }).locator('[aria-current="page"]').allInnerTexts();
      await visit(officer, stack(), '/ppks/kasus');
      expect(await marked()).toEqual(['Kasus PPKS']);
      await visit(officer, stack(), '/ppks');
      expect(await marked()).toEqual(['Penerima layanan']);
      await officer.context().close();
    }, 120_000);

    for (const look of looks) {
      test(`no page breaks a rule of WCAG 2.2 AA, ${look.language}, ${look.colorScheme}`, async () => {
        const page = await signedIn(browser(), stack(), province, look);
        await judgePages(page, stack(), ['/pengaturan/jenis-ppks', '/pengaturan/jenis-ppks/baru', '/pengaturan/jalur-usulan']);
        await page.context().close();
      }, 240_000);
    }
  });
}
