import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { UploadPurpose } from '@pilar/domain/files';
import type { Viewer } from '@pilar/domain/viewer';
import { openStore } from '@pilar/files/store';
import { SealedFiles } from '@pilar/files/sealed-files';
import { Staging } from '@pilar/files/staging';
import { asStoreError, FileMissing } from '@pilar/files/store-errors';
import { execute } from '@pilar/testing/execute';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoOfficer } from '../../test/officers.ts';
import { sweepFiles } from './sweep-files.ts';
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

const ask = (query: string, variables: Record<string, unknown>, viewer: Viewer = lebak) =>
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
  expect((await readdir(join(stage.folder, 'uploads'))).filter((name) => name.startsWith(file.id))).toEqual([]);

  const { file: ready } = await ask('query ($id: ID!) { file(id: $id) { state url size } }', { id: file.id });
  const answer = await fetch(`${served.address}${ready.url}`);
  expect(Buffer.from(await answer.arrayBuffer()).equals(csv)).toBe(true);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="pejabat.csv"; filename*=UTF-8\'\'pejabat.csv',
    'content-security-policy': "sandbox; default-src 'none'; img-src data:", 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin',
  });
});

it('goes on where a broken line left it, also on a server that was started anew', async () => {
  const { url } = await request(csv.length);
  const abort = new AbortController();
  async function* slowly() {
    yield csv.subarray(0, 70_000);
    setTimeout(() => abort.abort(), 1_500);
    await new Promise((resolve) => { setTimeout(resolve, 10_000).unref(); });
  }
  const broken = fetch(`${served.address}${url}`, {
    method: 'PATCH', headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: ReadableStream.from(slowly()), duplex: 'half', signal: abort.signal,
  } as RequestInit);
  await expect(broken).rejects.toThrow('abort');
  await expect.poll(() => offsetOf(url)).toBe(70_000);
  served = await stage.serve();
  expect(await offsetOf(url)).toBe(70_000);
  expect((await patch(url, 70_000, csv.subarray(70_000))).status).toBe(204);
  expect(await told(url)).toMatchObject({ state: 'READY' });
});

it('tells why a file was not taken, in the reader’s language, and keeps nothing of it', async () => {
  const page = Buffer.from('<html><body><table><tr><td>Nama</td></tr></table></body></html>');
  const { url, file } = await request(page.length, { name: 'pejabat.xlsx' });
  expect((await patch(url, 0, page)).status).toBe(204);
  const inEnglish = await fetch(`${served.address}${url}`, { headers: { 'accept-language': 'en' } });
  expect(await inEnglish.json()).toMatchObject({ state: 'REFUSED', refusal: expect.stringContaining('Save As') });
  expect(await told(url)).toMatchObject({ refusal: expect.stringContaining('Simpan Sebagai') });
  const { file: refused } = await ask('query ($id: ID!) { file(id: $id) { state url refusal mediaType } }', { id: file.id });
  expect(refused).toMatchObject({ state: 'REFUSED', url: null, mediaType: null, refusal: expect.stringContaining('Excel Workbook') });
  expect((await readdir(join(stage.folder, 'uploads'))).filter((name) => name.startsWith(file.id))).toEqual([]);
});

it('keeps to the protocol: version, type, offset, size', async () => {
  const { url } = await request(10);
  const send = (headers: Record<string, string>, body = 'Nama;NIK\n') => fetch(`${served.address}${url}`, { method: 'PATCH', headers, body });
  const piece = { ...tus, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
  const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code];
  expect(await codeOf(await send({ ...piece, 'tus-resumable': '0.2.2' }))).toEqual([412, 'PRECONDITION_FAILED']);
  expect(await codeOf(await send({ ...piece, 'content-type': 'text/csv' }))).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  expect(await codeOf(await send({ ...piece, 'upload-offset': '5' }))).toEqual([409, 'CONFLICT']);
  expect(await codeOf(await send(piece, 'x'.repeat(11)))).toEqual([413, 'BODY_TOO_LARGE']);
  expect(await offsetOf(url)).toBe(0);
  const options = await fetch(`${served.address}${url}`, { method: 'OPTIONS' });
  expect([options.headers.get('tus-version'), options.headers.get('tus-extension')]).toEqual(['1.0.0', 'termination']);
  expect((await fetch(`${served.address}${url}`, { method: 'DELETE', headers: tus })).status).toBe(204);
  expect((await fetch(`${served.address}${url}`)).status).toBe(404);
});

it('answers every bad ticket as if there were no such file', async () => {
  const mine = await request(csv.length);
  const theirs = await request(csv.length, { viewer: await demoOfficer(stage.database, 'serang') });
  await patch(mine.url, 0, csv);
  const { file } = await ask('query ($id: ID!) { file(id: $id) { url } }', { id: mine.file.id });
  const ticketOf = (url: string) => new URL(url, 'http://x').searchParams.get('ticket') ?? '';
  const readable = ticketOf(file.url);
  const later = await stage.serve({ now: () => new Date(Date.now() + 11 * 60_000) });
  const attempts: [string, string][] = [
    [served.address, `/files/${mine.file.id}`],
    [served.address, `/files/${mine.file.id}?ticket=`],
    [served.address, `/files/${mine.file.id}?ticket=${readable.slice(0, -3)}abc`],
    [served.address, `/files/${mine.file.id}?ticket=${ticketOf(mine.url)}`],
    [served.address, `/files/${theirs.file.id}?ticket=${readable}`],
    [served.address, `/files/uploads/${mine.file.id}?ticket=${readable}`],
    [served.address, `/files/uploads/${theirs.file.id}?ticket=${ticketOf(mine.url)}`],
    [served.address, `/files/${theirs.file.id}?ticket=${ticketOf(theirs.url)}`],
    [served.address, `/files/nonsense?ticket=${readable}`],
    [later.address, `/files/${mine.file.id}?ticket=${readable}`],
  ];
  const answers = await Promise.all(attempts.map(async ([address, path]) => {
    const response = await fetch(`${address}${path}`);
    const { errors } = (await response.json()) as { errors: [{ message: string; extensions: { code: string } }] };
    return [response.status, errors[0].extensions.code, errors[0].message].join(' ');
  }));
  expect(new Set(answers)).toEqual(new Set(['404 NOT_FOUND Berkas ini tidak ada, atau tiketnya sudah lewat waktu. Buka lagi dari Pilar.']));
  // The clock of the later server is not the one that tickets of this process are signed by any more.
  served = await stage.serve();
});

it('shuts out the tickets of an account that was disabled', async () => {
  const viewer = await demoOfficer(stage.database, 'tksk');
  const { url } = await request(csv.length, { viewer });
  await stage.database.query('UPDATE account SET disabled_at = now() WHERE id = $1', [viewer.accountId]);
  expect((await fetch(`${served.address}${url}`)).status).toBe(404);
  await stage.database.query('UPDATE account SET disabled_at = NULL WHERE id = $1', [viewer.accountId]);
  expect((await fetch(`${served.address}${url}`)).status).toBe(200);
});

it('shows a file to its owner alone', async () => {
  const { file } = await request(csv.length);
  const { file: seen } = await ask('query ($id: ID!) { file(id: $id) { id } }', { id: file.id }, await demoOfficer(stage.database, 'admin'));
  expect(seen).toBeNull();
});

it('says that the store is full, keeps what came, and takes the file once there is room', async () => {
  const narrow = await stage.serve({
    content: (secret) => {
      const full = async () => { throw asStoreError(Object.assign(new Error('write'), { code: 'ENOSPC' })); };
      return new SealedFiles(Object.assign(openStore('file:/nowhere', { draftFolder: stage.folder }), { put: full }), secret);
    },
  });
  const { url } = await request(csv.length);
  const send = (address: string) => fetch(`${address}${url}`, { method: 'PATCH', headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, body: csv });
  const refused = await send(narrow.address);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([507, '60']);
  expect(await refused.json()).toMatchObject({ errors: [{ message: expect.stringContaining('penuh'), extensions: { code: 'STORAGE_FULL' } }] });
  // Asking how far it has come judges and keeps a file that is whole.
  expect(await offsetOf(url)).toBe(csv.length);
  expect(await told(url)).toMatchObject({ state: 'READY' });
});

it('sweeps what is over, content first', async () => {
  const { url, file } = await request(csv.length);
  await patch(url, 0, csv);
  await stage.database.query("UPDATE file SET expires_at = now() - interval '1 minute' WHERE id = $1", [file.id]);
  expect((await fetch(`${served.address}${url}`)).status).toBe(404);
  const content = new SealedFiles(openStore(`file:${join(stage.folder, 'files')}`, { draftFolder: stage.folder }), stage.secret);
  const staging = new Staging(join(stage.folder, 'uploads'), stage.secret);
  expect(await sweepFiles({ database: stage.database, content, staging })).toBe(1);
  await expect(content.read(file.id, csv.length)).rejects.toThrow(FileMissing);
  expect((await stage.database.query('SELECT FROM file WHERE id = $1', [file.id])).rowCount).toBe(0);
});
