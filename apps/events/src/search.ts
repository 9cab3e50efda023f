import { builder, events } from './builder.ts';
import { concerns } from './event/event-list.ts';
import { Event } from './event/event.ts';

/** Shareable root to which every subgraph adds its own hits, so that the gateway asks them side by side. */
const Search = builder.objectRef<{ text: string; area: string | null }>('Search').implement({
  description: 'Hits of one text over all parts of Pilar, at most ten of a kind, best first.',
  fields: (t) => ({
    events: t.prismaField({
      type: [Event],
      authScopes: { may: 'event.read' },
      description: 'Events, by title or title of their series.',
      resolve: async (query, { text, area }, _args, ctx) => {
        const within = area === null ? undefined : concerns(area);
        const ids = await events.searchHits(ctx, { function: 'events.find_events', table: 'events.event', label: 'title', text, area, within });
        const rows = await ctx.db.event.findMany({ ...query, where: { id: { in: ids } } });
        return ids.flatMap((id) => rows.filter((row) => row.id === id));
      },
    }),
  }),
});

builder.queryField('search', (t) => t.field({
  type: Search,
  shareable: true,
  description: 'Finds records by a part of their name, in the viewer\'s area.',
  args: {
    text: t.arg.string({ required: true, description: 'At least two letters.' }),
    area: t.arg({ type: 'RegionCode', description: 'Only this region and everything below it.' }),
  },
  resolve: (_root, { text, area }) => ({ text, area: area ?? null }),
}));
