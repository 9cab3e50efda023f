import type { Prisma } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { sql } from '@pilar/subgraph/sql';

type Snapshot = Prisma.PovertySnapshotGetPayload<object>;

/** The latest figures of each source by region: one of a source, of papers all that quote the latest period. */
export async function latestSnapshots(db: Db, areas: readonly string[]): Promise<Map<string, Snapshot[]>> {
  const latest = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT id::text FROM (SELECT id, rank() OVER (PARTITION BY area_code, stated_by ORDER BY period DESC) AS place FROM beneficiaries.poverty_snapshot WHERE area_code = ANY(${[...areas]}::text[])) AS told WHERE place = 1`);
  const rows = await db.povertySnapshot.findMany({ where: { id: { in: latest.map(({ id }) => id) } }, orderBy: [{ statedBy: 'asc' }, { citation: 'asc' }] });
  return Map.groupBy(rows, ({ areaCode }) => areaCode);
}
