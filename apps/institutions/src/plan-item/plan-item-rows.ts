import { insertRows, sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { yearOf } from './plan-item-years.ts';
import type { StoredItem, Written } from './read-plan-rows.ts';

/** The plan that items are put into. */
export type Holder = { id: string; areaCode: string; ownerCode: string };

/** Items that a plan holds at most. */
export const mostItems = 1_000;

/** The items of the plan, locked, so that a change of one of them waits or is told of. */
export async function lockedItems(tx: Db, planId: string): Promise<StoredItem[]> {
  await tx.$queryRaw(sql`SELECT id FROM institutions.plan_item WHERE plan_id = ${planId}::uuid AND withdrawn_at IS NULL ORDER BY id FOR NO KEY UPDATE`);
  const rows = await tx.planItem.findMany({ where: { planId, withdrawnAt: null }, include: { years: true } });
  return rows.map(({ years, ...row }) => ({ ...row, years: years.map(yearOf) }));
}

const columns = {
  id: 'uuid', plan_id: 'uuid', parent_id: 'uuid', derives_from_id: 'uuid', code: 'text', title: 'text', kind: 'text', indicator: 'text', unit: 'text', office_id: 'uuid',
  area_code: 'text', owner_code: 'text',
};

/** Puts new items into their plan, in one statement however they stand below one another. */
export async function insertItems(tx: Db, plan: Holder, made: readonly Written[]): Promise<void> {
  await tx.$executeRaw(insertRows('institutions.plan_item', columns, made.map(({ id, item }) => ({
    id, plan_id: plan.id, parent_id: item.parentId, derives_from_id: item.derivesFromId, code: item.code, title: item.title, kind: item.kind, indicator: item.indicator, unit: item.unit,
    office_id: item.officeId, area_code: plan.areaCode, owner_code: plan.ownerCode,
  }))));
}
