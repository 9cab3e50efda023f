import type { CaseState, CaseStep } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useLanguage } from '../../i18n/use-text.ts';
import type { Tone } from '../../ui/StateDot.tsx';
import type { Spec } from '../records/field-specs.ts';

/** What a state of a case looks like: soon where somebody is to go on. */
export const caseTones = {
  REPORTED: 'soon', ASSESSED: 'soon', CONFIRMED: 'soon', IN_SERVICE: 'done', TERMINATED: 'open', REJECTED: 'open', TRANSFERRED: 'open', WITHDRAWN: 'open',
} as const satisfies Record<CaseState, Tone>;

/** What the fields of a case are called, in history, caveats and forms. */
export const caseFields: Readonly<Record<string, MessageId>> = {
  type: 'cases.type', unit: 'cases.unit', beneficiary: 'cases.subject', family: 'ppks.family', groupName: 'cases.groupName', persons: 'cases.persons', area: 'ppks.village', foundOn: 'cases.foundOn', foundBy: 'cases.foundBy',
  handlingLevel: 'cases.handlingLevel', state: 'ppks.state', checkedOn: 'cases.checkedOn', endedOn: 'cases.endedOn', outcome: 'cases.outcome', rejection: 'cases.rejection', transferredTo: 'cases.transferredTo',
  particulars: 'cases.particulars', evidence: 'cases.evidence', needs: 'cases.needs', narrative: 'cases.narrative', disabilities: 'cases.disabilities', happenedOn: 'cases.happenedOn', caveats: 'events.caveats', reason: 'forms.reason',
};

/** What the parts of a case are called when they cannot be read. */
export const caseParts: Readonly<Record<string, MessageId>> = { 'welfareCase.history': 'records.history', 'welfareCase.beneficiary': 'cases.subject', 'welfareCase.family': 'ppks.family' };

/** How a step stands in the timeline, once it has happened. */
export const stepsDone: Readonly<Record<CaseStep, MessageId>> = {
  REPORT: 'cases.reported', ASSESS: 'cases.assessed', CONFIRM: 'cases.confirmed', BEGIN_SERVICE: 'cases.begun', TERMINATE: 'cases.terminated', REJECT: 'cases.rejected',
  TRANSFER: 'cases.transferred', REVERIFY: 'cases.reverified', WITHDRAW: 'cases.withdrawn',
};

/** What is told of a case beside its type. */
export const toldSpecs: readonly Spec[] = [
  { name: 'foundBy', label: 'cases.foundBy', hint: 'cases.foundByHint' },
  { name: 'handlingLevel', label: 'cases.handlingLevel', hint: 'cases.handlingHint', kind: 'code', list: 'HANDLING_LEVEL', required: true },
];

/** Particulars of a case; of sensitive types they are kept under seal. */
export const particularSpecs: readonly Spec[] = [
  { name: 'evidence', label: 'cases.evidence', hint: 'cases.evidenceHint', kind: 'long', wide: true },
  { name: 'needs', label: 'cases.needs', kind: 'long', wide: true },
  { name: 'narrative', label: 'cases.narrative', kind: 'long', wide: true },
];

/** Of a type of disability, before the rest. */
export const disabilitySpec: Spec = { name: 'disabilities', label: 'cases.disabilities', hint: 'cases.disabilitiesHint', kind: 'codes', list: 'DISABILITY_KIND', wide: true };

type Named = { code: string; nameId: string; nameEn: string };

/** What a type is called in the viewer's language. */
export function useTypeName(): (type: Named) => string {
  const language = useLanguage();
  return ({ nameId, nameEn }) => (language === 'en' ? nameEn : nameId);
}
