import { entitlementReasons } from '@pilar/domain/entitlement-reasons';
import type { RegionLevel } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';

export type EntitlementState = Code<'ENTITLEMENT_STATE'>;
/** What a person does to an entitlement that is there. */
export type Step = Exclude<Code<'ENTITLEMENT_STEP'>, 'PROPOSE' | 'CORRECT' | 'FREEZE' | 'UNFREEZE' | 'MOVE' | 'MERGE'>;

/** States of entitlements that go on. */
export const openStates: readonly EntitlementState[] = ['PROPOSED', 'ELIGIBLE', 'APPROVED', 'ACTIVE', 'SUSPENDED'];
/** States in which somebody is to decide. */
export const waitingStates: readonly EntitlementState[] = ['PROPOSED', 'ELIGIBLE', 'APPROVED'];

/** From which states each step goes, and to which (domain 5.5). `whileFrozen`: also of whom a death or move is known of. */
export const steps: Readonly<Record<Step, { from: readonly EntitlementState[]; to: EntitlementState; whileFrozen?: true }>> = {
  ASSESS: { from: ['PROPOSED'], to: 'ELIGIBLE' },
  APPROVE: { from: ['ELIGIBLE'], to: 'APPROVED' },
  ACTIVATE: { from: ['APPROVED'], to: 'ACTIVE' },
  SUSPEND: { from: ['ACTIVE'], to: 'SUSPENDED' },
  RESUME: { from: ['SUSPENDED'], to: 'ACTIVE' },
  GRADUATE: { from: ['ACTIVE', 'SUSPENDED'], to: 'GRADUATED' },
  TERMINATE: { from: openStates, to: 'TERMINATED', whileFrozen: true },
};

/** Why each step that needs a reason may be taken. */
export const reasons: Readonly<Partial<Record<Step, readonly Code<'ENTITLEMENT_REASON'>[]>>> = entitlementReasons;

/** An entitlement as the rules read it. */
export type At = { state: string; frozen: boolean; ownerLevel: string; accepted: boolean };

/** Why a step is not taken of an entitlement. */
export type Bar = 'wrongState' | 'frozen' | 'otherLevel' | 'ownerApproves';

/** Levels that decide for the owner of a programme: a village has no officer who issues decrees here, and the ministry's decree is recorded by province or regency. */
export const decidersOf: Readonly<Record<string, readonly RegionLevel[]>> = { CENTRAL: ['PROVINCE', 'REGENCY'], PROVINCE: ['PROVINCE'], REGENCY: ['REGENCY'], VILLAGE: ['REGENCY'] };

/** Why somebody of that level may not take the step; null where they may. Whose conditions are met any office that decides may check, and end what a death or move has frozen. */
export function barred(step: Step, { state, frozen, ownerLevel, accepted }: At, level: RegionLevel): Bar | null {
  const { from, whileFrozen } = steps[step];
  if (!from.includes(state as EntitlementState)) return 'wrongState';
  if (frozen && !whileFrozen) return 'frozen';
  if (step === 'ASSESS' || (step === 'TERMINATE' && frozen)) return null;
  if (!decidersOf[ownerLevel]?.includes(level)) return 'otherLevel';
  // Rule 37: without an accepted proposal the owner itself approves. The ministry's own decree, for somebody whom nobody proposed here, is the province's to record.
  return step === 'APPROVE' && !accepted && ownerLevel === 'CENTRAL' && level !== 'PROVINCE' ? 'ownerApproves' : null;
}

/** Steps that somebody of that level may take now. */
export function stepsFrom(at: At, level: RegionLevel): Step[] {
  return (Object.keys(steps) as Step[]).filter((step) => barred(step, at, level) === null);
}
