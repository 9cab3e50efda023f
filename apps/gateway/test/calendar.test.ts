import { asClient } from '@pilar/stack/owner';
import { daysAfter, today } from '@pilar/domain/dates';
import { startStack, type Stack } from '@pilar/testing/stack';
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const lebak = 'lebak@demo.pilar';
let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ subgraphs: ['events', 'institutions', 'people'] });
});
afterAll(() => stack.stop());
beforeEach(() => asClient(stack.adminUrl, (client) => client.query('UPDATE identity.calendar_address SET revoked_at = now()')));

const fields = '... on CalendarAddress { id version name address area { code } createdAt lastUsedAt } ... on Error { code message } ... on InvalidInput { problems { path message } }';
const send = async (email: string, mutation: string, input: object, more = '') => (await stack.execute({
  cookie: await stack.signIn(email), query: `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { result: ${mutation}(input: $input) { __typename ${more || fields} } }`,
  variables: { input: { idempotencyKey: randomUUID(), ...input } },
}))['result'];
const make = (email: string, name = 'Ponsel', more: object = {}) => send(email, 'makeCalendarAddress', { name, ...more });
const addresses = async (email: string): Promise<{ id: string; address: string | null; lastUsedAt: string | null }[]> => (await stack.execute({ cookie: await stack.signIn(email), query: '{ calendarAddresses { id address lastUsedAt } }' }))['calendarAddresses'];
const read = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${stack.url}${path}`, { headers });
  return { status: response.status, headers: response.headers, text: (await response.text()).replaceAll('\r\n ', '') };
};
const titles = (file: string) => [...file.matchAll(/^SUMMARY:(.+)$/gm)].map(([, title]) => title?.trim()).toSorted();
const record = (email: string, title: string, input: object = {}) => send(email, 'recordEvent', {
  title, type: 'PENSOSKEL', state: 'SCHEDULED', date: daysAfter(today(), 3), mode: 'TATAP_MUKA', targetAreas: ['36.02'], venue: { name: 'Aula', area: '36.02.01' }, organisers: [{ kind: 'MAIN', name: 'Panitia' }], ...input,
}, '... on Event { id version } ... on Error { message }');

test('a calendar shows what the list of events would show its owner now, nobody who takes part, and nothing of other areas', async () => {
  const own = await record(lebak, 'Milik Lebak');
  await record('admin@demo.pilar', 'Untuk semua', { targetAreas: ['36'] });
  await record('serang@demo.pilar', 'Milik Serang', { targetAreas: ['36.04'], venue: { name: 'Aula', area: '36.04.34' } });
  await record(lebak, 'Lama sekali', { date: '2019-03-04', state: 'HELD', incompleteReason: 'contoh' });
  await send(lebak, 'inviteParticipants', { event: own.id, names: [{ name: 'Peserta Rahasia', group: 'TKSK', email: 'rahasia@example.org' }] }, '... on Event { id }');
  const made = await make(lebak);
  expect(made).toMatchObject({ __typename: 'CalendarAddress', name: 'Ponsel', area: { code: '36.02' }, lastUsedAt: null, address: expect.stringMatching(/^\/kalender\/[\w-]{43}\.ics$/) });
  const first = await read(made.address);
  expect([first.status, first.headers.get('content-type'), first.headers.get('cache-control'), first.headers.get('set-cookie')]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-cache', null]);
  expect(titles(first.text)).toEqual(['Milik Lebak', 'Untuk semua']);
  expect(first.text).not.toMatch(/Rahasia|rahasia@/);
  expect((await addresses(lebak))[0]).toMatchObject({ id: made.id, address: null, lastUsedAt: expect.any(String) });
  const serang = await make('serang@demo.pilar');
  expect(titles((await read(serang.address)).text)).toEqual(['Milik Serang', 'Untuk semua']);
  const etag = first.headers.get('etag') ?? '';
  expect((await read(made.address, { 'if-none-match': etag })).status).toBe(304);
  expect((await read(made.address, { 'if-none-match': '"lain"' })).status).toBe(200);
  await send(lebak, 'cancelEvent', { id: own.id, version: own.version, reason: 'banjir' }, '... on Event { id }');
  const changed = await read(made.address, { 'if-none-match': etag });
  expect(changed.status).toBe(200);
  expect(changed.text).toContain('STATUS:CANCELLED');
});

test('the database and the logs know no address; a repeated request tells it no more', async () => {
  const idempotencyKey = randomUUID();
  const { address: path } = await make(lebak, 'Laptop', { idempotencyKey });
  expect(await make(lebak, 'Laptop', { idempotencyKey })).toMatchObject({ name: 'Laptop', address: null });
  await read(path);
  const token = path.slice(10, -4);
  await read(`/kalender/${token}.txt`);
  for (const server of ['gateway', 'identity', 'events'] as const) expect(readFileSync(stack.logPath(server), 'utf8'), server).not.toContain(token);
  expect(readFileSync(stack.logPath('gateway'), 'utf8')).toContain('"/kalender/:file"');
  const dump = await asClient(stack.adminUrl, async (client) => JSON.stringify([
    (await client.query('SELECT * FROM identity.calendar_address')).rows, (await client.query('SELECT * FROM audit.entry')).rows, (await client.query('SELECT * FROM identity.outbox')).rows, (await client.query('SELECT * FROM identity.idempotency')).rows,
  ]));
  expect(dump).not.toContain(token);
});

test('revoked, ended with its grant or its account, and never made: all are answered alike, at once', async () => {
  const none = await read(`/kalender/${'A'.repeat(43)}.ics`);
  expect(none.status).toBe(404);
  const alike = async (path: string) => {
    const { status, text, headers } = await read(path);
    expect([status, text, headers.get('cache-control')]).toEqual([404, none.text, 'no-store']);
  };
  const made = await make(lebak);
  expect((await read(made.address)).status).toBe(200);
  const set = (statement: string) => asClient(stack.adminUrl, (client) => client.query(statement, [lebak]));
  const ofLebak = 'WHERE account_id = (SELECT account_id FROM identity.sign_in WHERE email = $1)';
  await set(`UPDATE identity.role_grant SET valid_to = '2020-12-31', valid_from = '2020-01-01' ${ofLebak}`);
  await alike(made.address);
  await set(`UPDATE identity.role_grant SET valid_to = NULL, valid_from = NULL ${ofLebak}`);
  expect((await read(made.address)).status).toBe(200);
  await set('UPDATE identity.account SET disabled_at = now() WHERE id = (SELECT account_id FROM identity.sign_in WHERE email = $1)');
  await alike(made.address);
  await set('UPDATE identity.account SET disabled_at = NULL WHERE id = (SELECT account_id FROM identity.sign_in WHERE email = $1)');
  // Nobody revokes another's address, nor learns that there is one.
  const foreign = await send('serang@demo.pilar', 'revokeCalendarAddress', { id: made.id, version: 1 });
  const absent = randomUUID();
  expect(foreign.problems[0].message.replace(made.id, 'x')).toBe((await send('serang@demo.pilar', 'revokeCalendarAddress', { id: absent, version: 1 })).problems[0].message.replace(absent, 'x'));
  expect(await send(lebak, 'revokeCalendarAddress', { id: made.id, version: 7 })).toMatchObject({ code: 'CONFLICT' });
  expect(await send(lebak, 'revokeCalendarAddress', { id: made.id, version: 1 })).toMatchObject({ __typename: 'CalendarAddress' });
  await alike(made.address);
  expect((await send(lebak, 'revokeCalendarAddress', { id: made.id, version: 2 })).problems[0].path).toEqual(['id']);
  for (const path of ['/kalender/x', '/kalender/x.ics', `${made.address}.ics`]) await alike(path);
});

test('an address has a name, is an officer\'s, and there are ten at most', async () => {
  expect((await make(lebak, ' ')).problems[0].path).toEqual(['name']);
  expect((await make(lebak, 'x'.repeat(81))).problems[0].path).toEqual(['name']);
  const { result } = await stack.execute({ token: await stack.token('regency-3602'), query: 'mutation ($input: MakeCalendarAddressInput!) { result: makeCalendarAddress(input: $input) { __typename ... on Error { code } } }', variables: { input: { idempotencyKey: randomUUID(), name: 'Sistem' } } });
  expect(result).toMatchObject({ code: 'NOT_ALLOWED' });
  for (let at = 0; at < 10; at += 1) expect(await make(lebak, `Alat ${at}`)).toMatchObject({ __typename: 'CalendarAddress' });
  expect((await make(lebak, 'Lebih')).problems[0].path).toEqual(['name']);
  const answer = await fetch(`${stack.urls.identity}/internal/calendar`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  expect(answer.status).toBe(401);
});

test('who asks too often is put off', async () => {
  const statuses = await Promise.all(Array.from({ length: 130 }, async () => (await read('/kalender/x.ics')).status));
  expect(new Set(statuses)).toEqual(new Set([404, 429]));
});
