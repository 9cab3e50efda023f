import { inArea, join, sql } from '@pilar/subgraph/sql';
import { builder, events } from '../builder.ts';
import { Event } from '../event/event.ts';
import { ActionItemConnection } from './action-item.ts';
import { actionItemList } from './action-item-list.ts';
import { returningTo } from './action-item-rules.ts';

builder.objectFields(Event, (t) => ({
  actionItems: t.field({
    type: ActionItemConnection,
    nullable: true,
    authScopes: { may: 'minutes.read' },
    description: 'What it left to be done, first due first.',
    args: events.pageArgs(t),
    resolve: ({ id }, args, ctx, info) => events.page(actionItemList, args, ctx, info, { scope: id, conditions: [sql`event_id = ${id}::uuid`] }),
  }),
  earlierActionItems: t.field({
    type: ActionItemConnection,
    nullable: true,
    authScopes: { may: 'minutes.read' },
    description: 'Of a coordination meeting of a district: what earlier meetings left open there, and what came up again here (rule 25). Of other events: nothing.',
    args: events.pageArgs(t),
    resolve: (event, args, ctx, info) => {
      const districts = returningTo(event);
      const inside = districts.length === 0 ? sql`false` : sql`(${join(districts.map((code) => inArea('area_code', code)), ' OR ')})`;
      const day = event.date.toISOString().slice(0, 10);
      return events.page(actionItemList, args, ctx, info, {
        scope: `earlier ${event.id}`,
        conditions: [
          inside, sql`event_id <> ${event.id}::uuid`,
          sql`EXISTS (SELECT FROM events.event WHERE event.id = event_id AND event.date <= ${day}::date)`,
          sql`(state IN ('OPEN', 'DOING') OR EXISTS (SELECT FROM events.action_discussion AS said WHERE said.action_item_id = action_item.id AND said.event_id = ${event.id}::uuid))`,
        ],
      });
    },
  }),
}));
