import { daysAfter, today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { accreditationTasks, lastDay } from './accreditation-rules.ts';

const fields = `... on Accreditation { id version state appliedOn recommendationNumber recommendedOn visitedOn scores { standard score } grade certificateNumber certificateDate validTo renewed nextSteps
  scale { id name } institution { id grade } }`;
const grades = [{ code: 'A', title: 'Sangat baik', years: 5 }, { code: 'B', title: 'Baik', years: 3 }, { code: 'C', title: 'Cukup', years: 2 }, { code: 'TT', title: 'Tidak terakreditasi' }];

let stage: Stage;
let scale: string;
const mutate = (name: string) => (input: object, viewer: Viewer = viewers.serang) => stage.mutate(name, fields, input, viewer);
const [apply, recommend, assess, grade, correct] = ['applyForAccreditation', 'recommendAccreditation', 'recordAssessment', 'recordGrade', 'correctCertificate'].map(mutate) as [ReturnType<typeof mutate>, ReturnType<typeof mutate>, ReturnType<typeof mutate>, ReturnType<typeof mutate>, ReturnType<typeof mutate>];
const recordScale = (input: object, viewer: Viewer = viewers.admin) =>
  stage.mutate('recordAccreditationScale', '... on AccreditationScale { id version name grades { code years } caveats { kind } }', { name: 'Permensos 17/2012', validFrom: '2012-11-01', grades, ...input }, viewer);
const institution = async (area = '36.04.34', name = 'LKS Akreditasi'): Promise<string> => (await stage.mutate('registerInstitution', '... on Institution { id }', { name, kind: 'LKS', area })).id;
const refused = (...path: string[]) => ({ __typename: 'InvalidInput', problems: expect.arrayContaining([expect.objectContaining({ path })]) });

/** An accreditation that has come so far; days of 2026, the certificate of another day where one is given. */
async function upTo(step: 'RECOMMENDED' | 'ASSESSED' | 'GRADED', { of, certificateDate = '2026-03-01', code = 'A' }: { of?: string; certificateDate?: string; code?: string } = {}) {
  const early = certificateDate < '2026';
  const days = early ? ['2010-01-04', '2010-01-11', '2010-01-18'] : ['2026-01-05', '2026-01-12', '2026-02-02'];
  let row = await apply({ institution: of ?? await institution(), appliedOn: days[0] });
  row = await recommend({ id: row.id, version: row.version, number: '460/1', date: days[1] });
  if (step === 'RECOMMENDED') return row;
  row = await assess({ id: row.id, version: row.version, visitedOn: days[2], scores: [{ standard: 'PROGRAMME', score: 91.5 }] });
  return step === 'ASSESSED' ? row : grade({ id: row.id, version: row.version, scale, grade: code, certificateNumber: `BALKS/${randomUUID()}`, certificateDate });
}

beforeAll(async () => {
  stage = await openStage(subgraph);
  scale = (await recordScale({ caveats: [{ kind: 'UNCONFIRMED', text: 'Permensos 8/2025 belum diperiksa.' }] })).id;
});
afterAll(() => stage.close());

describe('grades', () => {
  it('are data: a new set is entered without code, and untouchable once it is used', async () => {
    const made = await recordScale({ name: 'Aturan baru', validFrom: '2027-01-01', grades: [{ code: 'U', title: 'Unggul', years: 4 }] });
    expect(made).toMatchObject({ grades: [{ code: 'U', years: 4 }] });
    const fix = (input: object, viewer?: Viewer) => stage.mutate('correctAccreditationScale', '... on AccreditationScale { id version grades { years } }', input, viewer ?? viewers.admin);
    expect(await fix({ id: made.id, version: 1, grades: [{ code: 'U', title: 'Unggul', years: 5 }] })).toMatchObject({ version: 2, grades: [{ years: 5 }] });
    expect(await fix({ id: made.id, version: 1, name: 'X' })).toMatchObject({ __typename: 'Conflict' });
    await upTo('GRADED');
    expect(await fix({ id: scale, version: 1, grades })).toMatchObject(refused('grades'));
    expect(await fix({ id: scale, version: 1, validFrom: '2012-11-15' })).toMatchObject({ version: 2 });
    expect((await stage.ask('{ accreditationScales(inForce: true) { name caveats { kind } } }', viewers.tksk)).accreditationScales).toEqual([{ name: 'Permensos 17/2012', caveats: [{ kind: 'UNCONFIRMED' }] }]);
  });

  it('are refused where they could not be used, and to all but the administrator', async () => {
    expect(await recordScale({ name: 'permensos 17/2012' })).toMatchObject({ __typename: 'Duplicate' });
    expect(await recordScale({ name: 'X', grades: [] })).toMatchObject(refused('grades'));
    expect(await recordScale({ name: 'X', grades: [{ code: 'a b', title: 'x', years: 1 }] })).toMatchObject(refused('grades', '0', 'code'));
    expect(await recordScale({ name: 'X', grades: [{ code: 'A', title: 'x' }, { code: 'A', title: 'y' }] })).toMatchObject(refused('grades', '1', 'code'));
    expect(await recordScale({ name: 'X', grades: [{ code: 'A', title: 'x', years: 21 }] })).toMatchObject(refused('grades', '0', 'years'));
    expect(await recordScale({ name: ' ', legalBasis: randomUUID() })).toMatchObject(refused('legalBasis'));
    for (const viewer of [viewers.officer, viewers.serang]) expect(await recordScale({ name: 'X' }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('an accreditation', () => {
  it('is applied for, recommended, assessed and graded; the grade is the institution\'s while it holds', async () => {
    const of = await institution();
    let row = await apply({ institution: of, appliedOn: '2026-01-05' });
    expect(row).toMatchObject({ state: 'APPLIED', nextSteps: ['RECOMMEND'], institution: { grade: null } });
    row = await recommend({ id: row.id, version: 1, number: '460/12/Dinsos/2026', date: '2026-01-12' });
    expect(row).toMatchObject({ state: 'RECOMMENDED', recommendationNumber: '460/12/Dinsos/2026', recommendedOn: '2026-01-12', nextSteps: ['ASSESS'] });
    row = await assess({ id: row.id, version: 2, visitedOn: '2026-02-02', scores: [{ standard: 'STAFF', score: 80 }, { standard: 'PROGRAMME', score: 92.5 }] });
    expect(row).toMatchObject({ state: 'ASSESSED', scores: [{ standard: 'PROGRAMME', score: 92.5 }, { standard: 'STAFF', score: 80 }] });
    row = await grade({ id: row.id, version: 3, scale, grade: 'B', certificateNumber: 'BALKS/7/2026', certificateDate: '2026-03-01' });
    expect(row).toMatchObject({ state: 'GRADED', grade: 'B', validTo: '2029-02-28', institution: { grade: 'B' }, scale: { name: 'Permensos 17/2012' }, nextSteps: ['CORRECT_CERTIFICATE'] });
    row = await correct({ id: row.id, version: 4, grade: 'A', certificateNumber: 'BALKS/7/2026', certificateDate: '2026-03-02', validTo: '2030-12-31', reason: 'Salah ketik' });
    expect(row).toMatchObject({ grade: 'A', validTo: '2030-12-31', institution: { grade: 'A' } });
  });

  it('is graded only when recommended and assessed (rule 17)', async () => {
    const row = await apply({ institution: await institution(), appliedOn: '2026-01-05' });
    const given = { id: row.id, version: 1, scale, grade: 'A', certificateNumber: 'X', certificateDate: '2026-03-01' };
    expect(await grade(given)).toMatchObject({ ...refused('id'), message: expect.stringContaining('recommend') });
    expect(await assess({ id: row.id, version: 1, visitedOn: '2026-02-02', scores: [] })).toMatchObject(refused('id'));
    const recommended = await recommend({ id: row.id, version: 1, number: '1', date: '2026-01-05' });
    expect(await grade({ ...given, version: recommended.version })).toMatchObject({ ...refused('id'), message: expect.stringContaining('assess') });
    expect(await recommend({ id: row.id, version: 2, number: '2', date: '2026-01-06' })).toMatchObject(refused('id'));
    expect(await correct({ id: row.id, version: 2, grade: 'A', certificateNumber: 'X', certificateDate: '2026-03-01' })).toMatchObject(refused('id'));
  });

  it('fails with a grade that has no years, and takes no certificate then', async () => {
    const row = await upTo('ASSESSED');
    expect(await grade({ id: row.id, version: row.version, scale, grade: 'TT', certificateNumber: 'X', certificateDate: '2026-03-01' })).toMatchObject(refused('certificateNumber'));
    expect(await grade({ id: row.id, version: row.version, scale, grade: 'TT' })).toMatchObject({ state: 'FAILED', grade: 'TT', validTo: null, institution: { grade: null }, nextSteps: [] });
  });

  it('expires by its last day alone; a new application follows it', async () => {
    const of = await institution();
    const old = await upTo('GRADED', { of, certificateDate: '2010-03-01', code: 'C' });
    expect(old).toMatchObject({ state: 'EXPIRED', validTo: '2012-02-29', institution: { grade: null } });
    const states = async (filter: string) => (await stage.ask(`{ accreditations(filter: { text: "LKS Akreditasi", ${filter} }) { edges { node { id state } } } }`)).accreditations.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(await states('state: [EXPIRED]')).toEqual([old.id]);
    expect(await states('state: [GRADED]')).not.toContain(old.id);
    const next = await apply({ institution: of, appliedOn: today() });
    expect(await stage.ask(`{ accreditation(id: "${old.id}") { renewed version } institution(id: "${of}") { accreditations { edges { node { id } } } } }`, viewers.serang))
      .toEqual({ accreditation: { renewed: true, version: old.version + 1 }, institution: { accreditations: { edges: [{ node: { id: next.id } }, { node: { id: old.id } }] } } });
  });

  it('refuses what is malformed, early, to come, foreign, stale, taken or open already', async () => {
    const of = await institution();
    expect(await apply({ institution: of, appliedOn: daysAfter(today(), 1) })).toMatchObject(refused('appliedOn'));
    for (const unknown of ['x', randomUUID(), await institution('36.02.01')]) expect(await apply({ institution: unknown, appliedOn: '2026-01-05' })).toMatchObject(refused('institution'));
    for (const viewer of [viewers.tksk, viewers.auditor]) expect(await apply({ institution: of, appliedOn: '2026-01-05' }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    const idempotencyKey = randomUUID();
    const [row, again] = [await apply({ idempotencyKey, institution: of, appliedOn: '2026-01-05' }), await apply({ idempotencyKey, institution: of, appliedOn: '2026-01-05' })];
    expect(again.id).toBe(row.id);
    expect(await apply({ institution: of, appliedOn: '2026-01-06' })).toMatchObject({ __typename: 'Duplicate', existingId: row.id });
    expect(await recommend({ id: row.id, version: 1, number: '1', date: '2026-01-04' })).toMatchObject(refused('date'));
    expect(await recommend({ id: row.id, version: 1, number: ' ', date: '2026-01-06' })).toMatchObject(refused('number'));
    expect(await recommend({ id: row.id, version: 1, number: '1', date: '2026-01-06' }, viewers.lebak)).toMatchObject(refused('id'));
    const both = await Promise.all([1, 2].map((nth) => recommend({ id: row.id, version: 1, number: `${nth}`, date: '2026-01-12' })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Accreditation', 'Conflict']);
    const visit = { id: row.id, version: 2, visitedOn: '2026-02-02' };
    expect(await assess({ ...visit, visitedOn: '2026-01-11', scores: [] })).toMatchObject(refused('visitedOn'));
    expect(await assess({ ...visit, scores: [{ standard: 'STAFF', score: 101 }] })).toMatchObject(refused('scores', '0', 'score'));
    expect(await assess({ ...visit, scores: [{ standard: 'STAFF', score: 1 }, { standard: 'STAFF', score: 2 }] })).toMatchObject(refused('scores', '1', 'standard'));
    await assess({ ...visit, scores: [] });
    const given = { id: row.id, version: 3, scale, grade: 'C', certificateNumber: 'SAMA/1', certificateDate: '2026-03-01' };
    expect(await grade({ ...given, grade: 'Z' })).toMatchObject({ ...refused('grade'), message: expect.stringContaining('A, B, C, TT') });
    expect(await grade({ ...given, scale: randomUUID() })).toMatchObject(refused('scale'));
    expect(await grade({ ...given, certificateNumber: null })).toMatchObject(refused('certificateNumber'));
    expect(await grade({ ...given, certificateDate: '2026-02-01' })).toMatchObject(refused('certificateDate'));
    expect(await grade({ ...given, validTo: '2028-03-01' })).toMatchObject(refused('validTo'));
    expect(await grade({ ...given, validTo: '2026-03-01' })).toMatchObject(refused('validTo'));
    expect(await grade(given)).toMatchObject({ state: 'GRADED', validTo: '2028-02-29' });
    const other = await upTo('ASSESSED');
    expect(await grade({ ...given, id: other.id, certificateNumber: 'sama/1' })).toMatchObject({ __typename: 'Duplicate', path: ['certificateNumber'] });
  });
});

describe('lists and board', () => {
  it('show their own area only, filter by grade and by what ends soon, and count', async () => {
    const of = await institution('36.71.01', 'LKS Segera');
    const row = await apply({ institution: of, appliedOn: '2026-01-05' }, viewers.admin);
    await stage.arrange(`UPDATE institutions.accreditation SET state = 'GRADED', recommendation_number = '1', recommended_on = '2020-01-01', visited_on = '2020-01-02', scale_id = $2, grade = 'A',
      certificate_number = 'SEGERA', certificate_date = '2020-01-03', valid_to = $3 WHERE id = $1`, [row.id, scale, daysAfter(today(), 20)]);
    const found = async (filter: string, viewer: Viewer = viewers.admin) => (await stage.ask(`{ accreditations(area: "36.71", filter: { ${filter} }, order: [VALID_TO]) { edges { node { id } } totalCount { value } countByArea(level: REGENCY) { value } } }`, viewer)).accreditations;
    expect(await found('expiringWithin: 30')).toEqual({ edges: [{ node: { id: row.id } }], totalCount: { value: 1 }, countByArea: [{ value: 1 }] });
    expect((await found('expiringWithin: 19')).edges).toEqual([]);
    expect((await found('grade: ["A"]')).edges).toHaveLength(1);
    expect((await found('', viewers.serang)).edges).toEqual([]);
    expect(await stage.ask(`{ accreditation(id: "${row.id}") { id } }`, viewers.serang)).toEqual({ accreditation: null });
    expect(await stage.errorOf('{ accreditations { totalCount { value } } }', viewers.guest)).toBe('FORBIDDEN');
    expect((await stage.ask('{ accreditationBoard(area: "36.71") { within30 within90 grades { grade count } states { state count } } }')).accreditationBoard)
      .toEqual({ within30: 1, within90: 1, grades: [{ grade: 'A', count: 1 }], states: ['APPLIED', 'RECOMMENDED', 'ASSESSED', 'GRADED', 'FAILED', 'EXPIRED', 'ENDED'].map((state) => ({ state, count: state === 'GRADED' ? 1 : 0 })) });
  });
});

describe('tasks of a certificate', () => {
  it('come 90, 30 and 0 days before its end, and end with a new application', () => {
    const days = (renewed: boolean) => accreditationTasks({ state: 'GRADED', validTo: '2026-12-31', renewed }, '36.04').map(({ kind, from, due }) => [kind, from, due]);
    expect(days(false)).toEqual([['ACCREDITATION_RENEWAL', '2026-10-02', '2026-12-01'], ['ACCREDITATION_ENDING', '2026-12-01', '2026-12-31'], ['ACCREDITATION_ENDED', '2027-01-01', '2027-01-01']]);
    expect(days(true)).toEqual([]);
    expect(lastDay('2024-02-29', 2)).toBe('2026-02-28');
  });
});
