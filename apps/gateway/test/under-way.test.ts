import { randomUUID } from 'node:crypto';
import { makeViewerTokens } from '@pilar/trust/viewer-tokens';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callerUnderGrant } from '../src/access/caller.ts';
import { makeSessions } from '../src/access/session.ts';
import { issuer, publicUrl, secret } from './fake-identity.ts';
import { startGateway, type Gateway } from './gateway.ts';

const cheap = '{ person(id: "1") { name } }';
const held = '{ slow }';
const sessions = makeSessions(secret, false);
const patient = { SUBGRAPH_TIMEOUT: '600000', TURN_TIMEOUT: '600000' };
const impatient = { ...patient, TURN_TIMEOUT: '1' };

let gateway: Gateway;
/** Whatever is still under way when a test ends. */
let asked: Promise<unknown>[];
beforeEach(() => { asked = []; });
afterEach(async () => {
  gateway.people.letGo();
  await Promise.all(asked);
  await gateway.close();
});

/** Asks without waiting for the answer. */
function begin(query: string, headers?: Record<string, string>): ReturnType<Gateway['ask']> {
  const answer = gateway.ask(query, headers);
  asked.push(answer);
  return answer;
}
const cookieOf = async (subject: string) => ({ authorization: '', origin: publicUrl, cookie: (await sessions.seal(sessions.begin(randomUUID(), { issuer, subject }))).split(';')[0] ?? '' });
const another = async () => ({ authorization: `Bearer ${await gateway.identity.token('regency-3602')}` });
const arrived = (calls: number) => expect.poll(() => gateway.people.calls.length).toBe(calls);

test('one account has so much under way, by however many sessions; the rest waits its turn, and others are answered at once', async () => {
  gateway = await startGateway({ ...patient, MAX_UNDER_WAY: '3' });
  void begin(held);
  void begin(held, await cookieOf('ani'));
  void begin(held, await cookieOf('ani'));
  await arrived(3);
  const waiting = begin(cheap, await cookieOf('ani'));
  for (let times = 0; times < 20; times += 1) expect((await gateway.ask(cheap, await another())).status).toBe(200);
  // Those of the other, and none of the one that waits.
  expect(gateway.people.calls).toHaveLength(23);
  gateway.people.letGo();
  expect((await waiting).status).toBe(200);
});

test('whoever waits too long is told when to come back, in both languages, and others are not', async () => {
  gateway = await startGateway({ ...impatient, MAX_UNDER_WAY: '1' });
  void begin(held);
  await arrived(1);
  const { status, headers, body } = await gateway.ask(cheap);
  expect([status, headers['retry-after'], body.errors?.[0]?.extensions.retryAfter, body.errors?.[0]?.extensions.code, body.errors?.[0]?.message]).toEqual([429, '1', 1, 'RATE_LIMITED', 'Terlalu banyak yang diminta akun ini sekaligus. Coba lagi dalam 1 detik.']);
  expect((await gateway.ask(cheap, { 'accept-language': 'en' })).body.errors?.[0]?.message).toBe('This account asks for too much at once. Try again in 1 s.');
  expect((await gateway.ask(cheap, await another())).status).toBe(200);
  gateway.people.letGo();
  await Promise.all(asked);
  expect((await gateway.ask(cheap)).status).toBe(200);
});

test('a costly request counts as many, and so does a long document until there is a plan of it', async () => {
  gateway = await startGateway({ ...impatient, MAX_UNDER_WAY: '4', MAX_COST: '1000', MAX_DOCUMENT_BYTES: '400' });
  const refused = async () => (await gateway.ask(cheap)).status;
  void begin('{ slow events(first: 450) { title } }');
  await arrived(1);
  // Half of the whole is left, and then a quarter.
  void begin(held);
  await arrived(2);
  expect(await refused()).toBe(200);
  void begin(held);
  await arrived(4);
  expect(await refused()).toBe(429);
  gateway.people.letGo();
  await Promise.all(asked);
  const long = `{ slow ${'# '.repeat(180)}\n}`;
  void begin(long);
  await arrived(5);
  expect(await refused()).toBe(429);
  gateway.people.letGo();
  await Promise.all(asked);
  void begin(long);
  await arrived(6);
  expect(await refused()).toBe(200);
});

test('what an account asks for over time is bounded by what it comes to, and beyond that a document is not even read', async () => {
  gateway = await startGateway({ ...patient, COST_PER_SECOND: '1', COST_BURST: '1000' });
  const costly = '{ events(first: 450) { title } }';
  expect([(await gateway.ask(costly)).status, (await gateway.ask(costly)).status]).toEqual([200, 200]);
  const { status, body } = await gateway.ask(costly);
  expect([status, body.errors?.[0]?.extensions.code, body.errors?.[0]?.extensions.retryAfter]).toEqual([429, 'RATE_LIMITED', expect.any(Number)]);
  expect(body.errors?.[0]?.message).toContain('rata-rata paling banyak 1 isian per detik');
  expect((await gateway.ask(costly, { 'accept-language': 'en' })).body.errors?.[0]?.message).toContain('at most 1 fields per second on average');
  expect((await gateway.ask(`{ ${'nonsense '.repeat(20)} }`)).status).toBe(429);
  expect((await gateway.ask(costly, await another())).status).toBe(200);
});

test('a fault gives its part back', async () => {
  gateway = await startGateway({ ...impatient, MAX_UNDER_WAY: '1' });
  for (const query of ['{ broken }', 'query ($id: ID!) { person(id: $id) { name } }', cheap]) expect((await gateway.ask(query)).headers['retry-after'], query).toBeUndefined();
});

test('what the worker asks for an account waits for nothing that the account asks', async () => {
  gateway = await startGateway({ ...impatient, MAX_UNDER_WAY: '1' });
  void begin(held);
  await arrived(1);
  const caller = callerUnderGrant({ kind: 'officer', accountId: 'account-ani', name: 'Ani', grants: [{ id: 'lebak', role: 'REG_OFFICER', area: '36.02', validFrom: null, validTo: null }] }, undefined, '2026-12-01');
  const signed = await makeViewerTokens(secret, ['gateway']).sign('gateway', caller);
  expect((await gateway.ask(cheap, { authorization: '', 'x-pilar-viewer': signed })).status).toBe(200);
  expect((await gateway.ask(cheap)).status).toBe(429);
});
