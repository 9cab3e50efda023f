import type { RawDb } from './context.ts';
import { raw, sql } from './sql.ts';

/** Takes records out of everybody's sight; their rows and their history stay. The trail is written by whoever withdraws them. */
export async function withdrawRows(tx: RawDb, table: string, ids: readonly string[], reason: string): Promise<void> {
  // Lets this transaction alone still see what it hides; see pilar.shown.
  await tx.$executeRaw(sql`SELECT set_config('pilar.withdrawing', 'on', true)`);
  await tx.$executeRaw(sql`
    UPDATE ${raw(table)} SET withdrawn_at = now(), withdrawn_reason = ${reason}, version = version + 1, updated_at = now() WHERE id = ANY(${[...ids]}::uuid[])`);
  await tx.$executeRaw(sql`SELECT set_config('pilar.withdrawing', '', true)`);
}
