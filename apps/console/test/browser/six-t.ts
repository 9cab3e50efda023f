import { describe, expect, test } from 'vitest';
import { judgePages, looks, province, signedIn, violations, visit, visitField, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
const phone = { viewport: { width: 390, height: 780 }, hasTouch: true };
const companion = 'tksk@demo.pilar';
/** The smallest picture there is. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** The 6T at the point of a distribution, the findings that come of them, and their pages. */
export function sixTTests({ stack, browser }: Running): void {
  describe('the 6T', () => {
    test('a companion finds too little on a phone without a line, the office answers, and somebody else closes it', async () => {
      const at = await signedIn(browser(), stack(), companion, phone);
      await visitField(at, stack());
      await at.getByRole('link', { name: /^Bantuan pangan Kabupaten Serang/ }).waitFor(patience);
      await at.context().setOffline(true);
      await at.reload();
      await at.getByText('Luring. Isian disimpan di perangkat ini.').waitFor(patience);
      await at.getByRole('link', { name: /^Bantuan pangan Kabupaten Serang/ }).click();
      await at.getByLabel('Yang diperiksa').selectOption({ label: 'Penerima contoh' });
      await at.getByLabel('Nomor penerima').fill('2');
      const asked = (name: string) => at.getByRole('group', { name, exact: true });
      for (const name of ['Tepat sasaran', 'Tepat waktu']) await asked(name).getByRole('radio', { name: 'Sesuai' }).check();
      await asked('Tepat jumlah').getByRole('radio', { name: 'Temuan' }).check();
      await at.getByRole('button', { name: 'Simpan dan kirim' }).click();
      await at.getByText('Tulis siapa yang harus memperbaiki').first().waitFor();
      await at.getByLabel('Apa yang tidak sesuai').fill('Beras kurang dua kilogram');
      await at.getByLabel('Penanggung jawab').fill('Gudang penyalur');
      await at.locator('input[type=file]').setInputFiles({ name: 'beras.png', mimeType: 'image/png', buffer: picture });
      await at.getByRole('img', { name: 'Foto 1' }).waitFor();
      expect(await violations(at)).toEqual([]);
      await at.getByRole('button', { name: 'Simpan dan kirim' }).click();
      await at.getByText('Luring. 1 isian menunggu, akan terkirim sendiri.').waitFor();
      await at.context().setOffline(false);
      await at.getByText('Terkirim', { exact: true }).waitFor(patience);
      // The photograph goes after the form, while the phone stays open.
      const sent = async () => (await stack().execute<{ sixTFindings: { edges: { node: { photoUrl: string | null } }[] } }>({ query: '{ sixTFindings(first: 50) { edges { node { photoUrl } } } }', cookie: await stack().signIn(companion) })).sixTFindings.edges;
      await expect.poll(async () => (await sent()).some(({ node }) => node.photoUrl !== null), patience).toBe(true);
      await at.context().close();

      const officer = 'serang@demo.pilar';
      const office = await signedIn(browser(), stack(), officer);
      await visit(office, stack(), '/enam-t');
      await office.getByRole('table', { name: 'Menurut dimensi' }).getByRole('link', { name: 'Tepat jumlah' }).click();
      await office.getByRole('link', { name: 'Beras kurang dua kilogram' }).click(patience);
      await office.getByText('Nomor 2, ').waitFor(patience);
      await expect.poll(async () => { await office.reload(); await office.locator('main h1').waitFor(); return office.getByRole('img', { name: 'Foto pemeriksaan' }).count(); }, patience).toBe(1);
      await office.getByRole('button', { name: 'Jawab temuan' }).click();
      await office.getByRole('dialog').getByLabel('Tindak lanjut').fill('Kekurangannya diantar pada hari itu juga');
      expect(await violations(office)).toEqual([]);
      await office.getByRole('dialog').getByRole('button', { name: 'Simpan jawaban' }).click();
      await office.getByText('Anda yang menjawab temuan ini').waitFor(patience);
      expect(await office.getByRole('button', { name: 'Tutup temuan' }).count()).toBe(0);
      const address = office.url();
      await office.context().close();

      const above = await signedIn(browser(), stack(), province);
      await above.goto(address);
      await above.getByRole('button', { name: 'Tutup temuan' }).click(patience);
      await above.getByRole('dialog').getByLabel('Hasil pemeriksaan').fill('Diperiksa ke penerima');
      await above.getByRole('dialog').getByRole('button', { name: 'Tutup temuan' }).click();
      await above.getByText('Selesai', { exact: true }).first().waitFor(patience);
      await above.context().close();

      const { sixTFindings } = await stack().execute<{ sixTFindings: { edges: { node: { state: string; note: string } }[] } }>({ query: '{ sixTFindings(first: 50, filter: { state: [CLOSED] }) { edges { node { state note } } } }', cookie: await stack().signIn(officer) });
      expect(sixTFindings.edges.map(({ node }) => node.note)).toContain('Beras kurang dua kilogram');
    }, 600_000);

    for (const look of looks) {
      test(`no page breaks a rule of WCAG 2.2 AA, ${look.language}, ${look.colorScheme}`, async () => {
        const { sixTFindings } = await stack().execute<{ sixTFindings: { edges: { node: { id: string } }[] } }>({ query: '{ sixTFindings(first: 1) { edges { node { id } } } }', cookie: await stack().signIn(province) });
        const id = sixTFindings.edges[0]?.node.id;
        const page = await signedIn(browser(), stack(), province, look);
        await judgePages(page, stack(), ['/enam-t', '/enam-t/temuan', `/enam-t/temuan/${id}`, `/enam-t/temuan/${id}?bagian=riwayat`]);
        await page.context().close();
      }, 240_000);
    }
  });
}
