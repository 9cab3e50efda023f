import { rolesWith } from '@pilar/domain/access';
import { daysAfter } from '@pilar/domain/dates';
import type { TaskSpec } from '@pilar/subgraph/entity';

/** Days before the end of a term from which it is brought up. */
const noticeDays = 90;

/** What a term of service asks: to be extended or ended when its last day comes near (rule 16). */
export function pillarTasks({ state, validTo }: { state: string; /** Last day (ISO). */ validTo: string | null }, area: string): TaskSpec[] {
  if (state !== 'ACTIVE' || validTo === null) return [];
  return [{ key: 'term', kind: 'TERM_ENDING', area, roles: rolesWith('pillar.correct'), from: daysAfter(validTo, -noticeDays), due: validTo }];
}
