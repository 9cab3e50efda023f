import { decodeJwt, decodeProtectedHeader, createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { authorization, Browser, consoleSecret, token } from '../../test/browser.ts';
import { openStage, publicUrl, type Served, type Stage } from '../../test/stage.ts';
import { addClient } from '../admin/accounts.ts';
import { rotateMachine } from '../admin/commands.ts';

let stage: Stage;
let server: Served;
beforeAll(async () => {
  stage = await openStage();
  server = await stage.serve();
});
afterAll(() => stage.end());

const machine = { grant_type: 'client_credentials' };

async function keys(of: Served) {
  return (await (await fetch(`${of.address}/oidc/jwks`)).json()) as JSONWebKeySet;
}

it('tells only addresses that begin with PUBLIC_URL', async () => {
  const response = await fetch(`${server.address}/oidc/.well-known/openid-configuration`, { headers: { 'x-forwarded-host': 'evil.example' } });
  const told = (await response.json()) as Record<string, unknown>;
  expect(told['issuer']).toBe(`${publicUrl}/oidc`);
  const addresses = Object.values(told).filter((value): value is string => typeof value === 'string' && value.startsWith('http'));
  expect(addresses.filter((address) => !address.startsWith(`${publicUrl}/oidc`))).toEqual([]);
});

it('gives a machine client a token for the graph, with its secret in the header or in the body', async () => {
  const inHeader = await token(server, machine, ['regency-3602', 'demo-secret-3602']);
  const inBody = await token(server, { ...machine, client_id: 'regency-3602', client_secret: 'demo-secret-3602' });
  for (const { status, body } of [inHeader, inBody]) {
    expect(status).toBe(200);
    const { payload, protectedHeader } = await jwtVerify(body['access_token'] ?? '', createLocalJWKSet(await keys(server)), {
      issuer: `${publicUrl}/oidc`, audience: `${publicUrl}/graphql`, typ: 'at+jwt',
    });
    expect(protectedHeader.alg).toBe('EdDSA');
    expect(payload).toMatchObject({ sub: 'regency-3602', client_id: 'regency-3602' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(600);
  }
});

it.each([
  ['a wrong secret', { client_id: 'regency-3602', client_secret: 'demo-secret-3604' }],
  ['an unknown client', { client_id: 'regency-9999', client_secret: 'demo-secret-3602' }],
  ['the stored hash as secret', { client_id: 'regency-3602', client_secret: 'HASH' }],
])('refuses %s', async (_case, credentials) => {
  const { rows } = await stage.database.query<{ hash: string }>(`SELECT secret_hash AS hash FROM machine_secret WHERE client_id = 'regency-3602'`);
  const secret = credentials.client_secret === 'HASH' ? (rows[0]?.hash ?? '') : credentials.client_secret;
  expect(await token(server, { ...machine, ...credentials, client_secret: secret })).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
});

it('refuses a machine client from the moment it is disabled', async () => {
  await addClient(stage.database, { clientId: 'short-lived', secret: 'a-secret', name: 'Sistem uji', area: '36.01', demo: false });
  expect((await token(server, machine, ['short-lived', 'a-secret'])).status).toBe(200);
  await stage.database.query(`UPDATE machine_client SET disabled_at = now() WHERE client_id = 'short-lived'`);
  expect((await token(server, machine, ['short-lived', 'a-secret'])).status).toBe(401);
});

it('takes a new and a former secret side by side for some days, and never three', async () => {
  const stands = async (secret: string) => (await token(server, machine, ['rotating', secret])).status;
  await addClient(stage.database, { clientId: 'rotating', secret: 'first-secret', name: 'Sistem uji', area: '36.01', demo: false });
  const second = await rotateMachine(stage.database, { clientId: 'rotating' });
  expect(Date.parse(second.formerUntil) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
  expect([await stands('first-secret'), await stands(second.secret)]).toEqual([200, 200]);
  const third = await rotateMachine(stage.database, { clientId: 'rotating', overlapDays: '1' });
  expect([await stands('first-secret'), await stands(second.secret), await stands(third.secret)]).toEqual([401, 200, 200]);
  await stage.database.query(`UPDATE machine_secret SET expires_at = now() WHERE client_id = 'rotating' AND expires_at IS NOT NULL`);
  expect([await stands(second.secret), await stands(third.secret)]).toEqual([401, 200]);
  // One that has leaked ends at once.
  const fourth = await rotateMachine(stage.database, { clientId: 'rotating', overlapDays: 0 });
  expect([await stands(third.secret), await stands(fourth.secret)]).toEqual([401, 200]);
  const both = await Promise.all([rotateMachine(stage.database, { clientId: 'rotating' }), rotateMachine(stage.database, { clientId: 'rotating' })]);
  expect(await Promise.all(both.map(({ secret }) => stands(secret)))).toEqual([200, 200]);
  expect(await stands(fourth.secret)).toBe(401);
  const { rows } = await stage.database.query<{ hashes: string }>(`SELECT string_agg(secret_hash, ' ') AS hashes FROM machine_secret WHERE client_id = 'rotating'`);
  expect(await stands(rows[0]?.hashes ?? '')).toBe(401);
  await expect(rotateMachine(stage.database, { clientId: 'nobody' })).rejects.toThrow('clientId: there is no machine client nobody');
  await expect(rotateMachine(stage.database, { clientId: 'rotating', overlapDays: 8 })).rejects.toThrow('overlapDays: is more than 7 days');
});

it('refuses a resource other than the graph, and grants no scope that nobody has', async () => {
  expect((await token(server, { ...machine, resource: 'https://other.example/' }, ['regency-3602', 'demo-secret-3602'])).body).toMatchObject({ error: 'invalid_target' });
  const scoped = await token(server, { ...machine, scope: 'everything' }, ['regency-3602', 'demo-secret-3602']);
  expect(decodeJwt(scoped.body['access_token'] ?? '')).not.toHaveProperty('scope');
});

it('does not let the console in with a grant that is not its own', async () => {
  expect(await token(server, machine, ['pilar-console', consoleSecret(server)])).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
});

it('keeps its keys over a restart, sealed', async () => {
  const { body } = await token(server, machine, ['regency-3602', 'demo-secret-3602']);
  const again = await stage.serve();
  expect(await keys(again)).toEqual(await keys(server));
  await jwtVerify(body['access_token'] ?? '', createLocalJWKSet(await keys(again)));
  const { rows } = await stage.database.query<{ sealed: Buffer }>('SELECT sealed FROM signing_keys');
  expect(rows).toHaveLength(1);
  expect(rows[0]?.sealed.toString('latin1')).not.toContain('kty');
});

it('does not know demo clients in earnest', async () => {
  const earnest = await stage.serve({ demo: false });
  expect((await token(earnest, machine, ['regency-3602', 'demo-secret-3602'])).status).toBe(401);
});

async function signedIn(browser: Browser, parameters: Record<string, string> = {}) {
  const { url, verifier } = authorization(parameters);
  const page = await browser.go(url);
  const back = await browser.go(page.url, { email: 'Admin@demo.pilar ', password: 'pilar-demo', lang: 'id' });
  return { back, verifier };
}

async function exchange(back: string, verifier: string) {
  const code = new URL(back).searchParams.get('code') ?? '';
  return token(server, { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: `${publicUrl}/auth/callback` }, ['pilar-console', consoleSecret(server)]);
}

it('signs an officer in by code with PKCE, without asking for consent', async () => {
  const browser = new Browser(server);
  const { back, verifier } = await signedIn(browser);
  expect(back.url).toMatch(new RegExp(`^${publicUrl}/auth/callback\\?code=.+&state=s1&iss=`));
  const { status, body } = await exchange(back.url, verifier);
  expect(status).toBe(200);
  expect(decodeJwt(body['id_token'] ?? '')).toMatchObject({ iss: `${publicUrl}/oidc`, aud: 'pilar-console', nonce: 'n1', name: 'Sri Contohwati', email: 'admin@demo.pilar', locale: 'id' });
  expect(decodeProtectedHeader(body['id_token'] ?? '').alg).toBe('RS256');
  // The gateway is told which session of the provider's it is, so that both end together.
  const { rows: [session] } = await stage.database.query<{ uid: string }>(`SELECT uid FROM oidc_payload WHERE model = 'Session' ORDER BY expires_at DESC LIMIT 1`);
  expect(decodeJwt(body['id_token'] ?? '')['pilar_session']).toBe(session?.uid);
  expect(decodeJwt(body['access_token'] ?? '').aud).toBe(`${publicUrl}/graphql`);

  // The code is good once, and its verifier is needed.
  expect((await exchange(back.url, verifier)).body).toMatchObject({ error: 'invalid_grant' });
  const second = await browser.go(authorization().url);
  expect((await exchange(second.url, verifier)).body).toMatchObject({ error: 'invalid_grant' });
});

it('knows no refresh tokens', async () => {
  const { back, verifier } = await signedIn(new Browser(server));
  const { body } = await exchange(back.url, verifier);
  expect(body).not.toHaveProperty('refresh_token');
  for (const credentials of [['pilar-console', consoleSecret(server)], ['regency-3602', 'demo-secret-3602']] as [string, string][]) {
    expect(await token(server, { grant_type: 'refresh_token', refresh_token: body['access_token'] ?? '' }, credentials)).toMatchObject({ status: 400, body: { error: expect.stringMatching(/unauthorized_client|unsupported_grant_type|invalid_request/) } });
  }
});

it('keeps the session until sign-out, which the console needs not confirm', async () => {
  const browser = new Browser(server);
  const { back, verifier } = await signedIn(browser);
  const { body } = await exchange(back.url, verifier);
  expect((await browser.go(authorization({ prompt: 'none' }).url)).url).toContain('code=');

  const leave = new URLSearchParams({ id_token_hint: body['id_token'] ?? '', post_logout_redirect_uri: `${publicUrl}/`, state: 'bye' });
  expect((await browser.go(`/oidc/session/end?${leave}`)).url).toBe(`${publicUrl}/?state=bye`);
  expect((await browser.go(authorization({ prompt: 'none' }).url)).url).toContain('error=login_required');
  // Once more, without a session: no page that needs a script, just home.
  expect((await browser.go(`/oidc/session/end?${leave}`)).url).toBe(`${publicUrl}/?state=bye`);
});

it('asks before signing out when the request proves nothing', async () => {
  const browser = new Browser(server);
  await signedIn(browser);
  const page = await browser.go('/oidc/session/end', undefined);
  expect(page.html).toContain('Keluar dari Pilar?');
  expect((await browser.go(authorization({ prompt: 'none' }).url)).url).toContain('code=');
  const xsrf = /name="xsrf" value="([^"]+)"/.exec((await browser.go('/oidc/session/end')).html)?.[1] ?? '';
  const end = await browser.go('/oidc/session/end/confirm', { xsrf, logout: 'yes' });
  expect(end.html).toContain('Anda sudah keluar');
});

it('lets a session end with its account', async () => {
  const browser = new Browser(server);
  await signedIn(browser);
  await stage.database.query(`UPDATE account SET disabled_at = now() WHERE display_name = 'Sri Contohwati'`);
  try {
    expect((await browser.go(authorization().url)).html).toContain('Masuk ke Pilar');
  } finally {
    await stage.database.query('UPDATE account SET disabled_at = NULL');
  }
});

it('refuses a code without PKCE and a foreign redirect address, in a page of our own', async () => {
  const browser = new Browser(server, { 'accept-language': 'en' });
  const foreign = await browser.go(authorization({ redirect_uri: 'https://evil.example/' }).url);
  expect(foreign.status).toBe(400);
  expect(foreign.html).toContain('Sign-in cannot continue');
  expect(foreign.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
  const bare = new URL(authorization().url);
  bare.searchParams.delete('code_challenge');
  bare.searchParams.delete('code_challenge_method');
  expect((await browser.go(bare.href)).url).toContain('error=invalid_request');
});
