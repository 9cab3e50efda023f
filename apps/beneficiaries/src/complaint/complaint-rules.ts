import { may, rolesWith, type Permission, type Role } from '@pilar/domain/access';
import { ancestorsOf, covers, levelOf, type RegionLevel } from '@pilar/domain/region-code';
import type { Viewer } from '@pilar/domain/viewer';
import type { Code } from '@pilar/domain/vocabulary';
import { workingDaysAfter } from '@pilar/domain/working-days';
import type { TaskSpec } from '@pilar/subgraph/entity';

export type ComplaintState = Code<'COMPLAINT_STATE'>;
export type ComplaintCategory = Code<'COMPLAINT_CATEGORY'>;
export type ComplaintStep = Code<'COMPLAINT_STEP'>;
export type ComplainedOffice = Code<'COMPLAINED_OFFICE'>;
/** A level that is told when the one below is late. */
export type Escalation = 'REGENCY' | 'PROVINCE';

/** Working days that each step may take. */
export type StepDays = { triage: number; takeUp: number; answer: number; close: number };
/** What a rule lays down: days by category, and how many later the province is told too. */
export type Rule = { days: Readonly<Record<ComplaintCategory, StepDays>>; escalateDays: number };

/** Steps that people take, and the states in which each is taken. */
const steps: Readonly<Partial<Record<ComplaintStep, readonly ComplaintState[]>>> = {
  TRIAGE: ['RECEIVED', 'TRIAGED'],
  REFER: ['TRIAGED', 'REFERRED', 'IN_PROGRESS'],
  TAKE_UP: ['TRIAGED', 'REFERRED'],
  RELEASE: ['IN_PROGRESS'],
  ESCALATE: ['RECEIVED', 'TRIAGED', 'REFERRED', 'IN_PROGRESS'],
  RESOLVE: ['IN_PROGRESS'],
  CLOSE: ['RESOLVED'],
  REJECT: ['RECEIVED', 'TRIAGED', 'REFERRED', 'IN_PROGRESS'],
};

/** States in which the step is taken. */
export function statesOf(step: ComplaintStep): readonly ComplaintState[] {
  return steps[step] ?? [];
}

/** Whether the step can be taken from that state. */
export function leads(step: ComplaintStep, state: string): boolean {
  return statesOf(step).includes(state as ComplaintState);
}

/** The regency and the province above a region, itself included. */
function above(area: string, level: Escalation): string | undefined {
  return [...ancestorsOf(area), area].find((code) => levelOf(code) === level);
}

const depth: readonly RegionLevel[] = ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'];

/** The nearest region that has an office for complaints: a village belongs to its district. */
function officeOf(area: string): string {
  return levelOf(area) === 'VILLAGE' ? area.slice(0, 8) : area;
}

/**
 * The region whose office handles a complaint: the district's, or that of the wider region it is about. One about conduct goes to the
 * level above the office complained of, and to the province where that is not known; of the province itself it stays with its administrator.
 */
export function handlerOf(area: string, office: ComplainedOffice | null): string {
  if (office === null) return officeOf(area);
  if (office === 'VILLAGE' && depth.indexOf(levelOf(area)) >= depth.indexOf('DISTRICT')) return officeOf(area);
  if (office === 'VILLAGE' || office === 'DISTRICT') return above(area, 'REGENCY') ?? area;
  return above(area, 'PROVINCE') ?? area;
}

/** Whether an office of that region may handle one about conduct: it stands above the office complained of. */
export function mayHandle(handler: string, office: ComplainedOffice | null): boolean {
  if (office === null) return true;
  const least: Record<ComplainedOffice, RegionLevel> = { VILLAGE: 'DISTRICT', DISTRICT: 'REGENCY', REGENCY: 'PROVINCE', PROVINCE: 'PROVINCE', UNKNOWN: 'PROVINCE' };
  return depth.indexOf(levelOf(handler)) <= depth.indexOf(least[office]);
}

/** Whether the office complained of is the highest there is, so that another body has to be told before Pilar's own answers. */
export function needsOutsider(office: string | null): boolean {
  return office === 'PROVINCE';
}

/** Days by which something is due, ISO. */
export type Deadlines = { dueOn: string | null; regencyOn: string | null; provinceOn: string | null };

const nextDays: Readonly<Record<ComplaintState, keyof StepDays | null>> = {
  RECEIVED: 'triage', TRIAGED: 'takeUp', REFERRED: 'takeUp', IN_PROGRESS: 'answer', RESOLVED: 'close', CLOSED: null, REJECTED: null,
};

/** When the next step is due for a complaint that comes into a state on that day, and from when the levels above the handler are told. */
export function deadlines(state: ComplaintState, category: ComplaintCategory, handler: string, from: string, rule: Rule, holidays: ReadonlySet<string>): Deadlines {
  const step = nextDays[state];
  if (step === null) return { dueOn: null, regencyOn: null, provinceOn: null };
  const dueOn = workingDaysAfter(from, rule.days[category][step], holidays);
  const [next, later] = [workingDaysAfter(dueOn, 1, holidays), workingDaysAfter(dueOn, 1 + rule.escalateDays, holidays)];
  const level = levelOf(handler);
  return { dueOn, regencyOn: level === 'DISTRICT' ? next : null, provinceOn: level === 'DISTRICT' ? later : level === 'REGENCY' ? next : null };
}

/** Whether the next step is past its day. */
export function isOverdue(dueOn: string | null, today: string): boolean {
  return dueOn !== null && dueOn < today;
}

/** The highest level that has been told by that day that it is overdue. */
export function escalatedTo({ regencyOn, provinceOn }: Pick<Deadlines, 'regencyOn' | 'provinceOn'>, today: string): Escalation | null {
  if (provinceOn !== null && provinceOn <= today) return 'PROVINCE';
  return regencyOn !== null && regencyOn <= today ? 'REGENCY' : null;
}

/** What of a complaint decides what may be done with it. */
export type Standing = { state: string; ownerCode: string; complainedOffice: string | null; referredTo: string | null; assignedTo: string | null };

const permission: Permission = 'complaint.handle';

/** What the viewer may do next with a complaint: whoever's area holds the office that handles it. */
export function nextSteps(row: Standing, viewer: Viewer, account: string): ComplaintStep[] {
  if (viewer.kind === 'anonymous' || !may(viewer, permission) || !covers(viewer.grant.area, row.ownerCode)) return [];
  const others = row.assignedTo !== null && row.assignedTo !== account && !may(viewer, 'task.assign');
  return (Object.keys(steps) as ComplaintStep[]).filter((step) => leads(step, row.state) && !isBarred(step, row) && !(others && step !== 'ESCALATE'));
}

/** Steps that its state allows and its kind does not. */
function isBarred(step: ComplaintStep, { ownerCode, complainedOffice, referredTo }: Standing): boolean {
  if (step === 'ESCALATE') return levelOf(ownerCode) === 'PROVINCE';
  return (step === 'RESOLVE' || step === 'REJECT') && needsOutsider(complainedOffice) && referredTo === null;
}

/** Roles of an office of that level that handle complaints. */
function rolesAt(level: RegionLevel, office: string | null): readonly Role[] {
  const at: Partial<Record<RegionLevel, readonly Role[]>> = { DISTRICT: ['KEC_OFFICER'], REGENCY: ['REG_OFFICER'], PROVINCE: office === 'PROVINCE' || office === 'UNKNOWN' ? ['PROV_ADMIN'] : ['PROV_ADMIN', 'PROV_OFFICER'] };
  return rolesWith(permission).filter((role) => at[level]?.includes(role));
}

const asked: Readonly<Partial<Record<ComplaintState, Code<'TASK_KIND'>>>> = {
  RECEIVED: 'COMPLAINT_TRIAGE', TRIAGED: 'COMPLAINT_TAKE_UP', REFERRED: 'COMPLAINT_TAKE_UP', IN_PROGRESS: 'COMPLAINT_ANSWER', RESOLVED: 'COMPLAINT_CLOSE',
};

/** What a complaint asks: its next step of the office that handles it, and from the day after of the levels above it. `since`: day it came into its state. */
export function complaintTasks({ state, ownerCode, complainedOffice, since, dueOn, regencyOn, provinceOn }: { state: string; ownerCode: string; complainedOffice: string | null; since: string } & Deadlines): TaskSpec[] {
  const kind = asked[state as ComplaintState];
  if (!kind || dueOn === null) return [];
  const overdue = (level: Escalation, on: string | null): TaskSpec[] => {
    const area = above(ownerCode, level);
    return on === null || area === undefined ? [] : [{ key: `overdue-${level}`, kind: 'COMPLAINT_OVERDUE', area, roles: rolesAt(level, complainedOffice), from: on, due: on }];
  };
  return [{ key: 'step', kind, area: ownerCode, roles: rolesAt(levelOf(ownerCode), complainedOffice), from: since, due: dueOn }, ...overdue('REGENCY', regencyOn), ...overdue('PROVINCE', provinceOn)];
}

/** Where a complaint is told of: where it is handled and above; but for conduct, where it belongs too. */
export function reachOf({ category, areaCode, ownerCode }: { category: string; areaCode: string; ownerCode: string }): string[] {
  return [...new Set([...(category === 'CONDUCT' ? [] : [areaCode]), ownerCode, ...(['REGENCY', 'PROVINCE'] as const).flatMap((level) => above(ownerCode, level) ?? [])])];
}
