import { builder, institutions } from './builder.ts';
import { Institution } from './institution/institution.ts';
import { Office } from './office/office.ts';

/** Shareable root to which every subgraph adds its own hits, so that the gateway asks them side by side. */
const Search = builder.objectRef<{ text: string; area: string | null }>('Search').implement({
  description: 'Hits of one text over all parts of Pilar, at most ten of a kind, best first.',
  fields: (t) => ({
    offices: t.prismaField({
      type: [Office],
      nullable: true,
      authScopes: { may: 'office.read' },
      description: 'Offices, by name.',
      resolve: async (query, { text, area }, _args, ctx) => {
        const ids = await institutions.searchHits(ctx, { function: 'institutions.find_offices', table: 'institutions.office', label: 'name', text, area });
        const rows = await ctx.db.office.findMany({ ...query, where: { id: { in: ids } } });
        return ids.flatMap((id) => rows.filter((row) => row.id === id));
      },
    }),
    institutions: t.prismaField({
      type: [Institution],
      nullable: true,
      authScopes: { may: 'institution.read' },
      description: 'Institutions (LKS, LK3), by name.',
      resolve: async (query, { text, area }, _args, ctx) => {
        const ids = await institutions.searchHits(ctx, { function: 'institutions.find_institutions', table: 'institutions.institution', label: 'name', text, area });
        const rows = await ctx.db.institution.findMany({ ...query, where: { id: { in: ids } } });
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
