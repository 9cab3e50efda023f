import { rolesWith } from '@pilar/domain/access';
import { daysAfter } from '@pilar/domain/dates';
import type { TaskSpec } from '@pilar/subgraph/entity';

/** A finding as far as it asks for something; days ISO. */
export type AskingFinding = { id: string; state: string; due: string; since: string; answeredOn: string | null };
/** A monitoring as far as it asks for something; days ISO. */
export type Asking = { state: string; plannedOn: string; visitedOn: string | null; scoredOn: string | null; findings: readonly AskingFinding[] };

/** Days before a visit from which it is brought up, and within which what was done is judged. */
const noticeDays = 14;
const judgeDays = 14;
const checkDays = 7;

/** What a monitoring asks: to be visited, scored, followed up finding by finding, and closed. */
export function monitoringTasks({ state, plannedOn, visitedOn, scoredOn, findings }: Asking, area: string): TaskSpec[] {
  const visits = rolesWith('monitoring.visit');
  const scores = rolesWith('monitoring.score');
  if (state === 'PLANNED') return [{ key: 'visit', kind: 'MONITORING_VISIT', area, roles: visits, from: daysAfter(plannedOn, -noticeDays), due: plannedOn }];
  if (state === 'CLOSED' || state === 'WITHDRAWN') return [];
  const open = findings.filter((finding) => finding.state !== 'CLOSED');
  const followed = open.map(({ id, state: at, due, since, answeredOn }): TaskSpec => (at === 'ANSWERED' && answeredOn !== null
    ? { key: `answer-${id}`, kind: 'MONITORING_ANSWER', area, roles: scores, from: answeredOn, due: daysAfter(answeredOn, checkDays) }
    : { key: `finding-${id}`, kind: 'MONITORING_FINDING', area, roles: visits, from: since, due }));
  if (state === 'VISITED' && visitedOn !== null) return [{ key: 'score', kind: 'MONITORING_SCORE', area, roles: scores, from: visitedOn, due: daysAfter(visitedOn, judgeDays) }, ...followed];
  if (open.length === 0 && scoredOn !== null) return [{ key: 'close', kind: 'MONITORING_CLOSE', area, roles: scores, from: scoredOn, due: daysAfter(scoredOn, judgeDays) }];
  return followed;
}
