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

  /** The text that was sealed, and it sealed anew; null where it is sealed under the newest secret already. Throws when it opens under none of the secrets. */
  look(purpose: string, context: string, sealed: Uint8Array): { text: string; renewed: Buffer | null } {
    const newest = this.#newest(purpose);
    return withAnyKey(this.#of(purpose), (key) => {
      const text = unseal(key, context, sealed);
      return { text, renewed: key === newest ? null : seal(newest, context, text) };
    });
  }

  /** The text that was sealed. */
  open(purpose: string, context: string, sealed: Uint8Array): string {
    return this.look(purpose, context, sealed).text;
  }

  /** Sealed anew; null where that is not needed. */
  renew(purpose: string, context: string, sealed: Uint8Array): Buffer | null {
    return this.look(purpose, context, sealed).renewed;
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
