import { randomUUID } from 'node:crypto';
import { openStage, type Stage } from '@pilar/testing/stage';
import type { Viewer } from '@pilar/domain/viewer';
import { viewers } from '@pilar/testing/viewers';
import { work } from '@pilar/testing/work';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

type Cell = { column: string | null; message: string };
type Told = { ref: string; problems: Cell[]; warnings: Cell[] };
type Result = { ref: string; outcome: string; id: string | null; problems: Cell[] };

const village = '36.02.01.2002';
const place = (code = village) => ({ regency: code.slice(0, 5), district: code.slice(0, 8), village: code, area: code });
const row = (ref: string, values: object = {}) => ({ ref, values: { fullName: `Umpama ${ref}`, birthDate: '1980-03-04', ...place(), ...values } });

let last = 0;
/** Numbers of nobody that fit the day of birth (rule 5). */
const nikOf = (code = '3602') => { last += 1; return `${code}${String(1 + (last % 28)).padStart(2, '0')}0403800000`; };
const cardOf = () => { last += 1; return `360201010120${String(last).padStart(4, '0')}`; };

const ask = async <Answer>(path: `/work/${string}`, body: object, viewer: Viewer) => (await work<Answer>(stage.target, path, viewer, body)).body;
const check = async (rows: object[], viewer: Viewer = viewers.lebak) => (await ask<{ results: Told[] }>('/work/imports/check', { kind: 'KPM', importId: randomUUID(), rows }, viewer)).results;
const told = async (values: object) => (await check([row('1', values)]))[0]?.problems.map(({ column }) => column) ?? [];
const commit = async (importId: string, rows: object[], viewer: Viewer = viewers.lebak) => (await ask<{ results: Result[] }>('/work/imports/commit', { kind: 'KPM', importId, rows }, viewer)).results;
const undo = (importId: string) => ask<{ undone: number; kept: object[] }>('/work/imports/undo', { importId, limit: 1_000 }, viewers.lebak);
const entered = async (importId: string) => (await stage.ask(`query ($import: ID!) { beneficiaries(filter: { import: $import }, order: [NAME]) { edges { node {
  id fullName version relation caveats { field } cases { id } family { id address rt rw members { relation } } } } } }`, viewers.lebak, { import: importId })).beneficiaries.edges.map(({ node }: { node: object }) => node);

/** A family of the registry with its head. */
async function family(area = village, viewer: Viewer = viewers.lebak) {
  const [nik, cardNumber] = [nikOf(area.slice(0, 5).replace('.', '')), cardOf()];
  const { id } = await stage.mutate('registerFamily', '... on Family { id }', { area, address: 'Kp. Contoh', rt: '1', rw: '2', cardNumber }, viewer);
  const head = await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Sudah Tercatat', area, family: id, relation: 'KEPALA_KELUARGA', nik, birthDate: '1980-03-04', distinct: true }, viewer);
  if (!head.id) throw new Error(`not registered: ${JSON.stringify(head)}`);
  const same = { fullName: 'SUDAH TERCATAT', nik, cardNumber, headName: 'Sudah tercatat', address: 'KP CONTOH', rt: '001', rw: '002', change: 'Aktif', ...place(area) };
  return { id, head: head.id as string, same };
}

describe('a change list of card holders', () => {
  it('enters families whom nobody has recorded, the holder as head where the list names them so, and reports no case', async () => {
    const importId = randomUUID();
    const rows = [
      row('1', { nik: nikOf(), cardNumber: cardOf(), headName: 'UMPAMA 1', address: 'Kp. Baru', rt: '003', rw: '004', motherName: 'Ibu Umpama', change: 'Aktif' }),
      row('2', { nik: nikOf(), cardNumber: cardOf(), headName: 'Orang Lain', change: 'KPM baru' }),
    ];
    expect((await check(rows)).map(({ ref, problems }) => [ref, problems.map(({ column }) => column)])).toEqual([['2', ['change']]]);
    const results = await commit(importId, [rows[0] as object, row('2', { ...rows[1]?.values, change: 'Baru' })]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['CREATED', 'CREATED']);
    expect(await entered(importId)).toMatchObject([
      { fullName: 'Umpama 1', relation: 'KEPALA_KELUARGA', caveats: [], cases: [], family: { address: 'Kp. Baru', rt: '003', rw: '004', members: [{ relation: 'KEPALA_KELUARGA' }] } },
      { fullName: 'Umpama 2', relation: 'LAINNYA', caveats: [{ field: 'relation' }], cases: [] },
    ]);
    expect(await undo(importId)).toMatchObject({ undone: 4, kept: [] });
    expect(await entered(importId)).toEqual([]);
  });

  it('changes nothing where it says what is recorded, however it is spelt', async () => {
    const { head, same } = await family();
    expect(await check([row('1', same)])).toMatchObject([{ problems: [], warnings: [{ column: 'nik', message: expect.stringContaining('nothing changes') }] }]);
    const importId = randomUUID();
    expect(await commit(importId, [row('1', same)])).toMatchObject([{ outcome: 'CREATED', id: head }]);
    expect(await entered(importId)).toMatchObject([{ id: head, version: 1, fullName: 'Sudah Tercatat', family: { address: 'Kp. Contoh' } }]);
    // What stood before stands after.
    expect(await undo(importId)).toMatchObject({ kept: [] });
    expect((await stage.ask('query ($id: ID!) { beneficiary(id: $id) { version } }', viewers.lebak, { id: head })).beneficiary).toEqual({ version: 1 });
  });

  it('tells in its column what differs, and enters nothing over it', async () => {
    const { head, same } = await family();
    const alone = nikOf();
    await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Tanpa Keluarga', area: village, nik: alone, birthDate: '1980-03-04', distinct: true }, viewers.lebak);
    expect(await told({ ...same, change: 'Meninggal' })).toEqual(['change']);
    expect(await told({ ...same, birthDate: '1981-03-04' })).toContain('birthDate');
    expect(await told({ ...same, ...place('36.02.01.2003') })).toEqual(['village']);
    expect(await told({ ...same, cardNumber: cardOf() })).toEqual(['cardNumber']);
    expect(await told({ ...same, address: 'Jl. Merdeka 5', rt: '7' })).toEqual(['address', 'rt']);
    expect(await told({ ...same, headName: 'Suami Baru' })).toEqual(['headName']);
    expect(await told({ ...same, fullName: 'Lain Sekali', headName: undefined })).toEqual(['nik']);
    expect(await told({ ...same, nik: alone, fullName: 'Tanpa Keluarga', headName: undefined })).toEqual(['cardNumber']);
    // A cleared cell lets the row through.
    expect(await told({ ...same, address: undefined, rt: undefined })).toEqual([]);
    expect(await commit(randomUUID(), [row('1', { ...same, address: 'Jl. Merdeka 5' })])).toMatchObject([{ outcome: 'REFUSED' }]);
    expect((await stage.ask('query ($id: ID!) { beneficiary(id: $id) { version family { version address } } }', viewers.lebak, { id: head })).beneficiary).toEqual({ version: 1, family: { version: 1, address: 'Kp. Contoh' } });
  });

  it('tells nothing of a family elsewhere but that the number is in use', async () => {
    const { same } = await family('36.04.34.2001', viewers.serang);
    const { same: mine } = await family();
    const [found] = await check([row('1', { ...same, ...place() })]);
    expect(found?.problems.map(({ column }) => column)).toContain('nik');
    for (const { message } of found?.problems ?? []) expect(message).not.toMatch(/Sudah|Contoh|36\.04|\d{16}/);
    // The card of a family elsewhere reads like one that nobody has.
    const messages = await Promise.all([same.cardNumber, cardOf()].map(async (cardNumber) => (await check([row('1', { ...mine, cardNumber })]))[0]?.problems));
    expect(messages[0]).toEqual(messages[1]);
  });

  it('is for officers who may register persons, and refuses a second head', async () => {
    const { same } = await family();
    for (const viewer of [viewers.officer, viewers.auditor, viewers.head]) expect((await work(stage.target, '/work/imports/check', viewer, { kind: 'KPM', importId: randomUUID(), rows: [] })).status).toBe(403);
    expect(await told({ nik: nikOf(), fullName: 'Kepala Kedua', cardNumber: same.cardNumber, headName: 'Kepala Kedua' })).toEqual(['relation']);
  });
});
