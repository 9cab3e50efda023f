import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '@pilar/testing/stage';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const fields = '... on Office { id name shortName kind level version area { code } parent { name } address source viewerCan { correct assignPost } }';
const office = { name: 'Kantor Contoh', kind: 'OTHER', level: 'REGENCY', area: '36.02' };
const registered = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('registerOffice', fields, { ...office, ...input }, viewer);

describe('registerOffice', () => {
  it('keeps what is given', async () => {
    const parent = await registered({ name: 'DPRD Contoh', kind: 'PARLIAMENT', level: 'PROVINCE', area: '36' });
    expect(await registered({ name: ' Komisi Contoh ', shortName: 'Komisi', kind: 'PARLIAMENT_COMMISSION', level: 'PROVINCE', area: '36', parent: parent.id, address: 'Jalan Contoh 1' })).toMatchObject({
      __typename: 'Office', name: 'Komisi Contoh', shortName: 'Komisi', kind: 'PARLIAMENT_COMMISSION', level: 'PROVINCE', version: 1, area: { code: '36' },
      parent: { name: 'DPRD Contoh' }, address: 'Jalan Contoh 1', source: 'MANUAL', viewerCan: { correct: true, assignPost: true },
    });
  });

  it('names every wrong field', async () => {
    expect(await registered({ name: ' ', shortName: 'x'.repeat(61), area: '36.99', parent: 'x' })).toMatchObject({
      __typename: 'InvalidInput', problems: [{ path: ['name'] }, { path: ['shortName'] }, { path: ['area'] }, { path: ['parent'] }],
    });
  });

  it('puts village and district offices at their own level only', async () => {
    expect(await registered({ kind: 'VILLAGE_OFFICE', level: 'DISTRICT', area: '36.02.01' })).toMatchObject({
      __typename: 'InvalidInput', problems: [{ path: ['level'], message: 'an office of kind "Village office (desa or kelurahan)" is at level: Village' }, { path: ['area'] }],
    });
    expect(await registered({ kind: 'DISTRICT_OFFICE', level: 'DISTRICT', area: '36.02.01' })).toMatchObject({ __typename: 'Office' });
  });

  it('gives the first result to the same key and refuses another body', async () => {
    const idempotencyKey = randomUUID();
    const results = await Promise.all([1, 2, 3].map(() => registered({ idempotencyKey })));
    expect(new Set(results.map(({ __typename, id }) => `${__typename} ${id}`)).size).toBe(1);
    expect(await registered({ idempotencyKey, name: 'Lain' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'], existingId: results[0].id });
    expect(await registered({ idempotencyKey: 'short' })).toMatchObject({ __typename: 'InvalidInput', path: ['idempotencyKey'] });
  });

  it('keeps external ids unique per account', async () => {
    const externalIds = [{ system: 'simpeg', value: 'K-1' }];
    const first = await registered({ externalIds });
    expect(await registered({ externalIds })).toMatchObject({ __typename: 'Duplicate', path: ['externalIds', '0'], existingId: first.id });
    const query = '{ office(externalId: { system: "simpeg", value: "K-1" }) { id } }';
    expect(await stage.ask(query)).toEqual({ office: { id: first.id } });
    expect(await stage.ask(query, viewers.lebak)).toEqual({ office: null });
  });

  it('refuses another area and roles without the right', async () => {
    expect(await registered({ area: '36.04' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    expect(await registered({ area: '36' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    for (const viewer of [viewers.tksk, viewers.machine3602, viewers.guest, viewers.auditor]) {
      expect(await registered({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    }
  });
});

describe('correctOffice', () => {
  const correct = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('correctOffice', '... on Office { id name shortName version history { edges { node { byName operation reason changes { field before after } } } } }', input, viewer);

  it('stands in the history; null clears, absent stays', async () => {
    const { id } = await registered({ name: 'Kantor Slah', shortName: 'KS' });
    const corrected = await correct({ id, version: 1, name: 'Kantor Salah', shortName: null, reason: 'salah ketik' }, viewers.lebak);
    expect(corrected).toMatchObject({ name: 'Kantor Salah', shortName: null, version: 2 });
    expect(corrected.history.edges[0].node).toEqual({ byName: 'Test Officer of Lebak', operation: 'correctOffice', reason: 'salah ketik', changes: [
      { field: 'name', before: 'Kantor Slah', after: 'Kantor Salah' }, { field: 'shortName', before: 'KS', after: null },
    ] });
  });

  it('tells one of two at once that the other was first', async () => {
    const { id } = await registered({});
    const results = await Promise.all(['Satu', 'Dua'].map((name) => correct({ id, version: 1, name })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Office']);
    expect(await correct({ id, version: 1, name: 'Tiga' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2, retryable: true, path: ['version'] });
  });

  it('refuses an office of another area like none, and one above as only readable', async () => {
    const foreign = await registered({ area: '36.04' });
    const above = await registered({ area: '36', level: 'PROVINCE' });
    const absent = randomUUID();
    const [one, none] = [await correct({ id: foreign.id, version: 1, name: 'X' }, viewers.lebak), await correct({ id: absent, version: 1, name: 'X' }, viewers.lebak)];
    expect(one.__typename).toBe('InvalidInput');
    expect(JSON.stringify(one).replaceAll(foreign.id, '')).toEqual(JSON.stringify(none).replaceAll(absent, ''));
    expect(await correct({ id: above.id, version: 1, name: 'X' }, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    expect(await correct({ id: 'x', version: 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await correct({ id: foreign.id, version: 1, area: '36.02' }, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('lets no office stand below itself, however far down', async () => {
    const top = await registered({});
    const middle = await registered({ parent: top.id });
    const bottom = await registered({ parent: middle.id });
    expect(await correct({ id: top.id, version: 1, parent: bottom.id })).toMatchObject({ __typename: 'InvalidInput', path: ['parent'] });
    expect(await correct({ id: top.id, version: 1, parent: top.id })).toMatchObject({ __typename: 'InvalidInput', path: ['parent'] });
    const [left, right] = [await registered({}), await registered({})];
    const rings = await Promise.all([correct({ id: left.id, version: 1, parent: right.id }), correct({ id: right.id, version: 1, parent: left.id })]);
    expect(rings.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'Office']);
  });
});

describe('offices', () => {
  const matrix = [
    { area: 'ID', kind: 'MINISTRY', level: 'NATIONAL' }, { area: '36', level: 'PROVINCE' }, { area: '36.02', level: 'REGENCY' }, { area: '36.02.01', level: 'DISTRICT' },
    { area: '36.04', level: 'REGENCY' }, { area: '36.04.34', level: 'DISTRICT' }, { area: '32.04', level: 'REGENCY' },
  ];
  const seen: [string, Viewer, string[]][] = [
    ['province', viewers.admin, ['32.04', '36', '36.02', '36.02.01', '36.04', '36.04.34', 'ID']],
    ['guest', viewers.guest, ['32.04', '36', '36.02', '36.02.01', '36.04', '36.04.34', 'ID']],
    ['Lebak', viewers.lebak, ['36', '36.02', '36.02.01', 'ID']],
    ['machine of Lebak', viewers.machine3602, ['36', '36.02', '36.02.01', 'ID']],
    ['Serang', viewers.serang, ['36', '36.04', '36.04.34', 'ID']],
    ['a TKSK of Serang', viewers.tksk, ['36', '36.04', '36.04.34', 'ID']],
    ['Kab. Bandung', viewerWith('REG_OFFICER', '32.04'), ['32.04', 'ID']],
  ];
  const ids = new Map<string, string>();
  beforeAll(async () => {
    for (const place of matrix) ids.set(place.area, (await registered({ name: `Matriks ${place.area}`, ...place })).id);
  });

  it.each(seen)('shows to %s its own area and what is above it, by every path', async (_who, viewer, areas) => {
    const list = await stage.ask('{ offices(first: 50, filter: { text: "matriks" }, order: [AREA]) { edges { node { area { code } } } totalCount { value } } }', viewer);
    expect(list.offices.edges.map((edge: { node: { area: { code: string } } }) => edge.node.area.code)).toEqual(areas);
    expect(list.offices.totalCount.value).toBe(areas.length);
    const search = await stage.ask('{ search(text: "matriks") { offices { area { code } } } }', viewer);
    expect(search.search.offices.map((hit: { area: { code: string } }) => hit.area.code).toSorted()).toEqual(areas);
    const entities = await stage.entities('Office', 'area { code }', [...ids.values()], viewer);
    expect([...ids.keys()].filter((_area, index) => entities[index] !== null).toSorted()).toEqual(areas);
    for (const [area, id] of ids) expect((await stage.ask('query ($id: ID!) { office(id: $id) { id } }', viewer, { id })).office !== null).toBe(areas.includes(area));
  });

  it('pages by keyset, filters by kind and area, and refuses cursors of another list', async () => {
    for (const name of ['Urut A', 'Urut B', 'Urut C']) await registered({ name, area: '36.03', kind: 'MEDIA' });
    const query = 'query ($after: String, $text: String) { offices(first: 2, after: $after, area: "36.03", filter: { text: $text, kind: [MEDIA] }) { edges { node { name } } pageInfo { hasNextPage endCursor } } }';
    const first = (await stage.ask(query, viewers.admin, { text: 'urut' })).offices;
    expect(first.edges.map((edge: { node: { name: string } }) => edge.node.name)).toEqual(['Urut A', 'Urut B']);
    const after = first.pageInfo.endCursor;
    const second = (await stage.ask(query, viewers.admin, { text: 'urut', after })).offices;
    expect(second).toMatchObject({ edges: [{ node: { name: 'Urut C' } }], pageInfo: { hasNextPage: false } });
    expect(await stage.errorOf(query, viewers.admin, { text: 'uru', after })).toBe('BAD_CURSOR');
    expect(await stage.errorOf(query, viewers.admin, { text: 'urut', after: 'x' })).toBe('BAD_CURSOR');
    expect((await stage.ask(query, viewers.admin, { text: '%' })).offices.edges).toEqual([]);
  });

  it.each([1_000, 0, -1])('refuses a page of %i rows', async (first) => {
    expect(await stage.errorOf('query ($first: Int) { offices(first: $first) { edges { cursor } } }', viewers.admin, { first })).toBe('BAD_PAGE_SIZE');
  });

  it('refuses malformed ids, codes and short searches', async () => {
    expect(await stage.errorOf('{ office(id: "x") { id } }')).toBe('BAD_ID');
    expect(await stage.errorOf('{ office { id } }')).toBe('BAD_USER_INPUT');
    expect(await stage.errorOf('query ($area: RegionCode) { offices(area: $area) { edges { cursor } } }', viewers.admin, { area: '36.2' })).toBe('BAD_REGION_CODE');
    expect(await stage.errorOf('{ search(text: "a") { offices { id } } }')).toBe('BAD_USER_INPUT');
  });
});

it('tells of changes in commit order and counts per district', async () => {
  const after = (await stage.ask('{ institutionsChanges(after: "0", first: 500) { lastSeq } }', viewers.machine3602)).institutionsChanges.lastSeq;
  const { id } = await registered({ area: '36.02.05', level: 'DISTRICT' });
  await stage.mutate('correctOffice', '', { id, version: 1, area: '36.04.05' });
  const query = `{ institutionsChanges(after: "${after}", types: ["Office"]) { changes { id operation version area } districtCounts { type district count } } }`;
  const read = async () => (await stage.ask(query, viewers.machine3602)).institutionsChanges;
  await expect.poll(async () => (await read()).changes.filter((change: { id: string }) => change.id === id)).toEqual([
    { id, operation: 'CREATED', version: 1, area: '36.02.05' }, { id, operation: 'LEFT_AREA', version: null, area: null },
  ]);
  expect((await read()).districtCounts).toContainEqual({ type: 'Office', district: '36.02.01', count: 2 });
  expect(await stage.errorOf('{ institutionsChanges { lastSeq } }', viewers.lebak)).toBe('FORBIDDEN');
  expect(await stage.errorOf('{ institutionsChanges(after: "x") { lastSeq } }', viewers.machine3602)).toBe('BAD_USER_INPUT');
});
