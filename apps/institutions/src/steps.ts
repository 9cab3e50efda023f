import { today } from '@pilar/domain/dates';
import { label, type ListName } from '@pilar/domain/vocabulary';
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

/** Lists in which the steps of a kind of record and its states have their words. */
export type StepWords = { step: ListName; state: ListName };

/** Notes a step that may not follow in the record's state, of those that its kind can take. */
export function refuseStep<Step extends string>(problems: Problems, steps: Readonly<Record<Step, { from: readonly string[] }>>, step: NoInfer<Step>, { state }: { state: string }, words: StepWords): void {
  const { from } = steps[step];
  if (from.includes(state)) return;
  const named = (code: string) => label(words.state, code, problems.language);
  problems.add('id', messages.badStep, { step: label(words.step, step, problems.language), state: named(state), from: from.map(named).join(', ') });
}
