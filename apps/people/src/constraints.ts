import type { ConstraintErrors } from '@pilar/subgraph/commands';
import { Duplicate, InvalidInput } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import { dutyMessages } from './duty/duty-messages.ts';
import { gradeMessages } from './grade/grade-messages.ts';
import { trainingMessages } from './training/training-messages.ts';
import { messages } from './messages.ts';
import { takenNik } from './person/person-numbers.ts';

/** What a violated constraint of schema people means. */
export const constraints: ConstraintErrors = {
  person_not_erased: (language) => new InvalidInput(language, [{ path: ['person'], message: say(language, messages.erased) }]),
  // rule 8; two officers who appoint at once meet here
  pillar_one_active_tksk: (language) => new Duplicate(say(language, messages.secondTksk), ['area']),
  pillar_one_running: (language) => new Duplicate(say(language, messages.oneRunning), ['person']),
  pillar_no_overlap: (language) => new InvalidInput(language, [{ path: ['validFrom'], message: say(language, messages.termOverlaps) }]),
  pillar_one_coordinator: (language) => new Duplicate(say(language, messages.secondCoordinator), ['area']),
  // two who appoint a successor at once meet here
  pillar_one_successor: (language) => new InvalidInput(language, [{ path: ['predecessor'], message: say(language, messages.succeededAlready) }]),
  pillar_end_order: (language) => new InvalidInput(language, [{ path: ['endedOn'], message: say(language, messages.termOrder) }]),
  // rule 6; two who register the same person at once meet here
  person_private_nik_unique: (language) => takenNik(language, null),
  duty_version_unique: (language) => new Duplicate(say(language, dutyMessages.dutyPublishedMeanwhile), ['type']),
  training_once: (language) => new Duplicate(say(language, trainingMessages.trainingThere), ['title']),
  grade_once: (language) => new Duplicate(say(language, gradeMessages.gradedAlready), ['level']),
  pillar_term_order: (language) => new InvalidInput(language, [{ path: ['validTo'], message: say(language, messages.termOrder) }]),
  // one report of a term and month; two who draft it at once meet here
  pillar_report_once_a_month: (language) => new Duplicate(say(language, messages.secondMonthlyReport), ['month']),
};
