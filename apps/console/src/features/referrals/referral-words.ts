import type { ReferralState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';
import type { Spec } from '../records/field-specs.ts';

/** What a state of a referral looks like: soon where somebody is to answer or to go on. */
export const referralTones = { SENT: 'soon', ACCEPTED: 'soon', REJECTED: 'due', WITHDRAWN: 'open', ARRIVED: 'done', TRANSFERRED: 'open', ENDED: 'open' } as const satisfies Record<ReferralState, Tone>;

/** What the fields of a referral are called, in history and caveats. */
export const referralFields: Readonly<Record<string, MessageId>> = {
  state: 'rujukan.state', institution: 'rujukan.institution', service: 'rujukan.service', setting: 'rujukan.setting', letterNumber: 'rujukan.letterNumber', sentOn: 'rujukan.sentOn', consent: 'rujukan.consent', consentEnded: 'rujukan.consentEnded',
  sharedFacts: 'rujukan.shared', shared: 'rujukan.opened', answeredOn: 'rujukan.answeredOn', rejection: 'rujukan.rejection', arrivedOn: 'rujukan.arrivedOn', leftOn: 'rujukan.leftOn', outcome: 'rujukan.outcome', caveats: 'events.caveats',
};

/** What the parts of a referral are called when they cannot be read. */
export const referralParts: Readonly<Record<string, MessageId>> = { 'referral.history': 'records.history', 'referral.case': 'rujukan.case', 'referral.institution': 'rujukan.institution' };

/** What sending a referral asks for beside case and institution. */
export const referSpecs: readonly Spec[] = [
  { name: 'consentBy', label: 'rujukan.consentBy', kind: 'code', list: 'CONSENT_GIVER', required: true, none: 'forms.choose' },
  { name: 'consentName', label: 'rujukan.consentName', hint: 'rujukan.consentNameHint', required: true },
  { name: 'consentForm', label: 'rujukan.consentForm', kind: 'code', list: 'CONSENT_FORM', required: true, none: 'forms.choose' },
  { name: 'consentOn', label: 'rujukan.consentOn', kind: 'date', required: true },
  { name: 'consentDocument', label: 'rujukan.consentDocument', hint: 'rujukan.consentDocumentHint', wide: true },
  { name: 'share', label: 'rujukan.share', hint: 'rujukan.shareHint', kind: 'codes', list: 'SHARED_FACT', required: true, wide: true },
  { name: 'papers', label: 'rujukan.papers', hint: 'rujukan.papersHint', kind: 'lines', wide: true },
  { name: 'letterNumber', label: 'rujukan.letterNumber', hint: 'rujukan.letterHint' },
  { name: 'sentOn', label: 'rujukan.sentOn', kind: 'date', required: true },
];

/** Steps that ask for something, in place of reading the referral, and what each asks for. */
export type Doing = 'REJECT' | 'ARRIVE' | 'LEAVE' | 'LETTER' | 'CONSENT';
const day: Spec = { name: 'on', label: 'cases.happenedOn', kind: 'date', required: true };
export const doingSpecs: Readonly<Record<Doing, readonly Spec[]>> = {
  REJECT: [
    { name: 'why', label: 'rujukan.why', kind: 'code', list: 'REFERRAL_REJECTION', required: true, none: 'forms.choose' },
    { name: 'note', label: 'rujukan.note', hint: 'rujukan.noteHint', kind: 'long', wide: true },
  ],
  ARRIVE: [day],
  LEAVE: [day, { name: 'outcome', label: 'rujukan.outcome', kind: 'code', list: 'REFERRAL_OUTCOME', required: true, none: 'forms.choose' }],
  LETTER: [{ name: 'letterNumber', label: 'rujukan.letterNumber', required: true }],
  CONSENT: [{ name: 'by', label: 'rujukan.endedBy', hint: 'rujukan.endConsentHint', kind: 'code', list: 'CONSENT_GIVER', required: true, none: 'forms.choose' }, day],
};
export const doingTitles: Readonly<Record<Doing, MessageId>> = { REJECT: 'rujukan.reject', ARRIVE: 'rujukan.arrive', LEAVE: 'rujukan.leave', LETTER: 'rujukan.setNumber', CONSENT: 'rujukan.endConsent' };
