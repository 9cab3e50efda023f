import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asClient, within } from '@pilar/stack/owner';
import { testDatabase } from '@pilar/testing/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './pilar.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'pilar-existing-'));
const { adminUrl, ownerUrl, secret } = await testDatabase();
const name = `existing_${Date.now()}`;
let settings: Record<string, string> = {};

beforeAll(async () => {
  await asClient(adminUrl, (client) => client.query(`CREATE DATABASE ${name} OWNER pilar_owner`));
  settings = { DATABASE_URL: within(ownerUrl, name), PILAR_DATA_DIR: dataDir, PILAR_SECRET: secret };
});
afterAll(async () => {
  await asClient(adminUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
  rmSync(dataDir, { recursive: true });
});

test('an existing PostgreSQL is migrated by an ordinary user, and is no demo', async () => {
  const { code, output } = await run(['migrate', '--json'], settings);
  expect({ code, output: JSON.parse(output) }).toEqual({ code: 0, output: { ran: ['platform', 'identity', 'people', 'institutions', 'events', 'beneficiaries', 'queue'], demo: false, embedded: false } });
  expect(await run(['migrate'], settings)).toEqual({ code: 0, output: 'The database is up to date.' });
});

test('demo data is refused', async () => {
  expect(await run(['seed'], settings)).toMatchObject({ code: 1, output: expect.stringMatching(/^This database is in earnest/) });
});

test('the audit trail is compared with its seals, and a row that was put there past them is named', async () => {
  expect(await run(['audit', 'verify'], settings)).toEqual({ code: 0, output: '0 rows in 0 batches read, 0 wait for their seal.\nNothing is sealed yet.' });
  await asClient(within(adminUrl, name), (client) => client.query(`INSERT INTO audit.entry_later (id, at, subgraph, request_id, account, account_name, grant_id, role, operation, entity_type, entity_id, version, changes, areas, downward, open)
    VALUES (gen_random_uuid(), '2099-01-01T00:00:00Z', 'people', 'r', 'a', 'n', 'g', 'PROV_ADMIN', 'o', 'Person', gen_random_uuid(), 1, '[]', '{}', '{}', false)`));
  expect(await run(['audit', 'verify'], settings)).toEqual({ code: 1, output: [
    '0 rows in 0 batches read, 0 wait for their seal.',
    'The trail is broken, first in batch 1:',
    '  batch 1 (2099-01-01T00:00:00.000Z to 2099-01-01T00:00:00.000Z) has rows among its own that were never sealed: 1',
  ].join('\n') });
  const { code, output } = await run(['audit', 'verify', '--json'], settings);
  expect({ code, output: JSON.parse(output) }).toMatchObject({ code: 1, output: { broken: [{ n: 1, damage: 'ADDED', rows: 1 }] } });
});

test.each([
  [['audit'], 'There is no audit without an action: see pilar audit --help.'],
  [['audit', 'mend'], 'There is no audit mend: see pilar audit --help.'],
  [['audit', 'verify', '--witness', '12'], 'A witness is the number of a seal and its hash, such as 123:9f86d081884c.'],
])('%s is refused in one line', async (args, output) => {
  expect(await run(args, settings)).toEqual({ code: 1, output });
});

test.each([
  ['a wrong password', (url: URL) => { url.password = 'wrong'; }, /^The database 127\.0\.0\.1:\d+\/existing_\d+ does not let user pilar_owner in: check DATABASE_URL\.$/],
  ['a database that does not exist', (url: URL) => { url.pathname = '/nowhere'; }, /^The database \S+\/nowhere does not exist: make it, or correct DATABASE_URL\.$/],
  ['a server that does not answer', (url: URL) => { url.port = '1'; }, /^No PostgreSQL answers at 127\.0\.0\.1:1\/existing_\d+: start it, or correct DATABASE_URL\.$/],
  ['a missing password', (url: URL) => { url.password = ''; }, /^The database \S+ wants a password of user pilar_owner: put it into DATABASE_URL\.$/],
])('%s is told in one line', async (_, change, message) => {
  const url = new URL(settings['DATABASE_URL'] ?? '');
  change(url);
  const { code, output } = await run(['migrate'], { ...settings, DATABASE_URL: url.href });
  expect(code).toBe(1);
  expect(output).toMatch(message);
});

test('a user without the right to make schemas is told what to grant', async () => {
  const other = `${name}_other`;
  await asClient(adminUrl, (client) => client.query(`CREATE DATABASE ${other}`));
  const { code, output } = await run(['migrate'], { ...settings, DATABASE_URL: within(ownerUrl, other) });
  await asClient(adminUrl, (client) => client.query(`DROP DATABASE ${other} WITH (FORCE)`));
  expect({ code, output }).toEqual({ code: 1, output: 'Pilar may not use this database: user pilar_owner may not make schemas: grant it CREATE on the database.' });
});
