import { searchHits } from '@pilar/subgraph/search';
import { beneficiaries, builder } from './builder.ts';
import { Beneficiary } from './beneficiary/beneficiary.ts';

builder.objectFields(beneficiaries.search(), (t) => ({
  beneficiaries: t.prismaField({
    type: [Beneficiary],
    nullable: true,
    authScopes: { may: 'beneficiary.read' },
    description: 'Persons served, by name.',
    resolve: (query, row, _args, ctx) => searchHits(ctx, ctx.db.beneficiary, query, row, { function: 'beneficiaries.find_beneficiaries', table: 'beneficiaries.beneficiary', label: 'full_name' }),
  }),
}));
