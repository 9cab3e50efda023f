import { builder } from '../builder.ts';
import { Family } from '../family/family.ts';
import { Proposal } from './proposal.ts';

const mostOfOne = 100;

builder.prismaObjectField(Family, 'proposals', (t) => t.prismaField({
  type: [Proposal],
  nullable: true,
  authScopes: { may: 'proposal.read' },
  unauthorizedResolver: () => null,
  description: 'Proposals of the family, of those merged into it and of its members, the last begun first; null for those who may not read proposals.',
  // The ids are read first: an OR over other tables would have no index.
  resolve: async (query, { id }, _args, ctx) => {
    const merged = await ctx.db.family.findMany({ where: { mergedInto: id }, select: { id: true } });
    const members = await ctx.db.beneficiary.findMany({ where: { familyId: id }, select: { id: true } });
    const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
    return ctx.db.proposal.findMany({
      ...query, where: { OR: [{ familyId: { in: [id, ...ids(merged)] } }, { beneficiaryId: { in: ids(members) } }] }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: mostOfOne,
    });
  },
}));
