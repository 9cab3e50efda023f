import { builder } from '../builder.ts';
import { EventRoleKind, KeyPointCategory, OrganiserKind, ParticipantGroupKind, PublicationKind } from '../vocabularies.ts';

export const VenueInput = builder.inputType('VenueInput', {
  description: 'Place of an event.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name of the hall or building.' }),
    address: t.string({ description: 'Address.' }),
    area: t.field({ type: 'RegionCode', description: 'Region it lies in.' }),
    office: t.id({ description: 'Office whose house it is.' }),
  }),
});

export const OrganiserInput = builder.inputType('OrganiserInput', {
  description: 'Who holds the event: an office, a name, or both.',
  fields: (t) => ({
    kind: t.field({ type: OrganiserKind, required: true, description: 'Organiser or co-organiser.' }),
    office: t.id({ description: 'The office.' }),
    name: t.string({ description: 'Name as shown; default: the office\'s.' }),
  }),
});

export const EventRoleInput = builder.inputType('EventRoleInput', {
  description: 'A role: a person, an office or a name must be given.',
  fields: (t) => ({
    role: t.field({ type: EventRoleKind, required: true, description: 'The role.' }),
    person: t.id({ description: 'The person.' }),
    office: t.id({ description: 'The office spoken for.' }),
    post: t.string({ description: 'Post held in the office.' }),
    name: t.string({ description: 'Name as shown; default: the person\'s with titles.' }),
    affiliation: t.string({ description: 'Affiliation as shown; default: the office\'s name.' }),
    note: t.string({ description: 'Remark.' }),
  }),
});

export const KeyPointInput = builder.inputType('KeyPointInput', {
  description: 'What was said that matters.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The point, at most 2,000 characters.' }),
    category: t.field({ type: KeyPointCategory, required: true, description: 'What it is.' }),
    saidByRole: t.int({ description: 'Who said it: position in roles, from 0.' }),
    saidByText: t.string({ description: 'Who said it, where they have no role.' }),
    validFrom: t.field({ type: 'Date', description: 'First day it holds.' }),
    validTo: t.field({ type: 'Date', description: 'Last day it holds.' }),
  }),
});

export const AppealInput = builder.inputType('AppealInput', {
  description: 'A call to somebody.',
  fields: (t) => ({
    fromRole: t.int({ description: 'Who calls: position in roles, from 0.' }),
    fromText: t.string({ description: 'Who calls, where they have no role.' }),
    to: t.string({ required: true, description: 'To whom.' }),
    text: t.string({ required: true, description: 'What is called for, at most 2,000 characters.' }),
  }),
});

export const AgendaItemInput = builder.inputType('AgendaItemInput', {
  description: 'A step of the rundown.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The step.' }),
    startAt: t.string({ description: 'Local time it begins, "HH:MM".' }),
  }),
});

export const ParticipantGroupInput = builder.inputType('ParticipantGroupInput', {
  description: 'A group that takes part.',
  fields: (t) => ({
    group: t.field({ type: ParticipantGroupKind, required: true, description: 'The group.' }),
    label: t.string({ description: 'Its name as worded at the event.' }),
    count: t.int({ description: 'How many came, where known.' }),
    area: t.field({ type: 'RegionCode', description: 'Region they come from.' }),
    note: t.string({ description: 'Remark.' }),
  }),
});

export const PublicationInput = builder.inputType('PublicationInput', {
  description: 'A report about the event: the registered medium, a name, or both.',
  fields: (t) => ({
    kind: t.field({ type: PublicationKind, required: true, description: 'News or interview.' }),
    outlet: t.id({ description: 'The medium, where it is registered as an office.' }),
    outletName: t.string({ description: 'Name of the medium; default: the registered one.' }),
    title: t.string({ description: 'Headline.' }),
    author: t.string({ description: 'Credit of the author.' }),
    publishedAt: t.field({ type: 'DateTime', description: 'When it came out, where the hour is known.' }),
    publishedOn: t.field({ type: 'Date', description: 'Day it came out.' }),
    readers: t.int({ description: 'Readers counted by the medium.' }),
    url: t.field({ type: 'Url', description: 'Address.' }),
  }),
});

export const MediaInput = builder.inputType('MediaInput', {
  description: 'Photographs that the source mentions.',
  fields: (t) => ({
    caption: t.string({ required: true, description: 'Caption.' }),
    count: t.int({ description: 'How many; default 1.' }),
    credit: t.string({ description: 'Credit of the photographer.' }),
  }),
});
