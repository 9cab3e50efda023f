import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSessions } from '../src/access/session.ts';
import { issuer, publicUrl, secret } from './fake-identity.ts';
import { startGateway, type Gateway } from './gateway.ts';

const host = 'localhost:4000';
const sessions = makeSessions(secret, false);
let gateway: Gateway;
beforeAll(async () => { gateway = await startGateway(); });
afterAll(() => gateway.close());

const get = (url: string, headers: Record<string, string> = {}) => gateway.app.inject({ url, headers: { host, accept: 'text/html', ...headers } });
const cookiesOf = (header: unknown) => [header].flat().map((cookie) => String(cookie).split(';')[0] ?? '');

async function begin(to = '/events') {
  const response = await get(`/auth/sign-in?to=${encodeURIComponent(to)}`);
  const location = new URL(String(response.headers.location));
  return { response, location, cookie: cookiesOf(response.headers['set-cookie'])[0] ?? '', query: location.searchParams };
}

async function comeBack(who: string) {
  const { cookie, query } = await begin();
  gateway.identity.expectNonce(query.get('nonce') ?? '');
  return get(`/auth/callback?code=${who}&state=${query.get('state')}&iss=${encodeURIComponent(issuer)}`, { cookie });
}

describe('signing in', () => {
  test('leaves with PKCE, state and nonce, and comes back with a session to the page that was asked for', async () => {
    const { response, query } = await begin();
    expect(response.statusCode).toBe(303);
    expect(Object.fromEntries(query)).toMatchObject({ client_id: 'pilar-console', response_type: 'code', code_challenge_method: 'S256', redirect_uri: `${publicUrl}/auth/callback` });
    expect(query.get('nonce')).toBeTruthy();

    const back = await comeBack('ani');
    expect([back.statusCode, back.headers.location]).toEqual([303, '/events']);
    const session = cookiesOf(back.headers['set-cookie']).find((cookie) => cookie.startsWith('pilar_session=')) ?? '';
    const answer = await gateway.app.inject({ method: 'POST', url: '/graphql', headers: { cookie: session, origin: publicUrl }, payload: { query: '{ viewer }' } });
    expect(answer.json()).toEqual({ data: { viewer: 'you' } });
    const second = cookiesOf((await comeBack('ani')).headers['set-cookie']).find((cookie) => cookie.startsWith('pilar_session=')) ?? '';
    const ids = await Promise.all([session, second].map((cookie) => sessions.open(cookie.slice('pilar_session='.length))));
    expect(ids[0]?.id).not.toBe(ids[1]?.id);
  });

  test('another browser’s answer, another nonce and an unknown person get no session', async () => {
    const { query, cookie } = await begin();
    const attempts = [
      await get(`/auth/callback?code=ani&state=${query.get('state')}`),
      await get('/auth/callback?code=ani&state=other', { cookie }),
      await get(`/auth/callback?error=access_denied&state=${query.get('state')}`, { cookie }),
      await (async () => { gateway.identity.expectNonce('replayed'); return get(`/auth/callback?code=ani&state=${query.get('state')}&iss=${encodeURIComponent(issuer)}`, { cookie }); })(),
      await comeBack('stranger'),
    ];
    expect(attempts.map((attempt) => attempt.statusCode)).toEqual([400, 400, 400, 400, 403]);
    for (const attempt of attempts) expect(String(attempt.headers['set-cookie'])).not.toMatch(/pilar_session=\w/);
  });

  test('never leads to another origin', async () => {
    for (const to of ['//evil.example', 'https://evil.example/', '/\\evil.example']) {
      const { cookie, query } = await begin(to);
      gateway.identity.expectNonce(query.get('nonce') ?? '');
      const back = await get(`/auth/callback?code=ani&state=${query.get('state')}&iss=${encodeURIComponent(issuer)}`, { cookie });
      expect(back.headers.location).toBe('/');
    }
  });

  test('begins at the public address, and not without https elsewhere', async () => {
    const local = await get('/auth/sign-in?to=/events', { host: '127.0.0.1:4000' });
    expect(local.headers.location).toBe('http://localhost:4000/auth/sign-in?to=%2Fevents');
    const other = await get('/auth/sign-in', { host: '10.0.0.5:4000', 'accept-language': 'en' });
    expect([other.statusCode, other.body]).toEqual([403, expect.stringContaining('Open Pilar at http://localhost:4000 to sign in.')]);
    const plain = await startGateway({ PUBLIC_URL: 'http://pilar.example' });
    try {
      const refused = await plain.app.inject({ url: '/auth/sign-in', headers: { host: 'pilar.example' } });
      expect([refused.statusCode, refused.body]).toEqual([403, expect.stringContaining('Masuk hanya lewat https.')]);
    } finally {
      await plain.close();
    }
  });
});

test('the embedded provider is reached with its own bodies, at the public address', async () => {
  const echo = await gateway.app.inject({
    method: 'POST', url: '/oidc/echo', headers: { host, 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': '6.6.6.6' }, payload: 'grant_type=client_credentials',
  });
  expect(echo.json()).toMatchObject({ body: 'grant_type=client_credentials', headers: { 'x-forwarded-host': host, 'x-forwarded-for': '127.0.0.1' } });
  expect(echo.headers['content-security-policy']).toContain("default-src 'none'");
});

describe('signing out', () => {
  test('takes the cookie and ends the provider’s session, from our own pages only', async () => {
    const id = randomUUID();
    const cookie = (await sessions.seal(sessions.begin(id, { issuer, subject: 'ani', idToken: 'hint' }))).split(';')[0] ?? '';
    const out = (headers: Record<string, string>) => gateway.app.inject({ method: 'POST', url: '/auth/sign-out', headers: { host, cookie, ...headers } });
    expect((await out({ origin: 'https://evil.example' })).statusCode).toBe(403);
    const form = await out({ origin: publicUrl, 'content-type': 'application/x-www-form-urlencoded' });
    expect(form.statusCode).toBe(303);
    expect(form.headers.location).toMatch(new RegExp(`^${issuer}/session/end\\?.*id_token_hint=hint`));
    expect(form.headers['set-cookie']).toContain('pilar_session=; ');
    expect((await out({ origin: publicUrl, accept: 'application/json' })).json()).toEqual({ location: form.headers.location });
    expect((await gateway.app.inject({ method: 'GET', url: '/auth/sign-out', headers: { host } })).statusCode).toBe(404);
    expect(gateway.identity.ended).toContain(id);
  });

  test('kills the cookie at once, a copy of it too, even while identity cannot be told', async () => {
    const lonely = await startGateway();
    const cookie = (await sessions.seal(sessions.begin(randomUUID(), { issuer, subject: 'ani' }))).split(';')[0] ?? '';
    const ask = () => lonely.app.inject({ method: 'POST', url: '/graphql', headers: { cookie, origin: publicUrl }, payload: { query: '{ viewer }' } });
    try {
      expect((await ask()).json()).toEqual({ data: { viewer: 'you' } });
      await lonely.identity.close();
      const out = await lonely.app.inject({ method: 'POST', url: '/auth/sign-out', headers: { host, cookie, origin: publicUrl, accept: 'application/json' } });
      expect([out.statusCode, out.headers['set-cookie']]).toEqual([200, expect.stringContaining('Max-Age=0')]);
      expect((await ask()).statusCode).toBe(401);
    } finally {
      await lonely.app.close();
    }
  });
});

describe('the console', () => {
  test('is served on every page address, strict and fresh; assets packed and for ever', async () => {
    for (const path of ['/', '/events/0198c5a0', '/unknown?x=1']) {
      const page = await get(path);
      expect([page.statusCode, page.body, page.headers['cache-control']], path).toEqual([200, expect.stringContaining('<title>Pilar'), 'no-store']);
      expect(page.headers['content-security-policy']).toContain("script-src 'self'");
      expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(page.headers['x-content-type-options']).toBe('nosniff');
    }
    const asset = await get('/assets/main-1a2b.js', { 'accept-encoding': 'br' });
    expect([asset.body, asset.headers['content-encoding'], asset.headers['cache-control']]).toEqual(['packed', 'br', 'public, max-age=31536000, immutable']);
    expect((await get('/assets/main-1a2b.js')).body).toBe('plain');
    expect((await get('/assets/gone.js', { accept: '*/*' })).statusCode).toBe(404);
    expect((await get('/../package.json', { accept: '*/*' })).statusCode).toBe(404);
  });

  test('health and metrics tell of no person', async () => {
    expect((await get('/healthz')).body).toBe('ok');
    expect((await get('/readyz')).json()).toEqual({ ready: true, subgraphs: { people: 'ready', events: 'ready', identity: 'ready' } });
    await gateway.ask('{ person(id: "1") { name } }');
    const { body } = await get('/metrics');
    expect(body).toMatch(/pilar_gateway_request_seconds_count\{kind="query",status="200"\} \d/);
    expect(body).toMatch(/pilar_gateway_subgraph_seconds_count\{subgraph="people",outcome="answered"\} \d/);
    expect(body).toContain('nodejs_eventloop_lag_seconds');
    expect(body).not.toMatch(/ani|lebak/i);
  });
});
