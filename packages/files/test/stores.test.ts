import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SealedFiles } from '../src/sealed-files.ts';
import { FileMissing, StoreFull } from '../src/store-errors.ts';
import { openStore } from '../src/store.ts';
import { accessKeyId, secretAccessKey, startFakeS3, type FakeS3 } from './fake-s3.ts';

const id = '0198c5a0-7c1e-7b3a-9f00-0a1b2c3d4e5f';
const secret = Buffer.alloc(32, 7).toString('base64url');
let draftFolder: string;
let s3: FakeS3;
let files: SealedFiles;
beforeAll(async () => {
  draftFolder = await mkdtemp(join(tmpdir(), 'pilar-drafts-'));
  s3 = await startFakeS3();
  files = new SealedFiles(openStore(`s3://berkas/pilar?endpoint=${encodeURIComponent(s3.endpoint)}&region=ap-southeast-3`, { draftFolder, accessKeyId, secretAccessKey }), secret);
});
afterAll(async () => {
  await s3.close();
  await rm(draftFolder, { recursive: true });
});

describe('a store that speaks S3', () => {
  test('keeps a file sealed under its prefix, gives it back whole and in part, and removes it', async () => {
    const content = Buffer.from('Siti;TKSK\n'.repeat(30_000));
    expect(await files.write(id, Readable.from([content]))).toMatchObject({ size: content.length });
    expect([...s3.objects.keys()]).toEqual([`/berkas/pilar/${id}`]);
    expect(s3.objects.get(`/berkas/pilar/${id}`)?.includes('Siti')).toBe(false);
    expect((await buffer(await files.read(id, content.length))).equals(content)).toBe(true);
    expect((await buffer(files.source(id, content.length).read(100_000, 200_001))).equals(content.subarray(100_000, 200_001))).toBe(true);
    expect(await readdir(draftFolder)).toEqual([]);
    await files.remove(id);
    await files.remove(id);
    await expect(files.read(id, content.length)).rejects.toThrow(FileMissing);
  });

  test('is asked again when it is busy, from the beginning of the file', async () => {
    s3.failNext(503, 'SlowDown');
    await files.write(id, Readable.from(['halo']));
    expect((await buffer(await files.read(id, 4))).toString()).toBe('halo');
  });

  test('is told as full when it says so, and as failed when its answer is final', async () => {
    for (const code of ['QuotaExceeded', 'XMinioStorageFull']) {
      s3.failNext(code === 'QuotaExceeded' ? 403 : 507, code);
      await expect(files.write(id, Readable.from(['halo'])), code).rejects.toThrow(StoreFull);
    }
    s3.failNext(403, 'AccessDenied');
    await expect(files.write(id, Readable.from(['halo']))).rejects.toThrow('403 AccessDenied');
    expect(await readdir(draftFolder)).toEqual([]);
  });

  test('refuses another secret', async () => {
    const stranger = openStore(`s3://berkas?endpoint=${s3.endpoint}&region=ap-southeast-3`, { draftFolder, accessKeyId, secretAccessKey: 'lain' });
    await expect(stranger.get(id)).rejects.toThrow('403 SignatureDoesNotMatch');
  });
});

test('a setting that names no store is told in one line', () => {
  const open = (setting: string, keys = {}) => () => openStore(setting, { draftFolder, ...keys });
  expect(open('file:')).toThrow('names no folder');
  expect(open('ftp://x')).toThrow('FILES_STORE must be');
  expect(open('s3://berkas')).toThrow('AWS_ACCESS_KEY_ID');
  expect(open('s3:///x', { accessKeyId, secretAccessKey })).toThrow('names no bucket');
});
