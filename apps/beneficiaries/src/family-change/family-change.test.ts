import { randomUUID } from 'node:crypto';
import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { openStage, type Stage } from '@pilar/testing/stage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

const village = '36.02.01.2002';
const changed = '... on Family { id version lifeState area { code } address head { id } members { id relation } changes { id kind undoneAt otherFamily { id members { id relation } area { code } lifeState } members { beneficiary { id } relationBefore relationAfter } } }';
type Household = { id: string; father: string; mother: string; son: string; daughter: string };

const person = async (family: string, fullName: string, relation: string, birthDate: string, area = village): Promise<string> =>
  (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName, relation, birthDate, family, area, noNikReason: 'Contoh', distinct: true })).id;

async function household(area = village): Promise<Household> {
  const { id } = await stage.mutate('registerFamily', '... on Family { id }', { area, address: 'Kp. Contoh 1', rt: '001' });
  return {
    id,
    father: await person(id, 'Contoh Bapak', 'KEPALA_KELUARGA', '1970-03-01', area), mother: await person(id, 'Contoh Ibu', 'ISTRI', '1974-03-01', area),
    son: await person(id, 'Contoh Sulung', 'ANAK', '1996-03-01', area), daughter: await person(id, 'Contoh Bungsu', 'ANAK', '2001-03-01', area),
  };
}
const change = (mutation: string, input: object, viewer: Viewer = viewers.lebak, fields = changed) => stage.mutate(mutation, fields, { version: 1, happenedOn: '2026-05-05', ...input }, viewer);
const undo = (input: object, viewer = viewers.lebak) => stage.mutate('undoFamilyChange', changed, { reason: 'Salah catat', ...input }, viewer);
const read = async (id: string, viewer = viewers.lebak) => (await stage.ask(`{ family(id: "${id}") { id version lifeState area { code } address head { id } members { id relation } changes { id kind } movedTo { code } } }`, viewer)).family;
const personField = async (id: string, fields: string, viewer = viewers.lebak) => (await stage.ask(`{ beneficiary(id: "${id}") { ${fields} } }`, viewer)).beneficiary;

describe('splitFamily', () => {
  it('makes a family of those who leave, and can be taken back', async () => {
    const home = await household();
    const split = await change('splitFamily', { id: home.id, members: [{ beneficiary: home.son, relation: 'KEPALA_KELUARGA' }, { beneficiary: home.daughter, relation: 'FAMILI_LAIN' }], address: 'Kp. Baru 2' });
    expect(split).toMatchObject({ version: 2, members: [{ id: home.father }, { id: home.mother }] });
    const [latest] = split.changes;
    expect(latest).toMatchObject({ kind: 'SPLIT', otherFamily: { members: [{ id: home.son, relation: 'KEPALA_KELUARGA' }, { id: home.daughter, relation: 'FAMILI_LAIN' }], area: { code: village } } });
    // The new family's own list says where it came from.
    expect((await stage.ask(`{ family(id: "${latest.otherFamily.id}") { changes { kind family { id } } } }`, viewers.lebak)).family).toEqual({ changes: [{ kind: 'SPLIT', family: { id: home.id } }] });
    const restored = await undo({ id: home.id, version: 2, change: latest.id });
    expect(restored).toMatchObject({ version: 3, members: [{ id: home.father }, { id: home.mother }, { id: home.son, relation: 'ANAK' }, { id: home.daughter, relation: 'ANAK' }], changes: [{ kind: 'SPLIT', undoneAt: expect.any(String), otherFamily: { lifeState: 'DISSOLVED', members: [] } }, {}, {}, {}, {}] });
    expect(await undo({ id: home.id, version: 3, change: latest.id })).toMatchObject({ __typename: 'InvalidInput', path: ['change'] });
  });

  it('names what does not fit', async () => {
    const home = await household();
    const refused = async (members: object[], extra: object = {}) => (await change('splitFamily', { id: home.id, members, ...extra })).problems.map(({ path }: { path: string[] }) => path.join('.'));
    expect(await refused([{ beneficiary: home.father, relation: 'KEPALA_KELUARGA' }])).toEqual(['members']);
    expect(await refused([{ beneficiary: home.son, relation: 'ANAK' }])).toEqual(['members']);
    expect(await refused([{ beneficiary: home.son, relation: 'KEPALA_KELUARGA' }, { beneficiary: home.son, relation: 'ANAK' }, { beneficiary: randomUUID(), relation: 'ANAK' }])).toEqual(['members.1.beneficiary', 'members.2.beneficiary']);
    expect(await refused([{ beneficiary: home.son, relation: 'KEPALA_KELUARGA' }], { happenedOn: '2999-01-01', area: '36.04.34.2001', rt: 'x', cardNumber: '12' })).toEqual(['happenedOn', 'area', 'rt', 'cardNumber']);
    expect(await change('splitFamily', { id: home.id, version: 9, members: [{ beneficiary: home.son, relation: 'KEPALA_KELUARGA' }] })).toMatchObject({ __typename: 'Conflict' });
    for (const viewer of [viewers.officer, viewers.auditor, viewers.machine3602, viewerWith('KEC_OFFICER', '36.02.01')]) expect(await change('splitFamily', { id: home.id, members: [] }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await change('splitFamily', { id: home.id, members: [] }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('of two at once one is told of the other', async () => {
    const home = await household();
    const both = await Promise.all([home.son, home.daughter].map((beneficiary) => change('splitFamily', { id: home.id, members: [{ beneficiary, relation: 'KEPALA_KELUARGA' }] })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Family']);
  });
});

describe('changeFamilyHead', () => {
  it('gives another head and the former one a relation', async () => {
    const home = await household();
    expect(await change('changeFamilyHead', { id: home.id, head: home.mother, formerHeadRelation: 'SUAMI' })).toMatchObject({ head: { id: home.mother }, changes: [{ kind: 'NEW_HEAD' }, {}, {}, {}, {}] });
    const again = (input: object) => change('changeFamilyHead', { id: home.id, version: 2, formerHeadRelation: 'SUAMI', ...input });
    expect(await again({ head: home.mother })).toMatchObject({ __typename: 'InvalidInput', path: ['head'] });
    expect(await again({ head: randomUUID() })).toMatchObject({ __typename: 'InvalidInput', path: ['head'] });
    expect(await again({ head: home.father, formerHeadRelation: null })).toMatchObject({ __typename: 'InvalidInput', path: ['formerHeadRelation'] });
    expect(await again({ head: home.father, relations: [{ beneficiary: home.son, relation: 'KEPALA_KELUARGA' }] })).toMatchObject({ __typename: 'InvalidInput', path: ['relations'] });
    // The daughter becomes the head, and her elder brother would be her child.
    expect(await again({ head: home.daughter, formerHeadRelation: 'ORANG_TUA' })).toMatchObject({ __typename: 'InvalidInput', path: ['relations'] });
  });
});

describe('mergeFamilies', () => {
  it('makes one of two, whose old id leads to the other, and can be taken back', async () => {
    const [home, other] = [await household(), await stage.mutate('registerFamily', '... on Family { id }', { area: '36.02.01.2003' })];
    const granny = await person(other.id, 'Contoh Nenek', 'KEPALA_KELUARGA', '1945-01-01', '36.02.01.2003');
    const merge = (input: object = {}) => change('mergeFamilies', { id: home.id, merged: other.id, mergedVersion: 1, relations: [{ beneficiary: granny, relation: 'ORANG_TUA' }], ...input });
    expect(await merge({ relations: [] })).toMatchObject({ __typename: 'InvalidInput', path: ['relations'] });
    expect(await merge({ relations: [{ beneficiary: granny, relation: 'KEPALA_KELUARGA' }] })).toMatchObject({ __typename: 'InvalidInput', path: ['relations'] });
    expect(await merge({ merged: home.id })).toMatchObject({ __typename: 'InvalidInput', path: ['merged'] });
    expect(await merge({ mergedVersion: 7 })).toMatchObject({ __typename: 'Conflict' });
    const merged = await merge();
    expect(merged.members.map(({ id }: { id: string }) => id)).toContain(granny);
    expect(await read(other.id)).toMatchObject({ id: home.id });
    expect(await personField(granny, 'area { code } family { id }')).toEqual({ area: { code: village }, family: { id: home.id } });
    expect(await change('moveFamily', { id: other.id, area: village })).toMatchObject({ __typename: 'InvalidInput' });
    await undo({ id: home.id, version: 2, change: merged.changes[0].id });
    expect(await read(other.id)).toMatchObject({ id: other.id, lifeState: 'ACTIVE', head: { id: granny } });
    expect(await personField(granny, 'area { code }')).toEqual({ area: { code: '36.02.01.2003' } });
  });
});

describe('a merge that is taken back', () => {
  it('stands in the history of the family that is there again, and leads those merged into it before to it', async () => {
    const [home, second, third] = [await household(), await stage.mutate('registerFamily', '... on Family { id }', { area: village }), await stage.mutate('registerFamily', '... on Family { id }', { area: village })];
    await change('mergeFamilies', { id: second.id, merged: third.id, mergedVersion: 1, relations: [] });
    const merged = await change('mergeFamilies', { id: home.id, merged: second.id, mergedVersion: 2, relations: [] });
    expect(await read(third.id)).toMatchObject({ id: home.id });
    await undo({ id: home.id, version: 2, change: merged.changes[0].id });
    expect(await read(third.id)).toMatchObject({ id: second.id });
    const { family } = await stage.ask(`{ family(id: "${second.id}") { id history { edges { node { operation reason } } } } }`, viewers.lebak);
    expect(family).toMatchObject({ id: second.id, history: { edges: [{ node: { operation: 'undoFamilyChange', reason: 'Salah catat' } }, { node: { operation: 'mergeFamilies' } }, {}, {}] } });
  });
});

describe('moveFamily', () => {
  it('moves a family with its members inside the area, and back', async () => {
    const home = await household();
    const moved = await change('moveFamily', { id: home.id, area: '36.02.02.2002', address: 'Kp. Jauh 3' });
    expect(moved).toMatchObject({ area: { code: '36.02.02.2002' }, address: 'Kp. Jauh 3', lifeState: 'ACTIVE' });
    expect(await personField(home.son, 'area { code }')).toEqual({ area: { code: '36.02.02.2002' } });
    await undo({ id: home.id, version: 2, change: moved.changes[0].id });
    expect(await read(home.id)).toMatchObject({ area: { code: village }, address: 'Kp. Contoh 1' });
    expect(await change('moveFamily', { id: home.id, version: 3, area: village, address: 'Kp. Contoh 1', rt: '001' })).toMatchObject({ __typename: 'InvalidInput', path: ['address'] });
    expect(await change('moveFamily', { id: home.id, version: 3, area: '36.02.01' })).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
  });

  it('hands a family over to another area, which receives it; from then on the former one sees nothing of it', async () => {
    const home = await household();
    const arriving = async (viewer = viewers.serang) => (await stage.ask('{ arrivingFamilies { edges { node { id } } } }', viewer)).arrivingFamilies.edges.map(({ node }: { node: { id: string } }) => node.id);
    const lebak = viewers.lebak;
    await stage.arrange("UPDATE beneficiaries.family SET owner_code = '36.02' WHERE id = $1", [home.id]);
    await stage.arrange("UPDATE beneficiaries.beneficiary SET owner_code = '36.02' WHERE family_id = $1", [home.id]);
    expect(await read(home.id, viewers.serang)).toBeNull();
    expect(await change('moveFamily', { id: home.id, area: '36.04.34.2001' }, lebak)).toMatchObject({ lifeState: 'MOVED_OUT' });
    expect(await arriving()).toEqual([home.id]);
    expect((await stage.ask('{ families { totalCount { value } } beneficiaries { totalCount { value } } }', viewers.serang))).toEqual({ families: { totalCount: { value: 0 } }, beneficiaries: { totalCount: { value: 0 } } });
    expect(await change('receiveFamily', { id: home.id, version: 2, area: '36.02.01.2002' }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    expect(await change('receiveFamily', { id: home.id, version: 2, area: '36.04.34.2001' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput' });
    const received = await change('receiveFamily', { id: home.id, version: 2, area: '36.04.34.2001', address: 'Kp. Tujuan' }, viewers.serang);
    expect(received).toMatchObject({ lifeState: 'ACTIVE', area: { code: '36.04.34.2001' }, members: [{ id: home.father }, { id: home.mother }, { id: home.son }, { id: home.daughter }] });
    expect(await arriving()).toEqual([]);
    expect(await read(home.id)).toBeNull();
    expect(await personField(home.son, 'id')).toBeNull();
    expect(await undo({ id: home.id, version: 3, change: received.changes[0].id }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['change'] });
  });
});

describe('the members of a family', () => {
  const died = (input: object) => change('recordDeath', input, viewers.lebak, '... on Beneficiary { id lifeState lifeStateOn version }');

  it('lose their head, who is followed by one of them', async () => {
    const home = await household();
    expect(await died({ id: home.father })).toMatchObject({ __typename: 'InvalidInput', path: ['newHead'] });
    expect(await died({ id: home.father, newHead: home.father })).toMatchObject({ __typename: 'InvalidInput', path: ['newHead'] });
    expect(await died({ id: home.son, newHead: home.mother })).toMatchObject({ __typename: 'InvalidInput', path: ['newHead'] });
    expect(await died({ id: home.father, newHead: home.mother, happenedOn: '1969-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['happenedOn'] });
    expect(await died({ id: home.father, newHead: home.mother })).toMatchObject({ lifeState: 'DECEASED', lifeStateOn: '2026-05-05' });
    const family = await read(home.id);
    expect(family).toMatchObject({ head: { id: home.mother }, members: [{ id: home.mother }, { id: home.son }, { id: home.daughter }] });
    expect(await died({ id: home.father, version: 2, newHead: home.mother })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    await undo({ id: home.id, version: family.version, change: family.changes[0].id });
    expect(await read(home.id)).toMatchObject({ head: { id: home.father }, members: [{ id: home.father }, { id: home.mother, relation: 'ISTRI' }, {}, {}] });
  });

  it('leave it and join another; a family that nobody is left in is no longer there', async () => {
    const [home, other] = [await household(), await stage.mutate('registerFamily', '... on Family { id }', { area: village })];
    const alone = await person(other.id, 'Contoh Sebatang Kara', 'KEPALA_KELUARGA', '1960-01-01');
    const leave = (input: object) => change('leaveFamily', input, viewers.lebak, '... on Beneficiary { id version family { id } relation }');
    const join = (input: object) => change('joinFamily', input, viewers.lebak, '... on Beneficiary { id version family { id } relation }');
    expect(await join({ id: alone, family: home.id, relation: 'FAMILI_LAIN' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await leave({ id: alone })).toMatchObject({ family: null, relation: null, version: 2 });
    expect(await read(other.id)).toMatchObject({ lifeState: 'DISSOLVED', members: [] });
    expect(await join({ id: alone, version: 2, family: home.id, relation: 'KEPALA_KELUARGA' })).toMatchObject({ __typename: 'Duplicate', path: ['relation'] });
    expect(await join({ id: alone, version: 2, family: home.id, relation: 'ANAK' })).toMatchObject({ __typename: 'InvalidInput', path: ['relation'] });
    expect(await join({ id: alone, version: 2, family: home.id, relation: 'ANAK', stepChild: true })).toMatchObject({ family: { id: home.id } });
  });

  it('may not be a child older than its parents, nor become so by a correction', async () => {
    const home = await household();
    const child = (input: object) => stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Anak Tua', relation: 'ANAK', birthDate: '1973-01-01', family: home.id, area: village, noNikReason: 'Contoh', ...input }, viewers.lebak);
    expect(await child({})).toMatchObject({ __typename: 'InvalidInput', path: ['relation'] });
    expect(await child({ stepChild: true })).toMatchObject({ __typename: 'Beneficiary' });
    const correct = (input: object) => stage.mutate('correctBeneficiary', '... on Beneficiary { id }', { version: 1, ...input }, viewers.lebak);
    expect(await correct({ id: home.son, birthDate: '1960-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['birthDate'] });
    expect(await correct({ id: home.son, relation: 'KEPALA_KELUARGA' })).toMatchObject({ __typename: 'Duplicate' });
    expect(await correct({ id: home.father, relation: 'SUAMI' })).toMatchObject({ __typename: 'InvalidInput', path: ['relation'] });
  });
});

describe('undoFamilyChange', () => {
  it('takes the later change back first, and none of another family', async () => {
    const [home, other] = [await household(), await household()];
    const first = await change('changeFamilyHead', { id: home.id, head: home.mother, formerHeadRelation: 'SUAMI' });
    const second = await change('changeFamilyHead', { id: home.id, version: 2, head: home.father, formerHeadRelation: 'ISTRI' });
    expect(await undo({ id: home.id, version: 3, change: first.changes[0].id })).toMatchObject({ __typename: 'InvalidInput', path: ['change'] });
    expect(await undo({ id: other.id, version: 1, change: first.changes[0].id })).toMatchObject({ __typename: 'InvalidInput', path: ['change'] });
    expect(await undo({ id: home.id, version: 3, change: 'x' })).toMatchObject({ __typename: 'InvalidInput', path: ['change'] });
    expect(await undo({ id: home.id, version: 3, change: second.changes[0].id, reason: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    await undo({ id: home.id, version: 3, change: second.changes[0].id });
    await undo({ id: home.id, version: 4, change: first.changes[0].id });
    expect(await read(home.id)).toMatchObject({ head: { id: home.father }, version: 5 });
  });
});
