import { builder, people } from './builder.ts';
import { Person } from './person/person.ts';
import { Pillar } from './pillar/pillar.ts';

/** Shareable root to which every subgraph adds its own hits, so that the gateway asks them side by side. */
const Search = builder.objectRef<{ text: string; area: string | null }>('Search').implement({
  description: 'Hits of one text over all parts of Pilar, at most ten of a kind, best first.',
  fields: (t) => ({
    persons: t.prismaField({
      type: [Person],
      authScopes: { may: 'person.read' },
      description: 'Persons who serve, by name or alias.',
      resolve: async (query, { text, area }, _args, ctx) => {
        const ids = await people.searchHits(ctx, { function: 'people.find_persons', table: 'people.person', label: 'full_name', text, area });
        const rows = await ctx.db.person.findMany({ ...query, where: { id: { in: ids } } });
        return ids.flatMap((id) => rows.filter((row) => row.id === id));
      },
    }),
    pillars: t.prismaField({
      type: [Pillar],
      authScopes: { may: 'pillar.read' },
      description: 'Terms of service, by the person\'s name.',
      resolve: async (query, { text, area }, _args, ctx) => {
        const ids = await people.searchHits(ctx, { function: 'people.find_pillars', table: 'people.pillar', label: 'person_name', text, area });
        const rows = await ctx.db.pillar.findMany({ ...query, where: { id: { in: ids } } });
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
