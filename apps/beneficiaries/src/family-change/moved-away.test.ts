import type { Viewer } from '@pilar/domain/viewer';
import { viewers } from '@pilar/testing/viewers';
import { openStage, type Stage } from '@pilar/testing/stage';
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

const read = async (id: string, viewer = serang) => (await stage.ask(`{ family(id: "${id}") { ${told} } }`, viewer)).family;
const change = (mutation: string, input: object, viewer = lebak) => stage.mutate(mutation, '... on Family { id version changes { id kind otherFamily { id version } } }', { happenedOn: '2026-05-05', ...input }, viewer);
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
