import type { PillarState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a state of a term looks like: soon where somebody should see to it. */
export const pillarTones = {
  PROPOSED: 'open',
  SELECTED: 'open',
  ACTIVE: 'done',
  SUSPENDED: 'soon',
  DORMANT: 'soon',
  ENDED: 'open',
} as const satisfies Record<PillarState, Tone>;

/** What the fields of a person are called, in history, caveats and form. */
export const personFields: Readonly<Record<string, MessageId>> = {
  fullName: 'people.fullName',
  titlesBefore: 'people.titlesBefore',
  titlesAfter: 'people.titlesAfter',
  aliases: 'people.aliases',
  area: 'people.area',
  official: 'people.official',
  posts: 'people.posts',
  pillars: 'people.pillars',
  caveats: 'events.caveats',
  nik: 'personal.nik',
  noNikReason: 'personal.noNikReason',
  familyCardNumber: 'personal.familyCardNumber',
  sex: 'personal.sex',
  birthPlace: 'personal.birthPlace',
  birthDate: 'personal.birthDate',
  maritalState: 'personal.maritalState',
  education: 'personal.education',
  phone: 'personal.phone',
  email: 'personal.email',
  addressKtp: 'personal.addressKtp',
  addressDomicile: 'personal.addressDomicile',
  mergedInto: 'merges.into',
};

/** What the parts of a person that come from elsewhere are called when they cannot be read. */
export const personParts: Readonly<Record<string, MessageId>> = {
  'person.@institutions': 'people.partPosts',
  'person.@events': 'people.partEvents',
  'person.history': 'records.history',
  'people.edges.node.@institutions': 'people.partPosts',
};
