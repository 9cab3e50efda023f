import type { Code } from '@pilar/domain/vocabulary';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { builder, events } from '../builder.ts';
import { EventConnection } from '../event/event.ts';
import { eventList } from '../event/event-list.ts';
import { EventType } from '../vocabularies.ts';

export const EventSeries = builder.prismaObject('EventSeries', {
  description: 'Events that belong together, such as Penyuluhan Sosial Keliling, which visits one regency after another.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    title: t.exposeString('title', { description: 'Title.' }),
    type: t.field({ type: EventType, description: 'Kind of its events.', resolve: (row) => row.type as Code<'EVENT_TYPE'> }),
    description: t.exposeString('description', { nullable: true, description: 'What it is about.' }),
    events: t.field({
      type: EventConnection,
      description: 'Its events that concern the viewer\'s area, latest first.',
      args: events.pageArgs(t),
      resolve: ({ id }, args, ctx, info) => events.page(eventList, args, ctx, info, { scope: id, conditions: [sql`series_id = ${id}::uuid`] }),
    }),
  }),
});

events.recordFields(EventSeries, {
  type: 'EventSeries',
  can: { correct: { permission: 'event.correct', description: 'Correct title, kind and description; only its owner may.' } },
});

events.entity(EventSeries, 'event.read', (id, ctx) => ctx.db.eventSeries.findUnique({ where: { id } }));

/** The list as its root field shows it. */
export const seriesList: ListDefinition<object, 'TITLE'> = {
  name: 'eventSeries',
  table: 'events.event_series',
  areaColumn: 'owner_code',
  model: 'eventSeries',
  orders: { TITLE: [{ expression: 'title COLLATE "C"', type: 'text' }] },
  defaultOrder: 'TITLE',
  where: () => [],
};

const EventSeriesConnection = events.connection<typeof EventSeries.$inferType>('EventSeries', EventSeries, { byArea: true });

builder.queryField('eventSeries', (t) => t.field({
  type: EventSeriesConnection,
  authScopes: { may: 'event.read' },
  description: 'Series of the viewer\'s area and of the areas above it, by title.',
  args: events.pageArgs(t),
  resolve: (_root, args, ctx, info) => events.page(seriesList, args, ctx, info),
}));

builder.queryField('series', (t) => t.prismaField({
  type: EventSeries,
  nullable: true,
  authScopes: { may: 'event.read' },
  description: 'A series of events; null when there is none that the viewer may see.',
  args: events.lookUpArgs(t),
  resolve: async (query, _root, args, ctx) => {
    const id = await events.lookUp(ctx, 'EventSeries', args);
    return id === null ? null : ctx.db.eventSeries.findFirst({ ...query, where: { id } });
  },
}));
