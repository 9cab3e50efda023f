import { accountOf } from './scope.ts';
import type { Context, RawDb } from './context.ts';
import { differences, type FieldChange, type Snapshot, type TaskSpec } from './entity.ts';
import { newId } from './ids.ts';
import { insertRows, raw, sql } from './sql.ts';
import { factSealer, sealChange, type FactSealer } from './subject-keys.ts';

/** What became of a record. */
export type Operation = 'CREATED' | 'UPDATED' | 'DELETED' | 'MERGED' | 'RECODED';

/** A change as the trail keeps it. */
export type TrailEntry = { operation: Operation; mutation: string; reason: string | null };

/** A record before and after a change; `reason` where it differs from record to record, `survivor` the record it was merged into. */
export type Change = { id: string; before: Snapshot | null; after: Snapshot; reason?: string | null; survivor?: string };

/** Writes into the audit trail who did what to records of one type. One statement, however many there are. */
export async function writeAudit(tx: RawDb, ctx: Context, subgraph: string, type: string, entry: Pick<TrailEntry, 'mutation' | 'reason'>, changes: readonly Change[]): Promise<void> {
  const { viewer } = ctx;
  const entries = changes.map(({ id, before, after, reason }) => ({ id, after, changed: differences(before, after), reason: reason ?? entry.reason }));
  const sealer = await factSealer(tx, entries.flatMap(({ after, changed }) => (changed.length > 0 ? after.subject ?? [] : [])));
  const audited = entries.map(({ id, after, changed, reason }) => ({ id: newId(), entity_id: id, version: after.version, ...told(sealer, after, changed, reason), ...after.reach }));
  await tx.$executeRaw(sql`
    INSERT INTO audit.entry (id, at, subgraph, request_id, account, account_name, grant_id, role, operation, entity_type, entity_id, version, reason, changes, areas, downward, open)
    SELECT id, now(), ${subgraph}, ${ctx.requestId}, ${accountOf(viewer)}, ${viewer.name}, ${viewer.grant.id}, ${viewer.grant.role},
      ${entry.mutation}, ${type}, entity_id, version, reason, changes, areas, downward, open
    FROM jsonb_to_recordset(${JSON.stringify(audited)}::jsonb)
      AS given (id uuid, entity_id uuid, version integer, reason text, changes jsonb, areas text[], downward text[], open boolean)`);
}

/**
 * Writes changes of records of one type into the audit trail and the subgraph's outbox, from which the change feed and
 * other subgraphs learn of them, in the transaction that makes them. One statement each, however many there are.
 */
export async function writeTrail(tx: RawDb, ctx: Context, subgraph: string, type: string, entry: TrailEntry, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await writeAudit(tx, ctx, subgraph, type, entry, changes);
  await tx.$executeRaw(insertRows(`${subgraph}.outbox`, outboxColumns, changes.map(({ id, before, after, survivor }) => ({
    operation: entry.operation, entity_type: type, entity_id: id, survivor_id: survivor, version: after.version, label: after.label, state: after.state, area_code: after.area,
    ...toldTo(after), was_areas: toldTo(before).areas, was_downward: toldTo(before).downward,
    tasks: asked(type, entry.operation, after), carried: after.confidential ? null : after.carried,
  }))));
}

/** What changed and why. Of a person both are sealed; why somebody looked, where nothing changed, is the looker's to answer for and stays. */
function told(sealer: FactSealer, { subject }: Snapshot, changes: FieldChange[], reason: string | null): { reason: string | null; changes: FieldChange[] } {
  if (!subject || changes.length === 0) return { reason, changes };
  return { reason: sealer(subject, reason), changes: changes.map((change) => sealChange(sealer, subject, change)) };
}

const outboxColumns = {
  operation: 'text', entity_type: 'text', entity_id: 'uuid', survivor_id: 'uuid', version: 'integer', label: 'text', state: 'text', area_code: 'text',
  areas: 'text[]', downward: 'text[]', open: 'boolean', was_areas: 'text[]', was_downward: 'text[]', tasks: 'jsonb', carried: 'jsonb',
};

/** Who is told of a change: also where the record goes; of a confidential one nobody. */
function toldTo(record: Snapshot | null): Snapshot['reach'] {
  if (!record || record.confidential) return { areas: [], downward: [], open: false };
  const { reach, expectedIn } = record;
  return { ...reach, areas: expectedIn ? [...reach.areas, expectedIn] : reach.areas };
}

/** What the record asks of people once it is changed: nothing when it is gone. */
function asked(type: string, operation: Operation, { tasks = [], reach }: Snapshot): readonly TaskSpec[] {
  const astray = tasks.find(({ area }) => !reach.areas.includes(area));
  if (astray) throw new Error(`${type} asks for ${astray.kind} in ${astray.area}, where it is not seen`);
  return operation === 'DELETED' || operation === 'MERGED' ? [] : tasks;
}

/** The outbox table of a subgraph. Its name comes from code, never from a request. */
export function outboxOf(subgraph: string) {
  return raw(`${subgraph}.outbox`);
}
