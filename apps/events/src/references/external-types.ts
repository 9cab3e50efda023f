import type { Context } from '@pilar/subgraph/context';
import { events } from '../builder.ts';

/** Types of other subgraphs that events refer to. Each is told as its id, or as null where the viewer may not see it. */
export const Person = events.reference('Person', 'person.read');
export const Office = events.reference('Office', 'office.read');
/** A forum acts at events as its office. */
export const Forum = events.referenceThrough('Forum', 'forum.read', 'office', Office);
/** A term of service; who serves comes to events as a person. */
export const Pillar = events.referenceThrough('Pillar', 'pillar.read', 'person', Person);
export const LegalBasis = events.reference('LegalBasis', 'law.read');
export const PlanDocument = events.reference('PlanDocument', 'plan.read');
export const PlanItem = events.reference('PlanItem', 'plan.read');

/** The references that the viewer may see, in their order. */
export async function visibleStubs(ctx: Context, type: string, ids: readonly string[]): Promise<{ id: string }[]> {
  const stubs = await Promise.all(ids.map((id) => events.stub(ctx, type, id)));
  return stubs.filter((stub) => stub !== null);
}
