import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { openStage, type Stage } from '@pilar/testing/stage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

const village = '36.02.01.2002';
type Made = { id: string; version: number };
type Pair = Made & { score: number; reasons: string[]; state: string; one: { id: string } | null; other: { id: string } | null };
const person = (input: object = {}, viewer: Viewer = viewers.lebak): Promise<Made> =>
  stage.mutate('registerBeneficiary', '... on Beneficiary { id version }', { fullName: 'Kembar Satu', birthDate: '1980-03-04', area: village, distinct: true, noNikReason: 'Belum membawa kartu', ...input }, viewer);
const correct = (id: string, version: number, input: object) => stage.mutate('correctBeneficiary', '... on Beneficiary { id version }', { id, version, ...input }, viewers.lebak);
const decide = (pair: Made, input: object, viewer: Viewer = viewers.lebak) => stage.mutate('decideDuplicate', '... on DuplicatePair { id version state decisionReason }', { id: pair.id, version: pair.version, ...input }, viewer);
const pairsOf = async (ids: readonly string[], viewer: Viewer = viewers.lebak, filter: object | null = null): Promise<Pair[]> => {
  const { duplicatePairs } = await stage.ask('query ($filter: DuplicatePairFilter) { duplicatePairs(first: 100, filter: $filter) { edges { node { id version score reasons state one { id } other { id } } } } }', viewer, { filter });
  return duplicatePairs.edges.map(({ node }: { node: Pair }) => node).filter(({ one, other }: Pair) => [one?.id, other?.id].some((id) => id !== undefined && ids.includes(id)));
};
/** Everybody entered or changed has been compared. */
const settled = () => expect.poll(due, { timeout: 20_000 }).toBe(0);
const due = async (): Promise<number> => (await stage.arrange('SELECT count(*)::int AS count FROM beneficiaries.comparison WHERE due_since IS NOT NULL', [])).rows[0].count;

describe('pairs', () => {
  it('are found after somebody is entered or changed, with a score and why', async () => {
    const [one, other] = [await person({ fullName: 'H. Moh. Sarip Contoh' }), await person({ fullName: 'Muhammad Sarip Contoh', birthDate: '1980-04-03' })];
    await settled();
    expect(await pairsOf([one.id])).toEqual([expect.objectContaining({ one: { id: one.id }, other: { id: other.id }, state: 'OPEN', reasons: ['SAME_NAME', 'BIRTH_SWAPPED', 'SAME_VILLAGE'], score: expect.toSatisfy((score: number) => score > 0.9) })]);
    // Somebody else's name and day: no pair any more.
    await correct(other.id, 1, { fullName: 'Ujang Lain Sekali', birthDate: '1999-11-21', aliases: [] });
    await settled();
    expect(await pairsOf([one.id])).toEqual([]);
  });

  it('leave twins and namesakes alone', async () => {
    const { id } = await stage.mutate('registerFamily', '... on Family { id }', { area: village });
    const twins = [await person({ fullName: 'Rina Kembar', family: id, relation: 'ANAK' }), await person({ fullName: 'Rini Kembar', family: id, relation: 'ANAK' }), await person({ fullName: 'Rina Kembar', birthDate: '1961-11-27' })];
    await settled();
    expect(await pairsOf(twins.map((one) => one.id))).toEqual([]);
  });

  it('across a border are seen by whoever sees both, and nothing tells either side of the other', async () => {
    const [here, there] = [await person({ fullName: 'Lintas Batas Contoh' }), await person({ fullName: 'Lintas Batas Contoh', area: '36.04.34.2001' }, viewers.serang)];
    await settled();
    expect(await pairsOf([here.id], viewers.admin)).toEqual([expect.objectContaining({ one: { id: here.id }, other: { id: there.id } })]);
    const [pair] = await pairsOf([here.id], viewers.admin);
    for (const viewer of [viewers.lebak, viewers.serang]) {
      expect(await pairsOf([here.id, there.id], viewer)).toEqual([]);
      expect(await decide(pair as Pair, { state: 'DIFFERENT' }, viewer)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    }
  });

  it('are shown to those who may decide them', async () => {
    for (const role of ['PROV_OFFICER', 'TKSK', 'AUDITOR', 'VILLAGE_OPERATOR'] as const) expect(await stage.errorOf('{ duplicatePairs { edges { cursor } } }', viewerWith(role, '36.02.01')), role).toBe('FORBIDDEN');
  });
});

describe('decideDuplicate', () => {
  const found = async (name: string): Promise<{ one: Made; other: Made; pair: Pair }> => {
    const [one, other] = [await person({ fullName: name }), await person({ fullName: name })];
    await settled();
    const [pair] = await pairsOf([one.id]);
    return { one, other, pair: pair as Pair };
  };

  it('lets who is somebody else rest until what was compared changes', async () => {
    const { one, other, pair } = await found('Tetap Beda Contoh');
    expect(await decide(pair, { state: 'DIFFERENT', reason: 'Beda ibu' })).toMatchObject({ state: 'DIFFERENT', decisionReason: 'Beda ibu', version: pair.version + 1 });
    // The telephone is not compared: the decision stands.
    await correct(one.id, 1, { phone: '0812345678' });
    await settled();
    expect(await pairsOf([one.id])).toEqual([]);
    expect(await pairsOf([one.id], viewers.lebak, { state: ['DIFFERENT'] })).toHaveLength(1);
    await correct(other.id, 1, { fullName: 'Tetap Beda Contho' });
    await settled();
    expect(await pairsOf([one.id])).toEqual([expect.objectContaining({ state: 'OPEN' })]);
  });

  it('can be taken back, and names what is stale, repeated, malformed or forbidden', async () => {
    const { pair } = await found('Batal Putus Contoh');
    const decided = await decide(pair, { state: 'SAME' });
    expect(await decide(pair, { state: 'DIFFERENT' })).toMatchObject({ __typename: 'Conflict', currentVersion: decided.version });
    expect(await decide(decided, { state: 'SAME' })).toMatchObject({ __typename: 'InvalidInput', path: ['state'] });
    expect(await decide(decided, { state: 'OPEN', reason: 'NIK 3602140101700001' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await decide({ id: 'x', version: 1 }, { state: 'SAME' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    for (const role of ['PROV_OFFICER', 'TKSK', 'AUDITOR', 'MACHINE'] as const) expect(await decide(decided, { state: 'OPEN' }, viewerWith(role, '36.02')), role).toMatchObject({ __typename: 'NotAllowed' });
    expect(await decide(decided, { state: 'OPEN' })).toMatchObject({ state: 'OPEN' });
  });

  it('of two at once one is told of the other', async () => {
    const { pair } = await found('Dua Sekaligus Contoh');
    const both = await Promise.all((['SAME', 'DIFFERENT'] as const).map((state) => decide(pair, { state })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'DuplicatePair']);
  });

  it('is done by a merge, and open again when that is taken back', async () => {
    const { one, other, pair } = await found('Gabung Putus Contoh');
    const joined = await stage.mutate('mergeBeneficiaries', '... on Beneficiary { id version merges { id } }', { id: one.id, version: 1, merged: other.id, mergedVersion: 1, reason: 'Sama' }, viewers.lebak);
    await settled();
    expect(await pairsOf([one.id], viewers.lebak, { state: ['SAME'] })).toEqual([expect.objectContaining({ id: pair.id })]);
    await stage.mutate('undoBeneficiaryMerge', '... on Beneficiary { id }', { id: one.id, version: joined.version, merge: joined.merges[0].id, reason: 'Keliru' }, viewers.lebak);
    await settled();
    expect(await pairsOf([one.id])).toEqual([expect.objectContaining({ id: pair.id, state: 'OPEN' })]);
  });
});

describe('a search on demand', () => {
  type Answer = { compared: number; total: number | null; since: string; next: { area: string; id: string } | null; found?: number; pairs?: number };
  const call = async (body: object, viewer: Viewer = viewers.lebak): Promise<Answer & { status: number }> => {
    const { status, lines } = await stage.work('/work/duplicates/search', body, viewer);
    return { status, ...lines[0] as Answer };
  };
  /** Goes on as the job does, to the end. */
  const search = async (area: string, viewer: Viewer = viewers.lebak) => {
    let [answer, compared] = [await call({ area, after: null, since: null }, viewer), 0];
    const { total } = answer;
    for (compared += answer.compared; answer.next; compared += answer.compared) answer = await call({ area, after: answer.next, since: answer.since }, viewer);
    return { total, compared, found: answer.found, pairs: answer.pairs };
  };
  const lost = (ids: readonly string[]) => stage.arrange('DELETE FROM beneficiaries.duplicate_pair WHERE one_id = ANY ($1) OR other_id = ANY ($1)', [ids]);

  it('compares everybody of a village, finds what was missing once, and leaves what was decided', async () => {
    const area = '36.02.02.2003';
    const [one, other] = [await person({ fullName: 'Cari Ulang Contoh', area }), await person({ fullName: 'Cari Ulang Contoh', area })];
    const [third, fourth] = [await person({ fullName: 'Sudah Putus Contoh', birthDate: '1971-05-06', area }), await person({ fullName: 'Sudah Putus Contoh', birthDate: '1971-05-06', area })];
    await settled();
    const [pair] = await pairsOf([third.id]);
    await decide(pair as Pair, { state: 'DIFFERENT' });
    await lost([one.id]);
    expect(await search(area)).toEqual({ total: 4, compared: 4, found: 1, pairs: 1 });
    expect(await pairsOf([one.id])).toEqual([expect.objectContaining({ one: { id: one.id }, other: { id: other.id }, state: 'OPEN' })]);
    expect(await search(area)).toEqual({ total: 4, compared: 4, found: 0, pairs: 1 });
    expect(await pairsOf([third.id, fourth.id])).toEqual([]);
  });

  it('goes on batch by batch over more persons than one call takes', async () => {
    const area = '36.02.02.2004';
    for (let at = 0; at < 51; at += 1) await person({ fullName: `Banyak ${String.fromCharCode(97 + (at % 26)).repeat(4)} ${at}`, birthDate: `19${10 + at}-01-15`, area });
    const first = await call({ area, after: null, since: null });
    expect(first).toMatchObject({ compared: 50, total: 51, next: { area } });
    expect(await call({ area, after: first.next, since: first.since })).toMatchObject({ compared: 1, total: null, next: null });
  });

  it('counts no pair across a border for either side, and finds it all the same', async () => {
    const [here, there] = [await person({ fullName: 'Lintas Ulang Contoh', area: '36.02.02.2005' }), await person({ fullName: 'Lintas Ulang Contoh', area: '36.04.34.2002' }, viewers.serang)];
    await settled();
    await lost([here.id, there.id]);
    expect(await search('36.02.02.2005')).toMatchObject({ compared: 1, found: 0, pairs: 0 });
    expect(await pairsOf([here.id], viewers.admin)).toHaveLength(1);
  });

  it('is for those who merge, in their own area', async () => {
    const body = { area: village, after: null, since: null };
    expect((await call(body, viewers.serang)).status).not.toBe(200);
    for (const role of ['PROV_OFFICER', 'TKSK', 'VILLAGE_OPERATOR', 'AUDITOR'] as const) expect((await call(body, viewerWith(role, '36.02.01'))).status, role).not.toBe(200);
  });
});
