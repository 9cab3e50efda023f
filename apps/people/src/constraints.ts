import type { ConstraintErrors } from '@pilar/subgraph/commands';
import { Duplicate, InvalidInput } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import { dutyMessages } from './duty/duty-messages.ts';
import { gradeMessages } from './grade/grade-messages.ts';
import { trainingMessages } from './training/training-messages.ts';
import { messages } from './messages.ts';

/** What a violated constraint of schema people means. */
export const constraints: ConstraintErrors = {
  // rule 8; two officers who appoint at once meet here
  pillar_one_active_tksk: (language) => new Duplicate(say(language, messages.secondTksk), ['area']),
  duty_version_unique: (language) => new Duplicate(say(language, dutyMessages.dutyPublishedMeanwhile), ['type']),
  training_once: (language) => new Duplicate(say(language, trainingMessages.trainingThere), ['title']),
  grade_once: (language) => new Duplicate(say(language, gradeMessages.gradedAlready), ['level']),
  pillar_term_order: (language) => new InvalidInput(language, [{ path: ['validTo'], message: say(language, messages.termOrder) }]),
};
