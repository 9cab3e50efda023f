import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { deriveKey } from '@pilar/domain/secret';
import type { Viewer } from '@pilar/domain/viewer';
import { identityCommand } from '@pilar/stack/seeding';
import { subgraphs, type Subgraph } from '@pilar/stack/workspace';
import { startStack, type Stack } from '@pilar/testing/stack';
import { signViewer, viewers } from '@pilar/testing/viewers';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphSurface, rootFields } from './leaks/schema.ts';

let stack: Stack;
beforeAll(async () => { stack = await startStack(); });
afterAll(() => stack.stop());

const everything = '{ _entities(representations: [{ __typename: "Region", code: "36" }]) { __typename } regions { code } }';

/** A viewer's token with the claims and the key that are given. */
async function sign(viewer: Viewer, subgraph: Subgraph, { secret = stack.secret, until = '60s', audience = subgraph as string } = {}): Promise<string> {
  return new SignJWT({ viewer }).setProtectedHeader({ alg: 'HS256' }).setAudience(audience).setIssuedAt().setExpirationTime(until).sign(deriveKey(secret, `viewer:${subgraph}`));
}

describe.each(subgraphs)('the door of %s', (subgraph) => {
  const knock = async (token?: string) => {
    const response = await fetch(`${stack.urls[subgraph]}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== undefined && { 'x-pilar-viewer': token }) },
      body: JSON.stringify({ query: everything }),
    });
    return { status: response.status, body: await response.json() as { data?: unknown; errors?: { extensions: { code: string } }[] } };
  };

  test('opens to the gateway’s signature', async () => {
    const { 'x-pilar-viewer': token } = await signViewer(subgraph, viewers.lebak, stack.secret);
    expect(await knock(token)).toMatchObject({ status: 200, body: { data: { _entities: [{ __typename: 'Region' }] } } });
  });

  test('stays shut without it: none, another subgraph’s, expired, unsigned, forged, altered, of nobody', async () => {
    const other = subgraph === 'people' ? 'events' : 'people';
    const good = await sign(viewers.lebak, subgraph);
    const [head, body = '', signature] = good.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as { viewer: { grant: object } };
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const widened = encode({ ...claims, viewer: { ...claims.viewer, grant: { ...claims.viewer.grant, area: '36' } } });
    const tokens = [
      undefined, '', 'nonsense', 'x'.repeat(4_000),
      await sign(viewers.lebak, other), await sign(viewers.lebak, other, { audience: subgraph }), await sign(viewers.lebak, subgraph, { audience: other }),
      await sign(viewers.lebak, subgraph, { until: '-1s' }), await sign(viewers.lebak, subgraph, { secret: randomBytes(32).toString('base64url') }),
      `${head}.${widened}.${signature}`, `${encode({ alg: 'none' })}.${widened}.`, await sign(viewers.anonymous, subgraph),
    ];
    for (const token of tokens) {
      const { status, body: answer } = await knock(token);
      expect([status, answer.data, answer.errors?.[0]?.extensions.code], token?.slice(0, 40)).toEqual([401, undefined, 'UNAUTHENTICATED']);
    }
  });
});

describe('through the whole of it', () => {
  const grantOf = async (headers: Record<string, string>) => (await stack.execute({ query: '{ viewer { grant { role area { code } } } }', headers, cookie: await stack.signIn('lebak@demo.pilar') })).viewer.grant;

  test('a forged viewer changes nothing', async () => {
    for (const subgraph of subgraphs) {
      expect(await grantOf({ 'x-pilar-viewer': await sign(viewers.admin, subgraph) })).toEqual({ role: 'REG_OFFICER', area: { code: '36.02' } });
    }
    const stranger = await stack.respond({ query: '{ regions { code } }', headers: { 'x-pilar-viewer': await sign(viewers.admin, 'people'), 'x-pilar-grant': viewers.admin.grant.id } });
    expect([stranger.status, stranger.data, stranger.errors?.[0]?.extensions?.['code']]).toEqual([401, undefined, 'UNAUTHENTICATED']);
  });

  test('a wrong password gives no session, and says the same of an account that there is not', async () => {
    const failures = await Promise.all(['tksk@demo.pilar', 'nobody@demo.pilar'].map((email) => stack.signIn(email, 'wrong').then(() => 'signed in', (error: Error) => error.message.replace(email, ''))));
    const [wrong, nobody] = failures.map((text) => text.replace(/\/oidc\/\S+/g, ''));
    expect(wrong).toContain('Email atau kata sandi salah.');
    expect(wrong).toBe(nobody);
  });

  test('a grant that has ended is refused, and another account’s is unknown', async () => {
    const access = { databaseUrl: stack.adminUrl, secret: stack.secret, demo: true, env: process.env };
    const account = { email: 'lama@example.invalid', name: 'Petugas Lama', role: 'REG_OFFICER', area: '36.02', validTo: '2020-12-31' };
    const { password } = await identityCommand(access, 'add', account) as { password: string };
    const cookie = await stack.signIn(account.email, password);
    const codeOf = async (operation: { cookie: string; grant?: string }) => {
      const { status, errors } = await stack.respond({ query: '{ regions { code } }', ...operation });
      return [status, errors?.[0]?.extensions?.['code'], typeof errors?.[0]?.extensions?.['requestId']];
    };
    expect(await codeOf({ cookie })).toEqual([403, 'GRANT_EXPIRED', 'string']);
    await identityCommand(access, 'add', { ...account, area: '36.04', validTo: undefined });
    const { viewer } = await stack.execute({ query: '{ viewer { grant { area { code } } grants { id } } }', cookie: await stack.signIn('serang@demo.pilar') });
    expect(await codeOf({ cookie, grant: viewer.grants[0].id })).toEqual([403, 'GRANT_UNKNOWN', 'string']);
  });

  test('a session that was tampered with ends', async () => {
    const cookie = await stack.signIn('lebak@demo.pilar');
    const { status, errors, headers } = await stack.respond({ query: '{ regions { code } }', cookie: `${cookie.slice(0, -4)}abcd` });
    expect([status, errors?.[0]?.extensions?.['code']]).toEqual([401, 'UNAUTHENTICATED']);
    expect(headers['set-cookie']).toContain('Max-Age=0');
  });

  test('fragments in fragments, each twice, twelve deep, reach no subgraph', async () => {
    const levels = Array.from({ length: 12 }, (_one, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`).join(' ');
    const calls = async () => (await (await fetch(`${stack.url}/metrics`)).text()).split('\n').filter((line) => line.includes('subgraph_seconds_count'));
    const before = await calls();
    const { status, errors } = await stack.respond({ query: `{ ...F0 } ${levels} fragment F12 on Query { regions { code } }`, token: await stack.token('regency-3602') });
    expect([status, errors?.[0]?.extensions?.['code']]).toEqual([400, 'DOCUMENT_TOO_WIDE']);
    expect(await calls()).toEqual(before);
  });

  test('no mutation goes by GET', async () => {
    const headers = { authorization: `Bearer ${await stack.token('regency-3602')}` };
    const mutations = rootFields(graphSurface(subgraphs).schema.getMutationType());
    expect(mutations.length).toBeGreaterThan(5);
    for (const { name, args } of mutations) {
      const query = `mutation ($input: ${String(args[0]?.type)}) { ${name}(input: $input) { __typename } }`;
      const response = await unhurried(() => fetch(`${stack.url}/graphql?query=${encodeURIComponent(query)}`, { headers }));
      expect([response.status, response.headers.get('allow')], name).toEqual([405, 'POST']);
    }
  });
});

/** The answer once there is one: more mutations than a client may send at once wait as they are told to. */
async function unhurried(ask: () => Promise<Response>): Promise<Response> {
  const response = await ask();
  if (response.status !== 429) return response;
  await pause(Number(response.headers.get('retry-after')) * 1_000);
  return unhurried(ask);
}
