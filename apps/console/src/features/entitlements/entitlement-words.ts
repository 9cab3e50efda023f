import type { EntitlementState, EntitlementStepKind } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a state of an entitlement looks like: soon where somebody is to decide, due where something is to be cleared up. */
export const entitlementTones = {
  PROPOSED: 'soon', ELIGIBLE: 'soon', APPROVED: 'soon', ACTIVE: 'done', SUSPENDED: 'due', GRADUATED: 'open', TERMINATED: 'open',
} as const satisfies Record<EntitlementState, Tone>;

/** What the fields of an entitlement are called, in history and caveats. */
export const entitlementFields: Readonly<Record<string, MessageId>> = {
  programme: 'hak.programme', year: 'hak.year', family: 'hak.family', beneficiary: 'hak.person', area: 'hak.village', state: 'hak.state', components: 'hak.components', proposal: 'hak.proposal',
  decreeNumber: 'hak.decreeNumber', decreeOn: 'hak.decreeOn', frozenOn: 'hak.frozenOn', frozenReason: 'hak.frozenReason', reason: 'hak.reason', endedOn: 'hak.endedOn', caveats: 'events.caveats',
};

/** What the parts of an entitlement that come from elsewhere are called when they cannot be read. */
export const entitlementParts: Readonly<Record<string, MessageId>> = { 'entitlement.history': 'records.history' };

/** What taking each step is followed by, in a dialog that asks for what the step needs. */
export const stepWords = {
  ASSESS: 'hak.assessWhy', APPROVE: 'hak.approveWhy', ACTIVATE: 'hak.activateWhy', SUSPEND: 'hak.suspendWhy', RESUME: 'hak.resumeWhy', GRADUATE: 'hak.graduateWhy', TERMINATE: 'hak.terminateWhy',
} as const satisfies Partial<Record<EntitlementStepKind, MessageId>>;
/** A step that somebody takes. */
export type StepTaken = keyof typeof stepWords;

/** Steps that are taken of many at once. */
export const stepsOfMany = ['ASSESS', 'APPROVE', 'ACTIVATE'] as const satisfies readonly StepTaken[];
export type StepOfMany = (typeof stepsOfMany)[number];

type Subject = { family?: { head?: { fullName: string } | null } | null; beneficiary?: { fullName: string } | null };

/** Whose an entitlement is: the person, or the head of the family; null where nobody is seen. */
export function holderOf({ family, beneficiary }: Subject): string | null {
  return beneficiary?.fullName ?? family?.head?.fullName ?? null;
}
