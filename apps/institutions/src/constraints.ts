import type { ConstraintErrors } from '@pilar/subgraph/commands';
import { Duplicate, InvalidInput } from '@pilar/subgraph/errors';
import { say, type Language, type Message } from '@pilar/subgraph/messages';
import { messages } from './messages.ts';

const invalid = (path: string, message: Message) => (language: Language) => new InvalidInput(language, [{ path: [path], message: say(language, message) }]);

/**
 * What a violated constraint of schema institutions means. Mutations look first, to name the existing record; two at
 * once meet here.
 */
export const constraints: ConstraintErrors = {
  office_not_its_own_parent: invalid('parent', messages.ownParent),
  post_term_order: invalid('validTo', messages.termOrder),
  post_one_open_term: invalid('validFrom', messages.startNeeded),
  legal_basis_not_its_own_successor: invalid('replacedBy', messages.ownSuccessor),
  legal_basis_unique_number: (language) => new Duplicate(say(language, messages.sameLaw, { citation: 'number/year' }), ['number']),
  plan_document_year_order: invalid('yearTo', messages.termOrder),
  plan_document_unique: (language) => new Duplicate(say(language, messages.samePlan), ['title']),
};
