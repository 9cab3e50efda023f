import type { ClientBase } from 'pg';
import type { Span } from './outbox.ts';

/** A column that names records of another subgraph. Its name comes from code, never from a request. */
export type Referring = { type: string; table: string; column: string };

type Merge = { type: string; id: string; survivor: string };

/**
 * Puts the survivor wherever a record is named that was merged into it: in what is known of others, so that an id merged twice
 * still leads to who is left, and in the columns that name such records. Repeating it changes nothing.
 */
export async function followMerges(client: ClientBase, subgraph: string, source: string, { after, upTo }: Span, referring: readonly Referring[]): Promise<void> {
  const { rows } = await client.query<Merge>(`
    SELECT entity_type AS type, entity_id::text AS id, survivor_id::text AS survivor FROM ${source}.outbox
    WHERE operation = 'MERGED' AND change_seq > $1 AND change_seq <= $2 ORDER BY change_seq`, [after, upTo]);
  // In their order: of two that follow each other the second finds what the first has put.
  for (const { type, id, survivor } of rows) {
    await client.query(`UPDATE ${subgraph}.ref_entity SET survivor_id = $3 WHERE entity_type = $1 AND survivor_id = $2`, [type, id, survivor]);
    for (const { table, column } of referring.filter((one) => one.type === type)) {
      await client.query(`UPDATE ${table} SET ${column} = $2 WHERE ${column} = $1`, [id, survivor]);
    }
  }
}
