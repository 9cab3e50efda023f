import { presentOf } from '@pilar/domain/event-attendance';
import type { Code } from '@pilar/domain/vocabulary';
import type { RawDb } from '@pilar/subgraph/context';
import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';

/** How many of a group are in a state, and how many of them came uninvited. */
export type AttendanceCountRow = { group: Code<'PARTICIPANT_GROUP'>; state: Code<'PARTICIPANT_STATE'>; walkIns: number; participants: number };

/** Counts of each event, as everybody may know them who reads it: by name or not. */
export async function attendanceCounts(db: RawDb, ids: readonly string[]): Promise<Map<string, AttendanceCountRow[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<(AttendanceCountRow & { event: string })[]>(sql`
    SELECT event::text, "group", state, walk_ins AS "walkIns", participants FROM events.attendance_counts(${[...ids]}::uuid[]) ORDER BY "group", state`);
  return Map.groupBy(rows, ({ event }) => event);
}

/** How many of each group are present by name at one event. */
export async function presentAt(db: RawDb, id: string): Promise<Record<string, number>> {
  return presentOf((await attendanceCounts(db, [id])).get(id) ?? []);
}

/** The same for the events of a list, read together. */
export const countsOf = loaderOf<Db, AttendanceCountRow[]>(async (ctx, ids) => {
  const found = await attendanceCounts(ctx.db, ids);
  return (id) => found.get(id) ?? [];
});
