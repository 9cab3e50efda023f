import type { ServiceCentreState, ServiceCentreStep } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a state of a Puskesos looks like: soon where somebody should see to it. */
export const centreTones = { FORMED: 'open', ACTIVE: 'done', DORMANT: 'soon', CLOSED: 'open' } as const satisfies Record<ServiceCentreState, Tone>;

/** What the fields of a Puskesos are called, in history, caveats and forms. */
export const centreFields: Readonly<Record<string, MessageId>> = {
  name: 'services.name',
  area: 'services.area',
  address: 'services.address',
  phone: 'services.phone',
  office: 'services.office',
  decreeNumber: 'services.decreeNumber',
  decreeDate: 'services.decreeDate',
  decreeIssuer: 'services.decreeIssuer',
  state: 'services.state',
  stateSince: 'services.stateSince',
  stateReason: 'services.stateReason',
  hours: 'services.hours',
  officers: 'services.officers',
  lastLogOn: 'services.lastLogOn',
  reason: 'forms.reason',
  on: 'services.on',
  caveats: 'events.caveats',
};

/** What the fields of a day of the log are called. */
export const dayFields: Readonly<Record<string, MessageId>> = {
  day: 'services.day',
  services: 'services.services',
  note: 'services.note',
  fromPaper: 'services.fromPaper',
  male: 'services.male',
  female: 'services.female',
  settled: 'services.settled',
  referred: 'services.referred',
  reason: 'forms.reason',
  caveats: 'events.caveats',
};

/** What the parts of a Puskesos that come from elsewhere are called when they cannot be read. */
export const centreParts: Readonly<Record<string, MessageId>> = {
  'serviceCentre.history': 'records.history',
  'serviceCentre.log': 'services.log',
  'serviceDay.history': 'records.history',
};

/** How a step stands in the timeline, once it has happened. */
export const milestoneWords: Readonly<Record<ServiceCentreStep, MessageId>> = {
  FORM: 'services.formed',
  ACTIVATE: 'services.activated',
  REST: 'services.rested',
  REACTIVATE: 'services.reactivated',
  CLOSE: 'services.closed',
};
