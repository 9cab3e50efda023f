import type { Context } from '@pilar/subgraph/context';
import { accountOf } from '@pilar/subgraph/scope';
import { sql } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import type { Db } from '../db.ts';
import { deliverySnapshot, type DeliveryFacts } from './delivery-entity.ts';
import type { DeliveryState } from './delivery-rules.ts';
import { holdersOf } from './holders.ts';

/** What becomes of a delivery. */
export type DeliveryChange = {
  id: string;
  /** How it stood, locked since. */
  was: DeliveryFacts;
  state: DeliveryState;
  /** ISO with offset; null of what was not given. */
  deliveredAt: string | null;
  receivedBy: string | null;
  mandateFile: string | null;
  proofFile: string | null;
  failure: string | null;
  note: string | null;
};

/** A delivery that was not given, or is open anew. */
export const notGiven = { deliveredAt: null, receivedBy: null, mandateFile: null, proofFile: null } as const;

/**
 * Writes what becomes of deliveries, which are locked, with their trail; four statements at most, however many there are, so that sums are moved once.
 * How they stand after it follows from how they stood: reading a hundred thousand back costs as much as writing them.
 */
export async function writeDeliveries(tx: Db, ctx: Context, mutation: string, changes: readonly DeliveryChange[], reason: string | null = null): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE beneficiaries.delivery AS one SET state = now.state, delivered_at = now."deliveredAt", received_by = now."receivedBy", mandate_file = now."mandateFile",
      proof_file = now."proofFile", failure = now.failure, note = now.note, recorded_by = ${accountOf(ctx.viewer)}, version = one.version + 1, updated_at = now()
    FROM jsonb_to_recordset(${JSON.stringify(changes.map(({ was: _was, ...now }) => now))}::jsonb) AS now (id uuid, state text, "deliveredAt" timestamptz, "receivedBy" text, "mandateFile" uuid, "proofFile" uuid, failure text, note text)
    WHERE one.id = now.id`);
  // Words may tell of somebody, and stand under their key; states, days and amounts do not, and a hundred thousand are written as fast as before.
  const holders = await holdersOf(tx, changes.filter(({ was, note }) => reason !== null || note !== null || was.note !== null).map(({ id }) => id));
  await writeTrail(tx, ctx, 'beneficiaries', 'Delivery', { operation: 'UPDATED', mutation, reason }, changes.map(({ id, was, deliveredAt, ...change }) => {
    const subject = holders.get(id) ?? null;
    const now = { ...was, ...change, deliveredAt: deliveredAt === null ? null : new Date(deliveredAt), version: was.version + 1 };
    return { id, before: deliverySnapshot(was, subject), after: deliverySnapshot(now, subject) };
  }));
}

/** Fails whatever of a distribution is still open, as it is not held. */
export async function failAll(tx: Db, ctx: Context, batchId: string, mutation: string): Promise<void> {
  const open = await tx.delivery.findMany({ where: { batchId, state: 'PENDING' } });
  await writeDeliveries(tx, ctx, mutation, open.map((was) => ({ id: was.id, was, state: 'FAILED', ...notGiven, failure: 'NOT_HELD', note: null })));
}
