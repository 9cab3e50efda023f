import { sql } from '@pilar/subgraph/sql';
import type { ImportValues } from '@pilar/subgraph/importing';
import type { Db } from '../db.ts';
import { standingDeliveries, type Standing } from '../delivery/standing-deliveries.ts';

type Batch = { id: string; reference: string; state: string; startsOn: string };
/** A distribution as a bank's line reads it, with those of its deliveries that lines name, by number. */
export type NamedBatch = Batch & { deliveries: ReadonlyMap<number, Standing> };
/** Finds what lines name a distribution by. */
export type Named = (typed: string) => NamedBatch | undefined;

/** The number of a distribution as it is stored, from what somebody typed: any case, O for 0, any separators. */
export function readReference(typed: string): string {
  return (typed.slice(0, 40).toUpperCase().replaceAll('O', '0').replace(/[^0-9A-F]/g, '').match(/.{1,4}/g) ?? []).join('-');
}

/**
 * Reads what the lines name. The distributions stay in their state to the end of the transaction, as for whoever records (see batchFor), and
 * the deliveries are locked: of a line and a phone that tell of the same one, one sees the other's.
 */
export async function readNamed(tx: Db, lines: readonly ImportValues[]): Promise<Named> {
  // Thousands of lines say the same.
  const references = new Map<string, string>();
  const numbers = new Map<string, Set<number>>();
  for (const { batch, nth } of lines) {
    if (typeof batch !== 'string' || typeof nth !== 'number' || !isNumber(nth)) continue;
    const reference = references.get(batch) ?? readReference(batch);
    references.set(batch, reference);
    numbers.set(reference, (numbers.get(reference) ?? new Set()).add(nth));
  }
  const batches = new Map<string, NamedBatch>();
  // A file without names needs none.
  const withNames = lines.some(({ fullName }) => fullName !== undefined);
  for (const batch of await lockBatches(tx, [...numbers.keys()])) {
    const rows = await standingDeliveries(tx, batch.id, { numbers: [...numbers.get(batch.reference) ?? []] }, withNames);
    batches.set(batch.reference, { ...batch, deliveries: new Map(rows.map((row) => [row.nth, row])) });
  }
  return (typed) => batches.get(references.get(typed) ?? readReference(typed));
}

/** Whether it can be a number on a list. */
const isNumber = (nth: number) => Number.isInteger(nth) && nth >= 1 && nth <= 2_147_483_647;

async function lockBatches(tx: Db, references: readonly string[]): Promise<Batch[]> {
  const known = await tx.$queryRaw<{ id: string }[]>(sql`SELECT id::text AS id FROM beneficiaries.distribution_batch WHERE reference = ANY(${[...references]}) ORDER BY id`);
  for (const { id } of known) await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock_shared(hashtextextended(${`pilar-distribution-${id}`}, 0))::text`);
  return tx.$queryRaw<Batch[]>(sql`
    SELECT id::text AS id, reference, state, starts_on::text AS "startsOn" FROM beneficiaries.distribution_batch WHERE id = ANY(${known.map(({ id }) => id)}::uuid[]) ORDER BY id`);
}
