import type { InstitutionStanding } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';
import { daysUntil, noticeDays } from './days-left.ts';

const tones = {
  UNREGISTERED: 'open', REGISTERED: 'done', EXPIRED: 'due', SUSPENDED: 'due', REVOKED: 'due', DISSOLVED: 'open',
} as const satisfies Record<InstitutionStanding, Tone>;

/** What a standing looks like on that day: a registration that is about to end wants to be seen. */
export function standingTone(standing: InstitutionStanding, registeredUntil: string | null, day: string): Tone {
  const ending = standing === 'REGISTERED' && registeredUntil !== null && daysUntil(registeredUntil, day) <= noticeDays;
  return ending ? 'soon' : tones[standing];
}

/** What the fields of an institution are called, in history, caveats and forms. */
export const institutionFields: Readonly<Record<string, MessageId>> = {
  name: 'institutions.name',
  kind: 'institutions.kind',
  legalForm: 'institutions.legalForm',
  owner: 'institutions.owner',
  workingLevel: 'institutions.workingLevel',
  services: 'institutions.services',
  settings: 'institutions.settings',
  capacity: 'institutions.capacity',
  area: 'institutions.area',
  address: 'institutions.address',
  phone: 'institutions.phone',
  email: 'institutions.email',
  headName: 'institutions.headName',
  founded: 'institutions.founded',
  papers: 'institutions.papers',
  staff: 'institutions.staff',
  clients: 'institutions.clients',
  standing: 'institutions.standing',
  registrationNumber: 'institutions.registrationNumber',
  registeredUntil: 'institutions.registeredUntil',
  dissolvedOn: 'institutions.dissolvedOn',
  dissolvedReason: 'institutions.dissolvedReason',
  caveats: 'events.caveats',
};

/** What the parts of an institution that come from elsewhere are called when they cannot be read. */
export const institutionParts: Readonly<Record<string, MessageId>> = {
  'institution.history': 'records.history',
  'institution.paperFiles': 'institutions.scans',
  'institution.staff.person': 'institutions.staff',
  'institution.registrations': 'institutions.registrations',
};
