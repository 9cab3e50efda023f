import type { Role } from '@pilar/domain/access';
import { daysAfter } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import type { TaskSpec } from '@pilar/subgraph/entity';
import { newestPapers, type Lasting } from '../institution/institution-rules.ts';

type State = Code<'REGISTRATION_STATE'>;
type Step = Code<'REGISTRATION_STEP'>;
type Authority = Code<'REGISTRATION_AUTHORITY'>;

/** States in which an application waits for somebody. */
export const openStates: readonly State[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'DOCS_CHECKED', 'FIELD_VERIFIED'];
const atAuthority: readonly State[] = ['SUBMITTED', 'DOCS_CHECKED', 'FIELD_VERIFIED'];

/**
 * The life of a registration (domain.md §5.2): no step is skipped. `to` null stays in its state. `by` says whose step it is:
 * the applicant's or the authority's.
 */
export const steps: Readonly<Record<Step, { from: readonly State[]; to: State | null; by: 'APPLICANT' | 'AUTHORITY' }>> = {
  CORRECT: { from: ['DRAFT', 'RETURNED'], to: null, by: 'APPLICANT' },
  SUBMIT: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED', by: 'APPLICANT' },
  WITHDRAW: { from: openStates, to: 'WITHDRAWN', by: 'APPLICANT' },
  CHECK_PAPERS: { from: ['SUBMITTED'], to: 'DOCS_CHECKED', by: 'AUTHORITY' },
  VERIFY_SITE: { from: ['DOCS_CHECKED'], to: 'FIELD_VERIFIED', by: 'AUTHORITY' },
  RETURN: { from: atAuthority, to: 'RETURNED', by: 'AUTHORITY' },
  GRANT: { from: ['FIELD_VERIFIED'], to: 'REGISTERED', by: 'AUTHORITY' },
  REFUSE: { from: atAuthority, to: 'REFUSED', by: 'AUTHORITY' },
  SUSPEND: { from: ['REGISTERED'], to: 'SUSPENDED', by: 'AUTHORITY' },
  RESUME: { from: ['SUSPENDED'], to: 'REGISTERED', by: 'AUTHORITY' },
  REVOKE: { from: ['REGISTERED', 'SUSPENDED'], to: 'REVOKED', by: 'AUTHORITY' },
};

/** Who registers an institution that works so far (domain.md §5.2: by the working area). */
export function authorityOf(workingLevel: Code<'WORKING_LEVEL'>): Authority {
  return ({ REGENCY: 'REGENCY', PROVINCE: 'PROVINCE', NATIONAL: 'MINISTRY' } as const)[workingLevel];
}

/** The roles that act for an authority. The province records what the ministry decides. */
export function rolesOf(authority: Authority): readonly Role[] {
  return authority === 'REGENCY' ? ['REG_OFFICER'] : ['PROV_ADMIN', 'PROV_OFFICER'];
}

/** Level of the office that issues for an authority. */
export function issuerLevel(authority: Authority): Code<'OFFICE_LEVEL'> {
  return ({ REGENCY: 'REGENCY', PROVINCE: 'PROVINCE', MINISTRY: 'NATIONAL' } as const)[authority];
}

/** Whether a letter recommending is needed: a licensing office issues on the word of the social office only (Permensos 5/2024). */
export function needsRecommendation(issuerKind: string): boolean {
  return issuerKind !== 'DINAS_SOSIAL' && issuerKind !== 'MINISTRY';
}

/** The state as of that day: a registration past its last day is EXPIRED, which nobody types (rule 16). */
export function stateOn(state: string, validTo: string | null, day: string): State {
  return state === 'REGISTERED' && validTo !== null && validTo < day ? 'EXPIRED' : state as State;
}

/** Whether the step may follow. An expired registration can be revoked, and nothing else. */
export function mayFollow(step: Step, state: State): boolean {
  if (state === 'EXPIRED') return step === 'REVOKE';
  return steps[step].from.includes(state);
}

/**
 * Whether an application is theirs to withdraw: it is the applicant's. Who acts for the authority gives up only what they alone have
 * submitted from paper, or what nobody has submitted yet; the rest they return or refuse.
 */
export function mayWithdraw({ submitters }: { submitters: readonly string[] }, account: string, decides: boolean): boolean {
  return !decides || submitters.every((one) => one === account);
}

/**
 * Whether an application that is not decided was submitted by that account, this time or before it was returned: whoever submits does
 * not decide. What is registered, or suspended since, is any officer's to look after.
 */
export function hasSubmitted({ state, submitters }: { state: string; submitters: readonly string[] }, account: string): boolean {
  return state !== 'REGISTERED' && state !== 'SUSPENDED' && submitters.includes(account);
}

/** Kinds of required papers that are not there, and papers that have ended by the day (ISO). */
export function paperFaults<Paper extends Lasting>(papers: readonly Paper[], required: readonly string[], day: string): { missing: string[]; ended: Paper[] } {
  const newest = newestPapers(papers);
  return {
    missing: required.filter((kind) => !newest.some((paper) => paper.kind === kind)),
    ended: newest.filter(({ validTo }) => validTo !== null && validTo < day),
  };
}

/** What was looked at: an item of PAPERS_CHECK or SITE_CHECK, whether it is met, and a note. */
export type Check<Item extends string = string> = { item: Item; met: boolean; note: string | null };

/** Items of the checklist that are not answered, twice answered, or not met. */
export function checkFaults(checks: readonly Check[], items: readonly string[]): { missing: string[]; repeated: string[]; unmet: string[] } {
  const answered = checks.map(({ item }) => item);
  return {
    missing: items.filter((item) => !answered.includes(item)),
    repeated: answered.filter((item, at) => answered.indexOf(item) !== at),
    unmet: checks.filter(({ met }) => !met).map(({ item }) => item),
  };
}

/** Last day of a registration granted on that day for so many years: "2026-11-26" for 5 years is "2031-11-25". */
export function lastDay(grantedOn: string, years: number): string {
  const [year = '', ...rest] = grantedOn.split('-');
  const same = `${Number(year) + years}-${rest.join('-')}`;
  // Of 29 February, the day before 1 March.
  return daysAfter(same.endsWith('-02-29') && new Date(`${same}T00:00:00Z`).getUTCMonth() !== 1 ? same.replace('-02-29', '-03-01') : same, -1);
}

/** What an application asks of the authority: its next step, by the day that the working days give. */
export function registrationTasks({ state, authority, stateSince, dueOn }: { state: string; authority: Authority; stateSince: string; dueOn: string | null }, area: string): TaskSpec[] {
  if (dueOn === null || !atAuthority.includes(state as State)) return [];
  return [{ key: `step-${state}`, kind: 'REGISTRATION_STEP', area, roles: rolesOf(authority), from: stateSince, due: dueOn, params: { state } }];
}
