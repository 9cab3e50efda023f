import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decree, openEntitlements, village } from './entitlement-stage.ts';

let world: Awaited<ReturnType<typeof openEntitlements>>;
beforeAll(async () => { world = await openEntitlements(); });
afterAll(() => world.close());

const kinds = ({ ledger }: { ledger: { kind: string }[] }) => ledger.map(({ kind }) => kind);
const problem = (refused: { __typename: string; message: string }) => `${refused.__typename}: ${refused.message}`;
/** A proposal of the family that the ministry has accepted. */
async function accepted(family: string, state = 'NATIONAL_OK', kind = 'NEW'): Promise<string> {
  const { id } = await world.stage.mutate('registerProposal', '... on Proposal { id }', { family, kind, grounds: 'Rumah tidak layak' }, viewers.lebak);
  await world.stage.arrange('UPDATE beneficiaries.proposal SET state = $2, next_step = NULL WHERE id = $1', [id, state]);
  return id;
}

describe('an entitlement', () => {
  it('goes from proposed to active by a decree, and its ledger tells who did what', async () => {
    const programme = await world.programme();
    const family = await world.family();
    const proposed = await world.propose(programme, { family: family.id }, {}, viewerWith('VILLAGE_OPERATOR', village));
    expect(proposed).toMatchObject({ version: 1, state: 'PROPOSED', nextSteps: [], ledger: [{ kind: 'PROPOSE', by: null }] });
    const eligible = await world.assess(proposed);
    expect(eligible).toMatchObject({ version: 2, state: 'ELIGIBLE', nextSteps: ['APPROVE', 'TERMINATE'] });
    const approved = await world.approve(eligible);
    expect(approved).toMatchObject({ state: 'APPROVED', decreeNumber: '460/12-Huk/2026', decreeOn: '2026-01-12' });
    const active = await world.activate(approved);
    expect(active).toMatchObject({ version: 4, state: 'ACTIVE', nextSteps: ['SUSPEND', 'GRADUATE', 'TERMINATE'] });
    const suspended = await world.suspend(active, { why: 'NOT_COLLECTED', note: 'Tiga bulan' });
    expect(suspended).toMatchObject({ state: 'SUSPENDED', reason: 'NOT_COLLECTED' });
    const resumed = await world.resume(suspended);
    expect(resumed).toMatchObject({ state: 'ACTIVE', reason: null });
    const ended = await world.graduate(resumed, { why: 'INCOME_ROSE', happenedOn: '2026-06-30' });
    expect(ended).toMatchObject({ state: 'GRADUATED', reason: 'INCOME_ROSE', endedOn: '2026-06-30', nextSteps: [] });
    expect(ended.ledger.map(({ kind, by, note }: Record<string, string>) => [kind, by, note])).toEqual([
      ['PROPOSE', 'Test VILLAGE_OPERATOR of 36.02.01.2002', null], ...['ASSESS', 'APPROVE', 'ACTIVATE'].map((kind) => [kind, 'Test Officer of Lebak', null]),
      ['SUSPEND', 'Test Officer of Lebak', 'Tiga bulan'], ['RESUME', 'Test Officer of Lebak', null], ['GRADUATE', 'Test Officer of Lebak', null],
    ]);
    // Over, it stands in nobody's way.
    expect(await world.propose(programme, { family: family.id })).toMatchObject({ state: 'PROPOSED' });
  });

  it('is one of a programme and year, whoever proposes and when', async () => {
    const programme = await world.programme();
    const { id } = await world.family();
    const both = await Promise.all([1, 2].map(() => world.propose(programme, { family: id })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Entitlement']);
    const first = both.find(({ __typename }) => __typename === 'Entitlement');
    expect(await world.propose(programme, { family: id.toUpperCase() })).toMatchObject({ __typename: 'Duplicate', existingId: first.id, path: ['family'] });
    expect(await world.propose(programme, { family: id }, { year: 2027 })).toMatchObject({ __typename: 'Entitlement' });
  });

  it('is proposed once under one key', async () => {
    const programme = await world.programme();
    const [family, idempotencyKey] = [await world.family(), randomUUID()];
    const once = await world.propose(programme, { family: family.id }, { idempotencyKey });
    expect(await world.propose(programme, { family: family.id }, { idempotencyKey })).toMatchObject({ id: once.id, version: 1 });
  });

  it('of two officers who decide at once one is told of the other', async () => {
    const made = await world.assess(await world.propose(await world.programme(), { family: (await world.family()).id }));
    const both = await Promise.all([world.approve(made), world.terminate(made, { why: 'REFUSED' })]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Entitlement']);
  });

  it.each([
    ['a programme that is none', { programme: 'NONE' }, 'programme'], ['a year before the programme', { year: 2019 }, 'year'], ['a family that is none', { family: randomUUID() }, 'family'], ['no id', { family: 'x' }, 'family'],
    ['nobody', { family: undefined }, 'family'], ['both', { beneficiary: randomUUID() }, 'family'], ['a proposal that is none', { proposal: randomUUID() }, 'proposal'],
    ['a component twice', { components: [{ component: 'SD', members: 1 }, { component: 'SD', members: 2 }] }, 'components'], ['too many members', { components: [{ component: 'SD', members: 21 }] }, 'components'],
  ])('refuses %s', async (_what, input, path) => {
    const [programme, family] = [await world.programme(), await world.family()];
    const refused = await world.propose(programme, { family: family.id }, input);
    expect(refused.__typename).toBe('InvalidInput');
    expect(refused.path[0]).toBe(path);
  });

  it('is of families or of persons, as the programme is', async () => {
    const person = await world.person();
    expect(await world.propose(await world.programme(), { beneficiary: person.id })).toMatchObject({ __typename: 'InvalidInput', path: ['family'] });
    const forPersons = await world.programme({ target: 'PERSON' });
    expect(await world.propose(forPersons, { family: (await world.family()).id })).toMatchObject({ __typename: 'InvalidInput', path: ['beneficiary'] });
    expect(await world.propose(forPersons, { beneficiary: person.id })).toMatchObject({ state: 'PROPOSED' });
  });

  it('is for those who are there, and where the programme reaches', async () => {
    const programme = await world.programme();
    const dead = await world.person();
    await world.stage.mutate('recordDeath', '... on Beneficiary { id }', { id: dead.id, version: 1, happenedOn: '2026-03-01' });
    expect(await world.propose(await world.programme({ target: 'PERSON' }), { beneficiary: dead.id })).toMatchObject({ __typename: 'InvalidInput', path: ['beneficiary'] });
    const elsewhere = await world.family('36.04.34.2001');
    expect(await world.propose(programme, { family: elsewhere.id }, {}, viewers.admin)).toMatchObject({ __typename: 'InvalidInput', path: ['family'] });
    expect(problem(await world.propose(programme, { family: elsewhere.id }))).toContain('there is no Family');
  });
});

describe('who decides', () => {
  it('is the level of the programme\'s owner', async () => {
    const provincial = await world.assess(await world.propose(await world.programme({ ownerLevel: 'PROVINCE' }, viewers.admin), { family: (await world.family()).id }));
    expect(problem(await world.approve(provincial))).toContain('it is decided by: Province');
    expect(await world.approve(provincial, {}, viewers.officer)).toMatchObject({ state: 'APPROVED' });
    const own = await world.assess(await world.propose(await world.programme(), { family: (await world.family()).id }));
    expect(await world.approve(own, {}, viewers.admin)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it.each([['a head', viewers.head], ['an auditor', viewers.auditor], ['a machine', viewers.machine3602], ['a TKSK', viewerWith('TKSK', '36.02.01')], ['a village', viewerWith('VILLAGE_OPERATOR', village)]])('is not %s', async (_who, viewer: Viewer) => {
    const made = await world.propose(await world.programme(), { family: (await world.family()).id });
    for (const refused of [await world.assess(made, {}, viewer), await world.approve(made, {}, viewer), await world.terminate(made, { why: 'REFUSED' }, viewer)]) expect(refused).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('nor another regency, which sees nothing of it', async () => {
    const made = await world.propose(await world.programme(), { family: (await world.family()).id });
    expect(await world.read(made.id, viewers.serang)).toBeNull();
    expect(problem(await world.assess(made, {}, viewers.serang))).toContain('there is no record');
    expect(await world.stage.entities('Entitlement', 'id', [made.id], viewers.serang)).toEqual([null]);
    expect(await world.stage.entities('Entitlement', 'id', [made.id], viewers.head)).toEqual([null]);
  });

  it('of the ministry\'s programmes either, where the ministry has accepted a proposal; else the province (rule 37)', async () => {
    const programme = await world.programme({ ownerLevel: 'CENTRAL' }, viewers.admin);
    const [proposed, unasked] = [await world.family(), await world.family()];
    const proposal = await accepted(proposed.id);
    const ours = await world.assess(await world.propose(programme, { family: proposed.id }));
    expect(ours.proposal).toEqual({ id: proposal });
    expect(await world.approve(ours)).toMatchObject({ state: 'APPROVED' });
    const theirs = await world.assess(await world.propose(programme, { family: unasked.id }));
    expect(theirs).toMatchObject({ proposal: null, nextSteps: ['TERMINATE'] });
    expect(problem(await world.approve(theirs))).toContain('recorded by the provincial office alone');
    expect(await world.approve(theirs, {}, viewers.admin)).toMatchObject({ state: 'APPROVED' });
  });

  it.each([['that is not decided', 'SENT_NATIONAL', 'NEW'], ['that the ministry has rejected', 'NATIONAL_REJECTED', 'NEW'], ['to take them out', 'NATIONAL_OK', 'REMOVE']])('never on a proposal %s', async (_what, state, kind) => {
    const family = await world.family();
    const proposal = await accepted(family.id, state, kind);
    expect(await world.propose(await world.programme(), { family: family.id }, { proposal })).toMatchObject({ __typename: 'InvalidInput', path: ['proposal'] });
    const other = await accepted((await world.family()).id);
    expect(problem(await world.propose(await world.programme(), { family: family.id }, { proposal: other }))).toContain('another family');
  });
});

describe('a step', () => {
  it('is taken from where it leads on, and refused elsewhere', async () => {
    const made = await world.propose(await world.programme(), { family: (await world.family()).id });
    expect(problem(await world.approve(made))).toContain('this entitlement is “Proposed”; step “Approve by decree” is only for: Eligible');
    for (const refused of [await world.activate(made), await world.resume(made), await world.suspend(made, { why: 'OTHER', note: 'x' }), await world.graduate(made, { why: 'REFUSED' })]) expect(refused).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await world.assess({ ...made, version: 7 })).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    expect(await world.assess({ id: 'x', version: 1 })).toMatchObject({ __typename: 'InvalidInput' });
  });

  it('tells every wrong field', async () => {
    const eligible = await world.assess(await world.propose(await world.programme(), { family: (await world.family()).id }));
    for (const [input, path] of [[{ decreeNumber: ' ' }, 'decreeNumber'], [{ decreeNumber: '3602010101700001' }, 'decreeNumber'], [{ decreeOn: '2099-01-01' }, 'decreeOn'], [{ happenedOn: '2025-12-31' }, 'happenedOn'], [{ note: 'NIK 3602010101700001' }, 'note']] as const) {
      expect(await world.approve(eligible, input)).toMatchObject({ __typename: 'InvalidInput', path: [path] });
    }
    const approved = await world.approve(eligible);
    expect(await world.activate(approved, { happenedOn: '2026-01-11' })).toMatchObject({ __typename: 'InvalidInput', path: ['happenedOn'] });
    const active = await world.activate(approved);
    expect(await world.suspend(active, { why: 'DECEASED' })).toMatchObject({ __typename: 'InvalidInput', path: ['why'] });
    expect(await world.suspend(active, { why: 'OTHER' })).toMatchObject({ __typename: 'InvalidInput', path: ['note'] });
    expect(await world.terminate(active, { why: 'MERGED' })).toMatchObject({ __typename: 'InvalidInput', path: ['why'] });
    expect(await world.terminate(active, { why: 'OTHER', note: 'Uji' })).toMatchObject({ state: 'TERMINATED' });
  });

  it('checks the programme\'s conditions as they stand, and says which does not hold', async () => {
    const programme = await world.programme({ conditions: { desilMax: 4, minAge: 60 } });
    const family = await world.family();
    const made = await world.propose(programme, { family: family.id });
    expect(problem(await world.assess(made))).toContain('are not met: the family\'s desil, age');
    await world.stage.mutate('correctFamily', '... on Family { id }', { id: family.id, version: 1, desil: 2, desilSource: 'DTSEN', desilOn: '2026-01-01' });
    await world.person({ family: family.id, relation: 'KEPALA_KELUARGA', birthDate: '1980-01-01' });
    expect(problem(await world.assess(made))).toContain('are not met: age');
    await world.person({ family: family.id, relation: 'ORANG_TUA', birthDate: '1950-01-01' });
    expect(await world.assess(made)).toMatchObject({ state: 'ELIGIBLE' });
  });
});

describe('programmes that conflict (rule 37)', () => {
  async function conflicting(): Promise<[string, string]> {
    const pair: [string, string] = [await world.programme(), await world.programme()];
    const { rows } = await world.stage.arrange('SELECT id FROM beneficiaries.programme WHERE code = ANY($1) ORDER BY id', [pair]);
    await world.stage.arrange(`INSERT INTO beneficiaries.programme_conflict (id, one_id, other_id, grounds, year_from) VALUES (uuidv7(), $1, $2, 'Uji', 2026)`, [rows[0].id, rows[1].id]);
    return pair;
  }

  it('are not had at once, and the other is named', async () => {
    const [one, other] = await conflicting();
    const family = await world.family();
    const first = await world.propose(one, { family: family.id });
    expect(problem(await world.propose(other, { family: family.id }))).toContain(`May not stand beside Bantuan ${one} in 2026`);
    expect(await world.propose(other, { family: family.id }, { year: 2025 })).toMatchObject({ state: 'PROPOSED' });
    await world.terminate(first, { why: 'ENTERED_WRONGLY' });
    expect(await world.propose(other, { family: family.id })).toMatchObject({ state: 'PROPOSED' });
  });

  it('of two proposed at once one is refused', async () => {
    const pair = await conflicting();
    const family = await world.family();
    const both = await Promise.all(pair.map((programme) => world.propose(programme, { family: family.id })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Entitlement', 'InvalidInput']);
  });
});

describe('many at once', () => {
  const many = (mutation: string, input: object, viewer: Viewer = viewers.lebak) => world.stage.mutate(mutation, '... on EntitlementBatch { done refused { named code message currentVersion } }', input, viewer);

  it('are proposed, checked and approved by one decree, each for itself', async () => {
    const programme = await world.programme({ conditions: { extremePoor: true } });
    const families = await Promise.all([1, 2, 3].map(() => world.family()));
    for (const { id } of families.slice(0, 2)) await world.stage.mutate('correctFamily', '... on Family { id }', { id, version: 1, extremePoor: true, extremePoorSource: 'P3KE', extremePoorOn: '2026-01-01' });
    const stranger = randomUUID();
    const rows = [...families, families[0], { id: stranger }].map((one) => ({ family: one?.id }));
    expect(await many('proposeEntitlements', { programme, year: 2026, rows })).toMatchObject({ done: 3, refused: [{ named: families[0]?.id, code: 'INVALID_INPUT' }, { named: stranger, code: 'INVALID_INPUT' }] });
    const listed = async () => (await world.stage.ask(`{ entitlements(filter: { programme: ["${programme}"], state: [PROPOSED, ELIGIBLE, APPROVED] }) { edges { node { id version state family { id } } } totalCount { value } } }`, viewers.lebak)).entitlements;
    const proposed = (await listed()).edges.map(({ node }: { node: { id: string; version: number } }) => ({ id: node.id, version: node.version }));
    expect(proposed).toHaveLength(3);
    const assessed = await many('assessEntitlements', { rows: proposed });
    expect(assessed).toMatchObject({ done: 2, refused: [{ code: 'INVALID_INPUT' }] });
    expect(assessed.refused[0].message).toContain('mark of extreme poverty');
    const eligible = (await listed()).edges.map(({ node }: { node: { id: string; version: number; state: string } }) => node).filter(({ state }: { state: string }) => state === 'ELIGIBLE').map(({ id, version }: { id: string; version: number }) => ({ id, version }));
    const approved = await many('approveEntitlements', { rows: [...eligible, { id: eligible[0].id, version: 1 }, { id: 'x', version: 1 }], ...decree });
    expect(approved).toMatchObject({ done: 2, refused: [{ code: 'INVALID_INPUT' }, { named: 'x', code: 'INVALID_INPUT' }] });
    expect(await many('approveEntitlements', { rows: eligible, ...decree })).toMatchObject({ done: 0, refused: [{ code: 'CONFLICT', currentVersion: 3 }, { code: 'CONFLICT' }] });
    expect(await many('activateEntitlements', { rows: eligible.map(({ id }: { id: string }) => ({ id, version: 3 })) })).toMatchObject({ done: 2, refused: [] });
    expect((await world.read(eligible[0].id)).history.edges.map(({ node }: { node: { operation: string } }) => node.operation)).toEqual(['activateEntitlements', 'approveEntitlements', 'assessEntitlements', 'proposeEntitlements']);
  });

  it('come from the proposals that were accepted in a region', async () => {
    const programme = await world.programme();
    const area = '36.02.03.2001';
    const [one, two] = [await world.family(area), await world.family(area)];
    const proposals = [await accepted(one.id), await accepted(two.id)];
    await accepted((await world.family(area)).id, 'NATIONAL_REJECTED');
    expect(await many('proposeEntitlements', { programme, year: 2026, acceptedIn: '36.02.03' })).toMatchObject({ done: 2, refused: [] });
    const { entitlements } = await world.stage.ask(`{ entitlements(area: "${area}", filter: { accepted: true }) { edges { node { proposal { id } } } } }`, viewers.lebak);
    expect(entitlements.edges.map(({ node }: { node: { proposal: { id: string } } }) => node.proposal.id).toSorted()).toEqual(proposals.toSorted());
    expect(await many('proposeEntitlements', { programme, year: 2026, acceptedIn: '36.02.03' })).toMatchObject({ __typename: 'InvalidInput', path: ['acceptedIn'] });
    expect(await many('proposeEntitlements', { programme, year: 2026, acceptedIn: '36.04' })).toMatchObject({ __typename: 'InvalidInput', path: ['acceptedIn'] });
    expect(await many('proposeEntitlements', { programme, year: 2026 })).toMatchObject({ __typename: 'InvalidInput', path: ['rows'] });
  });

  it('are at most 500, and refused as a whole where the decree is wrong', async () => {
    expect(await many('assessEntitlements', { rows: [] })).toMatchObject({ __typename: 'InvalidInput', path: ['rows'] });
    expect(await many('assessEntitlements', { rows: Array.from({ length: 501 }, () => ({ id: randomUUID(), version: 1 })) })).toMatchObject({ __typename: 'InvalidInput', path: ['rows'] });
    expect(await many('approveEntitlements', { rows: [{ id: randomUUID(), version: 1 }], ...decree, decreeOn: '2099-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['decreeOn'] });
    expect(await many('assessEntitlements', { rows: [{ id: randomUUID(), version: 1 }] }, viewers.head)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('lists', () => {
  it('are not leafed through for a whole regency, but for what waits or is frozen', async () => {
    expect(await world.stage.errorOf('{ entitlements { edges { cursor } } }', viewers.lebak)).toBe('BAD_USER_INPUT');
    expect(await world.stage.errorOf('{ entitlements(filter: { decreeNumber: "460/12-Huk/2026" }) { edges { cursor } } }', viewers.lebak)).toBe('BAD_USER_INPUT');
    for (const asked of ['filter: { state: [PROPOSED] }', 'filter: { frozen: true }', 'area: "36.02.01"']) expect((await world.stage.ask(`{ entitlements(${asked}) { edges { cursor } } }`, viewers.lebak)).entitlements.edges).toBeDefined();
    for (const viewer of [viewers.head, viewers.guest, viewerWith('LKS_USER', '36'), viewerWith('KT_USER', '36')]) expect(await world.stage.errorOf('{ entitlements(filter: { frozen: true }) { edges { cursor } } }', viewer)).toBe('FORBIDDEN');
  });
});

describe('correctEntitlement', () => {
  it('corrects the components of one that goes on', async () => {
    const programme = await world.programme();
    const { rows } = await world.stage.arrange('SELECT version FROM beneficiaries.programme WHERE code = $1', [programme]);
    const { programme: found } = await world.stage.ask(`{ programme(code: "${programme}") { id } }`, viewers.lebak);
    await world.stage.mutate('setProgrammeAmounts', '... on Programme { id }', { id: found.id, version: rows[0].version, validFrom: '2024-01-01', per: 'YEAR', mostMembers: 4, citation: 'Uji', checkedOn: '2026-01-05', amounts: [{ component: 'SD', amount: '900000' }] }, viewers.lebak);
    const made = await world.propose(programme, { family: (await world.family()).id }, { components: [{ component: 'SD', members: 1 }] });
    expect(made.components).toEqual([{ component: 'SD', members: 1 }]);
    expect(problem(await world.correct(made, { components: [{ component: 'SMA', members: 1 }] }))).toContain('know no component');
    expect(await world.correct(made)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const corrected = await world.correct(made, { components: [{ component: 'SD', members: 2 }], reason: 'Adik masuk SD' }, viewerWith('TKSK', '36.02.01'));
    expect(corrected).toMatchObject({ version: 2, components: [{ component: 'SD', members: 2 }] });
    expect(kinds(corrected)).toEqual(['PROPOSE', 'CORRECT']);
    const over = await world.terminate(corrected, { why: 'REFUSED' });
    expect(problem(await world.correct(over, { components: [] }))).toContain('changed no more');
  });
});
