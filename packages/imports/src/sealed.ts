import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey } from '@pilar/domain/secret';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Seals what rows tell of persons, so that the database alone gives it away to nobody. Bound to the import it belongs to. */
export class RowSeal {
  readonly #key: Buffer;

  constructor(secret: string) {
    this.#key = deriveKey(secret, 'imports:rows');
  }

  seal(importId: string, value: unknown): Buffer {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, this.#key, iv).setAAD(Buffer.from(importId));
    const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
  }

  /** The value that was sealed. Throws when it was sealed for another import, or changed. */
  open<Value>(importId: string, sealed: Uint8Array): Value {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    const decipher = createDecipheriv(algorithm, this.#key, bytes.subarray(0, ivBytes)).setAAD(Buffer.from(importId));
    decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    return JSON.parse(decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')) as Value;
  }
}

let seal: RowSeal | null = null;

/** Sets the installation's secret, from which the key of staged rows is derived; a server does so when it starts. */
export function useRowSecret(secret: string): void {
  seal = new RowSeal(secret);
}

/** The seal of this installation. */
export function rowSeal(): RowSeal {
  if (!seal) throw new Error('The secret of staged rows is set when the server starts');
  return seal;
}
