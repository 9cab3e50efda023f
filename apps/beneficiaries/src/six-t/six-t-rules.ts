import { may, rolesWith } from '@pilar/domain/access';
import { daysAfter } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import type { Viewer } from '@pilar/domain/viewer';
import { codes, type Code } from '@pilar/domain/vocabulary';
import type { TaskSpec } from '@pilar/subgraph/entity';

/** One of the six ways in which aid is to be right. */
type Dimension = Code<'SIX_T'>;
type FindingState = Code<'FINDING_STATE'>;
export type FindingStep = Code<'SIX_T_STEP'>;

/** Whether a dimension may be told not to apply: money has neither price nor quality (rule 39). */
export function mayNotApply(dimension: Dimension, aidForm: string): boolean {
  return aidForm === 'CASH' && (dimension === 'HARGA' || dimension === 'KUALITAS');
}

/** Which of the six nobody has answered, in their order. */
export function unanswered(answered: Iterable<string>): Dimension[] {
  const given = new Set(answered);
  return codes('SIX_T').filter((dimension) => !given.has(dimension));
}

const steps: Readonly<Record<FindingStep, readonly FindingState[]>> = {
  ASSIGN: ['OPEN', 'ANSWERED'],
  ANSWER: ['OPEN', 'ANSWERED'],
  RETURN: ['ANSWERED'],
  CLOSE: ['ANSWERED'],
};

/** States in which the step is taken. */
export function statesOf(step: FindingStep): readonly FindingState[] {
  return steps[step];
}

/** Whether the step can be taken from that state. */
export function leads(step: FindingStep, state: string | null): boolean {
  return (statesOf(step) as readonly (string | null)[]).includes(state);
}

/** Whether whoever takes the step judges the answer: nobody judges their own (rule 39). */
export function judges(step: FindingStep): boolean {
  return step === 'RETURN' || step === 'CLOSE';
}

/** What the viewer, of that account, may do next with a finding. */
export function nextSteps({ state, areaCode, answeredBy }: { state: string | null; areaCode: string; answeredBy: string | null }, viewer: Viewer, account: string): FindingStep[] {
  if (viewer.kind === 'anonymous' || !covers(viewer.grant.area, areaCode) || !may(viewer, 'sixT.answer')) return [];
  return codes('SIX_T_STEP').filter((step) => leads(step, state) && !(judges(step) && answeredBy === account));
}

/** Days within which an answer is looked at. */
const judgeDays = 7;

/** What a finding asks: to be answered by its day, and then to be judged. Days ISO. */
export function findingTasks({ state, areaCode, checkedOn, dueOn, answeredOn }: { state: string | null; areaCode: string; checkedOn: string; dueOn: string | null; answeredOn: string | null }): TaskSpec[] {
  const roles = rolesWith('sixT.answer');
  if (state === 'OPEN' && dueOn !== null) return [{ key: 'answer', kind: 'SIX_T_FINDING', area: areaCode, roles, from: checkedOn, due: dueOn }];
  if (state === 'ANSWERED' && answeredOn !== null) return [{ key: 'judge', kind: 'SIX_T_ANSWER', area: areaCode, roles, from: answeredOn, due: daysAfter(answeredOn, judgeDays) }];
  return [];
}
