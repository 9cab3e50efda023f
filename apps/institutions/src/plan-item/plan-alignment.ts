import type { Code } from '@pilar/domain/vocabulary';
import { loaderOf } from '@pilar/subgraph/loaders';
import { raw, sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';

/**
 * What an item lacks (report 12, rule 42), as conditions over `plan_item`.
 * - SERVES_NONE: a programme, activity or sub-activity of a plan below the RPJMD, where neither it nor anything it stands
 *   below derives from an item of a plan above.
 * - UNSERVED: it has a target, and nothing serves it: neither from it nor from anything below it does an item of another
 *   plan derive, no event that the viewer may see names one of them, and no programme of aid carries one out.
 */
export const gapConditions: Readonly<Record<Code<'PLAN_GAP'>, string>> = {
  SERVES_NONE: `(plan_item.kind IN ('PROGRAMME', 'ACTIVITY', 'SUB_ACTIVITY')
    AND (SELECT plan.kind FROM institutions.plan_document AS plan WHERE plan.id = plan_item.plan_id) <> 'RPJMD'
    AND NOT EXISTS (SELECT FROM institutions.plan_item AS above WHERE above.derives_from_id IS NOT NULL AND above.id IN (SELECT institutions.plan_items_above(plan_item.id))))`,
  UNSERVED: `(EXISTS (SELECT FROM institutions.plan_item_year AS aim WHERE aim.item_id = plan_item.id AND aim.target IS NOT NULL)
    AND NOT EXISTS (SELECT FROM institutions.plan_item AS lower WHERE lower.withdrawn_at IS NULL AND lower.derives_from_id IN (SELECT institutions.plan_items_below(plan_item.id)))
    AND NOT EXISTS (SELECT FROM events.serving(ARRAY(SELECT institutions.plan_items_below(plan_item.id))))
    AND NOT EXISTS (SELECT FROM beneficiaries.carried_out(ARRAY(SELECT institutions.plan_items_below(plan_item.id)))))`,
};

/** What each item lacks. */
export const gapsOf = loaderOf<Db, Code<'PLAN_GAP'>[]>(async ({ db }, ids) => {
  const rows = await db.$queryRaw<{ id: string; none: boolean; unserved: boolean }[]>(sql`
    SELECT id::text, ${raw(gapConditions.SERVES_NONE)} AS none, ${raw(gapConditions.UNSERVED)} AS unserved FROM institutions.plan_item WHERE id = ANY(${[...ids]}::uuid[])`);
  const found = new Map(rows.map(({ id, none, unserved }) => [id, [...(none ? ['SERVES_NONE' as const] : []), ...(unserved ? ['UNSERVED' as const] : [])]]));
  return (id) => found.get(id) ?? [];
});

/** How many events serve each item, of those that the viewer may see. */
export const servingOf = loaderOf<Db, number>(async ({ db }, ids) => {
  const rows = await db.$queryRaw<{ item: string; events: number }[]>(sql`SELECT item::text, events FROM events.serving(${[...ids]}::uuid[])`);
  const found = new Map(rows.map(({ item, events }) => [item, events]));
  return (id) => found.get(id) ?? 0;
});
