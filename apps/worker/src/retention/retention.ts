import { setTimeout as pause } from 'node:timers/promises';
import { reportOf } from '@pilar/domain/error-report';
import { openPool, type ScopedPool } from '@pilar/subgraph/pool';
import { asWorker } from '@pilar/subgraph/scope';
import type { Logger } from 'pino';

/** What keeps the retention schedule is made of. */
export type RetentionOptions = {
  /** The database as role pilar_worker. */
  databaseUrl: string;
  log: Logger;
  /** Milliseconds between two looks. */
  lookMs?: number;
  /** Milliseconds between two proposals of what is due. */
  proposeMs?: number;
  /** Hours between a decision and the erasure, in which it can still be held. */
  delayHours?: number;
};

/** Most persons proposed at once and class: as many as people can decide on. */
const mostProposed = 200;

/**
 * Proposes each day whose data have been kept long enough, and erases those on whom two have decided. The database does both in one
 * transaction over all parts (decision 0059): a worker that is killed leaves nobody erased by half, and of several workers one erases somebody.
 */
export class Retention {
  readonly #options: RetentionOptions;
  readonly #db: ScopedPool;
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #proposedAt = -Infinity;

  constructor(options: RetentionOptions) {
    this.#options = options;
    this.#db = openPool(options.databaseUrl, 1);
  }

  /** Begins to look. */
  start(): void {
    this.#running = asWorker(() => this.#run());
  }

  /** Ends after the erasure under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.#db.end();
  }

  async #run(): Promise<void> {
    const { log, lookMs = 60_000 } = this.#options;
    while (!this.#stopping.signal.aborted) {
      await this.#look().catch((error: unknown) => log.error(reportOf(error), 'the retention schedule could not be kept'));
      await pause(lookMs, undefined, { signal: this.#stopping.signal }).catch(() => {});
    }
  }

  async #look(): Promise<void> {
    const { log, proposeMs = 86_400_000, delayHours = 24 } = this.#options;
    if (Date.now() - this.#proposedAt >= proposeMs) {
      const { rows } = await this.#db.query<{ proposed: number }>('SELECT identity.propose_due_erasures($1) AS proposed', [mostProposed]);
      this.#proposedAt = Date.now();
      if (rows[0]?.proposed) log.info({ proposed: rows[0].proposed }, 'erasures proposed');
    }
    while (!this.#stopping.signal.aborted) {
      const { rows } = await this.#db.query<{ erasure: string | null }>('SELECT identity.erase_next(make_interval(hours => $1)) AS erasure', [delayHours]);
      const erasure = rows[0]?.erasure;
      if (!erasure) return;
      log.info({ erasure }, 'erasure done or held');
    }
  }
}
