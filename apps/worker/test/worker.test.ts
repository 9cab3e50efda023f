import { setTimeout as pause } from 'node:timers/promises';
import { JobRefused, type JobHandler } from '@pilar/jobs/handler';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkerStage, type WorkerStage } from './worker-stage.ts';

let stage: WorkerStage;
const handler: JobHandler<{ name?: string; fail?: string; wait?: number }> = {
  kind: 'DOCUMENT',
  async run({ input, graph, save, signal }) {
    if (input.fail === 'refuse') throw new JobRefused({ id: 'Berkas {name} kosong.', en: 'File {name} is empty.' }, { name: 'a.csv' });
    const { viewer } = await graph<{ viewer: { name: string } }>('{ viewer { name } }');
    await save({ done: 1, total: 2 });
    if (input.wait) await pause(input.wait, undefined, { signal });
    return { figures: { letters: viewer.name.length } };
  },
};

beforeAll(async () => {
  stage = await openWorkerStage();
  await stage.work(handler as JobHandler<never>);
});
afterAll(() => stage.close());

test('does the work as who started it, and keeps what came of it', async () => {
  const id = await stage.put();
  await expect.poll(async () => (await stage.job(id)).state, { timeout: 10_000 }).toBe('DONE');
  expect(await stage.job(id)).toMatchObject({ done: 1, total: 2, attempts: 1, figures: { letters: 'Jaka Umpama'.length } });
});
