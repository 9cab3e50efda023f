import { may, type Permission } from '@pilar/domain/access';
import { daysAfter } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import type { Viewer } from '@pilar/domain/viewer';
import { isWorkingDay } from '@pilar/domain/working-days';
import type { Code } from '@pilar/domain/vocabulary';

export type MonitoringState = Code<'MONITORING_STATE'>;
export type MonitoringStep = Code<'MONITORING_STEP'>;

/** What of a monitoring decides what may be done with it. */
export type Standing = { state: string; areaCode: string; ownerCode: string; openFindings: number; clashes: unknown };

/** States in which each step is taken, and the right that it takes. */
const steps: Readonly<Record<MonitoringStep, { states: readonly MonitoringState[]; permission: Permission }>> = {
  RESCHEDULE: { states: ['PLANNED'], permission: 'monitoring.plan' },
  WITHDRAW: { states: ['PLANNED'], permission: 'monitoring.plan' },
  VISIT: { states: ['PLANNED', 'VISITED'], permission: 'monitoring.visit' },
  SETTLE: { states: ['VISITED'], permission: 'monitoring.visit' },
  SCORE: { states: ['VISITED'], permission: 'monitoring.score' },
  ADD_FINDING: { states: ['VISITED', 'SCORED', 'FOLLOW_UP'], permission: 'monitoring.score' },
  CLOSE: { states: ['SCORED', 'FOLLOW_UP'], permission: 'monitoring.score' },
};

/** Whether the step can be taken from that state. */
export function leads(step: MonitoringStep, state: string): boolean {
  return steps[step].states.includes(state as MonitoringState);
}

/** What the viewer may do next with a monitoring. It is closed once all its findings are, and answers that clash are settled first. */
export function nextSteps(row: Standing, viewer: Viewer): MonitoringStep[] {
  if (viewer.kind === 'anonymous') return [];
  const own = [row.areaCode, row.ownerCode].some((code) => covers(viewer.grant.area, code));
  const clashing = (row.clashes as unknown[]).length > 0;
  return (Object.keys(steps) as MonitoringStep[]).filter((step) => own && leads(step, row.state) && may(viewer, steps[step].permission)
    && (step !== 'SETTLE' || clashing) && (step !== 'SCORE' || !clashing) && (step !== 'CLOSE' || row.openFindings === 0));
}

/** Working days from one day to another (ISO), both counted; weekends and holidays are none. */
export function workingDays(from: string, to: string, holidays: ReadonlySet<string>): string[] {
  const days: string[] = [];
  for (let day = from; day <= to && days.length < 366; day = daysAfter(day, 1)) {
    if (isWorkingDay(day, holidays)) days.push(day);
  }
  return days;
}

/** A day for each of so many visits, spread evenly over the days in their order. */
export function spread(count: number, days: readonly string[]): string[] {
  return Array.from({ length: count }, (_, nth) => days[Math.floor((nth * days.length) / count)] ?? '');
}
