import { allowed } from '@pilar/subgraph/context';
import { builder } from '../builder.ts';
import { Pillar } from '../pillar/pillar.ts';
import { officerRoles } from './report-rules.ts';

/** More than a village or a district has, in which case nobody chooses from them on a phone. */
const mostTerms = 50;

builder.queryField('fieldTerms', (t) => t.prismaField({
  type: [Pillar],
  nullable: true,
  description: 'Active terms of service that the viewer keeps the journal of in the field (TKSK of a district, volunteers of a village). Empty for everybody else, so that any session may ask.',
  resolve: (query, _root, _args, ctx) => {
    const { viewer } = ctx;
    if (!allowed(ctx, 'report.write') || !allowed(ctx, 'pillar.read') || officerRoles.has(viewer.grant.role)) return [];
    // Row-level security would also show those that this area has entered for another.
    const { area } = viewer.grant;
    return ctx.db.pillar.findMany({
      ...query, where: { state: 'ACTIVE', OR: [{ areaCode: area }, { areaCode: { startsWith: `${area}.` } }] }, orderBy: [{ type: 'desc' }, { personName: 'asc' }, { id: 'asc' }], take: mostTerms,
    });
  },
}));
