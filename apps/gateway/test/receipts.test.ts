import { startStack, type Stack } from '@pilar/testing/stack';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';

let stack: Stack;
let cookie: string;
const village = '36.02.01.2003';
beforeAll(async () => {
  stack = await startStack({ subgraphs: ['beneficiaries', 'events', 'institutions', 'people'] });
  cookie = await stack.signIn('lebak@demo.pilar');
});
afterAll(() => stack.stop());

const send = async (mutation: string, fields: string, input: object) => (await stack.execute({
  cookie, query: `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { result: ${mutation}(input: $input) { __typename ${fields} ... on Error { message } } }`,
  variables: { input: { idempotencyKey: randomUUID(), ...input } },
}))['result'];
const page = async (form?: Record<string, string>, query = '') => {
  const response = await fetch(`${stack.url}/tanda-terima${query}`, form ? { method: 'POST', body: new URLSearchParams(form) } : {});
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** A receipt of a family that was found in a running round. */
async function received(year: number): Promise<{ code: string; find: string }> {
  await send('planInventoryRounds', '... on InventoryPlan { id }', { area: village, year, period: 'YEAR', firstDay: `${year}-01-05`, lastDay: `${year}-02-05` });
  const { inventoryRounds } = await stack.execute({ cookie, query: `{ inventoryRounds(area: "${village}", filter: { year: ${year} }) { edges { node { id } } } }` });
  const round = inventoryRounds.edges[0].node.id;
  await send('beginInventoryRound', '... on InventoryRound { id }', { id: round, version: 1, on: `${year}-01-06` });
  const family = await send('registerFamily', '... on Family { id }', { area: village, address: 'Kp. Rahasia' });
  await send('registerBeneficiary', '... on Beneficiary { id }', { area: village, family: family.id, relation: 'KEPALA_KELUARGA', fullName: `Contoh Rahasia ${year}`, noNikReason: 'Hilang' });
  await send('recordInventoryFound', '... on InventoryRound { id }', { round, rows: [{ family: family.id, foundOn: `${year}-01-07` }] });
  const { inventoryRound } = await stack.execute({ cookie, query: `{ inventoryRound(id: "${round}") { found { edges { node { id } } } } }` });
  const find = inventoryRound.found.edges[0].node.id;
  return { find, code: (await send('giveInventoryReceipt', '... on InventoryFind { receiptCode }', { id: find, version: 1 })).receiptCode };
}

test('whoever holds a receipt sees how far it is, and nobody\'s data', async () => {
  const { code, find } = await received(2024);
  const form = await page();
  expect([form.status, form.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(form.text).toContain('Pendataan bukan jaminan bantuan.');
  const shown = await page({ kode: ` ${code.toLowerCase().replaceAll('-', ' ')} ` });
  expect(shown.status).toBe(200);
  expect(shown.text).toContain('Data Anda tercatat dalam pendataan ini.');
  expect(shown.text).toContain('Pendataan bukan jaminan bantuan.');
  expect(shown.text).toContain('Petugas masih mendata');
  for (const said of [shown.text, form.text]) expect(said).not.toMatch(/Rahasia|36\.02|<script/);
  expect(shown.text).not.toContain(code);
  expect((await page({ kode: code }, '?bahasa=en')).text).toContain('no promise of aid');
  await send('withdrawInventoryFind', '... on InventoryFind { id }', { id: find, version: 2, reason: 'Salah keluarga' });
  const left = await page({ kode: code });
  expect([left.status, left.text.includes('tidak lagi mewakili'), left.text.includes('Salah keluarga')]).toEqual([200, true, false]);
});

test('wrong codes are answered alike, late, and not for long', async () => {
  const { code } = await received(2023);
  const at = Date.now();
  const answers = await Promise.all(['7K3M-9QPA-2X4T', 'x', '', '0000 0000 0000'].map((kode) => page({ kode })));
  expect(Date.now() - at).toBeGreaterThanOrEqual(690);
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(422);
  await Promise.all(Array.from({ length: 30 }, (_, guess) => page({ kode: `ABCD-EFGH-${String(guess).padStart(4, '0')}` })));
  expect((await page({ kode: code })).status).toBe(429);
});
