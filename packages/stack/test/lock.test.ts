import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockHolder, takeLock } from '../src/lock.ts';
import { processIdentity, waitUntilGone } from '../src/processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'pilar-lock-'));
const path = join(folder, 'run.lock');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a second start on one data folder is refused in one line', () => {
  const lock = takeLock(folder, 'http://localhost:4000');
  expect(lock.tookOver).toBe(false);
  expect(() => takeLock(folder, 'http://localhost:5000')).toThrow(/^Pilar already runs on .* at http:\/\/localhost:4000 \(process \d+\): stop it first/);
  lock.release();
  expect(existsSync(path)).toBe(false);
});

test('the lock of a process that is gone is taken over', async () => {
  const gone = spawn('true');
  const pid = gone.pid ?? 0;
  const identity = processIdentity(pid);
  await waitUntilGone(pid, 5_000);
  writeFileSync(path, JSON.stringify({ pid, identity, address: '' }));
  const lock = takeLock(folder, '');
  expect(lock.tookOver).toBe(true);
  expect(lockHolder(folder)?.pid).toBe(process.pid);
  lock.release();
});

test.runIf(processIdentity(process.pid) !== '')('a later process with the same number holds no lock', () => {
  writeFileSync(path, JSON.stringify({ pid: process.pid, identity: 'an earlier boot/1', address: '' }));
  expect(takeLock(folder, '')).toMatchObject({ tookOver: true });
  rmSync(path);
});

test.each(['', '{"pid":', '[]', '{"pid":"1"}'])('a lock cut short by a killed run hinders nothing: %j', (text) => {
  writeFileSync(path, text);
  takeLock(folder, '').release();
});
