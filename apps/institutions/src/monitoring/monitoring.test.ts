import { daysAfter, today } from '@pilar/domain/dates';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { cast, openMonitorings, sections, whole, year } from './monitoring-stage.ts';

let stage: Awaited<ReturnType<typeof openMonitorings>>;
let edition: { id: string };
let withoutInstrument: object;
beforeAll(async () => {
  stage = await openMonitorings();
  withoutInstrument = await stage.plan({ institutions: [randomUUID()] });
  const draft = await stage.draft();
  edition = await stage.publish({ id: draft.id, version: 1 });
});
afterAll(() => stage.close());

const refused = (path: string[]) => ({ __typename: 'InvalidInput', problems: expect.arrayContaining([expect.objectContaining({ path })]) });

describe('an instrument', () => {
  it('is drafted, revised, published, and never changed after that; the next edition is a draft of its own', async () => {
    const draft = await stage.draft({ name: 'Instrumen uji' });
    expect(draft).toMatchObject({ edition: 1, publishedOn: null, version: 1 });
    expect(await stage.draft({ name: 'instrumen UJI' })).toMatchObject({ __typename: 'Duplicate', existingId: draft.id });
    const revised = await stage.revise({ id: draft.id, version: 1, sections: [{ title: 'Satu', questions: [{ text: 'Ya?', kind: 'YES_NO' }] }] });
    expect(revised.sections).toMatchObject([{ questions: [{ code: '1.1', weight: 1, required: true }] }]);
    expect(await stage.revise({ id: draft.id, version: 1 })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await stage.publish({ id: draft.id, version: 2 })).toMatchObject({ publishedOn: today(), version: 3 });
    expect(await stage.revise({ id: draft.id, version: 3, sections })).toMatchObject({ __typename: 'NotAllowed', path: ['id'], message: expect.stringContaining('edition') });
    expect(await stage.publish({ id: draft.id, version: 3 })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.draft({ name: 'Instrumen uji' })).toMatchObject({ edition: 2, publishedOn: null });
    expect(await stage.ask('{ monitoringInstruments(published: true) { name edition } }', cast.tksk)).toMatchObject({ monitoringInstruments: expect.arrayContaining([{ name: 'Instrumen uji', edition: 1 }]) });
    expect(await stage.errorOf('{ monitoringInstruments { id } }', viewers.guest)).toBe('FORBIDDEN');
  });

  it('is refused where it could not be used', async () => {
    const question = (own: object) => stage.draft({ name: 'Salah', sections: [{ title: 'T', questions: [{ text: 'X', kind: 'YES_NO', ...own }] }] });
    const at = (field: string) => refused(['sections', '0', 'questions', '0', field]);
    expect(await question({ kind: 'CHOICE' })).toMatchObject(at('options'));
    expect(await question({ options: [{ label: 'a', score: 1 }, { label: 'b', score: 2 }] })).toMatchObject(at('options'));
    expect(await question({ kind: 'SCALE', min: 5, max: 5 })).toMatchObject(at('max'));
    expect(await question({ kind: 'TEXT', weight: 1 })).toMatchObject(at('weight'));
    expect(await question({ weight: 101 })).toMatchObject(at('weight'));
    expect(await question({ code: 'a b' })).toMatchObject(at('code'));
    expect(await question({ text: ' ' })).toMatchObject(at('text'));
    expect(await stage.draft({ name: 'Salah', sections: [] })).toMatchObject(refused(['sections']));
    expect(await stage.draft({ name: 'Salah', sections: [{ title: 'T', questions: [] }] })).toMatchObject(refused(['sections', '0', 'questions']));
    expect(await stage.draft({ name: 'Salah', sections: [{ title: 'T', questions: [{ code: 'x', text: 'a', kind: 'TEXT' }, { code: 'x', text: 'b', kind: 'TEXT' }] }] })).toMatchObject(refused(['sections', '0', 'questions', '1', 'code']));
    expect(await stage.draft({ name: 'Salah' }, cast.serang)).toMatchObject({ __typename: 'NotAllowed' });
    const unscored = await stage.draft({ name: 'Tanpa nilai', sections: [{ title: 'T', questions: [{ text: 'X', kind: 'TEXT' }] }] });
    expect(await stage.publish({ id: unscored.id, version: 1 })).toMatchObject(refused(['id']));
  });
});

describe('planMonitorings', () => {
  it('covers a regency once (rule 18), spread over working days, and leaves nobody out', async () => {
    const names = ['A', 'B', 'C', 'D'];
    for (const name of names) await stage.institution('36.02.07', `Rencana ${name}`);
    const unplanned = () => stage.ask(`{ region(code: "36.02") { unplannedInstitutions(year: ${year}) { edges { node { name } } totalCount { value } } } }`, cast.lebak);
    expect((await unplanned()).region.unplannedInstitutions.totalCount.value).toBe(4);
    const input = { area: '36.02', from: `${year}-03-06`, to: `${year}-03-10`, assessor: viewers.lebak.accountId };
    expect(await stage.plan(input, cast.lebak)).toMatchObject({ planned: 4, instrument: { id: edition.id } });
    expect((await unplanned()).region.unplannedInstitutions.totalCount.value).toBe(0);
    expect(await stage.plan(input, cast.lebak)).toMatchObject(refused(['institutions']));
    const { monitorings } = await stage.ask(`{ monitorings(area: "36.02", filter: { year: ${year} }) { edges { node { plannedOn state institution { name } assessor { id } } } totalCount { value } countByArea(level: REGENCY) { region { code } value } } }`, cast.lebak);
    expect(monitorings.edges.map(({ node }: { node: { plannedOn: string } }) => node.plannedOn).every((day: string) => ![0, 6].includes(new Date(day).getUTCDay()))).toBe(true);
    expect(monitorings).toMatchObject({ totalCount: { value: 4 }, countByArea: [{ region: { code: '36.02' }, value: 4 }] });
    expect((await stage.ask('{ monitorings(filter: { mine: true }) { totalCount { value } } }', cast.lebak)).monitorings.totalCount.value).toBe(4);
    expect((await stage.ask('{ monitorings(filter: { mine: true }) { totalCount { value } } }', cast.admin)).monitorings.totalCount.value).toBe(0);
  });

  it('leaves out those that are excepted, however many there are beside them, and finds them by name', async () => {
    const [own, other] = [await stage.institution('36.04.11', 'Kecuali Satu'), await stage.institution('36.04.11', 'Kecuali Dua')];
    const unplanned = async (text: string) => (await stage.ask(`query ($text: String) { region(code: "36.04.11") { unplannedInstitutions(year: ${year}, text: $text) { edges { node { id } } totalCount { value } } } }`, cast.serang, { text })).region.unplannedInstitutions;
    expect(await unplanned(' kecuali s')).toEqual({ edges: [{ node: { id: own } }], totalCount: { value: 1 } });
    expect(await unplanned('kecuali%')).toMatchObject({ edges: [] });
    const foreign = await stage.institution('36.02.07', 'Rencana asing');
    expect(await stage.plan({ area: '36.04.11', except: [foreign, 'bukan-id', own] })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['except', '0'] }, { path: ['except', '1'] }] });
    expect(await stage.plan({ area: '36.04.11', institutions: [other], except: [own] })).toMatchObject(refused(['except']));
    expect(await stage.plan({ area: '36.04.11', except: [own, other] })).toMatchObject(refused(['institutions']));
    expect(await stage.plan({ area: '36.04.11', except: [own, own.toUpperCase()] })).toMatchObject({ planned: 1 });
    expect((await unplanned('')).edges).toEqual([{ node: { id: own } }]);
  });

  it('plans a regency of 2,500 in one act', async () => {
    await stage.arrange(`INSERT INTO institutions.institution (id, name, kind, area_code, owner_code)
      SELECT gen_random_uuid(), 'LKS ' || nth, 'LKS', '36.01.' || lpad((nth % 29 + 1)::text, 2, '0'), '36.01' FROM generate_series(1, 2500) AS nth`, []);
    expect(await stage.plan({ area: '36.01', from: `${year}-01-04`, to: `${year}-12-18` }, cast.admin)).toMatchObject({ planned: 2500 });
    const { region } = await stage.ask(`{ region(code: "36.01") { unplannedInstitutions(year: ${year}) { totalCount { value } } } }`, cast.admin);
    expect(region.unplannedInstitutions.totalCount.value).toBe(0);
  }, 60_000);

  it('puts no visit on a recorded holiday', async () => {
    const next = year + 2;
    const days = Array.from({ length: 10 }, (_, nth) => ({ day: daysAfter(`${next}-03-01`, nth), name: 'Libur contoh' }));
    await stage.mutate('recordHolidays', '... on HolidayYear { id }', { year: next, days }, cast.admin);
    const input = { year: next, institutions: [await stage.institution(), await stage.institution()], from: `${next}-03-01`, to: `${next}-03-10` };
    expect(await stage.plan(input)).toMatchObject({ ...refused(['to']), message: expect.stringContaining('working day') });
    expect(await stage.plan({ ...input, to: `${next}-03-14` })).toMatchObject({ planned: 2 });
    const { monitorings } = await stage.ask(`{ monitorings(area: "36.04", filter: { year: ${next} }) { edges { node { plannedOn } } } }`, cast.serang);
    expect(monitorings.edges.map(({ node }: { node: { plannedOn: string } }) => node.plannedOn > `${next}-03-10`)).toEqual([true, true]);
  });

  it('stays with what it made: looked up by its region, and told of in each monitoring to those who see it', async () => {
    await stage.planned();
    const planOf = async (viewer: Viewer) => (await stage.ask(`{ monitorings(area: "36.04.34", first: 1) { edges { node { plan { id year area { code } planned } } } } }`, viewer)).monitorings.edges[0].node.plan;
    const plan = await planOf(cast.serang);
    expect(plan).toMatchObject({ year, area: { code: '36.04' } });
    expect(await planOf(cast.kec)).toBeNull();
    const look = async (viewer: Viewer) => (await stage.ask(`{ monitoringPlan(id: "${plan.id}") { id } }`, viewer)).monitoringPlan;
    expect([await look(cast.serang), await look(cast.admin), await look(cast.kec), await look(cast.lebak)]).toEqual([{ id: plan.id }, { id: plan.id }, null, null]);
  });

  it('refuses a second of a year and names the first', async () => {
    const institution = await stage.institution('36.04.34', 'LKS Sekali');
    await stage.plan({ institutions: [institution] });
    const first = await stage.of(institution);
    expect(await stage.plan({ institutions: [institution] })).toMatchObject({ __typename: 'Duplicate', existingId: first.id, path: ['institutions', '0'], message: expect.stringContaining('LKS Sekali') });
    const both = await stage.institution();
    const results = await Promise.all([1, 2].map(() => stage.plan({ institutions: [both] })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'MonitoringPlan']);
    const next = { institutions: [institution], year: year + 1, from: `${year + 1}-01-04`, to: `${year + 1}-01-29` };
    expect(await stage.plan(next)).toMatchObject({ planned: 1, year: year + 1 });
  });

  it('refuses what is malformed or out of reach, and repeats nothing', async () => {
    const institution = await stage.institution();
    const foreign = await stage.institution('36.02.01', 'LKS Lebak');
    expect(await stage.plan({ institutions: [foreign] })).toMatchObject(refused(['institutions', '0']));
    expect(withoutInstrument).toMatchObject({ __typename: 'InvalidInput', path: ['instrument'] });
    expect(await stage.plan({ institutions: ['bukan-id'] })).toMatchObject(refused(['institutions', '0']));
    expect(await stage.plan({ institutions: [] })).toMatchObject(refused(['institutions']));
    expect(await stage.plan({ area: '36.02' })).toMatchObject(refused(['area']));
    expect(await stage.plan({ area: '36' }, cast.admin)).toMatchObject(refused(['area']));
    expect(await stage.plan({ year: 1999, institutions: [institution] })).toMatchObject(refused(['year']));
    expect(await stage.plan({ to: `${year + 1}-01-01`, institutions: [institution] })).toMatchObject(refused(['to']));
    expect(await stage.plan({ from: `${year}-03-06`, to: `${year}-03-02`, institutions: [institution] })).toMatchObject(refused(['to']));
    expect(await stage.plan({ instrument: randomUUID(), institutions: [institution] })).toMatchObject(refused(['instrument']));
    expect(await stage.plan({ assessor: 'x', institutions: [institution] })).toMatchObject(refused(['assessor']));
    expect(await stage.plan({ institutions: [institution] }, cast.tksk)).toMatchObject({ __typename: 'NotAllowed' });
    const idempotencyKey = randomUUID();
    const results = [await stage.plan({ idempotencyKey, institutions: [institution] }), await stage.plan({ idempotencyKey, institutions: [institution] })];
    expect(results[1].id).toBe(results[0].id);
  });
});

describe('a monitoring', () => {
  it('goes from plan to close; every finding is followed up first', async () => {
    const event = await stage.know('Event', 'Pembinaan LKS', '36.04');
    let row = await stage.planned();
    expect(row).toMatchObject({ state: 'PLANNED', version: 1, instrument: { id: edition.id }, unanswered: ['A1', 'A2', 'A3', 'B1'] });
    row = await stage.reschedule({ id: row.id, version: 1, plannedOn: `${year}-04-01`, event, assessor: cast.tksk.accountId });
    expect(row).toMatchObject({ plannedOn: `${year}-04-01`, event: { id: event }, assessor: { id: cast.tksk.accountId } });
    expect(await stage.score({ id: row.id, version: 2, conclusion: 'x' })).toMatchObject(refused(['id']));
    row = await stage.visit({ monitoring: row.id, answers: whole.slice(0, 2) });
    expect(row).toMatchObject({ state: 'VISITED', visitedOn: `${year}-03-02`, unanswered: ['A3', 'B1'] });
    expect(await stage.reschedule({ id: row.id, version: row.version, plannedOn: `${year}-05-01` })).toMatchObject(refused(['id']));
    expect(await stage.score({ id: row.id, version: row.version, conclusion: 'Baik' })).toMatchObject({ ...refused(['id']), message: expect.stringContaining('A3, B1') });
    row = await stage.visit({ monitoring: row.id, answers: whole.slice(2) });
    row = await stage.score({ id: row.id, version: row.version, conclusion: 'Cukup baik' });
    // 2 of 2, half of 1, three quarters of 1.
    expect(row).toMatchObject({ state: 'SCORED', score: 81.25, conclusion: 'Cukup baik', nextSteps: ['ADD_FINDING', 'CLOSE'] });
    row = await stage.add({ id: row.id, version: row.version, question: 'A2' });
    expect(row).toMatchObject({ state: 'FOLLOW_UP', openFindings: 1, nextDue: today(), nextSteps: ['ADD_FINDING'], findings: [{ state: 'OPEN', overdue: false }] });
    const [{ id: finding }] = row.findings;
    expect(await stage.finish({ id: row.id, version: row.version })).toMatchObject(refused(['id']));
    expect(await stage.closeFinding({ id: row.id, version: row.version, finding })).toMatchObject(refused(['finding']));
    row = await stage.answer({ id: row.id, version: row.version, finding, answer: 'APAR diisi ulang' });
    row = await stage.back({ id: row.id, version: row.version, finding, remark: 'Belum ada kuitansi', due: daysAfter(today(), 7) });
    expect(row).toMatchObject({ nextDue: daysAfter(today(), 7), findings: [{ state: 'OPEN', remark: 'Belum ada kuitansi' }] });
    row = await stage.answer({ id: row.id, version: row.version, finding, answer: 'Kuitansi terlampir' });
    row = await stage.closeFinding({ id: row.id, version: row.version, finding });
    expect(row).toMatchObject({ state: 'FOLLOW_UP', openFindings: 0, nextDue: null, findings: [{ state: 'CLOSED' }] });
    expect(await stage.answer({ id: row.id, version: row.version, finding, answer: 'Lagi' })).toMatchObject(refused(['finding']));
    row = await stage.finish({ id: row.id, version: row.version });
    expect(row).toMatchObject({ state: 'CLOSED', closedOn: today(), nextSteps: [] });
    expect(await stage.visit({ monitoring: row.id, answers: whole })).toMatchObject(refused(['monitoring']));
    const known = await stage.ask(`{ _entities(representations: [{ __typename: "Event", id: "${event}" }]) { ... on Event { monitorings { edges { node { id } } } } } }`, cast.serang);
    expect(known._entities).toEqual([{ monitorings: { edges: [{ node: { id: row.id } }] } }]);
  });

  it('refuses steps of a wrong hand, and what is malformed, stale or repeated', async () => {
    const row = await stage.planned();
    const visit = { monitoring: row.id, answers: whole };
    expect(await stage.visit(visit, cast.lebak)).toMatchObject(refused(['monitoring']));
    expect(await stage.visit(visit, viewers.auditor)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.visit({ ...visit, visitedOn: daysAfter(today(), 1) })).toMatchObject(refused(['visitedOn']));
    expect(await stage.visit({ ...visit, answers: [] })).toMatchObject(refused(['answers']));
    const wrong: [string, string][] = [['A1', 'MAYBE'], ['A2', '9'], ['A3', '6'], ['A3', '2.5'], ['B1', 'banyak'], ['B1', '-1'], ['B3', 'foto.jpg'], ['B2', 'x'.repeat(2001)], ['A1', ' ']];
    for (const [question, value] of wrong) expect(await stage.visit({ ...visit, answers: [{ question, value }] })).toMatchObject(refused(['answers', '0', 'value']));
    expect(await stage.visit({ ...visit, answers: [{ question: 'Z9', value: 'YES' }] })).toMatchObject(refused(['answers', '0', 'question']));
    expect(await stage.visit({ ...visit, answers: [whole[0], whole[0]] })).toMatchObject(refused(['answers', '1', 'question']));
    const idempotencyKey = randomUUID();
    const twice = [await stage.visit({ ...visit, idempotencyKey }), await stage.visit({ ...visit, idempotencyKey })];
    expect(twice.map(({ version }) => version)).toEqual([2, 2]);
    // The same again under another key changes nothing.
    expect((await stage.visit(visit)).version).toBe(2);
    expect(await stage.score({ id: row.id, version: 2, conclusion: 'x' }, cast.tksk)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.score({ id: row.id, version: 2, conclusion: ' ' })).toMatchObject(refused(['conclusion']));
    expect(await stage.score({ id: row.id, version: 1, conclusion: 'x' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await stage.add({ id: row.id, version: 2, due: `${year}-03-01` })).toMatchObject(refused(['due']));
    expect(await stage.add({ id: row.id, version: 2, text: '' })).toMatchObject(refused(['text']));
    expect(await stage.add({ id: row.id, version: 2, question: 'Z9' })).toMatchObject(refused(['question']));
    expect(await stage.answer({ id: row.id, version: 2, finding: randomUUID(), answer: 'x' })).toMatchObject(refused(['finding']));
    const scoredTwice = await Promise.all([1, 2].map(() => stage.score({ id: row.id, version: 2, conclusion: 'Baik' })));
    expect(scoredTwice.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Monitoring']);
  });

  it('keeps its edition while a later one is published, and takes another only before the visit', async () => {
    const row = await stage.planned();
    const later = await stage.draft();
    expect(later).toMatchObject({ edition: 2 });
    expect(await stage.reschedule({ id: row.id, version: 1, instrument: later.id })).toMatchObject(refused(['instrument']));
    const published = await stage.publish({ id: later.id, version: 1 });
    expect(await stage.of(row.institution.id)).toMatchObject({ instrument: { id: edition.id, edition: 1 } });
    expect(await stage.reschedule({ id: row.id, version: 1, instrument: published.id })).toMatchObject({ instrument: { edition: 2 } });
  });
});

describe('an institution\'s own user', () => {
  const bound = (institution: string): Viewer => {
    const user = { ...viewerWith('LKS_USER', '36.04'), accountId: '01900000-0000-7000-8000-000100000778' };
    return { ...user, grant: { ...user.grant, organisation: institution } };
  };

  it('answers the findings of that one, and does nothing else with them', async () => {
    let row = await stage.planned();
    row = await stage.visit({ monitoring: row.id, answers: whole });
    row = await stage.add({ id: row.id, version: row.version });
    const own = bound(row.institution.id);
    const [{ id: finding }] = row.findings;
    const step = () => ({ id: row.id, version: row.version, finding });
    expect(await stage.closeFinding(step(), own)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.add({ id: row.id, version: row.version }, own)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.visit({ monitoring: row.id, answers: whole }, own)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.score({ id: row.id, version: row.version, conclusion: 'x' }, own)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.answer({ ...step(), answer: ' ' }, own)).toMatchObject(refused(['answer']));
    expect(await stage.answer({ ...step(), version: 1, answer: 'x' }, own)).toMatchObject({ __typename: 'Conflict' });
    const idempotencyKey = randomUUID();
    const answer = { ...step(), idempotencyKey, answer: 'APAR diisi ulang' };
    row = await stage.answer(answer, own);
    expect(row).toMatchObject({ nextSteps: [], findings: [{ state: 'ANSWERED', answer: 'APAR diisi ulang' }] });
    expect((await stage.answer(answer, own)).version).toBe(row.version);
    expect((await stage.ask(`{ monitoring(id: "${row.id}") { viewerCan { answer visit score plan } } }`, own)).monitoring.viewerCan).toEqual({ answer: true, visit: false, score: false, plan: false });
  });

  it('reaches those of no other, by any path', async () => {
    const other = bound(await stage.institution('36.04.34', 'LKS Tetangga'));
    let row = await stage.planned();
    row = await stage.visit({ monitoring: row.id, answers: whole });
    row = await stage.add({ id: row.id, version: row.version });
    expect(await stage.answer({ id: row.id, version: row.version, finding: row.findings[0].id, answer: 'x' }, other)).toMatchObject(refused(['id']));
    expect(await stage.ask(`{ monitoring(id: "${row.id}") { id } monitorings { totalCount { value } } monitoringFindings { totalCount { value } } }`, other))
      .toEqual({ monitoring: null, monitorings: { totalCount: { value: 0 } }, monitoringFindings: { totalCount: { value: 0 } } });
  });
});

describe('two assessors at once', () => {
  it('are joined answer by answer; where they clash both are kept until one is chosen', async () => {
    const row = await stage.planned();
    const [mine, theirs] = [randomUUID(), randomUUID()];
    await Promise.all([
      stage.visit({ monitoring: row.id, answers: [{ question: 'A1', value: 'YES' }, { question: 'A3', value: '4' }, { question: 'B3', value: mine }] }, cast.tksk),
      stage.visit({ monitoring: row.id, answers: [{ question: 'A1', value: 'NO', note: 'Belum disahkan' }, { question: 'B1', value: '7' }, { question: 'B3', value: theirs }] }, cast.kec),
    ]);
    let both = await stage.of(row.institution.id);
    const answered = Object.fromEntries(both.answers.map(({ question, value }: { question: string; value: string }) => [question, value]));
    expect(answered).toMatchObject({ A3: '4', B1: '7' });
    expect(answered.B3.split(' ').toSorted()).toEqual([mine, theirs].toSorted());
    // Whichever came first stands; the other is there to choose from.
    expect([answered.A1, both.clashes[0].value].toSorted()).toEqual(['NO', 'YES']);
    expect(both.clashes).toHaveLength(1);
    expect((await stage.ask(`{ monitoring(id: "${row.id}") { nextSteps } }`, cast.serang)).monitoring.nextSteps).toEqual(['VISIT', 'SETTLE', 'ADD_FINDING']);
    await stage.visit({ monitoring: row.id, answers: [{ question: 'A2', value: '1' }] });
    both = await stage.of(row.institution.id);
    expect(await stage.score({ id: row.id, version: both.version, conclusion: 'x' })).toMatchObject({ ...refused(['id']), message: expect.stringContaining('A1') });
    expect(await stage.settle({ id: row.id, version: both.version, answers: [{ question: 'A3', value: '4' }] })).toMatchObject(refused(['answers', '0', 'question']));
    const settled = await stage.settle({ id: row.id, version: both.version, answers: [{ question: 'A1', value: 'NO' }] });
    expect(settled.clashes).toEqual([]);
    expect(await stage.score({ id: row.id, version: settled.version, conclusion: 'Kurang' })).toMatchObject({ state: 'SCORED', score: 43.75 });
  });

  it('do not clash where one answers anew what they saw, or what they wrote themselves', async () => {
    const row = await stage.planned();
    await stage.visit({ monitoring: row.id, answers: [{ question: 'A1', value: 'YES' }] }, cast.tksk);
    await stage.visit({ monitoring: row.id, answers: [{ question: 'A1', value: 'NO' }] }, cast.tksk);
    const seen = await stage.visit({ monitoring: row.id, answers: [{ question: 'A1', value: 'YES', base: 'NO' }] }, cast.kec);
    expect(seen).toMatchObject({ clashes: [], answers: [{ value: 'YES' }] });
    expect((await stage.visit({ monitoring: row.id, answers: [{ question: 'A1', value: 'NO', base: null }] }, cast.serang)).clashes).toMatchObject([{ question: 'A1', value: 'NO' }]);
  });
});

describe('lists and board', () => {
  it('show their own area only, by every path', async () => {
    const row = await stage.planned('36.04.34', 'LKS Terlihat');
    for (const viewer of [cast.lebak, viewers.machine3602]) {
      expect(await stage.ask(`{ monitoring(id: "${row.id}") { id } monitorings(area: "36.04") { totalCount { value } } monitoringFindings(area: "36.04") { totalCount { value } } }`, viewer))
        .toEqual({ monitoring: null, monitorings: { totalCount: { value: 0 } }, monitoringFindings: { totalCount: { value: 0 } } });
      expect(await stage.entities('Monitoring', 'id', [row.id], viewer)).toEqual([null]);
    }
    for (const query of ['{ monitorings { totalCount { value } } }', '{ monitoringFindings { totalCount { value } } }', `{ monitoringBoard(year: ${year}) { year } }`, `{ monitoring(id: "${row.id}") { id } }`]) {
      expect(await stage.errorOf(query, viewers.guest)).toBe('FORBIDDEN');
    }
    expect((await stage.ask(`{ monitoringBoard(year: ${year}, area: "36.04") { whole { institutions planned } } }`, cast.lebak)).monitoringBoard.whole).toEqual({ institutions: 0, planned: 0 });
    expect((await stage.ask('{ monitorings(filter: { text: "terlihat" }) { edges { node { institution { name } } } } }', cast.tksk)).monitorings.edges).toEqual([{ node: { institution: { name: 'LKS Terlihat' } } }]);
  });

  it('count a year by step and region, with what is overdue and what is not planned', async () => {
    const [late, bare] = [await stage.institution('36.71.01', 'LKS Terlambat'), await stage.institution('36.71.02', 'LKS Belum')];
    const past = year - 1;
    await stage.plan({ area: '36.71', institutions: [late], year: past, from: `${past}-03-02`, to: `${past}-03-31` }, cast.admin);
    const { monitoringBoard } = await stage.ask(`{ monitoringBoard(year: ${past}, area: "36.71") { whole { institutions planned unplanned overdueVisits overdueFindings states { state count } } areas { region { code } planned unplanned } } }`);
    expect(monitoringBoard).toEqual({
      whole: { institutions: 2, planned: 1, unplanned: 1, overdueVisits: 1, overdueFindings: 0, states: [['PLANNED', 1], ['VISITED', 0], ['SCORED', 0], ['FOLLOW_UP', 0], ['CLOSED', 0], ['WITHDRAWN', 0]].map(([state, count]) => ({ state, count })) },
      areas: [{ region: { code: '36.71.01' }, planned: 1, unplanned: 0 }, { region: { code: '36.71.02' }, planned: 0, unplanned: 1 }],
    });
    expect((await stage.ask(`{ monitorings(filter: { overdue: true, year: ${past} }) { edges { node { overdue } } } }`)).monitorings.edges).toEqual([{ node: { overdue: true } }]);
    // What moves takes its monitoring along.
    await stage.mutate('correctInstitution', '... on Institution { id }', { id: late, version: 1, area: '36.71.02' });
    expect((await stage.of(late)).state).toBe('PLANNED');
    expect((await stage.ask(`{ monitoringBoard(year: ${past}, area: "36.71") { areas { region { code } planned unplanned } } }`)).monitoringBoard.areas).toEqual([{ region: { code: '36.71.02' }, planned: 1, unplanned: 1 }]);
    expect(bare).toBeTruthy();
  });
});
