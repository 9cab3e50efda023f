import type { Role } from '@pilar/domain/access';
import type { Code } from '@pilar/domain/vocabulary';
import type { RawDb } from '@pilar/subgraph/context';
import { sql } from '@pilar/subgraph/sql';

/** What an alert or incident asks, and of whom; days ISO. */
type Asked = { type: 'Alert' | 'Incident'; id: string; label: string; kind: Code<'TASK_KIND'>; area: string; roles: readonly Role[]; from: string; due: string };

/** Asks something of those who have an inbox, for whoever watches and has none. */
export async function openWatchTask(tx: RawDb, { type, id, label, kind, area, roles, from, due }: Asked): Promise<void> {
  await tx.$executeRaw(sql`SELECT pilar.open_watch_task(${type}, ${id}::uuid, ${label}, ${kind}, ${area}, ${[...roles]}::text[], ${from}::date, ${due}::date)`);
}

/** Closes the task of an alert or incident that is dealt with, by whom it may be, with or without an inbox of their own. */
export async function closeWatchTask(tx: RawDb, type: Asked['type'], id: string): Promise<void> {
  await tx.$executeRaw(sql`SELECT pilar.close_watch_task(${type}, ${id}::uuid)`);
}
