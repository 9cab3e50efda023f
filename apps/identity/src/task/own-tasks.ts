import type { RawDb } from '@pilar/subgraph/context';
import type { TaskSpec } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { raw, Sql, sql } from '@pilar/subgraph/sql';
import { openTasks } from './keep-tasks.ts';

/** A record of identity itself that asks for something, such as an import whose rows wait to be mended. */
export type OwnSubject = { type: string; id: string; version: number; label: string };

const [before = '', behind = ''] = openTasks.split('$1');

/**
 * Opens a task that one of identity's own records asks for, or tells it anew; in the transaction that changes the record.
 * `account` makes it that account's alone.
 */
export async function openTask(tx: RawDb, subject: OwnSubject, task: TaskSpec & { account?: string }): Promise<void> {
  const row = { ...task, id: newId(), subgraph: 'identity', subjectType: subject.type, subjectId: subject.id, subjectVersion: subject.version, subjectLabel: subject.label };
  await tx.$executeRaw(new Sql([before, behind], [JSON.stringify([row])]));
}

/** Closes a task that one of identity's own records asked for; without a key all of them. Closing it again changes nothing. */
export async function closeTask(tx: RawDb, subject: Pick<OwnSubject, 'type' | 'id'>, key?: string): Promise<void> {
  const which = key === undefined ? raw('true') : sql`key = ${key}`;
  await tx.$executeRaw(sql`UPDATE identity.task SET done_at = now(), version = version + 1, updated_at = now()
    WHERE subgraph = 'identity' AND subject_type = ${subject.type} AND subject_id = ${subject.id}::uuid AND done_at IS NULL AND ${which}`);
}
