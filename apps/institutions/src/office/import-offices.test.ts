import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { work } from '@pilar/testing/work';
import type { Viewer } from '@pilar/domain/viewer';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(subgraph);
});
afterAll(() => stage.close());

type Cell = { column: string | null; message: string };
type Results = { results: { ref: string; outcome: string; id: string | null; problems: Cell[]; warnings: Cell[] }[] };

const send = async (step: 'check' | 'commit', rows: object[], viewer: Viewer = viewers.lebak, importId = randomUUID()) =>
  (await work<Results>(stage.target, `/work/imports/${step}`, viewer, { kind: 'OFFICE', importId, rows: rows.map((values, at) => ({ ref: String(at + 1), values })) })).body.results;
const undo = async (importId: string) => (await work(stage.target, '/work/imports/undo', viewers.lebak, { importId, limit: 10 })).body;

it.each([
  { name: '', kind: 'OTHER', level: 'REGENCY', area: '36.02' },
  { name: 'Kecamatan Salah', kind: 'DISTRICT_OFFICE', level: 'REGENCY', area: '36.02' },
  { name: 'Kantor Jauh', kind: 'OTHER', level: 'REGENCY', area: '36.04' },
  { name: 'Kantor Panjang', shortName: 'x'.repeat(61), address: ' ', kind: 'OTHER', level: 'REGENCY', area: '36.02' },
])('finds in %o what registerOffice finds', async (input) => {
  const refusal = await stage.mutate('registerOffice', '', input, viewers.lebak);
  const [told] = await send('check', [input]);
  expect(refusal.__typename).toBe('InvalidInput');
  expect(told?.problems.map(({ message }) => message)).toEqual(refusal.problems.map(({ message }: Cell) => message));
});

it('reads kind and level from name and region, finds the parent by name, and asks where it cannot know', async () => {
  await send('commit', [{ name: 'DPRD Kabupaten Lebak' }]);
  const importId = randomUUID();
  const results = await send('commit', [
    { name: 'Kecamatan Rangkasbitung', area: '36.02.14', district: '36.02.14' }, { name: 'Komisi V DPRD', parent: 'DPRD Kabupaten Lebak' }, { name: 'Rumah Kita' }, { name: 'Komisi VI DPRD', parent: 'DPRD Antah' },
  ], viewers.lebak, importId);
  expect(results.map(({ outcome, problems }) => [outcome, ...problems.map(({ column, message }) => `${column}: ${message}`)])).toEqual([
    ['CREATED'], ['CREATED'], ['REFUSED', 'kind: is required'], ['REFUSED', 'parent: no office of this name is recorded. Register it first, or leave this empty'],
  ]);
  const { offices } = await stage.ask('query ($import: ID!) { offices(filter: { import: $import }) { edges { node { name kind level source parent { name } area { code } } } } }', viewers.lebak, { import: importId });
  expect(offices.edges.map((edge: { node: object }) => edge.node)).toEqual([
    { name: 'Kecamatan Rangkasbitung', kind: 'DISTRICT_OFFICE', level: 'DISTRICT', source: 'IMPORT', parent: null, area: { code: '36.02.14' } },
    { name: 'Komisi V DPRD', kind: 'PARLIAMENT_COMMISSION', level: 'REGENCY', source: 'IMPORT', parent: { name: 'DPRD Kabupaten Lebak' }, area: { code: '36.02' } },
  ]);
});

it('says of an office elsewhere what it says of one that never was', async () => {
  await send('commit', [{ name: 'Dinas Rahasia', kind: 'OTHER' }], viewers.serang);
  const [foreign, none] = await send('check', [{ name: 'Anak Rahasia', kind: 'OTHER', parent: 'Dinas Rahasia' }, { name: 'Anak Antah', kind: 'OTHER', parent: 'Dinas Antah' }]);
  expect(foreign?.problems).toEqual(none?.problems);
  expect(await send('check', [{ name: 'Dinas Rahasia', kind: 'OTHER' }])).toEqual([]);
});

it('refuses an office that is recorded already, and roles without the right', async () => {
  await send('commit', [{ name: 'Dinsos Kembar' }]);
  expect(await send('check', [{ name: 'DINSOS  KEMBAR' }, { name: 'Dinsos Kembar', distinct: true }])).toMatchObject([{ ref: '1', problems: [{ column: 'name' }] }]);
  for (const viewer of [viewers.tksk, viewers.machine3602]) {
    expect((await work(stage.target, '/work/imports/commit', viewer, { kind: 'OFFICE', importId: randomUUID(), rows: [] })).status).toBe(403);
  }
});

it('withdraws untouched offices everywhere, and keeps those that others refer to', async () => {
  const importId = randomUUID();
  const [gone, posted, parent, organiser] = (await send('commit', ['Ditarik', 'Berjabatan', 'Berinduk', 'Menyelenggarakan'].map((name) => ({ name: `Kantor ${name}`, kind: 'OTHER' })), viewers.lebak, importId)).map(({ id }) => id ?? '');
  await stage.mutate('assignPost', '... on Office { id }', { office: posted, title: 'Kepala' }, viewers.lebak);
  await stage.mutate('registerOffice', '... on Office { id }', { name: 'Anak Kantor', kind: 'OTHER', level: 'REGENCY', area: '36.02', parent }, viewers.lebak);
  const event = randomUUID();
  await stage.arrange("INSERT INTO events.event (id, title, type, state, date, mode, owner_code, target_codes, area_code) VALUES ($1, 'Acara', 'BIMTEK', 'DRAFT', '2026-01-01', 'VIRTUAL', '36.04', '{36.04}', '36.04')", [event]);
  await stage.arrange("INSERT INTO events.organiser (id, event_id, position, kind, office_id, name) VALUES ($1, $2, 0, 'MAIN', $3, 'Kantor')", [randomUUID(), event, organiser]);
  expect(await undo(importId)).toMatchObject({ undone: 1, kept: [{ id: posted, message: 'was changed since the import' }, { id: parent }, { id: organiser, message: 'other records refer to it by now' }] });
  const everywhere = 'query ($id: ID!, $r: [_Any!]!) { office(id: $id) { id } offices(filter: { text: "Kantor Ditarik" }) { edges { node { id } } totalCount { value } } search(text: "Kantor Ditarik") { offices { id } } _entities(representations: $r) { ... on Office { id } } }';
  expect(await stage.ask(everywhere, viewers.admin, { id: gone, r: [{ __typename: 'Office', id: gone }] })).toEqual({ office: null, offices: { edges: [], totalCount: { value: 0 } }, search: { offices: [] }, _entities: [null] });
  expect(await stage.mutate('assignPost', '', { office: gone, title: 'Kepala' })).toMatchObject({ __typename: 'InvalidInput', path: ['office'] });
  expect(await stage.mutate('registerOffice', '', { name: 'Cucu', kind: 'OTHER', level: 'REGENCY', area: '36.02', parent: gone })).toMatchObject({ __typename: 'InvalidInput', path: ['parent'] });
});
