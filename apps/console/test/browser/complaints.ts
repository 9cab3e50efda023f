import { describe, expect, test } from 'vitest';
import { regency } from './form-steps.ts';
import { judgePages, looks, province, signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
const phone = { viewport: { width: 390, height: 780 }, hasTouch: true };

/** A claim after enumeration: sent by a citizen from a phone, triaged and answered by an officer, read by the ticket; and the pages of complaints. */
export function complaintTests({ stack, browser }: Running): void {
  describe('complaints', () => {
    test('a claim after enumeration is answered', async () => {
      const context = await browser().open(phone);
      const citizen = await context.newPage();
      await citizen.goto(`${stack().url}/pengaduan`);
      expect(await citizen.getByLabel(/Kode tanda terima/).isVisible()).toBe(false);
      await citizen.getByLabel(/Menagih bantuan setelah didata/).check();
      await citizen.getByText('Pendataan bukan jaminan bantuan.').waitFor(patience);
      await citizen.getByLabel(/Kode tanda terima/).waitFor(patience);
      await citizen.locator('select[name=kecamatan]').selectOption({ value: '36.02.28' });
      await citizen.getByLabel(/Apa yang terjadi/).fill('Sudah didata bulan lalu, NIK 3602-2801-0170-0001, belum ada bantuan');
      await citizen.getByLabel(/Nama Anda/).fill('Contoh Pelapor');
      await citizen.getByLabel(/Telepon atau surel/).fill('0812 0000 0000');
      expect(await violations(citizen)).toEqual([]);
      await citizen.getByRole('button', { name: 'Kirim pengaduan' }).click();
      await citizen.getByRole('alert').getByText(/nomor 16 angka/).waitFor(patience);
      await citizen.getByLabel(/Apa yang terjadi/).fill('Sudah didata bulan lalu, belum ada bantuan <script>alert(1)</script>');
      await citizen.getByRole('button', { name: 'Kirim pengaduan' }).click();
      const ticket = (await citizen.getByText(/^\w{4}-\w{4}-\w{4}$/).textContent(patience)) ?? '';
      expect(await violations(citizen)).toEqual([]);

      const desk = await signedIn(browser(), stack(), regency);
      await visit(desk, stack(), '/pengaduan-warga?kategori=AID_CLAIM_AFTER_ENUMERATION&wilayah=36.02.28&urut=RECEIVED_DESC');
      const row = desk.getByRole('table', { name: 'Pengaduan' }).getByRole('row').filter({ hasText: 'Halaman publik' }).first();
      await row.getByRole('checkbox').check(patience);
      expect(await violations(desk)).toEqual([]);
      await desk.getByRole('button', { name: 'Telaah 1 pengaduan' }).click();
      await row.getByText('Ditelaah').waitFor(patience);
      await row.getByRole('link', { name: 'Menagih bantuan setelah didata' }).click();
      await desk.getByText('Sudah didata bulan lalu, belum ada bantuan <script>alert(1)</script>').waitFor(patience);
      expect(await desk.getByText('Contoh Pelapor').count()).toBe(0);
      await desk.getByRole('button', { name: 'Buka identitas pelapor' }).click();
      await desk.getByRole('dialog').getByLabel('Tujuan').selectOption({ label: 'Menghubungi pelapor' });
      await desk.getByRole('dialog').getByLabel('Keterangan').fill('Menjelaskan tempat bertanya');
      await desk.getByRole('dialog').getByRole('button', { name: 'Catat dan tampilkan' }).click();
      await desk.getByText('Contoh Pelapor').waitFor(patience);
      await desk.getByRole('dialog').getByRole('button', { name: 'Tutup' }).last().click();
      await desk.getByRole('button', { name: 'Tangani' }).click();
      await desk.getByRole('button', { name: 'Jawab pelapor' }).click(patience);
      await desk.getByRole('dialog').getByLabel('Jawaban').fill('Pendataan bukan jaminan bantuan. Usulan dibahas dalam musyawarah desa.');
      expect(await violations(desk)).toEqual([]);
      await desk.getByRole('dialog').getByRole('button', { name: 'Simpan jawaban' }).click();
      await desk.getByRole('button', { name: 'Selesaikan' }).click(patience);
      await desk.getByText('Selesai', { exact: true }).first().waitFor(patience);
      await desk.context().close();

      await citizen.getByRole('link', { name: 'Jawaban pengaduan' }).click();
      await citizen.getByLabel(/Kode tiket/).fill(ticket.toLowerCase());
      await citizen.getByRole('button', { name: 'Lihat' }).click();
      await citizen.getByText('Usulan dibahas dalam musyawarah desa.').waitFor(patience);
      expect(await citizen.getByText(/Contoh Pelapor|0812/).count()).toBe(0);
      expect(citizen.url()).not.toContain(ticket.slice(0, 4));
      expect(await violations(citizen)).toEqual([]);
      await context.close();
    }, 600_000);

    test('a complaint is taken down at the desk, and referred with what was noted', async () => {
      const desk = await signedIn(browser(), stack(), regency);
      await visit(desk, stack(), '/pengaduan-warga/baru');
      await desk.getByLabel('Kategori').selectOption({ label: 'Penyaluran bantuan' });
      await desk.getByLabel('Isi pengaduan').fill('Beras yang diterima berkutu');
      expect(await violations(desk)).toEqual([]);
      await desk.getByRole('button', { name: 'Simpan pengaduan' }).click();
      await desk.getByRole('button', { name: 'Telaah' }).click(patience);
      await desk.getByRole('dialog').getByRole('button', { name: 'Telaah' }).click();
      await desk.getByRole('button', { name: 'Teruskan' }).click(patience);
      await desk.getByRole('dialog').getByLabel('Badan di luar').fill('Bulog');
      expect(await violations(desk)).toEqual([]);
      await desk.getByRole('dialog').getByRole('button', { name: 'Teruskan' }).click();
      await desk.getByText('Diteruskan', { exact: true }).first().waitFor(patience);
      await desk.context().close();
    }, 240_000);

    for (const look of looks) {
      test(`no page breaks a rule of WCAG 2.2 AA, ${look.language}, ${look.colorScheme}`, async () => {
        const { complaints } = await stack().execute<{ complaints: { edges: { node: { id: string } }[] } }>({ query: '{ complaints(first: 1) { edges { node { id } } } }', cookie: await stack().signIn(province) });
        const id = complaints.edges[0]?.node.id;
        const page = await signedIn(browser(), stack(), province, look);
        await judgePages(page, stack(), ['/pengaduan-warga', '/pengaduan-warga/baru', '/pengaduan-warga/rekap', '/pengaduan-warga/tenggat', `/pengaduan-warga/${id}`, `/pengaduan-warga/${id}?bagian=riwayat`]);
        await page.context().close();
      }, 240_000);
    }

    test('deadlines are set from a day on', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/pengaduan-warga/tenggat');
      await page.getByRole('button', { name: 'Tetapkan tenggat' }).click(patience);
      await page.getByLabel('Penyaluran bantuan: Jawab').fill('5');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Simpan tenggat' }).click();
      await page.getByRole('heading', { name: /^Akan berlaku/ }).waitFor(patience);
      await page.context().close();
    }, 240_000);
  });
}
