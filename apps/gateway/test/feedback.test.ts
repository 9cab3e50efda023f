import { daysAfter, today } from '@pilar/domain/dates';
import { asClient } from '@pilar/stack/owner';
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
const ask = async (id: string, fields: string) => (await stack.execute({ cookie, query: `query ($id: ID!) { event(id: $id) { ${fields} } }`, variables: { id } }))['event'];
const list = async (id: string): Promise<{ id: string; name: string; state: string; version: number; updatedAt: string; checkInCode: string }[]> =>
  (await ask(id, 'attendance { edges { node { id name state version updatedAt checkInCode } } }')).attendance.edges.map(({ node }: { node: object }) => node);
const page = async (path: string, form?: Record<string, string>) => {
  const response = await fetch(`${stack.url}${path}`, form ? { method: 'POST', body: new URLSearchParams(form) } : {});
  return { status: response.status, text: await response.text() };
};
const give = (path: string, kode: string, nilai = 'GOOD', saran = '') => page(`${path}/tanggapan`, { kode, nilai, saran });

/** An event of today with a link, two who came and one who did not; over unless said otherwise. */
async function attended({ over = true, ...input }: { over?: boolean; [field: string]: unknown } = {}) {
  const { id } = await send('recordEvent', '... on Event { id }', {
    title: 'Penyuluhan Contoh', type: 'PENSOSKEL', state: 'SCHEDULED', date: today(), mode: 'TATAP_MUKA', targetAreas: ['36.02'], venue: { name: 'Aula', area: '36.02.01' }, organisers: [{ kind: 'MAIN', name: 'Panitia' }], ...input,
  });
  await send('inviteParticipants', '... on Event { id }', { event: id, names: ['Contoh Satu', 'Contoh Tiga', 'Contoh Dua'].map((name) => ({ name, group: 'TKSK' })) });
  const { checkIn } = await send('openCheckIn', '... on Event { checkIn { path } }', { event: id, walkIns: true });
  const rows = await list(id);
  const [one, two, absent] = ['Contoh Satu', 'Contoh Dua', 'Contoh Tiga'].map((name) => rows.find((row) => row.name === name)?.checkInCode ?? '');
  for (const kode of [one, two]) expect((await page(checkIn.path, { kode: kode ?? '' })).status).toBe(200);
  if (over) await send('correctEvent', '... on Event { id }', { id, version: 1, state: 'HELD', incompleteReason: 'contoh' });
  return { id: id as string, path: checkIn.path as string, one: one ?? '', two: two ?? '', absent: absent ?? '' };
}

test('who came says on the page of the link what they thought, once, and nothing leads from it to them', async () => {
  const { id, path, one, two } = await attended();
  expect((await page(path)).text).toMatch(/sudah ditutup[\s\S]*Tanggapan Anda[\s\S]*Nama Anda tidak disimpan/);
  expect((await page(`${path}?bahasa=en`)).text).toContain('Your name is not kept');
  const before = await list(id);
  expect(await give(path, ` ${one.slice(0, 3).toLowerCase()}-${one.slice(3)}`, 'VERY_GOOD', 'Lanjutkan <b>ya</b>')).toMatchObject({ status: 200, text: expect.stringContaining('sudah diterima') });
  expect((await give(path, one, 'POOR', 'Lagi')).text).toContain('diterima sebelumnya');
  expect(await give(path, two, 'FAIR')).toMatchObject({ status: 200 });
  const { feedback, feedbackGiven } = await ask(id, 'feedback { given average } feedbackGiven { edges { node { rating remark method } } }');
  expect([feedback, feedbackGiven.edges.map(({ node }: { node: object }) => node)]).toEqual([
    { given: 2, average: null }, [{ rating: 'FAIR', remark: null, method: 'LINK' }, { rating: 'VERY_GOOD', remark: 'Lanjutkan <b>ya</b>', method: 'LINK' }],
  ]);
  // Neither a new version nor an hour of the list tells who has just given it, and no row of it names a participant.
  expect(await list(id)).toEqual(before);
  const columns = await asClient(stack.adminUrl, async (client) => (await client.query<{ found: string }>('SELECT to_jsonb(t)::text AS found FROM events.event_feedback AS t WHERE event_id = $1', [id])).rows.map(({ found }) => found).join(' '));
  for (const row of before) for (const trace of [row.id, row.name, row.checkInCode]) expect(columns).not.toContain(trace);
});

test('a form sent twice at once counts once', async () => {
  const { id, path, one } = await attended();
  const answers = await Promise.all([give(path, one), give(path, one)]);
  expect(answers.map(({ text }) => (text.includes('diterima sebelumnya') ? 'again' : 'first')).toSorted()).toEqual(['again', 'first']);
  expect((await ask(id, 'feedback { given }')).feedback).toEqual({ given: 1 });
});

test('whom the link put on the list is told a code for it; somebody invited is told none', async () => {
  const { path, one, id } = await attended({ over: false });
  expect((await page(path, { kode: one })).text).not.toContain('Kode Anda');
  const code = (await page(path, { nama: 'Contoh Tamu', lembaga: 'Kampus', kelompok: 'UNDANGAN' })).text.match(/Kode Anda ([2-9A-Z]{6})/)?.[1] ?? '';
  await send('correctEvent', '... on Event { id }', { id, version: 1, state: 'HELD', incompleteReason: 'contoh' });
  expect((await give(path, code)).text).toContain('Terima kasih');
});

test('refused before the event is over, from who did not come, without a rating, too long, with a number; what was typed stays', async () => {
  const early = await attended({ over: false });
  expect((await page(early.path)).text).not.toContain('Tanggapan Anda');
  expect(await give(early.path, early.one)).toMatchObject({ status: 422, text: expect.stringContaining('sesudah kegiatan selesai') });
  const { id, path, one, absent } = await attended();
  for (const kode of [absent, early.one, 'AAAAAA', '']) expect(await give(path, kode)).toMatchObject({ status: 422, text: expect.stringContaining('tidak tercatat hadir') });
  expect(await give(path, one, 'RAJA', 'Saran <i>saya</i>')).toMatchObject({ status: 422, text: expect.stringMatching(/Pilih satu penilaian[\s\S]*Saran &#60;i&#62;saya/) });
  expect((await give(path, one, 'GOOD', 'x'.repeat(1_001))).text).toContain('lebih dari 1.000 huruf');
  expect((await give(path, one, 'GOOD', 'NIK saya 3602140101010001')).text).toContain('16 angka');
  expect((await page('/hadir/AAAAAAAAAAAA/tanggapan', { kode: one, nilai: 'GOOD', saran: '' })).status).toBe(404);
  expect((await ask(id, 'feedback { given }')).feedback).toBeNull();
  await send('withdrawEvent', '... on Event { id }', { id, version: 2, reason: 'salah catat' });
  expect((await give(path, one)).status).toBe(404);
});

test('taken for thirty days after the event', async () => {
  const { id, path, one } = await attended();
  const move = (days: number) => asClient(stack.adminUrl, (client) => client.query('UPDATE events.event SET date = $2 WHERE id = $1', [id, daysAfter(today(), -days)]));
  await move(31);
  expect((await give(path, one)).text).toContain('sampai 30 hari');
  await move(30);
  expect((await give(path, one)).text).toContain('Terima kasih');
});
