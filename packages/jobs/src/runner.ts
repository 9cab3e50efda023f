import { filesOf, type Files } from '@pilar/files/files';
import type { SealedFiles } from '@pilar/files/sealed-files';
import { StoreFull } from '@pilar/files/store-errors';
import { enqueue, queueName, queueSchema, type QueueEntry } from '@pilar/queue/queue';
import { isFull } from '@pilar/subgraph/errors';
import { reportOf } from '@pilar/domain/error-report';
import { newId } from '@pilar/subgraph/ids';
import { listen } from '@pilar/subgraph/notifications';
import { openPool, type ScopedPool } from '@pilar/subgraph/pool';
import { asWorker } from '@pilar/subgraph/scope';
import type { ViewerTokens } from '@pilar/trust/viewer-tokens';
import { PgBoss, type Job } from 'pg-boss';
import type { Logger } from 'pino';
import { callsOf, callTokens, type Addresses } from './calls.ts';
import { JobRefused, type JobHandler, type JobKind } from './handler.ts';
import { beginRun, finishRun, giveBackRun, refuseRun, repeatRun, runsStillOwn, saveProgress, sweepJobs, type StartedJob } from './job-rows.ts';
import { messages } from './messages.ts';
import { resolveOwner } from './owner.ts';
import { Progress } from './progress.ts';

/** What a runner is made of. */
export type RunnerOptions = {
  /** The database as role pilar_worker. */
  databaseUrl: string;
  secret: string;
  addresses: Addresses;
  /** Content of files, sealed. */
  content: SealedFiles;
  /** Where people reach the installation. */
  publicUrl: string;
  handlers: readonly JobHandler<never>[];
  /** Jobs at once. */
  concurrency: number;
  log: Logger;
  /** Seconds until a job is tried again after so many failures in a row. */
  pauseSeconds?: (failures: number) => number;
  /** Told of each start's end: how long it took (seconds) and what came of it. */
  observe?: (kind: JobKind, seconds: number, outcome: RunEnd) => void;
};

/** How a start of a job ended: GIVEN_BACK by a stopping worker, LOST when it was cancelled or taken over. */
export type RunEnd = 'DONE' | 'FAILED' | 'REPEATED' | 'GIVEN_BACK' | 'LOST';

const retries = 3;
/** A job that takes its worker with it would do so for ever; kills from outside are rarer than this between two chunks. */
const crashesAllowed = 30;
const sweepMs = 3_600_000;
/** Ten seconds of silence, and two each until somebody looks and until somebody asks for the next job: 14 s at most. */
const lookSeconds = 2;
const stopMs = 4_000;

/** 2, 8 and 32 seconds. */
const longerEachTime = (failures: number) => 2 ** (2 * failures - 1);

/** The reason a signal aborts with when the job is no longer this run's. */
class RunLost extends Error {}
/** The reason when the worker is stopping. */
class WorkerStopping extends Error {}

/**
 * Takes jobs from the queue and runs their handlers. What a job is and came to stands in `identity.job`; the queue says
 * only whose turn it is and whether a worker is still alive.
 */
export class Runner {
  readonly #options: RunnerOptions;
  readonly #handlers: ReadonlyMap<JobKind, JobHandler<unknown>>;
  readonly #db: ScopedPool;
  readonly #files: Files;
  readonly #boss: PgBoss;
  readonly #tokens: ViewerTokens;
  readonly #stopping = new AbortController();
  readonly #running = new Map<string, { run: number; ended: AbortController }>();
  #listening: Promise<void> = Promise.resolve();
  #sweeping: NodeJS.Timeout | undefined;

  constructor(options: RunnerOptions) {
    const { databaseUrl, secret, addresses, content, concurrency, handlers } = options;
    this.#options = options;
    this.#handlers = new Map(handlers.map((handler) => [handler.kind, handler as unknown as JobHandler<unknown>]));
    this.#db = openPool(databaseUrl, concurrency * 3);
    this.#files = filesOf(this.#db, content);
    this.#tokens = callTokens(secret, addresses);
    this.#boss = new PgBoss({
      connectionString: databaseUrl, max: 2, schema: queueSchema, migrate: false, schedule: false, useListenNotify: true,
      superviseIntervalSeconds: lookSeconds, monitorIntervalSeconds: lookSeconds, reindex: false, monitorVacuum: false,
    });
    this.#boss.on('error', (error: Error) => options.log.warn(reportOf(error), 'the queue has trouble, and goes on'));
  }

  /** Begins to take jobs. */
  async start(): Promise<void> {
    const { databaseUrl, concurrency } = this.#options;
    await this.#boss.start();
    this.#listening = listen({
      connectionString: databaseUrl, channels: ['pilar_jobs'], signal: this.#stopping.signal,
      onNotification: (_channel, payload) => this.#onChange(payload),
      onConnect: () => void this.#lookAfter().catch(() => {}),
    });
    this.#sweeping = setInterval(() => void asWorker(() => sweepJobs(this.#db)).catch(() => {}), sweepMs);
    this.#sweeping.unref();
    const polling = { pollingIntervalSeconds: lookSeconds, notifyPollingIntervalSeconds: lookSeconds };
    await this.#boss.work<QueueEntry>(queueName, { ...polling, localConcurrency: concurrency, heartbeatRefreshSeconds: 3 }, async ([entry]) => {
      if (entry) await asWorker(() => this.#take(entry));
    });
  }

  /** Whether the queue answers. */
  async ping(): Promise<void> {
    await this.#db.query('SELECT 1');
  }

  /** Gives back what is running, to be gone on with by another worker or the next start, and ends. */
  async stop(): Promise<void> {
    clearInterval(this.#sweeping);
    this.#stopping.abort(new WorkerStopping());
    await this.#boss.stop({ timeout: stopMs });
    await this.#listening;
    await this.#db.end();
  }

  /** A job has changed, anywhere: is it one of ours that was cancelled or taken over? */
  #onChange(payload: string): void {
    const { id, state, run } = JSON.parse(payload) as { id: string; state: string; run: number };
    const mine = this.#running.get(id);
    if (mine && (state === 'CANCELLED' || run > mine.run)) mine.ended.abort(new RunLost());
  }

  /** What happened while nobody listened. */
  async #lookAfter(): Promise<void> {
    if (this.#running.size === 0) return;
    const own = await asWorker(() => runsStillOwn(this.#db, [...this.#running.keys()]));
    for (const [id, { run, ended }] of this.#running) if (own.get(id) !== run) ended.abort(new RunLost());
  }

  async #take(entry: Job<QueueEntry>): Promise<void> {
    const job = await beginRun(this.#db, entry.data.job);
    if (!job) return;
    const begun = performance.now();
    const ended = new AbortController();
    this.#running.set(job.id, { run: job.run, ended });
    try {
      const end = await this.#run(job, entry, AbortSignal.any([ended.signal, entry.signal, this.#stopping.signal]));
      const seconds = (performance.now() - begun) / 1_000;
      this.#options.observe?.(job.kind, seconds, end);
      this.#options.log.info({ job: job.id, jobKind: job.kind, run: job.run, end, ms: Math.round(seconds * 1_000) }, 'job');
      // Thrown without detail: pg-boss keeps it beside the entry, which it then hands out again at once.
      if (end === 'GIVEN_BACK') throw new WorkerStopping();
    } finally {
      this.#running.delete(job.id);
    }
  }

  async #run(job: StartedJob, entry: Job<QueueEntry>, signal: AbortSignal): Promise<RunEnd> {
    const progress = new Progress({ done: job.done, total: job.total }, async (at) => {
      signal.throwIfAborted();
      if (!(await saveProgress(this.#db, job, at))) throw new RunLost();
    });
    try {
      if (job.crashes > crashesAllowed) throw this.#explained(job, new Error('crashed'), messages.crashed, { count: job.crashes });
      const outcome = await this.#handle(job, progress, signal);
      await finishRun(this.#db, job, progress.latest, outcome);
      return 'DONE';
    } catch (error) {
      if (error instanceof JobRefused) {
        await refuseRun(this.#db, job, error);
        return 'FAILED';
      }
      if (error instanceof RunLost || (signal.aborted && !(signal.reason instanceof WorkerStopping))) return 'LOST';
      if (signal.aborted) {
        await giveBackRun(this.#db, job);
        return 'GIVEN_BACK';
      }
      if (error instanceof StoreFull || isFull(error)) {
        await refuseRun(this.#db, job, this.#explained(job, error, messages.full));
        return 'FAILED';
      }
      return this.#repeat(job, entry, error);
    }
  }

  async #handle(job: StartedJob, progress: Progress, signal: AbortSignal) {
    const { addresses, secret } = this.#options;
    const handler = this.#handlers.get(job.kind);
    if (!handler) throw new Error(`There is no handler for ${job.kind}`);
    const { identity } = addresses.subgraphs;
    if (!identity) throw new Error('SUBGRAPHS names no identity');
    const viewer = await resolveOwner(identity, secret, job);
    const { id, input, language, checkpoint } = job;
    return handler.run({
      id, input, viewer, language, signal, checkpoint, publicUrl: this.#options.publicUrl, db: this.#db, files: this.#files,
      save: (at) => progress.save(at),
      ...callsOf(this.#tokens, addresses, { viewer, key: JSON.stringify(viewer) }, language, signal),
    });
  }

  /** After an unexpected error: another turn a little later, or the end. Both with the queue's entry in one transaction. */
  async #repeat(job: StartedJob, entry: Job<QueueEntry>, error: unknown): Promise<RunEnd> {
    const client = await this.#db.connect();
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
    try {
      await client.query('BEGIN');
      const failures = await repeatRun(client, job);
      if (failures === undefined || failures > retries) {
        await client.query('ROLLBACK');
        if (failures === undefined) return 'LOST';
        await refuseRun(this.#db, job, this.#explained(job, error, messages.unexpected));
        return 'FAILED';
      }
      this.#options.log.warn({ job: job.id, jobKind: job.kind, failures, ...reportOf(error) }, 'a job failed and will be repeated');
      await enqueue(db, job.id, (this.#options.pauseSeconds ?? longerEachTime)(failures));
      await this.#boss.complete(queueName, entry, null, { db });
      await client.query('COMMIT');
      return 'REPEATED';
    } catch (failure) {
      await client.query('ROLLBACK').catch(() => {});
      throw failure;
    } finally {
      client.release();
    }
  }

  /** The refusal that tells of an unexpected error by its id, under which the log tells where it arose. */
  #explained(job: StartedJob, error: unknown, message: (typeof messages)['unexpected' | 'crashed' | 'full'], parameters: Record<string, number> = {}): JobRefused {
    const errorId = newId();
    this.#options.log.error({ errorId, job: job.id, jobKind: job.kind, ...reportOf(error) }, 'a job failed');
    return new JobRefused(message, { ...parameters, errorId });
  }
}
