import { startStack, type Stack } from '@pilar/testing/stack';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let stack: Stack;
let cookie: string;
beforeAll(async () => {
  stack = await startStack({ subgraphs: ['beneficiaries', 'events', 'institutions', 'people'] });
  cookie = await stack.signIn('lebak@demo.pilar');
});
afterAll(() => stack.stop());

const page = async (path: string, form?: Record<string, string>) => {
  const response = await fetch(`${stack.url}${path}`, form ? { method: 'POST', body: new URLSearchParams(form) } : {});
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const given = () => ({ formulir: randomUUID(), kategori: 'AID_CLAIM_AFTER_ENUMERATION', kecamatan: '36.02.01', desa: '', isi: 'Sudah didata tetapi belum ada bantuan', nama: 'Contoh Rahasia', kontak: '0812 0000 0000' });
const complain = (form: Record<string, string> = {}, query = '') => page(`/pengaduan${query}`, { ...given(), ...form });
const ticketIn = (text: string) => /class="ticket">([0-9A-Z-]{14})</.exec(text)?.[1] ?? '';
const mutate = async (mutation: string, input: object) => (await stack.execute({
  cookie, query: `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { result: ${mutation}(input: $input) { __typename ... on Complaint { id version } ... on Error { message } } }`,
  variables: { input: { idempotencyKey: randomUUID(), ...input } },
}))['result'];

describe('/pengaduan', () => {
  test('is a form in both languages, without a script, that is kept nowhere', async () => {
    const form = await page('/pengaduan');
    expect([form.status, form.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(form.text).toContain('Pendataan bukan jaminan bantuan.');
    expect(form.text).not.toContain('<script');
    expect(form.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    expect((await page('/pengaduan?bahasa=en')).text).toContain('Make a complaint');
  });

  test('gives a ticket, which tells state, days and answer and of nobody anything', async () => {
    const taken = await complain();
    expect(taken.status).toBe(200);
    expect(taken.text).toContain('Pendataan bukan jaminan bantuan.');
    const ticket = ticketIn(taken.text);
    const before = await page('/pengaduan/tiket', { kode: ` ${ticket.toLowerCase()} ` });
    expect(before.text).toContain('Petugas akan menelaah pengaduan ini.');
    const { complaints } = await stack.execute({ cookie, query: '{ complaints(order: [RECEIVED_DESC]) { edges { node { id version channel text area { code } } } } }' });
    const [{ node }] = complaints.edges;
    expect(node).toMatchObject({ channel: 'PUBLIC_PAGE', text: 'Sudah didata tetapi belum ada bantuan', area: { code: '36.02.01' } });
    let { version } = node;
    for (const [step, input] of [['triageComplaint', { note: 'Catatan dalam' }], ['takeUpComplaint', {}], ['resolveComplaint', { answer: 'Usulan dibahas <b>bulan depan</b>.' }]] as const) ({ version } = await mutate(step, { id: node.id, version, ...input }));
    const after = await page('/pengaduan/tiket?bahasa=en', { kode: ticket });
    expect(after.text).toContain('Usulan dibahas &#60;b&#62;bulan depan&#60;/b&#62;.');
    expect(after.text).toContain('no promise of aid');
    for (const { text } of [before, after]) expect(text).not.toMatch(/Rahasia|0812|36\.02|Catatan dalam/);
    expect(after.text).not.toContain(ticket);
  });

  test('is sent once, however often a bad line sends it', async () => {
    const form = { formulir: randomUUID() };
    const [first, second] = [await complain(form), await complain(form)];
    expect(ticketIn(second.text)).toBe(ticketIn(first.text));
  });

  test('finds a village of the district by its name', async () => {
    const known = await stack.execute({ cookie, query: '{ region(code: "36.02.01") { children { code name } } }' });
    const [village] = known.region.children;
    expect((await complain({ desa: `desa ${village.name.toUpperCase()}` })).status).toBe(200);
    const { complaints } = await stack.execute({ cookie, query: `{ complaints(area: "${village.code}") { edges { node { area { code } } } } }` });
    expect(complaints.edges).toHaveLength(1);
  });

  test.each([
    ['no category', { kategori: '' }, 'Pilih pengaduan ini tentang apa.'], ['conduct of nobody', { kategori: 'CONDUCT' }, 'Pilih petugas dari mana.'], ['no district', { kecamatan: '' }, 'Pilih kecamatan.'],
    ['a village elsewhere', { desa: 'Tidak Ada' }, 'tidak ada di kecamatan'], ['no text', { isi: ' ' }, 'Tulis apa yang terjadi.'], ['a NIK', { isi: 'NIK 3602010101700001' }, 'nomor 16 angka'],
    // Letters that a form sends as six bytes each.
    ['a text too long', { isi: 'é'.repeat(4_001) }, 'lebih dari 4.000'], ['a receipt that is none', { 'tanda-terima': '7K3M-9QPA-2X4T' }, 'tanda terima tidak dikenal'], ['what only programs fill', { situs: 'https://example.invalid' }, 'Biarkan kosong'],
  ])('refuses %s, and keeps what was typed', async (_what, form, said) => {
    const refused = await complain({ isi: 'Tetap "di sini" <i>', ...form });
    expect([refused.status, refused.text.includes(said)]).toEqual([422, true]);
    if (!('isi' in form)) expect(refused.text).toContain('Tetap &#34;di sini&#34; &#60;i&#62;');
  });
});

test('wrong tickets are answered alike, late, and not for long; so many complaints from one address neither', async () => {
  const ticket = ticketIn((await complain()).text);
  const at = Date.now();
  const answers = await Promise.all(['7K3M-9QPA-2X4T', 'x', ''].map((kode) => page('/pengaduan/tiket', { kode })));
  expect(Date.now() - at).toBeGreaterThanOrEqual(690);
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  let last = 200;
  for (let sent = 0; sent < 20 && last === 200; sent += 1) last = (await complain()).status;
  expect(last).toBe(429);
  await Promise.all(Array.from({ length: 30 }, (_, guess) => page('/pengaduan/tiket', { kode: `ABCD-EFGH-${String(guess).padStart(4, '0')}` })));
  expect((await page('/pengaduan/tiket', { kode: ticket })).status).toBe(429);
});
