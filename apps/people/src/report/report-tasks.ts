import { rolesWith, type Role } from '@pilar/domain/access';
import { daysAfter } from '@pilar/domain/dates';
import type { TaskSpec } from '@pilar/subgraph/entity';

/** Days within which a report is to be decided on, or revised. */
const taskDays = 7;

const fieldWriters: readonly Role[] = ['TKSK', 'VILLAGE_OPERATOR'];
const paperWriters: readonly Role[] = ['KEC_OFFICER', 'REG_OFFICER'];

/** What a report asks: of the regency to decide on it, of those who wrote it to revise it. Days are ISO. */
export function reportTasks({ state, onBehalf, submitted, decided }: { state: string; onBehalf: boolean; submitted: string | null; decided: string | null }, area: string): TaskSpec[] {
  if (state === 'WAITING' && submitted !== null) {
    return [{ key: 'decide', kind: 'REPORT_DUE', area, roles: rolesWith('report.decide'), from: submitted, due: daysAfter(submitted, taskDays) }];
  }
  if (state === 'REVISION' && decided !== null) {
    return [{ key: 'revise', kind: 'REPORT_REVISION', area, roles: onBehalf ? paperWriters : fieldWriters, from: decided, due: daysAfter(decided, taskDays) }];
  }
  return [];
}
