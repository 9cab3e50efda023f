import type { Viewer } from '@pilar/domain/viewer';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '@pilar/testing/stage';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const fields = '... on Institution { id name kind legalForm version area { code } address headName founded viewerCan { correct } }';
const register = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('registerInstitution', fields, { name: 'LKS Contoh', kind: 'LKS', area: '36.02.01.2002', ...input }, viewer);
const correct = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('correctInstitution', fields, { version: 1, ...input }, viewer);

describe('registerInstitution', () => {
  it('keeps what is given', async () => {
    expect(await register({ name: ' LKS Kasih Contoh ', kind: 'LK3', legalForm: 'BERBADAN_HUKUM', address: 'Jalan Contoh', headName: 'Contoh Ketua', founded: '2001-02-03' }, viewers.machine3602)).toMatchObject({
      __typename: 'Institution', name: 'LKS Kasih Contoh', kind: 'LK3', legalForm: 'BERBADAN_HUKUM', address: 'Jalan Contoh', headName: 'Contoh Ketua', founded: '2001-02-03', version: 1, area: { code: '36.02.01.2002' }, viewerCan: { correct: true },
    });
  });

  it('names every wrong field', async () => {
    expect(await register({ name: '', area: '36.02', founded: '2999-01-01' })).toMatchObject({
      __typename: 'InvalidInput', problems: [{ path: ['name'] }, { path: ['founded'] }, { path: ['area'] }],
    });
  });

  it('refuses another area, other provinces, and roles without the right', async () => {
    expect(await register({ area: '36.04.34' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    expect(await register({ area: '32.04.01' })).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    for (const viewer of [viewers.tksk, viewers.guest, viewers.head]) expect(await register({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('makes one record of requests at once with one key', async () => {
    const idempotencyKey = randomUUID();
    const results = await Promise.all([1, 2, 3].map(() => register({ idempotencyKey })));
    expect(new Set(results.map(({ __typename, id }) => `${__typename} ${id}`)).size).toBe(1);
    expect(await register({ idempotencyKey, name: 'Lain' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'], existingId: results[0].id });
  });
});

describe('correctInstitution', () => {
  it('changes what is given, clears what is null, and tells of a stale version', async () => {
    const { id } = await register({ headName: 'Contoh Ketua', legalForm: 'BERBADAN_HUKUM' });
    expect(await correct({ id, name: 'LKS Baru', headName: null, kind: null }, viewers.lebak)).toMatchObject({ name: 'LKS Baru', headName: null, kind: 'LKS', legalForm: 'BERBADAN_HUKUM', version: 2 });
    expect(await correct({ id, name: 'LKS Lama' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    const results = await Promise.all(['A', 'B'].map((name) => correct({ id, version: 2, name })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Institution']);
  });

  it('refuses a foreign record, a foreign region and a wrong day', async () => {
    const { id } = await register({});
    expect(await correct({ id, name: 'X' }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await correct({ id, area: '36.04.34' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    expect(await correct({ id, name: null, founded: '2999-01-01' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['name'] }, { path: ['founded'] }] });
  });
});

describe('institutions', () => {
  it('are seen in their own area only, by every path', async () => {
    const lebak = await register({ name: 'Wahana Lebak', area: '36.02.02' });
    const serang = await register({ name: 'Wahana Serang', area: '36.04.34' });
    const seen: [Viewer, string[]][] = [[viewers.admin, ['Wahana Lebak', 'Wahana Serang']], [viewers.machine3602, ['Wahana Lebak']], [viewers.tksk, ['Wahana Serang']]];
    for (const [viewer, names] of seen) {
      const answer = await stage.ask(`{
        institutions(filter: { text: "wahana" }) { edges { node { name } } totalCount { value } }
        search(text: "wahana") { institutions { name } }
        region(code: "36") { institutions(filter: { text: "wahana", kind: [LKS] }, order: [AREA]) { edges { node { name } } totalCount { value } } }
      }`, viewer);
      const hits = names.map((name) => ({ node: { name } }));
      expect(answer).toEqual({
        institutions: { edges: hits, totalCount: { value: names.length } },
        search: { institutions: names.map((name) => ({ name })) },
        region: { institutions: { edges: hits, totalCount: { value: names.length } } },
      });
      expect((await stage.entities('Institution', 'name', [lebak.id, serang.id], viewer)).filter(Boolean).map(({ name }: { name: string }) => name)).toEqual(names);
    }
    const foreign = await stage.ask(`{ institution(id: "${serang.id}") { id } region(code: "36.04") { institutions { edges { node { id } } totalCount { value } } } }`, viewers.machine3602);
    expect(foreign).toEqual({ institution: null, region: { institutions: { edges: [], totalCount: { value: 0 } } } });
  });

  it('are refused to VIEWER by every path, while the rest of a search is answered', async () => {
    const { id } = await register({});
    expect(await stage.errorOf('{ institutions { edges { cursor } } }', viewers.guest)).toBe('FORBIDDEN');
    expect(await stage.errorOf(`{ institution(id: "${id}") { id } }`, viewers.guest)).toBe('FORBIDDEN');
    expect(await stage.errorOf('{ region(code: "36") { institutions { edges { cursor } } } }', viewers.guest)).toBe('FORBIDDEN');
    expect(await stage.entities('Institution', 'id', [id], viewers.guest)).toEqual([null]);
    expect(await stage.errorOf('{ search(text: "contoh") { institutions { id } } }', viewers.guest)).toBe('FORBIDDEN');
  });

  it('page by keyset within a region', async () => {
    for (const name of ['Urut A', 'Urut B', 'Urut C']) await register({ name, area: '36.03.01' });
    const query = 'query ($code: RegionCode!, $after: String) { region(code: $code) { institutions(first: 2, after: $after) { edges { node { name } } pageInfo { hasNextPage endCursor } } } }';
    const first = (await stage.ask(query, viewers.admin, { code: '36.03' })).region.institutions;
    const after = first.pageInfo.endCursor;
    expect((await stage.ask(query, viewers.admin, { code: '36.03', after })).region.institutions.edges).toEqual([{ node: { name: 'Urut C' } }]);
    expect(await stage.errorOf(query, viewers.admin, { code: '36.02', after })).toBe('BAD_CURSOR');
  });
});

it('looks for a text of a megabyte as far as a name may reach, in its list and among those without a monitoring', async () => {
  await register({ name: 'LKS Nama Berderet' });
  const query = `query ($text: String!) { institutions(filter: { text: $text }) { totalCount { value } } region(code: "36.02") { unplannedInstitutions(year: 2026, text: $text) { totalCount { value } } } }`;
  const of = (text: string) => stage.ask(query, viewers.lebak, { text });
  const found = { institutions: { totalCount: { value: 1 } }, region: { unplannedInstitutions: { totalCount: { value: 1 } } } };
  expect(await of('nama berderet')).toEqual(found);
  expect(await of(`nama berderet${' '.repeat(200)}${'%_x'.repeat(400_000)}`)).toEqual(found);
});
