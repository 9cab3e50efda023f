import { isId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql, type Sql } from '@pilar/subgraph/sql';
import { codes } from '@pilar/domain/vocabulary';
import { builder } from '../builder.ts';
import { known } from '../event/event-list.ts';
import { ParticipantGroupKind } from '../vocabularies.ts';

export const ParticipantState = builder.enumType('ParticipantState', { description: 'Whether somebody invited came.', values: codes('PARTICIPANT_STATE') });
export const CheckInMethod = builder.enumType('CheckInMethod', { description: 'How somebody\'s coming became known (cara absen).', values: codes('CHECK_IN_METHOD') });

export const ParticipantFilter = builder.inputType('ParticipantFilter', {
  description: 'Which participants.',
  fields: (t) => ({
    event: t.id({ description: 'Of this event.' }),
    person: t.id({ description: 'Who are this person.' }),
    group: t.field({ type: [ParticipantGroupKind], description: 'Groups.' }),
    state: t.field({ type: [ParticipantState], description: 'States.' }),
    invitedWith: t.string({ description: 'Put on the list by the request with this idempotencyKey. Who was on it before is not among them.' }),
  }),
});

export const ParticipantOrder = builder.enumType('ParticipantOrder', {
  description: 'Order of participants.',
  values: { NAME: { description: 'By name.' }, DATE_DESC: { description: 'Those of the latest events first.' } },
});

function ofPerson(id: string): Sql {
  if (!isId(id)) return sql`false`;
  return sql`person_id = coalesce((SELECT survivor_id FROM events.ref_entity WHERE entity_type = 'Person' AND entity_id = ${id}::uuid), ${id}::uuid)`;
}

/** Who takes part: of an event, of a person's years, of a region. */
export const participantList: ListDefinition<typeof ParticipantFilter.$inferInput, 'NAME' | 'DATE_DESC'> = {
  name: 'participants',
  table: 'events.participant',
  of: 'ARRAY[person_id]',
  model: 'participant',
  always: sql`removed_at IS NULL AND EXISTS (SELECT FROM events.event WHERE event.id = event_id AND event.withdrawn_at IS NULL)`,
  orders: {
    NAME: [{ expression: 'name COLLATE "C"', type: 'text' }],
    DATE_DESC: [{ expression: 'event_date', type: 'date', descending: true }],
  },
  defaultOrder: 'NAME',
  where: ({ event, person, group, state, invitedWith }) => [
    ...(event ? [isId(event) ? sql`event_id = ${event}::uuid` : sql`false`] : []),
    ...(person ? [known('Person', person), ofPerson(person)] : []),
    ...(group?.length ? [sql`"group" = ANY(${group})`] : []),
    ...(state?.length ? [sql`state = ANY(${state})`] : []),
    ...(invitedWith ? [sql`invited_with = ${invitedWith}`] : []),
  ],
};
