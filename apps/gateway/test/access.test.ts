import { randomUUID } from 'node:crypto';
import { deriveKey } from '@pilar/domain/secret';
import { jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeSessions } from '../src/access/session.ts';
import { makeSubjects } from '../src/access/subjects.ts';
import { issuer, publicUrl, secret, startFakeIdentity } from './fake-identity.ts';
import { startGateway, type Gateway } from './gateway.ts';

const query = '{ person(id: "1") { name } }';
const sessions = makeSessions(secret, false);

let gateway: Gateway;
beforeAll(async () => { gateway = await startGateway(); });
afterAll(() => gateway.close());
beforeEach(() => { gateway.people.calls.length = 0; });

async function post(headers: Record<string, string>, payload: unknown = { query }) {
  const response = await gateway.app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...headers }, payload: JSON.stringify(payload) });
  const body = response.json() as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };
  return { status: response.statusCode, code: body.errors?.[0]?.extensions.code, message: body.errors?.[0]?.message, body, headers: response.headers };
}
const cookieOf = async (subject: string) => (await sessions.seal(sessions.begin(randomUUID(), { issuer, subject }))).split(';')[0] ?? '';

describe('who asks', () => {
  test('strangers get nothing, the schema included', async () => {
    for (const asked of [query, '{ __schema { queryType { name } } }', '{ __typename }', '{ not even GraphQL']) {
      expect(await post({}, { query: asked })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    }
    expect(gateway.people.calls).toEqual([]);
  });

  test('a bearer token becomes a signed viewer, another for each subgraph', async () => {
    await post({ authorization: `Bearer ${await gateway.identity.token('ani')}` });
    const token = String(gateway.people.calls[0]?.['x-pilar-viewer']);
    const { payload } = await jwtVerify(token, deriveKey(secret, 'viewer:people'), { audience: 'people' });
    expect(payload['viewer']).toEqual({
      kind: 'officer', accountId: 'account-ani', name: 'Ani',
      grant: { id: 'lebak', role: 'REG_OFFICER', area: '36.02', validFrom: '2020-01-01', validTo: null },
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeLessThanOrEqual(60);
    await expect(jwtVerify(token, deriveKey(secret, 'viewer:events'), { audience: 'events' })).rejects.toThrow();
    expect(gateway.people.calls[0]).not.toHaveProperty('authorization');
  });

  test('a machine acts as itself', async () => {
    await post({ authorization: `Bearer ${await gateway.identity.token('regency-3602')}` });
    const { payload } = await jwtVerify(String(gateway.people.calls[0]?.['x-pilar-viewer']), deriveKey(secret, 'viewer:people'));
    expect(payload['viewer']).toMatchObject({ kind: 'machine', clientId: 'regency-3602', grant: { id: 'machine', role: 'MACHINE' } });
  });

  test('forged, foreign, expired and unknown tokens are refused', async () => {
    const { identity } = gateway;
    const good = await identity.token('ani');
    const [head, , signature] = good.split('.');
    const swapped = Buffer.from(JSON.stringify({ sub: 'admin', iss: issuer, aud: `${publicUrl}/graphql`, exp: 9e9 })).toString('base64url');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${swapped}.`;
    const bad = [
      `${head}.${swapped}.${signature}`, unsigned, 'nonsense', 'a'.repeat(9_000),
      await identity.token('ani', { key: identity.strangersKey }),
      await identity.token('ani', { audience: 'https://other.example/graphql' }),
      await identity.token('ani', { expires: -60 }),
    ];
    for (const token of bad) expect(await post({ authorization: `Bearer ${token}` }), token).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await post({ authorization: 'Basic YTpi' })).toMatchObject({ status: 401 });
    expect(await post({ authorization: `Bearer ${await identity.token('nobody')}` })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(gateway.people.calls).toEqual([]);
  });

  test('headers of the inner trust that come from outside go nowhere', async () => {
    expect(await post({ 'x-pilar-viewer': 'forged', 'x-pilar-internal': 'forged' })).toMatchObject({ status: 401 });
    await post({ authorization: `Bearer ${await gateway.identity.token('ani')}`, 'x-pilar-viewer': 'forged', 'x-pilar-language': 'xx', 'x-pilar-secret': '1' });
    expect(gateway.people.calls[0]?.['x-pilar-viewer']).not.toBe('forged');
    expect(gateway.people.calls[0]).toMatchObject({ 'x-pilar-language': 'id' });
    expect(gateway.people.calls[0]).not.toHaveProperty('x-pilar-secret');
    await gateway.app.inject({ url: '/oidc/echo', headers: { 'x-pilar-internal': 'forged', 'x-forwarded-host': 'evil.example', cookie: 'pilar_session=a; other=b' } });
    expect(gateway.identity.seen.at(-1)).toMatchObject({ 'x-forwarded-host': 'localhost:4000', 'x-forwarded-proto': 'http', cookie: 'other=b' });
    expect(gateway.identity.seen.at(-1)).not.toHaveProperty('x-pilar-internal');
  });
});

describe('the session cookie', () => {
  test('works from our own pages only', async () => {
    const cookie = await cookieOf('ani');
    expect(await post({ cookie, origin: publicUrl })).toMatchObject({ status: 200 });
    for (const origin of ['https://evil.example', 'null', 'http://localhost:4001']) {
      expect(await post({ cookie, origin }), origin).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    }
    expect(await post({ cookie })).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const form = await post({ cookie, origin: publicUrl, 'content-type': 'text/plain' });
    expect([form.status, form.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  test('tampered with, it is taken away', async () => {
    const cookie = await cookieOf('ani');
    const answer = await post({ cookie: `${cookie.slice(0, -3)}xyz`, origin: publicUrl });
    expect(answer).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(answer.headers['set-cookie']).toBe('pilar_session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
  });

  test('ended elsewhere, it is nobody’s within five seconds, and its cookie is taken away', async () => {
    const id = randomUUID();
    const cookie = (await sessions.seal(sessions.begin(id, { issuer, subject: 'ani' }))).split(';')[0] ?? '';
    gateway.identity.ended.add(id);
    const answer = await post({ cookie, origin: publicUrl });
    expect(answer).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(answer.headers['set-cookie']).toContain('Max-Age=0');
  });

  test('is issued anew after ten minutes', async () => {
    const begun = { ...sessions.begin(randomUUID(), { issuer, subject: 'ani' }) };
    const old = await sessions.seal({ ...begun, issuedAt: begun.issuedAt - 660, startedAt: begun.startedAt - 660 });
    const { headers } = await post({ cookie: old.split(';')[0] ?? '', origin: publicUrl });
    const renewed = String(headers['set-cookie']).split(';')[0]?.slice('pilar_session='.length) ?? '';
    expect(await sessions.open(renewed)).toMatchObject({ id: begun.id, startedAt: begun.startedAt - 660 });
  });
});

describe('the grant', () => {
  test('is one of the account’s and valid today', async () => {
    const authorization = `Bearer ${await gateway.identity.token('ani')}`;
    expect(await post({ authorization, 'x-pilar-grant': 'second' })).toMatchObject({ status: 200 });
    const expired = await post({ authorization, 'x-pilar-grant': 'old', 'accept-language': 'en' });
    expect(expired).toMatchObject({ status: 403, code: 'GRANT_EXPIRED', message: expect.stringMatching(/^Grant old is valid from 2020-01-01 to 2020-12-31, not today/) });
    expect(await post({ authorization, 'x-pilar-grant': 'machine' })).toMatchObject({ status: 403, code: 'GRANT_UNKNOWN' });
    expect(await post({ authorization: `Bearer ${await gateway.identity.token('past')}` })).toMatchObject({ status: 403, code: 'GRANT_EXPIRED' });
    expect(await post({ authorization: `Bearer ${await gateway.identity.token('bare')}` })).toMatchObject({ status: 403, code: 'GRANT_UNKNOWN' });
  });

  test('is asked of identity once in five seconds, and known five minutes longer when identity is gone', async () => {
    const identity = await startFakeIdentity();
    const clock = { at: 0 };
    const subjects = makeSubjects(identity.url, secret, () => clock.at);
    const find = () => subjects.find({ account: { issuer, subject: 'ani' } });
    await Promise.all([find(), find(), find()]);
    clock.at += 4_900;
    expect(await find()).toMatchObject({ kind: 'officer', accountId: 'account-ani' });
    expect(identity.asked).toHaveLength(1);
    clock.at += 200;
    await find();
    expect(identity.asked).toHaveLength(2);
    await identity.close();
    clock.at += 290_000;
    expect(await find()).toMatchObject({ accountId: 'account-ani' });
    clock.at += 20_000;
    await expect(find()).rejects.toMatchObject({ status: 503, code: 'SUBGRAPH_UNAVAILABLE' });
    await subjects.close();
  });
});

describe('what is not read', () => {
  test('a batch of 5,000 is read, and counts as the short requests in its place', async () => {
    const own = await startGateway({ RATE_PER_SECOND: '1', RATE_BURST: '8' });
    try {
      const batch = { rows: Array.from({ length: 5_000 }, (_one, at) => ({ id: `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`, version: 12, verdict: 'RETURNED', why: 'ADDRESS_WRONG' })) };
      expect(JSON.stringify(batch).length).toBeGreaterThan(500_000);
      const ask = async (variables?: Record<string, unknown>) => (await own.ask(query, {}, variables)).status;
      // Six requests in one, and the two that are left.
      expect([await ask(batch), await ask(), await ask(), await ask()]).toEqual([200, 200, 200, 429]);
      expect(await ask({ long: 'x'.repeat(1_900_000) })).toBe(429);
    } finally {
      await own.close();
    }
  });

  test('arrays, large bodies, GET mutations', async () => {
    const authorization = `Bearer ${await gateway.identity.token('ani')}`;
    expect(await post({ authorization }, [{ query }])).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(await post({ authorization }, { query, variables: { long: 'x'.repeat(2_000_000) } })).toMatchObject({ status: 413, code: 'DOCUMENT_TOO_LARGE' });
    expect(await post({ authorization }, { query: `{ person(id: "${'1'.repeat(20_000)}") { name } }` })).toMatchObject({ status: 400, code: 'DOCUMENT_TOO_LARGE' });
    expect(await post({ authorization }, { query: `{ a ${'b '.repeat(2_001)} }` })).toMatchObject({ status: 400, code: 'DOCUMENT_TOO_LARGE' });
    const get = async (text: string) => {
      const response = await gateway.app.inject({ url: `/graphql?query=${encodeURIComponent(text)}`, headers: { authorization } });
      return [response.statusCode, response.json<{ errors?: { extensions: { code: string } }[] }>().errors?.[0]?.extensions.code];
    };
    expect(await get(query)).toEqual([200, undefined]);
    expect(await get('mutation { registerPerson(name: "x") { id } }')).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(await get('{ numbered(nik: "3604340501850000") }')).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(await get('{ numbered }')).toEqual([200, undefined]);
    expect(await post({ authorization }, { query: '{ numbered(nik: "3604340501850000") }' })).toMatchObject({ status: 200 });
    expect((await gateway.app.inject({ method: 'PUT', url: '/graphql' })).statusCode).toBe(405);
  });

  test('a fragment bomb is refused before anything is planned', async () => {
    const levels = Array.from({ length: 12 }, (_one, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`).join(' ');
    const answer = await post({ authorization: `Bearer ${await gateway.identity.token('ani')}`, 'accept-language': 'en' }, { query: `{ ...F0 } ${levels} fragment F12 on Query { person(id: "1") { name } }` });
    expect(answer).toMatchObject({ status: 400, code: 'DOCUMENT_TOO_WIDE', message: 'The document is too wide: 8192 fields with fragments expanded, at most 1500.' });
    expect(gateway.people.calls).toEqual([]);
  });

  test('callers beyond their rate are told when to come back', async () => {
    const own = await startGateway({ RATE_PER_SECOND: '1', RATE_BURST: '2' });
    try {
      const statuses = [];
      for (let index = 0; index < 3; index += 1) statuses.push(await own.ask(query));
      expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429]);
      expect(statuses[2]?.headers['retry-after']).toBe('1');
    } finally {
      await own.close();
    }
  });
});
