import type { IncidentState, IncidentStepKind } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

const hour = 3_600_000;

/** How far an incident is, at a glance. */
export const incidentTones: Readonly<Record<IncidentState, Tone>> = { OPEN: 'due', ASSESSED: 'soon', NOTIFIED: 'soon', CLOSED: 'done', DISMISSED: 'open' };

/** Whole hours until a deadline; below zero once it has passed. */
export function hoursUntil(deadline: string): number {
  return Math.floor((Date.parse(deadline) - Date.now()) / hour);
}

/** What each step is called on its button. */
export const stepWords: Readonly<Record<IncidentStepKind, MessageId>> = {
  OPEN: 'insiden.open', ASSESS: 'insiden.doAssess', FIND: 'insiden.doFind', TELL_AUTHORITY: 'insiden.doTellAuthority', TELL_SUBJECTS: 'insiden.doTellSubjects', TELL_PUBLIC: 'insiden.doTellPublic',
  CLOSE: 'insiden.doClose', DISMISS: 'insiden.doDismiss',
};
