import type { Context } from '@pilar/subgraph/context';
import { loaderOf } from '@pilar/subgraph/loaders';
import { Beneficiary } from '../beneficiary/beneficiary.ts';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Proposal } from '../proposal/proposal.ts';

/** Proposals under way of persons and of families; ids of both never meet. */
const underWay = loaderOf(async (ctx: Context<Db>, ids) => {
  const of = { in: [...ids] };
  const rows = await ctx.db.proposal.findMany({ where: { nextStep: { not: null }, OR: [{ beneficiaryId: of }, { familyId: of }] }, orderBy: [{ waitingSince: 'asc' }, { id: 'asc' }] });
  return (id) => rows.filter(({ beneficiaryId, familyId }) => beneficiaryId === id || familyId === id);
});

builder.prismaObjectField(Beneficiary, 'openProposals', (t) => t.field({
  type: [Proposal],
  nullable: true,
  authScopes: { may: 'proposal.read' },
  unauthorizedResolver: () => null,
  description: 'Proposals under way of the person or the family: what a NIK that does not match stops. Null for those who may not read proposals.',
  resolve: async ({ id, familyId }, _args, ctx) => [...await underWay(ctx, id), ...(familyId === null ? [] : await underWay(ctx, familyId))],
}));
