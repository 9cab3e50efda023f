import { may, rolesWith } from '@pilar/domain/access';
import { daysAfter } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import type { Viewer } from '@pilar/domain/viewer';
import type { Code } from '@pilar/domain/vocabulary';
import type { TaskSpec } from '@pilar/subgraph/entity';

export type ReportState = Code<'INSTITUTION_REPORT_STATE'>;
export type ReportStep = Code<'INSTITUTION_REPORT_STEP'>;

/** States in which each step is taken. */
export const stepFrom: Readonly<Record<ReportStep, readonly ReportState[]>> = {
  CORRECT: ['DRAFT', 'RETURNED'],
  SUBMIT: ['DRAFT', 'RETURNED'],
  DECIDE: ['SUBMITTED'],
};

/** State that each decision leads to. */
export const decided = { ACCEPT: 'ACCEPTED', RETURN: 'RETURNED' } as const satisfies Record<Code<'INSTITUTION_REPORT_DECISION'>, ReportState>;

/** What of a report decides what may be done with it. */
export type Standing = { state: string; areaCode: string; ownerCode: string; submitters: readonly string[] };

/** What stands against a step, or null: it is taken in its states, and whoever has submitted a report, were it before it was returned, does not decide on it. */
export function stepProblem({ state, submitters }: Pick<Standing, 'state' | 'submitters'>, step: ReportStep, account: string): 'wrongState' | 'ownSubmission' | null {
  if (!stepFrom[step].includes(state as ReportState)) return 'wrongState';
  return step === 'DECIDE' && submitters.includes(account) ? 'ownSubmission' : null;
}

/** What the viewer may do next with a report. */
export function nextSteps(report: Standing, viewer: Viewer, account: string): ReportStep[] {
  if (viewer.kind === 'anonymous') return [];
  const own = [report.areaCode, report.ownerCode].some((code) => covers(viewer.grant.area, code));
  return (Object.keys(stepFrom) as ReportStep[]).filter((step) => own
    && may(viewer, step === 'DECIDE' ? 'yearReport.decide' : 'yearReport.write') && stepProblem(report, step, account) === null);
}

/** Days within which a report is to be decided on, or mended. */
const taskDays = 14;

/** What a report asks: of the authority to decide on it, of the officers who entered it from paper to mend it. Days are ISO. */
export function reportTasks({ state, onBehalf, submitted, decidedOn }: { state: string; onBehalf: boolean; submitted: string | null; decidedOn: string | null }, area: string): TaskSpec[] {
  if (state === 'SUBMITTED' && submitted !== null) {
    return [{ key: 'decide', kind: 'INSTITUTION_REPORT_DECISION', area, roles: rolesWith('yearReport.decide'), from: submitted, due: daysAfter(submitted, taskDays) }];
  }
  // The institution's own user has no inbox; they find what was returned behind their own door.
  if (state === 'RETURNED' && onBehalf && decidedOn !== null) {
    const roles = rolesWith('yearReport.write').filter((role) => role !== 'LKS_USER');
    return [{ key: 'mend', kind: 'INSTITUTION_REPORT_REVISION', area, roles, from: decidedOn, due: daysAfter(decidedOn, taskDays) }];
  }
  return [];
}
