import { searchHits } from '@pilar/subgraph/search';
import { builder, events } from './builder.ts';
import { concerns } from './event/event-list.ts';
import { Event } from './event/event.ts';

builder.objectFields(events.search(), (t) => ({
  events: t.prismaField({
    type: [Event],
    nullable: true,
    authScopes: { may: 'event.read' },
    description: 'Events, by title or title of their series.',
    resolve: (query, row, _args, ctx) => searchHits(ctx, ctx.db.event, query, row, { function: 'events.find_events', table: 'events.event', label: 'title', within: concerns }),
  }),
}));
