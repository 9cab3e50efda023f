import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';

/** Who receives a delivery, as the registry has them now; `stopped` when nothing may be given any more (rule 36). */
export type Recipient = { name: string | null; address: string | null; stopped: boolean; area: string; holder: string };

/** Name of who holds `one`, an entitlement: the person, or the head of the family. Looked up one by one. */
export const holderName = sql`coalesce((SELECT full_name FROM beneficiaries.beneficiary WHERE id = one.beneficiary_id),
  (SELECT full_name FROM beneficiaries.beneficiary WHERE family_id = one.family_id AND relation = 'KEPALA_KELUARGA' AND life_state IN ('ACTIVE', 'MOVED_OUT') LIMIT 1))`;

/** Who holds each of the entitlements. One statement. */
export async function recipientsOf(db: Db, entitlements: readonly string[]): Promise<Map<string, Recipient>> {
  const rows = await db.$queryRaw<(Recipient & { id: string })[]>(sql`
    SELECT one.id::text AS id, ${holderName} AS name, coalesce(family.address, own.address) AS address, one.frozen_on IS NOT NULL OR one.state <> 'ACTIVE' AS stopped,
      one.area_code AS area, coalesce(one.beneficiary_id, one.family_id)::text AS holder
    FROM beneficiaries.entitlement AS one
    LEFT JOIN beneficiaries.beneficiary AS person ON person.id = one.beneficiary_id LEFT JOIN beneficiaries.family AS own ON own.id = person.family_id
    LEFT JOIN beneficiaries.family AS family ON family.id = one.family_id
    WHERE one.id = ANY(${[...entitlements]}::uuid[])`);
  return new Map(rows.map(({ id, ...recipient }) => [id, recipient]));
}
