import { daysAfter, today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import type { Viewer } from '@pilar/domain/viewer';
import { openPool } from '@pilar/subgraph/pool';
import { enterScope } from '@pilar/subgraph/scope';
import type { Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInventory } from '../inventory/inventory-stage.ts';

let world: Awaited<ReturnType<typeof openInventory>>;
let stage: Stage;
const village = '36.02.01.2002';
const keeper = viewerWith('VILLAGE_OPERATOR', village);
const shown = '... on Beneficiary { id version nik nikState nikSource nikCheckedOn nikTrouble noNikReason caveats { kind text } nikRecords { stateBefore stateAfter renumbered source checkedOn note by } }';

beforeAll(async () => {
  world = await openInventory();
  ({ stage } = world);
});
afterAll(() => world.close());

/** Numbers of nobody; serial 0000 marks the invented (rule 5). */
const numbers = Array.from({ length: 140 }, (_one, at) => `360201${String((at % 28) + 1).padStart(2, '0')}${String(Math.floor(at / 28) + 1).padStart(2, '0')}700000`);
const nik = () => {
  const next = numbers.shift();
  if (!next) throw new Error('More numbers are used than there are');
  return next;
};
const register = async (input: object = {}, viewer: Viewer = viewers.lebak) => stage.mutate('registerBeneficiary', shown, { fullName: `Contoh ${randomUUID()}`, area: village, nik: nik(), ...input }, viewer);
const check = ({ id, version }: { id: string; version: number }, input: object = {}, viewer: Viewer = viewers.lebak) =>
  stage.mutate('recordNikCheck', shown, { id, version, matched: false, source: 'DUKCAPIL', checkedOn: today(), ...input }, viewer);
const correct = ({ id, version }: { id: string; version: number }, input: object = {}, viewer: Viewer = keeper) =>
  stage.mutate('correctNik', shown, { id, version, nik: nik(), evidence: 'IDENTITY_CARD', ...input }, viewer);
const refused = (...path: string[]) => ({ __typename: 'InvalidInput', problems: [{ path }] });

describe('recordNikCheck', () => {
  it('says from where and for which day, and a mistake is followed by a further answer', async () => {
    const person = await register();
    expect(person).toMatchObject({ nikState: 'FORMAT_OK', nikSource: null, nikTrouble: null, nikRecords: [] });
    const wrong = await check(person, { note: 'Surat 12/2026' });
    expect(wrong).toMatchObject({ version: 2, nikState: 'UNMATCHED', nikSource: 'DUKCAPIL', nikCheckedOn: today(), nikTrouble: 'UNMATCHED' });
    const right = await check(wrong, { matched: true, source: 'MINISTRY', checkedOn: daysAfter(today(), -1) });
    expect(right).toMatchObject({ nikState: 'MATCHED', nikSource: 'MINISTRY', nikCheckedOn: daysAfter(today(), -1), nikTrouble: null });
    expect(right.nikRecords).toEqual([
      { stateBefore: 'UNMATCHED', stateAfter: 'MATCHED', renumbered: false, source: 'MINISTRY', checkedOn: daysAfter(today(), -1), note: null, by: viewers.lebak.name },
      { stateBefore: 'FORMAT_OK', stateAfter: 'UNMATCHED', renumbered: false, source: 'DUKCAPIL', checkedOn: today(), note: 'Surat 12/2026', by: viewers.lebak.name },
    ]);
    const pool = openPool(stage.database.roleUrls.beneficiaries, 1);
    for (const change of ['UPDATE beneficiaries.nik_record SET note = NULL', 'DELETE FROM beneficiaries.nik_record']) await expect(enterScope(viewers.admin, () => pool.query(change))).rejects.toThrow(/permission denied/);
    await pool.end();
  });

  it('refuses what is no answer, a day to come, a number in the note, the same again, and who has no number', async () => {
    const person = await register();
    expect(await check(person, { source: 'IDENTITY_CARD' })).toMatchObject(refused('source'));
    expect(await check(person, { checkedOn: daysAfter(today(), 1) })).toMatchObject(refused('checkedOn'));
    expect(await check(person, { note: 'NIK 3602010101700000' })).toMatchObject(refused('note'));
    const known = await check(person);
    expect(await check(known)).toMatchObject(refused('checkedOn'));
    expect(await check(person)).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await check(await register({ nik: undefined, noNikReason: 'Hilang' }))).toMatchObject(refused('id'));
    expect(await check({ id: randomUUID(), version: 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('is for the regency and its systems, in their own area', async () => {
    const person = await register();
    for (const viewer of [keeper, viewerWith('TKSK', '36.02.01'), viewers.officer, viewers.auditor, viewers.head]) expect(await check(person, {}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await check(person, {}, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const both = await Promise.all([check(person), check(person, { matched: true })]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Beneficiary', 'Conflict']);
  });
});

describe('correctNik', () => {
  it('replaces a number on evidence, keeps the old one findable, and refuses an answer about that', async () => {
    const [old, now] = [nik(), nik()];
    const person = await check(await register({ nik: old }));
    const corrected = await correct(person, { nik: now, note: 'Dua angka tertukar' });
    expect(corrected).toMatchObject({ nikState: 'CORRECTED', nikSource: 'IDENTITY_CARD', nikCheckedOn: null, nikTrouble: null });
    expect(corrected.nikRecords[0]).toMatchObject({ stateBefore: 'UNMATCHED', stateAfter: 'CORRECTED', renumbered: true, note: 'Dua angka tertukar', by: null });
    const find = async (number: string) => (await stage.ask('query ($nik: Nik!) { beneficiaries(filter: { nik: $nik }) { edges { node { id } } } }', viewers.lebak, { nik: number })).beneficiaries.edges;
    for (const number of [old, now]) expect(await find(number)).toEqual([{ node: { id: person.id } }]);
    expect(await check(corrected, { checkedOn: daysAfter(today(), -1) })).toMatchObject(refused('checkedOn'));
    // The old number was right after all: a further correction, not an erasure.
    const back = await correct(corrected, { nik: old, evidence: 'DUKCAPIL' });
    expect(back.nikState).toBe('CORRECTED');
    expect(back.nikRecords).toHaveLength(3);
    expect(await check(back, { matched: true })).toMatchObject({ nikState: 'MATCHED' });
  });

  it.each([['FORMAT_OK', []], ['MATCHED', [true]], ['UNMATCHED', [false]]])('leaves no way for an answer about a former number that was %s', async (state, answers) => {
    let person = await register();
    for (const matched of answers) person = await check(person, { matched });
    expect(person.nikState).toBe(state);
    const corrected = await correct(person);
    for (const matched of [true, false]) expect(await check(corrected, { matched, checkedOn: daysAfter(today(), -1) })).toMatchObject({ ...refused('checkedOn'), message: expect.stringContaining(today()) });
    // Nor once the present one was answered for.
    const answered = await check(corrected, { matched: true });
    expect(await check(answered, { checkedOn: daysAfter(today(), -1) })).toMatchObject(refused('checkedOn'));
    expect(await check(answered, { source: 'MINISTRY' })).toMatchObject({ nikState: 'UNMATCHED' });
  });

  it('takes an answer of before of a number that took no other\'s place', async () => {
    const first = await correct(await register({ nik: undefined, noNikReason: 'Belum membawa kartu' }));
    expect(await check(first, { matched: true, checkedOn: daysAfter(today(), -1) })).toMatchObject({ nikState: 'MATCHED' });
  });

  it('gives the first number to somebody who had none', async () => {
    const person = await register({ nik: undefined, noNikReason: 'Belum membawa kartu' });
    expect(await correct(person)).toMatchObject({ nikState: 'FORMAT_OK', noNikReason: null });
  });

  it.each([
    ['too short', { nik: '36020101017000' }, ['nik']],
    ['an impossible day', { nik: '3602017102700000' }, ['nik']],
    ['a letter as evidence', { evidence: 'MERGE' }, ['evidence']],
    ['a number in the note', { note: 'dulu 3602010101700000' }, ['note']],
  ])('refuses %s', async (_what, input, path) => {
    const person = await register();
    const answer = await correct(person, input);
    expect(answer).toMatchObject(refused(...path));
    expect(answer.message).not.toMatch(/\d{16}/);
  });

  it('refuses the same number, that of somebody else, a stale version, and who may not', async () => {
    const [own, others] = [nik(), nik()];
    const [person, other] = [await register({ nik: own }), await register({ nik: others })];
    expect(await correct(person, { nik: own })).toMatchObject(refused('nik'));
    expect(await correct(person, { nik: others })).toMatchObject({ __typename: 'Duplicate', path: ['nik'], existingId: other.id });
    const wanted = nik();
    const both = await Promise.all([correct(person, { nik: wanted }), correct(other, { nik: wanted })]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Beneficiary', 'Duplicate']);
    expect([await correct({ ...person, version: 1 }), await correct({ ...other, version: 1 })].map(({ __typename }) => __typename)).toContain('Conflict');
    for (const viewer of [viewers.officer, viewers.auditor, viewerWith('KEC_OFFICER', '36.02.01')]) expect(await correct(person, {}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await correct(person, {}, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });
});

describe('the queue', () => {
  const queue = (viewer: Viewer = viewers.lebak, area?: string, trouble = ['UNMATCHED', 'DOUBTFUL']) =>
    stage.ask('query ($area: RegionCode, $trouble: [NikTrouble!]) { beneficiaries(area: $area, filter: { nikTrouble: $trouble }, order: [NIK_SINCE], first: 100) { edges { node { id nikTrouble openProposals { id } } } totalCount { value } } }', viewer, { area, trouble });
  const idsOf = (answer: Awaited<ReturnType<typeof queue>>) => answer.beneficiaries.edges.map(({ node }: { node: { id: string } }) => node.id);

  it('lists whose number blocks, oldest first, of the own area, with what it blocks', async () => {
    const area = '36.02.03.2001';
    const family = await stage.mutate('registerFamily', '... on Family { id }', { area }, viewers.lebak);
    // The number is a man's.
    const doubtful = await register({ area, sex: 'P', nikReason: 'Kartu lama' });
    const first = await check(await register({ area, family: family.id, relation: 'KEPALA_KELUARGA' }));
    const last = await check(await register({ area }));
    const proposal = await stage.mutate('registerProposal', '... on Proposal { id }', { family: family.id, kind: 'NEW', grounds: 'Rumah tidak layak', submit: true }, viewers.lebak);
    const answer = await queue(viewers.lebak, area);
    expect(answer.beneficiaries.edges.map(({ node }: { node: object }) => node)).toEqual([
      { id: doubtful.id, nikTrouble: 'DOUBTFUL', openProposals: [] },
      { id: first.id, nikTrouble: 'UNMATCHED', openProposals: [{ id: proposal.id }] },
      { id: last.id, nikTrouble: 'UNMATCHED', openProposals: [] },
    ]);
    expect(idsOf(await queue(viewers.lebak, area, ['DOUBTFUL']))).toEqual([doubtful.id]);
    expect(idsOf(await queue(viewers.serang))).toEqual([]);
    // What Dukcapil confirms is no doubt any more; what is corrected waits for the next check, and blocks nothing.
    await check(doubtful, { matched: true });
    await correct(first, {}, viewers.lebak);
    expect(idsOf(await queue(viewers.lebak, area))).toEqual([last.id]);
    expect(idsOf(await queue())).toContain(last.id);
  });
});

describe('identityFigures', () => {
  const [counted = '', seen = '', withdrawn = ''] = regionsWithin('36.02.04', 'VILLAGE').map(({ code }) => code);
  const [small = ''] = regionsWithin('36.02.05', 'VILLAGE').map(({ code }) => code);
  const figures = (area?: string, viewer: Viewer = viewers.lebak) =>
    stage.ask('query ($area: RegionCode) { identityFigures(area: $area) { whole { persons valid verified hidden } regions { region { code } persons hidden } } }', viewer, { area });

  it('counts valid and verified apart, by every change (rule 35)', async () => {
    const area = counted;
    const whole = async () => (await figures(area)).identityFigures.whole;
    const person = await register({ area });
    expect(await whole()).toMatchObject({ persons: 1, valid: 0, verified: 0 });
    const valid = await check(person, { matched: true });
    expect(await whole()).toMatchObject({ persons: 1, valid: 1, verified: 0 });
    await check(valid, { checkedOn: daysAfter(today(), -3) });
    expect(await whole()).toMatchObject({ persons: 1, valid: 0, verified: 0 });
    await stage.mutate('recordDeath', '... on Beneficiary { id }', { id: person.id, version: 3, happenedOn: today() }, viewers.lebak);
    expect(await whole()).toMatchObject({ persons: 0, valid: 0, verified: 0 });
  });

  it('counts who was found by a visit, and no more whose find is taken back', async () => {
    const person = await register({ area: seen });
    const round = await world.running(viewers.lebak, seen);
    await world.record(round.id, [{ beneficiary: person.id }]);
    expect((await figures(seen)).identityFigures.whole).toMatchObject({ persons: 1, valid: 0, verified: 1 });
    expect((await stage.ask(`{ beneficiary(id: "${person.id}") { verifiedOn } }`, viewers.lebak)).beneficiary).toEqual({ verifiedOn: today() });
    await stage.arrange("UPDATE beneficiaries.inventory_find SET withdrawn_at = now(), withdrawn_reason = 'Orang lain' WHERE beneficiary_id = $1", [person.id]);
    expect((await figures(seen)).identityFigures.whole).toMatchObject({ persons: 1, verified: 0 });
  });

  it('counts nobody whom a withdrawn round found, and keeps the day of another visit', async () => {
    const area = withdrawn;
    const family = await world.family(area);
    const [single, member, again] = [await register({ area }), await register({ area, family, relation: 'KEPALA_KELUARGA' }), await register({ area })];
    const [held, given] = [await world.running(viewers.lebak, area), await world.running(viewers.lebak, area)];
    const before = daysAfter(today(), -3);
    await world.record(held.id, [{ beneficiary: again.id, foundOn: before }]);
    const recorded = await world.record(given.id, [{ beneficiary: single.id }, { family }, { beneficiary: again.id }]);
    const whole = async () => (await figures(area)).identityFigures.whole;
    const verifiedOn = async () => Promise.all([single, member, again].map(async ({ id }) => (await stage.ask(`{ beneficiary(id: "${id}") { verifiedOn } }`, viewers.lebak)).beneficiary.verifiedOn));
    expect(await whole()).toMatchObject({ persons: 3, verified: 3 });
    expect(await verifiedOn()).toEqual([today(), today(), today()]);
    expect(await stage.mutate('withdrawInventoryRound', '... on InventoryRound { state }', { id: given.id, version: recorded.version, reason: 'Desa yang keliru' }, viewers.lebak)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await whole()).toMatchObject({ persons: 3, verified: 1 });
    expect(await verifiedOn()).toEqual([null, null, before]);
  });

  it('counts a family that a village\'s meeting accepted', async () => {
    const area = village;
    const family = await world.family(area);
    const person = await register({ area, family, relation: 'KEPALA_KELUARGA' });
    const { id } = await stage.mutate('registerProposal', '... on Proposal { id }', { family, kind: 'NEW', grounds: 'Layak dibantu', submit: true }, keeper);
    const called = await stage.mutate('callVillageMeeting', '... on VillageMeeting { id version }', { area, heldOn: '2026-10-20', invited: 31, proposals: [id] }, keeper);
    await stage.mutate('recordVillageMeeting', '... on VillageMeeting { id }', { id: called.id, version: called.version, present: 20, chair: 'Kades Contoh', signatories: ['Kades Contoh', 'Ketua BPD Contoh'], minutesNumber: '140/12/BA', names: [{ proposal: id, verdict: 'ACCEPTED' }] }, keeper);
    expect((await stage.ask(`{ beneficiary(id: "${person.id}") { verifiedOn } }`, viewers.lebak)).beneficiary).toEqual({ verifiedOn: '2026-10-20' });
  });

  it('hides small numbers from those who may not know them, and tells nothing beyond the viewer\'s area', async () => {
    await register({ area: small });
    expect((await figures(small)).identityFigures.whole).toMatchObject({ persons: 1, hidden: false });
    expect((await figures(small, viewers.head)).identityFigures.whole).toEqual({ persons: null, valid: null, verified: null, hidden: true });
    expect((await figures('36.04')).identityFigures).toBeNull();
    expect(await stage.errorOf('{ identityFigures { whole { persons } } }', viewerWith('LKS_USER', '36'))).toBe('FORBIDDEN');
  });
});

it('has left every state as it was last said, and every count as the rows are', async () => {
  const { rows } = await stage.arrange(`
    SELECT nik_state, said.state_after FROM beneficiaries.beneficiary
    JOIN LATERAL (SELECT state_after FROM beneficiaries.nik_record WHERE beneficiary_id = beneficiary.id ORDER BY at DESC, id DESC LIMIT 1) AS said ON true`, []);
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) expect(row['state_after']).toBe(row['nik_state']);
  expect((await stage.arrange('SELECT * FROM beneficiaries.identity_differences()', [])).rows).toEqual([]);
});
