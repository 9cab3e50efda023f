import type { ConstraintErrors } from '@pilar/subgraph/commands';
import { Duplicate, InvalidInput } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import { messages } from './messages.ts';

/** What a violated constraint of schema people means. */
export const constraints: ConstraintErrors = {
  // rule 8; two officers who appoint at once meet here
  pillar_one_active_tksk: (language) => new Duplicate(say(language, messages.secondTksk), ['area']),
  pillar_term_order: (language) => new InvalidInput(language, [{ path: ['validTo'], message: say(language, messages.termOrder) }]),
  // one report of a term and month; two who draft it at once meet here
  pillar_report_once_a_month: (language) => new Duplicate(say(language, messages.secondMonthlyReport), ['month']),
};
