import { daysAfter, today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const office = 'id version posts { id title holder { id } validFrom validTo version caveats { text } } history(first: 1) { edges { node { operation reason changes { field } } } }';
type Mutation = 'assignPost' | 'correctPost' | 'endPost' | 'withdrawPost';
const send = (mutation: Mutation, input: object, viewer: Viewer = viewers.lebak) => stage.mutate(mutation, `... on Office { ${office} }`, input, viewer);

/** An office of the regency with one running term: what every test begins with. */
async function held(validFrom: string | null = '2020-01-01', level = 'REGENCY', area = '36.02') {
  const { id } = await stage.mutate('registerOffice', '... on Office { id }', { name: `Kantor ${area}`, kind: 'OTHER', level, area });
  const { version, posts } = await send('assignPost', { office: id, title: 'Kepala Kantor', validFrom }, viewers.admin);
  return { id, version, post: posts[0].id as string };
}
const refused = (...paths: string[]) => ({ __typename: 'InvalidInput', problems: paths.map((path) => expect.objectContaining({ path: [path] })) });
const last = ({ history }: { history: { edges: { node: object }[] } }) => history.edges[0]?.node;

describe('correctPost', () => {
  it('puts title, holder, days and caveats of a term right, and says why in the history of the office', async () => {
    const term = await held();
    const holder = await stage.know('Person', 'Contoh Pejabat', '36.02');
    const mended = await send('correctPost', { ...term, title: 'Kepala Dinas', holder, validFrom: '2021-02-01', validTo: '2022-01-31', caveats: [{ kind: 'UNCONFIRMED', text: 'menurut berita' }], reason: 'Salah baca SK' });
    expect(mended).toMatchObject({ version: 3, posts: [{ title: 'Kepala Dinas', holder: { id: holder }, validFrom: '2021-02-01', validTo: '2022-01-31', version: 2, caveats: [{ text: 'menurut berita' }] }] });
    expect(last(mended)).toEqual({ operation: 'correctPost', reason: 'Salah baca SK', changes: [{ field: 'posts' }] });
    // An ended term is put right too; what is left out stays.
    expect(await send('correctPost', { id: term.id, version: 3, post: term.post, holder: null, validTo: null })).toMatchObject({ posts: [{ title: 'Kepala Dinas', holder: null, validFrom: '2021-02-01', validTo: null, caveats: [{ text: 'menurut berita' }] }] });
  });

  it('leaves no two terms of one title upon each other, and names the other', async () => {
    const { id, post: former } = await held('2018-01-01');
    const { posts } = await send('assignPost', { office: id, title: 'kepala kantor', validFrom: '2022-01-01' });
    const present = posts.find((post: { validTo: string | null }) => post.validTo === null).id;
    expect(await send('correctPost', { id, version: 3, post: present, validFrom: '2021-12-01' })).toMatchObject({ ...refused('validFrom'), message: expect.stringContaining('2021-12-31') });
    expect(await send('correctPost', { id, version: 3, post: former, validTo: null })).toMatchObject({ ...refused('validTo'), message: expect.stringContaining('2022-01-01') });
    expect(await send('correctPost', { id, version: 3, post: former, validTo: '2021-11-30' })).toMatchObject({ version: 4 });
    expect(await send('correctPost', { id, version: 4, post: present, validFrom: '2021-12-01' })).toMatchObject({ version: 5 });
    await send('assignPost', { office: id, title: 'Plt. Kepala', validFrom: '2021-06-01' });
    expect(await send('correctPost', { id, version: 6, post: former, title: 'PLT. KEPALA' })).toMatchObject(refused('validTo'));
  });

  it('names every wrong field', async () => {
    const term = await held();
    const foreign = await stage.know('Person', 'Contoh Pejabat', '36.04');
    expect(await send('correctPost', { ...term, post: 'x', title: ' ', holder: foreign })).toMatchObject(refused('post', 'title', 'holder'));
    expect(await send('correctPost', { ...term, title: null, holder: '' })).toMatchObject(refused('title', 'holder'));
    expect(await send('correctPost', { ...term, validTo: '2019-12-31' })).toMatchObject(refused('validTo'));
    expect(await send('correctPost', { ...term, title: 'x'.repeat(201) })).toMatchObject(refused('title'));
  });
});

describe('endPost', () => {
  it('leaves the post vacant from the next day, today where no day is given, ahead where it is known', async () => {
    const term = await held();
    const ended = await send('endPost', { ...term, on: '2026-03-31', reason: 'Purnatugas' });
    expect(ended).toMatchObject({ version: 3, posts: [{ validTo: '2026-03-31', version: 2 }] });
    expect(last(ended)).toEqual({ operation: 'endPost', reason: 'Purnatugas', changes: [{ field: 'posts' }] });
    expect(await send('assignPost', { office: term.id, title: 'Kepala Kantor', validFrom: '2026-05-01' })).toMatchObject({ posts: [{ validTo: null }, { validTo: '2026-03-31' }] });
    expect((await send('endPost', await held())).posts).toMatchObject([{ validTo: today() }]);
    const ahead = await held();
    const planned = await send('endPost', { ...ahead, on: daysAfter(today(), 30) });
    expect(planned.posts).toMatchObject([{ validTo: daysAfter(today(), 30) }]);
    expect(await send('endPost', { ...ahead, version: 3, on: daysAfter(today(), 31) })).toMatchObject(refused('on'));
    expect((await send('endPost', { ...ahead, version: 3, on: today() })).posts).toMatchObject([{ validTo: today() }]);
  });

  it('refuses a day before the first, and a term that has ended', async () => {
    const term = await held('2026-02-01');
    expect(await send('endPost', { ...term, on: '2026-01-31' })).toMatchObject({ ...refused('on'), message: expect.stringContaining('2026-02-01') });
    await send('endPost', { ...term, on: '2026-02-28' });
    expect(await send('endPost', { ...term, version: 3, on: '2026-02-27' })).toMatchObject({ ...refused('post'), message: expect.stringContaining('2026-02-28') });
  });
});

describe('withdrawPost', () => {
  it('takes a term out of sight everywhere, keeps it in the history with the reason, and makes room for the right one', async () => {
    const term = await held();
    const person = await stage.know('Person', 'Contoh Pejabat', '36.02', true);
    await send('correctPost', { ...term, holder: person });
    // What is withdrawn no longer keeps an import of persons from being taken back.
    const referred = async () => (await stage.arrange('SELECT institutions.referred(ARRAY[$1::uuid]) AS id', [person])).rows;
    expect(await referred()).toEqual([{ id: person }]);
    const gone = await send('withdrawPost', { ...term, version: 3, reason: 'Tercatat pada kantor yang salah' });
    expect(gone).toMatchObject({ version: 4, posts: [] });
    expect(await referred()).toEqual([]);
    expect(last(gone)).toEqual({ operation: 'withdrawPost', reason: 'Tercatat pada kantor yang salah', changes: [{ field: 'posts' }] });
    expect(await stage.entities('Post', 'id', [term.post], viewers.admin)).toEqual([null]);
    expect(await stage.entities('Person', 'posts { id }', [person], viewers.admin)).toEqual([{ posts: [] }]);
    expect((await send('assignPost', { office: term.id, title: 'Kepala Kantor', validFrom: '2019-01-01' })).posts).toMatchObject([{ validTo: null }]);
    expect((await stage.arrange('SELECT withdrawn_reason FROM institutions.post WHERE id = $1', [term.post])).rows).toEqual([{ withdrawn_reason: 'Tercatat pada kantor yang salah' }]);
  });

  it('asks why, and is done once', async () => {
    const term = await held();
    expect(await send('withdrawPost', { ...term, reason: ' ' })).toMatchObject(refused('reason'));
    await send('withdrawPost', { ...term, reason: 'Ganda' });
    for (const mutation of ['withdrawPost', 'endPost', 'correctPost'] as const) expect(await send(mutation, { ...term, version: 3, reason: 'Ganda' })).toMatchObject(refused('post'));
  });
});

describe.each(['correctPost', 'endPost', 'withdrawPost'] as const)('%s', (mutation) => {
  const reason = 'Uji';

  it('refuses offices out of reach, offices above, posts of other offices, and roles without the right', async () => {
    const term = await held();
    const [foreign, above] = [await held('2020-01-01', 'REGENCY', '36.04'), await held('2020-01-01', 'PROVINCE', '36')];
    expect(await send(mutation, { ...foreign, reason })).toMatchObject(refused('id'));
    expect(await send(mutation, { ...above, reason })).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    expect(await send(mutation, { ...term, post: foreign.post, reason })).toMatchObject(refused('post'));
    expect(await send(mutation, { ...term, post: randomUUID(), reason })).toMatchObject(refused('post'));
    expect(await send(mutation, { ...term, id: 'x', reason })).toMatchObject(refused('id'));
    for (const viewer of [viewers.machine3602, viewers.tksk, viewers.guest]) expect(await send(mutation, { ...term, reason }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('refuses what was read before another change, lets one of two at once through, and repeats nothing', async () => {
    const term = await held();
    expect(await send(mutation, { ...term, version: 1, reason })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    const both = await Promise.all([send(mutation, { ...term, reason }), send(mutation, { ...term, reason })]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Office']);
    const other = await held();
    const idempotencyKey = randomUUID();
    for (let time = 0; time < 2; time += 1) expect(await send(mutation, { ...other, reason, idempotencyKey })).toMatchObject({ version: 3 });
    expect(await send(mutation, { ...other, reason: 'Lain', idempotencyKey })).toMatchObject({ __typename: 'Duplicate', existingId: other.id });
  });
});
