import type { MessageId } from '../../i18n/messages.ts';

/** What the fields of an office are called, in history, caveats and form. */
export const officeFields: Readonly<Record<string, MessageId>> = {
  name: 'offices.name',
  shortName: 'offices.shortName',
  kind: 'offices.kind',
  level: 'offices.level',
  area: 'offices.area',
  parent: 'offices.parent',
  address: 'offices.address',
  posts: 'offices.posts',
  letterhead: 'letterhead.title',
  letterheadLogo: 'letterhead.logo',
  letterheadPlace: 'letterhead.place',
  signatories: 'letterhead.signatories',
  caveats: 'events.caveats',
};

/** What the parts of an office that come from elsewhere are called when they cannot be read. */
export const officeParts: Readonly<Record<string, MessageId>> = {
  'office.posts.holder': 'offices.partHolders',
  'office.@events': 'offices.partEvents',
  'office.history': 'records.history',
};
