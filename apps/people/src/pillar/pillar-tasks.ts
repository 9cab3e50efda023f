import { rolesWith } from '@pilar/domain/access';
import { daysAfter } from '@pilar/domain/dates';
import type { TaskSpec } from '@pilar/subgraph/entity';
import { vacancyAlertDays } from './pillar-rules.ts';

/** Days before the end of a term from which it is brought up. */
const noticeDays = 90;

/** A term as far as it asks for something; days ISO. `vacant`: it left a post in which one person serves, and nobody follows. */
export type Asking = { state: string; validTo: string | null; endedOn: string | null; vacant: boolean };

/**
 * What a term of service asks: to be extended or ended when its last day comes near (rule 16), and a successor within
 * 30 days where it left a post empty (rule 8).
 */
export function pillarTasks({ state, validTo, endedOn, vacant }: Asking, area: string): TaskSpec[] {
  if (state === 'ENDED' && endedOn !== null && vacant) {
    return [{ key: 'vacancy', kind: 'POST_VACANT', area, roles: rolesWith('pillar.appoint'), from: endedOn, due: daysAfter(endedOn, vacancyAlertDays) }];
  }
  if (state !== 'ACTIVE' || validTo === null) return [];
  return [{ key: 'term', kind: 'TERM_ENDING', area, roles: rolesWith('pillar.correct'), from: daysAfter(validTo, -noticeDays), due: validTo }];
}
