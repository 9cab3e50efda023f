import { may, rolesWith, type Permission } from '@pilar/domain/access';
import { daysAfter } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import type { Viewer } from '@pilar/domain/viewer';
import type { Code } from '@pilar/domain/vocabulary';
import type { TaskSpec } from '@pilar/subgraph/entity';

export type InventoryState = Code<'INVENTORY_STATE'>;
export type InventoryStep = Code<'INVENTORY_STEP'>;

/** What of a round decides what may be done with it. */
export type Standing = { state: string; areaCode: string; ownerCode: string; ppksCount: number | null };

/** States in which each step is taken, and the right that it takes. */
const steps: Readonly<Record<InventoryStep, { states: readonly InventoryState[]; permission: Permission }>> = {
  ARRANGE: { states: ['PLANNED', 'RUNNING'], permission: 'inventory.plan' },
  BEGIN: { states: ['PLANNED'], permission: 'inventory.record' },
  RECORD: { states: ['RUNNING'], permission: 'inventory.record' },
  FILE_MINUTES: { states: ['RUNNING', 'CLOSED'], permission: 'inventory.record' },
  CLOSE: { states: ['RUNNING'], permission: 'inventory.record' },
  PUBLISH: { states: ['CLOSED'], permission: 'inventory.publish' },
  WITHDRAW: { states: ['PLANNED', 'RUNNING'], permission: 'inventory.plan' },
};

/** States in which the step is taken. */
export function statesOf(step: InventoryStep): readonly InventoryState[] {
  return steps[step].states;
}

/** Whether the step can be taken from that state. */
export function leads(step: InventoryStep, state: string): boolean {
  return statesOf(step).includes(state as InventoryState);
}

/** What the viewer may do next with a round. It is closed once its minutes are there. */
export function nextSteps(row: Standing, viewer: Viewer): InventoryStep[] {
  if (viewer.kind === 'anonymous') return [];
  const own = [row.areaCode, row.ownerCode].some((code) => covers(viewer.grant.area, code));
  return (Object.keys(steps) as InventoryStep[]).filter((step) => own && leads(step, row.state) && may(viewer, steps[step].permission)
    && (step !== 'CLOSE' || row.ppksCount !== null));
}

/** Whether a round is past its last day and not closed. */
export function isOverdue({ state, lastDay }: { state: string; lastDay: string }, today: string): boolean {
  return (state === 'PLANNED' || state === 'RUNNING') && lastDay < today;
}

/** Days before its first day from which a round is brought up, and within which its result is to be published. */
const noticeDays = 14;
const publishDays = 14;

/** What a round asks: to be begun, brought to its end, and published. Days ISO. */
export function roundTasks({ state, firstDay, lastDay, begunOn, closedOn }: { state: string; firstDay: string; lastDay: string; begunOn: string | null; closedOn: string | null }, area: string): TaskSpec[] {
  const records = rolesWith('inventory.record');
  if (state === 'PLANNED') return [{ key: 'begin', kind: 'INVENTORY_BEGIN', area, roles: records, from: daysAfter(firstDay, -noticeDays), due: firstDay }];
  if (state === 'RUNNING' && begunOn !== null) return [{ key: 'close', kind: 'INVENTORY_CLOSE', area, roles: records, from: begunOn, due: lastDay }];
  if (state === 'CLOSED' && closedOn !== null) return [{ key: 'publish', kind: 'INVENTORY_PUBLISH', area, roles: rolesWith('inventory.publish'), from: closedOn, due: daysAfter(closedOn, publishDays) }];
  return [];
}
