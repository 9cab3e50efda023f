import type { Viewer } from '@pilar/domain/viewer';
import { execute, respond, type Target } from '@pilar/testing/execute';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
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

const ask = (query: string, viewer: Viewer = viewers.admin, variables: Record<string, unknown> = {}) => execute(target, { query, viewer, variables });
const errorOf = async (query: string, viewer: Viewer, variables: Record<string, unknown> = {}) => (await respond(target, { query, viewer, variables })).errors?.[0]?.extensions?.code;

const refusal = '... on Error { code message path } ... on InvalidInput { problems { path message } } ... on Conflict { currentVersion } ... on Duplicate { existingId }';

async function person(area = '36.02.01', fullName = 'Contoh Pilar'): Promise<string> {
  const query = 'mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { ... on Person { id } } }';
  return (await ask(query, viewers.admin, { input: { idempotencyKey: randomUUID(), fullName, area, distinct: true } })).registerPerson.id;
}

async function appoint(input: object, viewer: Viewer = viewers.admin) {
  const query = `mutation ($input: AppointPillarInput!) { appointPillar(input: $input) { __typename
    ... on Pillar { id type state version area { code } person { fullName } appointer decreeNumber decreeDate validFrom validTo memberNumber viewerCan { correct } } ${refusal} } }`;
  return (await ask(query, viewer, { input: { idempotencyKey: randomUUID(), type: 'TAGANA', area: '36.02.01', state: 'PROPOSED', ...input } })).appointPillar;
}

async function correct(input: object, viewer: Viewer = viewers.admin) {
  const query = `mutation ($input: CorrectPillarInput!) { correctPillar(input: $input) { __typename
    ... on Pillar { version decreeNumber memberNumber validTo history { edges { node { operation changes { field before after } } } } } ${refusal} } }`;
  return (await ask(query, viewer, { input: { idempotencyKey: randomUUID(), version: 1, ...input } })).correctPillar;
}

const decree = { state: 'ACTIVE', decreeNumber: '800/1', decreeDate: '2020-01-01' };

describe('appointPillar', () => {
  it('keeps what is given', async () => {
    expect(await appoint({ person: await person(), type: 'TKSK', ...decree, appointer: 'KEMENSOS', validFrom: '2020-01-02', validTo: '2024-12-31', memberNumber: 'M-1' }, viewers.lebak)).toMatchObject({
      __typename: 'Pillar', type: 'TKSK', state: 'ACTIVE', version: 1, area: { code: '36.02.01' }, person: { fullName: 'Contoh Pilar' }, appointer: 'KEMENSOS',
      decreeNumber: '800/1', decreeDate: '2020-01-01', validFrom: '2020-01-02', validTo: '2024-12-31', memberNumber: 'M-1', viewerCan: { correct: true },
    });
  });

  it('names every wrong field', async () => {
    expect(await appoint({ person: 'x', type: 'TKSK', area: '36.02', state: 'ACTIVE', memberNumber: ' ' })).toMatchObject({
      __typename: 'InvalidInput', problems: [{ path: ['person'] }, { path: ['area'] }, { path: ['memberNumber'] }, { path: ['decreeNumber'] }, { path: ['decreeDate'] }],
    });
    const of = await person();
    expect(await appoint({ person: of, ...decree, decreeDate: '2999-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['decreeDate'] });
    expect(await appoint({ person: of, validFrom: '2020-01-02', validTo: '2020-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['validTo'] });
    expect(await appoint({ person: of, type: 'PSM', area: '36.02.01' })).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
  });

  it('refuses a second active TKSK of a district without a reason, also of two at once (rule 8)', async () => {
    const [one, two] = [await person('36.02.02'), await person('36.02.02')];
    const tksk = { type: 'TKSK', area: '36.02.02', ...decree };
    const both = await Promise.all([one, two].map((of) => appoint({ person: of, ...tksk })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Pillar']);
    const third = await person('36.02.02');
    expect(await appoint({ person: third, ...tksk })).toMatchObject({ __typename: 'Duplicate', path: ['area'] });
    expect(await appoint({ person: third, ...tksk, overrideReason: 'luas wilayah' })).toMatchObject({ __typename: 'Pillar' });
    expect(await appoint({ person: await person('36.02.02'), ...tksk, state: 'PROPOSED' })).toMatchObject({ __typename: 'Pillar' });
  });

  it('refuses foreign areas, foreign persons and roles without the right', async () => {
    const foreign = await person('36.04.34');
    expect(await appoint({ person: await person(), area: '36.04.34' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    expect(await appoint({ person: foreign }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['person'] });
    expect(await appoint({ person: randomUUID() }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['person'] });
    for (const viewer of [viewers.tksk, viewers.guest, viewers.auditor]) expect(await appoint({ person: foreign, area: '36.04.34' }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('gives the first result to the same key and refuses another body', async () => {
    const [idempotencyKey, of] = [randomUUID(), await person()];
    const first = await appoint({ idempotencyKey, person: of });
    expect((await appoint({ idempotencyKey, person: of })).id).toBe(first.id);
    expect(await appoint({ idempotencyKey, person: of, memberNumber: '2' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'], existingId: first.id });
  });
});

describe('correctPillar', () => {
  it('stands in the history; null clears, absent stays', async () => {
    const { id } = await appoint({ person: await person(), ...decree, memberNumber: 'M-1' });
    const corrected = await correct({ id, decreeNumber: '800/2', memberNumber: null }, viewers.lebak);
    expect(corrected).toMatchObject({ version: 2, decreeNumber: '800/2', memberNumber: null });
    expect(corrected.history.edges[0].node).toEqual({ operation: 'correctPillar', changes: [{ field: 'decreeNumber', before: '800/1', after: '800/2' }, { field: 'memberNumber', before: 'M-1', after: null }] });
  });

  it('keeps rule 9 and the order of days', async () => {
    const { id } = await appoint({ person: await person(), ...decree, validFrom: '2020-01-02' });
    expect(await correct({ id, decreeNumber: null })).toMatchObject({ __typename: 'InvalidInput', path: ['decreeNumber'] });
    expect(await correct({ id, decreeDate: '2999-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['decreeDate'] });
    expect(await correct({ id, validTo: '2019-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['validTo'] });
  });

  it('tells of a stale version, also of two at once, and refuses a foreign term like none', async () => {
    const { id } = await appoint({ person: await person() });
    const both = await Promise.all(['1', '2'].map((memberNumber) => correct({ id, memberNumber })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Pillar']);
    expect(await correct({ id, memberNumber: '3' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await correct({ id, version: 2, memberNumber: '3' }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await correct({ id: randomUUID(), memberNumber: '3' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await correct({ id, version: 2, memberNumber: '3' }, viewerWith('KEC_OFFICER', '36.02.01'))).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('pillars', () => {
  const query = 'query ($after: String, $code: RegionCode!, $filter: PillarFilter, $order: [PillarOrder!]) { region(code: $code) { pillars(first: 2, after: $after, filter: $filter, order: $order) { edges { node { person { fullName } } } pageInfo { hasNextPage endCursor } totalCount { value } } } }';
  const names = (page: { edges: { node: { person: { fullName: string } } }[] }) => page.edges.map(({ node }) => node.person.fullName);

  it('stand below their region, filtered, ordered and paged', async () => {
    for (const [name, validTo] of [['Urut C', '2022-01-01'], ['Urut A', null], ['Urut B', '2023-01-01']] as const) {
      await appoint({ person: await person('36.03.01', name), area: '36.03.01', validTo });
    }
    const variables = { code: '36.03', filter: { text: 'urut', type: ['TAGANA'], state: ['PROPOSED'] } };
    const first = (await ask(query, viewers.admin, variables)).region.pillars;
    expect([names(first), first.totalCount.value]).toEqual([['Urut A', 'Urut B'], 3]);
    const after = first.pageInfo.endCursor;
    expect(names((await ask(query, viewers.admin, { ...variables, after })).region.pillars)).toEqual(['Urut C']);
    expect(names((await ask(query, viewers.admin, { ...variables, order: ['VALID_TO'] })).region.pillars)).toEqual(['Urut C', 'Urut B']);
    expect(await errorOf(query, viewers.admin, { ...variables, code: '36.02', after })).toBe('BAD_CURSOR');
  });

  it('follow the name of their person', async () => {
    const id = await person('36.03.02', 'Nama Lama');
    await appoint({ person: id, area: '36.03.02' });
    const change = 'mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { __typename } }';
    await ask(change, viewers.admin, { input: { idempotencyKey: randomUUID(), id, version: 1, fullName: 'Nama Baru' } });
    const found = await ask('{ pillars(filter: { text: "nama baru" }) { edges { node { person { fullName } } } } search(text: "nama baru") { pillars { person { fullName } } } }');
    expect(found).toEqual({ pillars: { edges: [{ node: { person: { fullName: 'Nama Baru' } } }] }, search: { pillars: [{ person: { fullName: 'Nama Baru' } }] } });
  });

  it('are seen in their own area only, by every path', async () => {
    const { id } = await appoint({ person: await person('36.04.34', 'Burung Serang'), area: '36.04.34' });
    const paths = `{ pillar(id: "${id}") { id } pillars(filter: { text: "burung" }) { edges { cursor } totalCount { value } } search(text: "burung") { pillars { id } persons { id } } region(code: "36.04") { pillars { edges { cursor } totalCount { value } } } }`;
    const none = { edges: [], totalCount: { value: 0 } };
    expect(await ask(paths, viewers.machine3602)).toEqual({ pillar: null, pillars: none, search: { pillars: [], persons: [] }, region: { pillars: none } });
    expect((await ask(paths, viewers.tksk)).pillar).toEqual({ id });
  });

  it('hide a person outside the viewer\'s area, and keep the term', async () => {
    const { id } = await appoint({ person: await person('36.04.34'), area: '36.02.03' });
    expect(await ask(`{ pillar(id: "${id}") { area { code } person { fullName } } }`, viewers.lebak)).toEqual({ pillar: { area: { code: '36.02.03' }, person: null } });
  });
});

it('answers representations only to roles that may read the type', async () => {
  const of = await person('36.02.01');
  const { id } = await appoint({ person: of });
  const query = 'query ($r: [_Any!]!) { found: _entities(representations: $r) { __typename } }';
  const variables = { r: [{ __typename: 'Person', id: of }, { __typename: 'Pillar', id }] };
  expect((await ask(query, viewers.head, variables)).found).toEqual([{ __typename: 'Person' }, { __typename: 'Pillar' }]);
  expect((await ask(query, viewers.guest, variables)).found).toEqual([null, null]);
  for (const refused of ['{ people { edges { cursor } } }', '{ pillars { edges { cursor } } }', '{ region(code: "36") { pillars { edges { cursor } } } }', '{ search(text: "contoh") { persons { id } } }']) {
    expect(await errorOf(refused, viewers.guest)).toBe('FORBIDDEN');
  }
});
