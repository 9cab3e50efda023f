import { regionsWithin } from '@pilar/domain/regions';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { work } from '@pilar/testing/work';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(subgraph);
});
afterAll(() => stage.close());

type Cell = { column: string | null; message: string };
type Result = { ref: string; outcome: string; id: string | null; problems: Cell[] };

const districts = regionsWithin('36.02', 'DISTRICT').map(({ code }) => code);
const freshDistrict = () => districts.pop() ?? '';
const decree = { decreeNumber: '800/1', decreeDate: '2026-01-05' };
const row = (ref: string, values: object) => ({ ref, values: { fullName: `Umpama ${ref}`, ...decree, ...values } });
const inDistrict = (ref: string, district = freshDistrict(), values: object = {}) => row(ref, { district, area: district, ...values });
const ask = async <Answer>(path: `/work/${string}`, body: object, viewer: Viewer) => (await work<Answer>(stage.target, path, viewer, body)).body;
const check = async (rows: object[], kind = 'TKSK', viewer: Viewer = viewers.lebak) => (await ask<{ results: { ref: string; problems: Cell[] }[] }>('/work/imports/check', { kind, importId: randomUUID(), rows }, viewer)).results;
const commit = async (importId: string, rows: object[], kind = 'TKSK', viewer: Viewer = viewers.lebak) => (await ask<{ results: Result[] }>('/work/imports/commit', { kind, importId, rows }, viewer)).results;
const undo = (importId: string, viewer: Viewer = viewers.lebak) => ask<{ undone: number; kept: { ref: string; message: string }[] }>('/work/imports/undo', { importId, limit: 100 }, viewer);
const entered = async (importId: string, viewer: Viewer = viewers.lebak) =>
  (await stage.ask('query ($import: ID!) { pillars(filter: { import: $import }) { edges { node { id type state validFrom decreeNumber source area { code } person { id fullName source } predecessor { id } } } } }', viewer, { import: importId })).pillars.edges.map(({ node }: { node: object }) => node);

describe('a list of TKSK', () => {
  it('enters terms, and persons who are not recorded yet, with history of both', async () => {
    const importId = randomUUID();
    const [one, two] = [freshDistrict(), freshDistrict()];
    const { id: known } = await stage.mutate('registerPerson', '... on Person { id }', { fullName: 'Sudah Ada', area: two });
    const results = await commit(importId, [inDistrict('1', one, { fullName: 'Drs. Belum Ada, M.Si.', appointer: 'KEMENSOS', validTo: '2026-12-31', memberNumber: 'T-1' }), inDistrict('2', two, { fullName: 'SUDAH  ADA' })]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['CREATED', 'CREATED']);
    const terms = await entered(importId);
    expect(terms).toMatchObject([
      { type: 'TKSK', state: 'ACTIVE', validFrom: '2026-01-05', decreeNumber: '800/1', source: 'IMPORT', area: { code: one }, person: { fullName: 'Belum Ada', source: 'IMPORT' } },
      { area: { code: two }, person: { id: known, source: 'MANUAL' } },
    ]);
    const { person } = await stage.ask('query ($id: ID!) { person(id: $id) { titlesAfter history { edges { node { operation } } } } }', viewers.lebak, { id: terms[0].person.id });
    expect(person).toEqual({ titlesAfter: 'M.Si.', history: { edges: [{ node: { operation: 'commitImport' } }] } });
    expect(await commit(importId, [inDistrict('1', one)])).toMatchObject([{ outcome: 'ALREADY' }]);
  });

  it('tells what is wrong beside the column it stands in', async () => {
    const taken = freshDistrict();
    await commit(randomUUID(), [inDistrict('0', taken)]);
    const twice = freshDistrict();
    const found = await check([
      inDistrict('a', freshDistrict(), { decreeNumber: undefined }), inDistrict('b', freshDistrict(), { validTo: '2025-01-01' }), inDistrict('c', freshDistrict(), { decreeDate: '2999-01-01' }),
      row('d', {}), inDistrict('e', taken), inDistrict('f', twice), inDistrict('g', twice), inDistrict('h', freshDistrict(), { state: 'ENDED' }), row('i', { district: '36.04.34', area: '36.04.34' }),
    ]);
    expect(found.map(({ ref, problems }) => [ref, problems.map(({ column }) => column)])).toEqual([
      ['a', ['decreeNumber']], ['b', ['validTo']], ['c', ['decreeDate']], ['d', ['regency']], ['e', ['district']], ['g', ['district']], ['h', ['endedOn']], ['i', ['district', 'district']],
    ]);
  });

  it('refuses a term that runs already or overlaps another, someone dead, and a name that several bear', async () => {
    const area = freshDistrict();
    const register = async (fullName: string) => (await stage.mutate('registerPerson', '... on Person { id version }', { fullName, area, distinct: true })).id;
    await commit(randomUUID(), [inDistrict('1', area, { fullName: 'Sedang Tugas', state: 'PROPOSED' })]);
    await commit(randomUUID(), [inDistrict('1', area, { fullName: 'Pernah Tugas', state: 'ENDED', validFrom: '2020-01-01', validTo: '2020-12-31' })]);
    await stage.mutate('recordPersonDeath', '... on Person { id }', { id: await register('Sudah Wafat'), version: 1, on: '2025-01-01' });
    await register('Dua Orang');
    await register('Dua Orang');
    const found = await check([
      inDistrict('a', area, { fullName: 'sedang tugas' }), inDistrict('b', area, { fullName: 'Pernah Tugas', state: 'ENDED', validFrom: '2020-06-01', validTo: '2021-12-31' }),
      inDistrict('c', area, { fullName: 'Sudah Wafat' }), inDistrict('d', area, { fullName: 'Dua Orang' }), inDistrict('e', area, { fullName: 'Dua Orang', distinct: true }),
    ]);
    expect(found.map(({ ref, problems }) => [ref, problems.map(({ column }) => column)])).toEqual([['a', ['fullName']], ['b', ['fullName']], ['c', ['fullName']], ['d', ['fullName']]]);
  });

  it('follows the term that left the post, and its undo takes terms and their new persons back', async () => {
    const importId = randomUUID();
    const area = freshDistrict();
    const [old] = await commit(randomUUID(), [inDistrict('1', area, { state: 'ENDED', validFrom: '2020-01-01', validTo: '2024-12-31' })]);
    await commit(importId, [inDistrict('9', area)]);
    const [term] = await entered(importId);
    expect(term.predecessor).toEqual({ id: old?.id });
    const at = async (id: string) => (await stage.ask('query ($id: ID!) { person(id: $id) { id } }', viewers.lebak, { id })).person;
    expect(await at(term.person.id)).not.toBeNull();
    expect(await undo(importId)).toMatchObject({ undone: 2, kept: [] });
    expect(await entered(importId)).toEqual([]);
    expect(await at(term.person.id)).toBeNull();
    expect(await commit(randomUUID(), [inDistrict('9', area)])).toMatchObject([{ outcome: 'CREATED' }]);
  });

  it('asks for a successor again once the one who followed is taken back (rule 8)', async () => {
    const importId = randomUUID();
    const area = freshDistrict();
    const tasks = async (id: string) => (await stage.arrange('SELECT operation, version, tasks FROM people.outbox WHERE entity_id = $1 ORDER BY id DESC LIMIT 1', [id])).rows[0];
    const [old] = await commit(randomUUID(), [inDistrict('1', area, { state: 'ENDED', validFrom: '2020-01-01', validTo: '2024-12-31' })]);
    const id = old?.id ?? '';
    expect(await tasks(id)).toMatchObject({ operation: 'CREATED', version: 1, tasks: [{ kind: 'POST_VACANT', area }] });
    await commit(importId, [inDistrict('9', area, { fullName: 'Umpama Penerus' })]);
    expect(await tasks(id)).toMatchObject({ operation: 'UPDATED', version: 2, tasks: [] });
    expect(await undo(importId)).toMatchObject({ undone: 2, kept: [] });
    expect(await tasks(id)).toMatchObject({ operation: 'UPDATED', version: 3, tasks: [{ kind: 'POST_VACANT', area, due: '2025-01-30' }] });
    // Asked for again, the same page changes nothing.
    expect(await undo(importId)).toMatchObject({ undone: 2, kept: [] });
    expect(await tasks(id)).toMatchObject({ version: 3 });
    const { pillar } = await stage.ask('query ($id: ID!) { pillar(id: $id) { version successor { id } history { edges { node { operation reason } } } } }', viewers.lebak, { id });
    expect(pillar).toMatchObject({ version: 3, successor: null, history: { edges: [{ node: { operation: 'undoImport', reason: 'batal impor' } }, {}, {}] } });
  });

  it('asks again also where the one taken back had begun before the post was left', async () => {
    const importId = randomUUID();
    const area = freshDistrict();
    const tasks = async (id: string | null | undefined) => (await stage.arrange('SELECT tasks FROM people.outbox WHERE entity_id = $1 ORDER BY id DESC LIMIT 1', [id])).rows[0]?.tasks;
    const [old] = await commit(randomUUID(), [inDistrict('1', area, { fullName: 'Umpama Lama', state: 'ENDED', validFrom: '2025-01-01', validTo: '2026-01-31' })]);
    await commit(importId, [inDistrict('2', area, { fullName: 'Umpama Baru' })]);
    expect(await tasks(old?.id)).toEqual([]);
    expect(await undo(importId)).toMatchObject({ undone: 2, kept: [] });
    expect(await tasks(old?.id)).toMatchObject([{ kind: 'POST_VACANT' }]);
  });

  it('keeps at the undo a person who serves elsewhere by now', async () => {
    const importId = randomUUID();
    await commit(importId, [inDistrict('5')]);
    const [term] = await entered(importId);
    expect(await stage.mutate('appointPillar', '... on Pillar { id }', { person: term.person.id, type: 'TKS', area: '36.02', state: 'PROPOSED' }, viewers.lebak)).toMatchObject({ __typename: 'Pillar' });
    expect(await undo(importId)).toMatchObject({ undone: 1, kept: [{ message: 'other records refer to it by now' }] });
  });
});

it('takes a list of several kinds by its column, and is refused to those without the right', async () => {
  const importId = randomUUID();
  await commit(importId, [row('1', { type: 'PENSOS' }), row('2', { type: 'TAGANA' })], 'PILLAR');
  expect((await entered(importId)).map(({ type }: { type: string }) => type).toSorted()).toEqual(['PENSOS', 'TAGANA']);
  // Without a kind it is none, rather than a PSM.
  expect(await check([row('3', {}), row('4', { ...decree, decreeNumber: undefined })], 'PILLAR')).toMatchObject([
    { ref: '3', problems: [{ column: 'type', message: 'is required' }] }, { ref: '4', problems: [{ column: 'type' }, { column: 'decreeNumber' }] },
  ]);
  expect(await commit(importId, [row('3', {})], 'PILLAR')).toMatchObject([{ outcome: 'REFUSED', problems: [{ column: 'type' }] }]);
  for (const viewer of [viewers.auditor, viewerWith('TKSK', '36.02.01')]) expect((await work(stage.target, '/work/imports/check', viewer, { kind: 'PSM', importId: randomUUID(), rows: [] })).status).toBe(403);
});
