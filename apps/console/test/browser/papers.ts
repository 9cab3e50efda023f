import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { issued, verdictOf } from './documents.ts';
import { signedIn, province, violations, visit, type Running } from './pages.ts';

/** Papers of an event: drafted from the record, mended, looked at, issued. */
export function paperTests(running: Running): void {
  const { stack, browser } = running;

  describe('an invitation', () => {
    test('is drafted from the record, mended, compared with the record that has changed, previewed and issued', async () => {
      const cookie = await stack().signIn(province);
      const { recordEvent: { id } } = await stack().execute<{ recordEvent: { id: string } }>({
        cookie, query: 'mutation ($input: RecordEventInput!) { recordEvent(input: $input) { ... on Event { id } } }',
        variables: { input: { idempotencyKey: randomUUID(), title: 'Rapat Koordinasi Naskah', type: 'RAKOR_KECAMATAN', state: 'DRAFT', date: '2027-02-01', mode: 'TATAP_MUKA', targetAreas: ['36.02'], venue: { name: 'Aula Contoh', area: '36.02.01' }, organisers: [{ kind: 'MAIN', name: 'Dinas Sosial Provinsi Banten' }], participants: [{ group: 'TKSK', count: 28, area: '36.02' }] } },
      });
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), `/kegiatan/${id}`);
      await page.getByRole('button', { name: 'Buat Undangan' }).click();
      await page.getByRole('heading', { level: 1, name: 'Undangan' }).waitFor();
      await page.getByText('1 belum tercatat').waitFor();
      expect(await violations(page)).toEqual([]);
      const when = page.getByRole('group', { name: 'Bagian 4', exact: true }).getByLabel('Isi');
      expect(await when.inputValue()).toContain('Hari, tanggal: Senin, 1 Februari 2027\nWaktu: [[waktu]]\nTempat: Aula Contoh');
      await when.fill((await when.inputValue()).replace('[[waktu]]', '09.00–12.00 WIB'));
      await page.getByRole('button', { name: 'Simpan naskah' }).click();
      await page.getByText('Tidak ada yang kurang').waitFor();

      // What is taken anew is shown first, and nothing is saved by it.
      await page.getByRole('button', { name: 'Ambil lagi dari catatan' }).click();
      expect(await page.locator('li > del').allTextContents()).toEqual(['Waktu: 09.00–12.00 WIB']);
      expect(await page.locator('li > ins').allTextContents()).toEqual(['Waktu: [[waktu]]']);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Tetap dengan naskah ini' }).click();

      await page.getByRole('link', { name: 'Pratinjau PDF' }).click();
      await page.getByRole('heading', { level: 1, name: 'Undangan' }).waitFor();
      const code = await issued(page, '005/0201/Dinsos/2027');
      expect(await verdictOf(running, code)).toContain('005/0201/Dinsos/2027');
      await page.setViewportSize({ width: 360, height: 800 });
      await visit(page, stack(), `/kegiatan/${id}/naskah/undangan`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.context().close();
    }, 300_000);
  });
}
