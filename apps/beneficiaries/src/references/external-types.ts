import type { Context } from '@pilar/subgraph/context';
import { beneficiaries } from '../builder.ts';

/** Types of other subgraphs that beneficiaries refers to. Each is told as its id, or as null where the viewer may not see it. */
export const Pillar = beneficiaries.reference('Pillar', 'pillar.read');
export const LegalBasis = beneficiaries.reference('LegalBasis', 'law.read');
export const PlanItem = beneficiaries.reference('PlanItem', 'plan.read');

/** The references that the viewer may see, in their order. */
export async function visibleStubs(ctx: Context, type: string, ids: readonly string[]): Promise<{ id: string }[]> {
  const stubs = await Promise.all(ids.map((id) => beneficiaries.stub(ctx, type, id)));
  return stubs.filter((stub) => stub !== null);
}
