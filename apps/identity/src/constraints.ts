import type { ConstraintErrors } from '@pilar/subgraph/commands';
import { Duplicate, NotAllowed } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import { accountMessages } from './account/account-messages.ts';
import { machineMessages } from './machine-client/machine-messages.ts';
import { messages } from './messages.ts';
import { retentionMessages } from './retention/retention-messages.ts';
import { messages as importMessages } from './import/import-messages.ts';
import { viewMessages } from './saved-view/view-messages.ts';

/** What a violated constraint of schema identity means. */
export const constraints: ConstraintErrors = {
  sign_in_email_unique: (language) => new Duplicate(say(language, accountMessages.emailTaken), ['email']),
  role_grant_unique: (language) => new Duplicate(say(language, accountMessages.sameGrant), ['role']),
  // Seen by the database alone: the other role may be of another area.
  role_grant_exclusive: (language) => new NotAllowed(say(language, accountMessages.exclusive), ['role']),
  machine_client_pkey: (language) => new Duplicate(say(language, machineMessages.idTaken), ['clientId']),
  document_number_once: (language) => new Duplicate(say(language, messages.numberTaken), ['number']),
  // Of two who enter the same file at once, the second comes here.
  import_entered_once: (language) => new Duplicate(say(language, importMessages.fileEnteredJustNow), ['id']),
  erasure_once: (language) => new Duplicate(say(language, retentionMessages.proposedAlready), ['subject']),
  saved_view_name_of_owner: (language) => new Duplicate(say(language, viewMessages.viewNameTaken), ['name']),
  saved_view_name_in_team: (language) => new Duplicate(say(language, viewMessages.viewNameTakenInTeam), ['name']),
};
