import { randomUUID } from 'node:crypto';
import type { Viewer } from '@pilar/domain/viewer';
import { enterScope } from '@pilar/subgraph/scope';
import type { SignedIn } from '@pilar/subgraph/context';
import { execute, respond, type Target } from '@pilar/testing/execute';
import { viewers } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../../test/stage.ts';
import { openIdentity } from '../db.ts';
import { readEnv } from '../env.ts';
import { startJob } from './start-job.ts';

let stage: Stage;
let target: Target;
let database: ReturnType<typeof openIdentity>;
beforeAll(async () => {
  stage = await openStage();
  const { app, secret } = await stage.serve();
  target = { subgraph: 'identity', server: app, secret };
  database = openIdentity(readEnv({ PORT: '1', DATABASE_URL: stage.url, PILAR_SECRET: secret, LOG_LEVEL: 'silent' }));
});
afterAll(async () => {
  await database.close();
  await stage.end();
});

/** Starts a job as a mutation would, and arranges what has become of it since. */
async function start(viewer: SignedIn = viewers.lebak, changes: Record<string, unknown> = {}, fail = false): Promise<string> {
  const id = await enterScope(viewer, async () => database.client.$transaction(async (tx) => {
    const job = await startJob(tx, { viewer, language: 'id' }, { kind: 'EXPORT', subject: 'TKSK Lebak', input: { list: 'pillars' } });
    if (fail) throw new Error('something after it failed');
    return job;
  }));
  for (const [column, value] of Object.entries(changes)) await stage.database.query(`UPDATE job SET ${column} = $2 WHERE id = $1`, [id, value]);
  return id;
}

const over = (state: string) => `UPDATE job SET state = '${state}', finished_at = now() WHERE id = $1`;
const entriesOf = async (id: string) => (await stage.database.query<{ data: unknown; state: string }>(`SELECT data, state FROM pgboss.job WHERE data->>'job' = $1`, [id])).rows;
const fields = 'id kind subject state done total attempts message figures { key value } file { id } version viewerCan { cancel retry } startedAt finishedAt';
const read = async (id: string, viewer: Viewer = viewers.lebak, language: 'id' | 'en' = 'id') => (await execute(target, { viewer, language, query: `query ($id: ID!) { job(id: $id) { ${fields} } }`, variables: { id } }))['job'];

async function change(name: 'cancelJob' | 'retryJob', job: string, viewer: Viewer = viewers.lebak, idempotencyKey: string = randomUUID()) {
  const query = `mutation ($input: ${name === 'cancelJob' ? 'CancelJobInput' : 'RetryJobInput'}!) { result: ${name}(input: $input) { __typename ... on Job { ${fields} } ... on Error { code said: message path } } }`;
  return (await execute(target, { viewer, query, variables: { input: { idempotencyKey, job } } }))['result'];
}

describe('startJob', () => {
  it('makes the job and its turn in the queue together, and the queue holds the id alone', async () => {
    const id = await start();
    expect(await read(id)).toEqual({
      id, kind: 'EXPORT', subject: 'TKSK Lebak', state: 'WAITING', done: 0, total: null, attempts: 0, message: null, figures: [], file: null, version: 1,
      viewerCan: { cancel: true, retry: false }, startedAt: null, finishedAt: null,
    });
    expect(await entriesOf(id)).toEqual([{ data: { job: id }, state: 'created' }]);
  });

  it('makes neither when the mutation that asks for it is rolled back', async () => {
    const count = async () => (await stage.database.query<{ jobs: number; entries: number }>('SELECT (SELECT count(*) FROM job)::int AS jobs, (SELECT count(*) FROM pgboss.job)::int AS entries')).rows[0];
    const before = await count();
    await expect(start(viewers.lebak, {}, true)).rejects.toThrow('something after it failed');
    expect(await count()).toEqual(before);
  });
});

describe('a job', () => {
  it('is seen by whoever started it, and by nobody else, whatever their area or role', async () => {
    const id = await start();
    const list = '{ jobs { edges { node { id } } totalCount { value } } }';
    for (const viewer of [viewers.admin, viewers.auditor, viewers.serang, viewers.machine3602]) {
      expect(await read(id, viewer)).toBeNull();
      expect((await execute(target, { viewer, query: list }))['jobs']).toEqual({ edges: [], totalCount: { value: 0 } });
      const { _entities } = await execute(target, { viewer, query: 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Job { subject } } }', variables: { of: [{ __typename: 'Job', id }] } });
      expect(_entities).toEqual([null]);
    }
    const machine = await start(viewers.machine3602);
    expect(await read(machine, viewers.machine3602)).toMatchObject({ id: machine });
    expect(await read(machine)).toBeNull();
  });

  it('tells what it came to, in the reader\'s language', async () => {
    const id = await start(viewers.lebak, { figures: { skipped: 2, created: 198 } });
    await stage.database.query(`UPDATE job SET message = $2, state = 'FAILED', finished_at = now() WHERE id = $1`, [id, { id: 'Gagal karena X.', en: 'It failed by X.' }]);
    expect(await read(id)).toMatchObject({ message: 'Gagal karena X.', figures: [{ key: 'created', value: 198 }, { key: 'skipped', value: 2 }], viewerCan: { cancel: false, retry: true } });
    expect(await read(id, viewers.lebak, 'en')).toMatchObject({ message: 'It failed by X.' });
  });

  it('stands in a list, newest first, narrowed by kind and state', async () => {
    const viewer = viewers.tksk;
    const [first, second, third] = [await start(viewer), await start(viewer), await start(viewer)];
    await stage.database.query(over('DONE'), [second]);
    const list = async (args: string) => (await execute(target, { viewer, query: `{ jobs${args} { edges { node { id } } pageInfo { endCursor hasNextPage } } }` }))['jobs'];
    const ids = (page: { edges: { node: { id: string } }[] }) => page.edges.map(({ node }) => node.id);
    expect(ids(await list(''))).toEqual([third, second, first]);
    expect(ids(await list('(filter: { state: [DONE] })'))).toEqual([second]);
    expect(ids(await list('(filter: { kind: [DOCUMENT] })'))).toEqual([]);
    const page = await list('(first: 2)');
    expect(ids(await list(`(first: 2, after: "${page.pageInfo.endCursor}")`))).toEqual([first]);
  });

  it('is asked for by a proper id', async () => {
    const answer = await respond(target, { viewer: viewers.lebak, query: '{ job(id: "x") { id } }' });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_ID');
    expect(await read(randomUUID())).toBeNull();
  });
});

describe('cancelJob', () => {
  it('ends a job that waits or runs, once', async () => {
    for (const state of ['WAITING', 'RUNNING']) {
      const id = await start(viewers.lebak, { state });
      expect(await change('cancelJob', id)).toMatchObject({ __typename: 'Job', state: 'CANCELLED', viewerCan: { cancel: false, retry: false }, finishedAt: expect.any(String) });
      expect(await change('cancelJob', id)).toMatchObject({ __typename: 'InvalidInput', path: ['job'], said: expect.stringContaining('has ended (Cancelled)') });
    }
  });

  it('gives the first result again for the same key, and of two at once refuses one', async () => {
    const [one, two] = [await start(), await start()];
    const key = randomUUID();
    expect(await change('cancelJob', one, viewers.lebak, key)).toEqual(await change('cancelJob', one, viewers.lebak, key));
    expect(await change('cancelJob', two, viewers.lebak, key)).toMatchObject({ __typename: 'Duplicate' });
    const both = await Promise.all([change('cancelJob', two), change('cancelJob', two)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'Job']);
  });

  it('knows no job of another, and none without a proper id', async () => {
    const id = await start();
    const told = async (job: string, viewer: Viewer) => {
      const { said, ...rest } = await change('cancelJob', job, viewer);
      return { ...rest, said: String(said).replace(job, '…') };
    };
    for (const viewer of [viewers.admin, viewers.serang]) expect(await told(id, viewer)).toEqual(await told(randomUUID(), viewer));
    expect(await change('cancelJob', 'x')).toMatchObject({ __typename: 'InvalidInput', path: ['job'] });
    expect(await read(id)).toMatchObject({ state: 'WAITING' });
  });
});

describe('retryJob', () => {
  it('gives a failed job another turn, from where it had got to', async () => {
    const id = await start(viewers.lebak, { checkpoint: { row: 7 }, failures: 4, message: { id: 'x', en: 'x' } });
    await stage.database.query(over('FAILED'), [id]);
    expect(await change('retryJob', id)).toMatchObject({ __typename: 'Job', state: 'WAITING', message: null, finishedAt: null });
    expect((await stage.database.query('SELECT checkpoint, failures FROM job WHERE id = $1', [id])).rows).toEqual([{ checkpoint: { row: 7 }, failures: 0 }]);
    expect((await entriesOf(id)).length).toBe(2);
  });

  it('refuses what has not failed, and what is another\'s', async () => {
    const id = await start();
    expect(await change('retryJob', id)).toMatchObject({ __typename: 'InvalidInput', path: ['job'], said: expect.stringContaining('Waiting') });
    await stage.database.query(over('DONE'), [id]);
    expect(await change('retryJob', id)).toMatchObject({ __typename: 'InvalidInput' });
    await stage.database.query(over('FAILED'), [id]);
    expect(await change('retryJob', id, viewers.admin)).toMatchObject({ __typename: 'InvalidInput', path: ['job'] });
  });
});
