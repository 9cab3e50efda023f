import { bounds } from '../bounds.ts';
import { FileRefused, refusals } from '../refused.ts';
import { runs } from './xml.ts';

/**
 * The texts that cells name by number, packed into one block of bytes: a hundred thousand rows have more than a million,
 * and as single strings they would take several times the room.
 */
export class SharedStrings {
  #bytes: Buffer = Buffer.allocUnsafe(1 << 16);
  #ends = new Uint32Array(1 << 10);
  #size = 0;
  #count = 0;

  /** Reads them from the pieces of `sharedStrings.xml`. */
  static async read(pieces: AsyncIterable<string>): Promise<SharedStrings> {
    const strings = new SharedStrings();
    let rest = '';
    for await (const piece of pieces) rest = strings.#take(rest + piece);
    return strings;
  }

  /** The text of that number; null when there is none or it is blank. */
  get(index: number): string | null {
    if (!(index >= 0 && index < this.#count)) return null;
    const text = this.#bytes.toString('utf8', index === 0 ? 0 : this.#ends[index - 1], this.#ends[index]).trim();
    return text === '' ? null : text;
  }

  #take(xml: string): string {
    const element = /<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g;
    let end = 0;
    for (let match = element.exec(xml); match; match = element.exec(xml)) {
      this.#add(runs(match[1] ?? ''));
      end = element.lastIndex;
    }
    if (xml.length - end > bounds.row) throw new FileRefused(refusals.tooLarge, { max: bounds.sharedText / 1_000_000 });
    return xml.slice(end);
  }

  #add(text: string): void {
    const needed = this.#size + text.length * 3;
    if (needed > bounds.sharedText) throw new FileRefused(refusals.tooLarge, { max: bounds.sharedText / 1_000_000 });
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, this.#size);
      this.#bytes = larger;
    }
    if (this.#count === this.#ends.length) {
      const larger = new Uint32Array(this.#ends.length * 2);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#size += this.#bytes.write(text, this.#size);
    this.#ends[this.#count] = this.#size;
    this.#count += 1;
  }
}
