import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

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
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.#keyOf(), nonce).setAAD(bind(binding));
    const text = Buffer.concat([cipher.update(JSON.stringify(values), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
  }

  /** The key values, or null when the cursor is not one of this list. */
  open(binding: string, cursor: string): string[] | null {
    const bytes = Buffer.from(cursor, 'base64url');
    if (bytes.length <= nonceBytes + tagBytes) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.#keyOf(), bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
      .setAAD(bind(binding));
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    try {
      const text = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
      return JSON.parse(text.toString('utf8')) as string[];
    } catch {
      return null;
    }
  }
}

function bind(binding: string): Buffer {
  return createHash('sha256').update(binding).digest();
}
