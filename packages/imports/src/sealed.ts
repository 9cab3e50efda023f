import { deriveKeys, seal, unseal, withAnyKey } from '@pilar/domain/secret';

/** Seals what rows tell of persons, so that the database alone gives it away to nobody. Bound to the import it belongs to. */
export class RowSeal {
  readonly #keys: Buffer[];

  constructor(secret: string) {
    this.#keys = deriveKeys(secret, 'imports:rows');
  }

  seal(importId: string, value: unknown): Buffer {
    return seal(this.#keys[0] ?? Buffer.alloc(0), importId, JSON.stringify(value));
  }

  /** The value that was sealed. Throws when it was sealed for another import, or changed. */
  open<Value>(importId: string, sealed: Uint8Array): Value {
    return JSON.parse(withAnyKey(this.#keys, (key) => unseal(key, importId, sealed))) as Value;
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
