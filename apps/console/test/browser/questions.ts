import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { signedIn, violations, visit, type Running } from './pages.ts';

const serang = 'serang@demo.pilar';
const patience = { timeout: 60_000 };

/** What was asked at an outreach: pasted from notes, counted by topic, answered, and brought to the next meeting of the district. */
export function questionTests(running: Running): void {
  const { stack, browser } = running;

  describe('questions at an event', () => {
    test('are pasted, kept while they wait, counted by topic, answered by a notice, and stand in the brief of the district', async () => {
      const cookie = await stack().signIn(serang);
      const make = async (name: string, type: string, input: object): Promise<string> => (await stack().execute({
        cookie, query: `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) { ... on ${type} { id } ... on Error { message } } }`,
        variables: { input: { idempotencyKey: randomUUID(), ...input } },
      }))['result'].id;
      const event = await make('recordEvent', 'Event', {
        title: 'Rakor Uji Pertanyaan', type: 'RAKOR_KECAMATAN', state: 'HELD', date: '2026-05-11', mode: 'TATAP_MUKA', targetAreas: ['36.04.20'], venue: { name: 'Aula', area: '36.04.20' },
        organisers: [{ kind: 'MAIN', name: 'Kecamatan' }], roles: [{ role: 'PEMBUKA', name: 'Contoh' }, { role: 'NARASUMBER', name: 'Contoh' }],
      });
      await make('issuePolicyNotice', 'PolicyNotice', { statement: 'Santunan uji tidak tersedia tahun ini.', event, area: '36.04', validFrom: '2026-01-01' });

      const page = await signedIn(browser(), stack(), serang);
      await visit(page, stack(), `/kegiatan/${event}?bagian=pertanyaan`);
      await page.getByRole('button', { name: 'Catat pertanyaan' }).click(patience);
      await page.getByLabel('Tempel dari catatan').fill('1. Apakah ada santunan kematian?\n2. Kapan PKH cair?\nJawab: Tahap dua bulan Juni\n3. Apa kabar panitia?');
      await page.getByRole('button', { name: 'Baca baris' }).click();
      await page.getByText('Tersimpan di perangkat ini').waitFor();
      // Closed before it was saved, and opened again.
      await page.reload();
      await page.getByRole('button', { name: 'Catat pertanyaan' }).click(patience);
      await page.getByText('Ini ketikan Anda yang belum disimpan').waitFor();
      expect(await page.locator('[id="questions.0.topic"]').inputValue()).toBe('SANTUNAN');
      expect(await page.locator('[id="questions.1.answer"]').inputValue()).toBe('Tahap dua bulan Juni');
      expect(await violations(page)).toEqual([]);

      // What no word tells of must be chosen, and a number of a person is refused at its line.
      await page.locator('[id="questions.2.text"]').fill('NIK saya 3604 2001 0180 0000, kapan giliran?');
      await page.getByRole('button', { name: 'Simpan pertanyaan' }).click();
      await page.getByRole('link', { name: /Pertanyaan 3, Topik/ }).waitFor();
      await page.locator('[id="questions.2.topic"]').selectOption('LAINNYA');
      await page.getByRole('button', { name: 'Simpan pertanyaan' }).click();
      await page.getByRole('link', { name: /Pertanyaan 3, Pertanyaan.*16 angka/ }).waitFor(patience);
      await page.locator('[id="questions.2.text"]').fill('Apa kabar panitia?');
      await page.locator('[id="questions.2.askedBy"]').selectOption('RT_RW');
      await page.getByRole('button', { name: 'Simpan pertanyaan' }).click();
      await page.getByText('3 pertanyaan dicatat').waitFor(patience);
      await page.getByRole('link', { name: 'Apakah ada santunan kematian?' }).waitFor(patience);

      // Among the questions of the district, by topic; each number opens what it counts.
      await visit(page, stack(), '/pertanyaan?wilayah=36.04.20');
      await page.getByText('3 pertanyaan di Kec.').waitFor(patience);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: '1 belum terjawab tentang Santunan dan kompensasi: tampilkan' }).click();
      await page.waitForURL(/topik=SANTUNAN/);
      await page.getByText('1 pertanyaan di Kec.').waitFor(patience);
      await page.getByRole('table', { name: 'Pertanyaan' }).getByRole('link', { name: 'Apakah ada santunan kematian?' }).click();

      await page.getByRole('button', { name: 'Jawab', exact: true }).click(patience);
      await page.getByLabel('Ketentuan yang menjawab').fill('Santunan uji');
      await page.getByRole('option', { name: /Santunan uji tidak tersedia/ }).click(patience);
      await page.getByRole('button', { name: 'Simpan jawaban' }).click();
      await page.getByText('Menurut ketentuan:').waitFor(patience);
      await page.getByText('Terjawab', { exact: true }).waitFor();
      expect(await violations(page)).toEqual([]);

      await visit(page, stack(), '/pertanyaan?wilayah=36.04.20&terbuka=ya');
      await page.getByText('1 pertanyaan di Kec.').waitFor(patience);
      expect(await page.getByRole('link', { name: 'Bahan rapat', exact: true }).getAttribute('href')).toContain('jenis=DISTRICT_BRIEF');
      await visit(page, stack(), `/kegiatan/${event}`);
      await page.getByRole('link', { name: /^Bahan rapat Kec\./ }).click(patience);
      await page.getByRole('heading', { name: 'Bahan rapat kecamatan' }).waitFor(patience);
      await page.context().close();
    }, 240_000);
  });
}
