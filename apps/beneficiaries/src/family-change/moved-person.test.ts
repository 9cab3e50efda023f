import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

const { lebak, serang, admin, machine3602, machine3604 } = viewers;
const [from, beside, to] = ['36.02.01.2002', '36.02.01.2003', '36.04.34.2001'];
/** What says where somebody came from, and why. */
const secrets = ['KDRT', 'Rumah Lama', from, '36.02', 'Salah catat', 'Padan di loket', 'Lebak'];
const facts = `id version fullName area { code } lifeState lifeStateOn movedTo { code } addressDomicile { text rt village { code } } nikState nikRecords { note by stateAfter }
  history { edges { node { operation reason changes { field before after } } } }`;

const read = async (id: string, viewer: Viewer = serang) => (await stage.ask(`{ beneficiary(id: "${id}") { ${facts} } }`, viewer)).beneficiary;
const arriving = async (viewer: Viewer = serang): Promise<string[]> =>
  (await stage.ask('{ arrivingBeneficiaries(first: 100) { edges { node { id } } } }', viewer)).arrivingBeneficiaries.edges.map(({ node }: { node: { id: string } }) => node.id);
const leaked = (answer: unknown) => secrets.filter((secret) => JSON.stringify(answer).includes(secret));
const change = (mutation: string, input: object, viewer: Viewer = lebak) => stage.mutate(mutation, `... on Beneficiary { ${facts} }`, { happenedOn: '2026-05-05', ...input }, viewer);
const undo = (input: object, viewer: Viewer = lebak) => stage.mutate('undoMove', `... on Beneficiary { ${facts} }`, { reason: 'Salah catat', ...input }, viewer);

let last = 0;
/** Somebody of Lebak in no family, with a word on the NIK that Lebak alone may read. */
async function alone(input: object = {}): Promise<{ id: string; version: number }> {
  last += 1;
  const { id } = await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', {
    fullName: `Umpama Sendiri ${last}`, area: from, sex: 'L', birthDate: '1980-03-04', nik: `3602${String(last).padStart(2, '0')}0403800000`, nikReason: 'Kode lama', distinct: true, addressDomicile: { text: 'Rumah Lama 1', rt: '004' }, ...input,
  }, lebak);
  const { version } = await stage.mutate('recordNikCheck', '... on Beneficiary { version }', { id, version: 1, matched: true, source: 'DUKCAPIL', checkedOn: '2026-04-01', note: 'Padan di loket' }, lebak);
  return { id, version };
}
const leave = ({ id, version }: { id: string; version: number }) => change('moveBeneficiary', { id, version, area: to, reason: 'Karena KDRT' });
const receive = ({ id, version }: { id: string; version: number }) => change('receiveBeneficiary', { id, version, area: to, address: 'Rumah Baru 2', rt: '001', reason: 'Sudah menetap' }, serang);

describe('somebody in no family who moves', () => {
  it('has the new address at once within the area, and goes back by another move', async () => {
    const one = await alone();
    const moved = await change('moveBeneficiary', { ...one, area: beside, address: 'Kp. Baru', rt: '2' });
    expect(moved).toMatchObject({ area: { code: beside }, lifeState: 'ACTIVE', movedTo: null, addressDomicile: { text: 'Kp. Baru', rt: '2', village: { code: beside } } });
    expect(moved.history.edges[0].node).toMatchObject({ operation: 'moveBeneficiary' });
    expect(await change('moveBeneficiary', { id: one.id, version: moved.version, area: beside, address: 'Kp. Baru', rt: '2' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['address'] }] });
    expect(await change('moveBeneficiary', { id: one.id, version: moved.version, area: from, reason: 'Salah catat' })).toMatchObject({ area: { code: from }, addressDomicile: null });
  });

  it('is seen where they go before they are received, and not where they live or why they leave', async () => {
    const one = await alone();
    expect(await read(one.id)).toBeNull();
    const left = await leave(one);
    expect(left).toMatchObject({ lifeState: 'MOVED_OUT', lifeStateOn: '2026-05-05', movedTo: { code: to }, area: { code: from } });
    expect(await arriving()).toContain(one.id);
    expect(await arriving(lebak)).not.toContain(one.id);
    const there = await read(one.id);
    expect(there).toMatchObject({ area: { code: to }, addressDomicile: null, nikState: 'MATCHED', nikRecords: [], history: { edges: [] } });
    expect(leaked(there)).toEqual([]);
    expect((await read(one.id, lebak)).nikRecords).toMatchObject([{ note: 'Padan di loket' }]);
    // No correction draws them in past their reception.
    expect(await stage.mutate('correctBeneficiary', '... on Beneficiary { id }', { id: one.id, version: left.version, area: to, fullName: 'Lain' }, serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('begins anew where they are received, and is no longer told of where they were', async () => {
    const one = await alone();
    const received = await receive(await leave(one));
    expect(received).toMatchObject({ area: { code: to }, lifeState: 'ACTIVE', lifeStateOn: null, movedTo: null, addressDomicile: { text: 'Rumah Baru 2', village: { code: to } }, nikState: 'MATCHED', nikRecords: [] });
    expect(received.history.edges).toMatchObject([{ node: { operation: 'receiveBeneficiary', reason: 'Sudah menetap' } }]);
    expect(leaked(received)).toEqual([]);
    expect(await arriving()).not.toContain(one.id);
    expect(await read(one.id, lebak)).toBeNull();
    expect(await undo({ id: one.id, version: received.version })).toMatchObject({ __typename: 'InvalidInput' });
    expect((await read(one.id, admin)).nikRecords).toMatchObject([{ note: 'Padan di loket' }]);
    // A word that is said there from now on is theirs.
    const checked = await stage.mutate('recordNikCheck', `... on Beneficiary { ${facts} }`, { id: one.id, version: received.version, matched: false, source: 'DUKCAPIL', checkedOn: '2026-06-01', note: 'Tidak padan' }, serang);
    expect(checked.nikRecords).toMatchObject([{ note: 'Tidak padan' }]);
    // They may move back, and what Lebak wrote is Lebak's to read again.
    const back = await change('moveBeneficiary', { id: one.id, version: checked.version, area: from }, serang);
    const home = await change('receiveBeneficiary', { id: one.id, version: back.version, area: from }, lebak);
    expect(home.nikRecords).toMatchObject([{ note: 'Padan di loket' }]);
    expect(JSON.stringify(home)).not.toContain('Tidak padan');
  });

  it('is here again where the move was a mistake, until they are received', async () => {
    const one = await alone();
    const { version } = await leave(one);
    expect(await undo({ id: one.id, version }, serang)).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['id'] }] });
    const back = await undo({ id: one.id, version });
    expect(back).toMatchObject({ lifeState: 'ACTIVE', lifeStateOn: null, movedTo: null, area: { code: from }, addressDomicile: { text: 'Rumah Lama 1' } });
    expect(await read(one.id)).toBeNull();
    expect(await undo({ id: one.id, version: back.version })).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('active') });
    expect(await receive({ id: one.id, version: back.version })).toMatchObject({ __typename: 'InvalidInput' });
  });

  it('is recorded as gone to another province, where nobody receives them', async () => {
    const one = await alone();
    expect(await change('moveBeneficiary', { ...one, area: '32.04' })).toMatchObject({ lifeState: 'MOVED_OUT', movedTo: { code: '32.04' } });
  });

  it('is told to the systems there as one that comes, and leaves those of the former regency', async () => {
    const lastOf = async (viewer: Viewer): Promise<string> => (await stage.ask('{ beneficiariesChanges(first: 500, types: ["Nobody"]) { lastSeq } }', viewer)).beneficiariesChanges.lastSeq;
    const feed = async (viewer: Viewer, after: string, id: string) =>
      (await stage.ask(`{ beneficiariesChanges(after: "${after}", types: ["Beneficiary"], first: 100) { changes { id operation area } } }`, viewer)).beneficiariesChanges.changes.filter((one: { id: string }) => one.id === id);
    const one = await alone();
    const [there, here] = [await lastOf(machine3604), await lastOf(machine3602)];
    const left = await leave(one);
    await expect.poll(() => feed(machine3604, there, one.id)).toEqual([{ id: one.id, operation: 'UPDATED', area: null }]);
    await receive(left);
    await expect.poll(() => feed(machine3604, there, one.id)).toMatchObject([{}, { operation: 'UPDATED', area: to }]);
    await expect.poll(async () => (await feed(machine3602, here, one.id)).at(-1)).toMatchObject({ operation: 'LEFT_AREA', area: null });
  });
});

it('refuses what is no move of a person alone', async () => {
  const { id: family } = await stage.mutate('registerFamily', '... on Family { id }', { area: from, address: 'Kp. Contoh' }, lebak);
  const member = (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Umpama Anggota', area: from, family, relation: 'KEPALA_KELUARGA', noNikReason: 'Contoh', distinct: true }, lebak)).id;
  const one = await alone();
  const paths = async (mutation: string, input: object, viewer: Viewer = lebak) => (await change(mutation, input, viewer)).problems?.map(({ path }: { path: string[] }) => path.join('.'));
  expect(await paths('moveBeneficiary', { id: member, version: 1, area: to })).toEqual(['id']);
  expect(await paths('moveBeneficiary', { ...one, area: '36.04', happenedOn: '2999-01-01' })).toEqual(['happenedOn', 'area']);
  expect(await paths('moveBeneficiary', { ...one, area: beside, rt: '1/2', address: 'Kp. 3602010403800000' })).toEqual(expect.arrayContaining(['address', 'rt']));
  expect(await paths('moveBeneficiary', { ...one, area: beside, rt: '1' })).toEqual(['address']);
  expect(await change('moveBeneficiary', { id: one.id, version: 1, area: to })).toMatchObject({ __typename: 'Conflict' });
  expect(await paths('receiveBeneficiary', { ...one, area: from })).toEqual(['id']);
  expect(await change('moveBeneficiary', { ...one, area: to }, serang)).toMatchObject({ __typename: 'InvalidInput' });
  for (const viewer of [viewers.auditor, viewers.head]) expect(await change('moveBeneficiary', { ...one, area: to }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  // Who moved with the family is received and taken back with it.
  const moved = await stage.mutate('moveFamily', '... on Family { id version members { id version } }', { id: family, version: (await stage.ask(`{ family(id: "${family}") { version } }`, lebak)).family.version, happenedOn: '2026-05-05', area: to }, lebak);
  const [{ version }] = moved.members;
  expect(await paths('receiveBeneficiary', { id: member, version, area: to }, serang)).toEqual(['id']);
  expect((await undo({ id: member, version })).problems).toMatchObject([{ path: ['id'] }]);
  expect(await arriving()).not.toContain(member);
  // Received in a village of theirs alone, and once.
  const left = await leave(one);
  expect(await paths('receiveBeneficiary', { id: one.id, version: left.version, area: from }, serang)).toEqual(['area']);
  const [first, second] = await Promise.all([receive(left), receive(left)]);
  expect([first.__typename, second.__typename].toSorted()).toEqual(['Beneficiary', 'Conflict']);
});
