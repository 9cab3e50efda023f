import { today } from '@pilar/domain/dates';
import type { YouthStep } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Spec } from '../records/field-specs.ts';

/** What a step asks for, and what it is called while it is taken. */
type StepForm = { specs: readonly Spec[]; save: MessageId };

const on: Spec = { name: 'on', label: 'youth.on', kind: 'date' };

/** Steps that a small form takes; a board has one of its own. */
export type PlainStep = Exclude<YouthStep, 'FORM' | 'CONFIRM_BOARD'>;

/** The form of each. */
export const stepForms: Readonly<Record<PlainStep, StepForm>> = {
  ACTIVATE: { specs: [on], save: 'youth.doActivate' },
  REST: { specs: [on], save: 'youth.doRest' },
  REACTIVATE: { specs: [on], save: 'youth.doReactivate' },
  CLASSIFY: { specs: [{ name: 'classification', label: 'youth.classification', kind: 'code', list: 'YOUTH_CLASSIFICATION', required: true }, on], save: 'youth.doClassify' },
  NOTE_ACTIVITY: { specs: [{ name: 'activity', label: 'youth.activity', kind: 'long', required: true }, on], save: 'youth.doNote' },
  DISSOLVE: { specs: [on], save: 'youth.doDissolve' },
};

/** What is filled in beforehand. */
export const suggested = () => ({ on: today() });
