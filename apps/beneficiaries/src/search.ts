import { beneficiaries, builder } from './builder.ts';
import { Beneficiary } from './beneficiary/beneficiary.ts';

/** Shareable root to which every subgraph adds its own hits, so that the gateway asks them side by side. */
const Search = builder.objectRef<{ text: string; area: string | null }>('Search').implement({
  description: 'Hits of one text over all parts of Pilar, at most ten of a kind, best first.',
  fields: (t) => ({
    beneficiaries: t.prismaField({
      type: [Beneficiary],
      nullable: true,
      authScopes: { may: 'beneficiary.read' },
      description: 'Persons served, by name.',
      resolve: async (query, { text, area }, _args, ctx) => {
        const ids = await beneficiaries.searchHits(ctx, { function: 'beneficiaries.find_beneficiaries', table: 'beneficiaries.beneficiary', label: 'full_name', text, area });
        const rows = await ctx.db.beneficiary.findMany({ ...query, where: { id: { in: ids } } });
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
