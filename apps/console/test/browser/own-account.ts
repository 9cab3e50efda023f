import { createHmac } from 'node:crypto';
import { asClient } from '@pilar/stack/owner';
import { signInWithPassword } from '@pilar/stack/sign-in';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 90_000 };

const email = 'sandi.contoh@contoh.example';
const given = 'pilar-demo';
const chosen = 'kuda nil makan jagung';

/** The code that a phone shows for the secret on the page (RFC 6238). */
function codeOf(letters: string, later = 0): string {
  const bits = [...letters.replaceAll('-', '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const mac = createHmac('sha1', secret).update(counter).digest();
  return String((mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}

/** One's own account, from the first password to the second factor. */
export function ownAccountTests({ stack, browser, mail }: Running): void {
  describe('one’s own account', () => {
    test('an officer ends a session that is not theirs, changes the password, and signs in with a code from then on', async () => {
      // Somebody of this test's own, with the password of the demo.
      await asClient(stack().adminUrl, (client) => client.query(`
        WITH one AS (INSERT INTO identity.account (id, display_name, demo) VALUES (uuidv7(), 'Sandi Contoh', true) RETURNING id),
          granted AS (INSERT INTO identity.role_grant (id, account_id, role, area_code) SELECT uuidv7(), id, 'REG_OFFICER', '36.02' FROM one)
        INSERT INTO identity.sign_in (account_id, subject, email, password_hash) SELECT one.id, uuidv7()::text, $1, password_hash FROM one, identity.sign_in WHERE email = 'lebak@demo.pilar'`, [email]));
      const strange = await signInWithPassword(stack().url, email, given);
      const context = await browser().open();
      const page = await context.newPage();
      const signIn = async (password: string) => {
        await page.goto(`${stack().url}/akun`);
        await page.locator('input[type=email]').fill(email);
        await page.locator('input[type=password]').fill(password);
        await page.keyboard.press('Enter');
      };

      await signIn(given);
      await page.getByRole('heading', { name: 'Akun saya' }).waitFor();
      const sessions = page.getByRole('table', { name: 'Tempat Anda sedang masuk' });
      await sessions.getByText('peramban ini').waitFor();
      expect(await sessions.getByRole('row').count()).toBe(3);
      expect(await violations(page)).toEqual([]);
      await sessions.getByRole('button', { name: /^Akhiri sesi di/ }).click();
      await page.getByText('Sesi diakhiri.').waitFor();
      await expect.poll(() => sessions.getByRole('row').count()).toBe(2);
      await expect.poll(async () => (await stack().respond({ cookie: strange, query: '{ viewer { name } }' })).status, { timeout: 8_000 }).toBe(401);

      await page.getByRole('link', { name: 'Ganti kata sandi' }).click();
      await page.getByLabel('Kata sandi sekarang').fill(given);
      await page.getByLabel('Kata sandi baru', { exact: true }).fill('lebak-banten-36');
      await page.getByLabel('Kata sandi baru, sekali lagi').fill('lebak-banten-36');
      await page.getByRole('button', { name: 'Ganti' }).click();
      await page.getByRole('alert').getByText('nama Anda, kantor atau wilayah').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Kata sandi sekarang').fill(given);
      await page.getByLabel('Kata sandi baru', { exact: true }).fill(chosen);
      await page.getByLabel('Kata sandi baru, sekali lagi').fill(chosen);
      await page.getByRole('button', { name: 'Ganti' }).click();
      await page.getByRole('heading', { name: 'Kata sandi diganti' }).waitFor();

      // Every session has ended, and the former password with them.
      await expect.poll(async () => { await page.goto(`${stack().url}/akun`); return page.waitForURL('**/oidc/interaction/**', { timeout: 3_000 }).then(() => true, () => false); }, { timeout: 20_000 }).toBe(true);
      await signIn(chosen);
      await page.getByText('Terakhir diganti').waitFor();
      await page.getByRole('link', { name: 'Pasang' }).click();
      await page.getByLabel('Kata sandi').fill(chosen);
      await page.getByRole('button', { name: 'Mulai' }).click();
      const secret = await page.locator('form code').innerText();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel(/Kode enam angka/).fill(codeOf(secret));
      await page.getByRole('button', { name: 'Pasang' }).click();
      await page.getByRole('heading', { name: 'Simpan kode cadangan' }).waitFor();
      expect(await page.locator('.codes li').count()).toBe(10);
      await page.getByRole('link', { name: 'Sudah saya simpan' }).click();
      await page.getByText('Terpasang sejak').waitFor();

      await signOut(page);
      await signIn(chosen);
      await page.getByRole('heading', { name: 'Masukkan kode' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Kode').fill(codeOf(secret, 1));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Akun saya' }).waitFor();
      await context.close();
    });

    test('an administrator makes codes for two officers, shown once on slips, by one of which its person sets a password and signs in', async () => {
      const { rows } = await asClient(stack().adminUrl, (client) => client.query<{ id: string }>(`
        WITH one AS (INSERT INTO identity.account (id, display_name, owner_code, demo) SELECT uuidv7(), 'Undangan Contoh ' || nth, '36.02', true FROM generate_series(1, 2) AS nth RETURNING id, display_name),
          granted AS (INSERT INTO identity.role_grant (id, account_id, role, area_code) SELECT uuidv7(), id, 'TKSK', '36.02.14' FROM one)
        INSERT INTO identity.sign_in (account_id, subject, email) SELECT id, uuidv7()::text, replace(lower(display_name), ' ', '.') || '@contoh.example' FROM one RETURNING account_id::text AS id`));
      const page = await signedIn(browser(), stack(), 'lebak@demo.pilar');
      await visit(page, stack(), `/pengguna/undangan?akun=${rows.map(({ id }) => id).join(',')}`);
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Akun baru, atau kata sandi baru').check();
      await page.getByRole('button', { name: 'Buat 2 kode' }).click();
      const slip = page.getByRole('listitem').filter({ hasText: 'Undangan Contoh 2' });
      const code = await slip.locator('code').innerText();
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('heading', { name: /^Undangan Contoh/ }).count()).toBe(2);
      expect(await page.getByText('Kode hanya ditampilkan sekarang').isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: 'Cetak' }).count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });
      await page.reload();
      await page.getByRole('button', { name: 'Buat 2 kode' }).waitFor();
      expect(await page.getByText(code).count()).toBe(0);
      await page.context().close();

      const context = await browser().open();
      const officer = await context.newPage();
      await officer.goto(`${stack().url}/akun`);
      await officer.getByRole('link', { name: 'Punya kode undangan, atau lupa kata sandi?' }).click();
      await officer.getByLabel('Kode dari admin').fill(code.toLowerCase());
      await officer.getByLabel('Kata sandi baru', { exact: true }).fill(chosen);
      await officer.getByLabel('Kata sandi baru, sekali lagi').fill(chosen);
      expect(await violations(officer)).toEqual([]);
      await officer.getByRole('button', { name: 'Pasang kata sandi' }).click();
      await officer.getByRole('heading', { name: 'Kata sandi dipasang' }).waitFor();
      await officer.getByRole('link', { name: 'Masuk' }).click();
      await officer.locator('input[type=email]').fill('undangan.contoh.2@contoh.example');
      await officer.locator('input[type=password]').fill(chosen);
      await officer.keyboard.press('Enter');
      await officer.getByRole('button', { name: 'Akun Undangan Contoh 2' }).waitFor();
      await context.close();
    });

    test('an administrator sends codes by mail without seeing them, learns what became of each, and sends again what did not arrive', async () => {
      const { rows } = await asClient(stack().adminUrl, (client) => client.query<{ id: string }>(`
        WITH one AS (INSERT INTO identity.account (id, display_name, owner_code) SELECT uuidv7(), name || ' Surel Contoh', '36.02' FROM unnest(ARRAY['Ani', 'Beni', 'Ditolak']) AS name RETURNING id, display_name),
          granted AS (INSERT INTO identity.role_grant (id, account_id, role, area_code) SELECT uuidv7(), id, 'TKSK', '36.02.14' FROM one)
        INSERT INTO identity.sign_in (account_id, subject, email) SELECT id, uuidv7()::text, replace(lower(display_name), ' ', '.') || '@contoh.example' FROM one RETURNING account_id::text AS id`));
      const page = await signedIn(browser(), stack(), 'lebak@demo.pilar');
      await visit(page, stack(), `/pengguna/undangan?akun=${rows.map(({ id }) => id).join(',')}&untuk=RECOVERY`);
      expect(await page.getByLabel(/^Lewat surel/).isDisabled()).toBe(true);
      await page.getByLabel('Akun baru, atau kata sandi baru').check();
      await page.getByLabel(/^Lewat surel/).check();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Kirim 3 undangan' }).click();
      const row = (name: string) => page.getByRole('row').filter({ hasText: `${name} Surel Contoh` });
      await row('Ditolak').getByText('Ditolak server penerima; periksa alamatnya').waitFor(patience);
      await row('Ani').getByText('Terkirim', { exact: true }).waitFor(patience);
      await row('Beni').getByText('Terkirim', { exact: true }).waitFor(patience);
      expect(await violations(page)).toEqual([]);
      const [letter] = mail().to('ani.surel.contoh@contoh.example');
      const code = /([A-Z2-7]{4}-){5}[A-Z2-7]{4}/.exec(letter?.text ?? '')?.[0] ?? '-';
      expect(code).toHaveLength(29);
      expect(await page.content()).not.toContain(code);

      await page.getByRole('button', { name: 'Tampilkan' }).click();
      await page.getByLabel('Belum terkirim').check();
      await row('Ani').waitFor({ state: 'detached' });
      await row('Ditolak').waitFor();
      await asClient(stack().adminUrl, (client) => client.query(`UPDATE identity.sign_in SET email = 'diterima.surel.contoh@contoh.example' WHERE email = 'ditolak.surel.contoh@contoh.example'`));
      const former = page.url();
      await page.getByRole('button', { name: 'Kirim ulang 1 yang tidak terkirim' }).click();
      await page.waitForURL((url) => String(url) !== former);
      await page.getByText('1 akun, 0 sudah dipakai').waitFor(patience);
      await row('Ditolak').getByText('Terkirim', { exact: true }).waitFor(patience);
      await page.getByRole('link', { name: 'Undangan', exact: true }).first().click();
      const rounds = page.getByRole('table', { name: 'Undangan' });
      await rounds.getByText('0 dari 3').waitFor(patience);
      await rounds.getByText('0 dari 1').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }, 240_000);
  });
}

/** Signs out and waits for the page that asks to sign in again: until then the browser is on its way there, and would leave whatever is opened meanwhile. */
async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Akun Sandi Contoh' }).click();
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.locator('input[type=email]').waitFor();
}
