import { afterAll, beforeAll, expect, it } from 'vitest';
import { authorization, Browser } from '../../test/browser.ts';
import { openStage, publicUrl, type Served, type Stage } from '../../test/stage.ts';
import { attemptLimits } from './attempts.ts';

let stage: Stage;
let server: Served;
let clock = new Date('2026-07-12T02:00:00Z');
beforeAll(async () => {
  stage = await openStage();
  server = await stage.serve({ now: () => clock });
});
afterAll(() => stage.end());

const wrong = 'Email atau kata sandi salah';

async function atSignIn(headers: Record<string, string> = {}, parameters: Record<string, string> = {}) {
  const browser = new Browser(server, headers);
  const page = await browser.go(authorization(parameters).url);
  return { browser, page, address: page.url };
}

it('shows a form without script, labelled, under a strict policy', async () => {
  const { page } = await atSignIn();
  expect(page.status).toBe(200);
  expect(page.url).toMatch(new RegExp(`^${publicUrl}/oidc/interaction/`));
  expect(page.html).not.toMatch(/<script|<style|style=|onclick/);
  expect(page.html).toContain('<label for="email">');
  expect(page.html).toContain('autocomplete="username"');
  expect(page.html).toContain('autocomplete="current-password"');
  expect(page.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
  expect(page.headers.get('cache-control')).toBe('no-store');
  const styles = /href="(\/oidc\/assets\/[^"]+)"/.exec(page.html)?.[1] ?? '';
  expect((await fetch(`${server.address}${styles}`)).headers.get('content-type')).toContain('text/css');
});

it('speaks the language asked for, by the client, the browser or the link', async () => {
  expect((await atSignIn()).page.html).toContain('<html lang="id">');
  expect((await atSignIn({ 'accept-language': 'en-GB,en;q=0.9,id;q=0.5' })).page.html).toContain('Sign in to Pilar');
  const { browser, page } = await atSignIn({ 'accept-language': 'en' }, { ui_locales: 'id' });
  expect(page.html).toContain('Masuk ke Pilar');
  const link = /<a href="([^"]+\?lang=en)"/.exec(page.html)?.[1] ?? '';
  const english = await browser.go(link);
  expect(english.html).toContain('Sign in to Pilar');
  const refused = await browser.go(page.url, { email: 'nobody@contoh.id', password: 'x', lang: 'en' });
  expect(refused.html).toContain('E-mail or password is wrong');
});

it('says the same of a wrong password and of an account that does not exist, and keeps the e-mail', async () => {
  const { browser, address } = await atSignIn();
  const known = await browser.go(address, { email: 'tksk@demo.pilar', password: 'nope' });
  const unknown = await browser.go(address, { email: 'siapa@contoh.id', password: 'nope' });
  expect([known.status, unknown.status]).toEqual([401, 401]);
  expect(known.html.replaceAll('tksk@demo.pilar', '')).toContain(wrong);
  expect(unknown.html).toContain('value="siapa@contoh.id"');
  expect(unknown.html).not.toContain('nope');
});

it('escapes what was typed', async () => {
  const { browser, address } = await atSignIn();
  const page = await browser.go(address, { email: '"><b>x</b>@contoh.id', password: 'nope' });
  expect(page.html).not.toContain('<b>');
  expect((await browser.go(address, { email: '', password: '' })).status).toBe(400);
});

it('lets an account wait after five failures and says how long, right password or not', async () => {
  const { browser, address } = await atSignIn({ 'x-forwarded-for': '192.0.2.1' });
  const attempt = (password: string) => browser.go(address, { email: 'serang@demo.pilar', password });
  // All at once: each counts.
  const first = await Promise.all(Array.from({ length: 8 }, () => attempt('nope')));
  expect(first.map(({ status }) => status).toSorted()).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  const waiting = await attempt('pilar-demo');
  expect(waiting.status).toBe(429);
  expect(waiting.html).toContain('Coba lagi dalam 15 menit');
  expect(waiting.html).toContain('value="serang@demo.pilar"');
  expect(Number(waiting.headers.get('retry-after'))).toBe(attemptLimits.windowSeconds);
  clock = new Date(clock.getTime() + attemptLimits.windowSeconds * 1000 + 1000);
  expect((await attempt('pilar-demo')).url).toContain('code=');
  const { rows } = await stage.database.query<{ key: string }>('SELECT key FROM sign_in_attempt');
  expect(rows.every(({ key }) => /^[\w-]{43}$/.test(key))).toBe(true);
});

it('lets an address wait that tries many accounts', async () => {
  clock = new Date(clock.getTime() + 3_600_000);
  const { browser, address } = await atSignIn({ 'x-forwarded-for': '198.51.100.9, 192.0.2.77' });
  const statuses: number[] = [];
  for (let index = 0; index <= attemptLimits.address; index++) {
    statuses.push((await browser.go(address, { email: `a${index}@contoh.id`, password: 'nope' })).status);
  }
  expect(statuses.at(-2)).toBe(401);
  expect(statuses.at(-1)).toBe(429);
  const elsewhere = await atSignIn({ 'x-forwarded-for': '192.0.2.78' });
  expect((await elsewhere.browser.go(elsewhere.address, { email: 'lebak@demo.pilar', password: 'pilar-demo' })).url).toContain('code=');
});

it('lets nobody wait for the failures of another: neither elsewhere, nor in a browser that has signed in before', async () => {
  clock = new Date(clock.getTime() + 3_600_000);
  const own = { email: 'lebak@demo.pilar', password: 'pilar-demo' };
  const office = { 'x-forwarded-for': '192.0.2.90' };
  const known = await atSignIn(office);
  expect((await known.browser.go(known.address, own)).url).toContain('code=');
  const device = [...known.browser.cookies].find(([name]) => name.startsWith('pilar_oidc_device'));
  expect(device?.[1].value).not.toContain('lebak');

  // Somebody beside them guesses until the account, and then the whole address, has to wait.
  const { browser, address } = await atSignIn(office);
  for (let index = 0; index < attemptLimits.pair; index += 1) await browser.go(address, { ...own, password: `nope${index}` });
  expect((await browser.go(address, own)).status).toBe(429);
  for (let index = 0; index < attemptLimits.address; index += 1) await browser.go(address, { email: `b${index}@contoh.id`, password: 'nope' });
  expect((await browser.go(address, { email: 'serang@demo.pilar', password: 'pilar-demo' })).status).toBe(429);

  const again = async (by: Browser) => by.go((await by.go(authorization({ prompt: 'login' }).url)).url, own);
  expect((await again(known.browser)).url).toContain('code=');
  const elsewhere = await atSignIn({ 'x-forwarded-for': '192.0.2.91' });
  expect((await elsewhere.browser.go(elsewhere.address, own)).url).toContain('code=');

  // What the browser knows is of its own accounts alone, it has its five tries like anyone, and a made-up mark is none.
  const other = await known.browser.go(authorization({ prompt: 'login' }).url);
  expect((await known.browser.go(other.url, { email: 'serang@demo.pilar', password: 'pilar-demo' })).status).toBe(429);
  for (let index = 0; index < attemptLimits.device; index += 1) expect((await known.browser.go(other.url, { ...own, password: 'nope' })).status).toBe(401);
  expect((await known.browser.go(other.url, own)).status).toBe(429);
  for (const [name, cookie] of known.browser.cookies) if (name.startsWith('pilar_oidc_device')) browser.cookies.set(name, { ...cookie, value: `${cookie.value.slice(0, -4)}AAAA` });
  expect((await browser.go(address, own)).status).toBe(429);
});

it('bounds what many addresses together guess of one account', async () => {
  clock = new Date(clock.getTime() + 3_600_000);
  const statuses: number[] = [];
  for (let index = 0; index <= attemptLimits.account; index += 1) {
    const { browser, address } = await atSignIn({ 'x-forwarded-for': `198.51.100.${index}` });
    statuses.push((await browser.go(address, { email: 'tksk@demo.pilar', password: 'nope' })).status);
  }
  expect([statuses.at(-2), statuses.at(-1)]).toEqual([401, 429]);
});

it('shows a way home when the page has run out, was used, was altered or belongs to another browser', async () => {
  const { browser, address } = await atSignIn();
  const credentials = { email: 'lebak@demo.pilar', password: 'pilar-demo' };
  const stranger = await new Browser(server).go(address, credentials);
  const altered = await browser.go(`${address}x`, credentials);
  for (const page of [stranger, altered]) {
    expect(page.status).toBe(400);
    expect(page.html).toContain('sudah tidak berlaku');
    expect(page.html).toContain('href="/"');
  }
  for (const [name, cookie] of browser.cookies) browser.cookies.set(name, { ...cookie, value: `${cookie.value}x` });
  expect((await browser.go(address)).html).toContain('sudah tidak berlaku');
  const foreignForm = await atSignIn();
  const foreign = new Browser(server, { origin: 'https://evil.example' });
  for (const [name, cookie] of foreignForm.browser.cookies) foreign.cookies.set(name, cookie);
  expect((await foreign.go(foreignForm.address, credentials)).status).toBe(400);

  const late = await atSignIn();
  await stage.database.query(`UPDATE oidc_payload SET expires_at = now() WHERE model = 'Interaction'`);
  expect((await late.browser.go(late.address, credentials)).html).toContain('sudah tidak berlaku');

  const used = await atSignIn();
  expect((await used.browser.go(used.address, credentials)).url).toContain('code=');
  expect((await used.browser.go(used.address, credentials)).status).toBe(400);
});

it('lists the demo accounts in a demo, and in earnest neither lists nor knows them', async () => {
  const { page } = await atSignIn();
  expect(page.html).toContain('auditor@demo.pilar');
  expect(page.html).toContain('pilar-demo');
  const earnest = await stage.serve({ demo: false, now: () => clock });
  const browser = new Browser(earnest);
  const form = await browser.go(authorization().url);
  expect(form.html).not.toContain('demo.pilar');
  const refused = await browser.go(form.url, { email: 'admin@demo.pilar', password: 'pilar-demo' });
  expect(refused.status).toBe(401);
  expect(refused.html).toContain(wrong);
});
