import { builder, institutions } from '../builder.ts';
import { PlanItem } from '../plan-item/plan-item.ts';

/** A programme of aid, owned by `beneficiaries`, which knows the items of plans that it carries out by their ids. */
const Programme = institutions.referenceByCode('Programme', 'programme.read', 'planItemIds');

/** The gateway brings the ids along; the field builder of a reference does not know the option, its plugin does. */
const throughIds = { requires: builder.selection<{ planItemIds: string[] }>('planItemIds') } as object;

builder.objectField(Programme, 'planItems', (t) => t.field({
  type: [PlanItem],
  nullable: true,
  authScopes: { may: 'plan.read' },
  description: 'Items of plans that it carries out, those of the latest year first (rule 42). By year they stand in `planLinks`.',
  ...throughIds,
  resolve: async ({ ids }, _args, ctx) => {
    const rows = new Map((await ctx.db.planItem.findMany({ where: { id: { in: ids }, withdrawnAt: null } })).map((row) => [row.id, row]));
    return ids.flatMap((id) => rows.get(id) ?? []);
  },
}));
