import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { openStage, type Stage } from '@pilar/testing/stage';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { stepsFor, standingOf, type Entry, type Origin, type PathStep } from './proposal-rules.ts';

let stage: Stage;
const village = '36.02.01.2002';
/** Four people of one regency: of the village, of the district, and two of the regency. */
const officers = {
  village: { ...viewerWith('VILLAGE_OPERATOR', village), accountId: '01900000-0000-7000-8000-000100000201' },
  district: { ...viewerWith('KEC_OFFICER', '36.02.01'), accountId: '01900000-0000-7000-8000-000100000202' },
  regency: viewers.lebak,
  second: { ...viewers.lebak, accountId: '01900000-0000-7000-8000-000100000203', name: 'Second Officer of Lebak' },
};
const shown = '... on Proposal { id version state nextStep optionalSteps lastReason objectionOpen assignedTo myStep myDecisions mayUndo ledger { verdict step reason note by role undoneBy } }';

beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(async () => {
  await keepsToItsLedger();
  await stage.close();
});

/** The state beside the ledger is what follows from it, of every proposal that these tests have made. */
async function keepsToItsLedger(): Promise<void> {
  const { rows } = await stage.arrange(`
    SELECT proposal.state, passed, next_step AS next, optional_steps AS optional, objection_open AS objection, origin, path.steps, entries,
      (SELECT coalesce(json_agg(json_build_object('id', entry.id, 'step', step, 'verdict', verdict, 'undoes', undoes) ORDER BY nth), '[]') FROM beneficiaries.verification_step AS entry WHERE proposal_id = proposal.id) AS ledger
    FROM beneficiaries.proposal JOIN beneficiaries.proposal_path AS path ON path.id = path_id`, []);
  expect(rows.length).toBeGreaterThan(20);
  for (const { origin, steps, ledger, entries, ...standing } of rows as { origin: Origin; steps: PathStep[]; ledger: Entry[]; entries: number }[]) {
    expect(standing).toEqual(standingOf(stepsFor(steps, origin), ledger));
    expect(entries).toBe(ledger.length);
  }
}

const family = async (area = village, viewer: Viewer = viewers.admin): Promise<string> => (await stage.mutate('registerFamily', '... on Family { id }', { area }, viewer)).id;
const register = async (input: object = {}, viewer: Viewer = officers.village) => stage.mutate('registerProposal', shown, { family: await family(), kind: 'NEW', grounds: 'Rumah tidak layak', submit: true, ...input }, viewer);
const decide = ({ id, version }: { id: string; version: number }, input: object, viewer: Viewer = officers.regency) => stage.mutate('decideProposal', shown, { id, version, ...input }, viewer);
const statement = { documentNumber: '12/SPTJM/2026', documentOn: '2026-10-01' };
const decree = { documentNumber: '460/7-Huk/2026', documentOn: '2026-10-05' };
/** A proposal of the village that the regency is to verify. */
const verifiable = async () => decide(await register(), { verdict: 'ACCEPTED', ...statement }, officers.village);

describe('registerProposal', () => {
  it('puts a family or a person on the list of the village, or keeps a draft', async () => {
    expect(await register()).toMatchObject({ version: 1, state: 'VILLAGE_LIST', nextStep: 'MEETING', optionalSteps: [], ledger: [{ verdict: 'ACCEPTED', step: 'SUBMISSION', by: null, role: 'VILLAGE_OPERATOR' }] });
    const person = await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Sendiri', area: village, noNikReason: 'Belum membawa kartu' });
    expect(await register({ family: undefined, beneficiary: person.id, submit: false })).toMatchObject({ state: 'DRAFT', nextStep: 'SUBMISSION', myDecisions: ['ACCEPTED'], ledger: [] });
  });

  it('names every wrong field, and whom it does not find', async () => {
    expect(await register({ grounds: ' ' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['grounds'] }] });
    expect(await register({ grounds: 'NIK 3602010101700001' })).toMatchObject({ __typename: 'InvalidInput', path: ['grounds'] });
    expect(await register({ family: undefined })).toMatchObject({ __typename: 'InvalidInput', path: ['family'] });
    expect(await register({ beneficiary: randomUUID() })).toMatchObject({ __typename: 'InvalidInput', path: ['family'] });
    for (const id of ['x', randomUUID(), await family('36.02.02.2002')]) expect(await register({ family: id })).toMatchObject({ __typename: 'InvalidInput', path: ['family'] });
    expect(await register({ origin: 'REGENCY' })).toMatchObject({ __typename: 'InvalidInput', path: ['origin'] });
  });

  it('is refused to province, auditor and district', async () => {
    for (const viewer of [viewers.admin, viewers.officer, viewers.auditor, viewers.head, officers.district]) expect(await register({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('keeps one under way of a family, also of two at once, and another once that is over', async () => {
    const id = await family();
    const both = await Promise.all([1, 2].map(() => register({ family: id })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Proposal']);
    const made = both.find(({ __typename }) => __typename === 'Proposal');
    expect(await register({ family: id })).toMatchObject({ __typename: 'Duplicate', existingId: made.id });
    expect(await stage.mutate('withdrawProposal', shown, { id: made.id, version: 1, why: 'MOVED' }, officers.village)).toMatchObject({ state: 'WITHDRAWN', nextStep: null, lastReason: 'MOVED' });
    expect(await register({ family: id })).toMatchObject({ state: 'VILLAGE_LIST' });
  });
});

describe('decideProposal', () => {
  it('goes the whole path, the district’s check made', async () => {
    const listed = await verifiable();
    expect(listed).toMatchObject({ state: 'MUSDES_ACCEPTED', nextStep: 'REGENCY_VERIFICATION', optionalSteps: ['DISTRICT_CHECK'] });
    const checked = await decide(listed, { verdict: 'ACCEPTED' }, officers.district);
    expect(checked).toMatchObject({ state: 'KEC_CHECKED', optionalSteps: [] });
    const verified = await decide(checked, { verdict: 'ACCEPTED', note: 'Sesuai' });
    expect(verified).toMatchObject({ state: 'REG_VERIFIED', nextStep: 'APPROVAL', mayUndo: true });
    expect(await decide(verified, { verdict: 'ACCEPTED' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['documentNumber'] }, { path: ['documentOn'] }] });
    const approved = await decide(verified, { verdict: 'ACCEPTED', ...decree });
    const sent = await decide(approved, { verdict: 'ACCEPTED' });
    expect(sent).toMatchObject({ state: 'SENT_NATIONAL', nextStep: 'ANSWER' });
    expect(await decide(sent, { verdict: 'ACCEPTED' })).toMatchObject({ state: 'NATIONAL_OK', nextStep: null, myStep: null, myDecisions: [] });
    expect(await decide({ ...sent, version: sent.version + 1 }, { verdict: 'REJECTED', why: 'OTHER', note: 'dua kali' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('returns with a reason to the former step, and goes on once that is done again', async () => {
    const listed = await verifiable();
    expect(await decide(listed, { verdict: 'RETURNED' })).toMatchObject({ __typename: 'InvalidInput', path: ['why'] });
    expect(await decide(listed, { verdict: 'RETURNED', why: 'OTHER' })).toMatchObject({ __typename: 'InvalidInput', path: ['note'] });
    expect(await decide(listed, { verdict: 'ACCEPTED', why: 'MOVED' })).toMatchObject({ __typename: 'InvalidInput', path: ['why'] });
    const returned = await decide(listed, { verdict: 'RETURNED', why: 'NIK_UNMATCHED', note: 'NIK kepala keluarga' });
    expect(returned).toMatchObject({ state: 'RETURNED', nextStep: 'MEETING', lastReason: 'NIK_UNMATCHED' });
    const mended = await stage.mutate('correctProposal', shown, { id: returned.id, version: returned.version, grounds: 'Sudah diperbaiki' }, officers.village);
    expect(await decide(mended, { verdict: 'ACCEPTED', ...statement }, officers.village)).toMatchObject({ state: 'MUSDES_ACCEPTED', nextStep: 'REGENCY_VERIFICATION', lastReason: null });
  });

  it('skips no required step, and takes a step from nobody but whom the path names (rule 29)', async () => {
    const listed = await register();
    expect(await decide(listed, { step: 'REGENCY_VERIFICATION', verdict: 'ACCEPTED' })).toMatchObject({ __typename: 'InvalidInput', path: ['step'] });
    expect(await decide(listed, { verdict: 'ACCEPTED' }, officers.village)).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['documentNumber'] }, { path: ['documentOn'] }] });
    expect(await decide(listed, { verdict: 'ACCEPTED', ...statement }, officers.district)).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    for (const viewer of [viewers.admin, viewers.officer, viewers.machine3602]) expect(await decide(listed, { verdict: 'ACCEPTED', ...statement }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await decide(listed, { verdict: 'ACCEPTED', ...statement }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await decide(listed, { verdict: 'REJECTED', why: 'MOVED' }, officers.village)).toMatchObject({ __typename: 'InvalidInput', path: ['step'] });
  });

  it('lets nobody verify what they proposed, but another of the same office', async () => {
    const own = await register({ origin: undefined }, officers.regency);
    expect(own).toMatchObject({ state: 'VILLAGE_LIST', nextStep: 'REGENCY_VERIFICATION', optionalSteps: [], myDecisions: [] });
    expect(await decide(own, { verdict: 'ACCEPTED' })).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    expect(await decide(own, { verdict: 'ACCEPTED' }, officers.second)).toMatchObject({ state: 'REG_VERIFIED' });
  });

  it('lets one of two win, and tells the other of the version', async () => {
    const listed = await verifiable();
    const both = await Promise.all([officers.regency, officers.second].map((viewer, at) => decide(listed, at === 0 ? { verdict: 'ACCEPTED' } : { verdict: 'REJECTED', why: 'NOT_ELIGIBLE' }, viewer)));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Proposal']);
    expect(both.find(({ __typename }) => __typename === 'Conflict')).toMatchObject({ currentVersion: listed.version + 1, retryable: true });
  });

  it('answers a repeated key with the first result, and refuses it for another body', async () => {
    const [listed, idempotencyKey] = [await verifiable(), randomUUID()];
    const first = await decide(listed, { idempotencyKey, verdict: 'ACCEPTED' });
    expect(await decide(listed, { idempotencyKey, verdict: 'ACCEPTED' })).toMatchObject({ id: first.id, state: 'REG_VERIFIED', version: first.version });
    expect(await decide(listed, { idempotencyKey, verdict: 'RETURNED', why: 'MOVED' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
  });

  it('takes back one’s own decision of the last minutes, and the ledger keeps both', async () => {
    const listed = await verifiable();
    const rejected = await decide(listed, { verdict: 'REJECTED', why: 'NOT_ELIGIBLE' });
    const undo = ({ id, version }: { id: string; version: number }, viewer: Viewer) => stage.mutate('undoDecision', shown, { id, version }, viewer);
    expect(await undo(rejected, officers.second)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const back = await undo(rejected, officers.regency);
    expect(back).toMatchObject({ state: 'MUSDES_ACCEPTED', nextStep: 'REGENCY_VERIFICATION', optionalSteps: ['DISTRICT_CHECK'], lastReason: null });
    expect(back.ledger.map(({ verdict, undoneBy }: { verdict: string; undoneBy: string | null }) => [verdict, undoneBy !== null])).toEqual([['ACCEPTED', false], ['ACCEPTED', false], ['REJECTED', true], ['UNDONE', false]]);
    expect(await undo(back, officers.regency)).toMatchObject({ __typename: 'InvalidInput' });
    expect(await decide(back, { verdict: 'ACCEPTED' })).toMatchObject({ state: 'REG_VERIFIED' });
  });
});

describe('the ledger', () => {
  it('can be changed and deleted by nobody', async () => {
    await verifiable();
    for (const statementText of ["UPDATE beneficiaries.verification_step SET note = 'x'", 'DELETE FROM beneficiaries.verification_step', 'TRUNCATE beneficiaries.verification_step CASCADE']) {
      await expect(stage.arrange(statementText, [])).rejects.toThrow();
    }
    const client = new pg.Client({ connectionString: stage.database.roleUrls.beneficiaries });
    await client.connect();
    for (const statementText of ["UPDATE beneficiaries.verification_step SET note = 'x'", 'DELETE FROM beneficiaries.verification_step']) await expect(client.query(statementText)).rejects.toThrow(/permission denied/);
    await client.end();
  });
});

describe('an objection', () => {
  const object = ({ id, version }: { id: string; version: number }, viewer: Viewer = officers.district) => stage.mutate('objectToProposal', shown, { id, version, note: 'Menurut warga sudah mampu' }, viewer);
  const settle = ({ id, version }: { id: string; version: number }, input: object = {}) => stage.mutate('settleObjection', shown, { id, version, result: 'OBJECTION_DISMISSED', checkedOn: '2026-10-10', note: 'Diperiksa bersama RT', ...input }, officers.village);

  it('holds what is under way until its ground check', async () => {
    const listed = await verifiable();
    const held = await object(listed);
    expect(held).toMatchObject({ state: 'MUSDES_ACCEPTED', objectionOpen: true });
    expect(await object(held)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await decide(held, { verdict: 'ACCEPTED' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await settle(held, { checkedOn: '2999-01-01', note: ' ' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['checkedOn'] }, { path: ['note'] }] });
    const free = await settle(held);
    expect(free).toMatchObject({ objectionOpen: false });
    expect(await settle(free)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await decide(free, { verdict: 'ACCEPTED' })).toMatchObject({ state: 'REG_VERIFIED' });
  });

  it('opens again what was rejected, where it is upheld', async () => {
    const rejected = await decide(await verifiable(), { verdict: 'REJECTED', why: 'NOT_ELIGIBLE' });
    expect(await settle(await object(rejected), { result: 'OBJECTION_UPHELD' })).toMatchObject({ state: 'RETURNED', nextStep: 'REGENCY_VERIFICATION', objectionOpen: false });
  });

  it('is entered by those who work there, of what was submitted', async () => {
    const draft = await register({ submit: false });
    expect(await object(draft)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    for (const viewer of [viewers.admin, viewers.auditor, viewers.machine3602]) expect(await object(await verifiable(), viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('the queue', () => {
  const waitingFor = async (viewer: Viewer, filter: object = { waitsForMe: true }) =>
    (await stage.ask('query ($filter: ProposalFilter) { proposals(first: 100, filter: $filter) { edges { node { id } } } }', viewer, { filter })).proposals.edges.map(({ node }: { node: { id: string } }) => node.id);

  it('holds what waits at one’s level', async () => {
    const [listed, verified] = [await verifiable(), await register()];
    expect(await waitingFor(officers.district)).toContain(listed.id);
    expect(await waitingFor(officers.district)).not.toContain(verified.id);
    expect(await waitingFor(officers.regency)).toEqual(expect.arrayContaining([listed.id, verified.id]));
    expect(await waitingFor(viewers.serang)).toEqual([]);
    expect(await waitingFor(viewers.admin)).toEqual([]);
    expect(await waitingFor(officers.district, { waitsForMe: false, mine: false, objected: false })).toContain(verified.id);
    expect(await waitingFor(officers.regency, { waitsFor: ['DISTRICT_CHECK'] })).toContain(listed.id);
  });

  it('leaves out what the viewer cannot decide: their own, what another has taken, what a ground check holds up', async () => {
    const [own, taken, objected] = [await register({}, officers.regency), await verifiable(), await verifiable()];
    await stage.mutate('takeProposal', shown, { id: taken.id, version: taken.version }, officers.second);
    const held = await stage.mutate('objectToProposal', shown, { id: objected.id, version: objected.version, note: 'Menurut warga sudah mampu' }, officers.district);
    const these = async (viewer: Viewer, filter?: object) => (await waitingFor(viewer, filter)).filter((id: string) => [own.id, taken.id, objected.id].includes(id));
    expect(await these(officers.regency)).toEqual([]);
    expect(await these(officers.regency, { waitsForMe: false })).toEqual([own.id, taken.id, objected.id]);
    expect(await these(officers.second)).toEqual([own.id, taken.id]);
    await stage.mutate('settleObjection', shown, { id: held.id, version: held.version, result: 'OBJECTION_DISMISSED', checkedOn: '2026-10-10', note: 'Diperiksa bersama RT' }, officers.village);
    expect(await these(officers.regency)).toEqual([objected.id]);
    // Whoever proposed may send what another has verified and approved.
    const sendable = await decide(await decide(own, { verdict: 'ACCEPTED' }, officers.second), { verdict: 'ACCEPTED', ...decree }, officers.second);
    expect(sendable).toMatchObject({ nextStep: 'SENDING' });
    expect(await these(officers.regency)).toEqual([objected.id, own.id]);
    await stage.mutate('releaseProposal', shown, { id: taken.id, version: taken.version + 1 }, officers.second);
  });

  it('is narrowed to persons or families, of the targets of the law', async () => {
    const person = await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Sasaran', area: village, noNikReason: 'Belum membawa kartu' });
    const [own, ofFamily] = [await register({ family: undefined, beneficiary: person.id }), await register()];
    const listed = async (unit: string) => (await waitingFor(officers.village, { unit })).filter((id: string) => id === own.id || id === ofFamily.id);
    expect([await listed('PERSON'), await listed('FAMILY'), await listed('GROUP')]).toEqual([[own.id], [ofFamily.id], []]);
  });

  it('lets one take a proposal, whom the others then leave it to', async () => {
    const listed = await verifiable();
    const take = (viewer: Viewer, { version } = listed) => stage.mutate('takeProposal', shown, { id: listed.id, version }, viewer);
    const both = await Promise.all([officers.regency, officers.second].map((viewer) => take(viewer)));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Proposal']);
    const [taker, other] = both[0].__typename === 'Proposal' ? [officers.regency, officers.second] : [officers.second, officers.regency];
    const taken = both.find(({ __typename }) => __typename === 'Proposal');
    expect(taken.assignedTo).toBe(taker.name);
    expect(await take(other, taken)).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining(taker.name) });
    expect(await decide(taken, { verdict: 'ACCEPTED' }, other)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await waitingFor(taker, { mine: true })).toEqual([listed.id]);
    const free = await stage.mutate('releaseProposal', shown, { id: listed.id, version: taken.version }, taker);
    expect(await stage.mutate('releaseProposal', shown, { id: listed.id, version: free.version }, taker)).toMatchObject({ __typename: 'InvalidInput' });
    expect(await decide(free, { verdict: 'ACCEPTED' }, other)).toMatchObject({ state: 'REG_VERIFIED', assignedTo: null });
  });
});

describe('decideProposals', () => {
  const batch = (decisions: object[], input: object = {}, viewer: Viewer = officers.regency) => stage.mutate('decideProposals', '... on DecisionBatch { id decided refused { proposal code message currentVersion } }', { decisions, ...input }, viewer);

  it('answers each for itself, and the same to a repeated key', async () => {
    const [one, two, stale, early] = [await verifiable(), await verifiable(), await verifiable(), await register()];
    const idempotencyKey = randomUUID();
    const decisions = [
      { id: one.id, version: one.version, verdict: 'ACCEPTED' }, { id: two.id, version: two.version, verdict: 'RETURNED', why: 'ADDRESS_WRONG' }, { id: stale.id, version: 1, verdict: 'ACCEPTED' },
      { id: early.id, version: early.version, verdict: 'ACCEPTED', step: 'APPROVAL' }, { id: one.id, version: one.version, verdict: 'ACCEPTED' }, { id: randomUUID(), version: 1, verdict: 'ACCEPTED' }, { id: 'x', version: 1, verdict: 'ACCEPTED' },
    ];
    const result = await batch(decisions, { idempotencyKey });
    expect(result).toMatchObject({ decided: 2 });
    expect(result.refused.map(({ code, currentVersion }: { code: string; currentVersion: number | null }) => [code, currentVersion])).toEqual([
      ['CONFLICT', stale.version], ['INVALID_INPUT', null], ['INVALID_INPUT', null], ['INVALID_INPUT', null], ['INVALID_INPUT', null],
    ]);
    expect(await batch(decisions, { idempotencyKey })).toEqual(result);
    const states = await stage.ask('query ($a: ID!, $b: ID!) { a: proposal(id: $a) { state } b: proposal(id: $b) { state history { edges { node { mutation } } } } }', officers.regency, { a: one.id, b: two.id }).catch(async () => stage.ask('query ($a: ID!, $b: ID!) { a: proposal(id: $a) { state } b: proposal(id: $b) { state } }', officers.regency, { a: one.id, b: two.id }));
    expect(states).toMatchObject({ a: { state: 'REG_VERIFIED' }, b: { state: 'RETURNED' } });
  });

  it('takes nobody’s own proposal to verify, and what another proposed beside it', async () => {
    const [own, other] = [await register({}, officers.regency), await register({}, officers.second)];
    const { decided, refused } = await batch([own, other].map(({ id, version }) => ({ id, version, verdict: 'ACCEPTED' })));
    expect([decided, refused]).toEqual([1, [{ proposal: own.id, code: 'NOT_ALLOWED', message: expect.stringContaining('Regency verification'), currentVersion: null }]]);
  });

  it('takes at least one and at most 5,000', async () => {
    expect(await batch([])).toMatchObject({ __typename: 'InvalidInput', path: ['decisions'] });
    expect(await batch([], {}, viewers.officer)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('takes 5,000 at once', async () => {
    const path = '01900000-0000-7000-8000-0000000000c1';
    await stage.arrange(`INSERT INTO beneficiaries.family (id, area_code, owner_code) SELECT uuidv7(), '36.02.05.2001', '36.02' FROM generate_series(1, 5000)`, []);
    const { rows } = await stage.arrange(`
      WITH made AS (INSERT INTO beneficiaries.proposal (id, kind, origin, family_id, area_code, owner_code, grounds, path_id, state, passed, next_step, proposed_by, entries)
        SELECT uuidv7(), 'NEW', 'REGENCY', id, area_code, owner_code, 'Banyak', $1, 'VILLAGE_LIST', '{SUBMISSION}', 'REGENCY_VERIFICATION', 'somebody', 1 FROM beneficiaries.family WHERE area_code = '36.02.05.2001' RETURNING id, area_code, owner_code),
      written AS (INSERT INTO beneficiaries.verification_step (id, proposal_id, nth, step, verdict, account, account_name, role, state, area_code, owner_code, arrived_at)
        SELECT uuidv7(), id, 1, 'SUBMISSION', 'ACCEPTED', 'somebody', 'Somebody', 'REG_OFFICER', 'VILLAGE_LIST', area_code, owner_code, now() FROM made)
      SELECT id::text FROM made`, [path]);
    expect(await batch((rows as { id: string }[]).map(({ id }) => ({ id, version: 1, verdict: 'ACCEPTED' })))).toMatchObject({ decided: 5_000, refused: [] });
  });
});

it('shows proposals to nobody of another area, nor to roles without the right', async () => {
  const { id } = await verifiable();
  const seen = async (viewer: Viewer) => (await stage.entities('Proposal', 'id', [id], viewer))[0] !== null;
  expect([await seen(viewers.admin), await seen(viewers.auditor), await seen(officers.district)]).toEqual([true, true, true]);
  for (const viewer of [viewers.serang, viewers.tksk, viewers.head, viewers.guest, viewerWith('VILLAGE_OPERATOR', '36.02.01.2003')]) expect(await seen(viewer)).toBe(false);
  expect(await stage.errorOf(`{ proposal(id: "${id}") { id } }`, viewers.head)).toBe('FORBIDDEN');
});

describe('the path', () => {
  const steps = [
    { step: 'SUBMISSION', required: true, level: 'VILLAGE', roles: ['VILLAGE_OPERATOR'], byOther: false, origins: ['VILLAGE', 'CITIZEN', 'REGENCY'] },
    { step: 'REGENCY_VERIFICATION', required: true, level: 'REGENCY', roles: ['REG_OFFICER'], byOther: true, origins: ['VILLAGE', 'CITIZEN', 'REGENCY'] },
    { step: 'SENDING', required: true, level: 'REGENCY', roles: ['REG_OFFICER'], byOther: false, origins: ['VILLAGE', 'CITIZEN', 'REGENCY'] },
    { step: 'ANSWER', required: true, level: 'REGENCY', roles: ['REG_OFFICER'], byOther: false, origins: ['VILLAGE', 'CITIZEN', 'REGENCY'] },
  ];
  const today = () => new Date().toLocaleDateString('sv', { timeZone: 'Asia/Jakarta' });
  const set = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('setProposalPath', '... on ProposalPath { id quorumPercent steps { step required } }', { validFrom: today(), steps, quorumPercent: 60, deadlineDay: 20, ...input }, viewer);

  it('is the province’s to set, whole, and keeps what is under way on the former one', async () => {
    const before = await register();
    expect(await set({ steps: steps.slice(0, 2), quorumPercent: 0, validFrom: '2020-01-01' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['validFrom'] }, { path: ['quorumPercent'] }, { path: ['steps'] }, { path: ['steps'] }] });
    expect(await set({ steps: steps.toReversed() })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await set({}, officers.regency)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await set({})).toMatchObject({ quorumPercent: 60, steps: steps.map(({ step, required }) => ({ step, required })) });
    expect(await set({})).toMatchObject({ __typename: 'Duplicate', path: ['validFrom'] });
    expect(await register()).toMatchObject({ state: 'VILLAGE_LIST', nextStep: 'REGENCY_VERIFICATION' });
    expect(await decide(before, { verdict: 'ACCEPTED', ...statement }, officers.village)).toMatchObject({ state: 'MUSDES_ACCEPTED', optionalSteps: ['DISTRICT_CHECK'] });
  });

  it('is seen with what waits, how long decisions take and why they are returned (report 10)', async () => {
    const { proposalPipeline: { steps: told, returns } } = await stage.ask('{ proposalPipeline(area: "36.02.01") { steps { step waiting accepted returned medianDays } returns { reason count } } }', viewers.admin);
    expect(told.find(({ step }: { step: string }) => step === 'REGENCY_VERIFICATION')).toMatchObject({ waiting: expect.any(Number), returned: 2, medianDays: expect.any(Number) });
    expect(returns).toEqual([{ reason: 'ADDRESS_WRONG', count: 1 }, { reason: 'NIK_UNMATCHED', count: 1 }]);
    const behind = await stage.ask('{ proposals(filter: { decidedStep: [REGENCY_VERIFICATION], decidedVerdict: [RETURNED], decidedReason: [ADDRESS_WRONG] }) { totalCount { value } } }', viewers.admin);
    expect(behind.proposals.totalCount.value).toBe(1);
    expect(await stage.errorOf('{ proposalPipeline { returns { count } } }', viewers.head)).toBe('FORBIDDEN');
  });
});
