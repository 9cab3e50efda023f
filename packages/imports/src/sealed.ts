import { deriveKey, seal, unseal } from '@pilar/domain/secret';

/** Seals what rows tell of persons, so that the database alone gives it away to nobody. Bound to the import it belongs to. */
export class RowSeal {
  readonly #key: Buffer;

  constructor(secret: string) {
    this.#key = deriveKey(secret, 'imports:rows');
  }

  seal(importId: string, value: unknown): Buffer {
    return seal(this.#key, importId, JSON.stringify(value));
  }

  /** The value that was sealed. Throws when it was sealed for another import, or changed. */
  open<Value>(importId: string, sealed: Uint8Array): Value {
    return JSON.parse(unseal(this.#key, importId, sealed)) as Value;
  }
}

let own: RowSeal | null = null;

/** Sets the installation's secret, from which the key of staged rows is derived; a server does so when it starts. */
export function useRowSecret(secret: string): void {
  own = new RowSeal(secret);
}

/** The seal of this installation. */
export function rowSeal(): RowSeal {
  if (!own) throw new Error('The secret of staged rows is set when the server starts');
  return own;
}
