import { asClient } from '@pilar/stack/owner';
import { startStack, type Stack } from '@pilar/testing/stack';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** 64 × 48 pixels, with camera and place beside the picture. */
const located = readFileSync(new URL('photo-with-place.jpg', import.meta.url));

let stack: Stack;
let cookie: string;
beforeAll(async () => {
  stack = await startStack({ subgraphs: ['events', 'institutions', 'people'] });
  cookie = await stack.signIn('lebak@demo.pilar');
});
afterAll(() => stack.stop());

type Result = { __typename: string; id: string; version: number; problems?: { path: string[] }[] };
async function mutate(name: string, success: string, input: object, as = cookie): Promise<Result> {
  const query = `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) { __typename ... on ${success} { id version } ... on InvalidInput { problems { path } } } }`;
  return (await stack.execute<{ result: Result }>({ cookie: as, query, variables: { input: { idempotencyKey: randomUUID(), ...input } } })).result;
}

/** Sends a picture by the protocol of uploads, as the console does; what became of it. */
async function upload(bytes: Buffer, as = cookie, purpose = 'IMAGE'): Promise<{ id: string; state: string; ticket: string | null; refusal: string | null }> {
  const { requestUpload } = await stack.execute({ cookie: as, query: 'mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { ... on UploadTicket { url file { id } } } }', variables: { input: { idempotencyKey: randomUUID(), name: 'IMG_0001.JPG', size: bytes.length, purpose } } });
  await fetch(stack.url + requestUpload.url, { method: 'PATCH', headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, body: new Uint8Array(bytes) });
  const { file } = await stack.execute({ cookie: as, query: 'query ($id: ID!) { file(id: $id) { id state attachTicket refusal } }', variables: { id: requestUpload.file.id } });
  return { id: file.id, state: file.state, ticket: file.attachTicket, refusal: file.refusal };
}

const recordEvent = (input: object = {}) => mutate('recordEvent', 'Event', {
  type: 'PENSOSKEL', title: 'Kegiatan berfoto', date: '2021-07-12', mode: 'TATAP_MUKA', state: 'PUBLISHED', targetAreas: ['36.02'], venue: { name: 'Aula', area: '36.02.01' },
  incompleteReason: 'Contoh', organisers: [{ kind: 'MAIN', name: 'Panitia' }], roles: [], ...input,
});

async function photograph(event: string, words: object = {}): Promise<string> {
  const { id, ticket } = await upload(located);
  const result = await mutate('attachEventPhoto', 'EventPhoto', { event, file: id, ticket, consent: 'AGREED', ...words });
  expect(result.__typename, JSON.stringify(result)).toBe('EventPhoto');
  return id;
}

type Photo = { id: string; version: number; url: string | null; thumbnail: string | null };
const photosOf = async (event: string, as = cookie): Promise<Photo[]> => (await stack.execute({ cookie: as, query: 'query ($id: ID!) { event(id: $id) { photos { id version url thumbnail } } }', variables: { id: event } })).event.photos;
const bytesAt = async (path: string) => {
  const response = await fetch(stack.url + path);
  return { status: response.status, type: response.headers.get('content-type'), cache: response.headers.get('cache-control'), bytes: Buffer.from(await response.arrayBuffer()) };
};
const traces = ['Exif', 'KameraContoh', 'GPS'];

describe('a photograph', () => {
  test('with the place it was taken is kept and shown without it', async () => {
    expect(located.includes('KameraContoh')).toBe(true);
    const event = await recordEvent();
    const id = await photograph(event.id, { caption: 'Suasana aula' });
    let [photo] = await photosOf(event.id);
    await expect.poll(async () => ([photo] = await photosOf(event.id))[0]?.thumbnail).toEqual(expect.stringContaining(id));
    const everywhere = await Promise.all([photo?.url ?? '', photo?.thumbnail ?? '', `/publik/foto/${id}`].map(bytesAt));
    for (const { status, type, bytes } of everywhere) {
      expect([status, type, bytes.subarray(0, 2).toString('hex')]).toEqual([200, 'image/jpeg', 'ffd8']);
      for (const trace of traces) expect(bytes.includes(trace), trace).toBe(false);
    }
  });

  test('is seen with its event, by nobody else, and stays when the days of an unused file are over', async () => {
    const event = await recordEvent({ state: 'HELD' });
    const id = await photograph(event.id);
    const admin = await stack.signIn('admin@demo.pilar');
    await expect.poll(async () => (await photosOf(event.id, admin))[0]?.url).toEqual(expect.stringContaining(id));
    const [photo] = await photosOf(event.id, admin);
    expect((await bytesAt(photo?.url ?? '')).status).toBe(200);
    const { event: foreign } = await stack.execute({ cookie: await stack.signIn('serang@demo.pilar'), query: 'query ($id: ID!) { event(id: $id) { photos { url } } }', variables: { id: event.id } });
    expect(foreign).toBeNull();
    const kept = () => asClient(stack.adminUrl, async (client) => (await client.query('SELECT expires_at IS NULL AS kept FROM identity.file WHERE id = $1', [id])).rows);
    await expect.poll(kept).toEqual([{ kept: true }]);
    await mutate('removeEventPhoto', 'EventPhoto', { id, version: 1 });
    await expect.poll(kept).toEqual([{ kept: false }]);
  });

  test('is none where the file is no picture, damaged, another\'s, or kept already', async () => {
    const damaged = await upload(Buffer.from('%PDF-1.7 bukan foto'));
    expect([damaged.state, damaged.ticket]).toEqual(['REFUSED', null]);
    expect((await upload(located.subarray(0, 400))).state).toBe('REFUSED');
    const event = await recordEvent();
    const scan = await upload(located, cookie, 'SIGNED_DOCUMENT');
    expect(await mutate('attachEventPhoto', 'EventPhoto', { event: event.id, consent: 'CROWD', file: scan.id, ticket: scan.ticket })).toMatchObject({ problems: [{ path: ['ticket'] }] });
    const foreign = await upload(located, await stack.signIn('serang@demo.pilar'));
    expect(await mutate('attachEventPhoto', 'EventPhoto', { event: event.id, consent: 'CROWD', file: foreign.id, ticket: foreign.ticket })).toMatchObject({ problems: [{ path: ['ticket'] }] });
    const id = await photograph(event.id);
    await expect.poll(async () => (await stack.execute({ cookie, query: 'query ($id: ID!) { file(id: $id) { attachTicket } }', variables: { id } })).file.attachTicket).toBeNull();
  });
});

describe('for everybody', () => {
  const page = async (event: string, language = '') => (await fetch(`${stack.url}/publik/kegiatan/${event}${language}`)).text();

  test('the page of a published event shows the photographs whose people agree, with their words', async () => {
    const event = await recordEvent();
    const agreed = await photograph(event.id, { caption: 'Peserta <b>Lebak</b>', credit: 'Humas Contoh' });
    const bare = await photograph(event.id, { consent: 'CROWD' });
    const hidden = await photograph(event.id, { caption: 'RAHASIA anak', consent: 'NOT_GIVEN' });
    const text = await page(event.id);
    expect(text).toContain(`<img src="/publik/foto/${agreed}" alt="Peserta &#60;b&#62;Lebak&#60;/b&#62;"`);
    expect(text).toContain('Foto: Humas Contoh');
    expect(text).toContain(`<img src="/publik/foto/${bare}" alt="Foto kegiatan nomor 2"`);
    expect(await page(event.id, '?bahasa=en')).toContain('Photograph number 2 of the event');
    for (const secret of [hidden, 'RAHASIA']) expect(text).not.toContain(secret);
    const shown = await bytesAt(`/publik/foto/${agreed}`);
    expect([shown.status, shown.type, shown.cache]).toEqual([200, 'image/jpeg', 'public, max-age=60']);
  });

  test('a picture goes at once when consent is taken back, the event is no longer published, or the photograph is removed', async () => {
    const event = await recordEvent();
    const [first, second, third] = [await photograph(event.id), await photograph(event.id), await photograph(event.id)];
    const status = async (id: string) => (await bytesAt(`/publik/foto/${id}`)).status;
    expect(await Promise.all([first, second, third].map(status))).toEqual([200, 200, 200]);
    await mutate('reviseEventPhoto', 'EventPhoto', { id: first, version: 1, consent: 'NOT_GIVEN' });
    expect(await status(first)).toBe(404);
    await mutate('removeEventPhoto', 'EventPhoto', { id: second, version: 1, reason: 'diminta keluarga' });
    expect(await status(second)).toBe(404);
    await mutate('unpublishEvent', 'Event', { id: event.id, version: 1, reason: 'perbaikan' });
    expect(await status(third)).toBe(404);
  });

  test('pictures that are not for everybody and none at all are told alike', async () => {
    const hidden = await photograph((await recordEvent()).id, { consent: 'NOT_GIVEN' });
    const draft = await photograph((await recordEvent({ state: 'HELD' })).id);
    const answers = await Promise.all([hidden, draft, randomUUID(), 'x'].map((id) => bytesAt(`/publik/foto/${id}`)));
    expect(new Set(answers.map(({ status, bytes }) => `${status} ${bytes.toString()}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    for (const [url, path] of [[stack.urls['events'], 'public/photo'], [stack.urls['identity'], 'picture']]) {
      expect((await fetch(`${url}/internal/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id: draft, size: 480 }) })).status).toBe(401);
    }
  });
});

test('a report prints them with their words, and none of people who have not agreed', async () => {
  const office = await mutate('registerOffice', 'Office', { name: 'Dinas Sosial Berfoto', kind: 'DINAS_SOSIAL', level: 'REGENCY', area: '36.02' });
  await mutate('setLetterhead', 'Office', { id: office.id, version: office.version, lines: ['PEMERINTAH CONTOH'], place: 'Rangkasbitung', signatories: [{ post: 'Kepala Dinas' }] });
  const event = await recordEvent();
  await photograph(event.id, { caption: 'Tercetak' });
  await photograph(event.id, { caption: 'RAHASIA', consent: 'NOT_GIVEN' });
  const { id } = await mutate('draftDocument', 'Document', { kind: 'EVENT_REPORT', event: event.id, office: office.id, date: '2021-07-13', signatory: 0 });
  let document = { making: 'PREVIEW' as string | null, job: { state: '', message: null }, previews: [] as { url: string }[] };
  await expect.poll(async () => {
    ({ document } = await stack.execute({ cookie, query: 'query ($id: ID!) { document(id: $id) { making job { state message } previews { url } } }', variables: { id } }));
    return document.making === null || document.job.state === 'FAILED';
  }, { timeout: 90_000, interval: 500 }).toBe(true);
  expect(document.job.message).toBeNull();
  const drawn = (await Promise.all(document.previews.map(async ({ url }) => (await bytesAt(url)).bytes.toString()))).join('');
  expect(drawn.match(/data:image\/jpe?g/g)).toHaveLength(1);
}, 180_000);
