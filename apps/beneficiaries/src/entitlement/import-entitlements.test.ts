import { randomUUID } from 'node:crypto';
import type { Viewer } from '@pilar/domain/viewer';
import { viewers } from '@pilar/testing/viewers';
import { work } from '@pilar/testing/work';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEntitlements, village } from './entitlement-stage.ts';

let world: Awaited<ReturnType<typeof openEntitlements>>;
beforeAll(async () => { world = await openEntitlements({ demo: true }); });
afterAll(() => world.close());

type Cell = { column: string | null; message: string };
type Result = { ref: string; outcome: string; id: string | null; problems: Cell[] };
let last = 0;
const numbers = () => {
  last += 1;
  const day = String(1 + (last % 28)).padStart(2, '0');
  return { nik: `360201${day}03${String(40 + (last % 50))}0000`, cardNumber: `36020101012${String(last).padStart(5, '0')}` };
};
const decree = { decreeNumber: '460/Kep.5-Huk/2026', decreeOn: '2026-02-16' };
const ask = async <Answer>(path: `/work/${string}`, body: object, viewer: Viewer = viewers.lebak) => (await work<Answer>(world.stage.target, path, viewer, body)).body;
const check = async (rows: object[], viewer?: Viewer) => (await ask<{ results: { ref: string; problems: Cell[]; warnings: Cell[] }[] }>('/work/imports/check', { kind: 'ENTITLEMENT', importId: randomUUID(), rows }, viewer)).results;
const commit = async (importId: string, rows: object[], viewer?: Viewer) => (await ask<{ results: Result[] }>('/work/imports/commit', { kind: 'ENTITLEMENT', importId, rows }, viewer)).results;
const undo = (importId: string) => ask<{ undone: number; kept: { message: string }[] }>('/work/imports/undo', { importId, limit: 1_000, reason: 'Salah lampiran' });
const told = async (row: object, viewer?: Viewer) => (await check([row], viewer)).flatMap(({ problems }) => problems.map(({ column }) => column));

/** A family with its head, as a row of an annex names them. */
async function recipient(name = 'Penerima Contoh') {
  const { nik, cardNumber } = numbers();
  const family = await world.stage.mutate('registerFamily', '... on Family { id version }', { area: village, cardNumber }, viewers.lebak);
  const head = await world.person({ fullName: name, noNikReason: undefined, nik, family: family.id, relation: 'KEPALA_KELUARGA', birthDate: `19${nik.slice(10, 12)}-03-${nik.slice(6, 8)}` });
  if (!family.id || !head.id) throw new Error(`not registered: ${JSON.stringify([family, head])}`);
  return { family: family.id as string, head, row: (ref: string, programme: string, values: object = {}) => ({ ref, values: { nik, cardNumber, fullName: name.toUpperCase(), programme, year: 2026, ...decree, ...values } }) };
}

describe('the annex of a decree', () => {
  let programme: string;
  beforeEach(async () => { programme = await world.programme(); });

  it('enters its recipients as approved by the decree, once, and is taken back so that it can come in again', async () => {
    const [one, other] = [await recipient(), await recipient('Penerima Lain')];
    const rows = [one.row('1', programme), other.row('2', `bantuan ${programme.toLowerCase()}`)];
    expect(await check(rows)).toEqual([]);
    const importId = randomUUID();
    const entered = await commit(importId, rows);
    expect(entered.map(({ outcome }) => outcome)).toEqual(['CREATED', 'CREATED']);
    expect(await world.read(entered[0]?.id ?? '')).toMatchObject({
      version: 1, state: 'APPROVED', ...decree, family: { id: one.family }, nextSteps: [], ledger: [{ kind: 'APPROVE', state: 'APPROVED', happenedOn: decree.decreeOn }],
    });
    expect((await commit(importId, rows)).map(({ outcome }) => outcome)).toEqual(['ALREADY', 'ALREADY']);
    // Another file that names them enters nobody twice.
    expect(await told(rows[0] ?? {})).toEqual(['nik']);
    const { entitlements } = await world.stage.ask(`{ entitlements(filter: { import: "${importId}" }) { edges { node { id } } } }`, viewers.lebak);
    expect(entitlements.edges).toHaveLength(2);
    expect(await undo(importId)).toMatchObject({ undone: 2, kept: [] });
    expect(await world.read(entered[0]?.id ?? '')).toBeNull();
    expect((await world.stage.ask(`{ family(id: "${one.family}") { entitlements { id } aidHistory { edges { node { id } } } } }`, viewers.lebak)).family).toEqual({ entitlements: [], aidHistory: { edges: [] } });
    const { rows: ledger } = await world.stage.arrange('SELECT kind, reason, note FROM beneficiaries.entitlement_step WHERE entitlement_id = $1 ORDER BY version', [entered[0]?.id]);
    expect(ledger.at(-1)).toEqual({ kind: 'TERMINATE', reason: 'ENTERED_WRONGLY', note: 'Salah lampiran' });
    expect((await commit(randomUUID(), rows)).map(({ outcome }) => outcome)).toEqual(['CREATED', 'CREATED']);
  });

  it('keeps what somebody has gone on with when it is taken back', async () => {
    const [one, other] = [await recipient(), await recipient()];
    const importId = randomUUID();
    const [first] = await commit(importId, [one.row('1', programme), other.row('2', programme)]);
    expect(await world.activate({ id: first?.id ?? '', version: 1 })).toMatchObject({ state: 'ACTIVE' });
    expect(await undo(importId)).toMatchObject({ undone: 1, kept: [{ message: expect.any(String) }] });
    expect(await world.read(first?.id ?? '')).toMatchObject({ state: 'ACTIVE' });
  });

  it('goes with components where the amount goes by them, and tells a condition that does not hold by what is recorded', async () => {
    const code = await world.programme({ conditions: { desilMax: 2 } });
    const one = await recipient();
    expect(await check([one.row('1', code, { elderly: 1, primary: 2 })])).toMatchObject([{ problems: [], warnings: [{ column: 'nik', message: expect.stringContaining('desil') }] }]);
    const [made] = await commit(randomUUID(), [one.row('1', code, { elderly: 1, primary: 2 })]);
    expect(await world.read(made?.id ?? '')).toMatchObject({ components: [{ component: 'SD', members: 2 }, { component: 'ELDERLY', members: 1 }] });
    expect(await told((await recipient()).row('1', code, { primary: 40 }))).toEqual(['primary']);
  });

  it('takes persons of a programme for persons', async () => {
    const code = await world.programme({ target: 'PERSON' });
    const { head, row } = await recipient();
    const [made] = await commit(randomUUID(), [row('1', code)]);
    expect(await world.read(made?.id ?? '')).toMatchObject({ beneficiary: { id: head.id }, family: null });
  });

  it.each([
    ['nik', { nik: '3602010103990000' }], ['fullName', { fullName: 'Orang Berbeda' }], ['cardNumber', { cardNumber: '3602010101999999' }], ['programme', { programme: 'TIDAK-ADA' }],
    ['year', { year: 2019 }], ['decreeOn', { decreeOn: '2999-01-01' }], ['decreeNumber', { decreeNumber: 'SK 3602010103990000' }],
  ])('stops a row at its %s', async (column, values) => {
    const { row } = await recipient();
    expect(await told(row('1', programme, values))).toEqual([column]);
  });

  it('stops somebody who has died or has no family, a recipient named twice, and a conflict in the registry or the file (rule 37)', async () => {
    const [dead, alone, one] = [await recipient(), numbers(), await recipient()];
    await world.stage.mutate('recordDeath', '... on Beneficiary { id }', { id: dead.head.id, version: dead.head.version, happenedOn: '2026-05-02' }, viewers.lebak);
    expect(await told(dead.row('1', programme))).toContain('nik');
    await world.person({ fullName: 'Tanpa Keluarga', noNikReason: undefined, nik: alone.nik, birthDate: `19${alone.nik.slice(10, 12)}-03-${alone.nik.slice(6, 8)}` });
    expect(await told({ ref: '1', values: { nik: alone.nik, fullName: 'Tanpa Keluarga', programme, year: 2026, ...decree } })).toEqual(['nik']);
    expect((await check([one.row('1', programme), one.row('2', programme)])).map(({ ref, problems }) => [ref, problems.map(({ column }) => column)])).toEqual([['2', ['nik']]]);
    const second = await world.programme();
    expect((await check([one.row('1', programme), one.row('2', second)])).map(({ ref, problems }) => [ref, problems.map(({ column }) => column)])).toEqual([['2', ['programme']]]);
    const { programme: found } = await world.stage.ask(`{ programme(code: "${programme}") { id version } }`, viewers.admin);
    const { programme: rival } = await world.stage.ask(`{ programme(code: "${second}") { id } }`, viewers.admin);
    await world.stage.mutate('setProgrammeConflicts', '... on Programme { id }', { ...found, conflicts: [{ programme: rival.id, grounds: 'Contoh', yearFrom: 2020 }] }, viewers.admin);
    await world.propose(second, { family: one.family });
    expect((await check([one.row('1', programme)]))[0]?.problems).toMatchObject([{ column: 'nik', message: expect.stringContaining('rule 37') }]);
  });

  it('is for the level that decides, and for nobody of another area', async () => {
    const one = await recipient();
    const provincial = await world.programme({ ownerLevel: 'PROVINCE' }, viewers.admin);
    expect(await told(one.row('1', provincial))).toEqual(['programme']);
    expect(await told(one.row('1', provincial), viewers.admin)).toEqual([]);
    const there = await told(one.row('1', provincial), viewers.serang);
    expect(there).toContain('nik');
    expect((await work(world.stage.target, '/work/imports/commit', viewers.tksk, { kind: 'ENTITLEMENT', importId: randomUUID(), rows: [] })).status).toBe(403);
  });
});
