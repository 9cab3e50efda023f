import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { openStage, type Stage } from '@pilar/testing/stage';
import { work } from '@pilar/testing/work';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

const { lebak, serang, admin, machine3602, machine3604 } = viewers;
const [from, to] = ['36.02.01.2002', '36.04.34.2001'];
/** What says where the family fled from, and why: nobody where it goes to reads any of it. */
const secrets = ['KDRT', 'Rumah Lama', from, '36.02', 'Perceraian', 'Salah alamat'];
const facts = 'id version area { code } address rt rw movedTo { code } members { id area { code } addressDomicile { text } history { edges { node { operation reason changes { field before after } } } } }';
const told = `${facts} changes { kind reason undoneReason formerArea { code } family { id } members { relationBefore } } history { edges { node { operation reason changes { field before after } } } }`;

const read = async (id: string, viewer: Viewer = serang) => (await stage.ask(`{ family(id: "${id}") { ${told} } }`, viewer)).family;
const change = (mutation: string, input: object, viewer: Viewer = lebak) => stage.mutate(mutation, '... on Family { id version changes { id kind otherFamily { id version } } }', { happenedOn: '2026-05-05', ...input }, viewer);
const leaked = (answer: unknown) => secrets.filter((secret) => JSON.stringify(answer).includes(secret));

/** A family of Lebak with a head, a child and a history whose reasons concern Lebak alone. */
async function troubled(): Promise<{ id: string; version: number; head: string; child: string }> {
  const { id } = await stage.mutate('registerFamily', '... on Family { id }', { area: from, address: 'Rumah Lama 1', rt: '004', rw: '002' }, lebak);
  const person = async (fullName: string, relation: string, birthDate: string): Promise<string> =>
    (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName, relation, birthDate, family: id, area: from, noNikReason: 'Contoh', distinct: true, addressDomicile: { text: 'Rumah Lama 9' } }, lebak)).id;
  const [father, head, child] = [await person('Contoh Ayah', 'KEPALA_KELUARGA', '1970-03-01'), await person('Contoh Ibu', 'ISTRI', '1974-03-01'), await person('Contoh Anak', 'ANAK', '2001-03-01')];
  await stage.mutate('leaveFamily', '... on Beneficiary { id }', { id: father, version: 1, happenedOn: '2026-05-01', newHead: head, reason: 'Perceraian' }, lebak);
  const { version } = await read(id, lebak);
  return { id, version, head, child };
}
const leave = ({ id, version }: { id: string; version: number }) => change('moveFamily', { id, version, area: to, reason: 'Karena KDRT' });
const receive = ({ id, version }: { id: string; version: number }) => change('receiveFamily', { id, version, area: to, address: 'Rumah Baru 2', reason: 'Sudah menetap' }, serang);

describe('a family that moves to another regency', () => {
  it('is seen there before it is received, and not where it lives or why it leaves', async () => {
    const home = await troubled();
    await leave(home);
    const arriving = await read(home.id);
    expect(arriving).toMatchObject({ area: { code: to }, address: null, rt: null, rw: null, movedTo: { code: to }, changes: [], history: { edges: [] } });
    expect(arriving.members.map(({ id, area }: { id: string; area: object }) => [id, area])).toEqual([home.head, home.child].map((id) => [id, { code: to }]));
    expect(leaked(arriving)).toEqual([]);
    expect(await read(home.id, lebak)).toMatchObject({ area: { code: from }, address: 'Rumah Lama 1', changes: [{ kind: 'MOVED_OUT', reason: 'Karena KDRT', formerArea: { code: from } }, { kind: 'LEFT' }, {}, {}, {}] });
  });

  it('begins anew where it is received: nothing that was recorded elsewhere is told, neither by changes nor by history', async () => {
    const home = await troubled();
    const received = await receive(await leave(home));
    const there = await read(home.id);
    expect(there.changes).toEqual([{ kind: 'RECEIVED', reason: 'Sudah menetap', undoneReason: null, formerArea: null, family: { id: home.id }, members: [{ relationBefore: 'KEPALA_KELUARGA' }, { relationBefore: 'ANAK' }] }]);
    expect(there.history.edges).toMatchObject([{ node: { operation: 'receiveFamily', reason: 'Sudah menetap', changes: expect.arrayContaining([{ field: 'address', before: null, after: 'Rumah Baru 2' }, { field: 'area', before: null, after: to }]) } }]);
    expect(there.members[0].history.edges).toMatchObject([{ node: { operation: 'receiveFamily' } }]);
    expect(leaked(there)).toEqual([]);
    // What happens there from now on is theirs; nothing from before can be taken back.
    expect(await change('changeFamilyHead', { id: home.id, version: received.version, head: home.child, formerHeadRelation: 'ORANG_TUA' }, serang)).toMatchObject({ changes: [{ kind: 'NEW_HEAD' }, { kind: 'RECEIVED' }] });
    // The province has both sides of it.
    const whole = await read(home.id, admin);
    expect(whole.changes.map(({ kind }: { kind: string }) => kind)).toEqual(['NEW_HEAD', 'RECEIVED', 'MOVED_OUT', 'LEFT', 'JOINED', 'JOINED', 'JOINED']);
    expect(whole.changes[2]).toMatchObject({ reason: 'Karena KDRT', formerArea: { code: from } });
    expect(await read(home.id, lebak)).toBeNull();
  });

  it('brings no word of the family that it was split from, nor of what was taken back there', async () => {
    const home = await troubled();
    const split = await change('splitFamily', { id: home.id, version: home.version, members: [{ beneficiary: home.child, relation: 'KEPALA_KELUARGA' }], reason: 'Karena KDRT' });
    const { otherFamily } = split.changes[0];
    const moved = await change('moveFamily', { id: otherFamily.id, version: otherFamily.version, area: from, address: 'Rumah Lama 3', reason: 'Karena KDRT' });
    await stage.mutate('undoFamilyChange', '... on Family { id }', { id: otherFamily.id, version: moved.version, change: moved.changes[0].id, reason: 'Salah alamat' }, lebak);
    await receive(await leave({ id: otherFamily.id, version: moved.version + 1 }));
    const there = await read(otherFamily.id);
    expect(there.changes).toMatchObject([{ kind: 'RECEIVED' }]);
    expect(leaked(there)).toEqual([]);
  });

  it('is told, where it is received, why nobody there can propose it while a proposal goes on where it came from', async () => {
    const home = await troubled();
    const propose = (viewer: Viewer) => stage.mutate('registerProposal', '... on Proposal { id }', { family: home.id, kind: 'NEW', grounds: 'Rumah tidak layak', submit: true }, viewer);
    expect(await propose(lebak)).toMatchObject({ __typename: 'Proposal' });
    await receive(await leave(home));
    const refused = await propose(serang);
    expect(refused).toMatchObject({ __typename: 'Duplicate', existingId: null, message: expect.stringContaining('lived before') });
    expect(leaked(refused)).toEqual([]);
  });

  it('is told to the systems there as one that comes, and leaves those of the former regency', async () => {
    const lastOf = async (viewer: Viewer): Promise<string> => (await stage.ask('{ beneficiariesChanges(first: 500, types: ["Nobody"]) { lastSeq } }', viewer)).beneficiariesChanges.lastSeq;
    const feed = async (viewer: Viewer, after: string, id: string) =>
      (await stage.ask(`{ beneficiariesChanges(after: "${after}", types: ["Family"], first: 100) { changes { id operation area } } }`, viewer)).beneficiariesChanges.changes.filter((one: { id: string }) => one.id === id);
    const counted = async () => (await stage.ask('{ beneficiariesChanges(first: 1, types: ["Nobody"]) { districtCounts { type district } } }', machine3604)).beneficiariesChanges.districtCounts;
    const home = await troubled();
    const [there, here] = [await lastOf(machine3604), await lastOf(machine3602)];
    const left = await leave(home);
    await expect.poll(() => feed(machine3604, there, home.id)).toEqual([{ id: home.id, operation: 'UPDATED', area: null }]);
    expect(leaked(await counted())).toEqual([]);
    await receive(left);
    await expect.poll(() => feed(machine3604, there, home.id)).toMatchObject([{}, { operation: 'UPDATED', area: to }]);
    await expect.poll(async () => (await feed(machine3602, here, home.id)).at(-1)).toMatchObject({ operation: 'LEFT_AREA', area: null });
  });
});

describe('a family that moves within the area of whoever records it', () => {
  const [near, beside] = ['36.02.01.2003', '36.02.02'];
  const inside = (home: { id: string; version: number }, area: string, viewer: Viewer) => change('moveFamily', { id: home.id, version: home.version, area, address: 'Rumah Baru 2', reason: 'Karena KDRT' }, viewer);

  it('is another regency\'s from then on where the province moves it: there nobody reads where it lived or why it went, and where it lived nobody where it is', async () => {
    const home = await troubled();
    await inside(home, to, admin);
    expect(await read(home.id, lebak)).toBeNull();
    expect((await stage.ask(`{ beneficiary(id: "${home.child}") { id } }`, lebak)).beneficiary).toBeNull();
    const there = await read(home.id);
    expect(there).toMatchObject({ area: { code: to }, address: 'Rumah Baru 2', changes: [] });
    expect(there.history.edges).toMatchObject([{ node: { operation: 'moveFamily', reason: null } }]);
    expect(leaked(there)).toEqual([]);
    const whole = await read(home.id, admin);
    expect(whole.changes[0]).toMatchObject({ kind: 'MOVED', reason: 'Karena KDRT', formerArea: { code: from } });
    expect(whole.history.edges.map(({ node }: { node: { reason: string | null } }) => node.reason)).toContain('Karena KDRT');
  });

  it('is read by the other village alone where a regency moves it, which keeps both sides', async () => {
    const home = await troubled();
    const [here, there] = [viewerWith('VILLAGE_OPERATOR', from), viewerWith('VILLAGE_OPERATOR', near)];
    await inside(home, near, lebak);
    expect(await read(home.id, here)).toBeNull();
    expect(leaked(await read(home.id, there)).filter((secret) => secret !== '36.02')).toEqual([]);
    expect(await read(home.id, there)).toMatchObject({ address: 'Rumah Baru 2' });
    expect(await read(home.id, lebak)).toMatchObject({ changes: [{ kind: 'MOVED', reason: 'Karena KDRT' }, {}, {}, {}, {}] });
    expect(await read(home.id, viewerWith('KEC_OFFICER', beside))).toBeNull();
  });

  it('is not told to the district that it enters, nor its new place to the one that it leaves', async () => {
    const home = await troubled();
    const district = '36.02.02';
    const { code: village } = (await stage.ask(`{ region(code: "${district}") { children { code } } }`, lebak)).region.children[0];
    await inside(home, village, lebak);
    const there = await read(home.id, viewerWith('KEC_OFFICER', district));
    expect(there).toMatchObject({ address: 'Rumah Baru 2' });
    expect(leaked(there).filter((secret) => secret !== '36.02')).toEqual([]);
    expect(await read(home.id, viewerWith('KEC_OFFICER', '36.02.01'))).toBeNull();
  });
});

describe('a refusal in the area that a family goes to', () => {
  const placesIn = (answer: unknown) => ['Lebak', from, '36.02'].filter((secret) => JSON.stringify(answer).includes(secret));
  const mutate = (mutation: string, type: string, input: object) => stage.mutate(mutation, `... on ${type} { id }`, input, serang);

  it('does not say where it still lives, whatever is tried of it', async () => {
    const home = await troubled();
    const { version } = await leave(home);
    const { version: head } = (await stage.ask(`{ beneficiary(id: "${home.head}") { version } }`, serang)).beneficiary;
    const other = await mutate('registerBeneficiary', 'Beneficiary', { fullName: 'Contoh Serang', area: to, noNikReason: 'Contoh', distinct: true });
    const answers = [
      await mutate('reportCase', 'WelfareCase', { family: home.id, type: 'FM', foundOn: '2026-05-04' }),
      await mutate('reportCase', 'WelfareCase', { beneficiary: home.child, type: 'PGM', foundOn: '2026-05-04' }),
      await mutate('registerProposal', 'Proposal', { family: home.id, kind: 'NEW', grounds: 'Uji' }),
      await mutate('registerBeneficiary', 'Beneficiary', { fullName: 'Contoh Baru', area: to, family: home.id, relation: 'ANAK', noNikReason: 'Contoh', distinct: true }),
      await mutate('joinFamily', 'Beneficiary', { id: other.id, version: 1, family: home.id, relation: 'ANAK', happenedOn: '2026-05-05' }),
      await mutate('recordNikCheck', 'Beneficiary', { id: home.head, version: head, matched: true, source: 'DUKCAPIL', checkedOn: '2026-05-05' }),
      await mutate('mergeBeneficiaries', 'Beneficiary', { id: other.id, version: 1, merged: home.head, mergedVersion: head, reason: 'Uji' }),
      await mutate('correctFamily', 'Family', { id: home.id, version, address: 'Rumah Lain' }),
      await mutate('correctBeneficiary', 'Beneficiary', { id: home.head, version: head, occupation: 'Guru' }),
      await mutate('recordDeath', 'Beneficiary', { id: home.head, version: head, happenedOn: '2026-05-06' }),
    ];
    expect(answers.map(({ __typename }) => __typename)).toEqual(answers.map(() => 'InvalidInput'));
    expect(answers.flatMap(placesIn)).toEqual([]);
    expect(answers[7]).toMatchObject({ message: expect.stringContaining('Receive it first') });
  });

  it('nor does an import of somebody who is about to come, nor the address on their card', async () => {
    const nik = '3602010403800000';
    const { id } = await stage.mutate('registerFamily', '... on Family { id }', { area: from, cardNumber: '3602010102290001' }, lebak);
    const head = (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Datang', area: from, family: id, relation: 'KEPALA_KELUARGA', nik, birthDate: '1980-03-04', sex: 'L', distinct: true, addressKtp: { text: 'Kp. Lama, Lebak' } }, lebak)).id;
    await leave({ id, version: 1 });
    expect((await stage.ask(`{ beneficiary(id: "${head}") { addressKtp { text } } }`, serang)).beneficiary).toEqual({ addressKtp: null });
    const row = { ref: '1', values: { caseType: 'PGM', year: 2025, fullName: 'Contoh Datang', birthDate: '1980-03-04', sex: 'L', nik, cardNumber: '3602010102290001', relation: 'ANAK', regency: '36.04', district: '36.04.34', village: to, area: to } };
    const { body } = await work(stage.target, '/work/imports/check', serang, { kind: 'DTKS', importId: randomUUID(), rows: [row] });
    expect(body).toMatchObject({ results: [{ problems: expect.arrayContaining([{ column: 'nik', message: expect.any(String) }]) }] });
    expect(JSON.stringify(body)).not.toMatch(/Lebak|36\.02|Cilangkahan/);
  });
});
