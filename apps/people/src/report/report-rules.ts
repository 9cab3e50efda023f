import { may, type Role } from '@pilar/domain/access';
import { daysAfter, today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import type { Viewer } from '@pilar/domain/viewer';
import type { Code } from '@pilar/domain/vocabulary';

export type ReportKind = Code<'REPORT_KIND'>;
export type ReportState = Code<'REPORT_STATE'>;
export type ReportStep = Code<'REPORT_STEP'>;

/** Days within which whoever wrote a journal may still change it. */
export const writerDays = 7;

/** Roles that enter reports from paper, on behalf of those who serve, and put any journal right. */
export const officerRoles: ReadonlySet<Role> = new Set(['PROV_ADMIN', 'REG_OFFICER', 'KEC_OFFICER']);

type SignedIn = Exclude<Viewer, { kind: 'anonymous' }>;
/** What of a report decides what may be done with it. */
export type Standing = { kind: string; state: string; areaCode: string; ownerCode: string; account: string; submittedBy: string | null; createdAt: Date };
/** Why a step cannot be taken. */
export type StepProblem = 'notOfKind' | 'wrongState' | 'notTheWriter' | 'writerTooLate' | 'ownSubmission';

/** States from which each step leads on, by kind of report. */
const from: Readonly<Record<ReportStep, Partial<Record<ReportKind, readonly ReportState[]>>>> = {
  CORRECT: { DAILY: ['RECORDED'], MONTHLY: ['DRAFT', 'REVISION'] },
  WITHDRAW: { DAILY: ['RECORDED'] },
  SUBMIT: { MONTHLY: ['DRAFT', 'REVISION'] },
  DECIDE: { MONTHLY: ['WAITING'] },
};

/** State that each decision leads to. */
export const decided = { APPROVE: 'APPROVED', REVISE: 'REVISION', REJECT: 'REJECTED' } as const satisfies Record<Code<'REPORT_DECISION'>, ReportState>;

/**
 * What stands against a step, or null. A journal is its writer's for seven days and the officers' after that; a monthly
 * report is everybody's who writes there; who submitted one does not decide on it.
 */
export function stepProblem(report: Standing, step: ReportStep, viewer: SignedIn, account: string, day = today()): StepProblem | null {
  const states = from[step][report.kind as ReportKind];
  if (!states) return 'notOfKind';
  if (!states.includes(report.state as ReportState)) return 'wrongState';
  if (step === 'DECIDE') return report.submittedBy === account ? 'ownSubmission' : null;
  if (report.kind === 'MONTHLY' || officerRoles.has(viewer.grant.role)) return null;
  if (report.account !== account) return 'notTheWriter';
  return day > daysAfter(today(() => report.createdAt), writerDays) ? 'writerTooLate' : null;
}

/** What the viewer may do next with a report. */
export function nextSteps(report: Standing, viewer: Viewer, account: string, day?: string): ReportStep[] {
  if (viewer.kind === 'anonymous') return [];
  const own = [report.areaCode, report.ownerCode].some((code) => covers(viewer.grant.area, code));
  return (Object.keys(from) as ReportStep[]).filter((step) => own
    && may(viewer, step === 'DECIDE' ? 'report.decide' : 'report.write') && stepProblem(report, step, viewer, account, day) === null);
}

/** Whether somebody in that state of a term serves, or has served, and so has something to report. */
export function hasServed(state: string): boolean {
  return state !== 'PROPOSED' && state !== 'SELECTED';
}

/** Whether the day (ISO) lies within the term's days; an open end holds every day. */
export function withinTerm(day: string, term: { validFrom: string | null; validTo: string | null }, last = day): boolean {
  return (term.validFrom ?? last) <= last && day <= (term.validTo ?? day);
}

/** Last day of the month that begins on that day (ISO). */
export function lastOfMonth(first: string): string {
  return daysAfter(`${daysAfter(first, 31).slice(0, 7)}-01`, -1);
}

/** First day of the month before that of the day (ISO). */
export function monthBefore(day: string): string {
  return `${daysAfter(`${day.slice(0, 7)}-01`, -1).slice(0, 7)}-01`;
}
