import { today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEntitlements, village, type Made } from './entitlement-stage.ts';

let world: Awaited<ReturnType<typeof openEntitlements>>;
beforeAll(async () => { world = await openEntitlements(); });
afterAll(() => world.close());

const nextVillage = '36.02.01.2003';
const serang = '36.04.34.2001';
const died = ({ id, version }: Made, input: object = {}) => world.stage.mutate('recordDeath', '... on Beneficiary { id version }', { id, version, happenedOn: '2026-05-02', ...input }, viewers.lebak);
const versionOf = async (field: 'family' | 'beneficiary', id: string, viewer: Viewer = viewers.admin): Promise<number> => (await world.stage.ask(`{ found: ${field}(id: "${id}") { version } }`, viewer)).found.version;
const changesOf = async (family: string): Promise<{ id: string }[]> => (await world.stage.ask(`{ family(id: "${family}") { changes { id kind } } }`, viewers.admin)).family.changes;
async function undoLast(family: string, viewer: Viewer = viewers.lebak) {
  return world.stage.mutate('undoFamilyChange', '... on Family { id }', { id: family, version: await versionOf('family', family), change: (await changesOf(family))[0]?.id, reason: 'Salah catat' }, viewer);
}
const move = async (family: string, area: string, viewer: Viewer = viewers.lebak) =>
  world.stage.mutate('moveFamily', '... on Family { id }', { id: family, version: await versionOf('family', family), area, address: 'Kp. Baru', happenedOn: '2026-05-03', reason: 'Menghindari seseorang' }, viewer);
const receive = async (family: string, area: string, viewer: Viewer = viewers.serang) =>
  world.stage.mutate('receiveFamily', '... on Family { id }', { id: family, version: await versionOf('family', family), area, happenedOn: '2026-05-04' }, viewer);
const operations = (found: { history: { edges: { node: { operation: string; reason: string | null } }[] } }) => found.history.edges.map(({ node }) => node.operation);
const problem = (refused: { __typename: string; message: string }) => `${refused.__typename}: ${refused.message}`;

/** A family with a head, and the entitlement it has. */
async function served(ownerLevel = 'REGENCY') {
  const programme = await world.programme({ ownerLevel }, ownerLevel === 'REGENCY' ? viewers.lebak : viewers.admin);
  const family = await world.family();
  const head = await world.person({ family: family.id, relation: 'KEPALA_KELUARGA' });
  const entitlement = await world.active(programme, { family: family.id }, ownerLevel === 'REGENCY' ? viewers.lebak : viewers.admin);
  return { programme, family, head, entitlement };
}

describe('a death', () => {
  it('freezes a person\'s entitlement the same day, whatever its state, and given back where it was a mistake (rule 36)', async () => {
    const programmes = [await world.programme({ target: 'PERSON' }), await world.programme({ target: 'PERSON' })];
    const person = await world.person();
    const active = await world.active(programmes[0] ?? '', { beneficiary: person.id });
    const proposed = await world.propose(programmes[1] ?? '', { beneficiary: person.id });
    await died(person);
    for (const { id, state } of [active, proposed]) expect(await world.read(id)).toMatchObject({ state, frozenOn: today(), frozenReason: 'DECEASED' });
    const frozen = await world.read(active.id, viewers.lebak);
    expect(frozen).toMatchObject({ version: 5, nextSteps: ['TERMINATE'] });
    expect(frozen.ledger.at(-1)).toMatchObject({ kind: 'FREEZE', state: 'ACTIVE', freezeReason: 'DECEASED', reason: null, by: null, happenedOn: today() });
    expect(frozen.history.edges[0].node).toEqual({ operation: 'recordDeath', reason: null, changes: [{ field: 'frozenOn', before: null, after: today() }, { field: 'frozenReason', before: null, after: 'DECEASED' }] });
    expect(problem(await world.suspend(frozen, { why: 'NOT_COLLECTED' }))).toContain('has been frozen since');
    await world.stage.mutate('undoDeath', '... on Beneficiary { id }', { id: person.id, version: await versionOf('beneficiary', person.id), reason: 'Salah orang' }, viewers.lebak);
    const back = await world.read(active.id);
    expect(back).toMatchObject({ version: 6, state: 'ACTIVE', frozenOn: null, frozenReason: null });
    expect(back.history.edges[0].node.changes).toEqual([{ field: 'frozenOn', before: today(), after: null }, { field: 'frozenReason', before: 'DECEASED', after: null }]);
    expect(await world.suspend(back, { why: 'NOT_COLLECTED' })).toMatchObject({ state: 'SUSPENDED' });
  });

  it('asks the offices to decide, which end it though the programme is another level\'s', async () => {
    const programme = await world.programme({ target: 'PERSON', ownerLevel: 'PROVINCE' }, viewers.admin);
    const person = await world.person();
    const active = await world.active(programme, { beneficiary: person.id }, viewers.admin);
    expect(await world.terminate(active, { why: 'REFUSED' })).toMatchObject({ __typename: 'NotAllowed' });
    await died(person);
    const asked = async () => (await world.stage.arrange('SELECT tasks FROM beneficiaries.outbox WHERE entity_id = $1 ORDER BY version DESC LIMIT 1', [active.id])).rows[0].tasks;
    expect(await asked()).toMatchObject([{ key: 'frozen', kind: 'ENTITLEMENT_FROZEN', area: village, from: today() }]);
    const { entitlements } = await world.stage.ask(`{ entitlements(filter: { frozen: true, programme: ["${programme}"] }) { edges { node { id } } } }`, viewers.lebak);
    expect(entitlements.edges).toEqual([{ node: { id: active.id } }]);
    expect(await world.terminate({ id: active.id, version: 5 }, { why: 'DECEASED' })).toMatchObject({ state: 'TERMINATED', reason: 'DECEASED', frozenReason: 'DECEASED' });
    expect(await asked()).toEqual([]);
  });

  it('of one of several leaves the family\'s, of the last freezes it', async () => {
    const { family, head, entitlement } = await served();
    const wife = await world.person({ family: family.id, relation: 'ISTRI', sex: 'P' });
    await died(head, { newHead: wife.id });
    expect(await world.read(entitlement.id)).toMatchObject({ frozenOn: null });
    await died({ id: wife.id, version: await versionOf('beneficiary', wife.id) });
    expect(await world.read(entitlement.id)).toMatchObject({ frozenReason: 'DISSOLVED', frozenOn: today() });
    await undoLast(family.id);
    const back = await world.read(entitlement.id);
    expect(back).toMatchObject({ frozenOn: null, state: 'ACTIVE' });
    expect(operations(back).slice(0, 2)).toEqual(['undoFamilyChange', 'recordDeath']);
  });

  it('known while somebody proposes or activates leaves nothing unfrozen', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [one, other] = [await world.programme({ target: 'PERSON' }), await world.programme({ target: 'PERSON' })];
      const person = await world.person();
      const approved = await world.approve(await world.assess(await world.propose(one, { beneficiary: person.id })));
      await Promise.all([world.activate(approved), died(person), world.propose(other, { beneficiary: person.id })]);
      const { rows } = await world.stage.arrange('SELECT frozen_reason FROM beneficiaries.entitlement WHERE beneficiary_id = $1', [person.id]);
      for (const row of rows) expect(row).toEqual({ frozen_reason: 'DECEASED' });
      expect(rows.length).toBeGreaterThan(0);
    }
  });
});

describe('a move', () => {
  it('within the programme\'s area takes it along; the new village is not told what was before', async () => {
    const { family, entitlement } = await served();
    await move(family.id, nextVillage);
    expect(await world.read(entitlement.id)).toMatchObject({ version: 5, area: { code: nextVillage }, state: 'ACTIVE', frozenOn: null });
    const there = await world.read(entitlement.id, viewerWith('KEC_OFFICER', nextVillage));
    expect(there.ledger.map(({ kind }: { kind: string }) => kind)).toEqual(['MOVE']);
    expect(there.history.edges).toHaveLength(1);
    expect(JSON.stringify(there)).not.toContain('Menghindari');
    expect(JSON.stringify(there)).not.toContain(village);
    const left = await world.read(entitlement.id, viewerWith('KEC_OFFICER', village));
    expect(left).toBeNull();
    await undoLast(family.id);
    expect(await world.read(entitlement.id)).toMatchObject({ area: { code: village }, frozenOn: null });
  });

  it('out freezes it; received, a programme of the province goes along and one of the regency stays, unseen there', async () => {
    const { family, entitlement: provincial } = await served('PROVINCE');
    const own = await world.active(await world.programme(), { family: family.id });
    await move(family.id, serang);
    for (const { id } of [provincial, own]) expect(await world.read(id)).toMatchObject({ area: { code: village }, frozenReason: 'MOVED_OUT', frozenOn: today() });
    // Not there yet, nothing of it is.
    expect(await world.read(provincial.id, viewers.serang)).toBeNull();
    await receive(family.id, serang);
    const arrived = await world.read(provincial.id, viewers.serang);
    expect(arrived).toMatchObject({ area: { code: serang }, state: 'ACTIVE', frozenOn: null, family: { id: family.id } });
    expect(arrived.ledger.map(({ kind }: { kind: string }) => kind)).toEqual(['MOVE']);
    expect(operations(arrived)).toEqual(['receiveFamily']);
    expect(JSON.stringify(arrived)).not.toContain('36.02');
    expect(await world.read(provincial.id, viewers.lebak)).toBeNull();
    const stays = await world.read(own.id, viewers.lebak);
    expect(stays).toMatchObject({ area: { code: village }, frozenReason: 'MOVED_OUT', family: null });
    expect(await world.read(own.id, viewers.serang)).toBeNull();
    expect(await world.terminate(stays, { why: 'MOVED' })).toMatchObject({ state: 'TERMINATED' });
  });

  it('taken back gives it back', async () => {
    const { family, entitlement } = await served();
    await move(family.id, serang);
    await undoLast(family.id);
    expect(await world.read(entitlement.id)).toMatchObject({ area: { code: village }, frozenOn: null, state: 'ACTIVE' });
  });
});

describe('a merge', () => {
  const mergePersons = async (stays: Made, merged: Made) => world.stage.mutate('mergeBeneficiaries', '... on Beneficiary { id version merges { id } }', { id: stays.id, version: 1, merged: merged.id, mergedVersion: 1, reason: 'Orang yang sama' }, viewers.lebak);

  it('of persons carries what they have, ends the later of two to one programme, and gives all back', async () => {
    const [both, alone] = [await world.programme({ target: 'PERSON' }), await world.programme({ target: 'PERSON' })];
    const [stays, merged] = [await world.person(), await world.person()];
    const own = await world.active(both, { beneficiary: stays.id });
    const later = await world.active(both, { beneficiary: merged.id });
    const theirs = await world.propose(alone, { beneficiary: merged.id });
    const one = await mergePersons(stays, merged);
    expect(await world.read(own.id)).toMatchObject({ state: 'ACTIVE', version: 4 });
    expect(await world.read(theirs.id)).toMatchObject({ state: 'PROPOSED', beneficiary: { id: stays.id } });
    const ended = await world.read(later.id);
    expect(ended).toMatchObject({ state: 'TERMINATED', reason: 'MERGED', endedOn: today(), beneficiary: { id: stays.id } });
    expect(operations(ended)[0]).toBe('mergeBeneficiaries');
    expect(await world.propose(alone, { beneficiary: merged.id })).not.toMatchObject({ __typename: 'Entitlement' });
    await world.stage.mutate('undoBeneficiaryMerge', '... on Beneficiary { id }', { id: stays.id, version: one.version, merge: one.merges[0].id, reason: 'Ternyata dua orang' }, viewers.lebak);
    expect(await world.read(theirs.id)).toMatchObject({ beneficiary: { id: merged.id }, state: 'PROPOSED' });
    const back = await world.read(later.id);
    expect(back).toMatchObject({ state: 'ACTIVE', reason: null, endedOn: null, beneficiary: { id: merged.id } });
    expect(operations(back)[0]).toBe('undoBeneficiaryMerge');
    expect(await world.read(own.id)).toMatchObject({ beneficiary: { id: stays.id }, state: 'ACTIVE' });
  });

  it('of families carries theirs, to where the other lives', async () => {
    const programme = await world.programme();
    const [stays, merged] = [await world.family(), await world.family(nextVillage)];
    const theirs = await world.active(programme, { family: merged.id });
    const joined = await world.stage.mutate('mergeFamilies', '... on Family { id version changes { id } }', { id: stays.id, version: 1, merged: merged.id, mergedVersion: 1, happenedOn: '2026-05-05', relations: [], reason: 'Satu rumah' }, viewers.lebak);
    expect(await world.read(theirs.id)).toMatchObject({ state: 'ACTIVE', family: { id: stays.id }, area: { code: village }, frozenOn: null });
    await world.stage.mutate('undoFamilyChange', '... on Family { id }', { id: stays.id, version: joined.version, change: joined.changes[0].id, reason: 'Ternyata dua keluarga' }, viewers.lebak);
    expect(await world.read(theirs.id)).toMatchObject({ state: 'ACTIVE', family: { id: merged.id }, area: { code: nextVillage }, frozenOn: null });
  });
});
