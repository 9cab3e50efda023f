import type { ComplaintState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a state of a complaint looks like: soon where somebody should see to it. */
export const complaintTones = { RECEIVED: 'soon', TRIAGED: 'soon', REFERRED: 'soon', IN_PROGRESS: 'open', RESOLVED: 'open', CLOSED: 'done', REJECTED: 'open' } as const satisfies Record<ComplaintState, Tone>;

/** What the fields of a complaint are called in its history. */
export const complaintFields: Readonly<Record<string, MessageId>> = {
  channel: 'pengaduan.channel', category: 'pengaduan.category', complainedOffice: 'pengaduan.office', area: 'pengaduan.area', handledBy: 'pengaduan.handledBy', state: 'pengaduan.state', dueOn: 'pengaduan.dueOn',
  assignedTo: 'pengaduan.assignee', referredTo: 'pengaduan.referredTo', answer: 'pengaduan.answer', answeredOn: 'pengaduan.answeredOn', rejection: 'pengaduan.rejection', endedOn: 'pengaduan.endedOn',
  family: 'ppks.family', beneficiary: 'cases.person', receipt: 'pengaduan.receipt', caveats: 'events.caveats',
};

/** What the parts of a complaint that come from elsewhere are called when they cannot be read. */
export const complaintParts: Readonly<Record<string, MessageId>> = {
  'complaint.assignee': 'pengaduan.assignee', 'complaint.steps.madeBy': 'pengaduan.steps', 'complaint.history': 'records.history', 'complaint.family': 'ppks.family', 'complaint.beneficiary': 'cases.person',
};
