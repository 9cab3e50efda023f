import { sql } from '@pilar/subgraph/sql';
import type { ImportValues } from '@pilar/subgraph/importing';
import type { Db } from '../db.ts';
import { recipientsOf, type Recipient } from '../delivery/recipients.ts';
import { standingDeliveries, type Standing } from '../delivery/standing-deliveries.ts';

/** A distribution as a bank's line reads it. */
export type NamedBatch = { id: string; reference: string; state: string; startsOn: string };
/** Whatever lines name: distributions by number, and their deliveries with whom they are for. */
export type Named = { batch: (given: string) => NamedBatch | undefined; delivery: (batch: NamedBatch, nth: number) => { standing: Standing; recipient: Recipient | undefined } | undefined };

/** The number of a distribution as it is stored, from what somebody typed: any case, O for 0, any separators. */
export function readReference(typed: string): string {
  return (typed.slice(0, 40).toUpperCase().replaceAll('O', '0').replace(/[^0-9A-F]/g, '').match(/.{1,4}/g) ?? []).join('-');
}

/**
 * Reads what the lines name. The distributions stay in their state to the end of the transaction, as for whoever records (see batchFor), and
 * the deliveries are locked: of a line and a phone that tell of the same one, one sees the other's.
 */
export async function readNamed(tx: Db, lines: readonly ImportValues[]): Promise<Named> {
  const numbers = new Map<string, Set<number>>();
  for (const { batch, nth } of lines) {
    if (typeof batch !== 'string' || typeof nth !== 'number' || !isNumber(nth)) continue;
    const reference = readReference(batch);
    numbers.set(reference, (numbers.get(reference) ?? new Set()).add(nth));
  }
  const batches = await lockBatches(tx, [...numbers.keys()]);
  const found = new Map<string, Standing>();
  for (const { id, reference } of batches.values()) {
    for (const row of await standingDeliveries(tx, id, { numbers: [...numbers.get(reference) ?? []] })) found.set(`${id} ${row.nth}`, row);
  }
  const recipients = await recipientsOf(tx, [...found.values()].map(({ entitlementId }) => entitlementId));
  return {
    batch: (given) => batches.get(readReference(given)),
    delivery: ({ id }, nth) => {
      const standing = found.get(`${id} ${nth}`);
      return standing && { standing, recipient: recipients.get(standing.entitlementId) };
    },
  };
}

/** Whether it can be a number on a list. */
export const isNumber = (nth: number) => Number.isInteger(nth) && nth >= 1 && nth <= 2_147_483_647;

async function lockBatches(tx: Db, references: readonly string[]): Promise<Map<string, NamedBatch>> {
  const known = await tx.$queryRaw<{ id: string }[]>(sql`SELECT id::text AS id FROM beneficiaries.distribution_batch WHERE reference = ANY(${[...references]}) ORDER BY id`);
  for (const { id } of known) await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock_shared(hashtextextended(${`pilar-distribution-${id}`}, 0))::text`);
  const rows = await tx.$queryRaw<NamedBatch[]>(sql`
    SELECT id::text AS id, reference, state, starts_on::text AS "startsOn" FROM beneficiaries.distribution_batch WHERE id = ANY(${known.map(({ id }) => id)}::uuid[])`);
  return new Map(rows.map((row) => [row.reference, row]));
}
