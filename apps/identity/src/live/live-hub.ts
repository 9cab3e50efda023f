import { toldOf, type CommittedChange, type LiveEvent } from '@pilar/domain/live';
import { subgraphs, type Subgraph } from '@pilar/domain/subgraphs';
import type { SignedIn } from '@pilar/subgraph/context';
import { listen } from '@pilar/subgraph/notifications';
import { accountOf } from '@pilar/subgraph/scope';
import type { WorkerDatabase } from '../db.ts';

/** Whoever listens: who they are, and where to tell them. */
type Listener = { viewer: SignedIn; tell: (event: LiveEvent) => void };

const jobChannel = 'pilar_jobs';
const changeChannel = 'pilar_changes';
const most = 500;

/**
 * Tells open pages what has changed: jobs to their owner, committed changes of any subgraph to viewers whom the record
 * reaches. It listens to the database only while somebody listens to it, and reads each change once for all of them.
 */
export class LiveHub {
  readonly #database: WorkerDatabase;
  readonly #connectionString: string;
  readonly #listeners = new Set<Listener>();
  readonly #seen = new Map<Subgraph, string>();
  /** Readings of one subgraph's outbox, one after the other. */
  readonly #reading = new Map<Subgraph, Promise<void>>();
  #connected: { ready: Promise<void>; stop: AbortController; over: Promise<void> } | undefined;

  constructor(database: WorkerDatabase, connectionString: string) {
    this.#database = database;
    this.#connectionString = connectionString;
  }

  /** Tells the viewer of every change from now on, until the returned function is called. */
  async subscribe(viewer: SignedIn, tell: (event: LiveEvent) => void): Promise<() => void> {
    const listener = { viewer, tell };
    this.#listeners.add(listener);
    this.#connected ??= this.#connect();
    await this.#connected.ready;
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) void this.stop();
    };
  }

  /** Stops listening to the database. */
  async stop(): Promise<void> {
    const connected = this.#connected;
    this.#connected = undefined;
    connected?.stop.abort();
    await connected?.over;
  }

  #connect() {
    this.#seen.clear();
    const stop = new AbortController();
    const ready = Promise.withResolvers<void>();
    const over = listen({
      connectionString: this.#connectionString,
      channels: [jobChannel, changeChannel],
      onNotification: (channel, payload) => (channel === jobChannel ? this.#onJob(payload) : this.#onChanges(payload)),
      // After a lost connection the outboxes are read on from where they were; at first from their end.
      onConnect: () => void this.#catchUp().finally(ready.resolve),
      signal: stop.signal,
    });
    stop.signal.addEventListener('abort', () => ready.resolve());
    return { ready: ready.promise, stop, over };
  }

  async #catchUp(): Promise<void> {
    await Promise.all(subgraphs.map(async (subgraph) => {
      if (this.#seen.has(subgraph)) return this.#read(subgraph);
      const { rows: [last] } = await this.#database.query<{ seq: string }>(`SELECT coalesce(max(change_seq), 0)::text AS seq FROM ${subgraph}.outbox`);
      this.#seen.set(subgraph, last?.seq ?? '0');
    }));
  }

  #onJob(payload: string): void {
    const { id, account, version } = JSON.parse(payload) as { id: string; account: string; version: number };
    for (const { viewer, tell } of this.#listeners) if (accountOf(viewer) === account) tell({ type: 'Job', id, version });
  }

  #onChanges(payload: string): void {
    const subgraph = subgraphs.find((name) => name === payload);
    if (!subgraph || !this.#seen.has(subgraph)) return;
    const before = this.#reading.get(subgraph) ?? Promise.resolve();
    // What could not be read is read with the next notification: nothing is skipped.
    this.#reading.set(subgraph, before.then(() => this.#read(subgraph)).catch(() => {}));
  }

  async #read(subgraph: Subgraph): Promise<void> {
    for (let found = most; found === most;) {
      const { rows } = await this.#database.query<CommittedChange & { seq: string }>(`
        SELECT change_seq::text AS seq, entity_type AS type, entity_id::text AS id, version, state, areas, downward, open, was_areas AS "wasAreas", was_downward AS "wasDownward"
        FROM ${subgraph}.outbox AS entry WHERE change_seq > $1::bigint ORDER BY entry.change_seq LIMIT ${most}`, [this.#seen.get(subgraph) ?? '0']);
      found = rows.length;
      this.#seen.set(subgraph, rows.at(-1)?.seq ?? this.#seen.get(subgraph) ?? '0');
      for (const change of rows) {
        for (const { viewer, tell } of this.#listeners) {
          const event = toldOf(viewer, change);
          if (event) tell(event);
        }
      }
    }
  }
}
