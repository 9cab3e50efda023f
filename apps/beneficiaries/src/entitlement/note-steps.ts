import { today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { newId } from '@pilar/subgraph/ids';
import { accountOf } from '@pilar/subgraph/scope';
import type { Db } from '../db.ts';

/** What a step says beside its kind. */
export type Said = { reason?: string | null; note?: string | null; decreeNumber?: string | null; decreeOn?: string | null; happenedOn?: string | null };
/** An entitlement as a step has left it. */
type Left = { id: string; version: number; state: string; areaCode: string };

/** Writes a step into the ledger of each, in one statement. */
export async function noteSteps(tx: Db, { viewer }: Context, kind: Code<'ENTITLEMENT_STEP'>, left: readonly Left[], { reason, note, decreeNumber, decreeOn, happenedOn }: Said = {}): Promise<void> {
  await tx.entitlementStep.createMany({
    data: left.map(({ id, version, state, areaCode }) => ({
      id: newId(), entitlementId: id, version, kind, state, areaCode, ownerCode: viewer.grant.area, reason, note, decreeNumber, decreeOn: decreeOn ? new Date(decreeOn) : null,
      happenedOn: new Date(happenedOn ?? today()), account: accountOf(viewer), accountName: viewer.name, role: viewer.grant.role,
    })),
  });
}
