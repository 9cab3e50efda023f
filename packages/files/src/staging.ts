import { createCipheriv, hkdfSync } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, pipeline as connect, Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { deriveKey, secretName } from '@pilar/domain/secret';
import type { RandomAccess } from './random-access.ts';
import { asStoreError } from './store-errors.ts';

const blockBytes = 16;
const idLength = 36;
const stagedName = /^[0-9a-f-]{36}(\.[0-9a-f]{8})?$/;

/**
 * Uploads under way, in a folder of this machine. What has arrived stands in one file per upload, enciphered with
 * AES-256-CTR, which can go on at any byte; it is sealed for good once it is whole and found good. The length of that
 * file is how far the upload has come, so nothing else has to be kept and a killed server loses nothing. Each is named after the secret
 * too: once another is in use, what arrived before does not open, and the upload begins anew.
 */
export class Staging {
  readonly #folder: string;
  readonly #key: Buffer;
  readonly #name: string;

  constructor(folder: string, secret: string) {
    this.#folder = folder;
    this.#key = deriveKey(secret, 'files:staging');
    this.#name = secretName(secret);
  }

  /** Bytes that have arrived. */
  async offset(id: string): Promise<number> {
    return stat(this.#path(id)).then(({ size }) => size, (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return 0;
      throw error;
    });
  }

  /**
   * Appends at the offset, `most` bytes at most, and gives the offset reached. What arrived before the content broke off
   * stays. Throws StoreFull when there is no room; the offset is then where it was.
   */
  async append(id: string, offset: number, content: Readable, most: number, signal: AbortSignal): Promise<number> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await (await open(this.#path(id), 'a', 0o600)).close();
    let left = most;
    const bounded = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        left -= chunk.length;
        done(left < 0 ? new TooMuch() : null, chunk);
      },
    });
    try {
      await pipeline(content, bounded, this.#cipher(id, offset), createWriteStream(this.#path(id), { flags: 'r+', start: offset, flush: true }), { signal });
    } catch (error) {
      const told = asStoreError(error);
      if (told !== error || error instanceof TooMuch) {
        await this.#cut(id, offset);
        throw told;
      }
      // The line broke, or a newer request took over: what arrived counts.
    }
    return this.offset(id);
  }

  /** What has arrived, for reading from any place. */
  async source(id: string): Promise<RandomAccess> {
    const size = await this.offset(id);
    return {
      size,
      read: (start, end) => {
        if (start >= end) return new PassThrough().end();
        const decipher = this.#cipher(id, start);
        connect(createReadStream(this.#path(id), { start, end: end - 1 }), decipher, () => undefined);
        return decipher;
      },
    };
  }

  async remove(id: string): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    await Promise.all(names.filter((name) => name.startsWith(id)).map((name) => rm(join(this.#folder, name), { force: true })));
  }

  /** Ids of uploads that have lain untouched for so many milliseconds. */
  async untouchedFor(milliseconds: number): Promise<string[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const ages = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(this.#folder, name)).catch(() => null))?.mtimeMs ?? Date.now() })));
    return ages.filter(({ name, at }) => stagedName.test(name) && Date.now() - at > milliseconds).map(({ name }) => name.slice(0, idLength));
  }

  async #cut(id: string, offset: number): Promise<void> {
    const file = await open(this.#path(id), 'r+');
    try {
      await file.truncate(offset);
    } finally {
      await file.close();
    }
  }

  /** In this mode to encipher and to decipher are one. */
  #cipher(id: string, offset: number): Transform {
    const bytes = Buffer.from(hkdfSync('sha256', this.#key, Buffer.from(id), 'pilar upload', 48));
    const counter = bytes.subarray(32);
    const block = BigInt(`0x${counter.toString('hex')}`) + BigInt(Math.floor(offset / blockBytes));
    const start = Buffer.from(BigInt.asUintN(128, block).toString(16).padStart(32, '0'), 'hex');
    const cipher = createCipheriv('aes-256-ctr', bytes.subarray(0, 32), start);
    cipher.update(Buffer.alloc(offset % blockBytes));
    return cipher;
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.${this.#name}`);
  }
}

/** More arrived than was announced. */
export class TooMuch extends Error {}
