import type { Viewer } from '@pilar/domain/viewer';
import { may, roles } from '@pilar/domain/access';
import { openPool } from '@pilar/subgraph/pool';
import { enterScope } from '@pilar/subgraph/scope';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const village = '36.02.01.2002';
const [tksk, operator] = [viewerWith('TKSK', '36.02.01'), { ...viewerWith('VILLAGE_OPERATOR', village), accountId: '01900000-0000-7000-8000-000100000200' }];
const neighbour: Viewer = { ...operator, accountId: '01900000-0000-7000-8000-000100000201' };
const fields = `... on WelfareCase {
  id version number state unit criterion sensitivities ageGroup sex stale checkedOn endedOn outcome rejection transferredTo handlingLevel nextSteps withheld hasParticulars
  type { code } caveats { field kind text } particulars { evidence needs narrative } steps { kind happenedOn } beneficiary { id } family { id } groupName persons area { code }
}`;
const person = async (input: object = {}): Promise<string> => (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Kasus', area: village, noNikReason: 'Belum membawa kartu', distinct: true, birthDate: '1985-03-04', sex: 'P', ...input })).id;
const family = async (area = village): Promise<string> => (await stage.mutate('registerFamily', '... on Family { id }', { area })).id;
const report = (input: object, viewer: Viewer = viewers.lebak) => stage.mutate('reportCase', fields, { type: 'PGM', foundOn: '2026-05-04', ...input }, viewer);
const step = (mutation: string, input: object, viewer: Viewer = viewers.lebak) => stage.mutate(mutation, fields, input, viewer);

describe('reportCase', () => {
  it('keeps what was found of a person, a family or a group', async () => {
    const beneficiary = await person();
    expect(await report({ beneficiary, type: 'PRSE', foundBy: 'Ketua RT', evidence: 'Kunjungan rumah', needs: 'Modal usaha' }, tksk)).toMatchObject({
      __typename: 'WelfareCase', version: 1, number: expect.stringMatching(/^K-[2-9A-Z]{4}-[2-9A-Z]{4}$/), state: 'REPORTED', unit: 'PERSON', criterion: 'KEMISKINAN', sensitivities: [], ageGroup: 'AGE_18_59', sex: 'P', caveats: [],
      beneficiary: { id: beneficiary }, area: { code: village }, particulars: { evidence: 'Kunjungan rumah', needs: 'Modal usaha', narrative: null }, withheld: ['history'], nextSteps: ['ASSESS'], steps: [{ kind: 'REPORT', happenedOn: '2026-05-04' }],
    });
    const of = await family();
    expect(await report({ family: of, type: 'FM' })).toMatchObject({ unit: 'FAMILY', family: { id: of }, ageGroup: 'UNKNOWN', nextSteps: ['ASSESS', 'REJECT', 'TRANSFER', 'WITHDRAW'] });
    expect(await report({ groupName: 'Komunitas Contoh', unit: 'COMMUNITY', persons: 120, area: village, type: 'KAT' })).toMatchObject({ unit: 'COMMUNITY', groupName: 'Komunitas Contoh', persons: 120, caveats: [] });
  });

  it('names every wrong field', async () => {
    expect(await report({ foundOn: '2999-01-01', type: 'XX' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['foundOn'] }, { path: ['beneficiary'] }, { path: ['type'] }] });
    expect(await report({ groupName: ' ', type: 'KM' })).toMatchObject({ problems: [{ path: ['groupName'] }, { path: ['unit'] }, { path: ['persons'] }, { path: ['area'] }] });
    expect(await report({ beneficiary: await person(), persons: 3, foundBy: 'NIK 3602014502800000' })).toMatchObject({ problems: [{ path: ['persons'] }, { path: ['foundBy'] }] });
    expect(await report({ beneficiary: await person(), foundOn: '2010-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['foundOn'] });
    const [foreign, absent] = [await person({ area: '36.04.34.2001' }), randomUUID()];
    const answers = await Promise.all([report({ beneficiary: foreign }), report({ beneficiary: absent })]);
    expect(JSON.stringify(answers[0]).replaceAll(foreign, '')).toBe(JSON.stringify(answers[1]).replaceAll(absent, ''));
  });

  it('insists on age and unit for types of children, and keeps a caveat for others (rule 27)', async () => {
    const child = await person({ birthDate: '2015-06-01' });
    expect(await report({ beneficiary: child, type: 'ABT' })).toMatchObject({ __typename: 'InvalidInput', path: ['type'] });
    expect(await report({ beneficiary: child, type: 'AT' })).toMatchObject({ __typename: 'WelfareCase', ageGroup: 'AGE_6_12', caveats: [] });
    expect(await report({ family: await family(), type: 'AT' })).toMatchObject({ __typename: 'InvalidInput', path: ['type'] });
    expect(await report({ beneficiary: await person(), type: 'LUT' })).toMatchObject({ __typename: 'WelfareCase', caveats: [{ field: 'type', kind: 'CONTRADICTORY' }] });
    expect(await report({ beneficiary: await person({ sex: 'L' }), type: 'PRSE' })).toMatchObject({ caveats: [{ kind: 'CONTRADICTORY' }] });
    expect(await report({ beneficiary: await person({ birthDate: null }), type: 'AJ' })).toMatchObject({ __typename: 'WelfareCase', ageGroup: 'UNKNOWN', caveats: [{ kind: 'UNCONFIRMED' }] });
  });

  it('refuses a second open case of one type, also of two at once; another type is another case', async () => {
    const beneficiary = await person();
    const both = await Promise.all([report({ beneficiary }), report({ beneficiary })]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'WelfareCase']);
    expect(both.find(({ __typename }) => __typename === 'Duplicate')).toMatchObject({ path: ['type'], existingId: both.find(({ __typename }) => __typename === 'WelfareCase')?.id });
    expect(await report({ beneficiary, type: 'GLD' })).toMatchObject({ __typename: 'WelfareCase' });
  });

  it('gives the first result to the same key, and refuses roles without the right', async () => {
    const input = { beneficiary: await person(), idempotencyKey: randomUUID() };
    const results = await Promise.all([1, 2].map(() => report(input)));
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    for (const viewer of [viewers.guest, viewers.head, viewers.auditor, viewerWith('LKS_USER', '36.02')]) expect(await report(input, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('the way of a case', () => {
  it('goes no further to a service for somebody who has died, and is ended all the same', async () => {
    const beneficiary = await person();
    const { id } = await report({ beneficiary });
    await step('assessCase', { id, version: 1 });
    await stage.mutate('recordDeath', '... on Beneficiary { id }', { id: beneficiary, version: 1, happenedOn: '2026-06-01' }, viewers.lebak);
    // What was found was so on its day.
    expect(await step('reverifyCase', { id, version: 2 })).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('Reject') });
    const open = await step('confirmCase', { id, version: 2 });
    expect(open).toMatchObject({ state: 'CONFIRMED', nextSteps: ['TERMINATE', 'TRANSFER', 'WITHDRAW'] });
    for (const mutation of ['beginCaseService', 'reverifyCase']) expect(await step(mutation, { id, version: 3 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'], message: expect.stringContaining('deceased') });
    expect(await step('terminateCase', { id, version: 3, outcome: 'DECEASED' })).toMatchObject({ state: 'TERMINATED' });
  });

  it('ends because its person has died only once the death is recorded, and records none itself', async () => {
    const beneficiary = await person();
    const house = (await stage.mutate('registerFamily', '... on Family { id }', { area: '36.02.01.2002', address: 'Kp. Contoh' }, viewers.lebak)).id as string;
    const lifeState = async () => (await stage.ask(`{ beneficiary(id: "${beneficiary}") { lifeState } }`, viewers.lebak)).beneficiary.lifeState;
    const [first, second, ofFamily] = [await report({ beneficiary }), await report({ beneficiary, type: 'GLD' }), await report({ family: house, type: 'FM' })];
    await step('assessCase', { id: second.id, version: 1 });
    await step('confirmCase', { id: second.id, version: 2 });
    const [rejecting, ending] = [{ id: first.id, version: 1, rejection: 'DECEASED' }, { id: second.id, version: 3, outcome: 'DECEASED' }];
    expect(await step('rejectCase', rejecting)).toMatchObject({ __typename: 'InvalidInput', path: ['rejection'], message: expect.stringContaining('recordDeath') });
    expect(await step('terminateCase', ending)).toMatchObject({ __typename: 'InvalidInput', path: ['outcome'] });
    expect(await step('rejectCase', { id: ofFamily.id, version: 1, rejection: 'DECEASED' })).toMatchObject({ __typename: 'InvalidInput', path: ['rejection'], message: expect.stringContaining('family') });
    expect(await lifeState()).toBe('ACTIVE');
    await stage.mutate('recordDeath', '... on Beneficiary { id }', { id: beneficiary, version: 1, happenedOn: '2026-06-01' }, viewers.lebak);
    expect(await step('rejectCase', rejecting)).toMatchObject({ state: 'REJECTED', rejection: 'DECEASED' });
    expect(await step('terminateCase', ending)).toMatchObject({ state: 'TERMINATED', outcome: 'DECEASED' });
    // A death that is taken back leaves the cases ended: what was decided has its history, and a new report begins anew.
    await stage.mutate('undoDeath', '... on Beneficiary { id }', { id: beneficiary, version: 2, reason: 'Orang lain' }, viewers.lebak);
    expect(await lifeState()).toBe('ACTIVE');
    expect(await report({ beneficiary })).toMatchObject({ __typename: 'WelfareCase', state: 'REPORTED' });
  });

  it('goes from report to the end, step by step', async () => {
    const { id } = await report({ beneficiary: await person(), evidence: 'Dilihat di pasar' });
    expect(await step('confirmCase', { id, version: 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await step('assessCase', { id, version: 1, happenedOn: '2026-05-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['happenedOn'] });
    expect(await step('assessCase', { id, version: 1, happenedOn: '2026-05-10', needs: 'Pelatihan' }, tksk)).toMatchObject({ state: 'ASSESSED', version: 2, checkedOn: '2026-05-10', particulars: { evidence: 'Dilihat di pasar', needs: 'Pelatihan' } });
    expect(await step('confirmCase', { id, version: 1 })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    for (const viewer of [tksk, operator, viewers.machine3602]) expect(await step('confirmCase', { id, version: 2 }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await step('confirmCase', { id, version: 2, happenedOn: '2026-05-20' })).toMatchObject({ state: 'CONFIRMED', version: 3 });
    expect(await step('beginCaseService', { id, version: 3, happenedOn: '2026-06-01' })).toMatchObject({ state: 'IN_SERVICE' });
    expect(await step('terminateCase', { id, version: 4, happenedOn: '2026-08-01', outcome: 'FUNCTIONING' })).toMatchObject({
      state: 'TERMINATED', endedOn: '2026-08-01', outcome: 'FUNCTIONING', nextSteps: [], stale: false, steps: ['REPORT', 'ASSESS', 'CONFIRM', 'BEGIN_SERVICE', 'TERMINATE'].map((kind) => ({ kind })),
    });
    expect(await step('correctCase', { id, version: 5, foundBy: 'Lain' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('is decided by whom it belongs to: the province decides on its own institutions\'', async () => {
    const { id } = await report({ beneficiary: await person() });
    await step('assessCase', { id, version: 1 });
    expect(await step('confirmCase', { id, version: 2 }, viewers.officer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await step('correctCase', { id, version: 2, handlingLevel: 'PROV' })).toMatchObject({ handlingLevel: 'PROV', nextSteps: ['REVERIFY', 'WITHDRAW'] });
    expect(await step('confirmCase', { id, version: 3 })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await step('confirmCase', { id, version: 3 }, viewers.officer)).toMatchObject({ state: 'CONFIRMED' });
  });

  it('ends by rejection, transfer or withdrawal, each with why', async () => {
    const [one, two, three] = await Promise.all([1, 2, 3].map(async () => report({ beneficiary: await person() })));
    expect(await step('rejectCase', { id: one.id, version: 1, rejection: 'NOT_MET', reason: 'Punya penghasilan tetap' })).toMatchObject({ state: 'REJECTED', rejection: 'NOT_MET' });
    expect(await step('transferCase', { id: two.id, version: 1, transferredTo: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['transferredTo'] });
    expect(await step('transferCase', { id: two.id, version: 1, transferredTo: 'Dinsos Kab. Pandeglang' })).toMatchObject({ state: 'TRANSFERRED', transferredTo: 'Dinsos Kab. Pandeglang' });
    expect(await step('withdrawCase', { id: three.id, version: 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await step('withdrawCase', { id: three.id, version: 1, reason: 'Orang yang keliru' })).toMatchObject({ state: 'WITHDRAWN' });
    const { beneficiary } = await stage.ask(`{ beneficiary(id: "${three.beneficiary.id}") { cases { id } } }`, viewers.lebak);
    expect(beneficiary.cases).toEqual([]);
  });

  it('is stale two years after the last check, and fresh again when somebody has looked (rule 32)', async () => {
    const { id } = await report({ beneficiary: await person({ fullName: 'Contoh Lama' }), type: 'PML', foundOn: '2020-01-15' });
    const stale = async () => (await stage.ask('{ welfareCases(first: 100, filter: { stale: true, type: ["PML"] }) { edges { node { id stale } } } }', viewers.lebak)).welfareCases.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(await stale()).toContain(id);
    await step('assessCase', { id, version: 1, happenedOn: '2020-02-01' });
    expect(await step('reverifyCase', { id, version: 2 })).toMatchObject({ stale: false, state: 'ASSESSED' });
    expect(await stale()).not.toContain(id);
  });

  it('takes one of two at once', async () => {
    const { id } = await report({ beneficiary: await person() });
    const both = await Promise.all([step('assessCase', { id, version: 1 }), step('rejectCase', { id, version: 1, rejection: 'UNTRUE' })]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'WelfareCase']);
  });
});

describe('a case of a sensitive type', () => {
  let victim: string;
  let id: string;
  beforeAll(async () => {
    victim = await person({ fullName: 'Contoh Rahasia' });
    ({ id } = await report({ beneficiary: victim, type: 'KTK', narrative: 'Cerita yang tidak boleh terbaca' }, viewers.lebak));
  });
  const listed = async (viewer: Viewer) => (await stage.ask('{ welfareCases(first: 100, filter: { type: ["KTK"] }) { edges { node { id } } totalCount { value } } }', viewer)).welfareCases;

  it('is seen by the offices that decide alone, by every path', async () => {
    for (const viewer of [viewers.lebak, viewers.admin, viewers.officer]) {
      expect((await listed(viewer)).totalCount.value).toBeGreaterThan(0);
      expect((await stage.ask(`{ welfareCase(id: "${id}") { id particulars { narrative } withheld } }`, viewer)).welfareCase).toMatchObject({ id, particulars: null, withheld: expect.arrayContaining(['particulars']) });
    }
    for (const viewer of [operator, tksk, viewers.auditor, viewers.machine3602, viewerWith('KEC_OFFICER', '36.02.01')]) {
      expect(await listed(viewer)).toEqual({ edges: [], totalCount: { value: 0 } });
      expect((await stage.ask(`{ welfareCase(id: "${id}") { id } beneficiary(id: "${victim}") { cases { id } } }`, viewer))).toEqual({ welfareCase: null, beneficiary: { cases: [] } });
      expect(await stage.entities('WelfareCase', 'id', [id], viewer)).toEqual([null]);
    }
  });

  it('is no row of a village\'s in the database either', async () => {
    const pool = openPool(stage.database.roleUrls.beneficiaries, 1);
    const rows = (viewer: Viewer) => enterScope(viewer, async () => (await pool.query('SELECT 1 FROM beneficiaries.welfare_case WHERE sensitive UNION ALL SELECT 1 FROM beneficiaries.welfare_case_particulars AS p JOIN beneficiaries.welfare_case AS c ON c.id = case_id AND sensitive UNION ALL SELECT 1 FROM beneficiaries.welfare_case_step AS s WHERE case_id = $1', [id])).rows.length);
    expect(await rows(operator)).toBe(0);
    expect(await rows(tksk)).toBe(0);
    expect(await rows(viewers.lebak)).toBeGreaterThan(0);
    await pool.end();
  });

  it('may be reported from a village, which then sees what it has told and no more', async () => {
    const hurt = await person({ fullName: 'Contoh Terluka' });
    const told = await report({ beneficiary: hurt, type: 'KTK', narrative: 'Rahasia desa' }, operator);
    expect(told).toMatchObject({ __typename: 'WelfareCase', particulars: null, withheld: expect.arrayContaining(['particulars']) });
    expect((await listed(operator)).edges).toEqual([]);
    expect((await stage.ask(`{ beneficiary(id: "${hurt}") { cases { id } } }`, operator)).beneficiary.cases).toEqual([]);
    expect((await stage.ask(`{ welfareCase(id: "${told.id}") { id } }`, neighbour)).welfareCase).toBeNull();
    expect((await listed(viewers.lebak)).edges).toContainEqual({ node: { id: told.id } });
    // Another in the village is not told that the case is there.
    expect(await report({ beneficiary: hurt, type: 'KTK' }, neighbour)).toMatchObject({ __typename: 'WelfareCase' });
    expect(await report({ beneficiary: hurt, type: 'KTK' }, viewers.lebak)).toMatchObject({ __typename: 'Duplicate' });
  });

  it('is told by no feed, no export and no label', async () => {
    const { rows } = await stage.arrange('SELECT areas, label FROM beneficiaries.outbox WHERE entity_id = $1', [id]);
    expect(rows).toEqual([{ areas: [], label: expect.stringMatching(/^K-/) }]);
    const standard = await report({ beneficiary: await person() });
    await expect.poll(async () => (await stage.ask('{ beneficiariesChanges(types: ["WelfareCase"], first: 500) { changes { id } } }', viewers.machine3602)).beneficiariesChanges.changes.map((change: { id: string }) => change.id)).toContain(standard.id);
    const { changes } = (await stage.ask('{ beneficiariesChanges(types: ["WelfareCase"], first: 500) { changes { id } } }', viewers.machine3602)).beneficiariesChanges;
    expect(JSON.stringify(changes)).not.toContain(id);
    for (const [viewer, holds] of [[viewerWith('KEC_OFFICER', '36.02.01'), false], [viewers.lebak, true]] as const) {
      const { lines } = await stage.work('/work/exports', { exportId: randomUUID(), list: 'WELFARE_CASES', columns: ['number', 'typeName'], purpose: 'Uji' }, viewer);
      expect(JSON.stringify(lines).includes('Korban Tindak Kekerasan')).toBe(holds);
    }
  });

  it('opens for a purpose that is written down first', async () => {
    const reveal = (input: object, viewer: Viewer = viewers.lebak) => stage.mutate('revealCase', '... on RevealedCase { id narrative } ... on RateLimited { retryAfter }', { id, purpose: 'PROTECTION', note: 'surat 12', ...input }, viewer);
    expect(await reveal({})).toMatchObject({ __typename: 'RevealedCase', narrative: 'Cerita yang tidak boleh terbaca' });
    const { welfareCase } = await stage.ask(`{ welfareCase(id: "${id}") { history { edges { node { reason operation changes { field after } } } } } }`, viewers.lebak);
    expect(welfareCase.history.edges[0].node).toMatchObject({ operation: 'revealCase', reason: expect.stringContaining('surat 12') });
    expect(JSON.stringify(welfareCase.history)).not.toContain('Cerita');
    for (const viewer of [viewers.officer, tksk, operator, viewers.auditor, viewers.machine3602]) expect(await reveal({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await reveal({ note: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['note'] });
    const { rows } = await stage.arrange("SELECT 1 FROM beneficiaries.welfare_case_particulars WHERE encode(sealed, 'escape') LIKE '%Cerita%'", []);
    expect(rows).toEqual([]);
  });
});

describe('kinds of disability', () => {
  const opened = async (id: string) => (await stage.mutate('revealCase', '... on RevealedCase { disabilities evidence }', { id, purpose: 'SERVICE', note: 'Rencana layanan' }, viewers.lebak));
  const history = async (id: string) => JSON.stringify((await stage.ask(`{ welfareCase(id: "${id}") { history { edges { node { changes { field before after } } } } } }`, viewers.lebak)).welfareCase.history);

  it('are told of a case of disability, each once, and open for a purpose alone', async () => {
    const { id } = await report({ beneficiary: await person(), type: 'PD', disabilities: ['SENSORIK', 'FISIK', 'SENSORIK'] }, operator);
    expect(await opened(id)).toEqual({ __typename: 'RevealedCase', disabilities: ['FISIK', 'SENSORIK'], evidence: null });
    expect(await history(id)).not.toMatch(/FISIK|SENSORIK|Fisik/);
    const { rows } = await stage.arrange("SELECT 1 FROM beneficiaries.outbox AS o WHERE o::text LIKE '%SENSORIK%' UNION ALL SELECT 1 FROM beneficiaries.welfare_case_particulars WHERE encode(sealed, 'escape') LIKE '%SENSORIK%'", []);
    expect(rows).toEqual([]);
    const child = await report({ beneficiary: await person({ birthDate: '2015-01-02' }), type: 'ADK', disabilities: ['GANDA'] });
    expect((await opened(child.id)).disabilities).toEqual(['GANDA']);
  });

  it('are refused of other types, and say which field it is', async () => {
    expect(await report({ beneficiary: await person(), disabilities: ['FISIK'] })).toMatchObject({ __typename: 'InvalidInput', path: ['disabilities'], message: expect.stringContaining('PGM') });
    expect(await report({ beneficiary: await person(), type: 'ODHA', disabilities: ['FISIK'] })).toMatchObject({ __typename: 'InvalidInput', path: ['disabilities'] });
    // An empty list says nothing.
    expect(await report({ beneficiary: await person(), disabilities: [] })).toMatchObject({ __typename: 'WelfareCase', hasParticulars: false });
  });

  it('are corrected beside what else is sealed, stay when they are not mentioned, and go with the type', async () => {
    const { id } = await report({ beneficiary: await person(), type: 'PD', disabilities: ['FISIK'], evidence: 'Surat dokter' });
    await step('correctCase', { id, version: 1, disabilities: ['MENTAL'] });
    await step('correctCase', { id, version: 2, foundBy: 'TKSK' });
    expect(await opened(id)).toMatchObject({ disabilities: ['MENTAL'], evidence: 'Surat dokter' });
    expect(await step('correctCase', { id, version: 2, disabilities: [] })).toMatchObject({ __typename: 'Conflict' });
    expect(await step('correctCase', { id, version: 3, type: 'ODHA', disabilities: ['FISIK'] })).toMatchObject({ __typename: 'InvalidInput', path: ['disabilities'] });
    await step('correctCase', { id, version: 3, type: 'ODHA' });
    await step('correctCase', { id, version: 4, type: 'PD' });
    expect(await opened(id)).toMatchObject({ disabilities: [], evidence: 'Surat dokter' });
    await step('correctCase', { id, version: 5, disabilities: ['FISIK'] });
    await step('correctCase', { id, version: 6, disabilities: null });
    expect(await opened(id)).toMatchObject({ disabilities: [] });
  });

  it('never come out by a type that is open to all', async () => {
    const { id } = await report({ beneficiary: await person(), type: 'PD', disabilities: ['FISIK'], evidence: 'Surat dokter' });
    expect(await step('correctCase', { id, version: 1, type: 'PML' })).toMatchObject({ __typename: 'InvalidInput', path: ['type'], message: expect.stringContaining('PML') });
    const { welfareCase } = await stage.ask(`{ welfareCase(id: "${id}") { version confidential: sensitivities particulars { evidence } } }`, viewers.lebak);
    expect(welfareCase).toEqual({ version: 1, confidential: ['HEALTH'], particulars: null });
  });

  it('are asked for by the types that tell them', async () => {
    const { caseTypeLists } = await stage.ask('{ caseTypeLists(current: true) { types { code takesDisability } } }', viewers.guest);
    expect(caseTypeLists[0].types.filter(({ takesDisability }: { takesDisability: boolean }) => takesDisability).map(({ code }: { code: string }) => code)).toEqual(['ADK', 'PD']);
  });
});

describe('types', () => {
  it('are the 26 of the regulation until another list begins; cases keep theirs', async () => {
    const { caseTypeLists } = await stage.ask('{ caseTypeLists(current: true) { legalBasis validTo types { code sensitivities minAge maxAge } } }', viewers.guest);
    expect(caseTypeLists[0].types).toHaveLength(26);
    const type = { code: 'LUT', nameId: 'Lanjut Usia Telantar', nameEn: 'Neglected elder', meaningId: 'a', meaningEn: 'b', criterion: 'KETELANTARAN', unit: 'PERSON', minAge: 60 };
    const publish = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('publishCaseTypes', '... on CaseTypeList { id validFrom types { code nameId } }', { name: 'PPKS', legalBasis: 'Permensos 1/2026', validFrom: '2026-06-01', types: [type], ...input }, viewer);
    expect(await publish({ types: [type, { ...type, minAge: 70, maxAge: 60 }, { ...type, code: 'x' }] })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['types', '1', 'code'] }, { path: ['types', '1', 'maxAge'] }, { path: ['types', '2', 'code'] }] });
    expect(await publish({}, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed' });
    const before = await report({ beneficiary: await person({ birthDate: '1950-01-01' }), type: 'LUT' });
    expect(await publish({})).toMatchObject({ __typename: 'CaseTypeList' });
    expect(await publish({})).toMatchObject({ __typename: 'Duplicate', path: ['validFrom'] });
    const names = async (on: string) => (await stage.ask(`{ caseTypeLists(on: "${on}") { validTo types { nameId } } }`)).caseTypeLists;
    expect([(await names('2026-05-31'))[0].validTo, (await names('2026-06-01'))[0].types]).toEqual(['2026-05-31', [{ nameId: 'Lanjut Usia Telantar' }]]);
    expect((await stage.ask(`{ welfareCase(id: "${before.id}") { type { nameId } } }`)).welfareCase.type.nameId).toBe('Lanjut Usia Terlantar');
    expect(await report({ beneficiary: await person(), type: 'PGM', foundOn: '2026-06-02' })).toMatchObject({ __typename: 'InvalidInput', path: ['type'] });
    await stage.arrange("UPDATE beneficiaries.case_type_list SET valid_from = '2099-01-01' WHERE legal_basis = 'Permensos 1/2026'", []);
  });
});

it.each(roles)('row-level security knows what the permission table says of %s', async (role) => {
  const pool = openPool(stage.database.roleUrls.beneficiaries, 1);
  const viewer = viewerWith(role, '36');
  const { rows } = await enterScope(viewer, () => pool.query<{ cases: boolean; sensitive: boolean; recap: boolean }>('SELECT beneficiaries.may_read() AS cases, beneficiaries.may_read_sensitive() AS sensitive, beneficiaries.may_read_recap() AS recap'));
  expect(rows[0]).toEqual({ cases: may(viewer, 'case.read'), sensitive: may(viewer, 'case.readSensitive'), recap: may(viewer, 'recap.read') });
  await pool.end();
});
