import { accountOf } from './scope.ts';
import type { Context, RawDb } from './context.ts';
import { differences, type Entity, type Snapshot } from './entity.ts';
import { newId } from './ids.ts';
import { raw, sql } from './sql.ts';

/** What became of a record. */
export type Operation = 'CREATED' | 'UPDATED' | 'DELETED' | 'MERGED' | 'RECODED';

/** A change as the trail keeps it. */
export type TrailEntry = { operation: Operation; mutation: string; reason: string | null };

/** Writes the change into the audit trail, in the transaction that makes it. */
export async function writeAudit(tx: RawDb, ctx: Context, subgraph: string, entity: Entity, id: string, entry: TrailEntry, before: Snapshot | null, after: Snapshot): Promise<void> {
  const { viewer } = ctx;
  const { areas, downward, open } = after.reach;
  await tx.$executeRaw(sql`
    INSERT INTO audit.entry (id, at, subgraph, request_id, account, account_name, grant_id, role, operation, entity_type, entity_id, version, reason, changes, areas, downward, open)
    VALUES (${newId()}::uuid, now(), ${subgraph}, ${ctx.requestId}, ${accountOf(viewer)}, ${viewer.name}, ${viewer.grant.id}, ${viewer.grant.role},
      ${entry.mutation}, ${entity.type}, ${id}::uuid, ${after.version}, ${entry.reason}, ${JSON.stringify(differences(before, after))}::jsonb,
      ${areas}, ${downward}, ${open})`);
}

/** Writes the change into the subgraph's outbox, from which the change feed and other subgraphs learn of it. */
export async function writeOutbox(tx: RawDb, subgraph: string, entity: Entity, id: string, operation: Operation, before: Snapshot | null, after: Snapshot): Promise<void> {
  const { areas, downward, open } = after.reach;
  await tx.$executeRaw(sql`
    INSERT INTO ${outboxOf(subgraph)} (operation, entity_type, entity_id, version, label, state, area_code, areas, downward, open, was_areas, was_downward)
    VALUES (${operation}, ${entity.type}, ${id}::uuid, ${after.version}, ${after.label}, ${after.state}, ${after.area},
      ${areas}, ${downward}, ${open}, ${before?.reach.areas ?? []}, ${before?.reach.downward ?? []})`);
}

/** The outbox table of a subgraph. Its name comes from code, never from a request. */
export function outboxOf(subgraph: string) {
  return raw(`${subgraph}.outbox`);
}
