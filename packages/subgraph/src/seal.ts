import { chainHash, chainMac } from '@pilar/domain/audit-chain';
import type pg from 'pg';

/** A seal that was just put on. */
export type NewSeal = { n: number; hash: string; rows: number };

/** Rows in one seal at most: read and hashed within a fraction of a second. */
export const rowsInSeal = 10_000;

/** Any number will do, as long as every sealer takes the same. */
const lock = 4_711_001;

type Batch = { n: string; previous: Buffer | null; kind: string; ids: string[]; first_at: string; last_at: string; digest: Buffer };

/** Seals the rows of the audit trail that have waited longest; null when none waits, or another worker is sealing. */
export async function sealNext(client: pg.ClientBase, secret: string, most = rowsInSeal): Promise<NewSeal | null> {
  await client.query('BEGIN');
  try {
    const sealed = await sealBatch(client, secret, most);
    await client.query('COMMIT');
    return sealed;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function sealBatch(client: pg.ClientBase, secret: string, most: number): Promise<NewSeal | null> {
  const { rows: [turn] } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [lock]);
  if (!turn?.mine) return null;
  // Moments as text: they have microseconds, and a Date has none.
  const { rows: [batch] } = await client.query<Batch>('SELECT n, previous, kind, ids, first_at::text, last_at::text, digest FROM audit.next_batch($1)', [most]);
  if (!batch) return null;
  const { previous, kind, ids, first_at: from, last_at: to, digest } = batch;
  const n = Number(batch.n);
  const hash = chainHash({ n, previous, kind, digest });
  await client.query('SELECT audit.put_seal($1, $2, $3, $4, $5, $6, $7)', [n, kind, ids, from, to, hash, chainMac(secret, hash)]);
  return { n, hash: hash.toString('hex'), rows: ids.length };
}
