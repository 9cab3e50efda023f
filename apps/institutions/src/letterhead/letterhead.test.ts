import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const fields = '... on Office { id version letterhead { lines address phone email web logo place signatories { post name rank nip onBehalf } } viewerCan { setLetterhead } }';
const whole = {
  lines: [' PEMERINTAH DAERAH CONTOH ', 'DINAS SOSIAL'], address: 'Jalan Contoh 1', phone: '(0254) 000000', email: 'dinas@contoh.example', web: 'https://contoh.example', place: 'Serang',
  signatories: [{ post: 'Kepala Dinas', name: 'Dra. Contoh, M.Si.', rank: 'Pembina', nip: '19700101 199503 1001', onBehalf: ['a.n. Gubernur'] }],
};
const registered = (area = '36.02', level = 'REGENCY') => stage.mutate('registerOffice', '... on Office { id }', { name: 'Kantor Kop', kind: 'OTHER', level, area });
const set = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('setLetterhead', fields, { version: 1, ...whole, ...input }, viewer);

it('keeps a letterhead as it is printed, and replaces it as a whole', async () => {
  const { id } = await registered();
  const logo = randomUUID();
  expect(await set({ id, logo }, viewers.lebak)).toMatchObject({
    __typename: 'Office', version: 2, viewerCan: { setLetterhead: true },
    letterhead: { ...whole, lines: ['PEMERINTAH DAERAH CONTOH', 'DINAS SOSIAL'], logo, signatories: [{ ...whole.signatories[0], nip: '19700101 199503 1 001' }] },
  });
  expect(await set({ id, version: 2, lines: ['DINAS SOSIAL'], address: null, phone: null, email: null, web: null, signatories: [] })).toMatchObject({
    version: 3, letterhead: { lines: ['DINAS SOSIAL'], address: null, phone: null, email: null, web: null, logo: null, signatories: [] },
  });
});

it('stands in the history of its office', async () => {
  const { id } = await registered();
  await set({ id, reason: 'kop baru' });
  const { office } = await stage.ask('query ($id: ID!) { office(id: $id) { history(first: 1) { edges { node { operation reason changes { field before after } } } } } }', viewers.admin, { id });
  expect(office.history.edges[0].node).toMatchObject({ operation: 'setLetterhead', reason: 'kop baru' });
  expect(office.history.edges[0].node.changes).toContainEqual({ field: 'signatories', before: null, after: 'a.n. Gubernur · Kepala Dinas · Dra. Contoh, M.Si. · Pembina · 19700101 199503 1 001' });
});

it('names every wrong field', async () => {
  const { id } = await registered();
  const result = await set({
    id, lines: [' ', 'x'.repeat(121)], email: 'bukan pos-el', logo: 'x', place: '', signatories: [
      { post: '', nip: '123', onBehalf: ['a', 'b', 'c', 'd'] }, { post: 'Kepala' }, { post: 'kepala' },
    ],
  });
  expect(result.problems.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
    'lines.0', 'lines.1', 'email', 'logo', 'place', 'signatories.0.onBehalf', 'signatories.0.post', 'signatories.0.nip', 'signatories.2.post',
  ]);
  expect(await set({ id, lines: [] })).toMatchObject({ __typename: 'InvalidInput', path: ['lines'] });
  expect(await set({ id, lines: Array.from({ length: 7 }, () => 'x') })).toMatchObject({ __typename: 'InvalidInput', path: ['lines'] });
  expect(await set({ id, signatories: Array.from({ length: 21 }, (_, index) => ({ post: `P${index}` })) })).toMatchObject({ __typename: 'InvalidInput', path: ['signatories'] });
  expect(await stage.errorOf('mutation ($input: SetLetterheadInput!) { setLetterhead(input: $input) { __typename } }', viewers.admin, { input: { ...whole, idempotencyKey: randomUUID(), id, version: 1, web: 'javascript:alert(1)' } })).toBe('BAD_USER_INPUT');
});

it('gives the first result again, and tells one of two at once that the other was first', async () => {
  const { id } = await registered();
  const idempotencyKey = randomUUID();
  expect((await Promise.all([1, 2].map(() => set({ id, idempotencyKey })))).map(({ version }) => version)).toEqual([2, 2]);
  expect(await set({ id, idempotencyKey, place: 'Lain' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
  const results = await Promise.all(['Satu', 'Dua'].map((place) => set({ id, version: 2, place })));
  expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Office']);
});

it('narrows the list of offices', async () => {
  const { id } = await registered('36.03');
  const other = await registered('36.03');
  await set({ id });
  const ids = async (letterhead: boolean) => (await stage.ask('query ($letterhead: Boolean) { offices(area: "36.03", filter: { letterhead: $letterhead }) { edges { node { id } } } }', viewers.admin, { letterhead })).offices.edges.map(({ node }: { node: { id: string } }) => node.id);
  expect([await ids(true), await ids(false)]).toEqual([[id], [other.id]]);
});

it('is set by those whose area has the office, and read by those who see it', async () => {
  const [above, foreign] = [await registered('36', 'PROVINCE'), await registered('36.04')];
  await set({ id: above.id });
  await set({ id: foreign.id });
  const query = 'query ($id: ID!) { office(id: $id) { letterhead { place } viewerCan { setLetterhead } } }';
  expect(await stage.ask(query, viewers.lebak, { id: above.id })).toEqual({ office: { letterhead: { place: 'Serang' }, viewerCan: { setLetterhead: false } } });
  expect(await stage.ask(query, viewers.lebak, { id: foreign.id })).toEqual({ office: null });
  expect(await set({ id: above.id, version: 2 }, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
  expect(await set({ id: foreign.id, version: 2 }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  for (const viewer of [viewers.tksk, viewers.machine3602, viewers.guest, viewers.head, viewers.auditor]) expect(await set({ id: above.id, version: 2 }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
});
