import { randomUUID } from 'node:crypto';
import { asClient } from '@pilar/stack/owner';
import { CookieJar } from '@pilar/stack/cookie-jar';
import { signInWithPassword } from '@pilar/stack/sign-in';
import { startStack, type Stack } from '@pilar/testing/stack';
import { afterAll, beforeAll, expect, test } from 'vitest';

let stack: Stack;
beforeAll(async () => { stack = await startStack({ subgraphs: [] }); });
afterAll(() => stack.stop());

const lebak = 'lebak@demo.pilar';
const fields = 'id version agent network startedAt seenAt endedAt current';
/** Another browser of the officer. */
const browser = (email = lebak) => signInWithPassword(stack.url, email, 'pilar-demo');
const sessionsOf = async (cookie: string) => (await stack.execute({ cookie, query: `{ accountSessions { ${fields} } }` })).accountSessions;
const ask = (cookie: string) => stack.respond({ cookie, query: '{ viewer { name } }' });
const send = async (cookie: string, name: string, input: object) => (await stack.execute({
  cookie, variables: { input: { idempotencyKey: randomUUID(), ...input } },
  query: `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) { __typename ... on AccountSession { ${fields} } ... on Error { code message } ... on InvalidInput { problems { path message } } } }`,
})).result;

test('a person sees where they are signed in, and nobody else does', async () => {
  const [desk, phone] = [await browser(), await browser()];
  const seen = await sessionsOf(phone);
  expect(seen).toHaveLength(2);
  expect(seen.map(({ current }: { current: boolean }) => current).toSorted()).toEqual([false, true]);
  expect(seen[0]).toMatchObject({ network: '127.0.0.0/24', endedAt: null, version: 1 });
  const serang = await browser('serang@demo.pilar');
  expect(await sessionsOf(serang)).toHaveLength(1);
  expect(await sessionsOf(await browser('admin@demo.pilar'))).toHaveLength(1);
  const foreign = await send(serang, 'endSession', { id: seen[0].id, version: 1 });
  const absent = randomUUID();
  expect(foreign.problems[0].message.replace(seen[0].id, 'x')).toBe((await send(serang, 'endSession', { id: absent, version: 1 })).problems[0].message.replace(absent, 'x'));
  expect((await stack.execute({ token: await stack.token('regency-3602'), query: '{ accountSessions { id } }' })).accountSessions).toEqual([]);
  expect((await ask(desk)).status).toBe(200);
});

test('a cookie that was copied is dead the moment its person signs out', async () => {
  const cookie = await browser();
  expect((await ask(cookie)).status).toBe(200);
  const out = await fetch(`${stack.url}/auth/sign-out`, { method: 'POST', headers: { cookie, origin: stack.url, accept: 'application/json' } });
  expect(out.status).toBe(200);
  expect((await ask(cookie)).status).toBe(401);
  await stack.restart('gateway');
  expect((await ask(cookie)).status).toBe(401);
});

test('a session ended from elsewhere is over within five seconds, and its browser needs the password again', async () => {
  const jar = new CookieJar();
  const phone = await signInWithPassword(stack.url, lebak, 'pilar-demo', jar);
  const desk = await browser();
  const at = Date.now();
  const lost = (await sessionsOf(phone)).find(({ current }: { current: boolean }) => current);
  expect(await send(desk, 'endSession', { id: lost.id, version: 7 })).toMatchObject({ code: 'CONFLICT' });
  expect(await send(desk, 'endSession', { id: lost.id, version: 1 })).toMatchObject({ __typename: 'AccountSession', id: lost.id, endedAt: expect.any(String), current: false });
  expect((await send(desk, 'endSession', { id: lost.id, version: 2 })).problems[0].path).toEqual(['id']);
  await expect.poll(async () => (await ask(phone)).status, { timeout: 8_000 }).toBe(401);
  expect(Date.now() - at).toBeLessThan(7_000);
  const again = await jar.fetch(`${stack.url}/auth/sign-in?to=/healthz`);
  expect(again.url.pathname).toMatch(/^\/oidc\/interaction\//);
  expect((await ask(desk)).status).toBe(200);
});

test('all others can be ended at once, and only from a session', async () => {
  const others = [await browser(), await browser()];
  const desk = await browser();
  expect(await send(desk, 'endOtherSessions', {})).toMatchObject({ __typename: 'AccountSession', current: true, endedAt: null });
  expect(await sessionsOf(desk)).toMatchObject([{ current: true }]);
  for (const other of others) await expect.poll(async () => (await ask(other)).status, { timeout: 8_000 }).toBe(401);
  const { rows } = await asClient(stack.adminUrl, (client) => client.query<{ areas: string[] }>("SELECT areas FROM audit.entry WHERE entity_type = 'AccountSession' AND operation = 'endOtherSessions'"));
  expect(rows.length).toBeGreaterThanOrEqual(2);
  const { result } = await stack.execute({ token: await stack.token('regency-3602'), variables: { input: { idempotencyKey: randomUUID() } }, query: 'mutation ($input: EndOtherSessionsInput!) { result: endOtherSessions(input: $input) { ... on Error { code } } }' });
  expect(result).toEqual({ code: 'NOT_ALLOWED' });
});

test('a disabled account has no session, and gets none back when it is enabled again', async () => {
  const cookie = await browser('tksk@demo.pilar');
  const set = (value: string) => asClient(stack.adminUrl, (client) => client.query(`UPDATE identity.account SET disabled_at = ${value} WHERE id = (SELECT account_id FROM identity.sign_in WHERE email = 'tksk@demo.pilar')`));
  await set('now()');
  await expect.poll(async () => (await ask(cookie)).status, { timeout: 8_000 }).toBe(401);
  await set('NULL');
  expect((await ask(cookie)).status).toBe(401);
  expect((await ask(await browser('tksk@demo.pilar'))).status).toBe(200);
});

test('only the gateway registers sessions', async () => {
  for (const path of ['/internal/session', '/internal/session/end']) {
    const answer = await fetch(`${stack.urls.identity}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(answer.status, path).toBe(401);
    expect((await fetch(`${stack.url}${path}`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status, path).toBe(404);
  }
});
