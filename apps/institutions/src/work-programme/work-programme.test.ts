import { today } from '@pilar/domain/dates';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, item, openYouth, year } from '../youth/youth-stage.ts';
import { earliestApproval, isLate, programmeTasks, stateToday } from './programme-rules.ts';

let stage: Awaited<ReturnType<typeof openYouth>>;
beforeAll(async () => { stage = await openYouth(); });
afterAll(() => stage.close());

type Programme = { id: string; version: number; items: { id: string }[]; organisation: { id: string } };
const realised = ({ items }: Programme) => items.map(({ id }) => ({ item: id, realised: 'Terlaksana', spent: '2400000' }));
const pathsOf = ({ problems = [] }: { problems?: { path: string[] }[] }) => problems.map(({ path }) => path.join('.'));

describe('rules', () => {
  it('an adopted programme runs once its year has begun; its report is due by 31 January after it', () => {
    expect([stateToday('ADOPTED', 2027, '2026-12-31'), stateToday('ADOPTED', 2027, '2027-01-01'), stateToday('DRAFT', 2020, '2027-01-01')]).toEqual(['ADOPTED', 'RUNNING', 'DRAFT']);
    expect([earliestApproval(2026, '2025-12-20'), earliestApproval(2026, '2026-02-03'), earliestApproval(2026, null)]).toEqual(['2026-01-01', '2026-02-03', '2026-01-01']);
    expect([isLate(2026, '2027-01-31'), isLate(2026, '2027-02-01')]).toEqual([false, true]);
    expect(programmeTasks({ state: 'ADOPTED', year: 2026, submitted: null }, '36')).toMatchObject([{ kind: 'YOUTH_REPORT_DUE', from: '2027-01-01', due: '2027-01-31' }]);
    expect(programmeTasks({ state: 'REPORTED', year: 2026, submitted: '2027-01-10' }, '36')).toMatchObject([{ kind: 'YOUTH_REPORT_DECISION', due: '2027-01-24' }]);
    expect(programmeTasks({ state: 'ACCEPTED', year: 2026, submitted: '2027-01-10' }, '36')).toEqual([]);
  });
});

describe('a programme', () => {
  it('is drafted once a year, corrected while it is a draft, and adopted by whoever is at work', async () => {
    const { id: organisation } = await stage.form();
    const drafted = await stage.draft({ organisation, items: [item, { ...item, goal: 'Olahraga', budget: '0' }] }, field);
    expect(drafted).toMatchObject({ year, state: 'DRAFT', budget: '2500000', spent: '0', report: null, nextSteps: ['CORRECT', 'ADOPT'] });
    expect(await stage.draft({ organisation })).toMatchObject({ __typename: 'Duplicate', path: ['year'], existingId: drafted.id });
    const results = await Promise.all([1, 2].map(() => stage.draft({ organisation, year: year + 1 })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'WorkProgramme']);
    expect(await stage.redraft({ id: drafted.id, version: 1, items: [{ ...item, budget: '900' }] })).toMatchObject({ budget: '900', version: 2, items: [{ goal: 'Kerja bakti' }] });
    expect(await stage.redraft({ id: drafted.id, version: 1, items: [item] })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(pathsOf(await stage.adopt({ id: drafted.id, version: 2, adoptedBy: ' ', adoptedOn: '2999-01-01' }))).toEqual(['adoptedBy', 'adoptedOn']);
    expect(await stage.adopt({ id: drafted.id, version: 2 }, field)).toMatchObject({ state: 'RUNNING', adoptedBy: 'Temu karya', organisation: { programmeYears: [year] }, nextSteps: ['REPORT'] });
    expect(pathsOf(await stage.redraft({ id: drafted.id, version: 3, items: [item] }))).toEqual(['id']);
    expect(pathsOf(await stage.adopt({ id: drafted.id, version: 3 }))).toEqual(['id']);
    // Its year has not begun.
    const next = results.find(({ __typename }) => __typename === 'WorkProgramme');
    expect(await stage.adopt({ id: next.id, version: 1, adoptedOn: today() })).toMatchObject({ state: 'ADOPTED', nextSteps: [] });
    expect(await stage.submit({ id: next.id, version: 2, items: realised(next) })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('names every wrong field, and what is not in the area', async () => {
    const { id: organisation } = await stage.form();
    expect(pathsOf(await stage.draft({ organisation, year: year + 2, items: [{ ...item, goal: ' ', target: '', schedule: 'x'.repeat(201) }] }))).toEqual(['year', 'items.0.goal', 'items.0.target', 'items.0.schedule']);
    expect(pathsOf(await stage.draft({ organisation, items: [] }))).toEqual(['items']);
    for (const wrong of [organisation, randomUUID(), 'x']) expect(pathsOf(await stage.draft({ organisation: wrong }, viewers.lebak))).toEqual(['organisation']);
    expect(await stage.draft({ organisation }, viewerWith('KT_USER', '36.04'))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.errorOf('mutation ($i: DraftWorkProgrammeInput!) { draftWorkProgramme(input: $i) { __typename } }', viewers.admin, { i: { idempotencyKey: randomUUID(), organisation, year, items: [{ ...item, budget: '-1' }] } })).toBeTruthy();
  });

  it('is not adopted for one that is dormant, nor after its year', async () => {
    const { id } = await stage.form({ state: 'DORMANT', reason: 'x', on: '2019-01-01' });
    const drafted = await stage.draft({ organisation: id });
    expect(pathsOf(await stage.adopt({ id: drafted.id, version: 1 }))).toEqual(['id']);
    const { id: other } = await stage.form();
    const old = await stage.draft({ organisation: other, year: 2020 });
    expect(pathsOf(await stage.adopt({ id: old.id, version: 1, adoptedOn: '2021-01-01' }))).toEqual(['adoptedOn']);
  });
});

describe('a report (LPJ)', () => {
  it('is given, sent back, given again and accepted, by two hands; compliance follows (rule 14)', async () => {
    const { programme } = await stage.active();
    const given = await stage.submit({ id: programme.id, version: programme.version, items: realised(programme) });
    expect(given).toMatchObject({ state: 'REPORTED', spent: '2400000', items: [{ realised: 'Terlaksana', spent: '2400000' }], report: { state: 'SUBMITTED', late: false }, organisation: { reportYears: [year] }, nextSteps: [] });
    expect(await stage.decide({ id: given.id, version: given.version }, field)).toMatchObject({ __typename: 'NotAllowed' });
    expect(pathsOf(await stage.decide({ id: given.id, version: given.version, decision: 'RETURN' }))).toEqual(['reason']);
    expect(await stage.decide({ id: given.id, version: given.version, decision: 'RETURN', reason: 'Bukti belum ada' })).toMatchObject({ state: 'RUNNING', report: { state: 'RETURNED', decisionReason: 'Bukti belum ada' }, organisation: { reportYears: [] } });
    const again = await stage.submit({ id: given.id, version: given.version + 1, items: realised(programme) }, viewers.serang);
    expect(again).toMatchObject({ state: 'REPORTED', report: { state: 'SUBMITTED', decisionReason: null } });
    expect(await stage.decide({ id: again.id, version: again.version }, viewers.serang)).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    const results = await Promise.all([viewers.admin, viewers.officer].map((viewer) => stage.decide({ id: again.id, version: again.version }, viewer)));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'WorkProgramme']);
    expect(results.find(({ __typename }) => __typename === 'WorkProgramme')).toMatchObject({ state: 'ACCEPTED', report: { state: 'ACCEPTED' }, organisation: { reportYears: [year], lacks: expect.not.arrayContaining(['PROGRAMME']) } });
  });

  it('is decided by nobody who has given it, were it before it was sent back', async () => {
    const { programme } = await stage.active();
    const officers = ['1', '2'].map((nth) => ({ ...viewers.serang, accountId: `01900000-0000-7000-8000-00010000060${nth}` }));
    const [first, second] = officers;
    const given = await stage.submit({ id: programme.id, version: programme.version, items: realised(programme) }, first);
    const returned = await stage.decide({ id: given.id, version: given.version, decision: 'RETURN', reason: 'Bukti belum ada' });
    const again = await stage.submit({ id: given.id, version: returned.version, items: realised(programme) }, second);
    for (const submitter of officers) {
      expect(await stage.decide({ id: again.id, version: again.version }, submitter)).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
      expect((await stage.ask(`{ workProgramme(id: "${given.id}") { nextSteps } }`, submitter)).workProgramme.nextSteps).toEqual([]);
    }
    expect(await stage.decide({ id: again.id, version: again.version })).toMatchObject({ state: 'ACCEPTED', report: { state: 'ACCEPTED' } });
  });

  it('tells of each item once, and names what is wrong', async () => {
    const { programme } = await stage.active();
    const [of] = realised(programme);
    const submit = async (input: object) => pathsOf(await stage.submit({ id: programme.id, version: programme.version, items: [of], ...input }));
    expect(await submit({ items: [] })).toEqual(['items']);
    expect(await submit({ items: [of, of, { ...of, item: randomUUID() }] })).toEqual(['items.1.item', 'items.2.item']);
    expect(await submit({ summary: ' ', approvedBy: '', approvedOn: '2999-01-01', items: [{ ...of, realised: '' }] })).toEqual(['summary', 'approvedBy', 'approvedOn', 'items.0.realised']);
    // It was adopted on 10 January.
    for (const approvedOn of [`${year - 1}-12-31`, `${year}-01-09`]) {
      expect(await stage.submit({ id: programme.id, version: programme.version, items: [of], approvedOn })).toMatchObject({ problems: [{ path: ['approvedOn'], message: expect.stringContaining(`${year}-01-10`) }] });
    }
    expect(await stage.submit({ id: programme.id, version: 1, items: [of] })).toMatchObject({ __typename: 'Conflict' });
    expect(await stage.submit({ id: programme.id, version: programme.version, items: [of] }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await stage.submit({ id: programme.id, version: programme.version, items: [of] }, viewers.auditor)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('is seen by nobody of another area', async () => {
    const { programme } = await stage.active();
    const { report: { id: report } } = await stage.submit({ id: programme.id, version: programme.version, items: realised(programme) });
    expect(await stage.ask(`{ workProgramme(id: "${programme.id}") { id } }`, viewers.lebak)).toEqual({ workProgramme: null });
    expect(await stage.entities('AccountabilityReport', 'summary', [report], viewers.lebak)).toEqual([null]);
    expect(await stage.entities('AccountabilityReport', 'summary programme { year }', [report], field)).toEqual([{ summary: 'Semua berjalan', programme: { year } }]);
    expect(await stage.errorOf(`{ workProgramme(id: "${programme.id}") { id } }`, viewers.guest)).toBe('FORBIDDEN');
  });
});
