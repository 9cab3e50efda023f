import { isId } from '@pilar/subgraph/ids';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';

/** The institution, held as it is until the mutation is done, so that it is not dissolved meanwhile; null where there is none in the viewer's area. */
export async function heldInstitution(tx: Db, id: string) {
  if (!isId(id)) return null;
  await tx.$queryRaw(sql`SELECT id::text FROM institutions.institution WHERE id = ${id}::uuid FOR SHARE`);
  return tx.institution.findUnique({ where: { id } });
}
