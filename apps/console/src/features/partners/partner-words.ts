import type { PartnerKind, PartnerState, PartnerStep } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';
import type { Spec } from '../records/field-specs.ts';

/** What a state of a partner looks like: soon where somebody should see to it. */
export const partnerTones = { ACTIVE: 'done', DORMANT: 'soon', ENDED: 'open' } as const satisfies Record<PartnerState, Tone>;

/** What the fields of a partner are called, in history, caveats and forms. */
export const partnerFields: Readonly<Record<string, MessageId>> = {
  kind: 'partners.kind',
  name: 'partners.name',
  area: 'partners.area',
  contactName: 'partners.contactName',
  phone: 'partners.phone',
  email: 'partners.email',
  address: 'partners.address',
  paper: 'partners.paper',
  paperNumber: 'partners.paperNumber',
  number: 'partners.paperNumber',
  paperDate: 'partners.paperDate',
  date: 'partners.paperDate',
  validFrom: 'partners.validFrom',
  validTo: 'partners.validTo',
  households: 'partners.households',
  members: 'partners.members',
  volunteers: 'partners.volunteers',
  lumbung: 'partners.lumbung',
  state: 'partners.state',
  stateSince: 'partners.stateSince',
  stateReason: 'partners.stateReason',
  contributions: 'partners.contributions',
  what: 'partners.what',
  value: 'partners.value',
  planItem: 'partners.planItem',
  programme: 'partners.programme',
  receivedBy: 'partners.receivedBy',
  reason: 'forms.reason',
  on: 'forums.on',
  caveats: 'events.caveats',
};

/** What the parts of a partner are called when they cannot be read. */
export const partnerParts: Readonly<Record<string, MessageId>> = { 'partnerOrganisation.history': 'records.history' };

/** How a step stands in the timeline, once it has happened. */
export const partnerMilestones: Readonly<Record<PartnerStep, MessageId>> = {
  REGISTER: 'partners.registered',
  RECORD_PAPER: 'partners.paperRecorded',
  REST: 'partners.rested',
  REVIVE: 'partners.revived',
  END: 'partners.ended',
};

const contact: readonly Spec[] = [
  { name: 'contactName', label: 'partners.contactName' },
  { name: 'phone', label: 'partners.phone' },
  { name: 'email', label: 'partners.email' },
  { name: 'address', label: 'partners.address' },
];

const ofKind: Readonly<Record<PartnerKind, readonly Spec[]>> = {
  WKSBM: [{ name: 'households', label: 'partners.households', kind: 'number' }, { name: 'members', label: 'partners.members', kind: 'number' }],
  DUNIA_USAHA: [],
  KELUARGA_PIONER: [],
  KSB: [{ name: 'volunteers', label: 'partners.volunteers', kind: 'number' }, { name: 'lumbung', label: 'partners.hasLumbung', kind: 'check' }],
};

/** What is recorded of a partner of the kind; how it is reached only where that may be read. */
export function partnerSpecs(kind: PartnerKind, readsContact: boolean): readonly Spec[] {
  return [{ name: 'name', label: 'partners.name', required: true, wide: true, ...(kind === 'KELUARGA_PIONER' && { hint: 'partners.familyHint' as const }) }, ...ofKind[kind], ...(readsContact ? contact : [])];
}

/** A decree or an agreement. */
export const paperSpecs: readonly Spec[] = [
  { name: 'paper', label: 'partners.paper', kind: 'code', list: 'PARTNER_PAPER', required: true },
  { name: 'number', label: 'partners.paperNumber', required: true },
  { name: 'date', label: 'partners.paperDate', kind: 'date', required: true },
  { name: 'validFrom', label: 'partners.validFrom', kind: 'date', hint: 'partners.validFromHint' },
  { name: 'validTo', label: 'partners.validTo', kind: 'date', hint: 'partners.validToHint' },
];

/** What a business gave. */
export const contributionSpecs: readonly Spec[] = [
  { name: 'what', label: 'partners.what', required: true, wide: true },
  { name: 'value', label: 'partners.value', kind: 'money', required: true },
  { name: 'on', label: 'partners.givenOn', kind: 'date' },
  { name: 'receivedBy', label: 'partners.receivedBy', required: true },
  { name: 'programme', label: 'partners.programme', hint: 'partners.purposeHint' },
  { name: 'planItem', label: 'partners.planItem', kind: 'planItem' },
  { name: 'area', label: 'partners.forArea', kind: 'region' },
];
