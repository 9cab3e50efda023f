import { randomUUID } from 'node:crypto';
import { daysAfter, localDay, today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rotateMachine } from '../admin/commands.ts';
import { openWorkerDatabase, type WorkerDatabase } from '../db.ts';
import { verifyPassword } from '../sign-in/password.ts';
import { subgraph } from '../subgraph.ts';
import { findMachineSecret } from './machine-client-rows.ts';
import { noteNewestSecret, sweepSecrets } from './machine-secrets.ts';

let stage: Stage;
let worker: WorkerDatabase;
beforeAll(async () => {
  stage = await openStage(subgraph());
  worker = openWorkerDatabase(stage.database.roleUrls.identity);
});
beforeEach(() => stage.arrange('TRUNCATE identity.machine_client, identity.task CASCADE', []));
afterAll(async () => {
  await worker.end();
  await stage.close();
});

type Client = { id: string; version: number; secret: string; secretChangedAt: string | null; formerSecretUntil: string | null };
const clientId = 'siks-3602';
const register = (more: object = {}, viewer: Viewer = viewers.lebak): Promise<Client> =>
  stage.mutate('registerMachineClient', '... on MachineClient { id version secret secretChangedAt formerSecretUntil }', { clientId, name: 'Sistem Lebak', areas: ['36.02'], validTo: daysAfter(today(), 300), ...more }, viewer);
const rotate = (of: Pick<Client, 'id' | 'version'>, more: object = {}, viewer: Viewer = viewers.lebak) =>
  stage.mutate('rotateMachineSecret', '... on MachineClient { id version secret secretChangedAt formerSecretUntil }', { id: of.id, version: of.version, overlapDays: 7, ...more }, viewer);
/** Which of these the system may sign in with now. */
async function good(...secrets: string[]): Promise<boolean[]> {
  const hashes = (await findMachineSecret(worker, clientId, false))?.secretHashes ?? [];
  return Promise.all(secrets.map(async (secret) => (await Promise.all(hashes.map((hash) => verifyPassword(hash, secret)))).includes(true)));
}
const tasks = async () => (await stage.arrange("SELECT kind, from_day::text, due::text FROM identity.task WHERE done_at IS NULL AND kind <> 'CLIENT_EXPIRING' ORDER BY due", [])).rows;

describe('rotateMachineSecret', () => {
  test('gives a first secret and then others, the one before beside it for as long as was said, and never three', async () => {
    const made = await register();
    expect(made).toMatchObject({ secret: null, secretChangedAt: null });
    const first = await rotate(made);
    expect(first).toMatchObject({ secret: expect.stringMatching(/^[\w-]{43}$/), secretChangedAt: expect.any(String), formerSecretUntil: null });
    const second = await rotate(first, { overlapDays: 3, reason: 'Petugas sistem berganti' });
    expect(localDay(second.formerSecretUntil)).toBe(daysAfter(today(), 3));
    expect(await good(first.secret, second.secret)).toEqual([true, true]);
    const third = await rotate(second);
    expect(await good(first.secret, second.secret, third.secret)).toEqual([false, true, true]);
    // One that has leaked ends at once.
    const fourth = await rotate(third, { overlapDays: 0 });
    expect(fourth.formerSecretUntil).toBe(null);
    expect(await good(second.secret, third.secret, fourth.secret)).toEqual([false, false, true]);
  });

  test('tells the secret once, and no other reader or later question', async () => {
    const made = await register();
    const idempotencyKey = randomUUID();
    const first = await rotate(made, { idempotencyKey });
    expect(await rotate(made, { idempotencyKey })).toEqual({ ...first, secret: null });
    const asked = await stage.ask('query ($id: ID!) { machineClient(id: $id) { secret history { edges { node { operation reason changes { field before after } } } } } }', viewers.lebak, { id: made.id });
    expect(asked.machineClient.secret).toBe(null);
    expect(asked.machineClient.history.edges[0].node).toMatchObject({ operation: 'rotateMachineSecret', changes: [{ field: 'secretChangedAt', before: null, after: expect.stringContaining(first.secretChangedAt.slice(0, 16)) }] });
    const { rows } = await stage.arrange("SELECT (SELECT string_agg(to_jsonb(t)::text, '') FROM identity.machine_secret AS t) || (SELECT string_agg(to_jsonb(t)::text, '') FROM audit.entry AS t) AS kept", []);
    expect(rows[0].kept).not.toContain(first.secret);
  });

  test('is refused with what is wrong, on an old reading, by one of two at once, elsewhere, and without the right', async () => {
    const made = await register({}, viewers.admin);
    for (const overlapDays of [-1, 8]) expect(await rotate(made, { overlapDays }, viewers.admin)).toMatchObject({ __typename: 'InvalidInput', path: ['overlapDays'], message: expect.stringContaining('0 to 7') });
    expect(await rotate(made, { reason: 'x'.repeat(5_000) }, viewers.admin)).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    for (const id of ['x', randomUUID()]) expect(await rotate({ id, version: 1 }, {}, viewers.admin)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await rotate({ ...made, version: 4 }, {}, viewers.admin)).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    // Whom it works for sees it, and who entered it manages it.
    expect(await rotate(made)).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    expect(await rotate(made, {}, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    for (const viewer of [viewers.officer, viewers.auditor, viewers.machine3602, viewerWith('TKSK', '36.02.14')]) expect(await rotate(made, {}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await good()).toEqual([]);
    expect((await stage.arrange('SELECT count(*)::int AS n FROM identity.machine_secret', [])).rows).toEqual([{ n: 0 }]);
    const both = await Promise.all([1, 2].map(() => rotate(made, {}, viewers.admin)));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'MachineClient']);
  });

  test('asks for the new secret to be put in until the system knows it, and to be renewed before it is a year old', async () => {
    const renewal = { kind: 'CLIENT_SECRET_OLD', from_day: daysAfter(today(), 335), due: daysAfter(today(), 365) };
    const swap = { kind: 'CLIENT_SECRET_SWAP', from_day: today(), due: daysAfter(today(), 7) };
    const first = await rotate(await register());
    expect(await tasks()).toEqual([renewal]);
    const second = await rotate(first);
    expect(await tasks()).toEqual([swap, renewal]);
    await noteNewestSecret(worker, clientId);
    expect(await tasks()).toEqual([renewal]);
    const third = await rotate(second);
    expect(await tasks()).toEqual([swap, renewal]);
    const fourth = await rotate(third, { overlapDays: 0 });
    expect(await tasks()).toEqual([renewal]);
    await rotate(fourth);
    await stage.arrange("UPDATE identity.machine_secret SET expires_at = now() - interval '1 second' WHERE expires_at IS NOT NULL", []);
    await stage.arrange("UPDATE identity.machine_client SET former_secret_until = now() - interval '1 second'", []);
    await sweepSecrets(worker);
    expect(await tasks()).toEqual([renewal]);
    expect((await stage.arrange('SELECT count(*)::int AS n FROM identity.machine_secret', [])).rows).toEqual([{ n: 1 }]);
  });

  test('stands in the history where the command line did it', async () => {
    const first = await rotate(await register());
    const { secret } = await rotateMachine(worker, { clientId, overlapDays: 2 });
    expect(await good(first.secret, secret)).toEqual([true, true]);
    const asked = await stage.ask('query ($id: ID!) { machineClient(id: $id) { formerSecretUntil history { edges { node { operation byName changes { field } } } } } }', viewers.lebak, { id: first.id });
    expect(localDay(asked.machineClient.formerSecretUntil)).toBe(daysAfter(today(), 2));
    expect(asked.machineClient.history.edges[0].node).toMatchObject({ operation: 'rotateMachineSecret', byName: 'Baris perintah pilar', changes: [{ field: 'secretChangedAt' }, { field: 'formerSecretUntil' }] });
    expect(await rotate(first)).toMatchObject({ __typename: 'Conflict', currentVersion: 3 });
  });
});
