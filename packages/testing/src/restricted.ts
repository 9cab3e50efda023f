import { whoseRows, type Exportables } from '@pilar/subgraph/exports';
import type { HeldPlan } from '@pilar/subgraph/held';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Restricts, past the graph, what is kept of somebody, as a request that was granted would; gives how it is lifted. */
export async function restrict(arrange: (query: string, values: unknown[]) => Promise<{ rows: { id: string }[] }>, type: 'Beneficiary' | 'Person', subject: string): Promise<() => Promise<unknown>> {
  const [of, column] = [randomUUID(), type === 'Person' ? 'person_id' : 'beneficiary_id'];
  await arrange(`INSERT INTO identity.data_request (id, number, kind, channel, owner_code, state, received_at, due_at, ${column}, relation, content_sealed, proof, identified_at, answer_sealed, ended_at)
    VALUES ($1, $3, 'RESTRICTION', 'DESK', '36', 'ANSWERED', now(), now() + interval '72 hours', $2, 'SELF', '', 'KNOWN', now(), '', now())`, [of, subject, `D-${of.slice(0, 8)}`]);
  await arrange(`INSERT INTO identity.restriction (id, request_id, ${column}, records, owner_code) VALUES (gen_random_uuid(), $1, $2, identity.restricts($3, $2), '36')`, [of, subject, type]);
  return () => arrange("UPDATE identity.restriction SET lifted_at = now(), lifted_by = 'x', lifted_by_name = 'Contoh', lift_reason = 'FOUND_RIGHT' WHERE request_id = $1", [of]);
}

/**
 * What a restriction would pass by without a word: tables that hold something of somebody and neither refuse what is new of whoever is restricted nor stand
 * among those that are `free` of it for a reason, and exported lists of such tables that do not say whose their rows are.
 */
export async function restrictionGaps(adminUrl: string, { tables, left }: HeldPlan, exportables: Exportables, free: Readonly<Record<string, string>>): Promise<string[]> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ table: string }>("SELECT DISTINCT tgrelid::regclass::text AS table FROM pg_trigger WHERE tgname = 'refuse_restricted' AND tgenabled = 'O'");
    const refusing = new Set(rows.map(({ table }) => table));
    const held = [...tables.map(({ table }) => table), ...Object.keys(left)];
    return [
      ...held.filter((table) => !refusing.has(table) && !(table in free)).map((table) => `${table} takes what is restricted`),
      ...Object.keys(free).filter((name) => (name.includes('.') ? refusing.has(name) || !held.includes(name) : !exportables.has(name as never))).map((table) => `${table} is not free of it`),
      ...[...exportables].flatMap(([list, exportable]) => ('compute' in exportable || !held.includes(exportable.definition.table) || list in free || whoseRows(exportable.definition) ? [] : [`${list} leaves with what is restricted`])),
    ].toSorted();
  } finally {
    await admin.end();
  }
}
