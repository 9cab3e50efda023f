import { sql } from '@pilar/subgraph/sql';
import { builder, events } from '../builder.ts';
import { aimedWithin, EventFilter, eventList, EventOrder, withOffice } from '../event/event-list.ts';
import { EventConnection } from '../event/event.ts';
import { EventRoleConnection, roleList } from '../event/event-parts.ts';
import { Forum, LegalBasis, Office, Person, PlanItem } from './external-types.ts';

// What events add to types of others. `reference` answers null for a record that the viewer may not see, so the lists
// need not ask again.

builder.objectField(Person, 'eventRoles', (t) => t.field({
  type: EventRoleConnection,
  nullable: true,
  authScopes: { may: 'event.read' },
  description: 'Roles at events, those of the latest events first.',
  args: events.pageArgs(t),
  resolve: ({ id }, args, ctx, info) => events.page(roleList, args, ctx, info, {
    scope: id, conditions: [sql`person_id = ${id}::uuid`],
  }),
}));

builder.objectField(Office, 'events', (t) => t.field({
  type: EventConnection,
  nullable: true,
  authScopes: { may: 'event.read' },
  description: 'Events in which the office has a part: as organiser, venue or in a role. Latest first.',
  args: events.pageArgs(t),
  resolve: ({ id }, args, ctx, info) => events.page(eventList, args, ctx, info, { scope: id, conditions: [withOffice(id)] }),
}));

/** The gateway brings the forum's office along; the field builder of a reference does not know the option, its plugin does. */
const throughOffice = { requires: builder.selection<{ office: { id: string } | null }>('office { id }') } as object;

builder.objectField(Forum, 'events', (t) => t.field({
  type: EventConnection,
  nullable: true,
  authScopes: { may: 'event.read' },
  description: 'Events in which the forum has a part, as the office that it acts as: as organiser, venue or in a role. Latest first.',
  args: events.pageArgs(t),
  ...throughOffice,
  resolve: ({ id, through }, args, ctx, info) => events.page(eventList, args, ctx, info, { scope: id, conditions: [through === null ? sql`false` : withOffice(through)] }),
}));

builder.objectField(LegalBasis, 'events', (t) => t.field({
  type: EventConnection,
  nullable: true,
  authScopes: { may: 'event.read' },
  description: 'Events that serve or explain it. Latest first.',
  args: events.pageArgs(t),
  resolve: ({ id }, args, ctx, info) => events.page(eventList, args, ctx, info, {
    scope: id, conditions: [sql`legal_basis_ids @> ${[id]}::uuid[]`],
  }),
}));

builder.objectField(PlanItem, 'events', (t) => t.field({
  type: EventConnection,
  nullable: true,
  authScopes: { may: 'event.read' },
  description: 'Events that serve it. Latest first.',
  args: events.pageArgs(t),
  resolve: ({ id }, args, ctx, info) => events.page(eventList, args, ctx, info, {
    scope: id, conditions: [sql`plan_item_ids @> ${[id]}::uuid[]`],
  }),
}));

builder.objectField(events.Region, 'events', (t) => t.field({
  type: EventConnection,
  nullable: true,
  authScopes: { may: 'event.read' },
  description: 'Events aimed at this region or at anything below it. Latest first.',
  args: { ...events.pageArgs(t), filter: t.arg({ type: EventFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [EventOrder], description: 'Order of the rows, the first rule before the next.' }) },
  resolve: (region, args, ctx, info) => events.page(eventList, args, ctx, info, { scope: region.code, conditions: [aimedWithin(region.code)] }),
}));
