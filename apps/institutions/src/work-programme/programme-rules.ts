import { rolesWith, type Permission } from '@pilar/domain/access';
import { daysAfter } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import type { TaskSpec } from '@pilar/subgraph/entity';
import { reportDeadline } from '../youth/youth-rules.ts';

export type ProgrammeState = Code<'PROGRAMME_STATE'>;
export type ProgrammeStep = Code<'PROGRAMME_STEP'>;

/** Days within which a report is decided on. */
const decisionDays = 14;

/** From which states each step leads, and whose right it is. */
export const programmeSteps: Readonly<Record<ProgrammeStep, { from: readonly ProgrammeState[]; permission: Permission }>> = {
  CORRECT: { from: ['DRAFT'], permission: 'youth.record' },
  ADOPT: { from: ['DRAFT'], permission: 'youth.record' },
  REPORT: { from: ['RUNNING'], permission: 'youth.record' },
  DECIDE: { from: ['REPORTED'], permission: 'youth.decide' },
};

/** The state as it is today: an adopted programme runs once its year has begun. */
export function stateToday(stored: string, year: number, day: string): ProgrammeState {
  return stored === 'ADOPTED' && day >= `${year}-01-01` ? 'RUNNING' : stored as ProgrammeState;
}

/** First day on which a report can have been approved (ISO): its year has begun, and the programme is adopted. */
export function earliestApproval(year: number, adoptedOn: string | null): string {
  const begins = `${year}-01-01`;
  return adoptedOn !== null && adoptedOn > begins ? adoptedOn : begins;
}

/** Whether a report on that year came after its deadline (rule 14). The day that the village approved it counts: it may be entered from paper much later. */
export function isLate(year: number, approved: string): boolean {
  return approved > reportDeadline(year);
}

/** What a programme asks: its report by 31 January of the next year (rule 14), and a decision on it. Days ISO. */
export function programmeTasks({ state, year, submitted }: { state: string; year: number; submitted: string | null }, area: string): TaskSpec[] {
  if (state === 'ADOPTED') return [{ key: 'report', kind: 'YOUTH_REPORT_DUE', area, roles: rolesWith('youth.record'), from: `${year + 1}-01-01`, due: reportDeadline(year) }];
  if (state === 'REPORTED' && submitted !== null) {
    return [{ key: 'decide', kind: 'YOUTH_REPORT_DECISION', area, roles: rolesWith('youth.decide'), from: submitted, due: daysAfter(submitted, decisionDays) }];
  }
  return [];
}
