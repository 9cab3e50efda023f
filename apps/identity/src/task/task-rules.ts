import type { Code } from '@pilar/domain/vocabulary';

/** Kinds that may be put aside with a reason, since what they ask for is not always to be done. */
const dismissible: ReadonlySet<string> = new Set<Code<'TASK_KIND'>>(['TERM_ENDING']);

/** Whether a task of that kind may be dismissed. */
export function mayDismiss(kind: string): boolean {
  return dismissible.has(kind);
}

/** Whether a task is past its deadline on that day (ISO). A task that is done is not. */
export function isOverdue({ due, doneAt }: { due: Date; doneAt: Date | null }, day: string): boolean {
  return doneAt === null && due.toISOString().slice(0, 10) < day;
}
