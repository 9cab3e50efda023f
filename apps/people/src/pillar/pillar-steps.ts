import { today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import { asDay, day } from '@pilar/subgraph/entity';
import { words } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { messages } from '../messages.ts';
import { mayFollow, steps, type Decree } from './pillar-rules.ts';

/** A term as its steps read it. */
export type Term = {
  type: string; state: string; validFrom: Date | null; validTo: Date | null; decreeNumber: string | null; decreeDate: Date | null; appointer: string | null;
};

/** Notes a step that may not follow in the term's state, and from which states it may. */
export function refuseStep(step: Code<'PILLAR_STEP'>, term: Term, succeeded: boolean, problems: Problems, path = 'id'): void {
  const [type, state] = [term.type as Code<'PILLAR_TYPE'>, term.state as Code<'PILLAR_STATE'>];
  if (mayFollow(step, { type, state, succeeded })) return;
  if (succeeded) problems.add(path, messages.succeededAlready);
  else problems.add(path, messages.badStep, { step: words('PILLAR_STEP', step), type: words('PILLAR_TYPE', type), state: words('PILLAR_STATE', state), from: words('PILLAR_STATE', ...steps[step].from) });
}

/** The decree by which the term runs now. */
export function decreeOf(term: Term): Decree {
  return { number: term.decreeNumber, date: day(term.decreeDate), appointer: term.appointer, validTo: day(term.validTo) };
}

/** Columns of a term that ended on that day (ISO). */
export function ended(on: string, endReason: Code<'PILLAR_END_REASON'>) {
  return { state: 'ENDED', endReason, endedOn: asDay(on), stateSince: asDay(on) };
}

/** Notes a decree that is dated later than today. */
export function checkDecreeDate(date: string | null | undefined, problems: Problems): void {
  if (date && date > today()) problems.add('decreeDate', messages.decreeInFuture, { value: date });
}
