import { afterAll, beforeAll, expect, it } from 'vitest';
import { authorization, Browser } from '../../test/browser.ts';
import { openStage, type Served, type Stage } from '../../test/stage.ts';
import { addAccount } from '../admin/accounts.ts';
import { inviteAll } from '../admin/commands.ts';

let stage: Stage;
let server: Served;
beforeAll(async () => {
  stage = await openStage();
  server = await stage.serve({ demo: false });
});
afterAll(() => stage.end());

const address = '/oidc/undangan';
const chosen = 'kuda nil makan jagung';
let count = 0;
async function officer() {
  const email = `undangan${(count += 1)}@contoh.id`;
  return { email, id: await addAccount(stage.database, { email, name: 'Petugas Undangan', demo: false }) };
}
const codeFor = async (email: string, recovery = false) => (await inviteAll(stage.database, { emails: [email], recovery }))[0]?.code ?? '';
const enter = (code: string, next = chosen, more: Record<string, string> = {}, headers = {}) => new Browser(server, headers).go(address, { code, next, again: next, ...more });
async function signIn(email: string, password = chosen) {
  const browser = new Browser(server);
  const form = await browser.go(authorization().url);
  return { browser, page: await browser.go(form.url, { email, password }) };
}

it('sets a first password by a code that is typed as people type, once', async () => {
  const { email, id } = await officer();
  const code = await codeFor(email);
  expect(code).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/);
  expect((await signIn(email)).page.status).toBe(401);
  const form = await new Browser(server).go((await new Browser(server).go(authorization().url)).html.match(/href="(\/oidc\/undangan)"/)?.[1] ?? '');
  expect(form.html).toContain('Kode dari admin');
  expect(form.html).not.toMatch(/<script|<style|style=/);
  expect((await enter(code.toLowerCase().replaceAll('-', ' '))).html).toContain('Kata sandi dipasang');
  expect((await signIn(email)).page.url).toContain('code=');
  const again = await enter(code, 'hujan turun di sawah');
  expect([again.status, again.html]).toEqual([401, expect.stringContaining('sudah dipakai')]);
  const { rows } = await stage.database.query<{ text: string }>('SELECT to_jsonb(i)::text AS text FROM invitation AS i WHERE account_id = $1', [id]);
  expect(rows[0]?.text).not.toContain(code.replaceAll('-', ''));
});

it('answers alike what is unknown, used, replaced, past, or of an account that is gone', async () => {
  const [used, replaced, past, gone] = [await officer(), await officer(), await officer(), await officer()];
  const codes = [await codeFor(used.email), await codeFor(replaced.email), await codeFor(past.email), await codeFor(gone.email)] as const;
  await enter(codes[0]);
  const newer = await codeFor(replaced.email);
  await stage.database.query(`UPDATE invitation SET expires_at = now() WHERE account_id = $1`, [past.id]);
  await stage.database.query('UPDATE account SET disabled_at = now() WHERE id = $1', [gone.id]);
  const answers = [];
  for (const code of [...codes, 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF', '']) answers.push(await enter(code));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
  expect(new Set(answers.map(({ html }) => html.replace(/ value="[A-Z2-7-]*"/, '').replaceAll(' autofocus', '')))).toHaveLength(1);
  expect((await enter(newer)).status).toBe(200);
});

it('leaves a code as it was when the password is not taken, and never shows the password again', async () => {
  const { email } = await officer();
  const code = await codeFor(email);
  for (const [next, more, words] of [['pendek', {}, 'terlalu pendek'], ['undangan petugas 12', {}, 'nama Anda'], [chosen, { again: 'lain' }, 'tidak sama'], ['short', { lang: 'en' }, 'too short']] as const) {
    const refused = await enter(code, next, more);
    expect([refused.status, refused.html]).toEqual([400, expect.stringContaining(words)]);
    expect(refused.html).toContain(`value="${code}"`);
    expect(refused.html).not.toContain(`"${next}"`);
  }
  expect((await enter(code, chosen, {}, { origin: 'https://evil.example' })).status).toBe(400);
  const twice = await Promise.all([enter(code), enter(code)]);
  expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 401]);
});

it('recovers a lost password and phone: sessions end, and the device asks no more', async () => {
  const { email, id } = await officer();
  await enter(await codeFor(email));
  const before = await signIn(email);
  await stage.database.query(`INSERT INTO second_factor (account_id, secret, confirmed_at) VALUES ($1, '\\x00', now())`, [id]);
  const kept = await codeFor(email);
  expect((await enter(kept, 'sawah 7!')).status).toBe(200);
  expect((await stage.database.query('SELECT FROM second_factor WHERE account_id = $1', [id])).rows).toHaveLength(1);
  expect((await enter(await codeFor(email, true), 'hujan turun di sawah')).status).toBe(200);
  expect((await stage.database.query('SELECT FROM second_factor WHERE account_id = $1', [id])).rows).toHaveLength(0);
  expect((await before.browser.go(authorization({ prompt: 'none' }).url)).url).toContain('error=login_required');
  expect((await signIn(email, 'hujan turun di sawah')).page.url).toContain('code=');
});

it('makes codes for many at once, all or none', async () => {
  const many = [await officer(), await officer(), await officer()];
  const made = await inviteAll(stage.database, { emails: [...many.map(({ email }) => email), many[0]?.email.toUpperCase()] });
  expect(made.map(({ email }) => email)).toEqual(many.map(({ email }) => email));
  expect(new Set(made.map(({ code }) => code)).size).toBe(3);
  await expect(inviteAll(stage.database, { emails: [many[0]?.email, 'siapa@contoh.id'] })).rejects.toThrow('emails: there is no account siapa@contoh.id; add it first');
  await expect(inviteAll(stage.database, { emails: ['admin@demo.pilar'] })).rejects.toThrow('belongs to the demo');
  await expect(inviteAll(stage.database, { emails: [] })).rejects.toThrow('emails: name at least one account');
  expect((await enter(made[0]?.code ?? '')).status).toBe(200);
});
