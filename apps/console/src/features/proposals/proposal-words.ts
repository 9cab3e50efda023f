import type { ProposalState, VillageMeetingState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a state of a proposal looks like: soon where it waits for somebody, due where it came back. */
export const proposalTones = {
  DRAFT: 'open', VILLAGE_LIST: 'soon', MUSDES_ACCEPTED: 'soon', MUSDES_REJECTED: 'open', KEC_CHECKED: 'soon', REG_VERIFIED: 'soon', REG_APPROVED: 'soon', SENT_NATIONAL: 'soon',
  NATIONAL_OK: 'done', NATIONAL_REJECTED: 'open', RETURNED: 'due', REJECTED: 'open', WITHDRAWN: 'open',
} as const satisfies Record<ProposalState, Tone>;

export const meetingTones = { CALLED: 'soon', HELD: 'done', CANCELLED: 'open' } as const satisfies Record<VillageMeetingState, Tone>;

/** What the fields of a proposal are called, in history and forms. */
export const proposalFields: Readonly<Record<string, MessageId>> = {
  kind: 'usulan.kind', origin: 'usulan.origin', area: 'usulan.village', grounds: 'usulan.grounds', state: 'usulan.state', nextStep: 'usulan.waitsFor', lastReason: 'usulan.reason',
  objectionOpen: 'usulan.objection', assignedTo: 'usulan.assignedTo', caveats: 'events.caveats',
};

/** What the fields of a village meeting are called. */
export const meetingFields: Readonly<Record<string, MessageId>> = {
  state: 'usulan.state', area: 'usulan.village', heldOn: 'usulan.heldOn', place: 'usulan.place', invited: 'usulan.invited', present: 'usulan.present', chair: 'usulan.chair', signatories: 'usulan.signatories',
  minutesNumber: 'usulan.minutesNumber', names: 'usulan.names', accepted: 'usulan.accepted', publishedOn: 'usulan.publishedOn', publication: 'usulan.publication', cancelReason: 'usulan.cancelReason', caveats: 'events.caveats',
};

/** What parts that come from elsewhere are called when they cannot be read. */
export const proposalParts: Readonly<Record<string, MessageId>> = {
  'proposal.@identity': 'usulan.files', 'proposal.history': 'records.history', 'villageMeeting.@identity': 'usulan.files', 'villageMeeting.history': 'records.history',
};

type Subject = { family?: { head?: { fullName: string } | null } | null; beneficiary?: { fullName: string } | null };

/** Whom a proposal is about: the person, or the head of the family; null where nobody is recorded. */
export function subjectName({ family, beneficiary }: Subject): string | null {
  return beneficiary?.fullName ?? family?.head?.fullName ?? null;
}
