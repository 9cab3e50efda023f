import type { Readable } from 'node:stream';
import { isUploadPurpose } from '@pilar/domain/files';
import { judge } from '@pilar/files/judge/judge';
import { FileRefused } from '@pilar/files/judge/refusals';
import { inMemory, streamOf } from '@pilar/files/random-access';
import type { SealedFiles } from '@pilar/files/sealed-files';
import type { Staging } from '@pilar/files/staging';
import type { WorkerDatabase } from '../db.ts';
import { markReady, markRefused, type FileRow } from './file-rows.ts';

/** What uploads work with. */
export type UploadParts = { database: WorkerDatabase; content: SealedFiles; staging: Staging };

/** Receives files piece by piece, and judges and keeps them once they are whole. */
export class Uploads {
  readonly #parts: UploadParts;
  /** Who writes to which upload just now: at most one. */
  readonly #writing = new Map<string, { abort: AbortController; done: Promise<unknown> }>();
  readonly #finishing = new Map<string, Promise<void>>();

  constructor(parts: UploadParts) {
    this.#parts = parts;
  }

  /**
   * Bytes that have arrived. Who asks has given up its earlier piece, which may hang on a line that is dead without
   * anybody having noticed; that one is ended first. A file that is whole but not judged yet, because the server ended
   * in between, is judged now.
   */
  async offset(file: FileRow): Promise<number> {
    if (file.state !== 'UPLOADING') return file.declaredSize;
    await this.#takeOver(file.id);
    const offset = await this.#parts.staging.offset(file.id);
    if (offset === file.declaredSize) await this.#finish(file);
    return offset;
  }

  /** Appends a piece and gives the offset reached. Throws StoreFull, TooMuch. */
  async append(file: FileRow, offset: number, piece: Readable): Promise<number> {
    const abort = new AbortController();
    const writing = this.#parts.staging.append(file.id, offset, piece, file.declaredSize - offset, abort.signal);
    const entry = { abort, done: writing.catch(() => undefined) };
    this.#writing.set(file.id, entry);
    try {
      const reached = await writing;
      if (reached === file.declaredSize) await this.#finish(file);
      return reached;
    } finally {
      if (this.#writing.get(file.id) === entry) this.#writing.delete(file.id);
    }
  }

  /** Ends an upload that nobody wants any more. */
  async cancel(file: FileRow): Promise<void> {
    await this.#takeOver(file.id);
    await this.#parts.staging.remove(file.id);
  }

  async #takeOver(id: string): Promise<void> {
    const writing = this.#writing.get(id);
    writing?.abort.abort();
    await writing?.done;
  }

  /** Judges and keeps a file that is whole; two who notice it at once wait for the same. */
  #finish(file: FileRow): Promise<void> {
    const running = this.#finishing.get(file.id) ?? this.#judgeAndKeep(file).finally(() => this.#finishing.delete(file.id));
    this.#finishing.set(file.id, running);
    return running;
  }

  async #judgeAndKeep({ id, purpose, declaredSize }: FileRow): Promise<void> {
    const { database, content, staging } = this.#parts;
    if (!isUploadPurpose(purpose)) throw new Error(`Files for ${purpose} are not sent`);
    const source = await staging.source(id);
    try {
      const { mediaType, replacement } = await judge(purpose, source, declaredSize);
      await markReady(database, id, mediaType, await content.write(id, streamOf(replacement ? inMemory(replacement) : source)));
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      await markRefused(database, id, error.refusal, error.values);
    }
    await staging.remove(id);
  }
}
