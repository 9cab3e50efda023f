import type { CaseServiceState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';
import type { Spec } from '../records/field-specs.ts';

/** What a state of a service looks like. */
export const serviceTones = { PLANNED: 'open', RUNNING: 'soon', DONE: 'done', STOPPED: 'open' } as const satisfies Record<CaseServiceState, Tone>;

const day: Spec = { name: 'on', label: 'cases.happenedOn', kind: 'date', required: true };

/** What planning a service asks for. */
export const planSpecs: readonly Spec[] = [
  { name: 'kind', label: 'caseServices.kind', kind: 'code', list: 'CASE_SERVICE_KIND', required: true, none: 'forms.choose', wide: true },
  { name: 'goal', label: 'caseServices.goal', kind: 'long', required: true, wide: true },
  { name: 'plannedFrom', label: 'caseServices.plannedFrom', kind: 'date', required: true },
  { name: 'plannedTo', label: 'caseServices.plannedTo', kind: 'date', required: true },
  { name: 'pillar', label: 'caseServices.pillar', hint: 'caseServices.pillarHint', kind: 'pillar' },
  { name: 'workerName', label: 'caseServices.workerName', hint: 'caseServices.workerNameHint' },
];

/** What is done with a service in place of reading it, and what that asks for. */
export type Doing = 'ACTIVITY' | 'EXTEND' | 'WORKER' | 'COMPLETE' | 'STOP';
export const doingSpecs: Readonly<Record<Doing, readonly Spec[]>> = {
  ACTIVITY: [
    { name: 'text', label: 'caseServices.activity', required: true },
    { name: 'on', label: 'caseServices.activityOn', kind: 'date', required: true },
  ],
  EXTEND: [{ name: 'plannedTo', label: 'caseServices.plannedTo', kind: 'date', required: true }],
  WORKER: [
    { name: 'pillar', label: 'caseServices.pillar', hint: 'caseServices.pillarHint', kind: 'pillar' },
    { name: 'workerName', label: 'caseServices.workerName', hint: 'caseServices.workerNameHint' },
  ],
  COMPLETE: [day, { name: 'result', label: 'caseServices.result', kind: 'long', required: true, wide: true }],
  STOP: [day, { name: 'why', label: 'caseServices.why', kind: 'code', list: 'CASE_SERVICE_STOP', required: true, none: 'forms.choose' }],
};
export const doingTitles: Readonly<Record<Doing, MessageId>> = {
  ACTIVITY: 'caseServices.addActivity', EXTEND: 'caseServices.extend', WORKER: 'caseServices.changeWorker', COMPLETE: 'caseServices.complete', STOP: 'caseServices.stop',
};
