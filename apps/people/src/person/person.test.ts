import { execute, respond, type Target } from '@pilar/testing/execute';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let target: Target;

beforeAll(async () => {
  stage = await openStage(subgraph);
  ({ target } = stage);
});

afterAll(() => stage.close());

const register = `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) {
  __typename ... on Person { id displayName version area { fullName } viewerCan { correct } }
  ... on Error { code message path retryable } ... on InvalidInput { problems { path message } } ... on Duplicate { existingId } } }`;

const correct = `mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) {
  __typename ... on Person { id displayName version aliases history { totalCount { value } edges { node { byName operation reason changes { field before after } } } } }
  ... on Error { code message path } ... on Conflict { currentVersion } } }`;

async function registered(input: object, viewer = viewers.admin) {
  const { registerPerson } = await execute(target, { query: register, viewer, variables: { input: { idempotencyKey: randomUUID(), area: '36.02', fullName: 'Contoh Satu', distinct: true, ...input } } });
  return registerPerson;
}

describe('registerPerson', () => {
  it('keeps name, titles and region', async () => {
    expect(await registered({ fullName: ' Contoh Dua ', titlesBefore: 'Dra.', titlesAfter: 'M.Si.' })).toMatchObject({
      __typename: 'Person', displayName: 'Dra. Contoh Dua, M.Si.', version: 1, area: { fullName: 'Kab. Lebak, Banten' }, viewerCan: { correct: true },
    });
  });

  it('gives the first result to the same key and body, and refuses another body', async () => {
    const idempotencyKey = randomUUID();
    const first = await registered({ idempotencyKey });
    expect((await registered({ idempotencyKey })).id).toBe(first.id);
    expect(await registered({ idempotencyKey, fullName: 'Lain' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'], existingId: first.id });
  });

  it('makes one record of two requests at once with one key', async () => {
    const idempotencyKey = randomUUID();
    const results = await Promise.all([1, 2, 3].map(() => registered({ idempotencyKey, fullName: 'Serentak' })));
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
  });

  it('names every wrong field', async () => {
    expect(await registered({ fullName: ' ', titlesBefore: 'x'.repeat(61), area: '36.99' })).toMatchObject({
      __typename: 'InvalidInput', problems: [{ path: ['fullName'] }, { path: ['titlesBefore'] }, { path: ['area'] }],
    });
  });

  it('refuses another regency and roles without the right', async () => {
    expect(await registered({ area: '36.04' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    expect(await registered({ area: '36.04.34' }, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('keeps external ids unique per client and finds by them', async () => {
    const externalIds = [{ system: 'siks', value: 'A-1' }];
    const first = await registered({ externalIds }, viewers.machine3602 as never);
    expect(await registered({ externalIds }, viewers.machine3602 as never)).toMatchObject({ __typename: 'Duplicate', existingId: first.id });
    const query = '{ person(externalId: { system: "siks", value: "A-1" }) { id externalIds { client system value } } }';
    expect(await execute(target, { query, viewer: viewers.machine3602 })).toEqual({ person: { id: first.id, externalIds: [{ client: 'regency-3602', system: 'siks', value: 'A-1' }] } });
    expect(await execute(target, { query, viewer: viewers.machine3604 })).toEqual({ person: null });
  });
});

describe('correctPerson', () => {
  it('stands in the history', async () => {
    const { id } = await registered({ fullName: 'Salah Ketik' });
    const { correctPerson } = await execute(target, { query: correct, viewer: viewers.lebak, variables: { input: { idempotencyKey: randomUUID(), id, version: 1, fullName: 'Benar Ketik', reason: 'salah ketik' } } });
    expect(correctPerson).toMatchObject({ displayName: 'Benar Ketik', version: 2 });
    expect(correctPerson.history.edges[0].node).toEqual({ byName: 'Test Officer of Lebak', operation: 'correctPerson', reason: 'salah ketik', changes: [{ field: 'fullName', before: 'Salah Ketik', after: 'Benar Ketik' }] });
    expect(correctPerson.history.totalCount.value).toBe(2);
  });

  it('tells one of two at once that the other was first', async () => {
    const { id } = await registered({});
    const attempt = (fullName: string) => execute(target, { query: correct, viewer: viewers.admin, variables: { input: { idempotencyKey: randomUUID(), id, version: 1, fullName } } });
    const results = (await Promise.all([attempt('Satu'), attempt('Dua')])).map(({ correctPerson }) => correctPerson);
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Person']);
    expect(results.find(({ __typename }) => __typename === 'Conflict')).toMatchObject({ currentVersion: 2, path: ['version'] });
  });

  it('refuses a record of another area as if it did not exist', async () => {
    const { id } = await registered({ area: '36.04' });
    const attempt = (of: string) => execute(target, { query: correct, viewer: viewers.lebak, variables: { input: { idempotencyKey: randomUUID(), id: of, version: 1, fullName: 'X' } } });
    const absent = randomUUID();
    const [foreign, none] = [(await attempt(id)).correctPerson, (await attempt(absent)).correctPerson];
    expect(foreign.__typename).toBe('InvalidInput');
    expect({ ...foreign, message: foreign.message.replace(id, '') }).toEqual({ ...none, message: none.message.replace(absent, '') });
  });
});

describe('people', () => {
  const list = 'query ($first: Int, $after: String, $area: RegionCode, $filter: PersonFilter, $order: [PersonOrder!]) { people(first: $first, after: $after, area: $area, filter: $filter, order: $order) { edges { cursor node { fullName area { code } } } pageInfo { hasNextPage endCursor } totalCount { value exact } } }';

  it('pages by keyset, filters by text and area, and refuses cursors of another list', async () => {
    for (const name of ['Urut A', 'Urut B', 'Urut C']) await registered({ fullName: name, area: '36.03' });
    const variables = { first: 2, area: '36.03', filter: { text: 'urut' } };
    const first = await execute(target, { query: list, variables, viewer: viewers.admin });
    expect(first.people.edges.map((edge: { node: { fullName: string } }) => edge.node.fullName)).toEqual(['Urut A', 'Urut B']);
    expect(first.people.totalCount).toEqual({ value: 3, exact: true });
    const after = first.people.pageInfo.endCursor;
    const second = await execute(target, { query: list, variables: { ...variables, after }, viewer: viewers.admin });
    expect(second.people.edges).toHaveLength(1);
    const wrong = await respond(target, { query: list, variables: { ...variables, filter: { text: 'uru' }, after }, viewer: viewers.admin });
    expect(wrong.errors?.[0]?.extensions?.code).toBe('BAD_CURSOR');
  });

  it.each([[1000], [0], [-1]])('refuses a page of %i rows', async (first) => {
    const { errors } = await respond(target, { query: list, variables: { first }, viewer: viewers.admin });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_PAGE_SIZE' }, message: `first: ${first} is out of range. Ask for 1 to 100 rows.` });
  });

  it.each([['en', 'area: "36-02" is not a valid RegionCode, for example "36.02".'], ['id', 'area: "36-02" bukan RegionCode yang sah, contohnya "36.02".']] as const)('refuses a malformed region code in %s', async (language, message) => {
    const { errors } = await respond(target, { query: list, variables: { area: '36-02' }, viewer: viewers.admin, language });
    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_REGION_CODE' } });
  });

  it('refuses one that is written into the document under the same code', async () => {
    const { errors } = await respond(target, { query: '{ region(code: "36-02") { name } }', viewer: viewers.admin });
    expect(errors?.[0]).toMatchObject({ message: 'RegionCode: "36-02" is not a valid RegionCode, for example "36.02".', extensions: { code: 'BAD_REGION_CODE' } });
  });

  it('shows officials to the areas below them, and others to their own area only', async () => {
    const official = await registered({ fullName: 'Pejabat Provinsi', area: '36', official: true });
    const other = await registered({ fullName: 'Pegawai Provinsi', area: '36' });
    const query = '{ people(filter: { text: "provinsi" }) { edges { node { id } } } }';
    const seen = (await execute(target, { query, viewer: viewers.lebak })).people.edges.map((edge: { node: { id: string } }) => edge.node.id);
    expect(seen).toContain(official.id);
    expect(seen).not.toContain(other.id);
  });
});

it('finds by a part of a name, best first, in the viewer\'s area', async () => {
  await registered({ fullName: 'Cari Kemari', area: '36.02' });
  await registered({ fullName: 'Pecari', area: '36.02' });
  await registered({ fullName: 'Cari Jauh', area: '36.04' });
  const query = '{ search(text: "cari") { persons { fullName } } }';
  expect(await execute(target, { query, viewer: viewers.lebak })).toEqual({ search: { persons: [{ fullName: 'Cari Kemari' }, { fullName: 'Pecari' }] } });
  const { errors } = await respond(target, { query: '{ search(text: "%") { persons { id } } }', viewer: viewers.lebak });
  expect(errors?.[0]?.message).toBe('text: type at least 2 letters.');
});

it('answers nothing without the signature of the gateway', async () => {
  const { status, data, errors } = await respond(target, { query: '{ people { edges { node { id } } } }' });
  expect({ status, data, code: errors?.[0]?.extensions?.code }).toEqual({ status: 401, data: undefined, code: 'UNAUTHENTICATED' });
});

it('resolves references inside the viewer\'s area only', async () => {
  const { id } = await registered({ area: '36.04' });
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { fullName } } }';
  const variables = { r: [{ __typename: 'Person', id }, { __typename: 'Person', id: 'x' }] };
  expect(await execute(target, { query, variables, viewer: viewers.machine3602 })).toEqual({ _entities: [null, null] });
  expect(await execute(target, { query, variables, viewer: viewers.machine3604 })).toEqual({ _entities: [{ fullName: 'Contoh Satu' }, null] });
});

it('tells of changes in commit order', async () => {
  const after = (await execute(target, { query: '{ peopleChanges(after: "0", first: 500) { lastSeq } }', viewer: viewers.machine3602 })).peopleChanges.lastSeq;
  const { id } = await registered({ area: '36.02.01' });
  await execute(target, { query: correct, viewer: viewers.admin, variables: { input: { idempotencyKey: randomUUID(), id, version: 1, area: '36.04.05' } } });
  const query = `{ peopleChanges(after: "${after}") { changes { id operation area } districtCounts { type district count } } }`;
  // Changes of the tests before may only now get their numbers.
  const ofThis = async () => (await execute(target, { query, viewer: viewers.machine3602 })).peopleChanges.changes.filter((change: { id: string }) => change.id === id);
  await expect.poll(ofThis).toEqual([
    { id, operation: 'CREATED', area: '36.02.01' }, { id, operation: 'LEFT_AREA', area: null },
  ]);
});

it('numbers changes as numbers: 10 comes after 9', async () => {
  for (let made = 0; made < 12; made += 1) await registered({ area: '36.02.01' });
  const query = '{ peopleChanges(first: 500) { changes { changeSeq } } }';
  const read = async () => (await execute(target, { query, viewer: viewers.machine3602 })).peopleChanges.changes.map(({ changeSeq }: { changeSeq: string }) => Number(changeSeq)) as number[];
  await expect.poll(async () => (await read()).length).toBeGreaterThan(11);
  const numbers = await read();
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});
