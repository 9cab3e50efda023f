import { describe, expect, test } from 'vitest';
import { addRow, pick } from './form-steps.ts';
import { signedIn, violations, visit, type Running } from './pages.ts';

/** Everything at once shares the machine, and a page may wait for its turn. */
const patience = { timeout: 90_000 };
const year = new Date().getFullYear();

/** A forum from its record to its second board, members joining and leaving; a partner with what it gave; both as the recap, the list and a reader see them. */
export function forumTests({ stack, browser }: Running): void {
  describe('forums and partners', () => {
    test('a forum is recorded, its board changed on a phone, members join and leave, and it is declared dormant', async () => {
      const officer = await signedIn(browser(), stack(), 'lebak@demo.pilar');
      await visit(officer, stack(), '/forum/baru');
      await officer.getByRole('button', { name: 'Simpan forum' }).click(patience);
      await officer.getByRole('heading', { name: /^Ada \d isian yang perlu diperbaiki$/ }).waitFor(patience);
      await officer.getByLabel('Jenis').selectOption({ label: 'Ikatan Pekerja Sosial Masyarakat (IPSM)' });
      await officer.getByLabel('Nama', { exact: true }).fill('IPSM Uji Rangkasbitung');
      await pick(officer, 'Wilayah', 'Rangkasbitung', /Rangkasbitung/);
      await officer.getByLabel('Nama ketua').fill('Contoh Ketua Lama');
      await officer.getByLabel('Tanggal dibentuk').fill('2020-01-06');
      await officer.getByRole('button', { name: 'Simpan forum' }).click();
      await officer.getByRole('heading', { level: 1, name: 'IPSM Uji Rangkasbitung' }).waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      const address = new URL(officer.url()).pathname;

      // The board changes at a meeting: entered on a phone.
      const phone = await signedIn(browser(), stack(), 'lebak@demo.pilar', { viewport: { width: 390, height: 780 } });
      await visit(phone, stack(), address);
      const install = async (number: string, date: string, until: string, chair: string) => {
        await phone.getByRole('button', { name: 'Catat pengurus baru' }).click(patience);
        await phone.getByLabel('Nomor SK').fill(number);
        await phone.getByLabel('Tanggal SK').fill(date);
        await phone.getByLabel('Penerbit SK').fill('Camat Contoh');
        await phone.getByLabel('Masa bakti sampai').fill(until);
        await phone.getByRole('group', { name: 'Pengurus 1', exact: true }).getByLabel('Nama menurut SK').fill(chair);
      };
      await install('1/Uji', '2021-02-01', `${year}-12-15`, 'Contoh Ketua Satu');
      const second = await addRow(phone, 'Tambah pengurus', 'Pengurus 2');
      await second.getByLabel('Jabatan').selectOption({ label: 'Ketua' });
      await second.getByLabel('Nama menurut SK').fill('Contoh Ketua Dua');
      await phone.getByRole('button', { name: 'Simpan pengurus' }).click();
      // One chair at a time.
      await phone.getByText(/tepat satu ketua/).first().waitFor(patience);
      await second.getByLabel('Jabatan').selectOption({ label: 'Sekretaris' });
      await phone.getByRole('button', { name: 'Simpan pengurus' }).click();
      await phone.getByRole('table', { name: 'Pengurus' }).getByText('Contoh Ketua Satu').waitFor(patience);
      expect(await violations(phone)).toEqual([]);
      // The board is over, or nearly: a new one is the next step, and closes it.
      await install('2/Uji', `${year}-07-01`, `${year + 4}-06-30`, 'Contoh Ketua Baru');
      await phone.getByRole('button', { name: 'Simpan pengurus' }).click();
      await phone.getByText(/^Pengurus sebelumnya/).waitFor(patience);
      await phone.context().close();

      await officer.reload();
      await officer.getByRole('button', { name: 'Tambah anggota' }).click(patience);
      const { people } = await stack().execute<{ people: { edges: { node: { fullName: string } }[] } }>({
        cookie: await stack().signIn('lebak@demo.pilar'), query: '{ people(first: 1, area: "36.02") { edges { node { fullName } } } }', variables: {},
      });
      const name = people.edges[0]?.node.fullName ?? '';
      await pick(officer.getByRole('group', { name: 'Anggota 1', exact: true }), 'Orang', name, new RegExp(name));
      await officer.getByRole('button', { name: 'Simpan anggota' }).click();
      const members = officer.getByRole('table', { name: 'Anggota' });
      await members.getByText(name).waitFor(patience);
      await members.getByRole('button', { name: 'Akhiri' }).click();
      await officer.getByRole('button', { name: 'Akhiri keanggotaan' }).click();
      await officer.getByText('1 mantan anggota').waitFor(patience);

      await officer.getByRole('button', { name: 'Langkah lain' }).click();
      await officer.getByRole('menuitem', { name: 'Nyatakan vakum' }).or(officer.getByRole('button', { name: 'Nyatakan vakum' })).first().click();
      await officer.getByLabel('Alasan').fill('Pengurus pindah tugas');
      await officer.getByRole('button', { name: 'Nyatakan vakum' }).click();
      await officer.getByText('Pengurus pindah tugas').first().waitFor(patience);
      await visit(officer, stack(), '/forum?status=DORMANT&wilayah=36.02');
      await officer.getByRole('table', { name: 'Forum' }).getByText('IPSM Uji Rangkasbitung').waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      await officer.context().close();
    }, 600_000);

    test('the forum of the source shows its chair and the meeting of 2017', async () => {
      const officer = await signedIn(browser(), stack(), 'serang@demo.pilar');
      await visit(officer, stack(), '/forum?jenis=FK_TKSK');
      await officer.getByRole('link', { name: 'Forum Komunikasi TKSK Kabupaten Serang' }).click(patience);
      await officer.getByRole('link', { name: 'Arif Chandra' }).waitFor(patience);
      await officer.getByRole('table', { name: 'Kegiatan' }).getByRole('link', { name: /Rapat Koordinasi/ }).waitFor(patience);
      await officer.context().close();
    }, 300_000);

    test('a business gives, the year is summed, and a reader does not see how to reach it', async () => {
      const officer = await signedIn(browser(), stack(), 'serang@demo.pilar');
      await visit(officer, stack(), '/mitra/baru');
      await officer.getByRole('button', { name: 'Dunia usaha' }).click(patience);
      await officer.getByLabel('Nama', { exact: true }).fill('PT Uji Mitra');
      // There is another Kec. Bandung in East Java.
      await pick(officer, 'Wilayah', 'Kec. Bandung', /Kab\. Serang/);
      await officer.getByLabel('Narahubung').fill('Contoh Narahubung');
      await officer.getByRole('button', { name: 'Simpan mitra' }).click();
      await officer.getByRole('heading', { level: 1, name: 'PT Uji Mitra' }).waitFor(patience);
      const address = new URL(officer.url()).pathname;
      const give = async (what: string, value: string) => {
        await officer.getByRole('button', { name: 'Catat sumbangan' }).click(patience);
        await officer.getByRole('textbox', { name: 'Sumbangan', exact: true }).fill(what);
        await officer.getByLabel('Nilai (rupiah)').fill(value);
        await officer.getByLabel('Diterima oleh').fill('Kantor desa');
        await officer.getByRole('button', { name: 'Catat sumbangan' }).click();
      };
      await give('Beras', '2.500.000');
      await officer.getByText(/isi untuk apa/).first().waitFor(patience);
      await officer.getByLabel('Untuk program').fill('Lumbung sosial');
      await officer.getByRole('button', { name: 'Catat sumbangan' }).click();
      await officer.getByText(`${year}: Rp2.500.000 dari 1 sumbangan`).waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      await officer.getByRole('button', { name: 'Catat SK atau perjanjian' }).click();
      await officer.getByLabel('Nomor').fill('PKS/1/Uji');
      await officer.getByLabel('Tanggal', { exact: true }).fill(`${year}-01-05`);
      await officer.getByLabel('Berlaku sampai').fill(`${year + 1}-12-31`);
      await officer.getByRole('button', { name: 'Catat SK atau perjanjian' }).click();
      await officer.getByText(/PKS\/1\/Uji/).first().waitFor(patience);
      await officer.context().close();

      const auditor = await signedIn(browser(), stack(), 'auditor@demo.pilar');
      await visit(auditor, stack(), address);
      await auditor.getByText('Kontak mitra hanya untuk petugas yang bekerja dengannya.').waitFor(patience);
      expect(await auditor.getByText('Contoh Narahubung').count()).toBe(0);
      await visit(auditor, stack(), '/rekap-psks');
      await auditor.getByRole('table', { name: 'Lembaga dan organisasi' }).getByRole('columnheader', { name: 'Dunia usaha' }).waitFor(patience);
      await auditor.context().close();
    }, 600_000);
  });
}
