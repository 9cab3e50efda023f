import { randomUUID } from 'node:crypto';
import { regionsWithin } from '@pilar/domain/regions';
import { describe, expect, test } from 'vitest';
import { addRow } from './form-steps.ts';
import { signedIn, violations, visit, type Running } from './pages.ts';

/** Everything at once shares the machine, and a page may wait for its turn. */
const patience = { timeout: 90_000 };
const year = new Date().getFullYear();

/** A Karang Taruna from dormant to compliant: reactivated under a new board, a programme adopted and reported on, the report sent back once and accepted. */
export function youthTests({ stack, browser }: Running): void {
  describe('a dormant Karang Taruna', () => {
    test('is reactivated, adopts a programme, reports on it, and is compliant once the report is accepted', async () => {
      const area = regionsWithin('36.04.34', 'VILLAGE').at(-1)?.code ?? '';
      const { formYouthOrganisation: { id } } = await stack().execute<{ formYouthOrganisation: { id: string } }>({
        cookie: await stack().signIn('serang@demo.pilar'),
        query: 'mutation ($input: FormYouthOrganisationInput!) { formYouthOrganisation(input: $input) { ... on YouthOrganisation { id } } }',
        variables: { input: { idempotencyKey: randomUUID(), area, name: 'Karang Taruna Uji Bangkit', state: 'DORMANT', on: '2020-01-01', reason: 'Berhenti sejak pandemi' } },
      });

      const officer = await signedIn(browser(), stack(), 'serang@demo.pilar');
      await visit(officer, stack(), '/karang-taruna/rekap?tampilan=gerakan&wilayah=36.04');
      await officer.getByRole('table', { name: 'Gerakan pengaktifan' }).waitFor(patience);
      await officer.getByText(/dari sasaran 8 aktif kembali/).waitFor();
      expect(await violations(officer)).toEqual([]);

      await visit(officer, stack(), `/karang-taruna/${id}`);
      await officer.getByText('Berhenti sejak pandemi').first().waitFor(patience);
      await officer.getByRole('button', { name: 'Kukuhkan pengurus' }).click();
      await officer.getByRole('button', { name: 'Simpan pengurus' }).click();
      await officer.getByRole('heading', { name: /^Ada \d isian yang perlu diperbaiki$/ }).waitFor(patience);
      await officer.getByLabel('Nomor SK').fill('141/26/Kep.Uji');
      await officer.getByLabel('Tanggal SK').fill(`${year}-01-05`);
      await officer.getByLabel('Dikukuhkan oleh').fill('Kepala Desa Uji');
      const chair = officer.getByRole('group', { name: 'Pengurus 1', exact: true });
      await chair.getByLabel('Nama menurut SK').fill('Contoh Ketua Baru');
      await chair.getByLabel('Umur (tahun)').fill('16');
      const secretary = await addRow(officer, 'Tambah pengurus', 'Pengurus 2');
      await secretary.getByLabel('Nama menurut SK').fill('Contoh Anggota Baru');
      await secretary.getByLabel('Umur (tahun)').fill('21');
      await officer.getByLabel(/^Semua pengurus warga/).check();
      await officer.getByRole('button', { name: 'Simpan pengurus' }).click();
      // Rule 13: nobody younger than seventeen.
      await chair.getByText(/pengurus sedikitnya 17 tahun/).waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      await chair.getByLabel('Umur (tahun)').fill('24');
      await officer.getByRole('button', { name: 'Simpan pengurus' }).click();
      await officer.getByRole('table', { name: 'Pengurus' }).getByText('Contoh Ketua Baru').waitFor(patience);

      await officer.getByRole('button', { name: 'Aktifkan kembali' }).click();
      await officer.getByRole('button', { name: 'Aktifkan kembali' }).click();
      await officer.getByText('Program kerja tahun ini belum disahkan').waitFor(patience);
      await officer.context().close();

      // The TKSK of the district enters the rest from paper, on a phone.
      const tksk = await signedIn(browser(), stack(), 'tksk@demo.pilar', { viewport: { width: 390, height: 780 } });
      await visit(tksk, stack(), `/karang-taruna/${id}`);
      await tksk.getByRole('link', { name: 'Susun program kerja' }).click(patience);
      const item = tksk.getByRole('group', { name: 'Kegiatan 1', exact: true });
      await item.getByLabel('Nama kegiatan').fill('Kerja bakti');
      await item.getByLabel('Sasaran').fill('4 kali');
      await item.getByLabel('Anggaran (rupiah)').fill('2.500.000');
      await tksk.getByText('Anggaran seluruhnya Rp2.500.000').waitFor();
      await tksk.getByRole('button', { name: 'Simpan rancangan' }).click();
      await tksk.getByRole('heading', { level: 1, name: `Program kerja ${year}` }).waitFor(patience);
      expect(await violations(tksk)).toEqual([]);
      await tksk.getByRole('button', { name: 'Sahkan' }).click();
      await tksk.getByLabel('Disahkan dalam').fill('Temu karya desa');
      await tksk.getByRole('button', { name: 'Sahkan program kerja' }).click();
      await tksk.getByText('Berjalan').first().waitFor(patience);

      const report = async (realised: string) => {
        await tksk.getByRole('button', { name: 'Laporkan' }).click(patience);
        await tksk.getByLabel('Realisasi').fill(realised);
        await tksk.getByLabel('Terpakai (rupiah)').fill('2.400.000');
        await tksk.getByRole('textbox', { name: 'Ringkasan pelaksanaan' }).fill('Empat kali kerja bakti.');
        await tksk.getByLabel('Disetujui pemerintah desa oleh').fill('Kepala Desa Uji');
        await tksk.getByRole('button', { name: 'Kirim LPJ ke kabupaten/kota' }).click();
        await tksk.getByText('Dilaporkan').first().waitFor(patience);
      };
      await report('3 dari 4 kali');
      const programme = new URL(tksk.url()).pathname;

      const decider = await signedIn(browser(), stack(), 'serang@demo.pilar');
      await visit(decider, stack(), programme);
      await decider.getByRole('button', { name: 'Kembalikan LPJ' }).click(patience);
      await decider.getByRole('dialog').getByLabel('Alasan').fill('Kuitansi belum ada');
      await decider.getByRole('dialog').getByRole('button', { name: 'Kembalikan LPJ' }).click();
      // The words alone stand in the dialog too, before they are sent.
      await decider.getByText('Dikembalikan', { exact: true }).first().waitFor(patience);
      await decider.getByText('Kuitansi belum ada').waitFor(patience);
      await tksk.reload();
      await tksk.getByText('Kuitansi belum ada').waitFor(patience);
      await report('4 kali');
      await decider.reload();
      await decider.getByRole('button', { name: 'Terima LPJ' }).click(patience);
      await decider.getByText('LPJ diterima').first().waitFor(patience);
      expect(await violations(decider)).toEqual([]);

      await visit(decider, stack(), '/karang-taruna?patuh=ya&wilayah=36.04.34');
      await decider.getByRole('table', { name: 'Karang Taruna' }).getByText('Karang Taruna Uji Bangkit').waitFor(patience);
      await visit(decider, stack(), '/karang-taruna/rekap?wilayah=36.04.34');
      await decider.getByRole('row', { name: /Desa/ }).first().waitFor(patience);
      await decider.getByRole('link', { name: 'Cetak laporan' }).click();
      await decider.getByRole('heading', { level: 1, name: 'Program kerja dan LPJ Karang Taruna' }).waitFor(patience);
      await tksk.context().close();
      await decider.context().close();
    }, 600_000);
  });
}
