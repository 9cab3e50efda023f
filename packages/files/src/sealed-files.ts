import { createHash, createHmac } from 'node:crypto';
import { pipeline, PassThrough, Transform, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { deriveKey } from '@pilar/domain/secret';
import { window, type RandomAccess } from './random-access.ts';
import { headerBytes, Seal, sealedRange, Unseal } from './sealing.ts';
import type { FileStore } from './store.ts';

/** What is known of content once it has been written. */
export type Written = {
  /** Bytes. */
  size: number;
  /** SHA-256 of the content before sealing, in hex: of papers that everybody may compare with theirs. It is kept of no other file. */
  sha256: string;
  /** The same under a key of the installation, by which a file that comes again is known: a list of one NIK could be found out by trying numbers. */
  mark: string;
};

/** The files of an installation: sealed on their way into the store, opened on their way out. */
export class SealedFiles {
  readonly #store: FileStore;
  readonly #key: Buffer;
  readonly #markKey: Buffer;

  constructor(store: FileStore, secret: string) {
    this.#store = store;
    this.#key = deriveKey(secret, 'files:content');
    this.#markKey = deriveKey(secret, 'files:mark');
  }

  /** Keeps the content under the id, whole or not at all. Throws StoreFull when there is no room. */
  async write(id: string, content: Readable): Promise<Written> {
    const hash = createHash('sha256');
    const mark = createHmac('sha256', this.#markKey);
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        mark.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    const sealed = new Seal(this.#key, id);
    // Failures reach the store through the last stream, which its own pipeline watches.
    pipeline(content, measure, sealed, () => undefined);
    await this.#store.put(id, sealed).catch((error: Error) => {
      // Whoever is still writing hears of it too.
      sealed.destroy(error);
      throw error;
    });
    return { size, sha256: hash.digest('hex'), mark: mark.digest('hex') };
  }

  /** The content of `size` bytes, or a part of it. Throws FileMissing; the stream fails with SealBroken. */
  async read(id: string, size: number, start = 0, end = size): Promise<Readable> {
    const header = await buffer(await this.#store.get(id, { start: 0, end: headerBytes }));
    const sealed = sealedRange(size, start, end);
    const unseal = new Unseal({ key: this.#key, id, header, size, first: sealed.first, after: sealed.after });
    const opened = window(sealed.skip, end - start);
    // The whole file is read without an end, so that bytes behind the last chunk are noticed.
    const range = start === 0 && end === size ? { start: sealed.start, end: Number.MAX_SAFE_INTEGER } : sealed;
    pipeline(await this.#store.get(id, range), unseal, opened, () => undefined);
    return opened;
  }

  /** The content for reading from any place. */
  source(id: string, size: number): RandomAccess {
    return {
      size,
      read: (start, end) => {
        const out = new PassThrough();
        this.read(id, size, start, end).then((content) => pipeline(content, out, () => undefined), (error: Error) => out.destroy(error));
        return out;
      },
    };
  }

  remove(id: string): Promise<void> {
    return this.#store.remove(id);
  }

  sweep(): Promise<void> {
    return this.#store.sweep();
  }
}
