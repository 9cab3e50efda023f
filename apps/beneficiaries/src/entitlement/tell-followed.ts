import { recordParting } from '@pilar/subgraph/commands';
import type { Context } from '@pilar/subgraph/context';
import type { Followed, Snapshot } from '@pilar/subgraph/entity';
import { sql } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import type { Db } from '../db.ts';
import { entitlementEntity } from './entitlement-entity.ts';

/** An entry that the database wrote into the ledger, and when the freeze began that it ends. */
type Entry = { id: string; kind: 'FREEZE' | 'UNFREEZE' | 'MOVE'; reason: string | null; version: number; frozenOn: string | null };

/** Entries told already, of each transaction: a person may be touched by it more than once. */
const told = new WeakMap<object, Set<string>>();

/**
 * Tells in history, feed and inbox of the entitlements that this change of a family or person has frozen, given back or taken along
 * (rule 36): the database has done it by then. Who lives at a new place is told what an entitlement is, and not what it was.
 */
export async function tellFollowed(tx: Db, ctx: Context, subject: 'family_id' | 'beneficiary_id', { id, mutation, reason, before }: Followed): Promise<void> {
  // An entry bears the time of its transaction.
  const entries = await tx.$queryRaw<Entry[]>(sql`
    SELECT entry.entitlement_id::text AS id, entry.kind, entry.reason, entry.version,
      (SELECT max(earlier.happened_on)::text FROM beneficiaries.entitlement_step AS earlier WHERE earlier.entitlement_id = one.id AND earlier.kind = 'FREEZE' AND earlier.version < entry.version) AS "frozenOn"
    FROM beneficiaries.entitlement AS one JOIN beneficiaries.entitlement_step AS entry ON entry.entitlement_id = one.id
    WHERE ${subject === 'family_id' ? sql`one.family_id` : sql`one.beneficiary_id`} = ${id}::uuid AND entry.at = now() AND entry.kind IN ('FREEZE', 'UNFREEZE', 'MOVE')
    ORDER BY entry.entitlement_id, entry.version`);
  const done = told.get(tx) ?? new Set<string>();
  told.set(tx, done);
  for (const entry of entries.filter(({ id: one, version }) => !done.has(`${one} ${version}`))) {
    done.add(`${entry.id} ${entry.version}`);
    const after = await entitlementEntity.snapshot(tx, entry.id);
    if (after) await tell(tx, ctx, { mutation, reason }, entry, before?.area ?? null, after);
  }
}

async function tell(tx: Db, ctx: Context, trail: { mutation: string; reason: string | null }, entry: Entry, leftArea: string | null, after: Snapshot): Promise<void> {
  const change = { operation: 'UPDATED' as const, ...trail };
  if (entry.kind === 'MOVE') {
    const area = leftArea ?? after.area;
    const before = { ...after, version: after.version - 1, area, reach: { ...after.reach, areas: area === null ? [] : [area] }, facts: { ...after.facts, area } };
    return recordParting(tx, ctx, 'beneficiaries', 'Entitlement', change, { id: entry.id, before, after });
  }
  const was = entry.kind === 'FREEZE' ? { frozenOn: null, frozenReason: null } : { frozenOn: entry.frozenOn, frozenReason: entry.reason };
  await writeTrail(tx, ctx, 'beneficiaries', 'Entitlement', change, [{ id: entry.id, before: { ...after, version: after.version - 1, facts: { ...after.facts, ...was } }, after }]);
}
