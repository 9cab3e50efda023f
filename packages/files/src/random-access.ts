import { Readable, Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';

/** A file that can be read from any place, as a ZIP archive needs to be. */
export interface RandomAccess {
  /** Bytes. */
  readonly size: number;
  /** The bytes from `start` up to `end`, which is not included. */
  read(start: number, end: number): Readable;
}

/** All of it as a stream. */
export function streamOf(source: RandomAccess): Readable {
  return source.read(0, source.size);
}

/** Some of its bytes at once. For short pieces. */
export function bytesOf(source: RandomAccess, start = 0, end = source.size): Promise<Buffer> {
  return buffer(source.read(start, Math.min(end, source.size)));
}

/** A buffer as a file. */
export function inMemory(bytes: Buffer): RandomAccess {
  return { size: bytes.length, read: (start, end) => Readable.from(start < end ? [bytes.subarray(start, end)] : []) };
}

/** Lets pass what lies behind the first `skip` bytes, `length` of them. */
export function window(skip: number, length: number): Transform {
  let before = skip;
  let left = length;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const kept = chunk.subarray(before, before + left);
      before = Math.max(0, before - chunk.length);
      left -= kept.length;
      done(null, kept.length > 0 ? kept : undefined);
    },
  });
}
