import { today } from '@pilar/domain/dates';
import { startStack, type Stack } from '@pilar/testing/stack';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';

let stack: Stack;
let cookie: string;
beforeAll(async () => {
  stack = await startStack({ subgraphs: ['events', 'institutions', 'people'] });
  cookie = await stack.signIn('lebak@demo.pilar');
});
afterAll(() => stack.stop());

type Saved = { __typename: string; id: string; version: number };

async function mutate(name: string, type: string, input: object): Promise<Saved> {
  const typeName = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${typeName}!) { result: ${name}(input: $input) { __typename ... on ${type} { id version } ... on Error { message } } }`;
  const { result } = await stack.execute<{ result: Saved }>({ cookie, query, variables: { input: { idempotencyKey: randomUUID(), ...input } } });
  expect(result.__typename, JSON.stringify(result)).toBe(type);
  return result;
}

const fields = '{ id version state making pageCount verificationPath fileHash job { state message } previews { url } draft { url } file { url } }';

/** The document once its job has ended. */
async function made(id: string) {
  let document = {} as { version: number; state: string; making: string | null; pageCount: number; verificationPath: string; fileHash: string; job: { state: string; message: string | null }; previews: { url: string }[]; draft: { url: string } | null; file: { url: string } | null };
  await expect.poll(async () => {
    ({ document } = await stack.execute<{ document: typeof document }>({ cookie, query: `query ($id: ID!) { document(id: $id) ${fields} }`, variables: { id } }));
    return document.making === null || document.job.state === 'FAILED';
  }, { timeout: 90_000, interval: 500 }).toBe(true);
  expect(document.job.message).toBeNull();
  return document;
}

const get = (path: string) => fetch(`${stack.url}${path}`);

test('a report is drafted, previewed, issued, and its code is checked by anybody', async () => {
  const office = await mutate('registerOffice', 'Office', { name: 'Dinas Sosial Contoh', kind: 'DINAS_SOSIAL', level: 'REGENCY', area: '36.02' });
  await mutate('setLetterhead', 'Office', { id: office.id, version: office.version, lines: ['PEMERINTAH CONTOH', 'DINAS SOSIAL'], place: 'Rangkasbitung', signatories: [{ post: 'Kepala Dinas' }] });
  const event = await mutate('recordEvent', 'Event', {
    type: 'PENSOSKEL', title: 'Penyuluhan #1 $x$', date: '2021-07-12', mode: 'TATAP_MUKA', state: 'DRAFT', targetAreas: ['36.02'], venue: { name: 'Aula', area: '36.02.01' },
    incompleteReason: 'Contoh', organisers: [{ kind: 'MAIN', name: 'Panitia' }], roles: [],
  });
  const { id } = await mutate('draftDocument', 'Document', { kind: 'EVENT_REPORT', event: event.id, office: office.id, date: '2021-07-13', signatory: 0 });

  const draft = await made(id);
  expect(draft).toMatchObject({ state: 'DRAFT', file: null });
  expect(draft.previews.length).toBe(draft.pageCount);
  const image = await get(draft.previews[0]?.url ?? '');
  expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);

  await mutate('issueDocument', 'Document', { id, version: draft.version, number: '400/1/2021' });
  const issued = await made(id);
  expect(issued.state).toBe('ISSUED');
  const pdf = Buffer.from(await (await get(issued.file?.url ?? '')).arrayBuffer());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

  const page = await get(issued.verificationPath);
  const text = await page.text();
  expect(page.status).toBe(200);
  for (const words of ['400/1/2021', 'Dinas Sosial Contoh', 'Penyuluhan #1 $x$', '13 Juli 2021', issued.fileHash]) expect(text).toContain(words);
  expect(text).not.toMatch(/<script/);
  const unknown = await get('/verifikasi/AAAA-BBBB-CCCC-DDDD');
  const malformed = await get('/verifikasi/x');
  expect([unknown.status, malformed.status]).toEqual([404, 404]);
  expect((await unknown.text()).replaceAll('AAAA-BBBB-CCCC-DDDD', 'x')).toBe(await malformed.text());

  const { version } = await mutate('revokeDocument', 'Document', { id, version: issued.version, reason: 'salah nomor' });
  expect(version).toBe(issued.version + 1);
  expect(await (await get(issued.verificationPath)).text()).toContain('dicabut');
}, 240_000);

test('an attendance list is printed with the signatures that were drawn when people came', async () => {
  const office = await mutate('registerOffice', 'Office', { name: 'Dinas Sosial Bertanda Tangan', kind: 'DINAS_SOSIAL', level: 'REGENCY', area: '36.02' });
  await mutate('setLetterhead', 'Office', { id: office.id, version: office.version, lines: ['PEMERINTAH CONTOH', 'DINAS SOSIAL'], place: 'Rangkasbitung', signatories: [{ post: 'Kepala Dinas' }] });
  const event = await mutate('recordEvent', 'Event', {
    type: 'PENSOSKEL', title: 'Penyuluhan bertanda tangan', date: today(), mode: 'TATAP_MUKA', state: 'SCHEDULED', targetAreas: ['36.02'], venue: { name: 'Aula', area: '36.02.01' }, organisers: [{ kind: 'MAIN', name: 'Panitia' }],
  });
  await mutate('addWalkIn', 'Participant', { event: event.id, name: 'Contoh Bertanda', group: 'TKSK', signature: '20,150 60,40 100,150;160,120 240,140' });
  await mutate('addWalkIn', 'Participant', { event: event.id, name: 'Contoh Tanpa', group: 'TKSK' });
  await mutate('draftEventPaper', 'EventPaper', { event: event.id, kind: 'EVENT_ATTENDANCE' });
  const { id } = await mutate('draftDocument', 'Document', { kind: 'EVENT_ATTENDANCE', event: event.id, office: office.id, date: today(), signatory: 0 });
  const [page] = (await made(id)).previews;
  const drawn = [...(await (await get(page?.url ?? '')).text()).matchAll(/data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)/g)].map(([, code = '']) => Buffer.from(code, 'base64').toString());
  expect(drawn).toEqual([expect.stringContaining('M20,150L60,40L100,150M160,120L240,140')]);
}, 240_000);

test('guessing codes is slowed down', async () => {
  const answers = await Promise.all(Array.from({ length: 160 }, () => get('/verifikasi/AAAA-BBBB-CCCC-DDDD')));
  const statuses = answers.map(({ status }) => status);
  expect(statuses).toContain(404);
  expect(statuses).toContain(429);
});
