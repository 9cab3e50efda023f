import { searchHits } from '@pilar/subgraph/search';
import { beneficiaries, builder } from './builder.ts';
import { personsNamed } from './name-search.ts';
import { Family } from './family/family.ts';
import { Beneficiary } from './beneficiary/beneficiary.ts';

const hits = { named: personsNamed, table: 'beneficiaries.beneficiary', label: 'full_name' };

builder.objectFields(beneficiaries.search(), (t) => ({
  beneficiaries: t.prismaField({
    type: [Beneficiary],
    nullable: true,
    authScopes: { may: 'beneficiary.read' },
    description: 'Persons served, by name.',
    resolve: (query, row, _args, ctx) => searchHits(ctx, ctx.db.beneficiary, query, row, hits),
  }),
  families: t.field({
    type: [Family],
    nullable: true,
    authScopes: { may: 'family.read' },
    description: 'Families of the persons that are found, as far as they live in the viewer\'s area.',
    resolve: async (row, _args, ctx) => {
      const persons = await searchHits(ctx, ctx.db.beneficiary, {}, row, hits);
      const ids = [...new Set(persons.flatMap(({ familyId }) => familyId ?? []))];
      const found = await ctx.db.family.findMany({ where: { id: { in: ids }, lifeState: { not: 'MERGED' } } });
      return ids.flatMap((id) => found.filter((family) => family.id === id)) as never;
    },
  }),
}));
