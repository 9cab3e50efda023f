import { today } from '@pilar/domain/dates';
import type { PillarStep } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { FormValues, Spec } from '../records/field-specs.ts';

/** What a step asks for, and what it is called while it is taken. */
export type StepForm = { specs: readonly Spec[]; suggested: () => FormValues; save: MessageId };

const on: Spec = { name: 'on', label: 'pillars.on', kind: 'date' };
const onToday = () => ({ on: today() });
const decree: readonly Spec[] = [
  { name: 'decreeNumber', label: 'pillars.decreeNumber', required: true },
  { name: 'decreeDate', label: 'pillars.decreeDate', kind: 'date', required: true },
  { name: 'appointer', label: 'pillars.appointer', kind: 'code', list: 'APPOINTER' },
];
const validTo: Spec = { name: 'validTo', label: 'people.validTo', kind: 'date' };
const validFrom: Spec = { name: 'validFrom', label: 'pillars.validFrom', kind: 'date', hint: 'pillars.validFromHint' };
const override: Spec = { name: 'overrideReason', label: 'pillars.overrideReason', hint: 'pillars.overrideHint' };

/** The form of every step of a term. */
export const stepForms: Readonly<Record<PillarStep, StepForm>> = {
  SELECT: { specs: [on], suggested: onToday, save: 'pillars.doSelect' },
  ACTIVATE: { specs: [...decree, validFrom, validTo, { name: 'memberNumber', label: 'pillars.memberNumber' }, override], suggested: () => ({}), save: 'pillars.doActivate' },
  EXTEND: { specs: [...decree, validTo], suggested: () => ({}), save: 'pillars.doExtend' },
  SUSPEND: { specs: [on], suggested: onToday, save: 'pillars.doSuspend' },
  RESUME: { specs: [on], suggested: onToday, save: 'pillars.doResume' },
  REST: { specs: [on], suggested: onToday, save: 'pillars.doRest' },
  REACTIVATE: { specs: [on], suggested: onToday, save: 'pillars.doReactivate' },
  END: { specs: [{ name: 'endReason', label: 'pillars.endReason', kind: 'code', list: 'PILLAR_END_REASON', required: true }, on], suggested: onToday, save: 'pillars.doEnd' },
  SUCCEED: {
    specs: [
      { name: 'person', label: 'pillars.successorPerson', kind: 'person', required: true },
      ...decree, validFrom, validTo,
      { name: 'endReason', label: 'pillars.endReasonBefore', kind: 'code', list: 'PILLAR_END_REASON' },
      { name: 'endedOn', label: 'pillars.endedOnBefore', kind: 'date', hint: 'pillars.endedOnBeforeHint' },
      { name: 'memberNumber', label: 'pillars.memberNumber' },
      { name: 'area', label: 'pillars.newArea', kind: 'region', hint: 'pillars.newAreaHint' },
      override,
    ],
    suggested: () => ({}),
    save: 'pillars.doSucceed',
  },
};
