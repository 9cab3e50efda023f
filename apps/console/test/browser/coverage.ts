import { describe, expect, test } from 'vitest';
import { issued, verdictOf } from './documents.ts';
import { signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 60_000 };

/** Who was reached by outreach in a year, and who was not (report 6). */
export function coverageTests(running: Running): void {
  const { stack, browser } = running;

  describe('the coverage of outreach', () => {
    test('is seen by district, by kind and as a map, and printed', async () => {
      const page = await signedIn(browser(), stack(), 'lebak@demo.pilar');
      await visit(page, stack(), '/cakupan-kegiatan');
      await page.getByText(/dari 28 kecamatan ada rakor tahun \d{4}/).waitFor(patience);
      const row = page.getByRole('row', { name: /Rangkasbitung/ });
      await row.getByText('Ada', { exact: true }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Belum terjangkau saja' }).click();
      await row.waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Per jenis' }).click();
      await page.getByRole('table', { name: 'Per jenis' }).getByRole('link', { name: 'Kab. Lebak' }).waitFor(patience);
      await page.getByRole('link', { name: 'Peta', exact: true }).click();
      await expect.poll(() => page.locator('path[data-code]').count()).toBe(28);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Cetak cakupan rakor' }).click();
      const code = await issued(page, '460/955/Dinsos/2026');
      expect(await verdictOf(running, code)).toContain('460/955/Dinsos/2026');
      await page.context().close();
    }, 300_000);
  });
}
