import { daysAfter, today } from '@pilar/domain/dates';
import { startStack, type Stack } from '@pilar/testing/stack';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';

let stack: Stack;
let cookie: string;
beforeAll(async () => {
  stack = await startStack({ subgraphs: ['events', 'institutions', 'people'] });
  cookie = await stack.signIn('admin@demo.pilar');
});
afterAll(() => stack.stop());

const send = async (mutation: string, fields: string, input: object) => (await stack.execute({
  cookie, query: `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { result: ${mutation}(input: $input) { __typename ${fields} ... on Error { message } } }`,
  variables: { input: { idempotencyKey: randomUUID(), ...input } },
}))['result'];

async function opened(input: object = {}, walkIns = false) {
  const { id } = await send('recordEvent', '... on Event { id }', {
    title: 'Penyuluhan <i>Contoh</i>', type: 'PENSOSKEL', state: 'SCHEDULED', date: today(), mode: 'TATAP_MUKA', targetAreas: ['36.02'], venue: { name: 'Aula', area: '36.02.01' }, organisers: [{ kind: 'MAIN', name: 'Panitia' }], ...input,
  });
  await send('inviteParticipants', '... on Event { id }', { event: id, names: [{ name: 'Contoh Rahasia', group: 'TKSK' }, { name: 'Contoh Lain', group: 'TKSK' }] });
  const { checkIn } = await send('openCheckIn', '... on Event { checkIn { path } }', { event: id, walkIns });
  return { id, path: checkIn.path as string };
}

const list = async (id: string) => (await stack.execute({ cookie, query: 'query ($id: ID!) { event(id: $id) { attendance { edges { node { id version name state walkIn checkInMethod checkedInAt checkedInBy checkInCode } } } } }', variables: { id } }))['event'].attendance.edges.map(({ node }: { node: object }) => node);
const page = async (path: string, form?: Record<string, string>) => {
  const response = await fetch(`${stack.url}${path}`, form ? { method: 'POST', body: new URLSearchParams(form) } : {});
  return { status: response.status, headers: response.headers, text: await response.text() };
};

test('whoever has the code of their invitation checks in, and once', async () => {
  const { id, path } = await opened();
  const form = await page(path);
  expect([form.status, form.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(form.text).toContain('Penyuluhan &#60;i&#62;Contoh');
  expect(form.text).not.toMatch(/Rahasia|<script|name="nama"/);
  expect((await page(`${path}?bahasa=en`)).text).toContain('Participant code');
  const [{ checkInCode }] = await list(id);
  const first = await page(path, { kode: ` ${checkInCode.slice(0, 3).toLowerCase()}-${checkInCode.slice(3)} ` });
  expect([first.status, first.text.match(/tercatat pukul \d\d\.\d\d WIB/) !== null]).toEqual([200, true]);
  expect(first.text).not.toContain('Rahasia');
  const recorded = await list(id);
  expect(recorded.filter(({ state }: { state: string }) => state === 'PRESENT')).toMatchObject([{ checkInMethod: 'LINK', checkedInBy: null, walkIn: false }]);
  expect((await page(path, { kode: checkInCode })).text.match(/pukul [\d.]+ WIB/)?.[0]).toBe(first.text.match(/pukul [\d.]+ WIB/)?.[0]);
  expect(await list(id)).toEqual(recorded);
  // Without the officer's leave no name is taken, whatever is sent.
  expect((await page(path, { nama: 'Contoh Tamu', lembaga: '', kelompok: 'UNDANGAN' })).status).toBe(422);
});

test('a guest enters a name where the officer allows it, and is put on the list once', async () => {
  const { id, path } = await opened({}, true);
  for (let time = 0; time < 2; time += 1) expect((await page(path, { nama: 'Contoh Tamu', lembaga: 'Kampus', kelompok: 'UNDANGAN' })).status).toBe(200);
  // Who is invited and forgot the code is not put there a second time.
  expect((await page(path, { nama: 'contoh rahasia', lembaga: '', kelompok: 'MASYARAKAT' })).status).toBe(200);
  expect((await list(id)).map(({ name, state, walkIn }: { name: string; state: string; walkIn: boolean }) => [name, state, walkIn])).toEqual([['Contoh Lain', 'INVITED', false], ['Contoh Rahasia', 'PRESENT', false], ['Contoh Tamu', 'PRESENT', true]]);
  for (const form of [{ nama: '3604340101010001', lembaga: '', kelompok: 'UNDANGAN' }, { nama: 'Contoh', lembaga: '', kelompok: 'RAJA' }]) expect((await page(path, form as Record<string, string>)).status).toBe(422);
});

test('a name through the link is the registered participant whom alone it fits; of two of one name it is kept apart, for an officer to look', async () => {
  const { id, path } = await opened({}, true);
  const key = randomUUID().slice(0, 8);
  const register = async (fullName: string, area: string) => (await send('registerPerson', '... on Person { id }', { fullName, area, distinct: true })).id as string;
  const [budi, one, other] = [await register(`Budi ${key}`, '36.02.14'), await register(`Siti ${key}`, '36.02.14'), await register(`Siti ${key}`, '36.02.15')];
  await send('inviteParticipants', '... on Event { id }', { event: id, people: [budi, one, other].map((person) => ({ person, group: 'TKSK' })) });
  const rows = async () => (await list(id)).filter(({ name }: { name: string }) => name.endsWith(key)).map(({ name, state, walkIn }: { name: string; state: string; walkIn: boolean }) => `${name.slice(0, 4)} ${state}${walkIn ? ' baru' : ''}`).toSorted();
  // A form may be sent twice.
  for (let time = 0; time < 2; time += 1) {
    expect((await page(path, { nama: `budi ${key}`, lembaga: '', kelompok: 'MASYARAKAT' })).status).toBe(200);
    expect((await page(path, { nama: `Siti ${key}`, lembaga: '', kelompok: 'TKSK' })).status).toBe(200);
  }
  expect(await rows()).toEqual(['Budi PRESENT', 'Siti INVITED', 'Siti INVITED', 'Siti PRESENT baru']);
  // Another Budi, who is nobody of the list: he who has come is not he.
  expect((await page(path, { nama: `Budi ${key}`, lembaga: 'Desa Lain', kelompok: 'MASYARAKAT' })).status).toBe(200);
  expect(await rows()).toEqual(['Budi PRESENT', 'Budi PRESENT baru', 'Siti INVITED', 'Siti INVITED', 'Siti PRESENT baru']);
  // Whom the desk has ticked is nobody's to be through the link: one of the same name is kept, and told nothing of the first.
  await send('inviteParticipants', '... on Event { id }', { event: id, people: [{ person: await register(`Rina ${key}`, '36.02.14'), group: 'TKSK' }] });
  const rina = (await list(id)).find(({ name }: { name: string }) => name === `Rina ${key}`);
  expect(await send('recordAttendance', '... on Event { id }', { event: id, rows: [{ participant: rina.id, version: rina.version, state: 'PRESENT', method: 'LIST' }] })).toMatchObject({ __typename: 'Event' });
  for (let time = 0; time < 2; time += 1) expect((await page(path, { nama: `Rina ${key}`, lembaga: '', kelompok: 'TKSK' })).status).toBe(200);
  expect((await rows()).filter((row: string) => row.startsWith('Rina'))).toEqual(['Rina PRESENT', 'Rina PRESENT baru']);
  const { event } = await stack.execute({ cookie, query: 'query ($id: ID!) { event(id: $id) { attendance { edges { node { name walkIn remark } } } } }', variables: { id } });
  for (const { node } of event.attendance.edges) if (node.walkIn) expect(node.remark).toContain('nama yang sama');
  // A form sent again may be a second of the name: the officer is told, once.
  expect(event.attendance.edges.map(({ node }: { node: { remark: string | null } }) => node.remark?.split('sekali lagi').length ?? 1)).not.toContain(3);
  expect(event.attendance.edges.filter(({ node }: { node: { remark: string | null } }) => node.remark?.includes('sekali lagi')).length).toBeGreaterThan(1);
});

test('guessed codes, those of another event and none at all are answered alike, late, and not for long', async () => {
  const [one, other] = [await opened(), await opened()];
  const [{ checkInCode }] = await list(other.id);
  const at = Date.now();
  const answers = await Promise.all(['AAAAAA', checkInCode, ''].map((kode) => page(one.path, { kode })));
  expect(Date.now() - at).toBeGreaterThanOrEqual(690);
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  await Promise.all(Array.from({ length: 30 }, (_, guess) => page(one.path, { kode: `BBBB${String(guess).padStart(2, '0')}` })));
  const [{ checkInCode: right }] = await list(one.id);
  expect((await page(one.path, { kode: right })).status).toBe(429);
  expect((await page(other.path, { kode: checkInCode })).status).toBe(200);
});

test('a link works on the day of the event, until it is renewed or the event is over', async () => {
  const early = await opened({ date: daysAfter(today(), 1), startTime: '09:00' });
  expect((await page(early.path)).text).toContain('pukul 08.00 WIB');
  const [{ checkInCode }] = await list(early.id);
  expect((await page(early.path, { kode: checkInCode })).text).toContain('Belum dibuka');
  const { id, path } = await opened();
  const { checkIn } = await send('openCheckIn', '... on Event { checkIn { path } }', { event: id, walkIns: false });
  expect([(await page(path)).status, (await page(checkIn.path)).status, (await page('/hadir/x')).status, (await page('/hadir/AAAAAAAAAAAA')).status]).toEqual([404, 200, 404, 404]);
  await send('correctEvent', '... on Event { id }', { id, version: 1, state: 'HELD', incompleteReason: 'contoh' });
  expect((await page(checkIn.path)).text).toContain('sudah ditutup');
  expect((await list(id)).every(({ state }: { state: string }) => state === 'INVITED')).toBe(true);
});
