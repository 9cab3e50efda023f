import { viewers, viewerWith } from '@pilar/testing/viewers';
import { expect, test } from 'vitest';
import { yearProblem } from '@pilar/domain/reported-year';
import { nextSteps, reportTasks } from './institution-report-rules.ts';

const report = { state: 'DRAFT', areaCode: '36.02.01.2002', ownerCode: '36.02', submitters: [] as string[] };
const own = viewers.lebak.accountId;

test('the year lies within the life of the institution and ten years back', () => {
  const life = { founded: '2019-03-01', dissolvedOn: '2024-06-30' };
  expect([2018, 2019, 2024, 2025, 2027].map((year) => yearProblem(year, life, 2026))).toEqual(['beforeFounded', null, null, 'afterEnd', 'yearToCome']);
  expect([2015, 2016, 2026].map((year) => yearProblem(year, { founded: null, dissolvedOn: null }, 2026))).toEqual(['yearTooOld', null, null]);
});

test('steps are offered where state, right, area and another submitter allow them', () => {
  expect(nextSteps(report, viewers.lebak, own)).toEqual(['CORRECT', 'SUBMIT']);
  expect(nextSteps({ ...report, state: 'SUBMITTED', submitters: ['another'] }, viewers.lebak, own)).toEqual(['DECIDE']);
  expect(nextSteps({ ...report, state: 'SUBMITTED', submitters: [own, 'another'] }, viewers.lebak, own)).toEqual([]);
  expect(nextSteps({ ...report, state: 'ACCEPTED' }, viewers.lebak, own)).toEqual([]);
  for (const viewer of [viewers.serang, viewers.tksk, viewers.auditor, viewers.anonymous, viewerWith('KEC_OFFICER', '36.02.01')]) expect(nextSteps(report, viewer, own)).toEqual([]);
  expect(nextSteps({ ...report, state: 'SUBMITTED' }, viewerWith('LKS_USER', '36.02'), own)).toEqual([]);
});

test('a report asks for a decision within 14 days, and officers to mend what they entered', () => {
  const asked = { onBehalf: true, submitted: '2026-01-10', decidedOn: '2026-01-20' };
  expect(reportTasks({ ...asked, state: 'SUBMITTED' }, '36.02')).toMatchObject([{ kind: 'INSTITUTION_REPORT_DECISION', from: '2026-01-10', due: '2026-01-24' }]);
  const [mend] = reportTasks({ ...asked, state: 'RETURNED' }, '36.02');
  expect(mend).toMatchObject({ kind: 'INSTITUTION_REPORT_REVISION', from: '2026-01-20', due: '2026-02-03' });
  expect(mend?.roles).not.toContain('LKS_USER');
  for (const quiet of [{ ...asked, state: 'RETURNED', onBehalf: false }, { ...asked, state: 'DRAFT' }, { ...asked, state: 'ACCEPTED' }]) expect(reportTasks(quiet, '36.02')).toEqual([]);
});
