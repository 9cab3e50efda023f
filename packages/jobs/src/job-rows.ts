import { say, type Language, type Message } from '@pilar/subgraph/messages';
import type pg from 'pg';
import type { JobKind, JobOutcome, JobProgress, JobRefused } from './handler.ts';

/** A job as the worker starts it. `run` numbers its starts: what an earlier start still writes does not count. */
export type StartedJob = {
  id: string; kind: JobKind; input: unknown; checkpoint: unknown; run: number;
  account: string; grantId: string; language: Language;
  done: number; total: number | null;
  /** Starts, since it last got further, that ended with their worker; this one not counted. */
  crashes: number;
};

/** A start of a job. */
export type Run = Pick<StartedJob, 'id' | 'run'>;

/** Marks the job as running; undefined when it is over, as a cancelled one is when its turn comes. */
export async function beginRun(db: pg.Pool, id: string): Promise<StartedJob | undefined> {
  const { rows } = await db.query<StartedJob>(`
    UPDATE identity.job AS job SET state = 'RUNNING', attempts = job.attempts + 1, crashes = job.crashes + (before.state = 'RUNNING')::int,
      started_at = coalesce(job.started_at, now()), version = job.version + 1
    FROM (SELECT id, state FROM identity.job WHERE id = $1 FOR UPDATE) AS before
    WHERE job.id = before.id AND before.state IN ('WAITING', 'RUNNING')
    RETURNING job.id, kind, input, checkpoint, attempts AS run, account, grant_id AS "grantId", language, done, total, crashes`, [id]);
  return rows[0];
}

const ofRun = `WHERE id = $1 AND attempts = $2 AND state = 'RUNNING'`;

/** Writes progress; false when the job is no longer this run's. Getting further forgives earlier failures and crashes. */
export async function saveProgress(db: pg.Pool, { id, run }: Run, { done, total, checkpoint }: JobProgress): Promise<boolean> {
  const { rowCount } = await db.query(`
    UPDATE identity.job SET done = $3, total = $4, checkpoint = CASE WHEN $5 THEN $6::jsonb ELSE checkpoint END, version = version + 1,
      failures = CASE WHEN $3 > furthest THEN 0 ELSE failures END, crashes = CASE WHEN $3 > furthest THEN 0 ELSE crashes END,
      furthest = greatest(furthest, $3) ${ofRun}`,
  [id, run, Math.round(done), total === null ? null : Math.round(total), checkpoint !== undefined, JSON.stringify(checkpoint ?? null)]);
  return rowCount === 1;
}

/** Ends the job as done. Nothing happens when it was cancelled just before. */
export async function finishRun(db: pg.Pool, { id, run }: Run, { done, total }: JobProgress, { figures, fileId }: JobOutcome): Promise<void> {
  await db.query(`UPDATE identity.job SET state = 'DONE', finished_at = now(), done = $3, total = $4, figures = $5, file_id = $6, checkpoint = NULL, version = version + 1 ${ofRun}`,
    [id, run, done, total, JSON.stringify(figures), fileId ?? null]);
}

/** Ends the job as failed, with what its owner is told. */
export async function refuseRun(db: pg.Pool, { id, run }: Run, { told, parameters }: Pick<JobRefused, 'told' | 'parameters'>): Promise<void> {
  await db.query(`UPDATE identity.job SET state = 'FAILED', finished_at = now(), message = $3, version = version + 1 ${ofRun}`,
    [id, run, JSON.stringify(inBoth(told, parameters))]);
}

/** Counts a failure and lets the job wait for its next turn; gives the count, undefined when the job is no longer this run's. */
export async function repeatRun(db: pg.ClientBase, { id, run }: Run): Promise<number | undefined> {
  const { rows } = await db.query<{ failures: number }>(`UPDATE identity.job SET state = 'WAITING', failures = failures + 1, version = version + 1 ${ofRun} RETURNING failures`, [id, run]);
  return rows[0]?.failures;
}

/** Lets the job wait for another worker, or this one's next start. */
export async function giveBackRun(db: pg.Pool, { id, run }: Run): Promise<void> {
  await db.query(`UPDATE identity.job SET state = 'WAITING', version = version + 1 ${ofRun}`, [id, run]);
}

/** Those of the runs whose jobs are still theirs. */
export async function runsStillOwn(db: pg.Pool, ids: string[]): Promise<Map<string, number>> {
  const { rows } = await db.query<Run>(`SELECT id, attempts AS run FROM identity.job WHERE id = ANY ($1::uuid[]) AND state = 'RUNNING'`, [ids]);
  return new Map(rows.map(({ id, run }) => [id, run]));
}

/** Removes jobs that ended more than 90 days ago. */
export async function sweepJobs(db: pg.Pool): Promise<number> {
  const { rowCount } = await db.query(`DELETE FROM identity.job WHERE finished_at < now() - interval '90 days'`);
  return rowCount ?? 0;
}

function inBoth(message: Message, parameters: Record<string, string | number>): Record<Language, string> {
  return { id: say('id', message, parameters), en: say('en', message, parameters) };
}
