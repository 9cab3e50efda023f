import type { Permission } from '@pilar/domain/access';
import { regencyOf } from '@pilar/domain/region-code';
import { allowed, type Context, type RawDb } from './context.ts';
import { newId } from './ids.ts';
import { perRequest } from './per-request.ts';
import { accountOf } from './scope.ts';
import { insertRows } from './sql.ts';

/**
 * What makes a record of a type one that is written down when it is read: columns that name it and the persons or families it is of, and
 * the fields that count; left out, all that say anything. `sources`: the same columns as SQL over the type's table, where they are not called alike;
 * `permission`: without it those fields are empty.
 */
export type Protection = { columns: readonly string[]; fields?: readonly string[]; sources?: readonly string[]; permission?: Permission };

/** A record that was read: where it lies, and whom it is of. */
type Read = { areaCode?: unknown; ownerCode?: unknown };

/** Records of one kind in one regency that an answer shows. */
type Reading = { type: string; area: string; purpose: string | null; subjects: Set<string> };

/** Fields that say nothing of anybody. */
const silent: ReadonlySet<string> = new Set(['id', 'version', 'area', 'viewerCan', 'withheld']);

/** By type. Types are told of their protection when the modules that define them load, before there is a schema to keep it in. */
const protections = new Map<string, Protection>();

/** Makes the readings of a type count. */
export function protect(type: string, protection: Protection): void {
  protections.set(type, protection);
}

/** The protection of a type; none of most. */
export function protectionOf(type: string): Protection | undefined {
  return protections.get(type);
}

/** Whether reading that field of a protected type counts. */
export function counts({ fields }: Protection, field: string): boolean {
  return fields ? fields.includes(field) : !silent.has(field);
}

const readingsOf = perRequest(() => ({ seen: new Set<object>(), byKind: new Map<string, Reading>() }));

/** Notes that the answer under way shows a record of a protected type. */
export function noteRow(ctx: Context, type: string, { columns, permission }: Protection, row: object): void {
  const { seen } = readingsOf(ctx);
  if (seen.has(row) || (permission && !allowed(ctx, permission))) return;
  seen.add(row);
  const values = row as Record<string, unknown> & Read;
  noteReading(ctx, type, { area: String(values.areaCode ?? values.ownerCode ?? ctx.viewer.grant.area), subjects: columns.map((column) => values[column]).filter((id) => typeof id === 'string') });
}

/** Notes that the answer under way shows something of these subjects, for a purpose where one was asked for. */
export function noteReading(ctx: Context, type: string, { area: code, subjects, purpose = null }: { area: string; subjects: readonly string[]; purpose?: string | null }): void {
  const { byKind } = readingsOf(ctx);
  const area = regencyOf(code);
  const key = JSON.stringify([type, area, purpose]);
  const reading = byKind.get(key) ?? { type, area, purpose, subjects: new Set() };
  byKind.set(key, reading);
  for (const id of subjects) reading.subjects.add(id);
}

/** Writes down what the answer shows, in one statement. Whoever sends the answer waits for it. */
export async function writeReadings(db: RawDb, ctx: Context, subgraph: string, operation: string): Promise<void> {
  const { byKind } = readingsOf(ctx);
  if (byKind.size === 0) return;
  const { viewer } = ctx;
  const common = {
    subgraph, request_id: ctx.requestId, account: accountOf(viewer), account_name: viewer.name, grant_id: viewer.grant.id, role: viewer.grant.role,
    grant_area: viewer.grant.area, operation,
  };
  const rows = [...byKind.values()].map(({ type, area, purpose, subjects }) => ({ id: newId(), ...common, purpose, entity_type: type, area_code: area, subjects: [...subjects] }));
  byKind.clear();
  await db.$executeRaw(insertRows('audit.reading', readingColumns, rows));
}

const readingColumns = {
  id: 'uuid', subgraph: 'text', request_id: 'text', account: 'text', account_name: 'text', grant_id: 'text', role: 'text', grant_area: 'text', operation: 'text', purpose: 'text',
  entity_type: 'text', area_code: 'text', subjects: 'uuid[]',
};
