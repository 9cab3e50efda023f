import { may, rolesWith, type Permission } from '@pilar/domain/access';
import { daysAfter } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import type { Viewer } from '@pilar/domain/viewer';
import type { Code } from '@pilar/domain/vocabulary';
import type { TaskSpec } from '@pilar/subgraph/entity';

export type BatchState = Code<'DISTRIBUTION_STATE'>;
export type BatchStep = Code<'DISTRIBUTION_STEP'>;

/**
 * States in which each step is taken, and the right that it takes. What a phone noted without a line may arrive after the distribution was
 * declared complete: it is recorded until it is reconciled, and from then on nothing changes any more.
 */
const steps: Readonly<Record<BatchStep, { states: readonly BatchState[]; permission: Permission }>> = {
  ARRANGE: { states: ['PLANNED'], permission: 'distribution.plan' },
  ALLOCATE: { states: ['PLANNED'], permission: 'distribution.plan' },
  START: { states: ['ALLOCATED'], permission: 'distribution.plan' },
  RECORD: { states: ['RUNNING', 'COMPLETED'], permission: 'delivery.record' },
  COMPLETE: { states: ['RUNNING'], permission: 'distribution.plan' },
  RECONCILE: { states: ['COMPLETED'], permission: 'distribution.reconcile' },
  CLOSE: { states: ['RECONCILED'], permission: 'distribution.reconcile' },
  CANCEL: { states: ['PLANNED', 'ALLOCATED'], permission: 'distribution.plan' },
};

/** States in which the step is taken. */
export function statesOf(step: BatchStep): readonly BatchState[] {
  return steps[step].states;
}

/** Whether the step can be taken from that state. */
export function leads(step: BatchStep, state: string): boolean {
  return statesOf(step).includes(state as BatchState);
}

/** What the viewer may do next. Below the region of a distribution it is recorded, and nothing else. */
export function nextSteps({ state, areaCode }: { state: string; areaCode: string }, viewer: Viewer): BatchStep[] {
  if (viewer.kind === 'anonymous') return [];
  const { area } = viewer.grant;
  const own = covers(area, areaCode);
  return (Object.keys(steps) as BatchStep[]).filter((step) => (own || (step === 'RECORD' && covers(areaCode, area))) && leads(step, state) && may(viewer, steps[step].permission));
}

/** Whether a distribution is past its days and not completed. */
export function isOverdue({ state, endsOn }: { state: string; endsOn: string }, today: string): boolean {
  return endsOn < today && (state === 'PLANNED' || state === 'ALLOCATED' || state === 'RUNNING');
}

/** Days after its last in which a distribution is completed, and after that in which it is reconciled. */
const completeDays = 3;
const reconcileDays = 14;

/** What a distribution asks: to be completed once its days are over, and to be reconciled. Days ISO. */
export function batchTasks({ state, endsOn, completedOn }: { state: string; endsOn: string; completedOn: string | null }, area: string): TaskSpec[] {
  if (state === 'ALLOCATED' || state === 'RUNNING') {
    return [{ key: 'complete', kind: 'DISTRIBUTION_COMPLETE', area, roles: rolesWith('distribution.plan'), from: daysAfter(endsOn, 1), due: daysAfter(endsOn, completeDays) }];
  }
  if (state === 'COMPLETED' && completedOn !== null) {
    return [{ key: 'reconcile', kind: 'DISTRIBUTION_RECONCILE', area, roles: rolesWith('distribution.reconcile'), from: completedOn, due: daysAfter(completedOn, reconcileDays) }];
  }
  return [];
}
