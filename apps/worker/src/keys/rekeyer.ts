import { setTimeout as pause } from 'node:timers/promises';
import { reportOf } from '@pilar/domain/error-report';
import { secretsIn } from '@pilar/domain/secret';
import type { SealedFiles } from '@pilar/files/sealed-files';
import { openPool, type ScopedPool } from '@pilar/subgraph/pool';
import { asWorker } from '@pilar/subgraph/scope';
import type pg from 'pg';
import type { Logger } from 'pino';
import { places } from './places.ts';
import { renewComparisons } from './renew-comparisons.ts';
import { renewFiles } from './renew-files.ts';
import { asRekeyer, renewRows, type Found } from './renew-rows.ts';
import { Ring } from './ring.ts';

/** Any number will do, as long as every worker takes the same. */
const lock = 4_711_002;

/** What a rekeyer is made of. */
export type RekeyerOptions = {
  /** The database as role pilar_worker. */
  databaseUrl: string;
  /** The secrets, newest first. */
  secret: string;
  content: SealedFiles;
  log: Logger;
  /** Milliseconds between two looks. */
  lookMs?: number;
};

/**
 * Seals anew, while people work, what is kept under a former secret. It goes from place to place until a look at all of them finds
 * nothing more; killed, it begins again, and what is done is done. Of several workers one does so. With one secret there is nothing to do.
 */
export class Rekeyer {
  readonly #options: RekeyerOptions;
  readonly #ring: Ring;
  readonly #stopping = new AbortController();
  #db: ScopedPool | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(options: RekeyerOptions) {
    this.#options = options;
    this.#ring = new Ring(options.secret);
  }

  /** Begins, where there is a former secret. */
  start(): void {
    if (secretsIn(this.#options.secret).length === 1) return;
    this.#db = openPool(this.#options.databaseUrl, 1);
    this.#running = asWorker(() => this.#run());
  }

  /** Ends after the rows under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.#db?.end();
  }

  async #run(): Promise<void> {
    const { log, lookMs = 10_000 } = this.#options;
    while (!this.#stopping.signal.aborted) {
      const clean = await this.#lookAll().catch((error: unknown) => {
        if (!this.#stopping.signal.aborted) log.error(reportOf(error), 'what is under a former secret could not be sealed anew');
        return false;
      });
      if (clean) return log.info({ secret: this.#ring.name }, 'all is sealed under the secret in use: the former one may be retired');
      await pause(lookMs, undefined, { signal: this.#stopping.signal }).catch(() => {});
    }
  }

  /** Looks at every place; true where nothing was left to do in any. */
  async #lookAll(): Promise<boolean> {
    const client = await this.#db?.connect();
    if (!client) return false;
    try {
      await client.query("SET statement_timeout = '10min'");
      const { rows: [turn] } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [lock]);
      return turn?.mine ? await this.#look(client) : false;
    } finally {
      // Its lock and its patience go with it.
      client.release(true);
    }
  }

  async #look(client: pg.ClientBase): Promise<boolean> {
    const { content } = this.#options;
    const { signal } = this.#stopping;
    const ring = this.#ring;
    let left = 0;
    for (const place of places) left += await this.#note(client, place.name, await renewRows(client, ring, place, signal));
    left += await this.#note(client, 'files', await renewFiles(client, content, signal));
    left += await this.#note(client, 'beneficiaries.comparison.keys', await renewComparisons(client, ring.name, signal));
    return left === 0;
  }

  /** Writes down what a look at a place found; gives how many rows were not under the newest secret when it began. */
  async #note(client: pg.ClientBase, place: string, { read, renewed, unreadable }: Found): Promise<number> {
    await asRekeyer(client, () => client.query(`
      INSERT INTO pilar.rekeyed AS known (secret, place, read, renewed, unreadable, clean_at) VALUES ($1, $2, $3, $4, $5, CASE WHEN $4::bigint = 0 THEN now() END)
      ON CONFLICT (secret, place) DO UPDATE SET read = excluded.read, renewed = known.renewed + excluded.renewed, unreadable = excluded.unreadable, clean_at = excluded.clean_at, at = now()`,
    [this.#ring.name, place, read, renewed, unreadable]));
    if (renewed > 0) this.#options.log.info({ place, read, renewed, unreadable }, 'sealed anew');
    return renewed;
  }
}
