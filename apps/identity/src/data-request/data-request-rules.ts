import { rolesWith } from '@pilar/domain/access';
import { localDay } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import type { TaskSpec } from '@pilar/subgraph/entity';

export type DataRequestState = Code<'DATA_REQUEST_STATE'>;
export type DataRequestStepKind = Code<'DATA_REQUEST_STEP'>;
export type DataRequestRelation = Code<'DATA_REQUEST_RELATION'>;

/** How long ago a request may have come that is entered now. */
const longestAgo = 30 * 24 * 3_600_000;

/** Whether something is done, or still to be done, after its moment. */
export function isLate(due: Date, at: Date): boolean {
  return at > due;
}

/** Whether a request can have come then that is entered now. */
export function canHaveCome(received: Date, now: Date): boolean {
  return received <= now && now.getTime() - received.getTime() <= longestAgo;
}

const steps: Readonly<Record<Exclude<DataRequestStepKind, 'RECEIVE'>, readonly DataRequestState[]>> = { IDENTIFY: ['RECEIVED'], COPY: ['IDENTIFIED', 'ANSWERED'], ANSWER: ['IDENTIFIED'], REFUSE: ['RECEIVED', 'IDENTIFIED'] };

/** States in which the step is taken. */
export function statesOf(step: keyof typeof steps): readonly DataRequestState[] {
  return steps[step];
}

/** What may be done next with a request. */
export function nextSteps(state: string): DataRequestStepKind[] {
  return (Object.keys(steps) as (keyof typeof steps)[]).filter((step) => steps[step].includes(state as DataRequestState));
}

/** What a request of a person names: records of several parts. */
export type Subjects = { beneficiaryId: string | null; personId: string | null; accountId: string | null };

/** Whose data other parts gather for a request, as type and id: nobody's before it is known who asks, or once it was refused. */
export function gathersFor({ state, beneficiaryId, personId, accountId }: Subjects & { state: string }): string[] {
  if (state !== 'IDENTIFIED' && state !== 'ANSWERED') return [];
  return [beneficiaryId && `Beneficiary:${beneficiaryId}`, personId && `Person:${personId}`, accountId && `Account:${accountId}`].filter((subject) => subject !== null);
}

/** What a request asks of its office from the day it came: an answer by the day on which its hours end. */
export function requestTask({ ownerCode, receivedAt, dueAt }: { ownerCode: string; receivedAt: Date; dueAt: Date }): TaskSpec {
  return { key: 'answer', kind: 'DATA_REQUEST_DUE', area: ownerCode, roles: rolesWith('request.handle'), from: localDay(receivedAt), due: localDay(dueAt) };
}
