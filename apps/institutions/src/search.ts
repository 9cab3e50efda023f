import { searchHits } from '@pilar/subgraph/search';
import { builder, institutions } from './builder.ts';
import { Institution } from './institution/institution.ts';
import { Office } from './office/office.ts';

builder.objectFields(institutions.search(), (t) => ({
  offices: t.prismaField({
    type: [Office],
    nullable: true,
    authScopes: { may: 'office.read' },
    description: 'Offices, by name.',
    resolve: (query, row, _args, ctx) => searchHits(ctx, ctx.db.office, query, row, { function: 'institutions.find_offices', table: 'institutions.office', label: 'name' }),
  }),
  institutions: t.prismaField({
    type: [Institution],
    nullable: true,
    authScopes: { may: 'institution.read' },
    description: 'Institutions (LKS, LK3), by name.',
    resolve: (query, row, _args, ctx) => searchHits(ctx, ctx.db.institution, query, row, { function: 'institutions.find_institutions', table: 'institutions.institution', label: 'name' }),
  }),
}));
