import { regionsWithin } from '@pilar/domain/regions';
import type { Viewer } from '@pilar/domain/viewer';
import { respond } from '@pilar/testing/execute';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { absenceOf } from './absence.ts';

let stage: Stage;
const [village, elsewhere] = ['36.02.01.2002', '36.04.34.2001'];
const neighbour = regionsWithin('36.02.01', 'VILLAGE').find(({ code }) => code !== village)?.code ?? '';
const operator = { ...viewerWith('VILLAGE_OPERATOR', village), accountId: '01900000-0000-7000-8000-000100000301' };
const [regency, serang] = [viewers.lebak, viewers.serang];
const shown = '... on Proposal { id version state absence myDecisions }';
type Step = { id: string; version: number };
type Home = { id: string; head: string };

beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

/** A family of one person, who heads it. */
async function alone(): Promise<Home> {
  const { id } = await stage.mutate('registerFamily', '... on Family { id }', { area: village });
  const head = await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Sebatang Kara', family: id, relation: 'KEPALA_KELUARGA', birthDate: '1950-03-01', area: village, noNikReason: 'Contoh', distinct: true });
  return { id, head: head.id };
}
const propose = (input: object): Promise<Step> => stage.mutate('registerProposal', shown, { kind: 'NEW', grounds: 'Rumah tidak layak', submit: true, ...input }, operator);
const decide = ({ id, version }: Step, input: object, viewer: Viewer = regency) => stage.mutate('decideProposal', shown, { id, version, verdict: 'ACCEPTED', ...input }, viewer);
const statement = { documentNumber: '12/SPTJM/2026', documentOn: '2026-10-01' };
const decree = { documentNumber: '460/7-Huk/2026', documentOn: '2026-10-05' };
/** A proposal about to be decided at each step from the regency's on. */
const verifiable = async (input: object): Promise<Step> => decide(await propose(input), statement, operator);
const die = (id: string, version = 1) => stage.mutate('recordDeath', '... on Beneficiary { id version }', { id, version, happenedOn: '2026-05-05' }, regency);
const move = (id: string, area: string, version = 1) => stage.mutate('moveFamily', '... on Family { id version lifeState }', { id, version, happenedOn: '2026-05-05', area }, regency);
const seen = async (id: string, viewer: Viewer = regency) => (await stage.ask(`{ proposal(id: "${id}") { absence myDecisions } }`, viewer)).proposal;

describe('a proposal for a family whose only member dies', () => {
  it.each([['to be verified', 0], ['to be approved', 1], ['to be sent', 2]] as const)('is not accepted where it is %s, and can be rejected', async (_where, steps) => {
    const home = await alone();
    let waiting = await verifiable({ family: home.id });
    for (const paper of [{}, decree].slice(0, steps)) waiting = await decide(waiting, paper);
    await die(home.head);
    expect(await seen(waiting.id)).toEqual({ absence: 'DISSOLVED', myDecisions: ['RETURNED', 'REJECTED'] });
    const { __typename, path, message } = await decide(waiting, decree);
    expect([__typename, path]).toEqual(['InvalidInput', ['id']]);
    expect(message).toMatch(/^.*Family no longer there, so that this proposal cannot be accepted\. Reject, return or withdraw it/);
    expect(await decide(waiting, { verdict: 'REJECTED', why: 'DECEASED' })).toMatchObject({ state: 'REJECTED', absence: null });
  });

  it('is refused among many, which are taken', async () => {
    const [home, other] = [await alone(), await alone()];
    const [gone, there] = [await verifiable({ family: home.id }), await verifiable({ family: other.id })];
    await die(home.head);
    const { decided, refused } = await stage.mutate('decideProposals', '... on DecisionBatch { decided refused { proposal code message } }', { decisions: [gone, there].map(({ id, version }) => ({ id, version, verdict: 'ACCEPTED' })) }, regency);
    expect([decided, refused]).toEqual([1, [{ proposal: gone.id, code: 'INVALID_INPUT', message: expect.stringContaining('Family no longer there') }]]);
  });

  it('is called for no meeting, and rejected by one that was called before', async () => {
    const [home, other] = [await alone(), await alone()];
    const [gone, there] = [await propose({ family: home.id }), await propose({ family: other.id })];
    const call = (proposals: Step[]) => stage.mutate('callVillageMeeting', '... on VillageMeeting { id version }', { area: village, heldOn: '2026-10-20', invited: 20, proposals: proposals.map(({ id }) => id) }, operator);
    const called = await call([gone, there]);
    await die(home.head);
    const late = await propose({ family: (await alone()).id });
    await stage.arrange("UPDATE beneficiaries.family SET life_state = 'DISSOLVED', life_state_on = current_date WHERE id = (SELECT family_id FROM beneficiaries.proposal WHERE id = $1)", [late.id]);
    expect(await call([late])).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['proposals', '0'], message: expect.stringContaining('Family no longer there') }] });
    const record = (verdict: object) => stage.mutate('recordVillageMeeting', '... on VillageMeeting { accepted rejected }', { id: called.id, version: called.version, present: 15, chair: 'Kades Contoh', signatories: ['Kades Contoh'], names: [{ proposal: gone.id, ...verdict }, { proposal: there.id, verdict: 'ACCEPTED' }] }, operator);
    expect(await record({ verdict: 'ACCEPTED' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['names', '0', 'proposal'], message: expect.stringContaining('Record it as rejected') }] });
    expect(await record({ verdict: 'REJECTED', why: 'DECEASED' })).toEqual({ __typename: 'VillageMeeting', accepted: 1, rejected: 1 });
  });

  it('goes on where the death was a mistake that is taken back', async () => {
    const home = await alone();
    const waiting = await verifiable({ family: home.id });
    await die(home.head);
    const { family } = await stage.ask(`{ family(id: "${home.id}") { version changes { id } } }`, regency);
    await stage.mutate('undoFamilyChange', '... on Family { id }', { id: home.id, version: family.version, change: family.changes[0].id, reason: 'Salah orang' }, regency);
    expect(await decide(waiting, {})).toMatchObject({ state: 'REG_VERIFIED', absence: null });
  });
});

describe('a proposal for a person', () => {
  const person = async (): Promise<string> => (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Sendirian', area: village, noNikReason: 'Contoh', distinct: true })).id;

  it('who has died is accepted at no step, and its removal is', async () => {
    const [one, other] = [await person(), await person()];
    const waiting = await verifiable({ beneficiary: one });
    for (const id of [one, other]) await die(id);
    expect(await decide(waiting, {})).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('Has died') });
    const removal = await verifiable({ beneficiary: other, kind: 'REMOVE' });
    expect(await decide(removal, {})).toMatchObject({ state: 'REG_VERIFIED', absence: null });
  });

  it('who has died since it was sent gets the ministry’s answer written down', async () => {
    const id = await person();
    let sent = await verifiable({ beneficiary: id });
    for (const paper of [{}, decree, {}]) sent = await decide(sent, paper);
    await die(id);
    expect(await seen(sent.id)).toMatchObject({ absence: null });
    expect(await decide(sent, {})).toMatchObject({ state: 'NATIONAL_OK' });
  });
});

describe('a proposal for a family that moves', () => {
  it('inside the regency is no more its village’s, and still the regency’s', async () => {
    const home = await alone();
    const listed = await propose({ family: home.id });
    await move(home.id, neighbour);
    // The village sees nobody any more, and so decides on nobody.
    expect(await decide(listed, statement, operator)).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('Has moved away') });
    const other = await alone();
    const waiting = await verifiable({ family: other.id });
    await move(other.id, neighbour);
    expect(await decide(waiting, {})).toMatchObject({ state: 'REG_VERIFIED', absence: null });
  });

  it('to another regency is accepted by nobody, on its way nor received there', async () => {
    const home = await alone();
    const waiting = await verifiable({ family: home.id });
    expect(await move(home.id, elsewhere)).toMatchObject({ lifeState: 'MOVED_OUT' });
    expect(await decide(waiting, {})).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('Has moved away') });
    await stage.mutate('receiveFamily', '... on Family { id }', { id: home.id, version: 2, happenedOn: '2026-05-06', area: elsewhere }, serang);
    expect(await seen(waiting.id)).toMatchObject({ absence: 'MOVED' });
    expect(await decide(waiting, {})).toMatchObject({ __typename: 'InvalidInput' });
  });
});

it('is said in the language of whoever decides, and by no code', async () => {
  const home = await alone();
  const waiting = await verifiable({ family: home.id });
  await die(home.head);
  const { data } = await respond(stage.target, {
    query: 'mutation ($input: DecideProposalInput!) { decideProposal(input: $input) { ... on InvalidInput { message } } }', viewer: regency, language: 'id', variables: { input: { idempotencyKey: randomUUID(), id: waiting.id, version: waiting.version, verdict: 'ACCEPTED' } },
  });
  expect(data).toMatchObject({ decideProposal: { message: expect.stringMatching(/Keluarga tidak ada lagi, jadi usulan ini tidak dapat disetujui/) } });
});

describe('absenceOf', () => {
  const [proposed, removal] = [{ kind: 'NEW', areaCode: village }, { kind: 'REMOVE', areaCode: village }];
  const all = ['VILLAGE', 'DISTRICT', 'REGENCY'];

  it('tells who is gone from where', () => {
    expect(absenceOf(proposed, { lifeState: 'ACTIVE', livesIn: village })).toBe(null);
    expect(absenceOf(proposed, { lifeState: 'DECEASED', livesIn: village })).toEqual({ why: 'DECEASED', levels: all });
    expect(absenceOf(proposed, { lifeState: 'ACTIVE', livesIn: neighbour })).toEqual({ why: 'MOVED', levels: ['VILLAGE'] });
    expect(absenceOf(proposed, { lifeState: 'ACTIVE', livesIn: '36.02.02.2002' })).toEqual({ why: 'MOVED', levels: ['VILLAGE', 'DISTRICT'] });
    for (const subject of [{ lifeState: 'ACTIVE', livesIn: elsewhere }, { lifeState: 'MOVED_OUT', livesIn: village }, null] as const) expect(absenceOf(proposed, subject)).toEqual({ why: 'MOVED', levels: all });
    for (const subject of [{ lifeState: 'DECEASED', livesIn: village }, null] as const) expect(absenceOf(removal, subject)).toBe(null);
  });
});
