import { createHash, createHmac } from 'node:crypto';
import { pipeline, PassThrough, Transform, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { deriveKey, deriveKeys, secretName } from '@pilar/domain/secret';
import { window, type RandomAccess } from './random-access.ts';
import { headerBytes, opensFirst, Seal, SealBroken, sealedRange, Unseal } from './sealing.ts';
import type { FileStore, Range } from './store.ts';

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
  /** Newest first. */
  readonly #keys: Buffer[];
  readonly #markKey: Buffer;
  readonly #name: string;

  constructor(store: FileStore, secret: string) {
    this.#store = store;
    this.#keys = deriveKeys(secret, 'files:content');
    this.#name = secretName(secret);
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
    const sealed = new Seal(this.#newest(), id);
    // Failures reach the store through the last stream, which its own pipeline watches.
    pipeline(content, measure, sealed, () => undefined);
    await this.#store.put(id, sealed).catch((error: Error) => {
      // Whoever is still writing hears of it too.
      sealed.destroy(error);
      throw error;
    });
    return { size, sha256: hash.digest('hex'), mark: `${this.#name}.${mark.digest('hex')}` };
  }

  /** The content of `size` bytes, or a part of it. Throws FileMissing; the stream fails with SealBroken. */
  async read(id: string, size: number, start = 0, end = size): Promise<Readable> {
    const sealed = sealedRange(size, start, end);
    // The whole file is read without an end, so that bytes behind the last chunk are noticed.
    const range = start === 0 && end === size ? { start: sealed.start, end: Number.MAX_SAFE_INTEGER } : sealed;
    const { header, content } = await this.#readOne(id, range);
    const unseal = new Unseal({ key: await this.#keyOf(id, size, header), id, header, size, first: sealed.first, after: sealed.after });
    const opened = window(sealed.skip, end - start);
    pipeline(content, unseal, opened, () => undefined);
    return opened;
  }

  /**
   * The content is sealed under the newest secret, or was just now: gives its mark, null where nothing was to be done. Whoever reads it
   * meanwhile reads on. Throws SealBroken when it opens under none of the secrets.
   */
  async renew(id: string, size: number): Promise<string | null> {
    const key = await this.#opening(id, size, await this.#header(id));
    if (!key) throw new SealBroken(`File ${id} opens under none of the secrets`);
    return key === this.#newest() ? null : (await this.write(id, await this.read(id, size))).mark;
  }

  #newest(): Buffer {
    return this.#keys[0] ?? Buffer.alloc(0);
  }

  async #header(id: string): Promise<Buffer> {
    return buffer(await this.#store.get(id, { start: 0, end: headerBytes }));
  }

  /** Header and bytes of one and the same writing: it may be written anew between the two. */
  async #readOne(id: string, range: Range): Promise<{ header: Buffer; content: Readable }> {
    for (let header = await this.#header(id); ;) {
      const content = await this.#store.get(id, range);
      const now = this.#keys.length === 1 ? header : await this.#header(id);
      if (now.equals(header)) return { header, content };
      content.destroy();
      header = now;
    }
  }

  /** The key that a file is sealed under; the newest where none is, for that one to say so. */
  async #keyOf(id: string, size: number, header: Buffer): Promise<Buffer> {
    return (this.#keys.length > 1 && await this.#opening(id, size, header)) || this.#newest();
  }

  /** The key that the first chunk of a file opens under. */
  async #opening(id: string, size: number, header: Buffer): Promise<Buffer | undefined> {
    const first = sealedRange(size, 0, Math.min(size, 1));
    const chunk = await buffer(await this.#store.get(id, { start: first.start, end: first.end }));
    return this.#keys.find((key) => opensFirst({ key, id, header, size }, chunk));
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
