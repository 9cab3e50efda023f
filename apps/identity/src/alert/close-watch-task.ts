import type { RawDb } from '@pilar/subgraph/context';
import { sql } from '@pilar/subgraph/sql';

/** Closes the task of an alert or incident that is dealt with, by whom it may be, with or without an inbox of their own. */
export async function closeWatchTask(tx: RawDb, type: 'Alert' | 'Incident', id: string): Promise<void> {
  await tx.$executeRaw(sql`SELECT pilar.close_watch_task(${type}, ${id}::uuid)`);
}
