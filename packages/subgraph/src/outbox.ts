import { setTimeout as pause } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import type { Logger } from 'pino';
import { followMerges, type Referring } from './merges.ts';
import { listen } from './notifications.ts';
import { asWorker } from './scope.ts';
import type { ScopedPool } from './pool.ts';

const batch = 1_000;
const idleMs = 1_000;
const keySweepMs = 3_600_000;
/** How long one step may fail before operators are told; a database that restarts takes less. */
const stuckAfterMs = 30_000;

/**
 * Numbers the subgraph's committed outbox entries, in one place at a time (an advisory lock), so that change_seq is
 * commit order without gaps. A sequence taken inside the transaction would not be: readers would skip what commits late.
 */
export async function publishOutbox(pool: ScopedPool, subgraph: string): Promise<number> {
  return asWorker(async () => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`pilar-outbox-${subgraph}`]);
      // In the order of the index, which forgets on the way the entries that are numbered by now; a bitmap reads them all each time.
      await client.query('SET LOCAL enable_bitmapscan = off');
      const { rowCount } = await client.query(`
        UPDATE ${subgraph}.outbox AS entry SET change_seq = numbered.seq FROM (
          SELECT id, (SELECT coalesce(max(change_seq), 0) FROM ${subgraph}.outbox) + row_number() OVER (ORDER BY id) AS seq
          FROM (SELECT id FROM ${subgraph}.outbox WHERE change_seq IS NULL ORDER BY id LIMIT ${batch}) AS waiting
        ) AS numbered WHERE entry.id = numbered.id`);
      if (rowCount) await client.query('SELECT pg_notify($1, $2)', [`pilar_changes`, subgraph]);
      await client.query('COMMIT');
      client.release();
      return rowCount ?? 0;
    } catch (error) {
      client.release(true);
      throw error;
    }
  });
}

/** The entries of an outbox that are taken over at once: those after one number up to another, as digits. */
export type Span = { after: string; upTo: string };

/**
 * What a subgraph does with entries beside keeping references, in the same transaction. Must be repeatable: after a
 * rebuild it is given all entries again, from the first.
 */
export type TakeOver = (client: ClientBase, source: string, span: Span) => Promise<void>;

/** What is done with entries that are followed. */
export type Taking = { takeOver?: TakeOver; referring?: readonly Referring[]; passed?: readonly string[] };

/** Takes over what another subgraph published since the last time, merges into `referring` too; of the types `passed` by it keeps no reference. Repeating it changes nothing. */
export async function followOutbox(pool: ScopedPool, subgraph: string, source: string, { takeOver, referring = [], passed = [] }: Taking = {}): Promise<number> {
  return asWorker(async () => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`pilar-follow-${subgraph}-${source}`]);
      const { rows } = await client.query<{ after: string; last: string | null; taken: number }>(`
        WITH position AS (SELECT coalesce((SELECT change_seq FROM ${subgraph}.ref_position WHERE subgraph = $1), 0) AS seq),
        fresh AS (
          SELECT * FROM ${source}.outbox WHERE change_seq > (SELECT seq FROM position) ORDER BY change_seq LIMIT ${batch}
        ),
        newest AS (SELECT DISTINCT ON (entity_type, entity_id) * FROM fresh WHERE entity_type <> ALL ($2::text[]) ORDER BY entity_type, entity_id, change_seq DESC),
        kept AS (
          INSERT INTO ${subgraph}.ref_entity AS known (entity_type, entity_id, version, label, state, area_code, survivor_id, areas, downward, open, deleted)
          SELECT entity_type, entity_id, version, label, state, area_code, survivor_id, areas, downward, open, operation = 'DELETED' FROM newest
          ON CONFLICT (entity_type, entity_id) DO UPDATE SET version = excluded.version, label = excluded.label, state = excluded.state,
            area_code = excluded.area_code, survivor_id = excluded.survivor_id, areas = excluded.areas, downward = excluded.downward,
            open = excluded.open, deleted = excluded.deleted
          WHERE known.version <= excluded.version
        )
        SELECT (SELECT seq FROM position)::text AS after, max(change_seq)::text AS last, count(*)::int AS taken FROM fresh`, [source, passed]);
      const [found] = rows;
      if (found?.last) {
        const span = { after: found.after, upTo: found.last };
        await followMerges(client, subgraph, source, span, referring);
        await takeOver?.(client, source, span);
        await client.query(`INSERT INTO ${subgraph}.ref_position (subgraph, change_seq) VALUES ($1, $2)
          ON CONFLICT (subgraph) DO UPDATE SET change_seq = excluded.change_seq`, [source, found.last]);
      }
      await client.query('COMMIT');
      client.release();
      return found?.taken ?? 0;
    } catch (error) {
      client.release(true);
      throw error;
    }
  });
}

/**
 * Which outboxes hold something for the subgraph: its own entries without a number, others' behind what it took over. One statement, asked each second.
 * The number is read by a query of its own: of coalesce beside it PostgreSQL does not know that it leaks nothing, so that it would ask the policy of every entry there ever was.
 */
async function movedOutboxes(pool: ScopedPool, subgraph: string, follows: readonly string[]): Promise<string[]> {
  const others = follows.map((source) => `UNION ALL (SELECT '${source}' FROM ${source}.outbox
    WHERE change_seq > (SELECT coalesce(max(change_seq), 0) FROM ${subgraph}.ref_position WHERE subgraph = '${source}') ORDER BY change_seq LIMIT 1)`);
  const { rows } = await asWorker(() => pool.query<{ whose: string }>({
    name: 'pilar-moved',
    text: `(SELECT '${subgraph}' AS whose FROM ${subgraph}.outbox WHERE change_seq IS NULL ORDER BY id LIMIT 1) ${others.join(' ')}`,
  }));
  return rows.map(({ whose }) => whose);
}

/** Removes idempotency keys older than 30 days. */
async function forgetOldKeys(pool: ScopedPool, subgraph: string): Promise<void> {
  await asWorker(() => pool.query(`DELETE FROM ${subgraph}.idempotency WHERE at < now() - interval '30 days'`));
}

/** Forgets all references and reads every outbox from its start. */
export async function rebuildReferences(pool: ScopedPool, subgraph: string, sources: readonly string[], takeOver?: TakeOver): Promise<number> {
  await asWorker(() => pool.query(`WITH gone AS (DELETE FROM ${subgraph}.ref_position) DELETE FROM ${subgraph}.ref_entity`));
  let taken = 0;
  for (const source of sources) {
    for (let part = 1; part > 0; taken += part) part = await followOutbox(pool, subgraph, source, { takeOver });
  }
  return taken;
}

/** Whose outboxes are followed, and what is done with them. */
type Following = Taking & { pool: ScopedPool; subgraph: string; follows: readonly string[]; log: Logger };

/**
 * Background work of a subgraph: publishes its own outbox and follows others'. Woken by notifications, which say whose outbox
 * moved; when a second passed without any, it asks which did, since one may have been lost.
 */
export class OutboxWorker {
  readonly #stop = new AbortController();
  readonly #done: Promise<void>;
  readonly #moved = new Set<string>();
  readonly #failing = new Map<string, number>();
  #woken = Promise.withResolvers<void>();

  constructor(options: Following & { connectionString: string }) {
    const { connectionString, subgraph, follows } = options;
    const own = `pilar_outbox_${subgraph}`;
    const onNotification = (channel: string, payload: string) => {
      const whose = channel === own ? subgraph : payload;
      if (channel !== own && !follows.includes(whose)) return;
      this.#moved.add(whose);
      this.#woken.resolve();
    };
    const listening = listen({ connectionString, channels: [own, 'pilar_changes'], onNotification, signal: this.#stop.signal });
    this.#done = Promise.all([listening, this.#work(options)]).then(() => {});
  }

  /** Ends after the step under way. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#woken.resolve();
    await this.#done;
  }

  /** Whose outboxes could not be read (or numbered, its own) for half a minute. */
  stuck(): string[] {
    return [...this.#failing].filter(([, since]) => Date.now() - since >= stuckAfterMs).map(([whose]) => whose);
  }

  /** What moved without a notification; all that might have while the database does not tell. */
  async #lost(pool: ScopedPool, subgraph: string, follows: readonly string[]): Promise<string[]> {
    const all = [subgraph, ...follows];
    try {
      const moved = await movedOutboxes(pool, subgraph, follows);
      for (const whose of all) if (!moved.includes(whose)) this.#failing.delete(whose);
      return moved;
    } catch {
      return all;
    }
  }

  async #work({ pool, subgraph, follows, log, ...taking }: Following): Promise<void> {
    let cleaned = 0;
    while (!this.#stop.signal.aborted) {
      const due = this.#moved.size > 0 ? [...this.#moved] : await this.#lost(pool, subgraph, follows);
      this.#moved.clear();
      this.#woken = Promise.withResolvers<void>();
      // Each by itself: an entry that cannot be taken over holds up its own outbox only.
      for (const whose of due) {
        try {
          const taken = whose === subgraph ? await publishOutbox(pool, subgraph) : await followOutbox(pool, subgraph, whose, taking);
          if (taken === batch) this.#moved.add(whose);
          this.#failing.delete(whose);
        } catch (error) {
          if (!this.#failing.has(whose)) this.#failing.set(whose, Date.now());
          log.warn({ outbox: whose, error: error instanceof Error ? error.message : 'unknown' }, 'outbox step failed, will be repeated');
        }
      }
      if (Date.now() - cleaned > keySweepMs) {
        await forgetOldKeys(pool, subgraph).catch((error: unknown) => log.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'old idempotency keys were not removed'));
        cleaned = Date.now();
      }
      if (this.#moved.size === 0) await Promise.race([this.#woken.promise, pause(idleMs, undefined, { ref: false })]);
    }
  }
}
