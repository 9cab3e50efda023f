import { mkdtemp, readdir, rm, stat, truncate, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DiskStore } from '../src/disk-store.ts';
import { SealedFiles } from '../src/sealed-files.ts';
import { SealBroken } from '../src/sealing.ts';
import { Staging } from '../src/staging.ts';

const [newest, former] = [Buffer.alloc(32, 8).toString('base64url'), Buffer.alloc(32, 7).toString('base64url')];
const id = '0198c5a0-7c1e-7b3a-9f00-0a1b2c3d4e5f';
const content = Buffer.from(Array.from({ length: 300_000 }, (_one, index) => (index * 31 + (index >> 8)) % 256));
const never = new AbortController().signal;

let folder: string;
const filesWith = (secret: string) => new SealedFiles(new DiskStore(folder), secret);
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'pilar-former-')); });
afterAll(() => rm(folder, { recursive: true }));

test('a file opens under a former secret, whole and in part, and an empty one too', async () => {
  await filesWith(former).write(id, Readable.from([content]));
  const both = filesWith(`${newest},${former}`);
  expect((await buffer(await both.read(id, content.length))).equals(content)).toBe(true);
  expect((await buffer(both.source(id, content.length).read(70_000, 140_001))).equals(content.subarray(70_000, 140_001))).toBe(true);
  const empty = id.replace('5f', '60');
  await filesWith(former).write(empty, Readable.from([]));
  expect((await buffer(await both.read(empty, 0))).length).toBe(0);
  expect(await both.renew(empty, 0)).toMatch(/^[\da-f]{8}\.[\da-f]{64}$/);
});

test('sealed anew it opens under the newest alone, and who is reading reads on', async () => {
  const both = filesWith(`${newest},${former}`);
  const reading = await both.read(id, content.length);
  const mark = await both.renew(id, content.length);
  expect((await buffer(reading)).equals(content)).toBe(true);
  expect(mark).toBe((await filesWith(newest).write(id.replace('5f', '61'), Readable.from([content]))).mark);
  expect(await both.renew(id, content.length)).toBeNull();
  expect((await buffer(await filesWith(newest).read(id, content.length))).equals(content)).toBe(true);
  await expect(filesWith(former).read(id, content.length).then(buffer)).rejects.toThrow(SealBroken);
});

test('one that was cut short, wherever, is told as broken and not as sealed under the newest', async () => {
  const cut = id.replace('5f', '63');
  const both = filesWith(`${newest},${former}`);
  await filesWith(former).write(cut, Readable.from([content]));
  for (const length of [70_000, 20 + 15, 20 + 4, 20 + 3, 20 + 1, 20, 3, 0]) {
    await truncate(join(folder, cut.slice(-2), cut), length);
    await expect(both.renew(cut, content.length), String(length)).rejects.toThrow(SealBroken);
    await expect(both.read(cut, content.length).then(buffer), String(length)).rejects.toThrow(SealBroken);
  }
});

test('many who read while it is written anew all read it as it is', async () => {
  const other = id.replace('5f', '62');
  await filesWith(former).write(other, Readable.from([content]));
  const both = filesWith(`${newest},${former}`);
  const reads = Array.from({ length: 30 }, (_one, at) => buffer(both.source(other, content.length).read(at * 9_000, Math.min(content.length, at * 9_000 + 80_000))));
  const [read] = await Promise.all([Promise.all(reads), both.renew(other, content.length)]);
  expect(read.every((part, at) => part.equals(content.subarray(at * 9_000, Math.min(content.length, at * 9_000 + 80_000))))).toBe(true);
});

test('an upload under way begins anew, and what arrived before is swept', async () => {
  const before = new Staging(join(folder, 'uploads'), former);
  const after = new Staging(join(folder, 'uploads'), `${newest},${former}`);
  await before.append(id, 0, Readable.from([content.subarray(0, 1_000)]), content.length, never);
  expect(await after.offset(id)).toBe(0);
  await after.append(id, 0, Readable.from([content]), content.length, never);
  const whole = await after.source(id);
  expect((await buffer(whole.read(0, whole.size))).equals(content)).toBe(true);
  const [name] = await readdir(join(folder, 'uploads'));
  const old = join(folder, 'uploads', name ?? '');
  await utimes(old, 0, 0);
  expect(await after.untouchedFor(1_000)).toEqual([id]);
  await after.remove(id);
  await expect(stat(old)).rejects.toThrow('ENOENT');
  expect(await before.offset(id)).toBe(0);
});
