import type { MessageId } from '../../i18n/messages.ts';

/** What the fields of a term are called, in history, caveats and form. */
export const pillarFields: Readonly<Record<string, MessageId>> = {
  person: 'people.name',
  type: 'people.type',
  position: 'pillars.position',
  area: 'people.area',
  state: 'people.state',
  stateSince: 'pillars.stateSince',
  reactivatedOn: 'pillars.reactivatedOn',
  appointer: 'pillars.appointer',
  decreeNumber: 'pillars.decreeNumber',
  decreeDate: 'pillars.decreeDate',
  validFrom: 'pillars.validFrom',
  validTo: 'people.validTo',
  endReason: 'pillars.endReason',
  endedOn: 'pillars.endedOn',
  memberNumber: 'pillars.memberNumber',
  employer: 'pillars.employer',
  overrideReason: 'pillars.overrideReason',
  predecessor: 'pillars.predecessor',
  earlierDecrees: 'pillars.earlierDecrees',
  caveats: 'events.caveats',
};
