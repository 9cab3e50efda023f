import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { tabTo } from './form-steps.ts';
import { judgePages, looks, province, signedIn, violations, visit, type Running } from './pages.ts';

const year = 2025;
const pressed = (page: Page, name: RegExp | string) => page.getByRole('group', { name }).getByRole('button', { pressed: true });

/** What is done for those who serve: duties acknowledged on a phone, many graded by keyboard, trainings recorded. */
export function careTests({ stack, browser }: Running): void {
  describe('duties', () => {
    test('are read and acknowledged by a TKSK on the phone, once', async () => {
      const page = await signedIn(browser(), stack(), 'tksk@demo.pilar', { viewport: { width: 390, height: 780 } });
      await visit(page, stack(), '/tupoksi');
      await page.getByText('Belum dinyatakan dipahami').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Saya sudah membaca dan memahami' }).click();
      await page.getByText('Pernyataan tercatat').waitFor();
      await page.getByText(/^Dinyatakan dipahami/).waitFor();
      expect(await page.getByRole('button', { name: 'Saya sudah membaca dan memahami' }).count()).toBe(0);
      await page.context().close();
    });

    test('tell an officer who has not yet, and take what was signed on paper', async () => {
      const page = await signedIn(browser(), stack(), 'lebak@demo.pilar');
      await visit(page, stack(), '/tupoksi');
      const missing = page.getByRole('heading', { name: /^Belum menyatakan \(\d+\)$/ });
      const before = Number(/\d+/.exec((await missing.textContent()) ?? '')?.[0]);
      await page.getByRole('button', { name: /^Catat pernyataan / }).first().click();
      await page.getByLabel('Catatan').fill('Map tupoksi 2026');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Catat pernyataan' }).click();
      await page.getByRole('heading', { name: `Belum menyatakan (${before - 1})` }).waitFor();
      await page.context().close();
    });

    test('are published by the province as a next version, which shows what changed', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/tupoksi?jenis=TAGANA');
      for (const [version, items] of [[1, 'Siaga bencana\nMelatih warga'], [2, 'Siaga bencana\nMendirikan dapur umum']] as const) {
        await page.getByRole('button', { name: 'Terbitkan versi baru' }).click();
        await page.getByLabel('Butir tugas').fill(items);
        await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
        await page.getByRole('heading', { name: `Berlaku sekarang: versi ${version}` }).waitFor();
      }
      await page.locator('ins', { hasText: 'Mendirikan dapur umum' }).waitFor();
      await page.locator('del', { hasText: 'Melatih warga' }).waitFor();
      await page.context().close();
    });
  });

  describe('the grading table', () => {
    test('is filled by keyboard: a letter grades and is saved, arrows move, what is missing is counted', async () => {
      const page = await signedIn(browser(), stack(), 'serang@demo.pilar');
      await visit(page, stack(), '/penilaian?jenis=TKSK&tahun=2026');
      const counted = page.getByRole('status').filter({ hasText: 'belum dinilai' });
      const before = Number(/\d+/.exec((await counted.textContent()) ?? '')?.[0]);
      expect(await violations(page)).toEqual([]);
      const groups = page.locator('[data-grade-row]');
      const [first, second] = [await groups.nth(0).getAttribute('aria-label'), await groups.nth(1).getAttribute('aria-label')];
      await tabTo(page, 'Baik');
      for (const key of ['b', 'ArrowDown', 'c', 'k']) await page.keyboard.press(key);
      await counted.filter({ hasText: `${before - 2} belum dinilai` }).waitFor();
      await page.reload();
      await page.locator('main h1').waitFor();
      expect([await pressed(page, first ?? '').textContent(), await pressed(page, second ?? '').textContent()]).toEqual(['Baik', 'Kurang']);
      await page.keyboard.press('Tab');
      await page.context().close();
    }, 120_000);

    test('leaves a grade as it is once a higher level has graded', async () => {
      const page = await signedIn(browser(), stack(), 'serang@demo.pilar');
      await visit(page, stack(), `/penilaian?jenis=PSM&tahun=${year}`);
      await page.locator('[data-grade-row] button[aria-disabled="true"]').first().waitFor();
      await page.context().close();
    });
  });

  test('a training is recorded for several at once, and stands with each of them', async () => {
    const page = await signedIn(browser(), stack(), 'lebak@demo.pilar');
    await visit(page, stack(), '/pelatihan');
    await page.getByRole('button', { name: 'Catat pelatihan' }).click();
    await page.getByRole('button', { name: 'Simpan pelatihan' }).click();
    await page.getByRole('heading', { name: /^Ada \d isian yang perlu diperbaiki$/ }).waitFor();
    await page.getByLabel('Nama pelatihan').fill('Bimtek layanan rujukan');
    await page.getByLabel('Mulai').fill('2026-03-02');
    await page.getByLabel('Selesai').fill('2026-03-03');
    await page.getByLabel('Nama penyelenggara').fill('Dinas Sosial Kab. Lebak');
    const person = page.getByRole('combobox', { name: 'Peserta' });
    for (const nth of [0, 1]) {
      await person.click();
      await page.getByRole('listbox').getByRole('option').nth(nth).click();
    }
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Simpan pelatihan' }).click();
    await page.getByText('Pelatihan 2 orang tercatat').waitFor();
    const rows = page.getByRole('row').filter({ hasText: 'Bimtek layanan rujukan' });
    await rows.nth(1).waitFor();
    await rows.first().getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Pelatihan' }).waitFor();
    await page.getByRole('button', { name: 'Cabut: Bimtek layanan rujukan' }).click();
    await page.getByLabel('Alasan').fill('Tidak hadir');
    await page.getByRole('button', { name: 'Cabut', exact: true }).click();
    await page.getByText('Pelatihan dicabut').waitFor();
    await page.context().close();
  });

  for (const look of looks) {
    test(`no page of it breaks a rule of WCAG 2.2 AA, ${look.language}, ${look.colorScheme}`, async () => {
      const page = await signedIn(browser(), stack(), province, look);
      await judgePages(page, stack(), ['/tupoksi', '/tupoksi?jenis=PSP', '/pelatihan', '/penilaian?jenis=PSM&tahun=2025', '/penilaian?jenis=PSP']);
      await page.context().close();
    }, 120_000);
  }
}
