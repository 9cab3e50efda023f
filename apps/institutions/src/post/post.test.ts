import type { Viewer } from '@pilar/domain/viewer';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '@pilar/testing/stage';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const posts = 'posts { id title holder { id } validFrom validTo version office { name } caveats { text } }';
const office = async (area = '36.02', level = 'REGENCY'): Promise<string> => (await stage.mutate('registerOffice', '... on Office { id }', { name: `Kantor ${area}`, kind: 'OTHER', level, area })).id;
const assign = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('assignPost', `... on Office { id version ${posts} history { edges { node { operation changes { field } } } } }`, { title: 'Kepala Kantor', ...input }, viewer);

describe('assignPost', () => {
  it('makes a post, with or without a known person', async () => {
    const id = await office();
    const holder = await stage.know('Person', 'Contoh Pejabat', '36.02');
    const held = await assign({ office: id, holder, validFrom: '2020-01-01', caveats: [{ kind: 'UNCONFIRMED', text: 'menurut berita' }] }, viewers.lebak);
    expect(held).toMatchObject({ version: 2, posts: [{ title: 'Kepala Kantor', holder: { id: holder }, validFrom: '2020-01-01', validTo: null, version: 1, caveats: [{ text: 'menurut berita' }], office: { name: 'Kantor 36.02' } }] });
    expect(held.history.edges[0].node).toEqual({ operation: 'assignPost', changes: [{ field: 'posts' }] });
    expect((await assign({ office: id, title: 'Wakil' })).posts).toHaveLength(2);
  });

  it('ends the running term the day before, whoever spells the title how, and keeps it', async () => {
    const id = await office();
    await assign({ office: id, validFrom: '2018-01-01' });
    const { posts: both } = await assign({ office: id, title: 'KEPALA KANTOR', validFrom: '2022-01-01' });
    expect(both).toMatchObject([{ title: 'KEPALA KANTOR', validTo: null }, { title: 'Kepala Kantor', validFrom: '2018-01-01', validTo: '2021-12-31', version: 2 }]);
  });

  it('enters a past term beside the running one', async () => {
    const id = await office();
    await assign({ office: id, validFrom: '2018-01-01' });
    expect((await assign({ office: id, validFrom: '2012-01-01', validTo: '2017-12-31' })).posts).toMatchObject([{ validTo: null }, { validTo: '2017-12-31' }]);
    expect(await assign({ office: id, validFrom: '2015-01-01', validTo: '2016-12-31' })).toMatchObject({ __typename: 'InvalidInput', path: ['validFrom'] });
  });

  it('names every wrong field', async () => {
    const id = await office();
    expect(await assign({ office: id, title: ' ', holder: 'x', validFrom: '2020-01-02', validTo: '2020-01-01' })).toMatchObject({
      __typename: 'InvalidInput', problems: [{ path: ['title'] }, { path: ['holder'] }, { path: ['validTo'] }],
    });
    expect(await assign({ office: id, holder: '' })).toMatchObject({ __typename: 'InvalidInput', path: ['holder'] });
    await assign({ office: id });
    expect(await assign({ office: id })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['validFrom'] }] });
    expect(await assign({ office: 'x' })).toMatchObject({ __typename: 'InvalidInput', path: ['office'] });
    expect(await assign({ office: randomUUID() })).toMatchObject({ __typename: 'InvalidInput', path: ['office'] });
  });

  it('refuses a person outside the viewer\'s area like none', async () => {
    const id = await office();
    const foreign = await stage.know('Person', 'Contoh Pejabat', '36.04');
    expect(await assign({ office: id, holder: foreign }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['holder'] });
    expect(await assign({ office: id, holder: randomUUID() }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['holder'] });
  });

  it('refuses foreign offices, offices above, and roles without the right', async () => {
    expect(await assign({ office: await office('36.04') }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['office'] });
    expect(await assign({ office: await office('36', 'PROVINCE') }, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed', path: ['office'] });
    expect(await assign({ office: await office() }, viewers.machine3602)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('makes one of two at once end the other, and one of the same key', async () => {
    const id = await office();
    const results = await Promise.all([assign({ office: id, validFrom: '2021-01-01' }), assign({ office: id, validFrom: '2021-01-01' })]);
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'Office']);
    const idempotencyKey = randomUUID();
    for (let time = 0; time < 2; time++) expect((await assign({ office: id, title: 'Sekretaris', idempotencyKey })).posts).toHaveLength(2);
    expect(await assign({ office: id, title: 'Lain', idempotencyKey })).toMatchObject({ __typename: 'Duplicate', existingId: id });
  });
});

describe('a post', () => {
  it('goes with its office and shows its holder to those who may see the person', async () => {
    const id = await office('36', 'PROVINCE');
    const official = await stage.know('Person', 'Contoh Pejabat', '36', true);
    const other = await stage.know('Person', 'Contoh Pejabat', '36.04');
    const [first] = (await assign({ office: id, holder: official, title: 'Kepala' })).posts;
    const second = (await assign({ office: id, holder: other, title: 'Sekretaris' })).posts.find((post: { title: string }) => post.title === 'Sekretaris');
    const seen = (viewer: Viewer) => stage.entities('Post', 'holder { id }', [first.id, second.id], viewer);
    expect(await seen(viewers.admin)).toEqual([{ holder: { id: official } }, { holder: { id: other } }]);
    expect(await seen(viewers.lebak)).toEqual([{ holder: { id: official } }, { holder: null }]);
    // VIEWER reads no persons at all.
    expect(await seen(viewers.guest)).toEqual([{ holder: null }, { holder: null }]);
    const below = await office('36.04');
    const [hidden] = (await assign({ office: below })).posts;
    expect(await stage.entities('Post', 'id', [hidden.id, 'x'], viewers.lebak)).toEqual([null, null]);
  });

  it('stands with the person, running ones first, for persons the viewer may see', async () => {
    const [here, there] = [await office('36.02'), await office('36.04')];
    const person = await stage.know('Person', 'Contoh Pejabat', '36.02', true);
    await assign({ office: here, holder: person, title: 'Kepala Seksi', validFrom: '2015-01-01', validTo: '2019-12-31' });
    await assign({ office: here, holder: person, title: 'Kepala Bidang', validFrom: '2020-01-01' });
    await assign({ office: there, holder: person, title: 'Pelaksana Tugas', validFrom: '2014-01-01', validTo: '2014-12-31' });
    const of = (viewer: Viewer) => stage.entities('Person', 'id posts { title }', [person], viewer);
    expect(await of(viewers.admin)).toEqual([{ id: person, posts: [{ title: 'Kepala Bidang' }, { title: 'Kepala Seksi' }, { title: 'Pelaksana Tugas' }] }]);
    expect(await of(viewers.lebak)).toEqual([{ id: person, posts: [{ title: 'Kepala Bidang' }, { title: 'Kepala Seksi' }] }]);
    expect(await of(viewers.serang)).toEqual([null]);
    expect(await of(viewers.guest)).toEqual([null]);
  });
});
