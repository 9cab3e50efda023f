import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningCluster } from '@pilar/stack/cluster';
import { portCount } from '@pilar/stack/workspace';
import { freePorts, isFree } from '@pilar/stack/ports';
import { isAlive } from '@pilar/stack/processes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pilar, run, untilStarted, type Pilar } from './pilar.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'pilar-start-'));
let port = 0;
let settings: Record<string, string> = {};
let first: Pilar;

beforeAll(async () => {
  port = await freePorts(portCount);
  // In earnest, so that no demo data has to be loaded.
  settings = { PORT: String(port), PILAR_DATA_DIR: dataDir, PILAR_DEMO: '0' };
  first = pilar(['start'], settings);
  await untilStarted(first);
});
afterAll(async () => {
  first.child.kill('SIGTERM');
  await first.ended;
  rmSync(dataDir, { recursive: true, force: true });
});

const ready = async () => (await fetch(`http://localhost:${port}/readyz`)).status;
const portsFree = async () => (await Promise.all([0, 1, 2, 3, 4, 5].map((offset) => isFree(port + offset)))).every(Boolean);

test('everything answers under the one address, and the demo accounts are not named', async () => {
  expect(first.output()).toContain(`Pilar: http://localhost:${port}`);
  expect(first.output()).not.toContain('demo.pilar');
  expect(await ready()).toBe(200);
});

test('a second start on the same data folder says so in one line', async () => {
  const { code, output } = await run(['start'], settings);
  expect(code).toBe(1);
  expect(output).toMatch(new RegExp(`^Pilar already runs on \\S+ at http://localhost:${port} \\(process ${first.child.pid}\\): stop it first, .*$`));
});

test('a start on taken ports says which in one line', async () => {
  const other = mkdtempSync(join(tmpdir(), 'pilar-start-'));
  const { code, output } = await run(['start'], { ...settings, PILAR_DATA_DIR: other });
  expect(code).toBe(1);
  expect(output).toMatch(new RegExp(`^Port ${port + 1} is taken by another program: end that program, or start Pilar on other ports, such as PORT=\\d+ npm start\\.$`));
  expect(readdirSync(other)).not.toContain('run.lock');
  rmSync(other, { recursive: true });
});

test('a command works beside a running Pilar, on its database', async () => {
  const added = await run(['accounts', 'add', '--email', 'siti@contoh.id', '--name', 'Siti Contoh', '--role', 'REG_OFFICER', '--area', '36.02', '--json'], settings);
  expect(added).toMatchObject({ code: 0, output: expect.stringContaining('"password"') });
  expect(JSON.parse((await run(['accounts', 'list', '--json'], settings)).output)).toMatchObject([{ email: 'siti@contoh.id', demo: false }]);
  expect(await run(['seed', '--reset'], settings)).toMatchObject({ code: 1, output: expect.stringMatching(/^This database is in earnest/) });
});

test('a machine client reads numbers whole if it was added with the scope for it, and not otherwise', async () => {
  const client = async (id: string, ...scope: string[]) => {
    const added = await run(['accounts', 'add-client', '--id', id, '--name', 'Sistem Contoh', '--area', '36.02', ...scope, '--json'], settings);
    expect(added.code, added.output).toBe(0);
    const { secret } = JSON.parse(added.output) as { secret: string };
    const answer = await fetch(`http://localhost:${port}/oidc/token`, { method: 'POST', headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` }, body: new URLSearchParams({ grant_type: 'client_credentials' }) });
    const { access_token: token } = await answer.json() as { access_token: string };
    return async (name: string, type: string, input: object) => {
      const query = `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) { __typename ... on ${type} { id } } }`;
      const sent = await fetch(`http://localhost:${port}/graphql`, {
        method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { input: { idempotencyKey: crypto.randomUUID(), ...input } } }),
      });
      return (await sent.json() as { data: { result: { __typename: string; id: string } } }).data.result;
    };
  };
  expect(await run(['accounts', 'add-client', '--id', 'salah', '--name', 'Salah', '--area', '36.02', '--scope', 'nik:write'], settings)).toMatchObject({ code: 1, output: expect.stringContaining('nik:read') });
  const [reads, others] = [await client('baca-nik', '--scope', 'nik:read'), await client('tanpa-cakupan')];
  const { id } = await reads('registerPerson', 'Person', { fullName: 'Contoh Tanpa Nomor', area: '36.02.01', distinct: true });
  const asked = { id, purpose: 'IDENTITY_CHECK', note: 'Surat 12' };
  // There is no number: who may ask is told so.
  expect([await reads('revealNik', 'RevealedNik', asked), await others('revealNik', 'RevealedNik', asked)]).toEqual([{ __typename: 'InvalidInput' }, { __typename: 'NotAllowed' }]);
});

test('a killed run hinders nothing: the next start takes over its database and its ports', async () => {
  const orphan = runningCluster(dataDir)?.pid ?? 0;
  first.child.kill('SIGKILL');
  await first.ended;
  writeFileSync(join(dataDir, 'postgres', 'stray.tmp'), '');
  const next = pilar(['start'], settings);
  await untilStarted(next);
  expect(isAlive(orphan)).toBe(false);
  expect(await ready()).toBe(200);
  expect((await run(['accounts', 'list'], settings)).output).toContain('siti@contoh.id');
  first = next;
});

test('one signal stops everything, and nothing is left but the data', async () => {
  const database = runningCluster(dataDir)?.pid ?? 0;
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  expect(isAlive(database)).toBe(false);
  expect(await portsFree()).toBe(true);
  expect(readdirSync(dataDir)).not.toContain('run.lock');
});

test('a port taken by something else than Pilar is told the same way', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => { other.listen(port, '127.0.0.1', resolve); });
  expect(await run(['start'], settings)).toMatchObject({ code: 1, output: expect.stringMatching(new RegExp(`^Port ${port} is taken`)) });
  other.close();
});

test('a database in earnest stays in earnest', async () => {
  expect(await run(['migrate'], { ...settings, PILAR_DEMO: '1' })).toMatchObject({ code: 1, output: expect.stringMatching(/^This database is in earnest and takes no demo data/) });
});
