import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { authorization, Browser, token } from '../../test/browser.ts';
import { openStage, type Served, type Stage } from '../../test/stage.ts';
import { listAccounts } from './accounts.ts';
import { add, addMachine, bindDemo, seedDemo } from './commands.ts';
import { demoOfficers } from './demo-accounts.ts';

let stage: Stage;
let server: Served;
beforeAll(async () => {
  stage = await openStage();
  server = await stage.serve({ demo: false });
});
afterAll(() => stage.end());

async function signIn(email: string, password: string): Promise<string> {
  const browser = new Browser(server);
  const form = await browser.go(authorization().url);
  return (await browser.go(form.url, { email, password })).url;
}

/** Lets identity hear of a record of another subgraph; answers its id. */
async function know(type: string, label: string, area: string): Promise<string> {
  const id = randomUUID();
  await stage.database.query('INSERT INTO ref_entity (entity_type, entity_id, version, label, areas, downward, open, area_code) VALUES ($1, $2, 1, $3, ARRAY[$4], $5, false, $4)', [type, id, label, area, '{}']);
  return id;
}

it('seeds the demo twice with the same outcome, and never in earnest', async () => {
  const before = await listAccounts(stage.database);
  await seedDemo(stage.database, true);
  expect(await listAccounts(stage.database)).toEqual(before);
  expect(before.map(({ email, grants }) => [email, ...grants.map(({ role, area }) => `${role}@${area}`)])).toEqual([
    ['admin@demo.pilar', 'PROV_ADMIN@36', 'PROV_HEAD@36'], ['auditor@demo.pilar', 'AUDITOR@36'], ['lebak@demo.pilar', 'REG_OFFICER@36.02'], ['lks@demo.pilar'],
    ['serang@demo.pilar', 'REG_OFFICER@36.04'], ['tksk@demo.pilar', 'TKSK@36.04.34'],
  ]);
  await expect(seedDemo(stage.database, false)).rejects.toThrow('in earnest');
});

it('gives who works for one institution theirs, once the demo data has it', async () => {
  const institution = demoOfficers.find((officer) => officer.institution)?.institution;
  const id = await know('Institution', institution?.name ?? '', '36.02.02');
  for (let time = 0; time < 2; time += 1) expect(await bindDemo(stage.database, true)).toEqual({ bound: ['lks@demo.pilar'] });
  const { rows } = await stage.database.query<{ role: string; organisation: string }>("SELECT role, organisation_id AS organisation FROM role_grant WHERE organisation_id IS NOT NULL", []);
  expect(rows).toEqual([{ role: 'LKS_USER', organisation: id }]);
  await expect(bindDemo(stage.database, false)).rejects.toThrow('in earnest');
});

it('asks for the institution of who works for one, and of nobody else', async () => {
  const account = { email: 'pengurus@contoh.id', name: 'Pengurus Contoh', area: '36.02' };
  await expect(add(stage.database, { ...account, role: 'LKS_USER' })).rejects.toThrow('organisation');
  await expect(add(stage.database, { ...account, role: 'REG_OFFICER', organisation: '01900000-0000-7000-8000-000000000001' })).rejects.toThrow('organisation');
  await expect(add(stage.database, { ...account, role: 'LKS_USER', organisation: 'x' })).rejects.toThrow('organisation');
  // Whoever signed in for one of them would see nothing.
  const elsewhere = await know('Institution', 'LKS Tetangga', '36.04.01');
  await expect(add(stage.database, { ...account, role: 'LKS_USER', organisation: elsewhere })).rejects.toThrow('it lies in 36.04.01, which is not in 36.02');
  const youth = await know('YouthOrganisation', 'Karang Taruna Contoh', '36.02.01');
  await expect(add(stage.database, { ...account, role: 'LKS_USER', organisation: youth })).rejects.toThrow('there is no Institution');
  expect(await add(stage.database, { ...account, role: 'KT_USER', organisation: youth })).toMatchObject({ email: account.email });
  expect(await add(stage.database, { ...account, role: 'LKS_USER', organisation: await know('Institution', 'LKS Contoh', '36.02.01') })).toMatchObject({ email: account.email, password: null });
});

it('adds an account whose one-time-told password signs in, and later a second grant without a new one', async () => {
  const added = await add(stage.database, { email: ' Budi@Contoh.id'.trim(), name: 'Budi Contoh', role: 'REG_OFFICER', area: '36.01' });
  expect(added.email).toBe('budi@contoh.id');
  expect(await signIn('BUDI@contoh.id', added.password ?? '')).toContain('code=');
  expect(await add(stage.database, { email: 'budi@contoh.id', role: 'VIEWER', area: '36.01', validTo: '2030-12-31' })).toEqual({ email: 'budi@contoh.id', password: null });
  const line = (await listAccounts(stage.database)).find(({ email }) => email === 'budi@contoh.id');
  expect(line?.grants).toMatchObject([{ role: 'REG_OFFICER' }, { role: 'VIEWER', validTo: '2030-12-31' }]);
});

it('leaves a trail of every change that it makes, and none of what changes nothing', async () => {
  const budi = { email: 'jejak@contoh.id', name: 'Jejak Contoh', role: 'REG_OFFICER', area: '36.01', validTo: '2030-12-31' };
  for (const input of [budi, budi, { ...budi, validTo: '2031-12-31' }]) await add(stage.database, input);
  const admin = new pg.Client({ connectionString: stage.adminUrl });
  await admin.connect();
  const entries = await admin.query(`
    SELECT entry.operation, entry.account_name AS by, entry.role, entry.areas, entry.changes FROM audit.entry
    WHERE entity_id IN (SELECT account_id FROM identity.sign_in WHERE email = 'jejak@contoh.id' UNION SELECT g.id FROM identity.role_grant AS g JOIN identity.sign_in USING (account_id) WHERE email = 'jejak@contoh.id') ORDER BY at, entry.id`);
  await admin.end();
  expect(entries.rows).toMatchObject([
    { operation: 'registerAccount', by: 'Baris perintah pilar', role: 'PROV_ADMIN', areas: ['36'], changes: expect.arrayContaining([{ field: 'displayName', before: null, after: 'Jejak Contoh' }, { field: 'email', before: null, after: 'j…@contoh.id' }]) },
    { operation: 'giveGrant', areas: ['36.01'], changes: expect.arrayContaining([{ field: 'role', before: null, after: 'REG_OFFICER' }, { field: 'validTo', before: null, after: '2030-12-31' }]) },
    { operation: 'giveGrant', changes: [{ field: 'validTo', before: '2030-12-31', after: '2031-12-31' }] },
  ]);
  expect(JSON.stringify(entries.rows)).not.toContain('jejak@');
});

it('adds a machine client whose secret works', async () => {
  const { clientId, secret } = await addMachine(stage.database, { clientId: 'pandeglang', name: 'Sistem Pandeglang', area: '36.01' });
  expect((await token(server, { grant_type: 'client_credentials' }, [clientId, secret])).status).toBe(200);
  await expect(addMachine(stage.database, { clientId, name: 'Lagi', area: '36.01' })).rejects.toThrow('is taken');
  await expect(addMachine(stage.database, { clientId: 'salah-cakupan', name: 'Salah', area: '36.01', scopes: ['nik:reed'] })).rejects.toThrow('scopes.0: is none of the scopes that there are: nik:read');
  expect((await token(server, { grant_type: 'client_credentials' }, ['salah-cakupan', secret])).status).toBe(401);
});

it.each([
  ['an unknown region', { email: 'a@contoh.id', name: 'A', role: 'REG_OFFICER', area: '36.99' }, 'area: is no region code'],
  ['the role of machines', { email: 'a@contoh.id', name: 'A', role: 'MACHINE', area: '36' }, 'role:'],
  ['a date that is none', { email: 'a@contoh.id', name: 'A', role: 'VIEWER', area: '36', validTo: '2026-02-30' }, 'validTo: is not a date'],
  ['a period that ends before it begins', { email: 'a@contoh.id', name: 'A', role: 'VIEWER', area: '36', validFrom: '2026-02-02', validTo: '2026-02-01' }, 'before validFrom'],
  ['a demo address', { email: 'x@demo.pilar', name: 'A', role: 'VIEWER', area: '36' }, 'belong to the demo'],
  ['a new account without a name', { email: 'a@contoh.id', role: 'VIEWER', area: '36' }, 'needs one'],
])('refuses %s in one line', async (_case, input, message) => {
  await expect(add(stage.database, input)).rejects.toThrow(message);
});
