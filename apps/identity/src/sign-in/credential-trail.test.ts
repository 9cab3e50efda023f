import { viewerWith } from '@pilar/testing/viewers';
import { openStage as openGraph, type Stage as GraphStage } from '@pilar/testing/stage';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAccount, giveGrant, setPassword } from '../admin/accounts.ts';
import { inviteAll } from '../admin/commands.ts';
import { openWorkerDatabase, type WorkerDatabase } from '../db.ts';
import { redeem } from '../invitation/invitations.ts';
import { secondFactors } from '../second-factor/second-factors.ts';
import { codeOf, stepOf } from '../second-factor/totp.ts';
import { subgraph } from '../subgraph.ts';
import { noteCredentials } from './credential-trail.ts';

let stage: GraphStage;
let worker: WorkerDatabase;
const clock = new Date('2026-07-12T02:00:00Z');
beforeAll(async () => {
  stage = await openGraph(subgraph());
  worker = openWorkerDatabase(stage.database.roleUrls.identity);
});
afterAll(async () => {
  await worker.end();
  await stage.close();
});

let count = 0;
async function officer() {
  const email = `jejak${(count += 1)}@contoh.id`;
  const id = await addAccount(worker, { email, name: 'Petugas Jejak', demo: false });
  await giveGrant(worker, id, { role: 'TKSK', area: '36.02' });
  return { email, id };
}
/** The account's history as whoever manages accounts of the regency reads it, without what it began with. */
async function history(id: string) {
  const { account } = await stage.ask('query ($id: ID!) { account(id: $id) { history { edges { node { operation byName changes { field before after } } } } } }', viewerWith('PROV_ADMIN', '36'), { id });
  return account.history.edges.map(({ node }: { node: { operation: string } }) => node).filter(({ operation }: { operation: string }) => !['registerAccount', 'giveGrant'].includes(operation));
}
const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
function bytesOf(letters: string): Buffer {
  const bits = [...letters].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

it('tells that a code was made, by whom, and that its person set a password by it; never what they are', async () => {
  const { email, id } = await officer();
  const [{ code } = { code: '' }] = await inviteAll(worker, { emails: [email] });
  expect(await redeem(worker, code, 'pendek', false)).toMatchObject({ problem: expect.any(String) });
  expect(await redeem(worker, 'SALAH', 'kuda nil makan jagung', false)).toBe('unknown');
  expect(await redeem(worker, code, 'kuda nil makan jagung', false)).toBe('done');
  await worker.transaction((connection) => noteCredentials(connection, id, 'changePassword', () => setPassword(connection, id, 'hujan turun di sawah')));
  expect(await history(id)).toEqual([
    { operation: 'changePassword', byName: 'Petugas Jejak', changes: [{ field: 'passwordChangedAt', before: moment, after: moment }] },
    { operation: 'setPassword', byName: 'Petugas Jejak', changes: expect.arrayContaining([{ field: 'passwordChangedAt', before: null, after: moment }, { field: 'invitedAt', before: moment, after: null }]) },
    { operation: 'inviteAccounts', byName: 'Baris perintah pilar', changes: [{ field: 'invitedAt', before: null, after: moment }] },
  ]);
  const { rows } = await stage.arrange("SELECT string_agg(to_jsonb(e)::text, '') AS kept FROM audit.entry AS e", []);
  for (const secret of [code, code.replaceAll('-', ''), 'kuda nil', 'hujan turun']) expect(rows[0].kept).not.toContain(secret);
});

it('tells that a device was set up, taken off, or taken off by a recovery, and nothing of a wrong code', async () => {
  const { email, id } = await officer();
  const factors = secondFactors(worker, stage.database.secret, () => clock);
  const setUp = async () => factors.confirm(id, codeOf(bytesOf((await factors.offered(id)) ?? ''), stepOf(clock)));
  await factors.offered(id);
  expect(await factors.confirm(id, 'abcdef')).toBe(null);
  expect(await history(id)).toEqual([]);
  expect(await setUp()).toHaveLength(10);
  await factors.remove(id);
  // What is gone already leaves no second entry.
  await factors.remove(id);
  await setUp();
  const [{ code } = { code: '' }] = await inviteAll(worker, { emails: [email], recovery: true });
  await redeem(worker, code, 'kuda nil makan jagung', false);
  const told = await history(id);
  expect(told.map(({ operation }: { operation: string }) => operation)).toEqual(['recoverAccount', 'inviteAccounts', 'setUpSecondFactor', 'removeSecondFactor', 'setUpSecondFactor']);
  expect(told[0].changes).toContainEqual({ field: 'secondFactorSince', before: moment, after: null });
  expect(told[3]).toMatchObject({ byName: 'Petugas Jejak', changes: [{ field: 'secondFactorSince', before: moment, after: null }] });
});

it('is read by whoever reads the account and by nobody else', async () => {
  const { email, id } = await officer();
  await inviteAll(worker, { emails: [email] });
  const asked = 'query ($id: ID!) { account(id: $id) { history { edges { node { operation } } } } }';
  expect((await stage.ask(asked, viewerWith('REG_OFFICER', '36.02'), { id })).account.history.edges).not.toHaveLength(0);
  const elsewhere = (await stage.ask(asked, viewerWith('REG_OFFICER', '36.04'), { id })).account;
  expect(elsewhere).toBe(null);
});
