import { daysAfter, today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { codes } from '@pilar/domain/vocabulary';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let dinas: string;
let licensing: string;
const applicant = viewerWith('REG_OFFICER', '36.02');
const decider = viewers.lebak;

const institutionFields = '... on Institution { id version standing registrationNumber registeredUntil papers { id kind number validTo ended } }';
const fields = '... on Registration { id version kind authority state stateReason dueOn overdue number grantedOn validTo nextSteps missingPapers returns { from reason } papersCheck { item met note } siteCheck { item } issuer { name } submittedBy { id } institution { id standing registrationNumber registeredUntil } }';
const register = (input: object = {}, viewer: Viewer = viewers.admin) => stage.mutate('registerInstitution', institutionFields, { name: 'LKS Contoh', kind: 'LKS', area: '36.02.01.2002', workingLevel: 'REGENCY', ...input }, viewer);
const file = (institution: string, kind: string, more: object = {}) => stage.mutate('filePaper', institutionFields, { institution, kind, number: `${kind}/1`, date: '2020-01-01', ...more }, decider);
const act = (mutation: string, input: object, viewer: Viewer) => stage.mutate(mutation, fields, input, viewer);
const apply = (institution: string, viewer: Viewer = applicant, more: object = {}) => act('applyForRegistration', { institution, letterNumber: '01/LKS/2026', ...more }, viewer);
const allMet = (list: 'PAPERS_CHECK' | 'SITE_CHECK') => codes(list).map((item) => ({ item, met: true }));

beforeAll(async () => {
  stage = await openStage(subgraph);
  const office = (name: string, kind: string) => stage.mutate('registerOffice', '... on Office { id }', { name, kind, level: 'REGENCY', area: '36.02' }, viewers.admin);
  dinas = (await office('Dinas Sosial Kab. Contoh', 'DINAS_SOSIAL')).id;
  licensing = (await office('Dinas Perizinan Contoh', 'OTHER')).id;
});
afterAll(() => stage.close());

/** An institution with all required papers. */
async function equipped(input: object = {}): Promise<string> {
  const { id } = await register(input);
  for (const kind of ['DEED', 'STATUTES', 'BOARD_LIST', 'DOMICILE']) await file(id, kind);
  return id;
}

type Step = { id: string; version: number };
const checked = (step: Step) => act('checkRegistrationPapers', { ...step, checks: allMet('PAPERS_CHECK') }, decider);
const visited = (step: Step) => act('verifyRegistrationSite', { ...step, visitedOn: today(), checks: allMet('SITE_CHECK') }, decider);
const granted = (step: Step, more: object = {}) => act('grantRegistration', { ...step, number: `TD-${step.id}`, issuer: dinas, ...more }, decider);
const step = ({ id, version }: Step): Step => ({ id, version });

/** An application that is submitted, or taken on to the state. */
async function at(state: 'SUBMITTED' | 'DOCS_CHECKED' | 'FIELD_VERIFIED' | 'REGISTERED', institution?: string) {
  let row = await act('submitRegistration', step(await apply(institution ?? await equipped())), applicant);
  if (state === 'SUBMITTED') return row;
  row = await checked(step(row));
  if (state === 'DOCS_CHECKED') return row;
  row = await visited(step(row));
  return state === 'FIELD_VERIFIED' ? row : granted(step(row));
}

describe('a registration', () => {
  it('goes from application to number, and the institution is registered', async () => {
    const draft = await apply(await equipped());
    expect(draft).toMatchObject({ kind: 'NEW', authority: 'REGENCY', state: 'DRAFT', missingPapers: [], nextSteps: ['CORRECT', 'SUBMIT', 'WITHDRAW'] });
    const submitted = await act('submitRegistration', step(draft), applicant);
    expect(submitted).toMatchObject({ state: 'SUBMITTED', overdue: false });
    expect(submitted.dueOn > today()).toBe(true);
    const papers = await checked(step(submitted));
    expect(papers).toMatchObject({ state: 'DOCS_CHECKED', papersCheck: codes('PAPERS_CHECK').map((item) => ({ item, met: true, note: null })) });
    const site = await visited(step(papers));
    expect(site).toMatchObject({ state: 'FIELD_VERIFIED' });
    const number = `460/${site.id}`;
    const done = await granted(step(site), { number, grantedOn: today() });
    expect(done).toMatchObject({ state: 'REGISTERED', number, dueOn: null, issuer: { name: 'Dinas Sosial Kab. Contoh' }, nextSteps: ['SUSPEND', 'REVOKE'] });
    expect(done.institution).toMatchObject({ standing: 'REGISTERED', registrationNumber: number, registeredUntil: done.validTo });
    const { registration, institution } = await stage.ask(`{ registration(id: "${done.id}") { history { edges { node { changes { field after } } } } } institution(id: "${done.institution.id}") { registrations { id } history { edges { node { changes { field after } } } } } }`, viewers.admin);
    expect(registration.history.edges).toHaveLength(5);
    expect(institution.registrations).toEqual([{ id: done.id }]);
    expect(institution.history.edges[0].node.changes).toContainEqual({ field: 'registrationNumber', after: number });
  });

  it('skips no step, and none twice', async () => {
    const draft = await apply(await equipped());
    for (const mutation of ['checkRegistrationPapers', 'verifyRegistrationSite', 'grantRegistration'] as const) {
      const input = { checkRegistrationPapers: { checks: [] }, verifyRegistrationSite: { visitedOn: today(), checks: [] }, grantRegistration: { number: '1', issuer: dinas } }[mutation];
      expect(await act(mutation, { ...step(draft), ...input }, decider), mutation).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    }
    const submitted = await act('submitRegistration', step(draft), applicant);
    expect(await act('submitRegistration', step(submitted), applicant)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await act('correctRegistration', { ...step(submitted), note: 'x' }, applicant)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('is not decided by who submitted it, nor by another authority, role or area', async () => {
    const submitted = await at('SUBMITTED');
    const checks = { ...step(submitted), checks: allMet('PAPERS_CHECK') };
    expect(await act('checkRegistrationPapers', checks, applicant)).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    expect(await act('checkRegistrationPapers', checks, viewers.admin)).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('Regency') });
    expect(await act('checkRegistrationPapers', checks, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    for (const viewer of [viewers.head, viewers.auditor, viewers.machine3602]) expect(await act('checkRegistrationPapers', checks, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await act('checkRegistrationPapers', { ...checks, version: 1 }, decider)).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    const both = await Promise.all([checked(step(submitted)), checked(step(submitted))]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Registration']);
    const province = await apply(await equipped({ workingLevel: 'PROVINCE' }), viewers.officer);
    const asked = await act('submitRegistration', step(province), viewers.officer);
    expect(asked).toMatchObject({ authority: 'PROVINCE', state: 'SUBMITTED' });
    expect(await act('checkRegistrationPapers', { ...step(asked), checks: allMet('PAPERS_CHECK') }, decider)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await act('checkRegistrationPapers', { ...step(asked), checks: allMet('PAPERS_CHECK') }, viewers.admin)).toMatchObject({ state: 'DOCS_CHECKED' });
  });

  it('is returned with reasons and what was not met, and submitted again', async () => {
    const submitted = await at('SUBMITTED');
    const papers = [{ item: 'PAPERS_WHOLE', met: false, note: 'Akta tidak terbaca' }];
    expect(await act('returnRegistration', { ...step(submitted), papers }, decider)).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await act('returnRegistration', { ...step(submitted), reason: 'x', site: [{ item: 'SERVICE_RUNS', met: false }] }, decider)).toMatchObject({ __typename: 'InvalidInput', path: ['site'] });
    const returned = await act('returnRegistration', { ...step(submitted), reason: 'Pindai ulang akta', papers }, decider);
    expect(returned).toMatchObject({ state: 'RETURNED', stateReason: 'Pindai ulang akta', dueOn: null, returns: [{ from: 'SUBMITTED', reason: 'Pindai ulang akta' }], papersCheck: papers });
    const mended = await act('correctRegistration', { ...step(returned), note: 'Akta dipindai ulang' }, applicant);
    expect(await act('submitRegistration', step(mended), applicant)).toMatchObject({ state: 'SUBMITTED', stateReason: null });
  });

  it('names what a checklist leaves open', async () => {
    const submitted = await at('SUBMITTED');
    const [first, ...rest] = allMet('PAPERS_CHECK');
    expect(await act('checkRegistrationPapers', { ...step(submitted), checks: rest }, decider)).toMatchObject({ __typename: 'InvalidInput', path: ['checks'] });
    expect(await act('checkRegistrationPapers', { ...step(submitted), checks: [{ ...first, met: false }, ...rest] }, decider)).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('Return the application') });
    expect(await act('checkRegistrationPapers', { ...step(submitted), checks: [first, first, ...rest] }, decider)).toMatchObject({ __typename: 'InvalidInput', path: ['checks'] });
    const papers = await checked(step(submitted));
    expect(await act('verifyRegistrationSite', { ...step(papers), visitedOn: daysAfter(today(), 1), checks: allMet('SITE_CHECK') }, decider)).toMatchObject({ __typename: 'InvalidInput', path: ['visitedOn'] });
    expect(await act('verifyRegistrationSite', { ...step(papers), visitedOn: '2020-01-01', checks: allMet('SITE_CHECK') }, decider)).toMatchObject({ __typename: 'InvalidInput', path: ['visitedOn'] });
  });
});

describe('an application', () => {
  it('needs an institution in reach that says how far it works, and is one at a time', async () => {
    const unknown = await register({ workingLevel: null });
    expect(await apply(unknown.id)).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
    expect(await apply('nonsense')).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
    const foreign = await register({ area: '36.04.34' });
    expect(await apply(foreign.id)).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
    const id = await equipped();
    const results = await Promise.all([apply(id), apply(id)]);
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Registration']);
    for (const viewer of [viewers.tksk, viewers.machine3602, viewers.guest]) expect(await apply(id, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('is submitted with its letter and all required papers in force only', async () => {
    const { id } = await register();
    const draft = await apply(id, applicant, { letterNumber: null });
    const refused = await act('submitRegistration', step(draft), applicant);
    expect(refused.problems).toHaveLength(2);
    expect(refused.message).toContain('Notarial deed');
    for (const kind of ['DEED', 'STATUTES', 'BOARD_LIST']) await file(id, kind);
    await file(id, 'DOMICILE', { validTo: '2021-01-01' });
    const lettered = await act('correctRegistration', { ...step(draft), letterNumber: '1' }, applicant);
    expect(await act('submitRegistration', step(lettered), applicant)).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('2021-01-01') });
    await file(id, 'DOMICILE', { number: 'DOM/2', validTo: daysAfter(today(), 40) });
    expect(await act('submitRegistration', step(lettered), applicant)).toMatchObject({ state: 'SUBMITTED' });
  });

  it('is withdrawn with a reason, after which another may be made', async () => {
    const submitted = await at('SUBMITTED');
    expect(await act('withdrawRegistration', step(submitted), applicant)).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await act('withdrawRegistration', { ...step(submitted), reason: 'Pindah alamat' }, applicant)).toMatchObject({ state: 'WITHDRAWN', dueOn: null });
    expect(await apply(submitted.institution.id)).toMatchObject({ state: 'DRAFT' });
  });

  it('is withdrawn by the applicant, and by nobody who decides on it', async () => {
    const submitted = await at('SUBMITTED');
    const steps = (viewer: Viewer) => stage.ask(`{ registration(id: "${submitted.id}") { nextSteps } }`, viewer).then(({ registration }) => registration.nextSteps);
    expect(await steps(applicant)).toContain('WITHDRAW');
    expect(await steps(decider)).toEqual(['CHECK_PAPERS', 'RETURN', 'REFUSE']);
    expect(await act('withdrawRegistration', { ...step(submitted), reason: 'x' }, decider)).toMatchObject({ __typename: 'NotAllowed', path: ['id'], message: expect.stringContaining('applicant') });
    // A draft that an officer entered from paper is theirs to give up.
    const draft = await apply(await equipped());
    expect(await act('withdrawRegistration', { ...step(draft), reason: 'Salah lembaga' }, decider)).toMatchObject({ state: 'WITHDRAWN' });
  });
});

describe('a decision', () => {
  it('refuses a number that is taken, whoever is first', async () => {
    const [one, two] = [await at('FIELD_VERIFIED'), await at('FIELD_VERIFIED')];
    const number = `SAMA-${one.id}`;
    const results = await Promise.all([granted(step(one), { number }), granted(step(two), { number: number.toLowerCase() })]);
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Registration']);
  });

  it('refuses papers that have ended on its day', async () => {
    const verified = await at('FIELD_VERIFIED');
    await file(verified.institution.id, 'PERMIT_REGENCY', { validTo: '2025-01-01' });
    expect(await granted(step(verified))).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('2025-01-01') });
  });

  it('asks for an issuer of the level, and for the recommendation where that is no social office', async () => {
    const verified = await at('FIELD_VERIFIED');
    expect(await granted(step(verified), { issuer: licensing })).toMatchObject({ __typename: 'InvalidInput', path: ['recommendation'] });
    expect(await granted(step(verified), { number: ' ', issuer: '01900000-0000-7000-8000-000000000999', grantedOn: daysAfter(today(), 1), validTo: today() })).toMatchObject({
      problems: [{ path: ['number'] }, { path: ['grantedOn'] }, { path: ['validTo'] }, { path: ['issuer'] }],
    });
    const { id: province } = await stage.mutate('registerOffice', '... on Office { id }', { name: 'Dinas Sosial Provinsi Contoh', kind: 'DINAS_SOSIAL', level: 'PROVINCE', area: '36' }, viewers.admin);
    expect(await granted(step(verified), { issuer: province })).toMatchObject({ __typename: 'InvalidInput', path: ['issuer'] });
    expect(await granted(step(verified), { issuer: licensing, recommendation: '460/12/Dinsos' })).toMatchObject({ state: 'REGISTERED' });
  });

  it('suspends, resumes and revokes with a reason, and the institution follows', async () => {
    const done = await at('REGISTERED');
    expect(await act('suspendRegistration', step(done), decider)).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    const suspended = await act('suspendRegistration', { ...step(done), reason: 'Temuan berat' }, decider);
    expect(suspended).toMatchObject({ state: 'SUSPENDED', institution: { standing: 'SUSPENDED' } });
    const renewal = await apply(done.institution.id);
    expect(renewal).toMatchObject({ kind: 'RENEWAL' });
    await act('withdrawRegistration', { ...step(renewal), reason: 'Menunggu pemulihan' }, applicant);
    const resumed = await act('resumeRegistration', { ...step(suspended), reason: 'Temuan selesai' }, decider);
    expect(resumed).toMatchObject({ state: 'REGISTERED', institution: { standing: 'REGISTERED' } });
    const revoked = await act('revokeRegistration', { ...step(resumed), reason: 'Tidak melayani' }, decider);
    expect(revoked).toMatchObject({ state: 'REVOKED', institution: { standing: 'REVOKED' }, nextSteps: [] });
    expect(await apply(done.institution.id)).toMatchObject({ kind: 'NEW' });
  });

  it('refuses for good', async () => {
    const submitted = await at('SUBMITTED');
    expect(await act('refuseRegistration', { ...step(submitted), reason: 'Bukan lembaga sosial' }, decider)).toMatchObject({ state: 'REFUSED', institution: { standing: 'UNREGISTERED' } });
  });
});

describe('recordRegistration', () => {
  const record = (institution: string, more: object = {}, viewer: Viewer = decider) =>
    act('recordRegistration', { institution, number: `LAMA-${institution}`, issuer: dinas, grantedOn: '2022-03-01', validTo: '2027-02-28', ...more }, viewer);

  it('keeps what was granted on paper before, once', async () => {
    const { id } = await register();
    const idempotencyKey = 'catat-lama-1';
    const done = await record(id, { idempotencyKey });
    expect(done).toMatchObject({ state: 'REGISTERED', kind: 'NEW', grantedOn: '2022-03-01', institution: { standing: 'REGISTERED', registeredUntil: '2027-02-28' } });
    expect(await record(id, { idempotencyKey })).toMatchObject({ id: done.id });
    expect(await record(id)).toMatchObject({ __typename: 'Duplicate', existingId: done.id });
    const other = await register();
    expect(await record(other.id, { number: done.number })).toMatchObject({ __typename: 'Duplicate', path: ['number'] });
    expect(await record(other.id, { validTo: '2024-01-01' })).toMatchObject({ state: 'EXPIRED', institution: { standing: 'EXPIRED' } });
    expect(await apply(other.id)).toMatchObject({ kind: 'RENEWAL' });
  });

  it('is one of two that are recorded at once', async () => {
    const { id } = await register();
    const both = await Promise.all([1, 2].map((nth) => record(id, { number: `LAMA-${id}-${nth}` })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Registration']);
  });

  it('is no way around the steps, nor another authority\'s', async () => {
    const { id } = await register();
    expect(await record(id, { grantedOn: today(), validTo: '2020-01-01', number: '', issuer: 'x' })).toMatchObject({ problems: [{ path: ['number'] }, { path: ['grantedOn'] }, { path: ['validTo'] }, { path: ['issuer'] }] });
    expect(await record('x')).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
    for (const viewer of [viewers.admin, viewers.tksk]) expect(await record(id, {}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await record(id, {}, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
    const applying = await apply(await equipped());
    expect(await record(applying.institution.id)).toMatchObject({ __typename: 'Duplicate', existingId: applying.id });
    expect(await record((await register({ workingLevel: null })).id)).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
  });
});

describe('lists', () => {
  it('show the board and the rows behind it, overdue ones first, in the viewer\'s area only', async () => {
    const late = await at('SUBMITTED');
    await stage.arrange(`UPDATE institutions.registration SET due_on = '2020-01-01' WHERE id = '${late.id}'`, []);
    const query = '{ registrationBoard { state total overdue } registrations(filter: { overdue: true }) { edges { node { id overdue } } totalCount { value } } }';
    const own = await stage.ask(query, decider);
    expect(own.registrations).toEqual({ edges: [{ node: { id: late.id, overdue: true } }], totalCount: { value: 1 } });
    const waiting = own.registrationBoard.find(({ state }: { state: string }) => state === 'SUBMITTED');
    const { registrations } = await stage.ask('{ registrations(filter: { state: [SUBMITTED] }) { totalCount { value } } }', decider);
    expect(waiting).toMatchObject({ overdue: 1, total: registrations.totalCount.value });
    const foreign = await stage.ask(`{ registration(id: "${late.id}") { id } registrations { totalCount { value } } registrationBoard { total } }`, viewers.serang);
    expect(foreign.registration).toBeNull();
    expect(foreign.registrations.totalCount.value).toBe(0);
    expect(foreign.registrationBoard.every(({ total }: { total: number }) => total === 0)).toBe(true);
    expect(await stage.errorOf('{ registrations { totalCount { value } } }', viewerWith('KT_USER', '36.02'))).toBe('FORBIDDEN');
  });

  it('find what is expired, by the day', async () => {
    const done = await at('REGISTERED');
    await stage.arrange(`UPDATE institutions.registration SET granted_on = '2019-01-01', valid_to = '2020-01-01' WHERE id = '${done.id}'`, []);
    await stage.arrange(`UPDATE institutions.institution SET registered_until = '2020-01-01' WHERE id = '${done.institution.id}'`, []);
    const { registrations, institutions, registration } = await stage.ask(`{
      registrations(filter: { state: [EXPIRED] }) { edges { node { id state } } }
      institutions(filter: { standing: [EXPIRED] }, order: [REGISTERED_UNTIL]) { edges { node { id standing } } }
      registration(id: "${done.id}") { state nextSteps } }`, decider);
    expect(registrations.edges).toContainEqual({ node: { id: done.id, state: 'EXPIRED' } });
    expect(institutions.edges).toContainEqual({ node: { id: done.institution.id, standing: 'EXPIRED' } });
    expect(registration).toEqual({ state: 'EXPIRED', nextSteps: ['REVOKE'] });
    expect(await apply(done.institution.id)).toMatchObject({ kind: 'RENEWAL' });
  });
});

describe('a renewal', () => {
  it('asks for the years of monitoring that the rule sets', async () => {
    const institution = await equipped();
    await act('recordRegistration', { institution, number: `LAMA-${institution}`, issuer: dinas, grantedOn: '2020-01-01', validTo: '2024-12-31' }, decider);
    const draft = await apply(institution);
    const refused = await act('submitRegistration', step(draft), applicant);
    const year = Number(today().slice(0, 4));
    expect(refused).toMatchObject({ __typename: 'InvalidInput', path: ['id'], message: expect.stringContaining(`${year - 3}, ${year - 2}, ${year - 1}`) });
    await stage.arrange(`WITH form AS (INSERT INTO institutions.monitoring_instrument (id, name, edition, sections, published_on, owner_code) VALUES (uuidv7(), 'Uji', 1, '[]', '2020-01-01', '36') RETURNING id),
      plan AS (INSERT INTO institutions.monitoring_plan (id, year, area_code, owner_code, instrument_id, first_day, last_day, planned) SELECT uuidv7(), ${year}, '36.02', '36.02', id, '2020-01-01', '2020-12-31', 1 FROM form RETURNING id, instrument_id)
      INSERT INTO institutions.monitoring (id, institution_id, plan_id, instrument_id, year, area_code, owner_code, state, planned_on, visited_on, scored_on, score)
      SELECT uuidv7(), '${institution}', plan.id, instrument_id, ${year} - back, '36.02.01.2002', '36.02', 'SCORED', make_date(${year} - back, 1, 1), make_date(${year} - back, 1, 2), make_date(${year} - back, 1, 3), 80 FROM plan CROSS JOIN generate_series(0, 2) AS back`, []);
    expect(await act('submitRegistration', step(draft), applicant)).toMatchObject({ state: 'SUBMITTED', kind: 'RENEWAL' });
    const { institution: seen } = await stage.ask(`{ institution(id: "${institution}") { lastMonitoring { year score } } }`, decider);
    expect(seen).toEqual({ lastMonitoring: { year, score: 80 } });
  });
});

describe('an institution\'s own user', () => {
  it('sees and works on that one alone', async () => {
    const own = await equipped({ name: 'LKS Milik Sendiri' });
    const other = await equipped({ name: 'LKS Tetangga' });
    const user = { ...viewerWith('LKS_USER', '36.02'), accountId: '01900000-0000-7000-8000-000100000777' };
    const bound: Viewer = { ...user, grant: { ...user.grant, organisation: own } };
    const { institutions, mine, theirs, search } = await stage.ask(`{ institutions { edges { node { name } } totalCount { value } } search(text: "LKS") { institutions { name } }
      mine: institution(id: "${own}") { name viewerCan { correct apply dissolve } } theirs: institution(id: "${other}") { name } }`, bound);
    expect(institutions).toEqual({ edges: [{ node: { name: 'LKS Milik Sendiri' } }], totalCount: { value: 1 } });
    expect(search.institutions).toEqual([{ name: 'LKS Milik Sendiri' }]);
    expect(mine).toEqual({ name: 'LKS Milik Sendiri', viewerCan: { correct: true, apply: true, dissolve: false } });
    expect(theirs).toBeNull();
    expect(await stage.entities('Institution', 'name', [other], bound)).toEqual([null]);
    const draft = await apply(own, bound);
    const submitted = await act('submitRegistration', step(draft), bound);
    expect(submitted).toMatchObject({ state: 'SUBMITTED', nextSteps: ['WITHDRAW'] });
    expect(await apply(other, bound)).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
    expect(await stage.mutate('filePaper', institutionFields, { institution: other, kind: 'OTHER' }, bound)).toMatchObject({ __typename: 'InvalidInput', path: ['institution'] });
    const theirDraft = await apply(other);
    expect(await act('submitRegistration', step(theirDraft), bound)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const unbound = await stage.ask('{ institutions { totalCount { value } } registrations { totalCount { value } } }', user);
    expect(unbound).toEqual({ institutions: { totalCount: { value: 0 } }, registrations: { totalCount: { value: 0 } } });
  });
});

describe('rules and holidays', () => {
  it('are set by the province, and the newest that has begun holds', async () => {
    const rule = { validFrom: daysAfter(today(), -1), papersDays: 5, siteDays: 5, decisionDays: 5, validYears: 3, monitoredYears: 2, requiredPapers: ['DEED'] };
    const set = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('setRegistrationRule', '... on RegistrationRule { id papersDays requiredPapers checkedOn }', { ...rule, ...input }, viewer);
    expect(await set({}, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await set({ papersDays: 0, validYears: 11, checkedOn: daysAfter(today(), 1), legalBasis: 'x' })).toMatchObject({ problems: [{ path: ['papersDays'] }, { path: ['validYears'] }, { path: ['checkedOn'] }, { path: ['legalBasis'] }] });
    expect(await set({ requiredPapers: ['DEED', 'STATUTES', 'BOARD_LIST', 'DOMICILE'] })).toMatchObject({ papersDays: 5, checkedOn: null });
    expect(await set({})).toMatchObject({ __typename: 'Duplicate', path: ['validFrom'] });
    const done = await at('REGISTERED');
    expect(done.validTo.slice(0, 4)).toBe(String(Number(today().slice(0, 4)) + 3));
    const { registrationRules } = await stage.ask('{ registrationRules { validFrom monitoredYears } }', viewers.lebak);
    expect(registrationRules).toMatchObject([{ monitoredYears: 2 }, { validFrom: '2009-01-01' }]);
  });

  it('move a deadline past holidays', async () => {
    const year = Number(today().slice(0, 4));
    const before = await at('SUBMITTED');
    const record = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('recordHolidays', '... on HolidayYear { id version days { day } }', { year, days: [{ day: before.dueOn, name: 'Libur contoh' }], ...input }, viewer);
    expect(await record({}, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await record({ days: [{ day: `${year - 1}-01-01`, name: '' }] })).toMatchObject({ problems: [{ path: ['days', '0', 'day'] }, { path: ['days', '0', 'name'] }] });
    const holidays = await record({});
    expect(await record({})).toMatchObject({ __typename: 'Duplicate', existingId: holidays.id });
    const after = await at('SUBMITTED');
    expect(after.dueOn > before.dueOn).toBe(true);
    const correct = { id: holidays.id, version: 1, days: [] };
    expect(await stage.mutate('correctHolidays', '... on HolidayYear { days { day } }', correct, viewers.admin)).toMatchObject({ days: [] });
    expect(await stage.mutate('correctHolidays', '... on HolidayYear { days { day } }', correct, viewers.admin)).toMatchObject({ __typename: 'Conflict' });
  });
});
