import { daysAfter, today } from '@pilar/domain/dates';
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

const thisYear = Number(today().slice(0, 4));
const year = thisYear - 1;
/** A second officer of the same regency, who enters from paper. */
const clerk: Viewer = { ...viewers.lebak, accountId: '01900000-0000-7000-8000-000100000555' };
const decider = viewers.lebak;

const fields = '... on InstitutionReport { id version year state stateReason onBehalf servedMale servedFemale activities obstacles plan income spent submittedAt submittedBy { id } decidedBy { id } nextSteps viewerCan { write decide } area { code } institution { id name } }';
const send = (mutation: string) => (input: object, viewer: Viewer = decider) => stage.mutate(mutation, fields, input, viewer);
const [draftReport, correct, submit, decide] = [send('draftInstitutionReport'), send('correctInstitutionReport'), send('submitInstitutionReport'), send('decideInstitutionReport')];
const whole = { year, servedMale: 12, servedFemale: 15, activities: 'Bimbingan belajar', income: '90000000', spent: '85000000' };
const draft = (institution: string, input: object = {}, viewer: Viewer = clerk) => draftReport({ institution, ...whole, ...input }, viewer);

const register = async (input: object = {}): Promise<string> =>
  (await stage.mutate('registerInstitution', '... on Institution { id }', { name: 'LKS Contoh Melati', kind: 'LKS', area: '36.02.01.2002', ...input }, viewers.admin)).id;
/** Whoever works for that institution alone. */
const ownUser = (organisation: string): Viewer => {
  const user = viewerWith('LKS_USER', '36.02');
  return { ...user, accountId: '01900000-0000-7000-8000-000100000777', grant: { ...user.grant, organisation } };
};
type Step = { id: string; version: number };
const step = ({ id, version }: Step): Step => ({ id, version });
const submitted = async (institution: string, viewer: Viewer = clerk) => submit(step(await draft(institution, {}, viewer)), viewer);
const tasksOf = async (id: string): Promise<{ kind: string; due: string; roles: string[] }[]> => {
  const { rows } = await stage.arrange('SELECT tasks FROM institutions.outbox WHERE entity_id = $1 ORDER BY id DESC LIMIT 1', [id]);
  return rows[0]?.tasks ?? [];
};

describe('a yearly report', () => {
  it('is written and submitted by the institution, returned, mended, submitted again and accepted', async () => {
    const institution = await register();
    const lks = ownUser(institution);
    const drafted = await draft(institution, { obstacles: 'Hujan', plan: 'Tambah pengasuh' }, lks);
    expect(drafted).toMatchObject({
      ...whole, obstacles: 'Hujan', plan: 'Tambah pengasuh', state: 'DRAFT', version: 1, onBehalf: false, area: { code: '36.02.01.2002' }, institution: { id: institution, name: 'LKS Contoh Melati' },
      submittedAt: null, nextSteps: ['CORRECT', 'SUBMIT'], viewerCan: { write: true, decide: false },
    });
    const sent = await submit(step(drafted), lks);
    expect(sent).toMatchObject({ state: 'SUBMITTED', version: 2, submittedBy: { id: '01900000-0000-7000-8000-000100000777' }, nextSteps: [] });
    expect(await tasksOf(sent.id)).toMatchObject([{ kind: 'INSTITUTION_REPORT_DECISION', due: daysAfter(today(), 14), roles: ['PROV_ADMIN', 'PROV_OFFICER', 'REG_OFFICER'] }]);
    const returned = await decide({ ...step(sent), decision: 'RETURN', reason: 'Pengeluaran belum dirinci' });
    expect(returned).toMatchObject({ state: 'RETURNED', stateReason: 'Pengeluaran belum dirinci', decidedBy: { id: viewers.lebak.accountId }, nextSteps: ['CORRECT', 'SUBMIT'] });
    // The institution has no inbox: it finds it behind its own door.
    expect(await tasksOf(sent.id)).toEqual([]);
    const mended = await correct({ ...step(returned), spent: '84500000', obstacles: null }, lks);
    expect(mended).toMatchObject({ state: 'RETURNED', spent: '84500000', obstacles: null, plan: 'Tambah pengasuh' });
    const again = await submit(step(mended), lks);
    expect(again).toMatchObject({ state: 'SUBMITTED', stateReason: null });
    const accepted = await decide({ ...step(again), decision: 'ACCEPT', reason: 'tidak dipakai' });
    expect(accepted).toMatchObject({ state: 'ACCEPTED', stateReason: null, nextSteps: [] });
    const { institutionReport, institution: told } = await stage.ask(`{ institutionReport(id: "${sent.id}") { history { edges { node { operation changes { field before after } } } } } institution(id: "${institution}") { reports { id year state } } }`, decider);
    expect(institutionReport.history.edges).toHaveLength(6);
    expect(institutionReport.history.edges[2].node.changes).toContainEqual({ field: 'spent', before: 'Rp85.000.000', after: 'Rp84.500.000' });
    expect(told.reports).toEqual([{ id: sent.id, year, state: 'ACCEPTED' }]);
  });

  it('entered by an officer stands as on behalf, and asks the officers to mend it', async () => {
    const sent = await submitted(await register());
    expect(sent).toMatchObject({ onBehalf: true });
    const returned = await decide({ ...step(sent), decision: 'RETURN', reason: 'Lampirkan rincian' });
    expect(returned).toMatchObject({ state: 'RETURNED' });
    expect(await tasksOf(sent.id)).toMatchObject([{ kind: 'INSTITUTION_REPORT_REVISION', due: daysAfter(today(), 14), roles: ['PROV_ADMIN', 'PROV_OFFICER', 'REG_OFFICER'] }]);
  });

  it('names every wrong field', async () => {
    expect(await draft('nonsense', { year: thisYear + 1, servedMale: -1, servedFemale: 1_000_001, activities: ' ', obstacles: 'x'.repeat(4_001), plan: '' })).toMatchObject({
      __typename: 'InvalidInput',
      problems: [{ path: ['institution'] }, { path: ['year'] }, { path: ['servedMale'] }, { path: ['servedFemale'] }, { path: ['activities'] }, { path: ['obstacles'] }, { path: ['plan'] }],
    });
    const institution = await register();
    const { id } = await draft(institution);
    expect(await correct({ id, version: 1, servedMale: null, income: null, activities: null })).toMatchObject({ problems: [{ path: ['servedMale'] }, { path: ['income'] }, { path: ['activities'] }] });
    // The column is no wider than what is checked: exactly the longest text is taken.
    expect(await correct({ id, version: 1, activities: 'x'.repeat(4_000) })).toMatchObject({ version: 2 });
    const query = 'mutation ($input: DraftInstitutionReportInput!) { draftInstitutionReport(input: $input) { __typename } }';
    for (const income of ['-1', '1.5', 'seribu']) expect(await stage.errorOf(query, clerk, { input: { idempotencyKey: randomUUID(), institution, ...whole, income } }), income).toBe('BAD_USER_INPUT');
  });

  it('is of a year that has come, in which the institution existed, at most ten years back', async () => {
    const founded = await register({ founded: `${thisYear - 3}-05-01` });
    for (const wrong of [thisYear + 1, thisYear - 4]) expect(await draft(founded, { year: wrong }), String(wrong)).toMatchObject({ __typename: 'InvalidInput', path: ['year'] });
    expect(await draft(founded, { year: thisYear - 3 })).toMatchObject({ state: 'DRAFT' });
    const old = await register();
    expect(await draft(old, { year: thisYear - 11 })).toMatchObject({ __typename: 'InvalidInput', path: ['year'] });
    expect(await draft(old, { year: thisYear - 10 })).toMatchObject({ state: 'DRAFT' });
    const ended = await register();
    await stage.mutate('dissolveInstitution', '... on Institution { id }', { id: ended, version: 1, on: `${thisYear - 2}-06-30`, reason: 'Bubar' }, viewers.admin);
    expect(await draft(ended, { year: thisYear - 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['year'], message: expect.stringContaining(`${thisYear - 2}-06-30`) });
    expect(await draft(ended, { year: thisYear - 2 })).toMatchObject({ state: 'DRAFT' });
  });

  it('is one of a year, and one under a key', async () => {
    const institution = await register();
    const idempotencyKey = randomUUID();
    const same = await Promise.all([1, 2, 3].map(() => draft(institution, { idempotencyKey })));
    expect(new Set(same.map(({ id }) => id)).size).toBe(1);
    expect(await draft(institution, { idempotencyKey, servedMale: 1 })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
    expect(await draft(institution)).toMatchObject({ __typename: 'Duplicate', path: ['year'], existingId: same[0].id });
    const other = await register();
    const both = await Promise.all([draft(other), draft(other, {}, viewers.admin)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'InstitutionReport']);
  });

  it('takes each step in its state only, on the version that was read', async () => {
    const drafted = await draft(await register());
    expect(await decide({ ...step(drafted), decision: 'ACCEPT' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await correct({ id: drafted.id, version: 7, plan: 'x' })).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    const both = await Promise.all([submit(step(drafted), clerk), submit(step(drafted), clerk)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'InstitutionReport']);
    for (const late of [submit({ id: drafted.id, version: 2 }), correct({ id: drafted.id, version: 2, plan: 'x' })]) expect(await late).toMatchObject({ __typename: 'InvalidInput', path: ['id'], message: expect.stringContaining('Submitted') });
    for (const reason of [undefined, ' ']) expect(await decide({ id: drafted.id, version: 2, decision: 'RETURN', reason })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    const decisions = await Promise.all([decide({ id: drafted.id, version: 2, decision: 'ACCEPT' }), decide({ id: drafted.id, version: 2, decision: 'RETURN', reason: 'x' }, viewers.admin)]);
    expect(decisions.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'InstitutionReport']);
    expect(await submit({ id: 'nonsense', version: 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('is decided by nobody who has submitted it, were it before it was returned', async () => {
    const sent = await submitted(await register());
    const again = await submit(step(await decide({ ...step(sent), decision: 'RETURN', reason: 'Rinci' })), viewers.admin);
    for (const submitter of [clerk, viewers.admin]) {
      expect(await decide({ ...step(again), decision: 'ACCEPT' }, submitter)).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
      expect((await stage.ask(`{ institutionReport(id: "${sent.id}") { nextSteps } }`, submitter)).institutionReport.nextSteps).toEqual([]);
    }
    expect(await decide({ ...step(again), decision: 'ACCEPT' })).toMatchObject({ state: 'ACCEPTED' });
  });

  it('is not decided by whoever submitted it, nor written or decided by roles without the right', async () => {
    const institution = await register();
    const sent = await submitted(institution, decider);
    expect(sent).toMatchObject({ nextSteps: [] });
    expect(await decide({ ...step(sent), decision: 'ACCEPT' })).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    for (const viewer of [viewers.head, viewers.auditor, viewers.tksk, viewers.machine3602, viewerWith('KEC_OFFICER', '36.02.01'), viewerWith('VILLAGE_OPERATOR', '36.02.01.2002'), viewerWith('KT_USER', '36.02')]) {
      expect(await draft(institution, { year: year - 1 }, viewer), viewer.grant.role).toMatchObject({ __typename: 'NotAllowed' });
      expect(await submit(step(sent), viewer), viewer.grant.role).toMatchObject({ __typename: 'NotAllowed' });
      expect(await decide({ ...step(sent), decision: 'ACCEPT' }, viewer), viewer.grant.role).toMatchObject({ __typename: 'NotAllowed' });
    }
    expect(await decide({ ...step(sent), decision: 'ACCEPT' }, ownUser(institution))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await decide({ ...step(sent), decision: 'ACCEPT' }, clerk)).toMatchObject({ state: 'ACCEPTED' });
  });
});

describe('what others see of a yearly report', () => {
  it('is nothing outside the area, and to the user of another institution', async () => {
    const institution = await register();
    const sent = await submitted(institution);
    const other = ownUser(await register({ name: 'LKS Tetangga' }));
    for (const viewer of [viewers.serang, other]) {
      const { institutionReport, institutionReports } = await stage.ask(`{ institutionReport(id: "${sent.id}") { id } institutionReports(filter: { text: "Melati" }) { totalCount { value } } }`, viewer);
      expect([institutionReport, institutionReports.totalCount.value]).toEqual([null, 0]);
      expect(await stage.entities('InstitutionReport', 'year', [sent.id], viewer)).toEqual([null]);
      expect(await submit(step(sent), viewer)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
      expect(await draft(institution, { year: year - 1 }, viewer)).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
    }
    expect(await decide({ ...step(sent), decision: 'ACCEPT' }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    for (const viewer of [viewers.guest, viewerWith('KT_USER', '36.02')]) expect(await stage.errorOf('{ institutionReports { totalCount { value } } }', viewer)).toBe('FORBIDDEN');
  });

  it('follows its institution when that is called otherwise, or moves', async () => {
    const institution = await register({ name: 'LKS Nama Lama' });
    const { id } = await draft(institution);
    await stage.mutate('correctInstitution', '... on Institution { id }', { id: institution, version: 1, name: 'LKS Nama Baru', area: '36.02.02' }, viewers.admin);
    const { institutionReports } = await stage.ask('{ institutionReports(filter: { text: "Nama Baru" }, order: [NAME]) { edges { node { id area { code } } } } }', decider);
    expect(institutionReports.edges).toEqual([{ node: { id, area: { code: '36.02.02' } } }]);
  });
});

describe('the lists', () => {
  const area = '36.72.01';
  const officer = viewerWith('REG_OFFICER', '36.72');
  const names = async (query: string) => (await stage.ask(query, officer)).list.edges.map(({ node }: { node: { name?: string; institution?: { name: string } } }) => node.name ?? node.institution?.name);

  it('show what waits longest first, narrowed by year, state and name, and who has not reported', async () => {
    const made: Record<string, string> = {};
    for (const name of ['LKS Anggrek', 'LKS Bougenvil', 'LKS Cempaka', 'LKS Dahlia']) made[name] = await register({ name, area });
    await register({ name: 'LKS Edelweis', area, founded: today() });
    const ended = await register({ name: 'LKS Flamboyan', area });
    await stage.mutate('dissolveInstitution', '... on Institution { id }', { id: ended, version: 1, reason: 'Bubar' }, viewers.admin);
    const on = (name: string) => made[name] ?? '';
    await draft(on('LKS Anggrek'), {}, officer);
    await submitted(on('LKS Cempaka'), officer);
    await submitted(on('LKS Bougenvil'), officer);
    expect(await names('{ list: institutionReports { edges { node { institution { name } } } } }')).toEqual(['LKS Cempaka', 'LKS Bougenvil', 'LKS Anggrek']);
    expect(await names('{ list: institutionReports(order: [NAME]) { edges { node { institution { name } } } } }')).toEqual(['LKS Anggrek', 'LKS Bougenvil', 'LKS Cempaka']);
    expect(await names('{ list: institutionReports(filter: { state: [DRAFT] }) { edges { node { institution { name } } } } }')).toEqual(['LKS Anggrek']);
    expect(await names(`{ list: institutionReports(filter: { year: ${year - 1} }) { edges { node { institution { name } } } } }`)).toEqual([]);
    expect(await names('{ list: institutionReports(filter: { text: "cempaka" }) { edges { node { institution { name } } } } }')).toEqual(['LKS Cempaka']);
    // A draft is not a report yet; who was not there that year, or is no more, owes none.
    expect(await names(`{ list: institutions(filter: { unreportedYear: ${year} }) { edges { node { name } } } }`)).toEqual(['LKS Anggrek', 'LKS Dahlia']);
    expect(await names(`{ list: institutions(filter: { unreportedYear: ${year}, text: "dahlia" }) { edges { node { name } } } }`)).toEqual(['LKS Dahlia']);
    expect(await names(`{ list: institutions(filter: { unreportedYear: ${thisYear} }) { edges { node { name } } } }`)).toHaveLength(5);
  });
});
