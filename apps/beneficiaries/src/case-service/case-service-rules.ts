import { rolesWith } from '@pilar/domain/access';
import type { Code } from '@pilar/domain/vocabulary';
import type { TaskSpec } from '@pilar/subgraph/entity';

export type ServiceState = Code<'CASE_SERVICE_STATE'>;
export type ServiceStep = Code<'CASE_SERVICE_STEP'>;

/** From which states each step goes, and to which (domain 5.4). */
export const serviceSteps: Readonly<Record<ServiceStep, { from: readonly ServiceState[]; to: ServiceState }>> = {
  START: { from: ['PLANNED'], to: 'RUNNING' },
  COMPLETE: { from: ['RUNNING'], to: 'DONE' },
  // Somebody may refuse or move before it starts.
  STOP: { from: ['PLANNED', 'RUNNING'], to: 'STOPPED' },
};

/** Steps that lead on from a state. */
export function serviceStepsFrom(state: ServiceState): ServiceStep[] {
  return (Object.keys(serviceSteps) as ServiceStep[]).filter((step) => serviceSteps[step].from.includes(state));
}

/** The one field and the one form of effort that each kind belongs to (rule 28). */
export const belongsTo: Readonly<Record<Code<'CASE_SERVICE_KIND'>, { field: Code<'SERVICE_FIELD'>; effort: Code<'EFFORT_FORM'> }>> = {
  COUNSELLING: { field: 'REHSOS', effort: 'REHABILITATIF' },
  FAMILY_ASSISTANCE: { field: 'REHSOS', effort: 'PREVENTIF' },
  ATENSI: { field: 'REHSOS', effort: 'REHABILITATIF' },
  BASIC_REHABILITATION: { field: 'REHSOS', effort: 'REHABILITATIF' },
  ADVANCED_REHABILITATION: { field: 'REHSOS', effort: 'REHABILITATIF' },
  INSTITUTIONAL_CARE: { field: 'REHSOS', effort: 'REHABILITATIF' },
  HEALTH_ACCESS: { field: 'LINSOS', effort: 'PENUNJANG' },
  EDUCATION_ACCESS: { field: 'DAYASOS', effort: 'PENUNJANG' },
  LEGAL_AID: { field: 'LINSOS', effort: 'REPRESIF' },
  SKILLS: { field: 'DAYASOS', effort: 'PENUNJANG' },
  REINTEGRATION: { field: 'REHSOS', effort: 'REHABILITATIF' },
};

/** Whether it should have ended by now; days ISO. */
export function isOverdue({ state, plannedTo }: { state: string; plannedTo: string }, today: string): boolean {
  return (state === 'PLANNED' || state === 'RUNNING') && plannedTo < today;
}

/** What a service asks: to be completed or extended on its last day. Of a sensitive type only of those who may know of the case. */
export function serviceTasks({ state, plannedTo, sensitive }: { state: string; plannedTo: string; sensitive: boolean }, area: string): TaskSpec[] {
  if (state !== 'PLANNED' && state !== 'RUNNING') return [];
  const knowing = new Set(rolesWith('case.readSensitive'));
  const roles = rolesWith('caseService.plan').filter((role) => !sensitive || knowing.has(role));
  return [{ key: 'due', kind: 'CASE_SERVICE_DUE', area, roles, from: plannedTo, due: plannedTo }];
}
