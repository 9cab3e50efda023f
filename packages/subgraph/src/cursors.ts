import { createHash } from 'node:crypto';
import { seal, unseal } from '@pilar/domain/secret';

/**
 * Page cursors of keyset lists: the key values of the last row, encrypted (they may be names) and bound to the list,
 * its filter and its order, so that a cursor of another list is refused instead of giving wrong rows.
 */
export class Cursors {
  readonly #keyOf: () => Buffer;

  /** @param keyOf gives 32 bytes; asked at first use, as schemas are built before the server knows its secret */
  constructor(keyOf: () => Buffer) {
    let key: Buffer | undefined;
    this.#keyOf = () => (key ??= keyOf());
  }

  /** Seals the key values for the list that `binding` describes. */
  seal(binding: string, values: string[]): string {
    return seal(this.#keyOf(), bind(binding), JSON.stringify(values)).toString('base64url');
  }

  /** The key values, or null when the cursor is not one of this list. */
  open(binding: string, cursor: string): string[] | null {
    const key = this.#keyOf();
    try {
      return JSON.parse(unseal(key, bind(binding), Buffer.from(cursor, 'base64url'))) as string[];
    } catch {
      return null;
    }
  }
}

function bind(binding: string): Buffer {
  return createHash('sha256').update(binding).digest();
}
