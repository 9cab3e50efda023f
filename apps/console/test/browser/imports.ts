import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { damaged, damagedWorkbook } from './damaged-list.ts';
import { issued, verdictOf } from './documents.ts';
import { exportedLines } from './exports.ts';
import { signedIn, violations, visit, type Running } from './pages.ts';

const officer = 'lebak@demo.pilar';
/** A job waits for the worker, which shares the machine with everything else. */
const patience = { timeout: 90_000 };

/** A list of officials from the file to the records, and back. */
export function importTests(running: Running): void {
  const { stack, browser } = running;
  const send = async (page: Page) => {
    await page.locator('input[type=file]').setInputFiles({ name: damaged.name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: damagedWorkbook() });
  };
  const toImports = async (page: Page) => {
    await visit(page, stack(), '/orang');
    await page.getByRole('link', { name: 'Impor', exact: true }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Impor' }).waitFor();
  };

  describe('an import', () => {
    test('of 200 officials in a damaged spreadsheet is matched, mended, entered, undone and entered again', async () => {
      const page = await signedIn(browser(), stack(), officer);
      await toImports(page);
      await page.getByLabel('Orang yang bertugas').click();
      await expect.poll(() => page.getByLabel('Orang yang bertugas').isChecked()).toBe(true);
      await send(page);
      const check = page.getByRole('button', { name: 'Periksa berkas' });
      await check.waitFor(patience);
      expect(await violations(page)).toEqual([]);
      // The header has two rows, of which the upper is merged; the misspelt columns are known all the same.
      expect(await targets(page)).toEqual(['', 'post', 'fullName', 'regency', 'district', 'official', 'nik']);
      await page.getByLabel(/PEJABAT/).selectOption('');

      await check.click();
      await page.getByRole('button', { name: `Masukkan ${damaged.rows - damaged.wrong} baris` }).waitFor(patience);
      await page.getByRole('button', { name: `Perlu diperbaiki (${damaged.wrong})` }).waitFor();
      expect(await violations(page)).toEqual([]);

      // One correction for the three rows that say the same.
      await page.locator('li', { hasText: 'Baris 17:' }).getByLabel('Kecamatan').fill('Cibadak');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: `Masukkan ${damaged.rows - damaged.wrong + 3} baris` }).waitFor(patience);
      // Enter saves and leads to the next wrong cell, a name that is missing as well as a number that a spreadsheet has damaged.
      await page.locator('li', { hasText: 'Baris 26:' }).locator('[data-wrong]:focus').waitFor(patience);
      for (let left = damaged.wrong - 3; left > 0; left -= 1) await mendFocused(page, left);

      await page.getByRole('button', { name: 'Masukkan 198 baris' }).click();
      await page.getByText('198 orang dimasukkan.').waitFor(patience);
      expect(await violations(page)).toEqual([]);
      const address = new URL(page.url()).pathname;
      await page.getByRole('link', { name: 'Lihat 198 catatan' }).click();
      await page.getByText('198 orang di').waitFor();

      await toImports(page);
      await send(page);
      await page.getByText(/sudah/).filter({ hasText: 'Lebak' }).first().waitFor(patience);

      await visit(page, stack(), address);
      await page.getByRole('button', { name: 'Tarik kembali impor ini' }).click();
      const dialog = page.getByRole('dialog', { name: 'Tarik kembali 198 catatan?' });
      await dialog.getByLabel('Alasan').fill('Berkas contoh');
      await dialog.getByRole('button', { name: 'Tarik kembali 198 catatan' }).click();
      await page.getByText('198 catatan ditarik kembali, 0 tetap ada.').waitFor(patience);

      await toImports(page);
      await send(page);
      // What was decided about files of this shape is known again; the wrong rows are left out this time.
      await check.waitFor(patience);
      expect(await targets(page)).toEqual(['', 'post', 'fullName', 'regency', 'district', '', 'nik']);
      await check.click();
      await page.getByRole('button', { name: `Lewati semua ${damaged.wrong} baris` }).click(patience);
      await page.getByRole('button', { name: 'Perlu diperbaiki (0)' }).waitFor(patience);
      await page.getByRole('button', { name: `Masukkan ${damaged.rows - damaged.wrong} baris` }).click(patience);
      await page.getByText(`${damaged.rows - damaged.wrong} orang dimasukkan.`).waitFor(patience);
      await page.getByRole('link', { name: `Lihat ${damaged.rows - damaged.wrong} catatan` }).click();
      await page.getByText(`${damaged.rows - damaged.wrong} orang di`).waitFor();

      const { lines } = await exportedLines(page, 'Undangan rapat koordinasi');
      expect(lines.join('\n')).toContain('Undangan rapat koordinasi');
      expect(lines.filter((line) => line.includes('CONTOH') || line.includes('Contoh')).length).toBe(damaged.rows - damaged.wrong);
      await page.getByRole('link', { name: 'Cetak daftar' }).click();
      const code = await issued(page, '400/188/Dinsos/2026');
      expect(await verdictOf(running, code)).toContain('400/188/Dinsos/2026');
      await page.context().close();
    }, 900_000);
  });
}

/** What each column of the file is to become. */
function targets(page: Page): Promise<string[]> {
  return page.getByRole('table', { name: 'Kolom' }).getByRole('combobox').evaluateAll((selects) => selects.map((select) => (select as HTMLSelectElement).value));
}

/** Mends the cell that has the focus as it needs, or skips its row, and waits until it is no longer wrong. */
async function mendFocused(page: Page, left: number): Promise<void> {
  const focused = page.locator('[data-wrong]:focus');
  await focused.waitFor(patience);
  // By its own name from here on: what has the focus may be another in a moment.
  const id = await focused.getAttribute('id');
  const cell = id ? page.locator(`[id="${id}"]`) : focused;
  const row = page.locator('li', { has: cell });
  const label = await cell.evaluate((element) => document.querySelector(`label[for="${CSS.escape(element.id)}"]`)?.textContent);
  const value = await cell.evaluate((element) => ('value' in element ? String(element.value) : ''));
  if (label === undefined) {
    // The row is wrong as a whole: the same as another. The way to skip it has the focus.
    await page.keyboard.press('Enter');
  } else if (label === 'NIK') {
    // Each row a number of its own: no two persons have one.
    await cell.fill(`360214${String(left).padStart(2, '0')}01700000`);
    await cell.press('Enter');
  } else if (label === 'Nama' && value === '') {
    await cell.fill(`Nama Yang Hilang ${left}`);
    await cell.press('Enter');
  } else if (label === 'Nama') {
    await row.getByRole('button', { name: 'Memang orang lain' }).click();
  } else {
    await row.getByRole('button', { name: /^Lewati baris/ }).click();
  }
  await page.getByRole('button', { name: new RegExp(`^Perlu diperbaiki \\(${left - 1}\\)`) }).waitFor(patience);
}
