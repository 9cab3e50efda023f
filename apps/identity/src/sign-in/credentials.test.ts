import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { authorization, Browser } from '../../test/browser.ts';
import { openStage, publicUrl, type Served, type Stage } from '../../test/stage.ts';
import { addAccount, giveGrant } from '../admin/accounts.ts';
import { codeOf, stepOf } from '../second-factor/totp.ts';

let stage: Stage;
let server: Served;
let strict: Served;
let clock = new Date('2026-07-12T02:00:00Z');
beforeAll(async () => {
  stage = await openStage();
  server = await stage.serve({ now: () => clock });
  strict = await stage.serve({ now: () => clock, mfaRoles: ['AUDITOR'] });
});
afterAll(() => stage.end());
beforeEach(() => { clock = new Date(clock.getTime() + 3_600_000); });

const first = 'kuda nil makan jagung';
let count = 0;
/** An officer of the test's own, whose password is `first`. */
async function officer(role: 'REG_OFFICER' | 'AUDITOR' = 'REG_OFFICER') {
  const email = `petugas${(count += 1)}@contoh.id`;
  const id = await addAccount(stage.database, { email, name: `Petugas Contoh ${count}`, password: first, demo: false });
  await giveGrant(stage.database, id, { role, area: '36.02' });
  return { email, id };
}

async function signIn(email: string, password = first, on = server) {
  const browser = new Browser(on);
  const form = await browser.go(authorization().url);
  return { browser, page: await browser.go(form.url, { email, password }) };
}

const factorAddress = '/oidc/akun/kode';
const passwordAddress = '/oidc/akun/sandi';
/** The secret that a page shows, as bytes. */
function secretOn(html: string): Buffer {
  const letters = /<p><code>([A-Z2-7-]+)<\/code><\/p>/.exec(html)?.[1]?.replaceAll('-', '') ?? '';
  const bits = [...letters].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
const codesOn = (html: string) => [...html.matchAll(/<li><code>([A-Z2-7-]+)<\/code><\/li>/g)].map(([, code]) => code ?? '');
const nextCode = (secret: Buffer) => {
  clock = new Date(clock.getTime() + 30_000);
  return codeOf(secret, stepOf(clock));
};

async function withFactor() {
  const one = await officer();
  const { browser } = await signIn(one.email);
  const offered = await browser.go(factorAddress, { step: 'begin', password: first });
  const secret = secretOn(offered.html);
  const saved = await browser.go(factorAddress, { step: 'confirm', code: nextCode(secret) });
  return { ...one, browser, secret, codes: codesOn(saved.html) };
}

it('changes a password for who knows it, and ends every session', async () => {
  const { email, id } = await officer();
  const { browser } = await signIn(email);
  const other = await signIn(email);
  const { rows: [session] } = await stage.database.query<{ id: string }>(`INSERT INTO account_session (id, account_id, agent, network) VALUES (gen_random_uuid(), $1, '', '') RETURNING id`, [id]);
  const page = await browser.go(passwordAddress);
  expect(page.html).toContain('Paling sedikit 12 karakter');
  expect(page.html).not.toMatch(/<script|<style|style=/);
  const change = (form: Record<string, string>) => browser.go(passwordAddress, { current: first, next: 'hujan turun di sawah', again: 'hujan turun di sawah', ...form });
  expect([(await change({ current: 'salah' })).status, (await change({ again: 'lain' })).status]).toEqual([401, 400]);
  for (const [next, words] of [['pendek', 'terlalu pendek'], ['081234567890', 'hanya angka'], ['basketball12!', 'paling sering dipakai'], ['Petugas Contoh 36', 'nama Anda']] as const) {
    const refused = await change({ next, again: next });
    expect([refused.status, refused.html], next).toEqual([400, expect.stringContaining(words)]);
    expect(refused.html).not.toContain(`value="${next}"`);
  }
  expect((await change({ lang: 'en', next: 'short', again: 'short' })).html).toContain('too short. Use at least 12 characters');

  expect((await change({})).html).toContain('Kata sandi diganti');
  expect((await stage.database.query(`SELECT ended_by AS by FROM account_session WHERE id = $1`, [session?.id])).rows).toEqual([{ by: 'CREDENTIALS' }]);
  for (const by of [browser, other.browser]) expect((await by.go(authorization({ prompt: 'none' }).url)).url).toContain('error=login_required');
  expect((await signIn(email)).page.status).toBe(401);
  expect((await signIn(email, 'hujan turun di sawah')).page.url).toContain('code=');
});

it('shows these pages to nobody who is not signed in there, and takes no form of another site', async () => {
  for (const address of [passwordAddress, factorAddress]) {
    const stranger = new Browser(server);
    expect((await stranger.go(address)).url).toBe(`${publicUrl}/auth/sign-in?to=${encodeURIComponent(address)}`);
    expect((await stranger.go(address, { current: first, next: 'x' })).status).toBe(400);
    const { browser } = await signIn((await officer()).email);
    const foreign = new Browser(server, { origin: 'https://evil.example' });
    for (const [name, cookie] of browser.cookies) foreign.cookies.set(name, cookie);
    expect((await foreign.go(address, { step: 'begin', password: first, current: first })).status).toBe(400);
  }
});

it('guesses of the present password are counted as those at sign-in', async () => {
  const { browser } = await signIn((await officer()).email);
  const statuses = [];
  for (let index = 0; index < 7; index += 1) statuses.push((await browser.go(passwordAddress, { current: `nope${index}`, next: 'a', again: 'a' })).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
});

it('asks for a code once a device is set up: each good once, near its time, and a few wrong ones make wait', async () => {
  const { email, id, secret, codes, browser: own } = await withFactor();
  expect(codes).toHaveLength(10);
  expect(new Set(codes).size).toBe(10);
  const { rows: [row] } = await stage.database.query<{ sealed: Buffer }>('SELECT secret AS sealed FROM second_factor WHERE account_id = $1', [id]);
  expect(row?.sealed.includes(secret) || row?.sealed.toString('latin1').includes(secret.toString('base64url'))).toBe(false);
  const { rows: digests } = await stage.database.query<{ digest: string }>('SELECT digest FROM recovery_code WHERE account_id = $1', [id]);
  expect(digests.map(({ digest }) => digest)).toContain(createHash('sha256').update(codes[0]?.replaceAll('-', '') ?? '').digest('hex'));
  expect((await own.go(passwordAddress)).html).toContain('Paling sedikit 8 karakter');

  const { browser, page } = await signIn(email);
  expect([page.status, page.html]).toEqual([200, expect.stringContaining('Masukkan kode')]);
  // Between the two steps nobody is signed in.
  expect((await browser.go(authorization({ prompt: 'none' }).url)).url).toContain('error=login_required');
  const again = await signIn(email);
  const code = nextCode(secret);
  expect((await again.browser.go(again.page.url, { code: codeOf(secret, stepOf(clock) - 2) })).status).toBe(401);
  expect((await again.browser.go(again.page.url, { code })).url).toContain('code=');
  const replayed = await signIn(email);
  expect((await replayed.browser.go(replayed.page.url, { code })).status).toBe(401);
  const statuses = [];
  for (let index = 0; index < 6; index += 1) statuses.push((await replayed.browser.go(replayed.page.url, { code: '000000' })).status);
  expect(statuses).toEqual([401, 401, 401, 401, 429, 429]);
  // The right one waits too.
  expect((await replayed.browser.go(replayed.page.url, { code: nextCode(secret) })).status).toBe(429);
});

it('ends what was begun by the password alone once a device is set up, but for the browser where it is', async () => {
  const { email, id } = await officer();
  const [own, other] = [await signIn(email), await signIn(email)];
  const { rows } = await stage.database.query<{ id: string; own: boolean }>(
    `INSERT INTO account_session (id, account_id, agent, network, provider_uid)
     SELECT gen_random_uuid(), $1, '', '', uid FROM oidc_payload WHERE model = 'Session' AND payload->>'accountId' = (SELECT subject FROM sign_in WHERE account_id = $1) RETURNING id`, [id]);
  expect(rows).toHaveLength(2);
  const secret = secretOn((await own.browser.go(factorAddress, { step: 'begin', password: first })).html);
  await own.browser.go(factorAddress, { step: 'confirm', code: nextCode(secret) });
  expect((await own.browser.go(authorization({ prompt: 'none' }).url)).url).toContain('code=');
  expect((await other.browser.go(authorization({ prompt: 'none' }).url)).url).toContain('error=login_required');
  expect((await stage.database.query('SELECT FROM account_session WHERE account_id = $1 AND ended_at IS NULL', [id])).rows).toHaveLength(1);
});

it('takes of one code sent twice at once only one', async () => {
  const { email, secret } = await withFactor();
  const visits = [await signIn(email), await signIn(email)];
  const code = nextCode(secret);
  const answers = await Promise.all(visits.map(({ browser, page }) => browser.go(page.url, { code })));
  expect(answers.filter(({ url }) => url.includes('code=')).length).toBe(1);
});

it('lets nobody past the code by going on', async () => {
  const { email, secret } = await withFactor();
  const { browser, page } = await signIn(email);
  const resume = page.url.replace(`${publicUrl}/oidc/interaction/`, '/oidc/auth/').replace('/kode', '');
  expect((await browser.go(resume)).url).not.toContain('code=');
  const visit = await signIn(email);
  expect((await visit.browser.go(visit.page.url, { step: 'done' })).status).toBe(401);
  const stranger = await new Browser(server).go(visit.page.url, { code: nextCode(secret) });
  expect(stranger.status).toBe(400);
  const none = await signIn('admin@demo.pilar', 'nope');
  expect((await none.browser.go(`${none.page.url}/kode`, { code: '123456' })).status).toBe(400);
});

it('lets a recovery code stand for a lost device, once, and makes new ones that replace them', async () => {
  const { email, codes, browser: own } = await withFactor();
  const [lost = '', next = ''] = codes;
  const visit = await signIn(email);
  expect((await visit.browser.go(visit.page.url, { code: lost.toLowerCase().replaceAll('-', ' ') })).url).toContain('code=');
  const second = await signIn(email);
  expect((await second.browser.go(second.page.url, { code: lost })).status).toBe(401);
  const renewed = codesOn((await own.go(factorAddress, { step: 'codes', password: first })).html);
  expect(renewed).toHaveLength(10);
  expect((await second.browser.go(second.page.url, { code: next })).status).toBe(401);
  expect((await second.browser.go(second.page.url, { code: renewed[0] ?? '' })).url).toContain('code=');
  expect((await own.go(factorAddress, { step: 'codes', password: 'salah' })).status).toBe(401);
});

it('removes a device with password and code only, and ends every session', async () => {
  const { email, id, secret, browser } = await withFactor();
  expect((await browser.go(factorAddress, { step: 'remove', password: first, code: '000000' })).status).toBe(401);
  expect((await browser.go(factorAddress, { step: 'remove', password: 'salah', code: nextCode(secret) })).status).toBe(401);
  expect((await browser.go(factorAddress, { step: 'remove', password: first, code: nextCode(secret) })).html).toContain('dilepas');
  expect((await browser.go(factorAddress)).url).toContain('/auth/sign-in');
  expect((await stage.database.query('SELECT FROM recovery_code WHERE account_id = $1', [id])).rows).toEqual([]);
  expect((await signIn(email)).page.url).toContain('code=');
});

it('has who may do most set one up before anything else, and goes on once the codes are kept', async () => {
  const { email } = await officer('AUDITOR');
  expect((await signIn(email)).page.url).toContain('code=');
  const { browser, page } = await signIn(email, first, strict);
  expect(page.html).toContain('wajib');
  const secret = secretOn(page.html);
  // The same one after a reload.
  expect(secretOn((await browser.go(page.url)).html)).toEqual(secret);
  expect((await browser.go(page.url, { step: 'done' })).status).toBe(401);
  const kept = await browser.go(page.url, { step: 'confirm', code: nextCode(secret) });
  expect(codesOn(kept.html)).toHaveLength(10);
  expect((await browser.go(page.url, { step: 'done' })).url).toContain('code=');
  const other = await officer();
  expect((await signIn(other.email, first, strict)).page.url).toContain('code=');
});
