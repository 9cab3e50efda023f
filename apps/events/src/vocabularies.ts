import { codes } from '@pilar/domain/vocabulary';
import { builder } from './builder.ts';

export const EventType = builder.enumType('EventType', { description: 'Kind of event (jenis kegiatan).', values: codes('EVENT_TYPE') });
export const EventState = builder.enumType('EventState', { description: 'State of an event; CANCELLED and POSTPONED only before HELD.', values: codes('EVENT_STATE') });
export const EventMode = builder.enumType('EventMode', { description: 'Online, on site (tatap muka) or both.', values: codes('EVENT_MODE') });
export const DayPart = builder.enumType('DayPart', { description: 'Part of the day, where no hour is known: pagi, siang, sore, malam.', values: codes('DAY_PART') });
export const EventRoleKind = builder.enumType('EventRoleKind', { description: 'What somebody does at an event: opener (pembuka), moderator, speaker (narasumber) and so on.', values: codes('EVENT_ROLE') });
export const KeyPointCategory = builder.enumType('KeyPointCategory', { description: 'What a key point is: policy, instruction, information or issue.', values: codes('KEY_POINT_CATEGORY') });
export const ParticipantGroupKind = builder.enumType('ParticipantGroupKind', { description: 'Group that takes part.', values: codes('PARTICIPANT_GROUP') });
export const OrganiserKind = builder.enumType('OrganiserKind', { description: 'Organiser (penyelenggara) or co-organiser.', values: codes('ORGANISER_KIND') });
export const PublicationKind = builder.enumType('PublicationKind', { description: 'News or interview.', values: codes('PUBLICATION_KIND') });
export const Recurrence = builder.enumType('Recurrence', { description: 'How often an event comes back.', values: codes('RECURRENCE') });
export const EventClashKind = builder.enumType('EventClashKind', { description: 'What two events at the same time share: a person, the venue or a target region.', values: codes('EVENT_CLASH') });
