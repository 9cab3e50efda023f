import { testDatabase } from '@pilar/testing/database';
import { restrict as restrictIn, restrictionGaps } from '@pilar/testing/restricted';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ministryWorld } from '../test/ministry-world.ts';
import { beneficiaries } from './builder.ts';
import { openDistribution, village } from './distribution/distribution-stage.ts';
import { openEntitlements } from './entitlement/entitlement-stage.ts';
import { heldPlan } from './held.ts';

/** Tables that go on while somebody's data are restricted, and why. */
const free = {
  'beneficiaries.beneficiary': 'what is kept of somebody is corrected also then: often that is what it is restricted for',
  'beneficiaries.beneficiary_secret': 'corrected with the person',
  'beneficiaries.former_nik': 'noted with a number that is corrected, which nik_record refuses',
  'beneficiaries.family': 'corrected with its members',
  'beneficiaries.former_card': 'noted with a card that is corrected',
  'beneficiaries.family_change': 'births, deaths and moves are facts of the whole family',
  'beneficiaries.family_change_member': 'told with the change of the family',
  'beneficiaries.poverty_spell': 'follows by itself from what is corrected of a family',
  'beneficiaries.person_verification': 'follows by itself from finds and meetings, which are refused',
  'beneficiaries.duplicate_pair': 'found in the background and tells nobody else; a merge is refused',
  'beneficiaries.comparison': 'a working copy of digests',
  'beneficiaries.nik_answer': 'entered with its record of the number, which is refused',
  'beneficiaries.ministry_answer': 'entered with its decision, which is refused',
  'beneficiaries.welfare_case_particulars': 'corrected with the case',
  'beneficiaries.welfare_case_step': 'noted with the step, which the case refuses',
  'beneficiaries.delivery_file': 'kept with its delivery, which is refused',
  'beneficiaries.six_t_check': 'looks at how the office gave, not at who was given',
  'beneficiaries.complaint': 'the person\'s own claim, for which the data are kept',
  'beneficiaries.complaint_content': 'told with the complaint',
  'beneficiaries.complaint_step': 'work of the office on the complaint',
};

it('stops at every table that holds something of somebody, but for those that go on for a reason, and at every list that leaves', async () => {
  expect(await restrictionGaps((await testDatabase()).adminUrl, heldPlan, beneficiaries.exportables, free)).toEqual([]);
});

const refused = { __typename: 'NotAllowed', code: 'NOT_ALLOWED', message: expect.stringContaining('are restricted at their request') };

describe('whose data are restricted', () => {
  let world: Awaited<ReturnType<typeof openEntitlements>>;
  beforeAll(async () => { world = await openEntitlements({ demo: true }); });
  afterAll(() => world.close());
  const restrict = (id: string) => restrictIn(world.stage.arrange, 'Beneficiary', id);
  const send = (mutation: string, type: string, input: object) => world.stage.mutate(mutation, `... on ${type} { id version }`, input, viewers.lebak);
  const since = async (id: string) => (await world.stage.ask(`{ beneficiary(id: "${id}") { fullName restrictedSince } }`, viewers.lebak)).beneficiary;

  it('is read and corrected as before, and nothing new is done with them until it is lifted', async () => {
    const programme = await world.programme({ target: 'PERSON' });
    const [person, other] = [await world.person({ birthDate: '1970-05-05' }), await world.person()];
    const reported = await send('reportCase', 'WelfareCase', { beneficiary: person.id, type: 'PGM', foundOn: '2026-05-01' });
    expect(reported).toMatchObject({ __typename: 'WelfareCase' });
    expect(await since(person.id)).toMatchObject({ restrictedSince: null });
    const lift = await restrict(person.id);
    const numbered = await world.person({ nik: '3602015506700000', birthDate: '1970-06-15', sex: 'P', noNikReason: undefined });
    await restrict(numbered.id);
    expect(await since(person.id)).toMatchObject({ fullName: expect.any(String), restrictedSince: expect.any(String) });
    expect(await since(other.id)).toMatchObject({ restrictedSince: null });

    const asked = (): Promise<{ __typename: string }>[] => [
      send('reportCase', 'WelfareCase', { beneficiary: person.id, type: 'FM', foundOn: '2026-05-02' }),
      send('assessCase', 'WelfareCase', { id: reported.id, version: 1, happenedOn: '2026-05-03', evidence: 'Contoh', needs: 'Contoh' }),
      send('registerProposal', 'Proposal', { beneficiary: person.id, kind: 'NEW', origin: 'VILLAGE', grounds: 'Contoh' }),
      send('proposeEntitlement', 'Entitlement', { programme, year: 2026, beneficiary: person.id }),
      send('recordNikCheck', 'Beneficiary', { id: numbered.id, version: numbered.version, matched: true, source: 'DUKCAPIL', checkedOn: '2026-05-03' }),
      send('mergeBeneficiaries', 'Beneficiary', { id: other.id, version: other.version, merged: person.id, mergedVersion: person.version, reason: 'Orang yang sama' }),
    ];
    const answers = await Promise.all(asked());
    for (const [at, answer] of answers.entries()) expect(answer, String(at)).toMatchObject(refused);
    const corrected = await send('correctBeneficiary', 'Beneficiary', { id: person.id, version: person.version, birthDate: '1971-05-05', occupation: 'Petani' });
    expect(corrected).toMatchObject({ __typename: 'Beneficiary' });
    expect(await send('recordDeath', 'Beneficiary', { id: other.id, version: other.version, happenedOn: '2026-05-02' })).toMatchObject({ __typename: 'Beneficiary' });
    expect((await world.stage.mutate('recordComplaint', '... on Complaint { id }', { area: village, beneficiary: person.id, category: 'EXCLUSION', channel: 'DESK', receivedOn: '2026-05-03', text: 'Contoh' }, viewers.lebak))).toMatchObject({ __typename: 'Complaint' });

    await lift();
    expect(await send('proposeEntitlement', 'Entitlement', { programme, year: 2026, beneficiary: person.id })).toMatchObject({ __typename: 'Entitlement' });
  });

  it('keeps aid from going on but not from stopping, and tells in a batch who is left', async () => {
    const programme = await world.programme({ target: 'PERSON' });
    const [person, other, third] = [await world.person(), await world.person(), await world.person()];
    const entitlement = await world.propose(programme, { beneficiary: person.id });
    const lift = await restrict(person.id);
    const assess = (one: { id: string; version: number }) => send('assessEntitlement', 'Entitlement', { id: one.id, version: one.version });
    expect(await assess(entitlement)).toMatchObject(refused);
    const batch = await world.stage.mutate('proposeEntitlements', '... on EntitlementBatch { done refused { named code } }', { programme, year: 2025, rows: [{ beneficiary: person.id }, { beneficiary: other.id }] }, viewers.lebak);
    expect(batch).toMatchObject({ done: 1, refused: [{ named: person.id, code: 'NOT_ALLOWED' }] });
    await lift();
    expect(await assess(entitlement)).toMatchObject({ __typename: 'Entitlement' });
    const active = await world.active(programme, { beneficiary: third.id });
    await restrict(third.id);
    expect(await world.suspend(active, { why: 'NOT_COLLECTED' })).toMatchObject({ state: 'SUSPENDED' });
  });

  it('is the family too where nobody else is left in it, and not where others live in it', async () => {
    const programme = await world.programme();
    const [alone, many] = [await world.family(), await world.family()];
    const single = await world.person({ family: alone.id, relation: 'KEPALA_KELUARGA' });
    const head = await world.person({ family: many.id, relation: 'KEPALA_KELUARGA' });
    await world.person({ family: many.id, relation: 'ANAK' });
    await restrict(single.id);
    await restrict(head.id);
    expect(await send('proposeEntitlement', 'Entitlement', { programme, year: 2026, family: alone.id })).toMatchObject(refused);
    expect(await send('proposeEntitlement', 'Entitlement', { programme, year: 2026, family: many.id })).toMatchObject({ __typename: 'Entitlement' });
    const families = async () => {
      const { lines: [header, ...rows] } = await world.stage.work('/work/exports', { exportId: randomUUID(), list: 'FAMILIES', columns: ['head', 'area'], area: village, purpose: 'Uji' }, viewers.lebak);
      return { ...header, rows: rows.length - 1 };
    };
    // Of a family that goes on the name of its head stands in each row.
    const { count, leftOut, rows } = await families() as unknown as { count: number; leftOut: number; rows: number };
    expect({ leftOut, rows }).toEqual({ leftOut: 2, rows: count });
  });

  it('leaves in no list, which tells how many are left out', async () => {
    const [person] = [await world.person({ area: '36.02.01.2005' }), await world.person({ area: '36.02.01.2005' })];
    const taken = async () => (await world.stage.work('/work/exports', { exportId: randomUUID(), list: 'BENEFICIARIES', columns: ['name'], area: '36.02.01.2005', purpose: 'Uji' }, viewers.lebak)).lines;
    expect((await taken())[0]).toEqual({ columns: ['name'], count: 2 });
    const lift = await restrict(person.id);
    const [header, ...rows] = await taken();
    expect(header).toEqual({ columns: ['name'], count: 1, leftOut: 1 });
    expect(rows).toHaveLength(2);
    await lift();
    expect((await taken())[0]).toEqual({ columns: ['name'], count: 2 });
  });
});

describe('a distribution', () => {
  it('leaves out whoever is restricted, tells how many, and gives them nothing that was allocated before', async () => {
    const world = await openDistribution();
    try {
      const code = await world.programme({ families: 3 });
      const headOf = async (nth: number) => (await world.stage.arrange('SELECT one.id FROM beneficiaries.beneficiary AS one JOIN beneficiaries.entitlement ON entitlement.family_id = one.family_id ORDER BY one.id OFFSET $1 LIMIT 1', [nth])).rows[0]?.id as string;
      await restrictIn(world.stage.arrange, 'Beneficiary', await headOf(0));
      const planned = await world.plan(code);
      expect((await world.stage.ask('query ($id: ID!) { distributionBatch(id: $id) { preview { count frozen restricted already } } }', viewers.lebak, { id: planned.id })).distributionBatch.preview).toEqual({ count: 2, frozen: 0, restricted: 1, already: 0 });
      const running = await world.running(code);
      const other = await headOf(1);
      await restrictIn(world.stage.arrange, 'Beneficiary', other);
      const { rows } = await world.stage.arrange(`SELECT delivery.id, one.id AS head FROM beneficiaries.delivery JOIN beneficiaries.entitlement ON entitlement.id = entitlement_id JOIN beneficiaries.beneficiary AS one ON one.family_id = entitlement.family_id WHERE batch_id = $1`, [running.id]);
      expect(rows).toHaveLength(2);
      for (const { id, head } of rows as { id: string; head: string }[]) {
        expect(await world.give({ id })).toMatchObject(head === other ? { __typename: 'InvalidInput', path: ['delivery'], message: expect.stringContaining('restricted') } : { state: 'DELIVERED' });
      }
      const held = (rows as { id: string; head: string }[]).find(({ head }) => head === other);
      expect(await world.fail({ id: held?.id ?? '' })).toMatchObject({ state: 'FAILED' });
    } finally {
      await world.close();
    }
  });
});

describe('what goes to the ministry', () => {
  it('leaves out whoever is restricted and tells so; a file that was made before is not written with them', async () => {
    const { stage, close } = await openEntitlements({ demo: true });
    try {
      const { officersOf, family, approved, make } = ministryWorld(() => stage);
      const [lebak] = officersOf('36.02');
      const [first, second] = [await family(), await family()];
      const proposals = [await approved({ beneficiary: first.head }), await approved({ beneficiary: second.head })];
      const desk = async () => (await stage.ask('{ ministryDesk { ready lacking { missing proposal { id } } } }', lebak)).ministryDesk;
      const lift = await restrictIn(stage.arrange, 'Beneficiary', first.head);
      expect(await desk()).toMatchObject({ ready: 1, lacking: [{ missing: ['RESTRICTED'], proposal: { id: proposals[0]?.id } }] });
      const file = await make();
      expect(file).toMatchObject({ proposals: 1, leftOut: 1 });
      await restrictIn(stage.arrange, 'Beneficiary', second.head);
      const { status } = await stage.work('/work/exports', { exportId: randomUUID(), list: 'MINISTRY_FILE', purpose: 'Uji', filter: { id: file.id } }, lebak);
      expect(status).toBe(400);
      const sent = await stage.mutate('decideProposals', '... on DecisionBatch { decided refused { code message } }', { decisions: file.unsent.map(({ proposal, version }: { proposal: string; version: number }) => ({ id: proposal, version, step: 'SENDING', verdict: 'ACCEPTED' })) }, lebak);
      expect(sent).toMatchObject({ decided: 0, refused: [{ code: 'NOT_ALLOWED' }] });
      await lift();
      expect(await desk()).toMatchObject({ ready: 1, lacking: [] });
    } finally {
      await close();
    }
  });
});

describe('a list of checked NIK', () => {
  it('leaves out whoever is restricted, and tells which row', async () => {
    const { stage, close } = await openEntitlements({ demo: true });
    try {
      const nik = '3602015505700000';
      const { id } = await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Senarai', area: village, nik, birthDate: '1970-05-15', sex: 'P', distinct: true }, viewers.lebak);
      await restrictIn(stage.arrange, 'Beneficiary', id);
      const { lines: [told] } = await stage.work('/work/imports/commit', { kind: 'NIK_LIST', importId: randomUUID(), rows: [{ ref: '1', values: { nik, fullName: 'Contoh Senarai', matched: true, source: 'DUKCAPIL', checkedOn: '2026-05-03' } }] }, viewers.lebak);
      expect(told).toMatchObject({ results: [{ outcome: 'REFUSED', problems: [{ column: 'nik', message: expect.stringContaining('restricted') }] }] });
    } finally {
      await close();
    }
  });
});
