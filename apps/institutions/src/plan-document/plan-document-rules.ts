import type { Code } from '@pilar/domain/vocabulary';
import { words } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { messages } from '../messages.ts';

/** Notes years that cannot be: out of range, in the wrong order, or several of an annual plan (RKPD, Renja). */
export function checkYears(problems: Problems, kind: Code<'PLAN_DOC'>, { yearFrom, yearTo }: { yearFrom: number | null; yearTo: number | null }): void {
  const [min, max] = [1945, 2100];
  for (const [field, value] of [['yearFrom', yearFrom], ['yearTo', yearTo]] as const) {
    if (value !== null && (value < min || value > max)) problems.add(field, messages.outOfRange, { value, min, max });
  }
  if (yearFrom === null || yearTo === null) return;
  if (yearTo < yearFrom) problems.add('yearTo', messages.termOrder);
  else if ((kind === 'RKPD' || kind === 'RENJA') && yearTo !== yearFrom) problems.add('yearTo', messages.annualPlan, { kind: words('PLAN_DOC', kind) });
}
