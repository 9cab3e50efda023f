import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { regency } from './form-steps.ts';
import { looks, signedIn, violations, visit, visitField, type Running } from './pages.ts';

const located = readFileSync(new URL('../../../gateway/test/photo-with-place.jpg', import.meta.url));
const file = (name: string, buffer = located) => ({ name, mimeType: 'image/jpeg', buffer });
const patience = { timeout: 30_000 };

/** Photographs of an event: sent several at once, captioned, put in order, looked at, shown to everybody if people agree, removed. */
export function photoTests({ stack, browser }: Running): void {
  const begun = async (): Promise<string> => (await stack().execute<{ recordEvent: { id: string } }>({
    cookie: await stack().signIn(regency), query: 'mutation ($input: RecordEventInput!) { recordEvent(input: $input) { ... on Event { id } } }',
    variables: { input: { idempotencyKey: randomUUID(), title: 'Penyuluhan berfoto', type: 'PENSOSKEL', state: 'PUBLISHED', date: '2021-07-12', mode: 'TATAP_MUKA', targetAreas: ['36.02'], venue: { name: 'Aula', area: '36.02.14' }, incompleteReason: 'Contoh', organisers: [{ kind: 'MAIN', name: 'Dinas Sosial Kabupaten Lebak' }] } },
  })).recordEvent.id;

  describe('photographs of an event', () => {
    test('are sent together, captioned, put in order and looked at; everybody sees those whose people agree', async () => {
      const id = await begun();
      const page = await signedIn(browser(), stack(), regency);
      await visit(page, stack(), `/kegiatan/${id}?bagian=foto`);
      await page.getByRole('button', { name: 'Tambah foto' }).click();
      await page.getByRole('button', { name: 'Pilih foto' }).click();
      await page.getByText('Pilih dulu persetujuan orang yang tampak.').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Persetujuan').selectOption({ label: 'Yang tampak setuju' });
      await page.getByLabel('Pemotret').fill('Humas Contoh');
      await page.locator('input[type=file]').setInputFiles([file('a.jpg'), file('rusak.jpg', located.subarray(0, 300)), file('b.jpg')]);
      await page.getByText('2 foto tersimpan').waitFor(patience);
      // The damaged one is told of, and did not hold up the one behind it.
      await page.getByRole('status').filter({ hasText: 'rusak.jpg' }).waitFor();
      const pictures = page.locator('li img');
      await expect.poll(() => pictures.count(), patience).toBe(2);
      await expect.poll(() => pictures.evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth === 64)), patience).toBe(true);
      await page.getByRole('button', { name: 'Tutup' }).click();

      await page.getByRole('button', { name: 'Ubah Foto 2 dari kegiatan ini' }).click();
      await page.getByLabel('Keterangan').fill('Pembukaan oleh Kepala Dinas');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Simpan foto' }).click();
      await page.getByRole('button', { name: 'Majukan Pembukaan oleh Kepala Dinas' }).click();
      await expect.poll(() => pictures.first().getAttribute('alt')).toBe('Pembukaan oleh Kepala Dinas');
      await page.getByRole('button', { name: 'Ubah Foto 2 dari kegiatan ini' }).click();
      await page.getByLabel('Persetujuan').selectOption({ label: 'Belum ada persetujuan' });
      await page.getByRole('button', { name: 'Simpan foto' }).click();
      await page.getByText('Tidak untuk umum').waitFor();

      // With the keyboard alone: opened, on to the next, back and closed.
      await page.getByRole('button', { name: 'Buka foto: Pembukaan oleh Kepala Dinas' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('1 dari 2').waitFor();
      await page.keyboard.press('ArrowRight');
      await page.getByText('2 dari 2').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);

      const shown = await (await fetch(`${stack().url}/publik/kegiatan/${id}`)).text();
      expect(shown.match(/<img /g)).toHaveLength(1);
      expect(shown).toContain('alt="Pembukaan oleh Kepala Dinas"');

      await page.getByRole('button', { name: 'Ubah Pembukaan oleh Kepala Dinas' }).click();
      await page.getByRole('button', { name: 'Hapus foto' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Hapus foto' }).click();
      await page.getByText('Harus diisi').waitFor();
      await page.getByRole('dialog').getByLabel('Alasan').fill('Diminta yang bersangkutan');
      await page.getByRole('dialog').getByRole('button', { name: 'Hapus foto' }).click();
      await expect.poll(() => pictures.count()).toBe(1);
      await page.context().close();

      for (const look of looks) {
        const other = await signedIn(browser(), stack(), regency, look);
        await visit(other, stack(), `/kegiatan/${id}?bagian=foto`);
        await other.locator('li img').first().waitFor(patience);
        expect(await violations(other)).toEqual([]);
        expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(look.viewport.width);
        await other.context().close();
      }
    }, 300_000);

    test('taken on a phone without a line are sent when there is one', async () => {
      const id = await begun();
      const phone = await signedIn(browser(), stack(), regency, { viewport: { width: 360, height: 780 }, hasTouch: true });
      await visitField(phone, stack());
      await visit(phone, stack(), `/lapangan/hadir/${id}`);
      await phone.getByRole('button', { name: 'Ambil foto' }).waitFor(patience);
      expect(await violations(phone)).toEqual([]);
      await phone.context().setOffline(true);
      await phone.getByLabel('Persetujuan').selectOption({ label: 'Keramaian, tak seorang pun dikenali' });
      await phone.locator('input[type=file]').setInputFiles([file('1.jpg'), file('2.jpg')]);
      await phone.getByText('2 foto menunggu, akan terkirim sendiri.').waitFor(patience);
      const arrived = async () => (await stack().execute<{ event: { photos: { consent: string; position: number }[] } }>({ cookie: await stack().signIn(regency), query: 'query ($id: ID!) { event(id: $id) { photos { consent position } } }', variables: { id } })).event.photos;
      expect(await arrived()).toEqual([]);
      await phone.context().setOffline(false);
      await expect.poll(arrived, { timeout: 60_000 }).toEqual([{ consent: 'CROWD', position: 0 }, { consent: 'CROWD', position: 1 }]);
      await expect.poll(() => phone.getByText(/foto menunggu/).count(), patience).toBe(0);
      await phone.context().close();
    }, 300_000);
  });
}
