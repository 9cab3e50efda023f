import { describe, expect, test } from 'vitest';
import { regency } from './form-steps.ts';
import { signedIn, violations, visit, type Running } from './pages.ts';

/** Everything at once shares the machine, and a page may wait for its turn. */
const patience = { timeout: 90_000 };

/** Two who are recorded twice in the demo: one pair is merged by keyboard and taken back, the other found to be two persons. */
export function duplicateTests({ stack, browser }: Running): void {
  describe('persons recorded twice', () => {
    test('are compared pair by pair, merged, found different, and the merge is taken back', async () => {
      const officer = await signedIn(browser(), stack(), regency);
      await visit(officer, stack(), '/ppks/ganda');
      await officer.getByRole('heading', { level: 1, name: 'Mungkin tercatat dua kali' }).waitFor(patience);
      const table = officer.getByRole('table', { name: 'Dua catatan dibandingkan' });
      await table.waitFor(patience);
      const place = officer.getByText(/^1 dari \d+, yang paling mirip lebih dulu$/);
      await place.waitFor(patience);
      const count = Number(/dari (\d+)/.exec(await place.textContent() ?? '')?.[1]);
      expect(count).toBeGreaterThanOrEqual(2);
      expect(await violations(officer)).toEqual([]);

      // Keys lead from pair to pair, and stop at the last.
      await officer.keyboard.press('j');
      await officer.getByText(`2 dari ${count}, yang paling mirip lebih dulu`).waitFor(patience);
      await officer.keyboard.press('b');
      await officer.getByText(/Dicatat sebagai dua orang/).waitFor(patience);
      await officer.getByText(new RegExp(`dari ${count - 1}, yang paling mirip`)).waitFor(patience);
      await officer.getByRole('link', { name: /\(tetap\)$/ }).waitFor(patience);
      // The likeliest is first.
      await officer.keyboard.press('k');
      await officer.getByText(new RegExp(`^1 dari ${count - 1},`)).waitFor(patience);
      const kept = await officer.getByRole('link', { name: /\(tetap\)$/ }).getAttribute('href');
      await officer.keyboard.press('g');
      await officer.getByText(/^Digabungkan ke /).waitFor(patience);

      // Everybody of the regency is compared once more, in the background.
      await officer.getByRole('button', { name: /^Bandingkan semua orang di / }).click();
      await officer.getByText(/^Pencarian di .+ dimulai/).waitFor(patience);

      await visit(officer, stack(), kept ?? '');
      await officer.getByRole('heading', { name: 'Catatan yang digabungkan ke sini' }).waitFor(patience);
      await officer.getByRole('button', { name: 'Batalkan penggabungan' }).click();
      await officer.getByRole('dialog').getByLabel('Alasan').fill('Ternyata kakak beradik');
      await officer.getByRole('dialog').getByRole('button', { name: 'Batalkan penggabungan' }).click();
      await officer.getByText('Penggabungan dibatalkan.').waitFor(patience);
      await officer.getByText(/digabungkan, lalu dibatalkan$/).waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      await officer.context().close();
    });
  });
}
