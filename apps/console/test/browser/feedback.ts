import { today } from '@pilar/domain/dates';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { regency } from './form-steps.ts';
import { signedIn, violations, visit, type Running } from './pages.ts';

const phone = { viewport: { width: 390, height: 780 }, hasTouch: true };
const patience = { timeout: 30_000 };

/** What those who came thought of an event: on their phones by its link, from paper at the desk, and read together. */
export function feedbackTests({ stack, browser }: Running): void {
  const asked = async (query: string, variables: object) => stack().execute<Record<string, any>>({ query, variables: { ...variables }, cookie: await stack().signIn(regency) }); // oxlint-disable-line typescript/no-explicit-any -- whatever was asked
  const send = async (mutation: string, fields: string, input: object) => (await asked(
    `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { result: ${mutation}(input: $input) { __typename ${fields} } }`, { input: { idempotencyKey: randomUUID(), ...input } }))['result'];

  describe('feedback', () => {
    test('given on a phone and typed from paper, told in numbers from five on, and one that names somebody is withdrawn', async () => {
      const { id } = await send('recordEvent', '... on Event { id }', {
        title: 'Penyuluhan yang dinilai', type: 'PENSOSKEL', state: 'SCHEDULED', date: today(), mode: 'TATAP_MUKA', targetAreas: ['36.02'],
        venue: { name: 'Aula', area: '36.02.14' }, organisers: [{ kind: 'MAIN', name: 'Dinas Sosial Kabupaten Lebak' }], participants: [{ group: 'TKSK', count: 5 }],
      });
      await send('inviteParticipants', '... on Event { id }', { event: id, names: [{ name: 'Contoh Penilai', group: 'TKSK' }] });
      const { checkIn } = await send('openCheckIn', '... on Event { checkIn { path } }', { event: id, walkIns: false });
      const { event } = await asked('query ($id: ID!) { event(id: $id) { attendance { edges { node { id checkInCode } } } } }', { id });
      const { id: participant, checkInCode } = event.attendance.edges[0].node;
      await send('recordAttendance', '... on Event { id }', { event: id, rows: [{ participant, state: 'PRESENT', method: 'LIST' }] });
      await send('correctEvent', '... on Event { id }', { id, version: 1, state: 'HELD', incompleteReason: 'contoh' });

      const guest = await (await browser().open(phone)).newPage();
      await guest.goto(`${stack().url}${checkIn.path}`);
      await guest.getByText('Nama Anda tidak disimpan bersama tanggapan').waitFor();
      await guest.getByLabel(/^Kode peserta/).fill(checkInCode);
      await guest.getByLabel('Penilaian').selectOption('Sangat baik');
      await guest.getByLabel(/^Saran/).fill('Bu Contoh menjelaskan dengan baik');
      expect(await violations(guest)).toEqual([]);
      expect(await guest.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await guest.getByRole('button', { name: 'Kirim tanggapan' }).click();
      await guest.getByText('Terima kasih, tanggapan Anda sudah diterima.').waitFor(patience);
      await guest.context().close();

      const desk = await signedIn(browser(), stack(), regency);
      await visit(desk, stack(), `/kegiatan/${id}?bagian=peserta`);
      const part = desk.getByRole('region', { name: 'Tanggapan peserta' });
      await part.getByText('1 tanggapan. Rata-rata dan rinciannya tampil mulai 5 tanggapan.').waitFor(patience);
      await part.getByRole('button', { name: 'Catat dari kertas' }).click();
      for (const [at, rating] of ['Baik', 'Baik', 'Cukup', 'Kurang'].entries()) {
        await part.getByRole('heading', { name: `Lembar ke-${at + 1}` }).waitFor();
        await part.getByLabel('Penilaian').selectOption(rating);
        if (rating === 'Kurang') await part.getByLabel('Saran').fill('Ruangan terlalu panas');
        await part.getByRole('button', { name: 'Simpan dan catat berikutnya' }).click();
      }
      await part.getByText('5 tanggapan, rata-rata 3,6 dari 5').waitFor(patience);
      // A sixth of five who came was typed twice: it is refused in words, and stays there to be mended.
      await part.getByRole('heading', { name: 'Lembar ke-5' }).waitFor();
      await part.getByLabel('Penilaian').selectOption('Baik');
      await part.getByRole('button', { name: 'Simpan dan catat berikutnya' }).click();
      await part.getByText(/tanggapan menjadi 6, lebih dari 5 orang/).first().waitFor(patience);
      await part.getByRole('button', { name: 'Batal' }).click();
      expect(await violations(desk)).toEqual([]);

      await part.getByRole('listitem').filter({ hasText: 'Bu Contoh' }).getByRole('button', { name: 'Tarik tanggapan' }).click();
      const dialog = desk.getByRole('dialog');
      await dialog.getByLabel('Alasan').fill('Menyebut nama');
      await dialog.getByRole('button', { name: 'Tarik tanggapan' }).click();
      await part.getByText('4 tanggapan. Rata-rata').waitFor(patience);
      expect(await part.getByText('Bu Contoh').count()).toBe(0);
      expect(await part.getByText('Ruangan terlalu panas').count()).toBe(1);
      await desk.context().close();
    }, 240_000);
  });
}
