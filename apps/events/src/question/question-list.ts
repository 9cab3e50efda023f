import { isId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { codes } from '@pilar/domain/vocabulary';
import { builder } from '../builder.ts';
import { known } from '../event/event-list.ts';
import { EventType, ParticipantGroupKind } from '../vocabularies.ts';

export const QuestionTopic = builder.enumType('QuestionTopic', { description: 'What a question is about (topik pertanyaan).', values: codes('QUESTION_TOPIC') });

export const EventQuestionFilter = builder.inputType('EventQuestionFilter', {
  description: 'Which questions.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the question or of its answer.' }),
    topic: t.field({ type: [QuestionTopic], description: 'Topics.' }),
    open: t.boolean({ description: 'True: only those that nobody has answered; false: only those answered.' }),
    askedBy: t.field({ type: [ParticipantGroupKind], description: 'Groups that asked.' }),
    eventType: t.field({ type: [EventType], description: 'Kinds of event at which they were asked.' }),
    from: t.field({ type: 'Date', description: 'Asked at an event on or after this day.' }),
    to: t.field({ type: 'Date', description: 'Asked at an event on or before this day.' }),
    event: t.id({ description: 'Asked at this event.' }),
    policyNotice: t.id({ description: 'Answered by this notice.' }),
    person: t.id({ description: 'This person has answered, or has to.' }),
    office: t.id({ description: 'This office has answered, or has to.' }),
  }),
});

export const EventQuestionOrder = builder.enumType('EventQuestionOrder', {
  description: 'Order of questions.',
  values: { NEWEST: { description: 'Of the latest event first.' }, OLDEST: { description: 'Of the earliest event first.' }, AREA: { description: 'By region, the earliest first.' } },
});

/** What was asked at events, as root and as a part of an event. Questions of a withdrawn event are gone with it. */
export const questionList: ListDefinition<typeof EventQuestionFilter.$inferInput, 'NEWEST' | 'OLDEST' | 'AREA'> = {
  name: 'eventQuestions',
  table: 'events.event_question',
  model: 'eventQuestion',
  always: sql`withdrawn_at IS NULL AND EXISTS (SELECT FROM events.event WHERE event.id = event_id AND event.withdrawn_at IS NULL)`,
  orders: {
    NEWEST: [{ expression: 'event_date', type: 'date', descending: true }],
    OLDEST: [{ expression: 'event_date', type: 'date' }],
    AREA: [{ expression: 'area_code', type: 'text' }, { expression: 'event_date', type: 'date' }],
  },
  defaultOrder: 'NEWEST',
  where: ({ text, topic, open, askedBy, eventType, from, to, event, policyNotice, person, office }) => [
    ...(text?.trim() ? [sql`id IN (SELECT events.find_event_questions(${text}))`] : []),
    ...(topic?.length ? [sql`topic = ANY(${topic})`] : []),
    ...(open == null ? [] : [open ? sql`answer IS NULL` : sql`answer IS NOT NULL`]),
    ...(askedBy?.length ? [sql`asked_by = ANY(${askedBy})`] : []),
    ...(eventType?.length ? [sql`EXISTS (SELECT FROM events.event WHERE event.id = event_id AND event.type = ANY(${eventType}))`] : []),
    ...(from ? [sql`event_date >= ${from}::date`] : []),
    ...(to ? [sql`event_date <= ${to}::date`] : []),
    ...(event ? [isId(event) ? sql`event_id = ${event}::uuid` : sql`false`] : []),
    ...(policyNotice ? [isId(policyNotice) ? sql`policy_notice_id = ${policyNotice}::uuid AND policy_notice_id IN (SELECT id FROM events.policy_notice WHERE withdrawn_at IS NULL)` : sql`false`] : []),
    // The id of somebody merged means who they are now.
    ...(person ? [known('Person', person), isId(person) ? sql`owner_person_id = coalesce((SELECT survivor_id FROM events.ref_entity WHERE entity_type = 'Person' AND entity_id = ${person}::uuid), ${person}::uuid)` : sql`false`] : []),
    ...(office ? [known('Office', office), isId(office) ? sql`owner_office_id = ${office}::uuid` : sql`false`] : []),
  ],
};
