import type { EventStep } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Spec } from '../records/field-specs.ts';

/** What a step asks for, and what it is called while it is taken. */
type StepForm = { specs: readonly Spec[]; save: MessageId };

const newDays: readonly Spec[] = [
  { name: 'date', label: 'steps.newDate', kind: 'date', hint: 'steps.newDateHint' },
  { name: 'endDate', label: 'steps.newEndDate', kind: 'date', hint: 'steps.newEndDateHint' },
  { name: 'startTime', label: 'steps.newStart', kind: 'time', hint: 'steps.newStartHint' },
  { name: 'endTime', label: 'steps.newEnd', kind: 'time' },
];
const movedTo: readonly Spec[] = newDays.map((spec) => (spec.name === 'date' ? { ...spec, hint: undefined, required: true } : spec));

/** The form of every step. */
const stepForms: Readonly<Record<EventStep, StepForm>> = {
  SCHEDULE: { specs: [], save: 'steps.doSchedule' },
  INVITE: { specs: [], save: 'steps.doInvite' },
  START: { specs: [], save: 'steps.doStart' },
  CLOSE: { specs: [], save: 'steps.doClose' },
  REPORT: { specs: [], save: 'steps.doReport' },
  PUBLISH: { specs: [], save: 'steps.doPublish' },
  UNPUBLISH: { specs: [], save: 'steps.doUnpublish' },
  POSTPONE: { specs: newDays, save: 'steps.doPostpone' },
  CANCEL: { specs: [], save: 'steps.doCancel' },
};

/** The form of a step as the event stands: one that was postponed is scheduled on a new day. */
export function formOf(step: EventStep, postponed: boolean): StepForm {
  return step === 'SCHEDULE' && postponed ? { ...stepForms.SCHEDULE, specs: movedTo } : stepForms[step];
}

/** Steps that go on, the usual next one first; the others take something back. */
const forward: readonly EventStep[] = ['SCHEDULE', 'PUBLISH', 'REPORT'];

/** The step that mostly comes next: to hold an event once its day has come, to invite before. */
export function mainStep(nextSteps: readonly EventStep[], date: string, today: string): EventStep | undefined {
  const planned: readonly EventStep[] = date <= today ? ['CLOSE', 'START', 'INVITE'] : ['INVITE'];
  return [...forward, ...planned].find((step) => nextSteps.includes(step));
}
