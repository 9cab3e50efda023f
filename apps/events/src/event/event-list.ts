import { ancestorsOf } from '@pilar/domain/region-code';
import { isId } from '@pilar/subgraph/ids';
import { madeByImport } from '@pilar/subgraph/importing';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql, type Sql } from '@pilar/subgraph/sql';
import { builder } from '../builder.ts';
import { EventMode, EventState, EventType } from '../vocabularies.ts';

export const EventFilter = builder.inputType('EventFilter', {
  description: 'Which events.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the title, or of the series\' title.' }),
    type: t.field({ type: [EventType], description: 'Kinds of event.' }),
    state: t.field({ type: [EventState], description: 'States.' }),
    from: t.field({ type: 'Date', description: 'Held on or after this day.' }),
    to: t.field({ type: 'Date', description: 'Held on or before this day.' }),
    mode: t.field({ type: EventMode, description: 'Mode.' }),
    series: t.id({ description: 'Events of this series.' }),
    person: t.id({ description: 'Events in which this person has a role.' }),
    import: t.id({ description: 'Only those that this import entered.' }),
    office: t.id({ description: 'Events in which this office has a part: as organiser, venue or in a role.' }),
  }),
});

export const EventOrder = builder.enumType('EventOrder', {
  description: 'Order of events.',
  values: { DATE_DESC: { description: 'Latest first.' }, DATE_ASC: { description: 'Earliest first.' }, TITLE: { description: 'By title.' } },
});

/** Aimed at the region or at something inside it. */
export function aimedWithin(area: string): Sql {
  return sql`target_within @> ${[area]}::text[]`;
}

/** Aimed at the region, at something inside it, or at a region that holds it. */
export function concerns(area: string): Sql {
  return sql`(target_within @> ${[area]}::text[] OR target_codes && ${ancestorsOf(area)}::text[])`;
}

/** True when the viewer may see the record of another subgraph: no list is an answer about one they may not. */
export function known(type: string, id: string): Sql {
  return isId(id) ? sql`EXISTS (SELECT FROM events.ref_entity WHERE entity_type = ${type} AND entity_id = ${id}::uuid AND NOT deleted)` : sql`false`;
}

/** Events in which the office has a part. */
export function withOffice(id: string): Sql {
  if (!isId(id)) return sql`false`;
  return sql`(venue_office_id = ${id}::uuid OR id IN (
    SELECT event_id FROM events.organiser WHERE office_id = ${id}::uuid UNION ALL SELECT event_id FROM events.event_role WHERE office_id = ${id}::uuid))`;
}

function withPerson(id: string): Sql {
  if (!isId(id)) return sql`false`;
  // The id of somebody merged means who they are now.
  return sql`id IN (SELECT event_id FROM events.event_role
    WHERE person_id = coalesce((SELECT survivor_id FROM events.ref_entity WHERE entity_type = 'Person' AND entity_id = ${id}::uuid), ${id}::uuid))`;
}

/** Of a series that the viewer may see: its own policy applies inside. */
function ofSeries(id: string): Sql {
  return isId(id) ? sql`series_id = (SELECT series.id FROM events.event_series AS series WHERE series.id = ${id}::uuid)` : sql`false`;
}

/** The list of events, as root and as field of whatever has a part in them. */
export const eventList: ListDefinition<typeof EventFilter.$inferInput, 'DATE_DESC' | 'DATE_ASC' | 'TITLE'> = {
  name: 'events',
  table: 'events.event',
  model: 'event',
  always: sql`withdrawn_at IS NULL`,
  inArea: concerns,
  orders: {
    DATE_DESC: [{ expression: 'date', type: 'date', descending: true }],
    DATE_ASC: [{ expression: 'date', type: 'date' }],
    TITLE: [{ expression: 'title COLLATE "C"', type: 'text' }],
  },
  defaultOrder: 'DATE_DESC',
  where: ({ text, type, state, from, to, mode, series, person, office, import: batch }) => [
    ...(text?.trim() ? [sql`id IN (SELECT events.find_events(${text}))`] : []),
    ...(type?.length ? [sql`type = ANY(${type})`] : []),
    ...(state?.length ? [sql`state = ANY(${state})`] : []),
    // an event of several days is found on each of them
    ...(from ? [sql`(date >= ${from}::date OR end_date >= ${from}::date)`] : []),
    ...(to ? [sql`date <= ${to}::date`] : []),
    ...(mode ? [sql`mode = ${mode}`] : []),
    ...(series ? [ofSeries(series)] : []),
    ...(person ? [known('Person', person), withPerson(person)] : []),
    ...(office ? [known('Office', office), withOffice(office)] : []),
    ...(batch ? [madeByImport('events', batch)] : []),
  ],
};
