import { today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { internalHeader, signInternal } from '@pilar/trust/internal-tokens';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInventory, village } from '../inventory/inventory-stage.ts';

let world: Awaited<ReturnType<typeof openInventory>>;
beforeAll(async () => { world = await openInventory(); });
afterAll(() => world.close());

type Made = { id: string; version: number };
const shown = '... on Beneficiary { id version merges { id } }';
const person = (input: object = {}, viewer: Viewer = viewers.lebak): Promise<Made> =>
  world.stage.mutate('registerBeneficiary', '... on Beneficiary { id version }', { fullName: 'Contoh Bawa', area: village, distinct: true, noNikReason: 'Belum membawa kartu', birthDate: '1985-03-04', sex: 'P', ...input }, viewer);
const family = (): Promise<Made> => world.stage.mutate('registerFamily', '... on Family { id version }', { area: village }, viewers.lebak);
const report = (beneficiary: string, input: object = {}, viewer: Viewer = viewers.lebak) => world.stage.mutate('reportCase', '... on WelfareCase { id version number }', { beneficiary, type: 'PGM', foundOn: '2026-05-04', ...input }, viewer);
const propose = (beneficiary: string, input: object = {}) => world.stage.mutate('registerProposal', '... on Proposal { id version }', { beneficiary, kind: 'NEW', grounds: 'Rumah tidak layak', submit: true, ...input }, viewers.lebak);
const withdraw = (proposal: Made) => world.stage.mutate('withdrawProposal', '... on Proposal { id version }', { id: proposal.id, version: proposal.version, why: 'OTHER', note: 'Uji' }, viewers.lebak);
const merge = (survivor: Made, merged: Made, viewer: Viewer = viewers.lebak) =>
  world.stage.mutate('mergeBeneficiaries', shown, { id: survivor.id, version: survivor.version, merged: merged.id, mergedVersion: merged.version, reason: 'Tercatat dua kali' }, viewer);
const undo = (survivor: Made & { merges: { id: string }[] }, viewer: Viewer = viewers.lebak) =>
  world.stage.mutate('undoBeneficiaryMerge', shown, { id: survivor.id, version: survivor.version, merge: survivor.merges[0]?.id, reason: 'Ternyata dua orang' }, viewer);

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id).toSorted();
const casesOf = async (id: string, viewer: Viewer = viewers.lebak): Promise<string[]> => idsOf((await world.stage.ask(`{ beneficiary(id: "${id}") { cases { id } } }`, viewer)).beneficiary.cases);
const proposalsOf = async (id: string, viewer: Viewer = viewers.lebak): Promise<string[]> =>
  idsOf((await world.stage.ask(`{ proposals(filter: { beneficiary: "${id}" }) { edges { node { id } } } }`, viewer)).proposals.edges.map(({ node }: { node: Made }) => node));
const subjectOf = async (field: string, id: string, viewer: Viewer = viewers.lebak): Promise<string | undefined> => (await world.stage.ask(`{ found: ${field}(id: "${id}") { beneficiary { id } } }`, viewer)).found?.beneficiary?.id;
const historyOf = async (field: string, id: string) => (await world.stage.ask(`{ found: ${field}(id: "${id}") { version history { edges { node { operation reason } } } } }`, viewers.lebak)).found;
const messages = (refused: { problems?: { path: string[]; message: string }[] }) => refused.problems?.map(({ path, message }) => `${path.join('.')}: ${message}`);
/** Whether the entry behind a receipt stands, as anybody is told who has the code. */
const receipt = async (code: string): Promise<boolean> => {
  const { app, database } = world.stage;
  return (await app.inject({ method: 'POST', url: '/internal/public/receipt', payload: { code }, headers: { [internalHeader]: await signInternal('beneficiaries', database.secret) } })).json().stands;
};
/** The recap is what a count of the cases gives. */
const recapHolds = async () => expect((await world.stage.arrange('SELECT * FROM beneficiaries.recap_differences()', [])).rows).toEqual([]);
/** Cases of a sex and group of age that stand in the village. */
const standing = async (sex: string): Promise<number> => (await world.stage.arrange(`SELECT coalesce(sum(standing), 0)::int AS count FROM beneficiaries.case_recap WHERE level = 13 AND area_code = $1 AND sex = $2`, [village, sex])).rows[0].count;

describe('a merge carries along', () => {
  it('that the merged person was seen by a visit, until it is taken back (rule 35)', async () => {
    const verified = async (id: string) => (await world.stage.ask(`{ beneficiary(id: "${id}") { verifiedOn } }`, viewers.lebak)).beneficiary.verifiedOn;
    const counted = async () => (await world.stage.ask(`{ identityFigures(area: "${village}") { whole { verified } } }`, viewers.lebak)).identityFigures.whole.verified;
    const [survivor, merged] = [await person(), await person()];
    const round = await world.running();
    await world.record(round.id, [{ beneficiary: merged.id }]);
    const before = await counted();
    const joined = await merge(survivor, merged);
    expect(await verified(survivor.id)).toBe(today());
    expect(await counted()).toBe(before);
    await undo(joined);
    expect([await verified(survivor.id), await verified(merged.id)]).toEqual([null, today()]);
    expect(await counted()).toBe(before);
  });

  it('cases: found with the survivor, counted by the survivor\'s sex, with a history that says why, and given back', async () => {
    const [survivor, merged] = [await person({ sex: 'L' }), await person()];
    const [own, other, over] = [await report(survivor.id), await report(merged.id, { type: 'PML' }), await report(merged.id, { type: 'PMBS' })];
    await world.stage.mutate('rejectCase', '... on WelfareCase { id }', { id: over.id, version: over.version, rejection: 'NOT_FOUND' }, viewers.lebak);
    const men = await standing('L');
    const joined = await merge(survivor, merged);
    expect(await casesOf(survivor.id)).toEqual(idsOf([own, other, over]));
    expect(await casesOf(merged.id)).toEqual(idsOf([own, other, over]));
    expect(await subjectOf('welfareCase', other.id)).toBe(survivor.id);
    expect(await standing('L')).toBe(men + 1);
    await recapHolds();
    expect(await historyOf('welfareCase', other.id)).toMatchObject({ version: 2, history: { edges: [{ node: { operation: 'mergeBeneficiaries', reason: 'Tercatat dua kali' } }, { node: { operation: 'reportCase' } }] } });
    const later = await report(survivor.id, { type: 'PRSE' });
    await undo(joined);
    expect(await casesOf(survivor.id)).toEqual(idsOf([own, later]));
    expect(await casesOf(merged.id)).toEqual(idsOf([other, over]));
    expect(await standing('L')).toBe(men + 1);
    await recapHolds();
  });

  it('proposals: listed with the survivor by either id, and given back', async () => {
    const [survivor, merged] = [await person(), await person({ fullName: 'Contoh Usulan Lama' })];
    const closed = await propose(survivor.id);
    await withdraw(closed);
    const open = await propose(merged.id);
    const joined = await merge(survivor, merged);
    for (const id of [survivor.id, merged.id]) expect(await proposalsOf(id)).toEqual(idsOf([closed, open]));
    expect(await subjectOf('proposal', open.id)).toBe(survivor.id);
    // One is under way of a person, whoever it was registered of.
    expect(await propose(survivor.id)).toMatchObject({ __typename: 'Duplicate', existingId: open.id });
    expect(await historyOf('proposal', open.id)).toMatchObject({ version: 2, history: { edges: [{ node: { operation: 'mergeBeneficiaries' } }, { node: { operation: 'registerProposal' } }] } });
    await undo(joined);
    expect(await proposalsOf(survivor.id)).toEqual([closed.id]);
    expect(await proposalsOf(merged.id)).toEqual([open.id]);
  });

  it('what inventories found, with its receipt, and external ids of every system', async () => {
    const round = await world.running();
    const [survivor, merged] = [await person(), await person({ externalIds: [{ system: 'simpel', value: 'gabung-1' }] }, viewers.machine3602)];
    await world.record(round.id, [{ beneficiary: merged.id }]);
    const [find] = await world.foundIn(round.id);
    const { receiptCode } = await world.stage.mutate('giveInventoryReceipt', '... on InventoryFind { receiptCode }', { id: find.id, version: find.version }, viewers.lebak);
    const joined = await merge(survivor, merged);
    expect(await world.foundIn(round.id)).toMatchObject([{ beneficiary: { id: survivor.id }, receiptCode }]);
    expect(await receipt(receiptCode)).toBe(true);
    // Recorded again of the survivor it is the same find.
    expect(await world.record(round.id, [{ beneficiary: survivor.id }])).toMatchObject({ foundPersons: 1 });
    const named = async () => (await world.stage.ask('{ beneficiary(externalId: { system: "simpel", value: "gabung-1" }) { id externalIds { value } } }', viewers.machine3602)).beneficiary;
    expect(await named()).toEqual({ id: survivor.id, externalIds: [{ value: 'gabung-1' }] });
    await undo(joined);
    expect(await world.foundIn(round.id)).toMatchObject([{ beneficiary: { id: merged.id } }]);
    expect(await named()).toEqual({ id: merged.id, externalIds: [{ value: 'gabung-1' }] });
  });

  it('what lies in an area that whoever merges does not see, and tells nobody of it', async () => {
    const merged = await person({ area: '36.04.34.2001' }, viewers.serang);
    const abroad = await report(merged.id, {}, viewers.serang);
    await world.stage.mutate('correctBeneficiary', '... on Beneficiary { id }', { id: merged.id, version: 1, area: village }, viewers.admin);
    const survivor = await person();
    const own = await report(survivor.id);
    // The same type is open there: nothing tells Lebak.
    const joined = await merge(survivor, { ...merged, version: 2 });
    expect(joined).toMatchObject({ id: survivor.id });
    expect(await casesOf(survivor.id)).toEqual([own.id]);
    expect(await casesOf(survivor.id, viewers.admin)).toEqual(idsOf([own, abroad]));
    // Nobody was told of a change, so whoever read it may go on.
    expect(await world.stage.mutate('assessCase', '... on WelfareCase { version }', { id: abroad.id, version: 1 }, viewers.serang)).toMatchObject({ __typename: 'WelfareCase' });
    await recapHolds();
    await undo(joined);
    expect(await casesOf(merged.id, viewers.admin)).toEqual([abroad.id]);
  });

  it('over two merges in a row, each given back by its own', async () => {
    const [first, second, third] = [await person(), await person(), await person()];
    const [of1, of2] = [await report(first.id), await report(second.id, { type: 'PML' })];
    const once = await merge(second, first);
    const twice = await merge(third, once);
    expect(await casesOf(third.id)).toEqual(idsOf([of1, of2]));
    await undo(twice);
    expect(await casesOf(third.id)).toEqual([]);
    const { version } = (await world.stage.ask(`{ beneficiary(id: "${second.id}") { version } }`, viewers.lebak)).beneficiary;
    await undo({ ...once, version });
    expect([await casesOf(second.id), await casesOf(first.id)]).toEqual([[of2.id], [of1.id]]);
  });

  it('what is entered of the merged person at that very moment', async () => {
    const [survivor, merged] = [await person(), await person()];
    const [joined, entered] = await Promise.all([merge(survivor, merged), report(merged.id)]);
    expect(joined).toMatchObject({ id: survivor.id });
    // Either it came before and was carried along, or it was refused: none stays behind.
    if (entered.__typename === 'WelfareCase') expect(await casesOf(survivor.id)).toEqual([entered.id]);
    else expect(entered).toMatchObject({ __typename: 'InvalidInput', path: ['beneficiary'] });
    const left = await world.stage.arrange('SELECT id FROM beneficiaries.welfare_case WHERE beneficiary_id = $1', [merged.id]);
    expect(left.rows).toEqual([]);
  });
});

describe('a merge is refused', () => {
  it('where both have an open case of one type, naming both; not where one has ended', async () => {
    const [survivor, merged] = [await person(), await person()];
    const [own, other] = [await report(survivor.id), await report(merged.id)];
    expect(messages(await merge(survivor, merged))).toEqual([expect.stringMatching(new RegExp(`^merged: .*PGM.*${own.number}.*${other.number}`))]);
    expect([await casesOf(survivor.id), await casesOf(merged.id)]).toEqual([[own.id], [other.id]]);
    await world.stage.mutate('withdrawCase', '... on WelfareCase { id }', { id: other.id, version: 1, reason: 'Ganda' }, viewers.lebak);
    expect(await merge(survivor, merged)).toMatchObject({ id: survivor.id });
  });

  it('where both have a proposal under way, whatever its kind', async () => {
    const [survivor, merged] = [await person(), await person()];
    await propose(survivor.id);
    const other = await propose(merged.id, { kind: 'UPDATE' });
    expect(messages(await merge(survivor, merged))).toEqual([expect.stringMatching(/^merged: /)]);
    await withdraw(other);
    expect(await merge(survivor, merged)).toMatchObject({ id: survivor.id });
  });

  it('where both stand in one running round; once it is over, its count stands and each find leads to the survivor', async () => {
    const round = await world.running();
    const [survivor, merged] = [await person(), await person()];
    await world.record(round.id, [{ beneficiary: survivor.id }, { beneficiary: merged.id }]);
    expect(messages(await merge(survivor, merged))).toEqual([expect.stringMatching(/^merged: /)]);
    const find = (await world.foundIn(round.id)).find(({ beneficiary }: { beneficiary: Made }) => beneficiary.id === merged.id);
    const { receiptCode } = await world.stage.mutate('giveInventoryReceipt', '... on InventoryFind { receiptCode }', { id: find.id, version: find.version }, viewers.lebak);
    await world.minutes(round.id);
    const { version } = (await world.stage.ask(`{ inventoryRound(id: "${round.id}") { version } }`, viewers.lebak)).inventoryRound;
    expect(await world.stage.mutate('closeInventoryRound', '... on InventoryRound { state }', { id: round.id, version, on: today() }, viewers.lebak)).toMatchObject({ state: 'CLOSED' });
    expect(await merge(survivor, merged)).toMatchObject({ id: survivor.id });
    expect(await receipt(receiptCode)).toBe(true);
    expect((await world.foundIn(round.id)).map(({ beneficiary }: { beneficiary: Made }) => beneficiary.id)).toEqual([survivor.id, survivor.id]);
  });

  it('where the family that would be left empty has a case or a proposal; after merging the families both are one', async () => {
    const [one, other] = [await family(), await family()];
    const survivor = await person({ family: one.id, relation: 'KEPALA_KELUARGA' });
    const merged = await person({ family: other.id, relation: 'KEPALA_KELUARGA' });
    const poor = await world.stage.mutate('reportCase', '... on WelfareCase { id }', { family: other.id, type: 'FM', foundOn: '2026-05-04' }, viewers.lebak);
    expect(messages(await merge(survivor, merged))).toEqual([expect.stringMatching(/^merged: .*1.*0/)]);
    const version = async (id: string) => (await world.stage.ask(`{ family(id: "${id}") { version } }`, viewers.lebak)).family.version;
    await world.stage.mutate('mergeFamilies', '... on Family { id }', { id: one.id, version: await version(one.id), merged: other.id, mergedVersion: await version(other.id), happenedOn: '2026-05-05', relations: [{ beneficiary: merged.id, relation: 'FAMILI_LAIN' }] }, viewers.lebak);
    expect(await merge({ ...survivor, version: 1 }, { ...merged, version: 2 })).toMatchObject({ id: survivor.id });
    const { family: kept } = await world.stage.ask(`{ family(id: "${one.id}") { cases { id } members { id } } }`, viewers.lebak);
    expect(kept).toEqual({ cases: [{ id: poor.id }], members: [{ id: survivor.id }] });
  });

  it('for those who may not, with all that hangs on it as it was', async () => {
    const [survivor, merged] = [await person(), await person()];
    const one = await report(merged.id);
    for (const role of ['PROV_OFFICER', 'TKSK', 'VILLAGE_OPERATOR'] as const) expect(await merge(survivor, merged, viewerWith(role, '36.02.01')), role).toMatchObject({ __typename: 'NotAllowed' });
    expect(await casesOf(merged.id)).toEqual([one.id]);
  });
});
