import type { YouthState, YouthStep } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a state of a Karang Taruna looks like: soon where somebody should see to it. */
export const youthTones = { FORMED: 'open', ACTIVE: 'done', DORMANT: 'soon', DISSOLVED: 'open' } as const satisfies Record<YouthState, Tone>;

/** What the fields of a Karang Taruna are called, in history, caveats and forms. */
export const youthFields: Readonly<Record<string, MessageId>> = {
  name: 'youth.name',
  area: 'youth.area',
  secretariat: 'youth.secretariat',
  state: 'youth.state',
  stateSince: 'youth.stateSince',
  stateReason: 'youth.stateReason',
  chair: 'youth.chair',
  chairName: 'youth.chairName',
  decreeNumber: 'youth.decreeNumber',
  decreeDate: 'youth.decreeDate',
  decreeSigner: 'youth.decreeSigner',
  termFrom: 'youth.termFrom',
  termTo: 'youth.termTo',
  members: 'youth.board',
  membersMale: 'youth.membersMale',
  membersFemale: 'youth.membersFemale',
  classification: 'youth.classification',
  lastActiveOn: 'youth.lastActiveOn',
  programmeYears: 'youth.programmeYears',
  reportYears: 'youth.reportYears',
  residents: 'youth.residents',
  reason: 'forms.reason',
  on: 'youth.on',
  caveats: 'events.caveats',
};

/** What the parts of a Karang Taruna that come from elsewhere are called when they cannot be read. */
export const youthParts: Readonly<Record<string, MessageId>> = {
  'youthOrganisation.@identity': 'youth.attachments',
  'youthOrganisation.history': 'records.history',
  'workProgramme.@identity': 'youth.attachments',
  'workProgramme.history': 'records.history',
};

/** How a step stands in the timeline, once it has happened. */
export const milestoneWords: Readonly<Record<YouthStep, MessageId>> = {
  FORM: 'youth.formed',
  CONFIRM_BOARD: 'youth.boardConfirmed',
  ACTIVATE: 'youth.activated',
  REST: 'youth.rested',
  REACTIVATE: 'youth.reactivated',
  CLASSIFY: 'youth.classified',
  NOTE_ACTIVITY: 'youth.activityNoted',
  DISSOLVE: 'youth.dissolved',
};
