import { setTimeout as pause } from 'node:timers/promises';
import { reportOf } from '@pilar/domain/error-report';
import { openPool, type ScopedPool } from '@pilar/subgraph/pool';
import { asWorker } from '@pilar/subgraph/scope';
import { sealNext, type NewSeal } from '@pilar/subgraph/seal';
import type { Logger } from 'pino';

/** What a sealer is made of. */
export type SealerOptions = {
  /** The database as role pilar_worker. */
  databaseUrl: string;
  secret: string;
  log: Logger;
  /** Milliseconds between two looks. */
  lookMs?: number;
};

/**
 * Seals the audit trail while people work. Its log tells each seal's number and hash: whoever keeps the log elsewhere has a witness that
 * nobody who owns the database can change. Of several workers one seals at a time.
 */
export class Sealer {
  readonly #options: SealerOptions;
  readonly #db: ScopedPool;
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #newest: NewSeal | null = null;

  constructor(options: SealerOptions) {
    this.#options = options;
    this.#db = openPool(options.databaseUrl, 1);
  }

  /** Begins to seal. */
  start(): void {
    this.#running = asWorker(() => this.#run());
  }

  /** Ends after the seal under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.#db.end();
  }

  /** The last seal this worker put on. */
  get newest(): NewSeal | null {
    return this.#newest;
  }

  async #run(): Promise<void> {
    const { log, lookMs = 10_000 } = this.#options;
    while (!this.#stopping.signal.aborted) {
      await this.#sealAll().catch((error: unknown) => log.error(reportOf(error), 'the audit trail could not be sealed'));
      await pause(lookMs, undefined, { signal: this.#stopping.signal }).catch(() => {});
    }
  }

  async #sealAll(): Promise<void> {
    const client = await this.#db.connect();
    try {
      while (!this.#stopping.signal.aborted) {
        const seal = await sealNext(client, this.#options.secret);
        if (!seal) return;
        this.#newest = seal;
        this.#options.log.info(seal, 'audit sealed');
      }
    } finally {
      client.release();
    }
  }
}
