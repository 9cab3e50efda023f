import type { PgBoss } from 'pg-boss';

/** Schema of pg-boss. It holds ids of jobs and nothing else: what a job is stands in `identity.job`. */
export const queueSchema = 'pgboss';

/** The one queue. */
export const queueName = 'jobs';

/**
 * A worker that falls silent for ten seconds (the least that pg-boss allows) has lost its job. That is repeated as often
 * as need be: whether a job has failed is decided by what stands in `identity.job`.
 */
export const queueSettings = { heartbeatSeconds: 10, expireInSeconds: 86_400, retryLimit: 1_000, retryDelay: 0, deleteAfterSeconds: 3_600, notify: true };

/** What an entry of the queue holds. */
export type QueueEntry = { job: string };

/** Where the queue's statements run: in the transaction of whoever starts a job. */
export type QueueDb = { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> };

let sender: Promise<PgBoss> | undefined;

/** Puts a job into the queue, in the transaction behind `db`; it may start after so many seconds. */
export async function enqueue(db: QueueDb, job: string, afterSeconds = 0): Promise<void> {
  sender ??= openSender(db);
  sender.catch(() => { sender = undefined; });
  const entry: QueueEntry = { job };
  await (await sender).send(queueName, entry, { db, ...(afterSeconds > 0 && { startAfter: afterSeconds }) });
}

/** A pg-boss that only sends. It is started to learn the queue's settings, and stopped so that it does nothing by itself. */
async function openSender(db: QueueDb): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({ db, schema: queueSchema, migrate: false, supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ close: false, graceful: false });
  return boss;
}
