import type { RawDb } from '@pilar/subgraph/context';
import { sql } from '@pilar/subgraph/sql';
import type { Subject } from '@pilar/subgraph/subject-keys';
import { subjectOf } from '../subject-of.ts';

/** Whose the deliveries are, also where that person is kept in another area by now: under their key history keeps what is said of them. */
export async function holdersOf(tx: RawDb, deliveries: readonly string[]): Promise<Map<string, Subject | null>> {
  if (deliveries.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; beneficiaryId: string | null; familyId: string | null }[]>(sql`
    SELECT delivery::text AS id, beneficiary::text AS "beneficiaryId", family::text AS "familyId" FROM beneficiaries.holders_of(${[...deliveries]}::uuid[])`);
  return new Map(rows.map(({ id, ...holder }) => [id, subjectOf(holder)]));
}
