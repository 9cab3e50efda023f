import { today } from '@pilar/domain/dates';
import type { Context } from '@pilar/subgraph/context';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import type { EntitlementRow } from './entitlement-entity.ts';
import { openStates, steps, type Step } from './entitlement-rules.ts';
import { noteSteps, type Said } from './note-steps.ts';

/** Locks the entitlements that the viewer may change, in the order of their ids, so that two batches never wait for each other. */
export async function lockEntitlements(tx: Db, ids: readonly string[]): Promise<Map<string, EntitlementRow>> {
  const locked = await tx.$queryRaw<{ id: string }[]>(sql`SELECT id::text AS id FROM beneficiaries.entitlement WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`);
  const rows = await tx.entitlement.findMany({ where: { id: { in: locked.map(({ id }) => id) } }, include: { programme: true } });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Takes one step of entitlements that are locked and judged, in two statements however many they are. */
export async function takeSteps(tx: Db, ctx: Context, step: Step, rows: readonly EntitlementRow[], said: Said = {}): Promise<void> {
  if (rows.length === 0) return;
  const { to } = steps[step];
  const on = new Date(said.happenedOn ?? today());
  await tx.entitlement.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: {
      state: to, since: new Date(), reason: said.reason ?? null,
      ...(step === 'APPROVE' && { decreeNumber: said.decreeNumber, decreeOn: said.decreeOn ? new Date(said.decreeOn) : null }),
      ...(openStates.includes(to) ? {} : { endedOn: on }),
      version: { increment: 1 }, updatedAt: new Date(),
    },
  });
  await noteSteps(tx, ctx, step, rows.map(({ id, version, areaCode }) => ({ id, version: version + 1, state: to, areaCode })), said);
}
