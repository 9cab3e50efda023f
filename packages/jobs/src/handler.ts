import type { Subgraph } from '@pilar/domain/subgraphs';
import type { Files } from '@pilar/files/files';
import type { Code } from '@pilar/domain/vocabulary';
import type { SignedIn } from '@pilar/subgraph/context';
import type { Language, Message } from '@pilar/subgraph/messages';
import type pg from 'pg';
import type { CallOptions } from './calls.ts';

// What a handler throws when something it works with has no room; the job then ends with what to do.
export { StoreFull } from '@pilar/files/store-errors';

/** Kinds of background work. */
export type JobKind = Code<'JOB_KIND'>;

/** States of background work. */
export type JobState = Code<'JOB_STATE'>;

/** How far a job is; `total` null while not known. A checkpoint is what a later start goes on from, as JSON. */
export type JobProgress = { done: number; total: number | null; checkpoint?: unknown };

/** What a handler receives at each start. */
export type JobStep<Input> = {
  id: string;
  input: Input;
  /** Who started the job, as they are now: resolved anew at each start. */
  viewer: SignedIn;
  language: Language;
  /** Aborts when its owner cancels it, the worker is stopping, or another worker has taken the job over. */
  signal: AbortSignal;
  /** What `save` kept last; null at the first start. A handler goes on from here after a crash. */
  checkpoint: unknown;
  /**
   * Notes progress, and optionally a new checkpoint. Progress alone is written at most twice a second, a checkpoint at
   * once. Throws when the job is no longer this run's: the handler must let that pass.
   */
  save(at: JobProgress): Promise<void>;
  /**
   * A call to a work route of a subgraph, as the viewer. Repeated for a minute while the subgraph is away, so what it does
   * must be idempotent. Gives whatever the subgraph answers; its body may be read as a stream.
   */
  work(subgraph: Subgraph, path: `/work/${string}`, body: unknown, options?: CallOptions): Promise<Response>;
  /** A query through the composed gateway, as the viewer. Throws on any error. */
  graph<Data>(query: string, variables?: object): Promise<Data>;
  /** Statements on the work tables, in worker scope. */
  db: pg.Pool;
  /** Files that were sent, and files that the job makes. */
  files: Files;
  /** Where people reach the installation, without a slash at its end. */
  publicUrl: string;
};

/** What a job came to: figures as its owner reads them, by key, and the file it made. */
export type JobOutcome = { figures: Record<string, number>; fileId?: string | null };

/**
 * What a kind of job does. A run may be cut short anywhere and start again from the last checkpoint, so each of its effects
 * is idempotent; the checkpoint only saves time. Heavy libraries are imported inside `run`: an idle worker stays small.
 */
export type JobHandler<Input> = { kind: JobKind; run(step: JobStep<Input>): Promise<JobOutcome> };

/**
 * Ends the job as FAILED with a message for its owner. Anything else that a handler throws is tried again, three times
 * without progress in between, and then ends it as FAILED with an error id.
 */
export class JobRefused extends Error {
  readonly told: Message;
  readonly parameters: Record<string, string | number>;

  constructor(message: Message, parameters: Record<string, string | number> = {}) {
    super('the job was refused');
    this.told = message;
    this.parameters = parameters;
  }
}
