import type { SchemaTypes } from '@pilar/subgraph/builder';
import type PrismaTypes from '../__generated__/pothos.ts';
import { builder, events } from '../builder.ts';
import type { Db } from '../db.ts';
import { DayPart, EventMode, EventState, EventType, Recurrence } from '../vocabularies.ts';
import {
  AgendaItemInput, AppealInput, EventRoleInput, KeyPointInput, MediaInput, OrganiserInput, ParticipantGroupInput, PublicationInput, VenueInput,
} from './event-part-inputs.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes<Db, PrismaTypes>, 'InputObject'>;

/** Fields that may be left out, when an event is recorded as well as when it is corrected. */
const optionalFields = (t: InputFields) => ({
  series: t.id({ description: 'Series it belongs to.' }),
  purpose: t.string({ description: 'What it is held for.' }),
  endDate: t.field({ type: 'Date', description: 'Last day of an event of several days.' }),
  startTime: t.string({ description: 'Local time it begins, "HH:MM"; leave out when only the day or part of the day is known.' }),
  endTime: t.string({ description: 'Local time it ends, "HH:MM".' }),
  dayPart: t.field({ type: DayPart, description: 'Part of the day, where no hour is known.' }),
  venue: t.field({ type: VenueInput, description: 'Place; required with its region from SCHEDULED on, unless VIRTUAL (rule 20).' }),
  meetingLink: t.field({ type: 'Url', description: 'Address of the online meeting; required from SCHEDULED on, unless TATAP_MUKA (rule 20).' }),
  external: t.boolean({ description: 'Held or aimed outside the province; only the province records such events (rule 24).' }),
  targetText: t.string({ description: 'Target as worded by the organiser.' }),
  targetCount: t.int({ description: 'How many participants it is planned for, at least 1.' }),
  budgetLine: t.string({ description: 'Line of the budget that pays for it.' }),
  budget: t.field({ type: 'Rupiah', description: 'What it is planned to cost.' }),
  legalBases: t.idList({ description: 'Law it serves or explains.' }),
  planDocuments: t.idList({ description: 'Plans it serves.' }),
  planItems: t.idList({ description: 'Items of plans (PlanItem) that it serves.' }),
  simulation: t.boolean({ description: 'Rehearsal of a later event.' }),
  pilot: t.boolean({ description: 'First of its kind, a model for others.' }),
  rollOut: t.string({ description: 'Where a simulation or pilot is to be repeated.' }),
  plannedYear: t.int({ description: 'Year it was planned in.' }),
  recurrence: t.field({ type: Recurrence, description: 'How often it comes back.' }),
  incompleteReason: t.string({ description: 'Why a past event lacks what rules 20, 21 and 23 ask for.' }),
  roles: t.field({ type: [EventRoleInput], description: 'Who does what at it.' }),
  topics: t.stringList({ description: 'Subjects.' }),
  keyPoints: t.field({ type: [KeyPointInput], description: 'What was said that matters.' }),
  appeals: t.field({ type: [AppealInput], description: 'Calls to somebody.' }),
  agenda: t.field({ type: [AgendaItemInput], description: 'Rundown.' }),
  participants: t.field({ type: [ParticipantGroupInput], description: 'Groups that take part.' }),
  publications: t.field({ type: [PublicationInput], description: 'Reports about it.' }),
  media: t.field({ type: [MediaInput], description: 'Photographs that the source mentions.' }),
});

export const RecordEventInput = builder.inputType('RecordEventInput', {
  description: 'An event, planned or held.',
  fields: (t) => ({
    ...events.newRecordFields(t),
    ...optionalFields(t),
    title: t.string({ required: true, description: 'Title, at most 300 characters.' }),
    type: t.field({ type: EventType, required: true, description: 'Kind of event.' }),
    state: t.field({ type: EventState, required: true, description: 'State. HELD and later need an opener or moderator and a speaker (rule 21), REPORTED and later also attendance, topics, key points and a photograph (rule 23).' }),
    date: t.field({ type: 'Date', required: true, description: 'Day, or first day.' }),
    mode: t.field({ type: EventMode, required: true, description: 'Online, on site or both.' }),
    targetAreas: t.field({ type: ['RegionCode'], required: true, description: 'Regions it is aimed at, at least one.' }),
    organisers: t.field({ type: [OrganiserInput], required: true, description: 'Who holds it, at least one.' }),
  }),
});

export const CorrectEventInput = builder.inputType('CorrectEventInput', {
  description: 'Corrections; a field left out stays as it is, null clears it, a list given replaces the whole list.',
  fields: (t) => ({
    ...events.correctionFields(t),
    ...optionalFields(t),
    title: t.string({ description: 'Title.' }),
    type: t.field({ type: EventType, description: 'Kind of event.' }),
    state: t.field({ type: EventState, description: 'State.' }),
    date: t.field({ type: 'Date', description: 'Day, or first day.' }),
    mode: t.field({ type: EventMode, description: 'Online, on site or both.' }),
    targetAreas: t.field({ type: ['RegionCode'], description: 'All regions it is aimed at.' }),
    organisers: t.field({ type: [OrganiserInput], description: 'All who hold it.' }),
  }),
});

/** What a correction may say; recording says the same and some fields always. */
export type EventInput = Omit<typeof CorrectEventInput.$inferInput, 'idempotencyKey' | 'id' | 'version' | 'reason' | 'caveats'>;
