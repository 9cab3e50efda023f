import type { JobProgress } from './handler.ts';

const shortestPauseMs = 500;

/** What `save` of a step does: a checkpoint is written at once, progress alone at most twice a second. */
export class Progress {
  /** How far the job is, written or not. */
  latest: { done: number; total: number | null };
  readonly #write: (at: JobProgress) => Promise<void>;
  #writtenAt = 0;

  constructor(from: { done: number; total: number | null }, write: (at: JobProgress) => Promise<void>) {
    this.latest = from;
    this.#write = write;
  }

  /** Notes how far the job is. */
  async save({ done, total, checkpoint }: JobProgress): Promise<void> {
    this.latest = { done, total };
    if (checkpoint === undefined && Date.now() - this.#writtenAt < shortestPauseMs) return;
    this.#writtenAt = Date.now();
    await this.#write({ done, total, ...(checkpoint !== undefined && { checkpoint }) });
  }
}
