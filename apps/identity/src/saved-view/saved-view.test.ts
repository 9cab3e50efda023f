import { execute, respond, type Target } from '@pilar/testing/execute';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import type { Viewer } from '@pilar/domain/viewer';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../../test/stage.ts';

let stage: Stage;
let target: Target;
beforeAll(async () => {
  stage = await openStage();
  const { app, secret } = await stage.serve();
  target = { subgraph: 'identity', server: app, secret };
});
afterAll(() => stage.end());

const colleague = { ...viewerWith('REG_OFFICER', '36.02'), accountId: randomUUID(), name: 'Rekan di Lebak' };

const mutate = async (mutation: string, input: object, viewer: Viewer = viewers.lebak) => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename
    ... on SavedView { id name shared version list filter order area { code } team { code } viewerCan { change } }
    ... on Error { code path message } ... on InvalidInput { problems { path message } } ... on Conflict { currentVersion } } }`;
  return (await execute(target, { query, viewer, variables: { input: { idempotencyKey: randomUUID(), ...input } } }))['result'];
};
const save = (name: string, more: object = {}, viewer: Viewer = viewers.lebak) => mutate('saveView', { list: 'PILLARS', name, filter: { type: ['TKSK'] }, ...more }, viewer);
const namesFor = async (viewer: Viewer, list = 'PILLARS') =>
  (await execute(target, { viewer, query: `{ savedViews(list: ${list}) { name } }` }))['savedViews'].map(({ name }: { name: string }) => name);
const problemsOf = ({ problems }: { problems: { path: string[] }[] }) => problems.map(({ path }) => path.join('.'));

test('keeps what a list is narrowed to, for oneself', async () => {
  expect(await save('TKSK aktif di Cibadak', { area: '36.02.14', filter: { type: ['TKSK'], state: ['ACTIVE'] }, order: ['AREA'] })).toMatchObject({
    __typename: 'SavedView', name: 'TKSK aktif di Cibadak', shared: false, version: 1, list: 'PILLARS', filter: { type: ['TKSK'], state: ['ACTIVE'] },
    order: ['AREA'], area: { code: '36.02.14' }, team: { code: '36.02' }, viewerCan: { change: true },
  });
  expect(await namesFor(viewers.lebak)).toEqual(['TKSK aktif di Cibadak']);
  expect(await namesFor(viewers.lebak, 'EVENTS')).toEqual([]);
  for (const other of [colleague, viewers.admin, viewers.serang, viewers.machine3602]) expect(await namesFor(other)).toEqual([]);
});

describe('sharing', () => {
  test('shows a view to all whose grant covers exactly the area, and to nobody above, below or beside', async () => {
    const { id, version } = await save('Untuk tim', { order: ['NAME'] });
    expect(await mutate('shareView', { id, version, shared: true })).toMatchObject({ shared: true, version: 2 });
    expect(await namesFor(colleague)).toEqual(['Untuk tim']);
    for (const other of [viewers.admin, viewers.serang, viewerWith('KEC_OFFICER', '36.02.14'), viewerWith('VIEWER', '36.02')]) expect(await namesFor(other)).toEqual([]);
    const [seen] = (await execute(target, { viewer: colleague, query: '{ savedViews(list: PILLARS) { viewerCan { change } } }' }))['savedViews'];
    expect(seen).toEqual({ viewerCan: { change: false } });
    expect(await mutate('shareView', { id, version: 2, shared: false })).toMatchObject({ shared: false });
    expect(await namesFor(colleague)).toEqual([]);
  });

  test('leaves a colleague\'s view to its owner, and a stranger\'s as if it were not there', async () => {
    const { id, version } = await save('Milik Jaka');
    await mutate('shareView', { id, version, shared: true });
    for (const [mutation, more] of [['renameView', { name: 'Lain' }], ['shareView', { shared: false }], ['deleteView', {}]] as const) {
      expect(await mutate(mutation, { id, version: 2, ...more }, colleague)).toMatchObject({ code: 'NOT_ALLOWED', message: expect.stringContaining('colleague') });
      const foreign = await mutate(mutation, { id, version: 2, ...more }, viewers.serang);
      const none = await mutate(mutation, { id: '01900000-0000-7000-8000-000000000000', version: 2, ...more }, viewers.serang);
      expect(foreign.problems[0].message.replace(id, 'x')).toEqual(none.problems[0].message.replace('01900000-0000-7000-8000-000000000000', 'x'));
    }
  });

  test('is not for views that keep words searched for, which are kept only when their owner agrees', async () => {
    expect(problemsOf(await save('Nurhana', { filter: { text: 'nurhana' } }))).toEqual(['filter.text']);
    const { id, version, filter } = await save('Nurhana', { filter: { text: 'nurhana' }, keepText: true });
    expect(filter).toEqual({ text: 'nurhana' });
    expect(problemsOf(await mutate('shareView', { id, version, shared: true }))).toEqual(['shared']);
  });
});

describe('a name', () => {
  test('is one of its kind among one\'s own views of a list, and among those of the team', async () => {
    await save('Kembar');
    expect(await save('KEMBAR')).toMatchObject({ code: 'DUPLICATE', path: ['name'] });
    expect(await save('Kembar', { list: 'PEOPLE', filter: {} })).toMatchObject({ __typename: 'SavedView' });
    const theirs = await save('Kembar', {}, colleague);
    expect(await mutate('shareView', { id: theirs.id, version: 1, shared: true }, colleague)).toMatchObject({ shared: true });
    const mine = await save('Kembar lain');
    await mutate('shareView', { id: mine.id, version: 1, shared: true });
    expect(await mutate('renameView', { id: mine.id, version: 2, name: 'kembar' })).toMatchObject({ code: 'DUPLICATE', path: ['name'] });
  });

  test('is changed by whoever has read the version that is there', async () => {
    const { id } = await save('Lama');
    expect(await mutate('renameView', { id, version: 1, name: 'Baru' })).toMatchObject({ name: 'Baru', version: 2 });
    expect(await mutate('renameView', { id, version: 1, name: 'Lagi' })).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    expect(problemsOf(await mutate('renameView', { id, version: 2, name: ' ' }))).toEqual(['name']);
  });
});

test('is gone once deleted, and its name free again', async () => {
  const { id } = await save('Sementara');
  expect(await mutate('deleteView', { id, version: 1 })).toMatchObject({ __typename: 'SavedView', filter: {} });
  expect(await namesFor(viewers.lebak)).not.toContain('Sementara');
  expect(problemsOf(await mutate('renameView', { id, version: 2, name: 'Hidup lagi' }))).toEqual(['id']);
  expect(await save('Sementara')).toMatchObject({ version: 1 });
});

test('tells every field that the list does not know', async () => {
  expect(problemsOf(await save('', { area: '36.04', filter: { kind: ['X'], type: ['TKSK', 'RAJA'] }, order: ['AGE'] }))).toEqual(['name', 'area', 'filter.kind', 'filter.type', 'order']);
  expect(problemsOf(await save('Hukum', { list: 'LEGAL_BASES', area: '36.02.14', filter: {} }))).toEqual(['area']);
  expect(await save('x'.repeat(81))).toMatchObject({ code: 'INVALID_INPUT' });
  for (const filter of [[], 'teks', { type: 3.5 }, { type: { a: 'b' } }, { text: 'x'.repeat(3_000) }]) {
    const { errors } = await respond(target, { viewer: viewers.lebak, query: 'mutation ($f: ListFilter) { saveView(input: { idempotencyKey: "tampilan-1", list: PILLARS, name: "a", filter: $f }) { __typename } }', variables: { f: filter } });
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  }
});

test('is refused to roles that may not read the list', async () => {
  expect(await save('Penerima', { list: 'BENEFICIARIES', filter: {} }, viewers.head)).toMatchObject({ code: 'NOT_ALLOWED', path: ['list'] });
  expect(await namesFor(viewers.head, 'BENEFICIARIES')).toEqual([]);
});

test('is saved once however often the same request comes, and once of two at the same time', async () => {
  const input = { idempotencyKey: randomUUID(), list: 'PILLARS', name: 'Sekali' };
  const [first, again] = [await mutate('saveView', input), await mutate('saveView', input)];
  expect(again.id).toBe(first.id);
  const both = await Promise.all([save('Serentak'), save('Serentak')]);
  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'SavedView']);
});

test('counts: fifty views of a list and no more', async () => {
  const viewer = { ...viewers.serang, accountId: randomUUID() };
  for (let n = 0; n < 50; n += 1) await save(`Tampilan ${n}`, {}, viewer);
  expect(problemsOf(await save('Terlalu banyak', {}, viewer))).toEqual(['list']);
});
