import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openStage, type Stage } from '../../test/stage.ts';
import { addAccount, giveGrant } from '../admin/accounts.ts';
import { attackSigns } from './attack-watch.ts';
import { attemptLimits, signInAttempts } from './attempts.ts';

let stage: Stage;
let owner: pg.Client;
let clock = new Date();
let attempts: ReturnType<typeof signInAttempts>;
beforeAll(async () => {
  stage = await openStage();
  owner = new pg.Client({ connectionString: stage.adminUrl });
  await owner.connect();
  attempts = signInAttempts(stage.database, stage.secret, () => clock);
});
beforeEach(() => { clock = new Date(); });
afterEach(() => owner.query('DELETE FROM identity.sign_in_attempt; DELETE FROM identity.alert; DELETE FROM identity.task'));
afterAll(async () => {
  await owner.end();
  await stage.end();
});

let count = 0;
async function officer() {
  const email = `serangan${(count += 1)}@contoh.id`;
  const id = await addAccount(stage.database, { email, name: 'Petugas Serangan', demo: false });
  await stage.database.query(`UPDATE account SET owner_code = '36.02' WHERE id = $1`, [id]);
  await giveGrant(stage.database, id, { role: 'TKSK', area: '36.02.14' });
  return { email, id };
}
/** A try of a password that is wrong, from there; the account's own browser names its device. */
async function fail(email: string, address: string, device?: string) {
  const admission = await attempts.admit(email, { address, device });
  if (admission.admitted) await admission.failed();
  return admission;
}
async function succeed(email: string, address: string) {
  const admission = await attempts.admit(email, { address });
  if (admission.admitted) await admission.succeeded();
}
const alerts = async () => (await owner.query(`SELECT kind, account, account_name AS name, role, area_code AS area, count, bound FROM identity.alert ORDER BY account`)).rows;
const from = (n: number) => `203.0.${n}.7`;

it('tells once a day that one account’s password is tried from many addresses, and whose it is', async () => {
  const { email, id } = await officer();
  for (let n = 1; n < attackSigns.addresses; n += 1) for (const typed of [email, email.toUpperCase()]) await fail(typed, from(n));
  expect(await alerts()).toEqual([]);
  await fail(email, from(99));
  const told = { kind: 'SIGN_IN_ATTACK', account: id, name: 'Petugas Serangan', role: 'TKSK', area: '36.02', count: attackSigns.addresses, bound: attackSigns.addresses };
  expect(await alerts()).toEqual([told]);
  await Promise.all([fail(email, from(100)), fail(email, from(101))]);
  expect(await alerts()).toEqual([told]);
  const { rows } = await owner.query(`SELECT roles, area_code AS area FROM identity.task WHERE kind = 'ALERT_OPEN'`);
  expect(rows).toEqual([{ roles: ['PROV_ADMIN', 'AUDITOR'], area: '36.02' }]);
  clock = new Date(clock.getTime() + 24 * 3_600_000);
  for (let n = 1; n <= attackSigns.addresses; n += 1) await fail(email, from(n));
  expect(await alerts()).toHaveLength(2);
});

it('tells once a day that many accounts’ passwords are tried from one address, by its network, and keeps no name that was typed', async () => {
  const { email } = await officer();
  for (let n = 1; n < attackSigns.accounts; n += 1) await fail(`tebakan${n}@contoh.id`, '198.51.100.9');
  expect(await alerts()).toEqual([]);
  await fail(email, '198.51.100.9');
  expect(await alerts()).toEqual([{ kind: 'SIGN_IN_ATTACK', account: '198.51.100.0/24', name: '198.51.100.0/24', role: null, area: '36', count: attackSigns.accounts, bound: attackSigns.accounts }]);
  for (const table of ['sign_in_attempt', 'alert', 'task']) {
    const { rows } = await owner.query(`SELECT string_agg(to_jsonb(t)::text, '') AS kept FROM identity.${table} AS t`);
    expect(rows[0].kept).not.toMatch(/tebakan|198\.51\.100\.9/);
  }
});

it('raises nothing of an e-mail that is nobody’s, however often it is tried', async () => {
  for (let n = 1; n <= attackSigns.addresses + 5; n += 1) await fail('bukan.siapa@contoh.id', from(n));
  expect(await alerts()).toEqual([]);
});

it('counts nobody who gets in in the end, no browser that has signed in before, and nothing of yesterday', async () => {
  const people = await Promise.all(Array.from({ length: attackSigns.accounts + 2 }, officer));
  // A whole office mistypes once and gets in.
  for (const { email } of people) {
    await fail(email, '192.0.2.5');
    await succeed(email, '192.0.2.5');
  }
  const [{ email } = { email: '' }] = people;
  for (let n = 1; n <= attackSigns.addresses + 2; n += 1) await fail(email, from(n), `device-${n}`);
  for (let n = 1; n < attackSigns.addresses; n += 1) await fail(email, from(n));
  clock = new Date(clock.getTime() + (attackSigns.seconds + 1) * 1_000);
  await fail(email, from(99));
  expect(await alerts()).toEqual([]);
  await attempts.sweep();
  const { rows } = await owner.query('SELECT count(*)::int AS kept FROM identity.sign_in_attempt WHERE at < $1', [new Date(clock.getTime() - attemptLimits.windowSeconds * 1_000)]);
  expect(rows).toEqual([{ kept: 0 }]);
});

it('a clear of one account takes nothing from what the guesser tried elsewhere', async () => {
  const { email } = await officer();
  for (let n = 1; n < attackSigns.accounts; n += 1) await fail(`lain${n}@contoh.id`, '198.51.100.20');
  await succeed(email, '198.51.100.20');
  await fail('satu.lagi@contoh.id', '198.51.100.20');
  expect((await alerts()).map(({ account }) => account)).toEqual(['198.51.100.0/24']);
});
