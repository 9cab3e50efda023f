import type { RawDb } from '@pilar/subgraph/context';
import { raw, sql } from '@pilar/subgraph/sql';

/** A column by which each record of a table points at the next: an office at its parent, a law at its successor. */
export type Chain = { table: string; column: string };

/**
 * Whether the chain leads from one record to the other. Takes a lock until the transaction ends, so that two changes at
 * once cannot close a ring together.
 */
export async function leadsTo(tx: RawDb, { table, column }: Chain, from: string, to: string): Promise<boolean> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext(${`${table}.${column}`}))`);
  const [row] = await tx.$queryRaw<{ found: boolean }[]>(sql`
    WITH RECURSIVE way (id, next) AS (
      SELECT id, ${raw(column)} FROM ${raw(table)} WHERE id = ${from}::uuid
      UNION SELECT step.id, step.${raw(column)} FROM ${raw(table)} AS step JOIN way ON step.id = way.next
    ) SELECT EXISTS (SELECT FROM way WHERE id = ${to}::uuid) AS found`);
  return row?.found ?? false;
}
