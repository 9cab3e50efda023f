import { randomUUID } from 'node:crypto';
import { asClient } from '@pilar/stack/owner';
import type { Stack } from '@pilar/testing/stack';
import { describe, expect, test } from 'vitest';
import { province, rowsOf, signedIn, violations, visit, type Running } from './pages.ts';

/** Puts a job of that officer there as it stands while it runs. */
async function putJob(stack: Stack, email: string, subject: string): Promise<string> {
  return asClient(stack.adminUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(`INSERT INTO identity.job (id, kind, subject, state, input, done, total, account, grant_id, language, started_at)
      SELECT uuidv7(), 'IMPORT_COMMIT', $2, 'RUNNING', '{}', 82, 100, s.account_id, g.id, 'id', now() - interval '95 seconds'
      FROM identity.sign_in AS s JOIN identity.role_grant AS g USING (account_id) WHERE s.email = $1 ORDER BY g.id LIMIT 1 RETURNING id::text`, [email, subject]);
    return rows[0]?.id ?? '';
  });
}

const become = (stack: Stack, id: string, change: string) => asClient(stack.adminUrl, (client) => client.query(`UPDATE identity.job SET ${change}, version = version + 1 WHERE id = $1`, [id]));

/** Background work in the head of every page and on a page of its own, and changes that others make. */
export function jobTests({ stack, browser }: Running): void {
  describe('background work', () => {
    test('stands in the head of the page while it runs, moves by itself, and says what it came to', async () => {
      const id = await putJob(stack(), 'serang@demo.pilar', 'TKSK Serang');
      const page = await signedIn(browser(), stack(), 'serang@demo.pilar');
      await visit(page, stack(), '/kegiatan');
      await page.getByRole('button', { name: 'Impor TKSK Serang 82 %' }).click();
      await page.getByRole('progressbar').waitFor();
      expect(await violations(page)).toEqual([]);
      await become(stack(), id, 'done = 95');
      await page.getByRole('button', { name: 'Impor TKSK Serang 95 %' }).waitFor();
      await become(stack(), id, `state = 'DONE', finished_at = now(), done = 100, figures = '{"created": 198, "skipped": 2}'`);
      await page.getByRole('button', { name: 'Impor TKSK Serang selesai' }).waitFor();
      await page.getByText('198 dibuat, 2 dilewati').waitFor();

      await page.getByRole('link', { name: 'Semua pekerjaan' }).click();
      await page.getByRole('heading', { level: 1, name: 'Pekerjaan' }).waitFor();
      const row = page.getByRole('row').filter({ hasText: 'TKSK Serang' });
      for (const text of ['Selesai', '198 dibuat, 2 dilewati', '2 menit']) await row.getByText(text).waitFor();
      await page.context().close();
    });

    test('is cancelled and run again from its list, narrowed by state', async () => {
      const id = await putJob(stack(), 'tksk@demo.pilar', 'PSM Bandung');
      const page = await signedIn(browser(), stack(), 'tksk@demo.pilar');
      await visit(page, stack(), '/pekerjaan');
      const row = page.getByRole('table').getByRole('row').filter({ hasText: 'PSM Bandung' });
      await row.getByText('82 %').waitFor();
      await become(stack(), id, `state = 'FAILED', finished_at = now(), message = '{"id": "Berkas ini kosong.", "en": "This file is empty."}'`);
      await row.getByText('Berkas ini kosong.').waitFor();
      await row.getByRole('button', { name: 'Jalankan lagi PSM Bandung' }).click();
      // The real worker of this stack takes it up, and has no such import.
      await row.getByText('Berkas ini kosong.').waitFor({ state: 'detached' });
      await putJob(stack(), 'tksk@demo.pilar', 'PSM Kedua');
      const second = page.getByRole('table').getByRole('row').filter({ hasText: 'PSM Kedua' });
      await second.getByRole('button', { name: 'Batalkan PSM Kedua' }).click();
      await second.getByText('Dibatalkan').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Status' }).click();
      await page.getByRole('checkbox', { name: 'Dibatalkan' }).check();
      await page.waitForURL(/status=CANCELLED/);
      await expect.poll(() => rowsOf(page)).toBe(1);
      await page.context().close();
    });

    test('is not there where nobody has asked for any, on a phone and in the dark either', async () => {
      const page = await signedIn(browser(), stack(), 'auditor@demo.pilar', { viewport: { width: 360, height: 740 }, colorScheme: 'dark', language: 'en' });
      await visit(page, stack(), '/pekerjaan');
      await page.getByText('No jobs yet').waitFor();
      const id = await putJob(stack(), 'auditor@demo.pilar', 'A rather long name of a file that was sent.xlsx');
      await page.getByRole('table').getByText('82%').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      // Else it stands in the head of every page that the officer opens afterwards.
      await become(stack(), id, `state = 'CANCELLED', finished_at = now()`);
      await page.context().close();
    });
  });

  test('a record that somebody else changes says so, and is read anew only when its reader asks', async () => {
    const cookie = await stack().signIn(province);
    const { registerPerson: { id } } = await stack().execute({
      cookie, query: 'mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { ... on Person { id } } }',
      variables: { input: { idempotencyKey: randomUUID(), fullName: 'Contoh Sebelum', area: '36.02' } },
    });
    const page = await signedIn(browser(), stack(), 'lebak@demo.pilar');
    const listening = page.waitForResponse((response) => new URL(response.url()).pathname === '/live');
    await visit(page, stack(), `/orang/${id}`);
    await listening;
    await stack().execute({
      cookie, query: 'mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { __typename } }',
      variables: { input: { idempotencyKey: randomUUID(), id, version: 1, fullName: 'Contoh Sesudah' } },
    });
    await page.getByText('Catatan ini berubah.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Contoh Sebelum' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Muat ulang' }).click();
    await page.getByRole('heading', { level: 1, name: 'Contoh Sesudah' }).waitFor();
    await page.getByText('Catatan ini berubah.').waitFor({ state: 'detached' });
    await page.context().close();
  });
}
