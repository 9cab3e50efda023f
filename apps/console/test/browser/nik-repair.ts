import { regionsWithin } from '@pilar/domain/regions';
import { describe, expect, test } from 'vitest';
import { pick, regency } from './form-steps.ts';
import { judgePages, signedIn, violations, visit, type Running } from './pages.ts';

/** Everything at once shares the machine, and a page may wait for its turn. */
const patience = { timeout: 90_000 };
const village = regionsWithin('36.02', 'VILLAGE').at(-2) ?? { code: '', name: '' };
// Serial 0000 is never issued: it marks invented persons (rule 5).
const district = village.code.replaceAll('.', '').slice(0, 6);
// The number says where somebody was first recorded: that part was copied wrong, the day of birth was not.
const [wrong, right] = [`${district}1702770000`, '3602051702770000'];

/** A NIK that does not match, from the answer of Dukcapil through the queue to the number that does. */
export function nikRepairTests({ stack, browser }: Running): void {
  describe('NIK repair', () => {
    test('an unmatched NIK is met in the queue, corrected there, leaves it, and the figures move', async () => {
      const officer = await signedIn(browser(), stack(), regency);
      const asked: string[] = [];
      officer.on('request', (request) => asked.push(request.url()));
      await visit(officer, stack(), '/ppks/baru');
      await officer.getByLabel('NIK', { exact: true }).fill(wrong);
      await officer.getByLabel('Nama lengkap').fill('Contoh Perbaikan Nomor');
      await pick(officer, 'Desa atau kelurahan', village.name);
      await officer.getByLabel('Nama lengkap').press('Enter');
      await officer.getByRole('heading', { level: 1, name: 'Contoh Perbaikan Nomor' }).waitFor(patience);

      const answer = async (outcome: string) => {
        await officer.getByRole('button', { name: 'Catat hasil pemeriksaan' }).click();
        await officer.getByRole('combobox', { name: 'Hasil pemeriksaan' }).selectOption({ label: outcome });
        await officer.getByRole('button', { name: 'Simpan hasil' }).click();
        await officer.getByRole('heading', { name: 'Riwayat NIK' }).waitFor(patience);
        await officer.getByRole('button', { name: 'Catat hasil pemeriksaan' }).waitFor(patience);
      };
      await answer('Tidak padan');

      const queue = `/ppks/nik?wilayah=${village.code}`;
      const valid = () => officer.getByRole('region', { name: 'NIK valid dan orang terverifikasi' });
      await visit(officer, stack(), queue);
      await officer.getByText(/^1 orang dengan NIK bermasalah/).waitFor(patience);
      await valid().getByText('0 (0 %)').first().waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      await judgePages(officer, stack(), [queue, `${queue}&masalah=UNMATCHED`]);

      // By keyboard: J to the row, Enter opens it.
      await visit(officer, stack(), queue);
      await officer.getByRole('link', { name: 'Contoh Perbaikan Nomor' }).waitFor(patience);
      await officer.keyboard.press('j');
      await officer.keyboard.press('Enter');
      await officer.getByRole('button', { name: 'Perbaiki NIK' }).click();
      await officer.getByLabel('NIK yang benar').fill(right);
      await officer.getByRole('combobox', { name: 'Dibaca dari' }).selectOption({ label: 'KTP-el dilihat' });
      await officer.getByRole('button', { name: 'Simpan NIK' }).click();
      await officer.getByText('Nomor diganti: Sudah diperbaiki').waitFor(patience);
      expect(await violations(officer)).toEqual([]);

      await visit(officer, stack(), queue);
      await officer.getByRole('heading', { name: 'Tidak ada NIK bermasalah' }).waitFor(patience);
      await officer.goBack();
      await officer.getByText('Nomor diganti: Sudah diperbaiki').waitFor(patience);
      await answer('Padan Dukcapil');
      await visit(officer, stack(), queue);
      await valid().getByText('1 (100 %)').waitFor(patience);
      // No number stands in any address (rule: by POST only).
      expect(asked.filter((url) => url.includes(wrong) || url.includes(right))).toEqual([]);
      await officer.context().close();
    });
  });
}
