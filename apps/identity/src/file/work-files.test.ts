import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { testDatabase } from '@pilar/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf, type Files } from '@pilar/files/files';
import { SealedFiles } from '@pilar/files/sealed-files';
import { FileMissing, StoreFull } from '@pilar/files/store-errors';
import { openStore } from '@pilar/files/store';

let folder: string;
let pool: pg.Pool;
let content: SealedFiles;
let files: Files;
beforeAll(async () => {
  const database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'pilar-files-'));
  pool = new pg.Pool({ connectionString: database.roleUrls.identity, options: '-c pilar.kind=worker' });
  content = new SealedFiles(openStore(`file:${folder}`, { draftFolder: folder }), database.secret);
  files = filesOf(pool, content);
});
afterAll(async () => {
  await pool.end();
  await rm(folder, { recursive: true });
});

const result = { name: 'hasil.csv', mediaType: 'text/csv', personal: true, expiresAt: new Date('2030-01-01'), owner: { account: 'akun-1', area: '36.02' } };

test('work makes a file, which can then be opened, whole and in part', async () => {
  const writer = await files.create(result);
  await expect(files.open(writer.id)).rejects.toThrow(FileMissing);
  for (let row = 0; row < 10_000; row += 1) if (!writer.stream.write(`baris ${row}\n`)) await new Promise((resolve) => { writer.stream.once('drain', resolve); });
  const { id, size } = await writer.finish();
  expect(await files.describe(id)).toMatchObject({ name: 'hasil.csv', mediaType: 'text/csv', size, account: 'akun-1', areaCode: '36.02' });
  expect((await text(await files.open(id))).split('\n')).toHaveLength(10_001);
  expect((await buffer((await files.source(id)).read(0, 9))).toString()).toBe('baris 0\nb');
  const { rows } = await pool.query('SELECT personal, expires_at, purpose FROM identity.file WHERE id = $1', [id]);
  expect(rows).toEqual([{ personal: true, expires_at: new Date('2030-01-01'), purpose: 'RESULT' }]);
});

test('what is given up leaves nothing', async () => {
  const writer = await files.create(result);
  writer.stream.write('setengah');
  await writer.abandon();
  expect((await pool.query('SELECT FROM identity.file WHERE id = $1', [writer.id])).rowCount).toBe(0);
  expect(await readdir(join(folder, writer.id.slice(-2))).catch(() => [])).toEqual([]);
});

test('a full store is told when the file is finished, and the stream does not hang', async () => {
  const store = Object.assign(openStore('file:/nowhere', { draftFolder: folder }), { put: async () => { throw new StoreFull(); } });
  const writer = await filesOf(pool, new SealedFiles(store, Buffer.alloc(32).toString('base64url'))).create(result);
  writer.stream.write('baris');
  await expect(writer.finish()).rejects.toThrow(StoreFull);
});
