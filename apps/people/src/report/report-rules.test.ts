import { viewers, viewerWith } from '@pilar/testing/viewers';
import { expect, it } from 'vitest';
import { lastOfMonth, monthBefore, nextSteps, stepProblem, withinTerm, type Standing } from './report-rules.ts';
import { reportTasks } from './report-tasks.ts';

const journal: Standing = { kind: 'DAILY', state: 'RECORDED', areaCode: '36.04.34.2001', ownerCode: '36.04.34', account: 'a', submittedBy: null, createdAt: new Date('2026-10-12T20:00:00Z') };
const month = (state: string, submittedBy: string | null = null): Standing => ({ ...journal, kind: 'MONTHLY', state, areaCode: '36.04.34', submittedBy });

it('leaves a journal to its writer for seven days of the office\'s calendar, then to officers', () => {
  expect(stepProblem(journal, 'CORRECT', viewers.tksk, 'a', '2026-10-20')).toBeNull();
  expect(stepProblem(journal, 'CORRECT', viewers.tksk, 'a', '2026-10-21')).toBe('writerTooLate');
  expect(stepProblem(journal, 'WITHDRAW', viewers.tksk, 'b', '2026-10-13')).toBe('notTheWriter');
  for (const viewer of [viewers.serang, viewerWith('KEC_OFFICER', '36.04.34')]) expect(stepProblem(journal, 'CORRECT', viewer, 'b', '2027-01-01')).toBeNull();
  expect(stepProblem({ ...journal, state: 'WITHDRAWN' }, 'CORRECT', viewers.serang, 'b')).toBe('wrongState');
  expect(stepProblem(journal, 'SUBMIT', viewers.serang, 'b')).toBe('notOfKind');
});

it('leads a monthly report from draft to decision, and back for revision', () => {
  const steps = (state: string, viewer = viewers.tksk) => nextSteps(month(state, 'a'), viewer, 'b');
  expect(['DRAFT', 'WAITING', 'REVISION', 'APPROVED', 'REJECTED'].map((state) => steps(state))).toEqual([['CORRECT', 'SUBMIT'], [], ['CORRECT', 'SUBMIT'], [], []]);
  expect([steps('WAITING', viewers.serang), steps('DRAFT', viewers.serang), steps('WAITING', viewers.lebak)]).toEqual([['DECIDE'], ['CORRECT', 'SUBMIT'], []]);
  expect(nextSteps(month('WAITING', 'b'), viewers.serang, 'b')).toEqual([]);
  for (const viewer of [viewers.officer, viewers.auditor, viewers.machine3604, viewers.anonymous]) expect(nextSteps(month('WAITING', 'a'), viewer, 'b')).toEqual([]);
});

it('asks the regency to decide, and the writers to revise', () => {
  const at = { onBehalf: false, submitted: '2026-11-02', decided: '2026-11-04' };
  expect(reportTasks({ ...at, state: 'WAITING' }, '36.04.34')).toEqual([{ key: 'decide', kind: 'REPORT_DUE', area: '36.04.34', roles: ['PROV_ADMIN', 'REG_OFFICER'], from: '2026-11-02', due: '2026-11-09' }]);
  expect(reportTasks({ ...at, state: 'REVISION' }, '36.04.34')).toMatchObject([{ key: 'revise', kind: 'REPORT_REVISION', roles: ['TKSK', 'VILLAGE_OPERATOR'], from: '2026-11-04', due: '2026-11-11' }]);
  expect(reportTasks({ ...at, state: 'REVISION', onBehalf: true }, '36.04.34')).toMatchObject([{ roles: ['KEC_OFFICER', 'REG_OFFICER'] }]);
  for (const state of ['RECORDED', 'WITHDRAWN', 'DRAFT', 'APPROVED', 'REJECTED']) expect(reportTasks({ ...at, state }, '36.04.34')).toEqual([]);
});

it('knows the days of a term and of a month', () => {
  const term = { validFrom: '2026-01-15', validTo: '2026-06-30' };
  expect([withinTerm('2026-01-14', term), withinTerm('2026-01-15', term), withinTerm('2026-07-01', term), withinTerm('2026-07-01', { validFrom: null, validTo: null })]).toEqual([false, true, false, true]);
  expect(withinTerm('2026-01-01', term, '2026-01-31')).toBe(true);
  expect([monthBefore('2026-11-26'), monthBefore('2027-01-31')]).toEqual(['2026-10-01', '2026-12-01']);
  expect([lastOfMonth('2026-02-01'), lastOfMonth('2026-12-01')]).toEqual(['2026-02-28', '2026-12-31']);
});
