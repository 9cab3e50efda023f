import { asClient } from '@pilar/stack/owner';
import { describe, expect, test } from 'vitest';
import { pick, regency } from './form-steps.ts';
import { judgePages, looks, province, signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 90_000 };

/** Accounts of an office, from a pasted list to a deputy during leave and the end of a role; systems; and who can see a record. */
export function accountTests({ stack, browser }: Running): void {
  describe('accounts', () => {
    test('an office enters many at once, has one stand in for another, ends a role, and reads what became of them', async () => {
      const officer = await signedIn(browser(), stack(), regency);
      await visit(officer, stack(), '/pengguna/baru');
      await officer.getByText('Tempel dari lembar sebar').click(patience);
      await officer.getByLabel('Baris yang disalin').fill([
        'Ani Contoh Pengguna\tani.pengguna@contoh.id\tPetugas kecamatan (Kasi Kesos)\t36.02.14\t', 'Beni Contoh Pengguna\tbeni@\tTKSK\t36.02.14\t', 'Cici Contoh Pengguna\tcici.pengguna@contoh.id\tTKSK\t36.02.01\t',
      ].join('\n'));
      await officer.getByRole('button', { name: 'Masukkan ke formulir' }).click();
      await officer.getByRole('button', { name: 'Simpan akun' }).click();
      // Two are in; the third stays with what is wrong.
      await officer.getByText('2 akun tersimpan, 1 belum').waitFor(patience);
      expect(await officer.getByRole('group', { name: /^Akun \d$/ }).count()).toBe(1);
      await officer.getByRole('link', { name: /^Akun 1, E-mail: / }).waitFor();
      expect(await violations(officer)).toEqual([]);
      await officer.getByLabel('E-mail').fill('beni.pengguna@contoh.id');
      await officer.getByRole('button', { name: 'Simpan akun' }).click();
      // All three need a code before they can sign in.
      await officer.getByRole('button', { name: 'Buat 3 kode' }).click(patience);
      await officer.getByText('Kode hanya ditampilkan sekarang').waitFor(patience);
      for (const name of ['Ani', 'Beni', 'Cici']) await officer.getByText(`${name} Contoh Pengguna`).waitFor();
      expect(await violations(officer)).toEqual([]);

      await visit(officer, stack(), '/pengguna');
      const row = officer.getByRole('row').filter({ hasText: 'Ani Contoh Pengguna' });
      await row.getByText('belum dapat masuk').waitFor(patience);
      await row.getByRole('link').click();
      await officer.getByRole('heading', { level: 1, name: 'Ani Contoh Pengguna' }).waitFor(patience);
      await officer.getByText('Akun ini belum dapat dipakai masuk').waitFor();
      expect(await officer.getByRole('link', { name: 'Kode undangan' }).getAttribute('href')).toMatch(/^\/pengguna\/undangan\?akun=/);
      await officer.getByRole('table', { name: 'Peran' }).getByRole('button', { name: /Langkah lain/ }).click();
      await officer.getByRole('button', { name: 'Angkat pengganti' }).click();
      const deputy = officer.getByRole('region', { name: /^Pengganti untuk peran/ });
      await pick(deputy, 'Pengganti', 'Cici', /Cici Contoh Pengguna/);
      await deputy.getByRole('button', { name: 'Angkat pengganti' }).click();
      await deputy.locator('#reason-error').waitFor(patience);
      await deputy.getByLabel('Alasan').fill('Cuti tahunan');
      await deputy.getByRole('button', { name: 'Angkat pengganti' }).click();
      await officer.getByRole('link', { name: 'Cici Contoh Pengguna' }).click(patience);
      await officer.getByText('sebagai pengganti Ani Contoh Pengguna').waitFor(patience);
      expect(await violations(officer)).toEqual([]);

      await officer.getByRole('row').filter({ hasText: 'sebagai pengganti' }).getByRole('button', { name: /Langkah lain/ }).click();
      await officer.getByRole('button', { name: 'Akhiri peran' }).click();
      const ending = officer.getByRole('region', { name: /^Akhiri peran/ });
      await ending.getByLabel('Alasan').fill('Cuti dibatalkan');
      await ending.getByRole('button', { name: 'Akhiri peran' }).click();
      await officer.getByText('Peran yang sudah berakhir (1)').waitFor(patience);
      await officer.getByRole('link', { name: 'Riwayat' }).click();
      await officer.getByText('Cuti dibatalkan').waitFor(patience);
      await officer.context().close();
    }, 240_000);

    test('who can see a record is told by role and region, with names of one’s own area', async () => {
      const officer = await signedIn(browser(), stack(), regency);
      await visit(officer, stack(), '/kantor');
      // Of a row: those of the head sort.
      await officer.getByRole('cell').getByRole('link').first().click(patience);
      await officer.getByRole('button', { name: 'Siapa dapat melihat ini?' }).click(patience);
      const dialog = officer.getByRole('dialog', { name: 'Siapa dapat melihat catatan ini' });
      await dialog.getByText('Jaka Umpama').waitFor(patience);
      await dialog.getByText('Administrator provinsi').waitFor();
      expect(await dialog.getByText('Sri Contohwati').count()).toBe(0);
      expect(await violations(officer)).toEqual([]);
      await dialog.getByRole('button', { name: 'Tutup' }).click();
      await dialog.waitFor({ state: 'detached' });
      await officer.context().close();
    }, 120_000);

    test('a system is entered with its areas, given more time and another area, and shut out', async () => {
      const officer = await signedIn(browser(), stack(), regency);
      await visit(officer, stack(), '/klien-mesin/baru');
      await officer.getByLabel('Id klien').fill('Sistem Uji');
      await officer.getByLabel('Nama sistem').fill('Sistem Uji Lebak');
      await pick(officer, 'Wilayah', 'Kab. Lebak', /Kab\. Lebak/);
      await officer.getByRole('button', { name: 'Simpan klien' }).click(patience);
      await officer.locator('#clientId-error').waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      await officer.getByLabel('Id klien').fill('sistem-uji');
      await officer.getByRole('button', { name: 'Simpan klien' }).click();
      await officer.getByRole('heading', { level: 1, name: 'Sistem Uji Lebak' }).waitFor(patience);
      // It is given a secret, which is shown this once, and then another beside it.
      await officer.getByText('belum mempunyai rahasia').waitFor();
      const secrets: string[] = [];
      for (const step of ['Buat rahasia', 'Ganti rahasia']) {
        await officer.getByRole('button', { name: /Langkah lain/ }).click();
        await officer.getByRole('button', { name: step }).click();
        const card = officer.getByRole('region', { name: step });
        if (step === 'Ganti rahasia') {
          await card.getByLabel('Rahasia lama masih berlaku').fill('9');
          await card.getByRole('button', { name: step }).click(patience);
          await officer.locator('#overlapDays-error').waitFor(patience);
          await card.getByLabel('Rahasia lama masih berlaku').fill('2');
        }
        await card.getByRole('button', { name: step }).click(patience);
        await card.waitFor({ state: 'detached', ...patience });
        secrets.push(await officer.getByLabel('Rahasia sistem-uji').inputValue());
        expect(await violations(officer)).toEqual([]);
      }
      expect(new Set(secrets).size).toBe(2);
      await officer.getByText('Rahasia lama berlaku sampai').waitFor(patience);
      const granted = (secret: string) => fetch(new URL('/oidc/token', officer.url()), {
        method: 'POST', headers: { authorization: `Basic ${btoa(`sistem-uji:${secret}`)}` }, body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
      for (const secret of secrets) expect((await granted(secret)).status).toBe(200);
      await officer.reload();
      await officer.getByText('Rahasia lama berlaku sampai').waitFor(patience);
      expect(await officer.getByLabel('Rahasia sistem-uji').count()).toBe(0);

      // It has asked for nothing yet, in the list too; then it has, and some of it was refused.
      await officer.getByText('Tidak ada permintaan dalam 30 hari terakhir').waitFor();
      await visit(officer, stack(), '/klien-mesin?pakai=tidak');
      const row = officer.getByRole('row').filter({ hasText: 'sistem-uji' });
      await row.getByText('Belum pernah dipakai').waitFor(patience);
      await asClient(stack().adminUrl, (client) => client.query(`
        WITH used AS (UPDATE identity.machine_client SET last_used_at = now() WHERE client_id = 'sistem-uji')
        INSERT INTO identity.machine_use (client_id, day, what, count) SELECT 'sistem-uji', (now() AT TIME ZONE 'Asia/Jakarta')::date, what, count FROM (VALUES ('ASKED', 1204), ('RATE_LIMITED', 3)) AS of (what, count)`));
      await row.getByRole('link').click();
      await officer.getByRole('row').filter({ hasText: '1.204' }).getByText('Terlalu sering atau terlalu banyak: 3').waitFor(patience);
      expect(await violations(officer)).toEqual([]);

      await officer.getByRole('button', { name: /Langkah lain/ }).click();
      await officer.getByRole('button', { name: 'Nonaktifkan klien' }).click();
      const closing = officer.getByRole('region', { name: 'Nonaktifkan klien' });
      await closing.getByLabel('Alasan').fill('Rahasia bocor');
      await closing.getByRole('button', { name: 'Nonaktifkan klien' }).click();
      await officer.getByText('Rahasia bocor').waitFor(patience);
      await officer.getByRole('link', { name: 'Klien mesin' }).first().click();
      await officer.getByRole('row').filter({ hasText: 'sistem-uji' }).getByText('Dinonaktifkan').waitFor(patience);
      await officer.context().close();
    }, 120_000);

    for (const look of looks) {
      test(`no page of accounts breaks a rule of WCAG 2.2 AA, ${look.language}, ${look.colorScheme}`, async () => {
        const page = await signedIn(browser(), stack(), province, look);
        await visit(page, stack(), '/pengguna');
        const own = await page.getByRole('cell').getByRole('link').first().getAttribute('href') ?? '';
        await judgePages(page, stack(), ['/pengguna', '/pengguna?status=DISABLED', '/pengguna/baru', '/pengguna/undangan', own, `${own}?bagian=riwayat`, '/klien-mesin', '/klien-mesin/baru']);
        await page.context().close();
      }, 240_000);
    }
  });
}
