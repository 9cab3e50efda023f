import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { signedIn, violations, visit, type Running } from './pages.ts';

const serang = 'serang@demo.pilar';
const patience = { timeout: 60_000 };

/** A meeting that is written down while it goes on, what it left to be done, and the next meeting of the district. */
export function minutesTests(running: Running): void {
  const { stack, browser } = running;

  describe('the minutes of a coordination meeting', () => {
    test('are kept while they are typed, saved, and leave an item that returns at the next meeting, where it is done', async () => {
      const cookie = await stack().signIn(serang);
      const held = async (title: string, date: string) => (await stack().execute({
        cookie, query: 'mutation ($input: RecordEventInput!) { recordEvent(input: $input) { ... on Event { id } ... on Error { message } } }',
        variables: { input: {
          idempotencyKey: randomUUID(), title, type: 'RAKOR_KECAMATAN', state: 'HELD', date, mode: 'TATAP_MUKA', targetAreas: ['36.04.33'], venue: { name: 'Aula', area: '36.04.33' },
          organisers: [{ kind: 'MAIN', name: 'Kecamatan' }], roles: [{ role: 'PEMBUKA', name: 'Contoh' }, { role: 'NARASUMBER', name: 'Contoh' }], agenda: [{ text: 'Evaluasi' }],
        } },
      }))['recordEvent'].id as string;
      const first = await held('Rakor Uji Pertama', '2026-03-11');
      const second = await held('Rakor Uji Kedua', '2026-06-10');

      const page = await signedIn(browser(), stack(), serang, { viewport: { width: 390, height: 800 } });
      await visit(page, stack(), `/kegiatan/${first}?bagian=notulen`);
      await page.getByRole('button', { name: 'Tulis notulen' }).click(patience);
      await page.getByLabel('Sudah dibahas').check();
      await page.getByLabel('Jalannya rapat').fill('Dibuka Camat');
      const kept = page.getByText('Tersimpan di perangkat ini');
      await kept.waitFor();
      // It is not said of what is typed on until that is kept too.
      const unsaid = kept.waitFor({ state: 'detached' });
      await page.getByLabel('Jalannya rapat').fill('Dibuka Camat Uji');
      await unsaid;
      await kept.waitFor();
      // Closed in the middle of the meeting, and opened again.
      await page.reload();
      await page.getByRole('button', { name: 'Tulis notulen' }).click(patience);
      await page.getByText('Ini ketikan Anda yang belum disimpan').waitFor();
      expect(await page.getByLabel('Jalannya rapat').inputValue()).toBe('Dibuka Camat Uji');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Simpan notulen' }).click();
      await page.getByText('Dibuka Camat Uji').waitFor();

      await page.getByRole('button', { name: 'Tambah tindak lanjut' }).click();
      await page.getByRole('textbox', { name: 'Tindak lanjut', exact: true }).fill('Data ulang PSM desa uji');
      await page.getByRole('textbox', { name: 'Penanggung jawab' }).fill('Kasi Kesos');
      await page.getByLabel('Tenggat').fill('2026-04-30');
      await page.getByRole('button', { name: 'Catat tindak lanjut' }).click();
      await page.getByRole('link', { name: 'Data ulang PSM desa uji' }).waitFor(patience);

      // Another officer writes meanwhile: whoever was too late is told what, and loses nothing.
      await page.getByRole('button', { name: 'Lanjutkan notulen' }).click();
      await page.getByLabel('Jalannya rapat').fill('Dibuka Camat, ditutup pukul 11.00');
      const { event } = await stack().execute({ cookie, query: 'query ($id: ID!) { event(id: $id) { minutes { id version } } }', variables: { id: first } });
      await stack().execute({ cookie, query: 'mutation ($input: CorrectMinutesInput!) { correctMinutes(input: $input) { __typename } }', variables: { input: { idempotencyKey: randomUUID(), ...event.minutes, decisions: ['Rakor tiap triwulan'] } } });
      await page.getByRole('button', { name: 'Simpan notulen' }).click();
      await page.getByRole('button', { name: 'Simpan perubahan saya di atasnya' }).waitFor(patience);
      await page.getByText('Rakor tiap triwulan').waitFor();
      await page.getByRole('button', { name: 'Simpan perubahan saya di atasnya' }).click();
      await page.getByText('Dibuka Camat, ditutup pukul 11.00').waitFor(patience);

      await visit(page, stack(), `/kegiatan/${second}?bagian=notulen`);
      await page.getByRole('heading', { name: 'Dari rapat sebelumnya' }).waitFor(patience);
      await page.getByRole('button', { name: 'Dilanjutkan', exact: true }).click();
      await page.getByRole('dialog').getByLabel('Tenggat').fill('2026-07-31');
      await page.getByRole('dialog').getByRole('button', { name: 'Dilanjutkan', exact: true }).click();
      await page.getByText('sudah dibahas di sini').waitFor(patience);

      // Among the items of the district it is ticked and done by keyboard.
      await visit(page, stack(), '/tindak-lanjut?wilayah=36.04.33');
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Pilih: Data ulang PSM desa uji').focus();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Tandai 1 selesai' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Tandai 1 selesai' }).click();
      await page.getByRole('heading', { name: 'Tidak ada tindak lanjut' }).waitFor(patience);
      await page.context().close();
    }, 240_000);
  });
}
