import { uploadRules } from '@pilar/domain/files';
import { asClient } from '@pilar/stack/owner';
import { startStack, type Stack } from '@pilar/testing/stack';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** 64 × 48 pixels, with camera and place beside the picture. */
const located = readFileSync(new URL('photo-with-place.jpg', import.meta.url));
const paper = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const village = '36.02.01.2002';

let stack: Stack;
let cookie: string;
beforeAll(async () => {
  stack = await startStack({ subgraphs: ['beneficiaries'] });
  cookie = await stack.signIn('lebak@demo.pilar');
});
afterAll(() => stack.stop());

async function mutate(name: string, shown: string, input: object, as = cookie) {
  const query = `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) { __typename ${shown} ... on InvalidInput { problems { path } } } }`;
  return (await stack.execute({ cookie: as, query, variables: { input: { idempotencyKey: randomUUID(), ...input } } })).result;
}

/** Sends a file as the console does; what became of it. */
async function upload(bytes: Buffer, purpose: string): Promise<{ id: string; state: string; attachTicket: string | null }> {
  const { url, file } = await mutate('requestUpload', '... on UploadTicket { url file { id } }', { name: 'IMG_0001.JPG', size: bytes.length, purpose });
  await fetch(stack.url + url, { method: 'PATCH', headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, body: new Uint8Array(bytes) });
  return (await stack.execute({ cookie, query: 'query ($id: ID!) { file(id: $id) { id state attachTicket } }', variables: { id: file.id } })).file;
}

const bytesAt = async (path: string) => {
  const response = await fetch(stack.url + path);
  return { status: response.status, type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) };
};
const family = async (): Promise<string> => (await mutate('registerFamily', '... on Family { id }', { area: village })).id;
const keptAs = (id: string) => asClient(stack.adminUrl, async (client) => (await client.query('SELECT account, expires_at IS NULL AS kept FROM identity.file WHERE id = $1', [id])).rows);

test('a photograph of a home is kept without the place it was taken at, is nobody\'s own, and goes when it is withdrawn', async () => {
  const { id, attachTicket } = await upload(located, 'IMAGE');
  const photo = await mutate('attachHousingPhoto', '... on HousingPhoto { id version url thumbnail }', { family: await family(), file: id, ticket: attachTicket, takenOn: '2026-05-04' });
  for (const path of [photo.url, photo.thumbnail]) {
    const { status, type, bytes } = await bytesAt(path);
    expect([status, type]).toEqual([200, 'image/jpeg']);
    for (const trace of ['Exif', 'KameraContoh', 'GPS']) expect(bytes.includes(trace), trace).toBe(false);
  }
  await expect.poll(() => keptAs(id)).toEqual([{ account: 'HousingPhoto', kept: true }]);
  // Whoever sent it reads it with the family alone.
  expect((await stack.execute({ cookie, query: 'query ($id: ID!) { file(id: $id) { url } }', variables: { id } })).file).toBeNull();
  expect((await bytesAt(photo.url)).status).toBe(200);
  expect((await bytesAt(`/files/${id}`)).status).toBe(404);
  await mutate('withdrawHousingPhoto', '... on HousingPhoto { id }', { id, version: 1, reason: 'Rumah tetangga' });
  await expect.poll(() => keptAs(id)).toEqual([{ account: 'HousingPhoto', kept: false }]);
});

test('evidence of a protected case is read by the address that its opening gives, and by no other', async () => {
  const { id, attachTicket } = await upload(paper, 'SIGNED_DOCUMENT');
  const person = await mutate('registerBeneficiary', '... on Beneficiary { id }', { area: village, fullName: 'Contoh Bukti', noNikReason: 'Hilang', distinct: true, birthDate: '1985-03-04' });
  const { id: of } = await mutate('reportCase', '... on WelfareCase { id }', { type: 'KTK', foundOn: '2026-05-04', beneficiary: person.id });
  expect(await mutate('attachCaseFile', '... on CaseFile { id url withheld }', { case: of, file: id, ticket: attachTicket, takenOn: '2026-05-04', caption: 'Visum' })).toMatchObject({ id, url: null });
  await expect.poll(() => keptAs(id)).toEqual([{ account: 'CaseFile', kept: true }]);
  const { files } = await mutate('revealCase', '... on RevealedCase { files { url caption } }', { id: of, purpose: 'SERVICE', note: 'Surat 12' });
  expect(files).toMatchObject([{ caption: 'Visum' }]);
  expect(await bytesAt(files[0].url)).toMatchObject({ status: 200, type: 'application/pdf', bytes: paper });
});

test('what is no paper or picture, or too big, does not become evidence', async () => {
  expect(await upload(Buffer.from('MZ bukan berkas bukti'), 'SIGNED_DOCUMENT')).toMatchObject({ state: 'REFUSED', attachTicket: null });
  expect(await upload(paper, 'IMAGE')).toMatchObject({ state: 'REFUSED', attachTicket: null });
  expect(await mutate('requestUpload', '... on UploadTicket { id }', { name: 'besar.pdf', size: uploadRules.SIGNED_DOCUMENT.maxBytes + 1, purpose: 'SIGNED_DOCUMENT' })).toMatchObject({ problems: [{ path: ['size'] }] });
});
