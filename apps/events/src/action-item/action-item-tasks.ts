import { rolesWith } from '@pilar/domain/access';
import { daysAfter } from '@pilar/domain/dates';
import type { TaskSpec } from '@pilar/subgraph/entity';
import { isOpen } from './action-item-rules.ts';

/** Days before it is due from which an item is brought up. */
const noticeDays = 7;

/** What an item asks of whoever works where it is to be done: as it comes due, until it is done or dropped. */
export function actionItemTasks({ state, due, area }: { state: string; due: string; area: string }): TaskSpec[] {
  return isOpen(state) ? [{ key: 'do', kind: 'ACTION_DUE', area, roles: rolesWith('action.move'), from: daysAfter(due, -noticeDays), due }] : [];
}
