import { randomUUID } from 'node:crypto';
import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { openStage, type Stage } from '@pilar/testing/stage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

const { lebak, serang, tksk } = viewers;
const [village, away] = ['36.02.01.2002', '36.04.34.2001'];
const shown = { Family: '... on Family { id version lifeState members { id relation } changes { id kind undoneAt } }', Beneficiary: '... on Beneficiary { id version lifeState }' };
type Home = { id: string; head: string; wife: string; child: string; other: string; loner: string; change: string; version: number };

const person = async (fullName: string, input: object = {}): Promise<string> =>
  (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName, area: village, noNikReason: 'Contoh', distinct: true, ...input }, lebak)).id;
const family = async (): Promise<string> => (await stage.mutate('registerFamily', '... on Family { id }', { area: village, address: 'Kp. Contoh' }, lebak)).id;
const read = async (id: string, viewer: Viewer = lebak) => (await stage.ask(`{ family(id: "${id}") { id version lifeState members { id relation } changes { id kind undoneAt } } }`, viewer)).family;
const personOf = async (id: string) => (await stage.ask(`{ beneficiary(id: "${id}") { version lifeState relation family { id } } }`, lebak)).beneficiary;

/** A family of three with a change that can be taken back, another that is empty, and somebody in none. */
async function home(): Promise<Home> {
  const id = await family();
  const member = (name: string, relation: string, birthDate: string) => person(name, { family: id, relation, birthDate });
  const [head, wife, child] = [await member('Contoh Kepala', 'KEPALA_KELUARGA', '1970-03-01'), await member('Contoh Istri', 'ISTRI', '1974-03-01'), await member('Contoh Anak', 'ANAK', '2001-03-01')];
  const { version, changes } = await read(id);
  return { id, head, wife, child, other: await family(), loner: await person('Contoh Sendiri', { birthDate: '1990-03-01' }), change: changes[0].id, version };
}

type Made = { result: keyof typeof shown; input: (home: Home) => { id: string; version: number } & Record<string, unknown> };
/** Each change of a family, as it is right. */
const changes: Record<string, Made> = {
  recordDeath: { result: 'Beneficiary', input: ({ child }) => ({ id: child, version: 1 }) },
  leaveFamily: { result: 'Beneficiary', input: ({ child }) => ({ id: child, version: 1 }) },
  joinFamily: { result: 'Beneficiary', input: ({ loner, id }) => ({ id: loner, version: 1, family: id, relation: 'FAMILI_LAIN' }) },
  changeFamilyHead: { result: 'Family', input: ({ id, version, wife }) => ({ id, version, head: wife, formerHeadRelation: 'SUAMI' }) },
  moveFamily: { result: 'Family', input: ({ id, version }) => ({ id, version, area: village, address: 'Kp. Lain' }) },
  mergeFamilies: { result: 'Family', input: ({ id, version, other }) => ({ id, version, merged: other, mergedVersion: 1, relations: [] }) },
  undoFamilyChange: { result: 'Family', input: ({ id, version, change }) => ({ id, version, change, reason: 'Salah catat' }) },
};
const send = (mutation: string, input: object, viewer: Viewer = lebak) => {
  const day = mutation.startsWith('undo') ? {} : { happenedOn: '2026-05-05' };
  return stage.mutate(mutation, changes[mutation] ? shown[changes[mutation].result] : mutation === 'undoDeath' ? shown.Beneficiary : shown.Family, { ...day, ...input }, viewer);
};
const names = (results: { __typename: string }[]) => results.map(({ __typename }) => __typename).toSorted();
const unchanged = async (one: Home) => expect(await read(one.id)).toMatchObject({ version: one.version, lifeState: 'ACTIVE', members: [{ id: one.head }, { id: one.wife }, { id: one.child }] });

describe.each(Object.entries(changes))('%s', (mutation, { result, input }) => {
  it('is refused to those who may not, and to another area, which learns nothing of the family', async () => {
    const one = await home();
    for (const role of ['PROV_OFFICER', 'PROV_HEAD', 'VIEWER', 'KEC_OFFICER', 'LKS_USER', 'KT_USER', 'AUDITOR', 'MACHINE'] as const) {
      expect(await send(mutation, input(one), viewerWith(role, role === 'KEC_OFFICER' ? '36.02.01' : '36.02')), role).toMatchObject({ __typename: 'NotAllowed' });
    }
    const refused = await send(mutation, input(one), serang);
    expect(refused).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(refused).toEqual({ ...await send(mutation, { ...input(one), id: randomUUID() }, serang), message: expect.any(String), problems: [{ path: ['id'], message: expect.any(String) }] });
    await unchanged(one);
  });

  it('is refused on a version that was read before, with the one that stands', async () => {
    const one = await home();
    const right = input(one);
    expect(await send(mutation, { ...right, version: right.version + 4 })).toMatchObject({ __typename: 'Conflict', currentVersion: right.version, retryable: true });
    await unchanged(one);
  });

  it('is done once under one key, and refused with another body', async () => {
    const one = await home();
    const right = { ...input(one), idempotencyKey: randomUUID() };
    const [first, again] = [await send(mutation, right), await send(mutation, right)];
    expect(first).toMatchObject({ __typename: result, id: right.id, version: right.version + 1 });
    expect(again).toEqual(first);
    expect(await send(mutation, { ...right, reason: 'Lain' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
  });

  it('of two at once one is told of the other', async () => {
    const one = await home();
    expect(names(await Promise.all([send(mutation, input(one)), send(mutation, input(one))]))).toEqual([result, 'Conflict'].toSorted());
  });

  it.runIf(!mutation.startsWith('undo'))('names a day that has not come, and a number in the reason', async () => {
    const one = await home();
    expect(await send(mutation, { ...input(one), happenedOn: '2999-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['happenedOn'] });
    expect(await send(mutation, { ...input(one), reason: 'NIK 3602140101700001' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    await unchanged(one);
  });
});

describe('receiveFamily', () => {
  const arriving = async () => {
    const one = await home();
    const { version } = await send('moveFamily', { id: one.id, version: one.version, area: away });
    return { one, receive: (viewer: Viewer = serang, input: object = {}) => send('receiveFamily', { id: one.id, version, area: away, ...input }, viewer), version };
  };

  it('is refused to those who may not, and to whom it does not come', async () => {
    const { one, receive } = await arriving();
    for (const role of ['PROV_OFFICER', 'KEC_OFFICER', 'AUDITOR', 'MACHINE'] as const) expect(await receive(viewerWith(role, '36.04')), role).toMatchObject({ __typename: 'NotAllowed' });
    expect(await receive(viewerWith('REG_OFFICER', '36.03'))).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await receive(lebak)).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['id'] }, { path: ['area'] }] });
    expect(await read(one.id)).toMatchObject({ lifeState: 'MOVED_OUT' });
  });

  it('is refused on an old version, and of a family that nobody said was coming', async () => {
    const { receive, version } = await arriving();
    expect(await receive(serang, { version: version - 1 })).toMatchObject({ __typename: 'Conflict', currentVersion: version });
    expect(await receive(serang, { happenedOn: '2999-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['happenedOn'] });
    const staying = await home();
    expect(await send('receiveFamily', { id: staying.id, version: staying.version, area: village })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('is done once under one key', async () => {
    const { receive } = await arriving();
    const key = { idempotencyKey: randomUUID() };
    const first = await receive(serang, key);
    expect(first).toMatchObject({ __typename: 'Family', lifeState: 'ACTIVE' });
    expect(await receive(serang, key)).toEqual(first);
  });

  it('of two officers at once one is told of the other', async () => {
    const { one, receive } = await arriving();
    expect(names(await Promise.all([receive(serang), receive(tksk)]))).toEqual(['Conflict', 'Family']);
    expect((await read(one.id, serang)).changes).toMatchObject([{ kind: 'RECEIVED' }]);
  });

  it('at the moment in which the move is taken back: the family is in one of the two places', async () => {
    const { one, receive, version } = await arriving();
    const { changes: [move] } = await read(one.id);
    const [received, undone] = await Promise.all([receive(), send('undoFamilyChange', { id: one.id, version, change: move.id, reason: 'Tidak jadi' })]);
    expect(names([received, undone])).toEqual(['Family', 'InvalidInput']);
    expect([await read(one.id, serang), await read(one.id)].filter((found) => found !== null)).toMatchObject([{ lifeState: 'ACTIVE', members: [{}, {}, {}] }]);
  });

  it('leaves whoever repeats the move without the family, and without an error nobody understands', async () => {
    const one = await home();
    const move = { id: one.id, version: one.version, area: away, idempotencyKey: randomUUID() };
    const { version } = await send('moveFamily', move);
    await send('receiveFamily', { id: one.id, version, area: away }, serang);
    expect(await send('moveFamily', move)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });
});

describe('changes of one family at the same moment', () => {
  it('when the last two leave it, it is no longer there', async () => {
    const id = await family();
    const [head, child] = [await person('Contoh Kepala', { family: id, relation: 'KEPALA_KELUARGA', birthDate: '1970-03-01' }), await person('Contoh Anak', { family: id, relation: 'ANAK', birthDate: '2001-03-01' })];
    const results = await Promise.all([send('recordDeath', { id: head, version: 1, newHead: child }), send('leaveFamily', { id: child, version: 1 })]);
    // Whoever comes second either finds the other gone, or is told.
    const left = await read(id);
    const done = results.filter(({ __typename }) => __typename === 'Beneficiary').length;
    if (done === 2) expect(left).toMatchObject({ lifeState: 'DISSOLVED', members: [] });
    else expect(left.members).toHaveLength(1);
  });

  it('nobody who died is brought back by a change of somebody else', async () => {
    const one = await home();
    const [death] = await Promise.all([send('recordDeath', { id: one.wife, version: 1 }), send('changeFamilyHead', { id: one.id, version: one.version, head: one.wife, formerHeadRelation: 'SUAMI' })]);
    if (death.__typename === 'Beneficiary') expect(await personOf(one.wife)).toMatchObject({ lifeState: 'DECEASED' });
    else expect(death).toMatchObject({ __typename: 'Conflict' });
    const heads = (await read(one.id)).members.filter(({ relation }: { relation: string }) => relation === 'KEPALA_KELUARGA');
    expect(heads).toHaveLength(1);
  });

  it('two join with one place as head: one has it', async () => {
    const id = await family();
    const [one, other] = [await person('Contoh Satu', { birthDate: '1980-03-01' }), await person('Contoh Dua', { birthDate: '1981-03-01' })];
    expect(names(await Promise.all([one, other].map((each) => send('joinFamily', { id: each, version: 1, family: id, relation: 'KEPALA_KELUARGA' }))))).toEqual(['Beneficiary', 'Duplicate']);
  });
});

describe('undoDeath', () => {
  const died = async (input: object = {}) => {
    const id = await person('Contoh Sendiri', { birthDate: '1990-03-01', ...input });
    return { id, ...await send('recordDeath', { id, version: 1, reason: 'Kabar tetangga' }) as { version: number; lifeState: string } };
  };
  const undo = (input: object, viewer: Viewer = lebak) => send('undoDeath', { reason: 'Orang lain bernama sama', ...input }, viewer);
  const found = async (id: string) => (await stage.ask(`{ beneficiary(id: "${id}") { lifeState lifeStateOn history { edges { node { operation reason changes { field before after } } } } } }`, lebak)).beneficiary;

  it('brings somebody in no family back, with a history that says why', async () => {
    const { id, version, lifeState } = await died();
    expect(lifeState).toBe('DECEASED');
    expect(await undo({ id, version })).toMatchObject({ lifeState: 'ACTIVE', version: version + 1 });
    const { history, ...rest } = await found(id);
    expect(rest).toEqual({ lifeState: 'ACTIVE', lifeStateOn: null });
    expect(history.edges.slice(0, 2)).toMatchObject([
      { node: { operation: 'undoDeath', reason: 'Orang lain bernama sama', changes: [{ field: 'lifeState', before: 'DECEASED', after: 'ACTIVE' }, { field: 'lifeStateOn', before: '2026-05-05', after: null }] } },
      { node: { operation: 'recordDeath', reason: 'Kabar tetangga' } },
    ]);
    // They may be served again.
    expect(await stage.mutate('reportCase', '... on WelfareCase { id }', { beneficiary: id, type: 'PGM', foundOn: '2026-05-06' }, lebak)).toMatchObject({ __typename: 'WelfareCase' });
    expect(await undo({ id, version: version + 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('is of nobody who died in a family: that is taken back with what happened to the family', async () => {
    const one = await home();
    const { version } = await send('recordDeath', { id: one.child, version: 1 });
    expect(await undo({ id: one.child, version })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['id'], message: expect.stringMatching(/undoFamilyChange/) }] });
  });

  it('is refused without a reason, with a number in it, to those who may not, to another area, and on an old version', async () => {
    const { id, version } = await died();
    expect(await undo({ id, version, reason: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await undo({ id, version, reason: 'NIK 3602140101700001' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    for (const role of ['PROV_OFFICER', 'KEC_OFFICER', 'AUDITOR', 'MACHINE'] as const) expect(await undo({ id, version }, viewerWith(role, '36.02.01')), role).toMatchObject({ __typename: 'NotAllowed' });
    expect(await undo({ id, version }, serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await undo({ id, version: 1 })).toMatchObject({ __typename: 'Conflict', currentVersion: version });
    expect(await found(id)).toMatchObject({ lifeState: 'DECEASED' });
  });

  it('is done once under one key; of two at once one is told', async () => {
    const { id, version } = await died();
    const key = { id, version, idempotencyKey: randomUUID() };
    const first = await undo(key);
    expect(await undo(key)).toEqual(first);
    const again = await died();
    expect(names(await Promise.all([undo({ id: again.id, version: again.version }), undo({ id: again.id, version: again.version })]))).toEqual(['Beneficiary', 'Conflict']);
  });
});
