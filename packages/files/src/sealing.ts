import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

const magic = Buffer.from('PLF1');
const saltBytes = 16;
const tagBytes = 16;
const chunkBytes = 64 * 1024;
const sealedChunkBytes = chunkBytes + tagBytes;

/** Bytes before the first chunk: which form this is, and the salt of the file's own key. */
export const headerBytes = magic.length + saltBytes;

/** A sealed file does not open: it was altered, cut short, mixed up with another, or sealed with another secret. */
export class SealBroken extends Error {}

/** Chunks of a file of that many bytes; an empty file has one, which is empty. */
export function chunkCount(size: number): number {
  return Math.max(1, Math.ceil(size / chunkBytes));
}

/** The chunks that hold some bytes of a file, and where they lie in the sealed one. Ends are not included. */
export type SealedRange = { first: number; after: number; start: number; end: number; /** Bytes of the first chunk before those asked for. */ skip: number };

/** See `SealedRange`. `size` is the whole file's, unsealed. */
export function sealedRange(size: number, start: number, end: number): SealedRange {
  const count = chunkCount(size);
  const first = Math.min(count - 1, Math.floor(start / chunkBytes));
  const after = Math.min(count, Math.max(first + 1, Math.ceil(end / chunkBytes)));
  const whole = headerBytes + size + count * tagBytes;
  return { first, after, start: headerBytes + first * sealedChunkBytes, end: Math.min(whole, headerBytes + after * sealedChunkBytes), skip: start - first * chunkBytes };
}

function fileKey(key: Buffer, id: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, `pilar file ${id}`, 32));
}

/** Number and finality of a chunk as nonce: each file has a key of its own, so that numbers never meet under one key. */
function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index));
  nonce.writeUInt8(last ? 1 : 0, 8);
  return nonce;
}

function boundTo(id: string, index: number, last: boolean): Buffer {
  return Buffer.from(`${id} ${index} ${last ? 'last' : 'more'}`);
}

/** What a sealed chunk holds. Throws when it is not that chunk of that file, or was cut short. */
function openChunk(key: Buffer, id: string, index: number, last: boolean, bytes: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, last), { authTagLength: tagBytes });
  decipher.setAAD(boundTo(id, index, last));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]);
}

/** Cuts a stream into pieces of one length; the last one may be shorter. */
abstract class Pieces extends Transform {
  #kept: Buffer[] = [];
  #length = 0;
  readonly #pieceBytes: number;

  constructor(pieceBytes: number) {
    super();
    this.#pieceBytes = pieceBytes;
  }

  /** Told of each piece that has others after it. */
  protected abstract piece(bytes: Buffer): void;
  /** Told of what remains at the end, which may be a whole piece or nothing. */
  protected abstract rest(bytes: Buffer): void;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#kept.push(chunk);
    this.#length += chunk.length;
    if (this.#length <= this.#pieceBytes) return done();
    let bytes = this.#kept.length === 1 ? chunk : Buffer.concat(this.#kept);
    try {
      while (bytes.length > this.#pieceBytes) {
        this.piece(bytes.subarray(0, this.#pieceBytes));
        bytes = bytes.subarray(this.#pieceBytes);
      }
    } catch (error) {
      return done(error as Error);
    }
    this.#kept = [bytes];
    this.#length = bytes.length;
    done();
  }

  override _flush(done: TransformCallback): void {
    try {
      this.rest(Buffer.concat(this.#kept));
      done();
    } catch (error) {
      done(error as Error);
    }
  }
}

/** Seals what flows through it: AES-256-GCM in chunks of 64 KiB, each bound to the file's id, its number and whether it is the last. */
export class Seal extends Pieces {
  readonly #key: Buffer;
  readonly #id: string;
  #index = 0;

  constructor(key: Buffer, id: string) {
    super(chunkBytes);
    const salt = randomBytes(saltBytes);
    this.#key = fileKey(key, id, salt);
    this.#id = id;
    this.push(Buffer.concat([magic, salt]));
  }

  protected override piece(bytes: Buffer): void {
    this.#seal(bytes, false);
  }

  protected override rest(bytes: Buffer): void {
    this.#seal(bytes, true);
  }

  #seal(bytes: Buffer, last: boolean): void {
    const index = this.#index++;
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(index, last));
    cipher.setAAD(boundTo(this.#id, index, last));
    this.push(Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]));
  }
}

/** What a sealed stream is opened with. */
export type UnsealOptions = {
  key: Buffer;
  id: string;
  /** The sealed file's first bytes. */
  header: Buffer;
  /** Length of the whole file, unsealed. */
  size: number;
  /** The first chunk in the stream, and one past the last. */
  first: number;
  after: number;
};

/** Opens the sealed chunks that flow through it. Fails with SealBroken when one is altered, missing, out of place or too much. */
export class Unseal extends Pieces {
  readonly #key: Buffer;
  readonly #id: string;
  readonly #final: number;
  readonly #after: number;
  #index: number;

  constructor({ key, id, header, size, first, after }: UnsealOptions) {
    super(sealedChunkBytes);
    if (header.length !== headerBytes || !header.subarray(0, magic.length).equals(magic)) throw new SealBroken(`File ${id} is not sealed as it should be`);
    this.#key = fileKey(key, id, header.subarray(magic.length));
    this.#id = id;
    this.#final = chunkCount(size) - 1;
    this.#index = first;
    this.#after = after;
  }

  protected override piece(bytes: Buffer): void {
    this.#open(bytes);
  }

  protected override rest(bytes: Buffer): void {
    this.#open(bytes);
    if (this.#index !== this.#after) throw new SealBroken(`File ${this.#id} ends before its last chunk`);
  }

  #open(bytes: Buffer): void {
    const index = this.#index++;
    const last = index === this.#final;
    if (index >= this.#after || bytes.length < tagBytes) throw new SealBroken(`File ${this.#id} has not the length it should have`);
    try {
      this.push(openChunk(this.#key, this.#id, index, last, bytes));
    } catch (cause) {
      throw new SealBroken(`Chunk ${index} of file ${this.#id} does not open`, { cause });
    }
  }
}

/** Whether the first chunk of a file opens under the key. */
export function opensFirst({ key, id, header, size }: Pick<UnsealOptions, 'key' | 'id' | 'header' | 'size'>, chunk: Buffer): boolean {
  try {
    openChunk(fileKey(key, id, header.subarray(magic.length)), id, 0, chunkCount(size) === 1, chunk);
    return true;
  } catch {
    return false;
  }
}
