import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { UploadPurpose } from '@pilar/domain/files';
import type { Viewer } from '@pilar/domain/viewer';
import { execute } from '@pilar/testing/execute';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoOfficer } from '../../test/officers.ts';
import { openStage, type Served, type Stage } from '../../test/stage.ts';

let stage: Stage;
let served: Served;
let lebak: Viewer;
beforeAll(async () => {
  stage = await openStage();
  served = await stage.serve();
  lebak = await demoOfficer(stage.database, 'lebak');
});
afterAll(() => stage.end());

const csv = Buffer.from('Nama;Jabatan\n'.concat('Siti;TKSK\n'.repeat(20_000)));

const ask = (query: string, variables: Record<string, unknown>, viewer = lebak) =>
  execute({ subgraph: 'identity', server: served.app, secret: served.secret }, { query, variables, viewer });

async function request(size: number, { purpose = 'IMPORT' as UploadPurpose, name = 'pejabat.csv', viewer = lebak, key = randomUUID() as string } = {}) {
  const { requestUpload } = await ask(
    'mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { __typename ... on UploadTicket { url file { id state name size url } } ... on InvalidInput { problems { path message } } ... on Error { code message } } }',
    { input: { idempotencyKey: key, name, size, purpose } }, viewer);
  return requestUpload;
}

const tus = { 'tus-resumable': '1.0.0' };
const patch = (url: string, offset: number, body: Buffer) => fetch(`${served.address}${url}`, {
  method: 'PATCH', headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, body: new Uint8Array(body),
});
const told = async (url: string) => (await fetch(`${served.address}${url}`)).json() as Promise<{ state: string; received: number; refusal: string | null; mediaType: string | null }>;
const offsetOf = async (url: string) => Number((await fetch(`${served.address}${url}`, { method: 'HEAD', headers: tus })).headers.get('upload-offset'));

it('takes a file in pieces, keeps it sealed, and gives it back', async () => {
  const { url, file } = await request(csv.length);
  expect(file).toMatchObject({ state: 'UPLOADING', name: 'pejabat.csv', size: csv.length, url: null });
  expect(await offsetOf(url)).toBe(0);
  const first = await patch(url, 0, csv.subarray(0, 100_001));
  expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '100001']);
  expect(await offsetOf(url)).toBe(100_001);
  const last = await patch(url, 100_001, csv.subarray(100_001));
  expect([last.status, last.headers.get('upload-offset')]).toEqual([204, String(csv.length)]);
  expect(await told(url)).toMatchObject({ state: 'READY', mediaType: 'text/csv', refusal: null });
  expect(await readdir(join(stage.folder, 'uploads'))).not.toContain(file.id);

  const { file: ready } = await ask('query ($id: ID!) { file(id: $id) { state url size } }', { id: file.id });
  const answer = await fetch(`${served.address}${ready.url}`);
  expect(Buffer.from(await answer.arrayBuffer()).equals(csv)).toBe(true);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="pejabat.csv"; filename*=UTF-8\'\'pejabat.csv',
    'content-security-policy': expect.stringContaining('sandbox'), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin',
  });
});

it('goes on where a broken line left it, also on a server that was started anew', async () => {
  const { url } = await request(csv.length);
  const abort = new AbortController();
  async function* slowly() {
    yield csv.subarray(0, 70_000);
    setTimeout(() => abort.abort(), 100);
    await new Promise((resolve) => { setTimeout(resolve, 10_000).unref(); });
  }
  const broken = fetch(`${served.address}${url}`, {
    method: 'PATCH', headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: ReadableStream.from(slowly()), duplex: 'half', signal: abort.signal,
  } as RequestInit);
  await expect(broken).rejects.toThrow('abort');
  expect(await offsetOf(url)).toBe(70_000);
  served = await stage.serve();
  expect(await offsetOf(url)).toBe(70_000);
  expect((await patch(url, 70_000, csv.subarray(70_000))).status).toBe(204);
  expect(await told(url)).toMatchObject({ state: 'READY' });
});
