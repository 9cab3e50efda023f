import type { ForumState, ForumStep } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a state of a forum looks like: soon where somebody should see to it. */
export const forumTones = { ACTIVE: 'done', DORMANT: 'soon', DISSOLVED: 'open' } as const satisfies Record<ForumState, Tone>;

/** What the fields of a forum are called, in history, caveats and forms. */
export const forumFields: Readonly<Record<string, MessageId>> = {
  kind: 'forums.kind',
  name: 'forums.name',
  area: 'forums.area',
  secretariat: 'forums.secretariat',
  office: 'forums.office',
  state: 'forums.state',
  stateSince: 'forums.stateSince',
  stateReason: 'forums.stateReason',
  chair: 'forums.chair',
  chairName: 'forums.chairName',
  decreeNumber: 'forums.decreeNumber',
  decreeDate: 'forums.decreeDate',
  decreeIssuer: 'forums.decreeIssuer',
  termFrom: 'forums.termFrom',
  termTo: 'forums.termTo',
  board: 'forums.board',
  members: 'forums.members',
  member: 'forums.member',
  reason: 'forms.reason',
  on: 'forums.on',
  caveats: 'events.caveats',
};

/** What the parts of a forum that come from elsewhere are called when they cannot be read. */
export const forumParts: Readonly<Record<string, MessageId>> = {
  'forum.events': 'shell.events',
  'forum.members.person': 'forums.servingState',
  'forum.history': 'records.history',
};

/** How a step stands in the timeline, once it has happened. */
export const forumMilestones: Readonly<Record<ForumStep, MessageId>> = {
  FORM: 'forums.formed',
  INSTALL_BOARD: 'forums.boardInstalled',
  REST: 'forums.rested',
  REVIVE: 'forums.revived',
  DISSOLVE: 'forums.dissolved',
};
