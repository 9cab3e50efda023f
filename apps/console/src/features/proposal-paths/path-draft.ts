import { alwaysSteps } from '@pilar/domain/proposal-steps';
import { ProposalOrigin, type ProposalPathStepInput, type ProposalStep, type ProposalStepLevel } from '../../__generated__/graphql.ts';

/** A step of a path that is being made; one that is not used keeps what is said of it. */
export type DraftStep = ProposalPathStepInput & { used: boolean };

/** Whose each step usually is, in the order of the path. */
const levels: Readonly<Record<ProposalStep, ProposalStepLevel>> = {
  SUBMISSION: 'VILLAGE', MEETING: 'VILLAGE', DISTRICT_CHECK: 'DISTRICT', REGENCY_VERIFICATION: 'REGENCY', APPROVAL: 'REGENCY', SENDING: 'REGENCY', ANSWER: 'REGENCY',
};

/** Whether a path without this step, or with it only for some, would be none. */
export const isAlways = (step: ProposalStep): boolean => alwaysSteps.includes(step);

/** Every step, as the path says of it; those it leaves out with what is usual. */
export function draftOf(path: readonly ProposalPathStepInput[]): DraftStep[] {
  return (Object.keys(levels) as ProposalStep[]).map((step) => {
    const said = path.find((one) => one.step === step);
    return said
      ? { used: true, step, required: said.required, level: said.level, roles: [...said.roles], byOther: said.byOther, origins: [...said.origins] }
      : { used: false, step, required: false, level: levels[step], roles: [levels[step] === 'DISTRICT' ? 'KEC_OFFICER' : 'REG_OFFICER'], byOther: true, origins: Object.values(ProposalOrigin) };
  });
}

/** The steps that are used, as the graph takes them. */
export function stepsOf(draft: readonly DraftStep[]): ProposalPathStepInput[] {
  return draft.filter(({ used }) => used).map(({ used: _used, ...step }) => step);
}

/** Steps of which nobody could take one: no role, or no proposal that takes it. */
export function emptySteps(draft: readonly DraftStep[]): ProposalStep[] {
  return draft.filter(({ used, roles, origins }) => used && (roles.length === 0 || origins.length === 0)).map(({ step }) => step);
}
