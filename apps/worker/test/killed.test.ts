import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkerStage, type WorkerStage } from './worker-stage.ts';

const chunks = 400;
const kills = 3;
const script = fileURLToPath(new URL('./killed.ts', import.meta.url));
let stage: WorkerStage;
const workers: ChildProcess[] = [];

beforeAll(async () => { stage = await openWorkerStage(['people']); });
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await stage.close();
});

function startProcess(): ChildProcess {
  const worker = spawn(process.execPath, [script], { env: { ...process.env, ...stage.env }, stdio: 'inherit' });
  workers.push(worker);
  return worker;
}

test('a worker killed in mid-job loses nothing and repeats nothing: another goes on', { timeout: 300_000 }, async () => {
  let worker = startProcess();
  const id = await stage.put({ kind: 'IMPORT_COMMIT', input: { chunks } });
  const done = async () => (await stage.job(id)).done;
  for (let kill = 1; kill <= kills; kill += 1) {
    const before = await done();
    await expect.poll(done, { timeout: 60_000, interval: 20 }).toBeGreaterThan(before);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    const at = await done();
    expect(at).toBeLessThan(chunks);
    worker = startProcess();
    await expect.poll(done, { timeout: 60_000, interval: 50 }).toBeGreaterThan(at);
  }
  await expect.poll(async () => (await stage.job(id)).state, { timeout: 120_000 }).toBe('DONE');
  expect(await stage.job(id)).toMatchObject({ attempts: kills + 1, figures: { created: chunks } });
  const { rows } = await stage.admin.query<{ name: string; n: number }>(`SELECT full_name AS name, count(*)::int AS n FROM people.person WHERE full_name LIKE 'Pecahan %' GROUP BY 1`);
  expect(rows.filter(({ n }) => n !== 1)).toEqual([]);
  expect(rows.length).toBe(chunks);
});
