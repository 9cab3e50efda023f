import { today } from '@pilar/domain/dates';
import { day } from '@pilar/subgraph/entity';
import type { Problems } from '@pilar/subgraph/problems';
import { messages } from './messages.ts';

/** The day of a step: today when none is given; noted when it is to come, or before the present state began. */
export function dayOfStep(problems: Problems, on: string | null | undefined, since: Date | null): string {
  const chosen = on ?? today();
  if (chosen > today()) problems.add('on', messages.dayInFuture, { value: chosen });
  const began = day(since);
  if (began && chosen < began) problems.add('on', messages.beforeState, { value: chosen, since: began });
  return chosen;
}

/** Notes a step that may not follow in the record's state, of those that its kind can take. */
export function refuseStep<Step extends string>(problems: Problems, steps: Readonly<Record<Step, { from: readonly string[] }>>, step: NoInfer<Step>, { state }: { state: string }): void {
  const { from } = steps[step];
  if (!from.includes(state)) problems.add('id', messages.badStep, { step, state, from: from.join(', ') });
}
