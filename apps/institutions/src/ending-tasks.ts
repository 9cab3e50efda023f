import { daysAfter } from '@pilar/domain/dates';
import type { TaskSpec } from '@pilar/subgraph/entity';

/** Days before a last day on which it is brought up, and on which it presses (rule 16). */
export const noticeDays = 90;
const pressingDays = 30;

/**
 * What a last day asks (rule 16): to be prepared from 90 days before, and from 30 days before to be done by the day itself, after which
 * it is overdue. `pressing`: kind of the second, where it has words of its own.
 */
export function endingTasks({ key, pressing = 'ENDING_SOON', ...task }: Omit<TaskSpec, 'from' | 'due'> & { pressing?: TaskSpec['kind'] }, lastDay: string): TaskSpec[] {
  const pressed = daysAfter(lastDay, -pressingDays);
  return [
    { ...task, key, from: daysAfter(lastDay, -noticeDays), due: pressed },
    { ...task, key: `${key}-soon`, kind: pressing, from: pressed, due: lastDay },
  ];
}
