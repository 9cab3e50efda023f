import type { AccountabilityState, ProgrammeState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a state of a programme looks like. */
export const programmeTones = { DRAFT: 'open', ADOPTED: 'open', RUNNING: 'done', REPORTED: 'soon', ACCEPTED: 'done' } as const satisfies Record<ProgrammeState, Tone>;
/** What a state of its report looks like. */
export const reportTones = { SUBMITTED: 'soon', RETURNED: 'due', ACCEPTED: 'done' } as const satisfies Record<AccountabilityState, Tone>;

/** What the fields of a programme are called, in history, caveats and forms. */
export const programmeFields: Readonly<Record<string, MessageId>> = {
  organisation: 'youth.title',
  year: 'programmes.year',
  programmeState: 'youth.state',
  adoptedOn: 'programmes.adoptedOn',
  adoptedBy: 'programmes.adoptedBy',
  items: 'programmes.items',
  realised: 'programmes.realised',
  summary: 'programmes.summary',
  approvedBy: 'programmes.approvedBy',
  approvedOn: 'programmes.approvedOn',
  reportState: 'programmes.reportState',
  decisionReason: 'programmes.decisionReason',
  caveats: 'events.caveats',
};

/** What the fields of an item are called in the forms. */
export const itemFields: Readonly<Record<string, MessageId>> = {
  goal: 'programmes.goal', target: 'programmes.target', budget: 'programmes.budget', fundSource: 'programmes.fund', schedule: 'programmes.schedule',
  realised: 'programmes.realised', spent: 'programmes.spent', item: 'programmes.item',
};

/** Digits of an amount as somebody types it: "2.500.000" or "Rp 2500000". */
export function digitsOf(text: string): string {
  return text.replace(/[.\s]|Rp/gi, '');
}
