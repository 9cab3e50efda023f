import { createHmac } from 'node:crypto';
import { deriveKeys, seal, secretName, unseal, withAnyKey } from '@pilar/domain/secret';

/** The secrets of an installation, as what is at rest is sealed anew with them: opened under any, sealed under the newest. */
export class Ring {
  /** Name of the newest secret. */
  readonly name: string;
  readonly #secret: string;
  readonly #keys = new Map<string, Buffer[]>();

  constructor(secret: string) {
    this.#secret = secret;
    this.name = secretName(secret);
  }

  /** The text that was sealed. Throws when it opens under none of the secrets. */
  open(purpose: string, context: string, sealed: Uint8Array): string {
    return withAnyKey(this.#of(purpose), (key) => unseal(key, context, sealed));
  }

  /** Sealed anew; null where it is sealed under the newest secret already. Throws when it opens under none. */
  renew(purpose: string, context: string, sealed: Uint8Array): Buffer | null {
    const text = this.open(purpose, context, sealed);
    const newest = this.#newest(purpose);
    try {
      unseal(newest, context, sealed);
      return null;
    } catch {
      return seal(newest, context, text);
    }
  }

  /** The digest under which a number is kept. */
  index(purpose: string, number: string): Buffer {
    return createHmac('sha256', this.#newest(purpose)).update(number).digest();
  }

  #newest(purpose: string): Buffer {
    return this.#of(purpose)[0] ?? Buffer.alloc(0);
  }

  #of(purpose: string): Buffer[] {
    const known = this.#keys.get(purpose) ?? deriveKeys(this.#secret, purpose);
    this.#keys.set(purpose, known);
    return known;
  }
}
