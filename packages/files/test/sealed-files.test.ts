import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DiskStore } from '../src/disk-store.ts';
import { SealedFiles } from '../src/sealed-files.ts';
import { SealBroken } from '../src/sealing.ts';
import { FileMissing } from '../src/store-errors.ts';

const secret = Buffer.alloc(32, 7).toString('base64url');
const id = '0198c5a0-7c1e-7b3a-9f00-0a1b2c3d4e5f';
const chunk = 64 * 1024;

let folder: string;
let files: SealedFiles;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pilar-sealed-'));
  files = new SealedFiles(new DiskStore(folder), secret);
});
afterAll(() => rm(folder, { recursive: true }));

const path = (name = id) => join(folder, name.slice(-2), name);
const bytes = (length: number) => Buffer.from(Array.from({ length }, (_one, index) => (index * 31 + (index >> 8)) % 256));
const pieces = (content: Buffer, size: number) => Readable.from(Array.from({ length: Math.ceil(content.length / size) }, (_one, index) => content.subarray(index * size, (index + 1) * size)));

describe('a sealed file', () => {
  test('comes back as it was, at every length around the borders of chunks, in whatever pieces it came', async () => {
    for (const length of [0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk, 3 * chunk + 5]) {
      const content = bytes(length);
      const written = await files.write(id, pieces(content, 10_000));
      expect(written.size).toBe(length);
      expect((await buffer(await files.read(id, length))).equals(content), String(length)).toBe(true);
    }
  });

  test('gives any part of itself', async () => {
    const content = bytes(3 * chunk + 77);
    await files.write(id, Readable.from([content]));
    await fc.assert(fc.asyncProperty(fc.nat(content.length), fc.nat(content.length), async (one, other) => {
      const [start, end] = [Math.min(one, other), Math.max(one, other)];
      const part = await buffer(files.source(id, content.length).read(start, end));
      expect(part.equals(content.subarray(start, end))).toBe(true);
    }), { numRuns: 60 });
  });

  test('lies on the disk without a trace of what is in it', async () => {
    await files.write(id, Readable.from([Buffer.from('NIK 3602010000000001 '.repeat(5_000))]));
    const sealed = await readFile(path());
    expect(sealed.includes('3602010000000001')).toBe(false);
  });

  test('opens nothing when a byte of it was changed, wherever', async () => {
    const content = bytes(2 * chunk + 9);
    await files.write(id, Readable.from([content]));
    const sealed = await readFile(path());
    await fc.assert(fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const altered = Buffer.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ by;
      await writeFile(path(), altered);
      await expect(files.read(id, content.length).then(buffer)).rejects.toThrow(SealBroken);
    }), { numRuns: 60 });
  });

  test('tells when its end is missing, when something follows it, and when chunks changed places', async () => {
    const content = bytes(3 * chunk);
    await files.write(id, Readable.from([content]));
    const sealed = await readFile(path());
    const step = chunk + 16;
    const first = sealed.subarray(20, 20 + step);
    const second = sealed.subarray(20 + step, 20 + 2 * step);
    const third = sealed.subarray(20 + 2 * step);
    const head = sealed.subarray(0, 20);
    for (const altered of [
      sealed.subarray(0, -1), sealed.subarray(0, 20 + 2 * step), sealed.subarray(0, 20 + step), head, sealed.subarray(0, 3), Buffer.alloc(0),
      Buffer.concat([sealed, Buffer.alloc(1)]), Buffer.concat([sealed, third]), Buffer.concat([head, second, first, third]), Buffer.concat([head, first, second, second]),
    ]) {
      await writeFile(path(), altered);
      await expect(files.read(id, content.length).then(buffer), String(altered.length)).rejects.toThrow(SealBroken);
    }
  });

  test('opens under its own id and secret only', async () => {
    const other = '0198c5a0-7c1e-7b3a-9f00-0a1b2c3d4e6f';
    await files.write(id, Readable.from(['halo']));
    await files.write(other, Readable.from(['dunia']));
    await writeFile(path(other), await readFile(path(id)));
    await expect(files.read(other, 4).then(buffer)).rejects.toThrow(SealBroken);
    const stranger = new SealedFiles(new DiskStore(folder), Buffer.alloc(32, 8).toString('base64url'));
    await expect(stranger.read(id, 4).then(buffer)).rejects.toThrow(SealBroken);
  });
});

describe('a store on disk', () => {
  test('keeps nothing of content that breaks off', async () => {
    const broken = '0198c5a0-7c1e-7b3a-9f00-0a1b2c3d4eaa';
    async function* content() {
      yield Buffer.alloc(200_000);
      throw new Error('the line is dead');
    }
    await expect(files.write(broken, Readable.from(content()))).rejects.toThrow('the line is dead');
    await expect(files.read(broken, 200_000)).rejects.toThrow(FileMissing);
    expect(await readdir(join(folder, 'aa'))).toEqual([]);
  });

  test('removes, also what is not there', async () => {
    await files.write(id, Readable.from(['halo']));
    await files.remove(id);
    await files.remove(id);
    await expect(files.read(id, 4)).rejects.toThrow(FileMissing);
  });
});
