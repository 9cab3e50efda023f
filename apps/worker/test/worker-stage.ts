import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobHandler, JobKind } from '@pilar/jobs/handler';
import type { Subgraph } from '@pilar/domain/subgraphs';
import { enqueue } from '@pilar/queue/queue';
import { startStack, type Stack } from '@pilar/testing/stack';
import pg from 'pg';
import { fileSettings, readEnv } from '../src/env.ts';
import { startWorker, type Worker } from '../src/worker.ts';

/** What a test says of a job that it puts there. */
export type TestJob = { kind?: JobKind; subject?: string; input?: object; email?: string };

/** A row of `identity.job`, as far as tests look. */
export type JobRow = { state: string; done: number; total: number | null; attempts: number; message: { id: string; en: string } | null; figures: Record<string, number>; checkpoint: unknown; version: number };

/** Identity and gateway as processes, their own worker ended, so that a test runs its own handlers in one of its own. */
export async function openWorkerStage(subgraphs: readonly Subgraph[] = [], env: Record<string, string> = {}) {
  const stack = await startStack({ subgraphs, env });
  await stack.kill('worker');
  const admin = new pg.Client({ connectionString: stack.adminUrl });
  admin.on('error', () => {});
  await admin.connect();
  const workers: Worker[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'pilar-worker-'));
  return {
    stack,
    admin,
    /** What a worker of this stack is told, for one in a process of its own. */
    env: { ...workerEnv(stack), ...env, FILES_STORE: `file:${folder}`, FILES_STAGING: folder },

    /** Starts a worker in this process. */
    async work(...handlers: JobHandler<never>[]): Promise<Worker> {
      const worker = await startWorker(readEnv({ ...workerEnv(stack), ...env }), fileSettings({ FILES_STORE: `file:${folder}`, FILES_STAGING: folder }), handlers, {
        pauseSeconds: () => 0, mail: { pauseSeconds: () => 0, lookMs: { idle: 100, away: 100 } }, audit: { lookMs: 100 }, retention: { lookMs: 100, delayHours: 0 },
      });
      workers.push(worker);
      return worker;
    },

    /** Puts a job of that demo officer there, as `startJob` does, past the mutations that start the real kinds. */
    async put({ kind = 'DOCUMENT', subject = 'contoh', input = {}, email = 'lebak@demo.pilar' }: TestJob = {}): Promise<string> {
      const id = randomUUID();
      const { rows: [owner] } = await admin.query<{ account: string; grant: string }>(`SELECT s.account_id AS account, g.id AS grant FROM identity.sign_in AS s
        JOIN identity.role_grant AS g USING (account_id) WHERE s.email = $1 ORDER BY g.id LIMIT 1`, [email]);
      await admin.query('BEGIN');
      await admin.query(`INSERT INTO identity.job (id, kind, subject, input, account, grant_id, language) VALUES ($1, $2, $3, $4, $5, $6, 'id')`,
        [id, kind, subject, JSON.stringify(input), owner?.account, owner?.grant]);
      await enqueue({ executeSql: (text, values) => admin.query(text, values) }, id);
      await admin.query('COMMIT');
      return id;
    },

    /** The job as it stands. */
    async job(id: string): Promise<JobRow> {
      const { rows: [row] } = await admin.query<JobRow>('SELECT state, done, total, attempts, message, figures, checkpoint, version FROM identity.job WHERE id = $1', [id]);
      if (!row) throw new Error(`There is no job ${id}`);
      return row;
    },

    /** Ends the workers of this process, as a deployment does. */
    async endWorkers() {
      for (const worker of workers.splice(0)) await worker.stop();
    },

    async close() {
      for (const worker of workers) await worker.stop();
      await admin.end();
      await stack.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type WorkerStage = Awaited<ReturnType<typeof openWorkerStage>>;

/** What a worker of this stack is told. */
function workerEnv(stack: Stack): Record<string, string> {
  return { PORT: '0', DATABASE_URL: stack.workerUrl, PILAR_SECRET: stack.secret, LOG_LEVEL: 'silent', SUBGRAPHS: JSON.stringify(stack.urls), GATEWAY: stack.url.replace('localhost', '127.0.0.1') };
}
