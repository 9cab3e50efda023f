import { isId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { raw, sql, todaySql } from '@pilar/subgraph/sql';
import { codes } from '@pilar/domain/vocabulary';
import { builder } from '../builder.ts';
import { known } from '../event/event-list.ts';

export const ActionState = builder.enumType('ActionState', { description: 'How far something is that a meeting left to be done (status tindak lanjut).', values: codes('ACTION_STATE') });

export const ActionItemFilter = builder.inputType('ActionItemFilter', {
  description: 'Which action items.',
  fields: (t) => ({
    text: t.string({ description: 'Part of what is to be done.' }),
    state: t.field({ type: [ActionState], description: 'States.' }),
    overdue: t.boolean({ description: 'True: only what is past its day and neither done nor dropped.' }),
    dueFrom: t.field({ type: 'Date', description: 'Due on or after this day.' }),
    dueTo: t.field({ type: 'Date', description: 'Due on or before this day.' }),
    event: t.id({ description: 'Left by this event.' }),
    person: t.id({ description: 'This person has to do it.' }),
    office: t.id({ description: 'This office has to do it.' }),
  }),
});

export const ActionItemOrder = builder.enumType('ActionItemOrder', {
  description: 'Order of action items.',
  values: { DUE: { description: 'First due first.' }, AREA: { description: 'By region, first due first.' } },
});

/** What meetings left to be done, as root and as a part of an event. Items of a withdrawn event are gone with it. */
export const actionItemList: ListDefinition<typeof ActionItemFilter.$inferInput, 'DUE' | 'AREA'> = {
  name: 'actionItems',
  table: 'events.action_item',
  model: 'actionItem',
  always: sql`EXISTS (SELECT FROM events.event WHERE event.id = event_id AND event.withdrawn_at IS NULL)`,
  orders: {
    DUE: [{ expression: 'due', type: 'date' }],
    AREA: [{ expression: 'area_code', type: 'text' }, { expression: 'due', type: 'date' }],
  },
  defaultOrder: 'DUE',
  where: ({ text, state, overdue, dueFrom, dueTo, event, person, office }) => [
    ...(text?.trim() ? [sql`id IN (SELECT events.find_action_items(${text}))`] : []),
    ...(state?.length ? [sql`state = ANY(${state})`] : []),
    ...(overdue ? [sql`state IN ('OPEN', 'DOING') AND due < ${raw(todaySql)}`] : []),
    ...(dueFrom ? [sql`due >= ${dueFrom}::date`] : []),
    ...(dueTo ? [sql`due <= ${dueTo}::date`] : []),
    ...(event ? [isId(event) ? sql`event_id = ${event}::uuid` : sql`false`] : []),
    // The id of somebody merged means who they are now.
    ...(person ? [known('Person', person), isId(person) ? sql`owner_person_id = coalesce((SELECT survivor_id FROM events.ref_entity WHERE entity_type = 'Person' AND entity_id = ${person}::uuid), ${person}::uuid)` : sql`false`] : []),
    ...(office ? [known('Office', office), isId(office) ? sql`owner_office_id = ${office}::uuid` : sql`false`] : []),
  ],
};
