import type { AccreditationState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a state of an accreditation looks like. */
export const accreditationTones = { APPLIED: 'soon', RECOMMENDED: 'soon', ASSESSED: 'soon', GRADED: 'done', FAILED: 'open', EXPIRED: 'due', ENDED: 'open' } as const satisfies Record<AccreditationState, Tone>;

/** What the fields of an accreditation are called in its history. */
export const accreditationFields: Readonly<Record<string, MessageId>> = {
  institution: 'monev.institution', state: 'monev.state', stateReason: 'accr.endedWhy', appliedOn: 'accr.appliedOn', note: 'monev.note', recommendationNumber: 'accr.recommendationNumber', recommendedOn: 'accr.recommendedOn',
  visitedOn: 'accr.visitedOn', scores: 'accr.scores', scale: 'accr.scale', grade: 'accr.grade', certificateNumber: 'accr.certificateNumber', certificateDate: 'accr.certificateDate',
  validTo: 'accr.validTo', caveats: 'events.caveats',
};
