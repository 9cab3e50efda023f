import { regionsWithin } from '@pilar/domain/regions';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pick, regency } from './form-steps.ts';
import { judgePages, looks, signedIn, violations, visit, type Running } from './pages.ts';

/** Everything at once shares the machine, and a page may wait for its turn. */
const patience = { timeout: 90_000 };
/** A village of the regency in which the demo data hold no family. */
const village = regionsWithin('36.02', 'VILLAGE').at(-1) ?? { code: '', name: '', shortName: '' };
// Serial 0000 is never issued: it marks invented persons (rule 5).
const district = village.code.replaceAll('.', '').slice(0, 6);
const niks = { father: `${district}1503790000`, mother: `${district}4904810000`, daughter: `${district}5101020000` };
const card = `${district}0203210000`;

async function search(page: Page, words: string): Promise<void> {
  await page.getByLabel('NIK, nomor KK, atau nama').fill(words);
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
}

async function member(page: Page, fields: { nik?: string; relation?: string; name: string; birth?: string; noNik?: string }): Promise<void> {
  const { nik, relation, name, birth, noNik } = fields;
  await page.getByLabel('NIK', { exact: true }).fill(nik ?? '');
  if (relation) await page.getByLabel('Hubungan dengan kepala keluarga').selectOption({ label: relation });
  await page.getByLabel('Nama lengkap').fill(name);
  if (birth) await page.getByLabel('Tanggal lahir').fill(birth);
  await page.getByLabel('Alasan tanpa NIK').fill(noNik ?? '');
  // Enter saves, as from any field: the hands stay on the keyboard.
  await page.getByLabel('Nama lengkap').press('Enter');
}

/** Families served, from the first visit to a split that was a mistake; and a foreign officer, who finds nothing. */
export function beneficiaryTests({ stack, browser }: Running): void {
  describe('persons served', () => {
    test('a family of three is registered by keyboard, a likely duplicate is asked about, the family split, and the split undone', async () => {
      const officer = await signedIn(browser(), stack(), regency);
      const asked: string[] = [];
      officer.on('request', (request) => asked.push(request.url()));
      await visit(officer, stack(), '/ppks');
      // Nothing is listed before somebody is sought.
      await officer.getByText(/Tidak ada daftar seluruh penerima/).waitFor(patience);
      expect(await officer.getByRole('table').count()).toBe(0);
      await search(officer, '3602 0145');
      await officer.getByText(/ini 8 angka/).first().waitFor(patience);
      await search(officer, niks.father);
      await officer.getByRole('heading', { name: 'Tidak ditemukan di wilayah Anda' }).waitFor(patience);
      expect(await violations(officer)).toEqual([]);

      await officer.getByRole('link', { name: 'Daftarkan keluarga' }).first().click();
      await officer.getByText('Pendataan bukan jaminan bantuan.').waitFor(patience);
      await officer.getByRole('button', { name: 'Simpan, lalu isi anggota' }).click();
      await officer.getByRole('heading', { name: /^Ada \d isian yang perlu diperbaiki$/ }).waitFor(patience);
      await pick(officer, 'Desa atau kelurahan', village.name);
      await officer.getByLabel('Nomor kartu keluarga').fill(card);
      await officer.getByLabel('Alamat', { exact: true }).fill('Kp. Uji Keluarga 3');
      await officer.getByLabel(/^Lantai sebagian besar tanah/).selectOption({ label: 'Ya' });
      await officer.getByRole('button', { name: 'Simpan, lalu isi anggota' }).click();
      // Rule 33: an answer needs its day.
      await officer.getByText(/wajib diisi bersama tanda-tandanya/).first().waitFor(patience);
      await officer.getByLabel('Tanggal kunjungan').fill('2026-08-10');
      await officer.getByRole('button', { name: 'Simpan, lalu isi anggota' }).click();

      await officer.getByRole('heading', { level: 1, name: 'Tambah anggota keluarga' }).waitFor(patience);
      await officer.getByLabel('NIK', { exact: true }).fill(niks.father);
      // The number fills in what it says (rule 1).
      expect(await officer.getByLabel('Tanggal lahir').inputValue()).toBe('1979-03-15');
      expect(await officer.getByLabel('Hubungan dengan kepala keluarga').inputValue()).toBe('KEPALA_KELUARGA');
      await member(officer, { nik: niks.father, name: 'Contoh Bapak Uji' });
      const members = officer.getByRole('table', { name: 'Anggota keluarga' });
      await members.getByText('Contoh Bapak Uji').waitFor(patience);
      await member(officer, { nik: niks.mother, relation: 'Istri', name: 'Contoh Ibu Uji' });
      await members.getByText('Contoh Ibu Uji').waitFor(patience);
      await member(officer, { relation: 'Famili lain', name: 'Contoh Ibu Uji', birth: '1981-04-09', noNik: 'Belum membawa kartu' });
      await officer.getByText(/Bandingkan dulu dengan yang sudah ada/).waitFor(patience);
      await officer.getByRole('listitem').filter({ hasText: '3602**********00' }).waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      // It was the wife, typed twice: the daughter is entered instead.
      await member(officer, { nik: niks.daughter, relation: 'Anak', name: 'Contoh Anak Uji', birth: '2002-01-11' });
      await members.getByText('Contoh Anak Uji').waitFor(patience);
      await officer.getByRole('link', { name: 'Selesai' }).click();

      await officer.getByRole('heading', { level: 1, name: 'Keluarga Contoh Bapak Uji' }).waitFor(patience);
      await officer.getByText(/^Dikunjungi 10 Agustus 2026: 1 tanda ada/).or(officer.getByText(/^Dikunjungi .*: 1 tanda ada/)).first().waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      const family = new URL(officer.url()).pathname;

      await officer.getByRole('button', { name: 'Tampilkan nomor KK' }).click();
      await officer.getByLabel('Tujuan').selectOption({ index: 1 });
      await officer.getByLabel('Keterangan').fill('Mencocokkan kartu');
      await officer.getByRole('button', { name: 'Catat dan tampilkan' }).click();
      await officer.getByText(card.replace(/(\d{4})(?=\d)/g, '$1 ')).waitFor(patience);
      await officer.getByRole('button', { name: 'Tutup' }).click();

      const change = async (what: string) => {
        await officer.getByRole('button', { name: /^Catat perubahan/ }).click(patience);
        await officer.getByRole('button', { name: what, exact: true }).click();
      };
      await change('Pecah KK');
      await officer.getByLabel('Contoh Anak Uji').selectOption({ label: 'Anak' });
      await officer.getByRole('button', { name: 'Bentuk keluarga baru' }).click();
      await officer.getByText(/Pilih kepala keluarganya/).first().waitFor(patience);
      await officer.getByLabel('Contoh Anak Uji').selectOption({ label: 'Kepala keluarga' });
      await officer.getByRole('button', { name: 'Bentuk keluarga baru' }).click();
      await officer.getByRole('link', { name: /^Keluarga Contoh Anak Uji/ }).waitFor(patience);
      expect(await members.getByText('Contoh Anak Uji').count()).toBe(0);

      await officer.getByRole('button', { name: 'Batalkan', exact: true }).click();
      await officer.getByRole('dialog').getByLabel('Alasan').fill('Salah keluarga');
      await officer.getByRole('dialog').getByRole('button', { name: 'Batalkan', exact: true }).click();
      await officer.getByText('Pecah KK (dibatalkan)').waitFor(patience);
      await members.getByText('Contoh Anak Uji').waitFor(patience);

      // The head dies; the mother follows, and the daughter stays her child.
      await change('Kematian');
      await officer.getByLabel('Siapa').selectOption({ label: 'Contoh Bapak Uji' });
      await officer.getByRole('button', { name: 'Catat kematian' }).click();
      await officer.getByText(/Tepat satu anggota harus menjadi kepala keluarga/).first().waitFor(patience);
      await officer.getByLabel('Contoh Ibu Uji').selectOption({ label: 'Kepala keluarga' });
      await officer.getByRole('button', { name: 'Catat kematian' }).click();
      await officer.getByRole('heading', { level: 1, name: 'Keluarga Contoh Ibu Uji' }).waitFor(patience);
      expect(await violations(officer)).toEqual([]);

      await visit(officer, stack(), '/ppks');
      await search(officer, niks.daughter);
      await officer.getByRole('table', { name: 'Orang' }).getByRole('link', { name: 'Contoh Anak Uji' }).click(patience);
      await officer.getByRole('heading', { level: 1, name: 'Contoh Anak Uji' }).waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      // No number has stood in an address.
      expect(asked.filter((url) => /\d{16}/.test(url))).toEqual([]);
      await officer.context().close();

      const foreign = await signedIn(browser(), stack(), 'serang@demo.pilar');
      await visit(foreign, stack(), '/ppks');
      for (const words of [niks.daughter, card, 'Contoh Anak Uji']) {
        await search(foreign, words);
        await foreign.getByRole('heading', { name: 'Tidak ditemukan di wilayah Anda' }).waitFor(patience);
      }
      await foreign.goto(stack().url + family);
      await foreign.getByRole('heading', { name: 'Tidak ditemukan' }).waitFor(patience);
      await foreign.context().close();
    }, 600_000);

    for (const look of looks) {
      test(`no page breaks a rule of WCAG 2.2 AA, ${look.language}, ${look.colorScheme}`, async () => {
        const cookie = await stack().signIn(regency);
        const { families } = await stack().execute<{ families: { edges: { node: { id: string; head: { id: string } } }[] } }>({ cookie, query: '{ families(first: 1, area: "36.02.01") { edges { node { id head { id } } } } }' });
        const { id, head } = families.edges[0]?.node ?? { id: '', head: { id: '' } };
        const page = await signedIn(browser(), stack(), regency, look);
        await judgePages(page, stack(), ['/ppks', '/ppks/baru', '/ppks/keluarga/baru', `/ppks/keluarga/${id}`, `/ppks/keluarga/${id}?bagian=riwayat`, `/ppks/keluarga/${id}/anggota`, `/ppks/${head.id}`]);
        await page.context().close();
      }, 240_000);
    }

    test('roles without the right see no entry and no page', async () => {
      const page = await signedIn(browser(), stack(), 'lks@demo.pilar');
      await visit(page, stack(), '/ppks');
      await page.getByRole('heading', { level: 1, name: 'Tidak diizinkan' }).waitFor(patience);
      expect(await page.getByRole('link', { name: 'Penerima layanan' }).count()).toBe(0);
      await page.context().close();
    }, 120_000);
  });
}
