import type { ConstraintErrors } from '@pilar/subgraph/commands';
import { Duplicate, InvalidInput } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import { messages } from './messages.ts';
import { minutesMessages } from './minutes/minutes-messages.ts';
import { participantMessages } from './participant/participant-messages.ts';
import { questionMessages } from './question/question-messages.ts';

/** What a violated constraint of schema events means. Mutations look first, to name the existing record; two at once meet here. */
export const constraints: ConstraintErrors = {
  minutes_one_of_event: (language) => new Duplicate(say(language, minutesMessages.minutesExist), ['event']),
  event_question_once: (language) => new Duplicate(say(language, questionMessages.recorded), ['questions']),
  participant_not_erased: (language) => new InvalidInput(language, [{ path: ['id'], message: say(language, participantMessages.erased) }]),
  // A photograph of the same file that the viewer does not see.
  event_photo_pkey: (language) => new Duplicate(say(language, messages.photoOfAnother), ['file']),
};
