import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';

/** Whether something that stands happened to its families after it, here or where the viewer does not see it. */
export async function changedSince(tx: Db, change: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ since: boolean }[]>(sql`SELECT beneficiaries.changed_since(${change}::uuid) AS since`);
  return row?.since ?? true;
}
