import { randomBytes, randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { startStack, type Stack } from '@pilar/testing/stack';
import { afterAll, beforeAll, expect, test } from 'vitest';

let stack: Stack;
beforeAll(async () => { stack = await startStack({ subgraphs: ['people'] }); });
afterAll(() => stack.stop());

const rows = Buffer.from(`Nama;Catatan\n${Array.from({ length: 60_000 }, (_one, index) => `Orang ${index};${randomBytes(48).toString('hex')}`).join('\n')}\n`);
const tus = { 'tus-resumable': '1.0.0' };

async function announce(size: number, credentials: { cookie?: string; token?: string }): Promise<string> {
  const { requestUpload } = await stack.execute({
    ...credentials, query: 'mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { ... on UploadTicket { url } ... on Error { message } } }',
    variables: { input: { idempotencyKey: randomUUID(), name: 'daftar orang.csv', size, purpose: 'IMPORT' } },
  });
  return stack.url + requestUpload.url;
}

const send = (url: string, offset: number, piece: Buffer) => fetch(url, {
  method: 'PATCH', headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, body: new Uint8Array(piece),
});
const offsetOf = async (url: string) => Number((await fetch(url, { method: 'HEAD', headers: tus })).headers.get('upload-offset'));

/** Sends the piece and breaks the line once `most` bytes have been handed over. */
function sendAndBreak(url: string, offset: number, piece: Buffer, most: number): Promise<void> {
  return new Promise((resolve) => {
    const call = httpRequest(url, { method: 'PATCH', headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', 'content-length': piece.length } });
    call.on('error', () => resolve());
    call.write(piece.subarray(0, most), () => { setTimeout(() => call.destroy(), 200); });
    call.on('close', () => resolve());
  });
}

test('a file comes whole over a line that breaks and a server that is killed', async () => {
  const cookie = await stack.signIn('lebak@demo.pilar');
  const url = await announce(rows.length, { cookie });
  await sendAndBreak(url, 0, rows, 1_500_000);
  const first = await offsetOf(url);
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThanOrEqual(1_500_000);
  const second = await send(url, first, rows.subarray(first, first + 2_000_000));
  expect([second.status, second.headers.get('upload-offset')]).toEqual([204, String(first + 2_000_000)]);

  await stack.kill('identity');
  const away = await fetch(url, { method: 'HEAD', headers: tus });
  expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5']);
  await stack.restart('identity');

  expect(await offsetOf(url)).toBe(first + 2_000_000);
  expect((await send(url, first + 2_000_000, rows.subarray(first + 2_000_000))).status).toBe(204);
  const told = await (await fetch(url)).json() as { id: string; state: string };
  expect(told.state).toBe('READY');

  const { file } = await stack.execute({ cookie, query: 'query ($id: ID!) { file(id: $id) { url size mediaType } }', variables: { id: told.id } });
  const answer = await fetch(stack.url + file.url);
  expect(Buffer.from(await answer.arrayBuffer()).equals(rows)).toBe(true);
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''daftar%20orang.csv");
  expect(answer.headers.get('cache-control')).toBe('no-store');
  // Starting a server anew takes a while beside other tests.
}, 180_000);

test('a machine sends a file with its ticket alone, and other methods and addresses are shut', async () => {
  const url = await announce(9, { token: await stack.token('regency-3602') });
  expect((await send(url, 0, Buffer.from('Nama;NIK\n'))).status).toBe(204);
  expect(await (await fetch(url)).json()).toMatchObject({ state: 'READY', mediaType: 'text/csv' });
  expect((await fetch(url, { method: 'POST' })).status).toBe(404);
  const bare = await fetch(url.split('?')[0] ?? '', { headers: { cookie: await stack.signIn('admin@demo.pilar') } });
  expect([bare.status, (await bare.json() as { errors: [{ extensions: { code: string } }] }).errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
});
