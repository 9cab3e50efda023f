import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** How the bytes of a text stand for letters. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

const labels: Record<Encoding, string> = { 'UTF-8': 'utf-8', 'UTF-16LE': 'utf-16le', 'UTF-16BE': 'utf-16be', 'Windows-1252': 'windows-1252' };

/** A decoder that takes the text in pieces. Bytes that do not fit become U+FFFD, which the cleaning reports. */
export function decoderOf(encoding: Encoding): TextDecoder {
  return new TextDecoder(labels[encoding]);
}

/** The encoding that the first bytes give away: by their mark, or by the empty bytes of UTF-16 letters. Null: look at all of it. */
export function encodingByMark(head: Buffer): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'UTF-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'UTF-16LE';
  if (head[0] === 0xfe && head[1] === 0xff) return 'UTF-16BE';
  const sample = head.subarray(0, 400);
  const zeros = (offset: number) => sample.filter((byte, i) => i % 2 === offset && byte === 0).length;
  if (zeros(1) > sample.length / 4 && zeros(0) === 0) return 'UTF-16LE';
  if (zeros(0) > sample.length / 4 && zeros(1) === 0) return 'UTF-16BE';
  return null;
}

/** Tells of bytes in pieces whether they are UTF-8 all the way; what is not, comes from an older Windows in our offices. */
export class Utf8Check {
  #tail: Buffer = Buffer.alloc(0);
  #valid = true;

  push(chunk: Buffer): void {
    if (!this.#valid) return;
    const whole = this.#tail.length === 0 ? chunk : Buffer.concat([this.#tail, chunk]);
    const cut = lastWhole(whole);
    this.#valid = isUtf8(whole.subarray(0, cut));
    this.#tail = whole.subarray(cut);
  }

  /** The verdict once everything was pushed. */
  encoding(): Encoding {
    return this.#valid && this.#tail.length === 0 ? 'UTF-8' : 'Windows-1252';
  }
}

/** Where the last letter that may go on in the next piece begins. */
function lastWhole(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return byte >= (back === 1 ? 0xc0 : back === 2 ? 0xe0 : 0xf0) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
