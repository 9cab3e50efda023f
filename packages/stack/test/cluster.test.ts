import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { runningCluster, startCluster, type Cluster } from '../src/cluster.ts';
import { prepareDataDir } from '../src/data-dir.ts';
import { explainFileError } from '../src/failure.ts';
import { keepCluster } from '../src/kept-cluster.ts';
import { asClient } from '../src/owner.ts';
import { isAlive, waitUntilGone } from '../src/processes.ts';
import { freePort } from '../src/ports.ts';

const folder = mkdtempSync(join(tmpdir(), 'pilar-cluster-'));
const started: Cluster[] = [];
afterEach(async () => {
  for (const cluster of started.splice(0)) await cluster.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(dataDir: string): Promise<Cluster> {
  const cluster = await startCluster({ dataDir, durable: false });
  started.push(cluster);
  return cluster;
}

const answer = (cluster: Cluster) => asClient(cluster.ownerUrl, async (client) => (await client.query<{ count: number }>('SELECT count(*)::int AS count FROM kept')).rows[0]?.count);

test('a cluster is made, stopped and started again with its data', async () => {
  const dataDir = join(folder, 'again');
  const first = await start(dataDir);
  await asClient(first.ownerUrl, (client) => client.query('CREATE SCHEMA own; CREATE TABLE own.kept (id int); INSERT INTO own.kept VALUES (1); ALTER ROLE pilar_owner SET search_path = own'));
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  expect(await answer(await start(dataDir))).toBe(1);
});

test('text sorts by bytes and is UTF-8, and the owner is no superuser', async () => {
  const cluster = await start(join(folder, 'again'));
  const { rows } = await asClient(cluster.ownerUrl, (client) => client.query(`
    SELECT 'Z' < 'a' AS by_bytes, upper('é') AS upper, current_setting('server_encoding') AS encoding, current_setting('is_superuser') AS superuser`));
  expect(rows).toEqual([{ by_bytes: true, upper: 'É', encoding: 'UTF8', superuser: 'off' }]);
});

test('only we can read the password', async () => {
  expect(statSync(join(folder, 'again', 'postgres.password')).mode & 0o777).toBe(0o600);
});

test('a PostgreSQL that outlived a killed run is ended and its data is there', async () => {
  const dataDir = join(folder, 'killed');
  const script = `
    import { startCluster } from ${JSON.stringify(fileURLToPath(new URL('../src/cluster.ts', import.meta.url)))};
    import { asClient } from ${JSON.stringify(fileURLToPath(new URL('../src/owner.ts', import.meta.url)))};
    const cluster = await startCluster({ dataDir: ${JSON.stringify(dataDir)} });
    await asClient(cluster.ownerUrl, (client) => client.query('CREATE SCHEMA own; CREATE TABLE own.kept (id int); INSERT INTO own.kept VALUES (1); ALTER ROLE pilar_owner SET search_path = own'));
    console.log(cluster.pid);
    process.kill(process.pid, 'SIGKILL');`;
  const run = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const output: string[] = [];
  run.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text));
  await new Promise((resolve) => run.once('close', resolve));
  const orphan = Number(output.join(''));
  expect(isAlive(orphan)).toBe(true);
  expect(runningCluster(dataDir)?.pid).toBe(orphan);

  const cluster = await start(dataDir);
  expect(isAlive(orphan)).toBe(false);
  expect(await answer(cluster)).toBe(1);
});

test('a postmaster.pid whose number now belongs to another process hinders nothing, and that process lives on', async () => {
  const dataDir = join(folder, 'killed');
  const stranger = spawn('sleep', ['60']);
  writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${stranger.pid}\n${join(dataDir, 'postgres')}\n0\n5432\n\n127.0.0.1\n  1 1\nready   \n`);
  expect(await answer(await start(dataDir))).toBe(1);
  expect(isAlive(stranger.pid ?? 0)).toBe(true);
  stranger.kill();
});

test('a folder of data that was left half-way is made anew', async () => {
  const dataDir = join(folder, 'half');
  mkdirSync(join(dataDir, 'postgres', 'base'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '18\n');
  await start(dataDir);
  expect(existsSync(join(dataDir, 'postgres', 'pilar.complete'))).toBe(true);
});

test('a database that is killed under us comes back on its port with what was committed', async () => {
  const kept = await keepCluster({ dataDir: join(folder, 'kept') });
  try {
    const before = kept.pid();
    await asClient(kept.ownerUrl, (client) => client.query('CREATE SCHEMA own; CREATE TABLE own.kept (id int); INSERT INTO own.kept VALUES (1)'));
    process.kill(before, 'SIGKILL');
    await waitUntilGone(before, 5_000);
    await expect.poll(() => asClient(kept.ownerUrl, async (client) => (await client.query('SELECT id FROM own.kept')).rows).catch(() => 'away'), { timeout: 30_000 }).toEqual([{ id: 1 }]);
    expect(kept.pid()).not.toBe(before);
  } finally {
    await kept.stop();
  }
});

test('a port that is taken is said so', async () => {
  const port = await freePort();
  const other: Server = createServer();
  await new Promise<void>((resolve) => { other.listen(port, '127.0.0.1', resolve); });
  await expect(startCluster({ dataDir: join(folder, 'again'), port })).rejects.toMatchObject({ code: 'DATABASE_FAILED', message: expect.stringContaining('did not start') });
  other.close();
});

test('a data folder that cannot be written is refused in one line', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  await expect(startCluster({ dataDir: join(file, 'data') })).rejects.toMatchObject({ code: 'NOT_WRITABLE', message: expect.stringMatching(/^Pilar may not write to .*PILAR_DATA_DIR\.$/) });
});

test.runIf(process.getuid?.() !== 0)('a folder of somebody else is refused in one line', async () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed);
  chmodSync(closed, 0o500);
  await expect(startCluster({ dataDir: join(closed, 'data') })).rejects.toMatchObject({ code: 'NOT_WRITABLE' });
});

test('a disk without room is said so before anything is written', () => {
  const dataDir = join(folder, 'full');
  expect(() => prepareDataDir(dataDir, Number.MAX_SAFE_INTEGER)).toThrow(expect.objectContaining({ code: 'DISK_FULL', message: expect.stringMatching(/^The disk that holds .* is full: free some space/) }));
  expect(explainFileError(Object.assign(new Error('write'), { code: 'ENOSPC' }), dataDir)).toMatchObject({ code: 'DISK_FULL' });
});
