import { setTimeout as pause } from 'node:timers/promises';
import { JobRefused, type JobHandler } from '@pilar/jobs/handler';
import { verifyAudit } from '@pilar/stack/verify-audit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openWorkerStage, type WorkerStage } from './worker-stage.ts';

type Input = { way?: 'full' | 'refuse' | 'throw' | 'once' | 'wait' | 'deaf' };

let stage: WorkerStage;
let owner = '';
const starts: { id: string; checkpoint: unknown; aborted: boolean }[] = [];
const wait = (seconds: number, signal: AbortSignal) => pause(seconds * 1_000, undefined, { signal });

const handler: JobHandler<Input> = {
  kind: 'DOCUMENT',
  async run({ id, input: { way }, checkpoint, graph, save, signal, viewer, work }) {
    const start = { id, checkpoint, aborted: false };
    starts.push(start);
    signal.addEventListener('abort', () => { start.aborted = true; });
    if (way === 'refuse') throw new JobRefused({ id: 'Berkas {name} kosong.', en: 'File {name} is empty.' }, { name: 'a.csv' });
    if (way === 'full') throw Object.assign(new Error('write'), { code: 'ENOSPC' });
    if (way === 'throw') throw new Error('NIK 3602000000000000');
    if (way === 'once' && checkpoint === null) {
      await save({ done: 1, total: 2, checkpoint: { at: 1 } });
      throw new Error('for once');
    }
    if (way === 'wait') await wait(60, signal);
    // Whoever does not listen is stopped where they next say how far they are.
    if (way === 'deaf') for (let done = 0; done < 600; done += 1) { await pause(100); await save({ done, total: 600, checkpoint: done }); }
    const answer = await graph<{ viewer: { name: string } }>('{ viewer { name } }');
    if (answer.viewer.name !== viewer.name) throw new Error('somebody else');
    const unknown = await work('identity', '/work/nothing', {});
    await save({ done: 2, total: 2 });
    return { figures: { letters: viewer.name.length, status: unknown.status } };
  },
};

const stateOf = async (id: string) => (await stage.job(id)).state;
const until = (id: string, state: string) => expect.poll(() => stateOf(id), { timeout: 60_000, interval: 50 }).toBe(state);
const change = (name: 'cancelJob' | 'retryJob', job: string) => stage.stack.execute({
  cookie: owner, query: `mutation ($input: ${name === 'cancelJob' ? 'CancelJobInput' : 'RetryJobInput'}!) { result: ${name}(input: $input) { __typename ... on Job { state version } ... on Error { message } } }`,
  variables: { input: { idempotencyKey: crypto.randomUUID(), job } },
});

beforeAll(async () => {
  stage = await openWorkerStage();
  owner = await stage.stack.signIn('lebak@demo.pilar');
  await stage.work(handler as JobHandler<never>);
});
beforeEach(() => { starts.length = 0; });
afterAll(() => stage.close());

describe('a job', () => {
  test('does its work as who started it, and keeps what came of it', async () => {
    const id = await stage.put();
    await until(id, 'DONE');
    expect(await stage.job(id)).toMatchObject({ done: 2, total: 2, attempts: 1, figures: { letters: 'Jaka Umpama'.length, status: 404 }, checkpoint: null });
  });

  test('that is refused ends with what its owner is told, in both languages', async () => {
    const id = await stage.put({ input: { way: 'refuse' } });
    await until(id, 'FAILED');
    expect(await stage.job(id)).toMatchObject({ attempts: 1, message: { id: 'Berkas a.csv kosong.', en: 'File a.csv is empty.' } });
  });

  test('that finds no room ends at once, and says who can help', async () => {
    const id = await stage.put({ input: { way: 'full' } });
    await until(id, 'FAILED');
    expect(await stage.job(id)).toMatchObject({ attempts: 1, message: { id: expect.stringContaining('Penyimpanan server penuh'), en: expect.stringContaining('make room') } });
  });

  test('that fails unexpectedly is tried three times more, and ends with a number and no word of what went wrong', async () => {
    const id = await stage.put({ input: { way: 'throw' } });
    await until(id, 'FAILED');
    const { attempts, message } = await stage.job(id);
    expect(attempts).toBe(4);
    expect(message?.en).toMatch(/number [0-9a-f-]{36}\.$/);
    const { rows } = await stage.admin.query('SELECT output::text FROM pgboss.job WHERE output IS NOT NULL');
    expect(JSON.stringify([message, rows])).not.toContain('3602');

    // A worker may have taken it up already.
    expect(await change('retryJob', id)).toMatchObject({ result: { __typename: 'Job', state: expect.stringMatching(/^(WAITING|RUNNING)$/) } });
    await until(id, 'FAILED');
    expect((await stage.job(id)).attempts).toBe(8);
  });

  test('goes on from its checkpoint', async () => {
    const id = await stage.put({ input: { way: 'once' } });
    await until(id, 'DONE');
    expect(starts.filter((start) => start.id === id).map(({ checkpoint }) => checkpoint)).toEqual([null, { at: 1 }]);
  });
});

describe('cancelling', () => {
  test('stops a job that runs, whether it listens or not', async () => {
    for (const way of ['wait', 'deaf'] as const) {
      const id = await stage.put({ input: { way } });
      await expect.poll(() => starts.some((start) => start.id === id), { timeout: 20_000 }).toBe(true);
      expect(await change('cancelJob', id)).toMatchObject({ result: { __typename: 'Job', state: 'CANCELLED' } });
      await expect.poll(() => starts.find((start) => start.id === id)?.aborted, { timeout: 5_000 }).toBe(true);
      const { done } = await stage.job(id);
      await pause(500);
      expect(await stage.job(id)).toMatchObject({ state: 'CANCELLED', done });
    }
  });

  test('stops a job that waits for its turn, which never begins', async () => {
    const busy = [await stage.put({ input: { way: 'wait' } }), await stage.put({ input: { way: 'wait' } })];
    await expect.poll(() => starts.length, { timeout: 20_000 }).toBe(2);
    const id = await stage.put();
    expect(await change('cancelJob', id)).toMatchObject({ result: { __typename: 'Job', state: 'CANCELLED' } });
    for (const other of busy) await change('cancelJob', other);
    const next = await stage.put();
    await until(next, 'DONE');
    expect(await stateOf(id)).toBe('CANCELLED');
    expect(starts.some((start) => start.id === id)).toBe(false);
  });
});

describe('whose job it is', () => {
  test('is asked anew at each start: no job runs for an account or a grant that has ended', async () => {
    await stage.admin.query(`UPDATE identity.role_grant SET valid_from = '2020-01-01', valid_to = '2020-12-31' WHERE account_id = (SELECT account_id FROM identity.sign_in WHERE email = 'serang@demo.pilar')`);
    const expired = await stage.put({ email: 'serang@demo.pilar' });
    await until(expired, 'FAILED');
    expect((await stage.job(expired)).message?.en).toContain('grant');
    await stage.admin.query(`UPDATE identity.account SET disabled_at = now() WHERE id = (SELECT account_id FROM identity.sign_in WHERE email = 'tksk@demo.pilar')`);
    const disabled = await stage.put({ email: 'tksk@demo.pilar' });
    await until(disabled, 'FAILED');
    expect((await stage.job(disabled)).message?.id).toContain('akun');
    expect(starts).toEqual([]);
  });
});

test('a stopping worker gives its jobs back at once, and they cost no failure', async () => {
  const id = await stage.put({ input: { way: 'wait' } });
  await until(id, 'RUNNING');
  await stage.endWorkers();
  expect(await stage.job(id)).toMatchObject({ state: 'WAITING', attempts: 1 });
  await stage.work(handler as JobHandler<never>);
  await until(id, 'RUNNING');
  expect((await stage.job(id)).attempts).toBe(2);
  await change('cancelJob', id);
});

test('what is written into the audit trail is sealed meanwhile', async () => {
  const id = await stage.put({ input: { way: 'wait' } });
  await until(id, 'RUNNING');
  await change('cancelJob', id);
  const verdict = () => verifyAudit(stage.stack.adminUrl, stage.stack.secret);
  await expect.poll(async () => (await verdict()).seals, { timeout: 20_000 }).toBeGreaterThan(0);
  await expect.poll(verdict, { timeout: 20_000 }).toMatchObject({ waiting: 0, broken: [] });
});
