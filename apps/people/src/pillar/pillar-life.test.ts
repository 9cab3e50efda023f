import { daysAfter, today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(subgraph);
});
afterAll(() => stage.close());

const fields = `... on Pillar { id version state stateSince endReason endedOn validFrom validTo decreeNumber appointer nextSteps area { code } type
  person { id fullName } predecessor { id state endReason } successor { id } earlierDecrees { number date validTo appointer } }`;
const decree = { decreeNumber: '800/1', decreeDate: '2024-01-01', appointer: 'KEMENSOS' };

const districts = regionsWithin('36.02', 'DISTRICT').map(({ code }) => code);
/** A district of Lebak that no other test uses. */
const freshDistrict = () => districts.pop() ?? '';

const person = async (fullName = 'Contoh Masa', area = '36.02') => (await stage.mutate('registerPerson', '... on Person { id }', { fullName: `${fullName} ${randomUUID().slice(0, 8)}`, area })).id as string;
const act = (mutation: string, input: object, viewer: Viewer = viewers.lebak) => stage.mutate(mutation, fields, input, viewer);
async function appointed(input: { area?: string; [field: string]: unknown } = {}) {
  const term = await act('appointPillar', { person: await person(), type: 'TKSK', state: 'ACTIVE', ...decree, validFrom: '2024-01-02', validTo: '2025-12-31', ...input, area: input.area ?? freshDistrict() });
  expect(term.__typename).toBe('Pillar');
  return term;
}

describe('the way of a term', () => {
  it('leads from proposal over selection to a decree, a suspension, an extension and its end', async () => {
    const proposed = await act('appointPillar', { person: await person(), type: 'TKSK', area: freshDistrict(), state: 'PROPOSED' });
    expect(proposed).toMatchObject({ state: 'PROPOSED', nextSteps: ['SELECT', 'ACTIVATE', 'END'] });
    const selected = await act('selectPillar', { id: proposed.id, version: 1, on: '2023-12-01' });
    expect(selected).toMatchObject({ state: 'SELECTED', version: 2, stateSince: '2023-12-01' });
    const active = await act('activatePillar', { id: proposed.id, version: 2, ...decree, validTo: '2024-12-31' });
    expect(active).toMatchObject({ state: 'ACTIVE', version: 3, validFrom: '2024-01-01', stateSince: '2024-01-01', decreeNumber: '800/1' });
    expect(await act('suspendPillar', { id: proposed.id, version: 3, on: '2024-03-01', reason: 'mencalonkan diri' })).toMatchObject({ state: 'SUSPENDED', version: 4, stateSince: '2024-03-01' });
    expect(await act('resumePillar', { id: proposed.id, version: 4, on: '2024-06-01' })).toMatchObject({ state: 'ACTIVE', version: 5 });
    expect(await act('extendPillar', { id: proposed.id, version: 5, decreeNumber: '800/2', decreeDate: '2024-12-20', validTo: '2025-12-31' })).toMatchObject({
      state: 'ACTIVE', version: 6, decreeNumber: '800/2', appointer: 'KEMENSOS', validTo: '2025-12-31', earlierDecrees: [{ number: '800/1', date: '2024-01-01', validTo: '2024-12-31', appointer: 'KEMENSOS' }],
    });
    expect(await act('endPillar', { id: proposed.id, version: 6, endReason: 'RESIGNED', on: '2025-06-30' })).toMatchObject({ state: 'ENDED', endReason: 'RESIGNED', endedOn: '2025-06-30', nextSteps: ['SUCCEED'] });
    const { pillar } = await stage.ask('query ($id: ID!) { pillar(id: $id) { history { edges { node { operation reason } } } } }', viewers.lebak, { id: proposed.id });
    expect(pillar.history.edges.map(({ node }: { node: { operation: string } }) => node.operation)).toEqual(['endPillar', 'extendPillar', 'resumePillar', 'suspendPillar', 'activatePillar', 'selectPillar', 'appointPillar']);
    expect(pillar.history.edges[3].node.reason).toBe('mencalonkan diri');
  });

  it('lets a PSM rest and be reactivated, and no TKSK (rule 8)', async () => {
    const psm = await appointed({ type: 'PSM', area: '36.02.14.2001' });
    expect(await act('restPillar', { id: psm.id, version: 1, on: '2025-01-01', reason: 'tidak ada kegiatan' })).toMatchObject({ state: 'DORMANT', nextSteps: ['REACTIVATE', 'END', 'SUCCEED'] });
    expect(await act('reactivatePillar', { id: psm.id, version: 2 })).toMatchObject({ state: 'ACTIVE', stateSince: today() });
    const tksk = await appointed();
    expect(await act('restPillar', { id: tksk.id, version: 1, reason: 'x' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it.each([
    ['selectPillar', {}, 'id'], ['activatePillar', decree, 'id'], ['resumePillar', {}, 'id'], ['reactivatePillar', {}, 'id'],
    ['suspendPillar', {}, 'reason'], ['suspendPillar', { reason: ' ' }, 'reason'], ['suspendPillar', { reason: 'x', on: '2999-01-01' }, 'on'], ['suspendPillar', { reason: 'x', on: '2020-01-01' }, 'on'],
    ['extendPillar', { ...decree, decreeNumber: ' ', validTo: '2027-12-31' }, 'decreeNumber'], ['extendPillar', { ...decree, decreeDate: '2999-01-01', validTo: '2027-12-31' }, 'decreeDate'], ['extendPillar', { ...decree, validTo: '2025-12-31' }, 'validTo'],
    ['endPillar', { endReason: 'AGE', on: '2999-01-01' }, 'on'], ['endPillar', { endReason: 'AGE', on: '2020-01-01' }, 'on'],
  ])('refuses %s of an active term with %o at %s', async (mutation, input, path) => {
    const term = await appointed({ type: 'TKS', area: '36.02' });
    expect(await act(mutation, { id: term.id, version: 1, ...input })).toMatchObject({ __typename: 'InvalidInput', path: [path] });
  });

  it('refuses what is stale, foreign or not the role\'s', async () => {
    const term = await appointed();
    expect(await act('endPillar', { id: term.id, version: 7, endReason: 'AGE' })).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    expect(await act('endPillar', { id: term.id, version: 1, endReason: 'AGE' }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    for (const viewer of [viewers.auditor, viewerWith('TKSK', '36.02.01'), viewerWith('KEC_OFFICER', '36.02.01')]) expect(await act('endPillar', { id: term.id, version: 1, endReason: 'AGE' }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    const both = await Promise.all(['AGE', 'MOVED'].map((endReason) => act('endPillar', { id: term.id, version: 1, endReason })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Pillar']);
    expect((await stage.ask('query ($id: ID!) { pillar(id: $id) { nextSteps } }', viewers.auditor, { id: term.id })).pillar.nextSteps).toEqual([]);
  });

  it('refuses to resume where the district has another active TKSK meanwhile (rule 8)', async () => {
    const term = await appointed();
    await act('suspendPillar', { id: term.id, version: 1, reason: 'x' });
    await appointed({ area: term.area.code });
    expect(await act('resumePillar', { id: term.id, version: 2 })).toMatchObject({ __typename: 'Duplicate', path: ['area'] });
  });

  it('keeps what ended long ago with its reason, and refuses an end without a day', async () => {
    expect(await appointed({ state: 'ENDED', endReason: 'CANDIDACY', endedOn: '2025-02-01' })).toMatchObject({ state: 'ENDED', endReason: 'CANDIDACY', endedOn: '2025-02-01' });
    const input = { person: await person(), type: 'TAGANA', area: '36.02', state: 'ENDED' };
    expect(await act('appointPillar', input)).toMatchObject({ __typename: 'InvalidInput', path: ['endedOn'] });
    expect(await act('appointPillar', { ...input, endedOn: '2999-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['endedOn'] });
    expect(await act('appointPillar', { ...input, state: 'PROPOSED', endReason: 'AGE' })).toMatchObject({ __typename: 'InvalidInput', path: ['endReason'] });
  });
});

describe('one person in one post', () => {
  it('runs once, also of two who appoint at once, and does not overlap in time', async () => {
    const [of, area] = [await person(), freshDistrict()];
    const term = { person: of, type: 'TAGANA', area, state: 'ACTIVE', ...decree };
    const both = await Promise.all([act('appointPillar', term), act('appointPillar', term)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Pillar']);
    const past = { person: of, type: 'PENSOS', area, state: 'ENDED', validFrom: '2020-01-01', validTo: '2020-12-31' };
    expect(await act('appointPillar', past)).toMatchObject({ __typename: 'Pillar' });
    expect(await act('appointPillar', { ...past, validFrom: '2020-12-31', validTo: '2021-12-31' })).toMatchObject({ __typename: 'InvalidInput', path: ['validFrom'] });
    expect(await act('appointPillar', { ...past, validFrom: '2021-01-01', validTo: '2021-12-31' })).toMatchObject({ __typename: 'Pillar' });
  });
});

describe('succeedPillar', () => {
  it('ends the term before, appoints the next, and links both', async () => {
    const term = await appointed();
    const next = await person('Contoh Pengganti');
    const successor = await act('succeedPillar', { predecessor: term.id, version: 1, endReason: 'BECAME_ASN', person: next, decreeNumber: '800/9', decreeDate: '2025-07-01', validTo: '2026-12-31', reason: 'lulus PPPK' });
    expect(successor).toMatchObject({ state: 'ACTIVE', type: 'TKSK', area: { code: term.area.code }, validFrom: '2025-07-01', appointer: 'KEMENSOS', person: { id: next }, predecessor: { id: term.id, state: 'ENDED', endReason: 'BECAME_ASN' } });
    const { pillar } = await stage.ask(`query ($id: ID!) { pillar(id: $id) { ${fields.replace('... on Pillar', '... ')} history { edges { node { operation reason } } } } }`, viewers.lebak, { id: term.id });
    expect(pillar).toMatchObject({ endedOn: '2025-06-30', version: 2, successor: { id: successor.id }, nextSteps: [], history: { edges: [{ node: { operation: 'succeedPillar', reason: 'lulus PPPK' } }, {}] } });
    expect(await act('succeedPillar', { predecessor: term.id, version: 2, person: await person(), decreeNumber: '1', decreeDate: '2025-08-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['predecessor'] });
  });

  it('is a new term where the same person changes area, never in the same post', async () => {
    const term = await appointed();
    const area = freshDistrict();
    const move = { predecessor: term.id, version: 1, endReason: 'TRANSFERRED', person: term.person.id, decreeNumber: '2', decreeDate: '2025-02-01' };
    expect(await act('succeedPillar', move)).toMatchObject({ __typename: 'InvalidInput', path: ['person'] });
    expect(await act('succeedPillar', { ...move, area })).toMatchObject({ state: 'ACTIVE', area: { code: area }, predecessor: { id: term.id, endReason: 'TRANSFERRED' } });
  });

  it('names every wrong field, and refuses what is stale, foreign or done by two at once', async () => {
    const term = await appointed();
    const input = { predecessor: term.id, version: 1, endReason: 'AGE', person: await person(), decreeNumber: '3', decreeDate: '2025-02-01' };
    expect(await act('succeedPillar', { ...input, predecessor: randomUUID() })).toMatchObject({ __typename: 'InvalidInput', path: ['predecessor'] });
    expect(await act('succeedPillar', { ...input, endReason: null, person: 'x', decreeNumber: ' ', decreeDate: '2999-01-01', area: '36.02' })).toMatchObject({
      problems: [{ path: ['person'] }, { path: ['area'] }, { path: ['decreeNumber'] }, { path: ['decreeDate'] }, { path: ['endReason'] }, { path: ['endedOn'] }],
    });
    expect(await act('succeedPillar', { ...input, endedOn: '2023-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['endedOn'] });
    expect(await act('succeedPillar', { ...input, version: 5 })).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    expect(await act('succeedPillar', input, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['predecessor'] });
    expect(await act('succeedPillar', input, viewers.auditor)).toMatchObject({ __typename: 'NotAllowed' });
    const other = await person();
    const both = await Promise.all([act('succeedPillar', input), act('succeedPillar', { ...input, person: other })]);
    expect(both.filter(({ __typename }) => __typename === 'Pillar')).toHaveLength(1);
  });

  it('comes by itself where a TKSK is appointed to a post that was left', async () => {
    const term = await appointed();
    await act('endPillar', { id: term.id, version: 1, endReason: 'RESIGNED', on: '2025-01-31' });
    expect(await appointed({ area: term.area.code, validFrom: '2025-03-01' })).toMatchObject({ predecessor: { id: term.id } });
    // What ended before is recorded later: nothing follows from it.
    expect(await appointed({ area: term.area.code, state: 'ENDED', validFrom: '2020-01-01', validTo: '2020-12-31' })).toMatchObject({ predecessor: null });
  });
});

describe('tasks of a term', () => {
  const tasks = async (id: string) => (await stage.arrange('SELECT tasks FROM people.outbox WHERE entity_id = $1 ORDER BY id DESC LIMIT 1', [id])).rows[0]?.tasks;

  it('ask for a successor while the post is empty, and no longer once there is one (rule 8)', async () => {
    const term = await appointed();
    await act('endPillar', { id: term.id, version: 1, endReason: 'RESIGNED', on: '2025-01-31' });
    expect(await tasks(term.id)).toMatchObject([{ kind: 'POST_VACANT', from: '2025-01-31', due: '2025-03-02' }]);
    await appointed({ area: term.area.code, validFrom: daysAfter('2025-01-31', 10) });
    expect(await tasks(term.id)).toEqual([]);
  });

  it('ask for none either once somebody who was proposed is appointed', async () => {
    const term = await appointed();
    await act('endPillar', { id: term.id, version: 1, endReason: 'RESIGNED', on: '2025-01-31' });
    const proposed = await act('appointPillar', { person: await person(), type: 'TKSK', area: term.area.code, state: 'PROPOSED' });
    expect(await tasks(term.id)).toMatchObject([{ kind: 'POST_VACANT' }]);
    expect(await act('activatePillar', { id: proposed.id, version: 1, ...decree, decreeDate: '2025-02-10' })).toMatchObject({ state: 'ACTIVE', version: 2, predecessor: { id: term.id } });
    expect(await tasks(term.id)).toEqual([]);
    const { pillar } = await stage.ask('query ($id: ID!) { pillar(id: $id) { version successor { id } history { edges { node { operation } } } } }', viewers.lebak, { id: term.id });
    expect(pillar).toMatchObject({ version: 3, successor: { id: proposed.id }, history: { edges: [{ node: { operation: 'activatePillar' } }, {}, {}] } });
  });

  it('go too where the next began before the last had ended, whom they do not follow', async () => {
    const term = await appointed();
    await act('endPillar', { id: term.id, version: 1, endReason: 'RESIGNED', on: '2025-01-31' });
    expect(await appointed({ area: term.area.code, validFrom: '2025-01-15' })).toMatchObject({ predecessor: null });
    expect(await tasks(term.id)).toEqual([]);
  });
});

describe('recordPersonDeath', () => {
  it('ends the running terms that day, and nobody appoints who has died', async () => {
    const term = await appointed();
    const died = (input: object, viewer: Viewer = viewers.lebak) => stage.mutate('recordPersonDeath', '... on Person { id version deceasedOn pillars { state endReason endedOn } }', { id: term.person.id, version: 1, on: '2025-05-05', ...input }, viewer);
    expect(await died({ on: '2999-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['on'] });
    expect(await died({ on: '2020-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['on'] });
    expect(await died({}, viewers.auditor)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await died({})).toMatchObject({ deceasedOn: '2025-05-05', pillars: [{ state: 'ENDED', endReason: 'DECEASED', endedOn: '2025-05-05' }] });
    expect(await died({ version: 2 })).toMatchObject({ __typename: 'InvalidInput', path: ['on'] });
    expect(await act('appointPillar', { person: term.person.id, type: 'TKS', area: '36.02', state: 'PROPOSED' })).toMatchObject({ __typename: 'InvalidInput', path: ['person'] });
  });
});

it('keeps one active coordinator of a kind in a region, over the posts', async () => {
  const coordinator = { type: 'TKSK', position: 'COORDINATOR', area: '36.02', state: 'ACTIVE', ...decree };
  expect(await act('appointPillar', { ...coordinator, person: await person() })).toMatchObject({ __typename: 'Pillar' });
  expect(await act('appointPillar', { ...coordinator, person: await person() })).toMatchObject({ __typename: 'Duplicate', path: ['area'] });
  expect(await act('appointPillar', { ...coordinator, person: await person(), area: '36.02.01' })).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
});

it('refuses who is too old or too young for the service unless somebody says why (rule 12)', async () => {
  const { id } = await stage.mutate('registerPerson', '... on Person { id }', { fullName: 'Contoh Tua', area: '36.02', birthDate: '1960-01-01' });
  const term = { person: id, type: 'TAGANA', area: '36.02', state: 'PROPOSED' };
  expect(await act('appointPillar', term)).toMatchObject({ __typename: 'InvalidInput', path: ['person'] });
  expect(await act('appointPillar', { ...term, overrideReason: 'pelatih berpengalaman' })).toMatchObject({ __typename: 'Pillar' });
});
