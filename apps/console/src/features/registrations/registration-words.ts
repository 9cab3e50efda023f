import type { RegistrationState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a state looks like: soon where somebody should see to it, due where something is wrong. */
export const registrationTones = {
  DRAFT: 'open', SUBMITTED: 'soon', RETURNED: 'due', DOCS_CHECKED: 'soon', FIELD_VERIFIED: 'soon', REGISTERED: 'done', EXPIRED: 'due', SUSPENDED: 'due', REVOKED: 'due',
  REFUSED: 'open', WITHDRAWN: 'open', DISSOLVED: 'open',
} as const satisfies Record<RegistrationState, Tone>;

/** States of an application that is not decided yet. */
export const openStates: readonly RegistrationState[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'DOCS_CHECKED', 'FIELD_VERIFIED'];
/** States in which it waits for the authority. */
export const waitingStates: readonly RegistrationState[] = ['SUBMITTED', 'DOCS_CHECKED', 'FIELD_VERIFIED'];

/** What the fields of a registration are called, in history, caveats and forms. */
export const registrationFields: Readonly<Record<string, MessageId>> = {
  institution: 'registrations.institution',
  kind: 'registrations.kind',
  authority: 'registrations.authority',
  state: 'registrations.state',
  stateReason: 'registrations.stateReason',
  letter: 'registrations.letter',
  letterNumber: 'registrations.letterNumber',
  letterDate: 'registrations.letterDate',
  note: 'registrations.note',
  dueOn: 'registrations.dueOn',
  papersCheck: 'registrations.papersCheck',
  siteCheck: 'registrations.siteCheck',
  visitedOn: 'registrations.visitedOn',
  returns: 'registrations.returns',
  number: 'registrations.number',
  issuer: 'registrations.issuer',
  recommendation: 'registrations.recommendation',
  grantedOn: 'registrations.grantedOn',
  validTo: 'registrations.validTo',
  caveats: 'events.caveats',
};

/** What the parts of a registration that come from elsewhere are called when they cannot be read. */
export const registrationParts: Readonly<Record<string, MessageId>> = {
  'registration.history': 'records.history',
  'registration.institution.paperFiles': 'institutions.scans',
  'registration.submittedBy': 'registrations.people',
  'registration.papersCheckedBy': 'registrations.people',
  'registration.siteVerifiedBy': 'registrations.people',
  'registration.decidedBy': 'registrations.people',
  'registration.returns.by': 'registrations.people',
};
