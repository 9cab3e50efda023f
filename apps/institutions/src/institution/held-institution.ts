import { isId } from '@pilar/subgraph/ids';
import { raw, sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';

/**
 * The institution, held as it is until the mutation is done, so that it is not dissolved meanwhile; null where there is none in the
 * viewer's area. `ALONE`: for whoever changes it next, so that of two at once the second sees what the first has written.
 */
export async function heldInstitution(tx: Db, id: string, held: 'TOGETHER' | 'ALONE' = 'TOGETHER') {
  if (!isId(id)) return null;
  await tx.$queryRaw(sql`SELECT id::text FROM institutions.institution WHERE id = ${id}::uuid ${raw(held === 'ALONE' ? 'FOR NO KEY UPDATE' : 'FOR SHARE')}`);
  return tx.institution.findUnique({ where: { id } });
}
