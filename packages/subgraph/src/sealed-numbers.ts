import { createHmac } from 'node:crypto';
import { deriveKey, seal, unseal } from '@pilar/domain/secret';

const markLength = 12;

/** What an installation's numbers of persons are kept with: its secret, and whether invented ones are accepted (rule 5). */
type Installation = { secret: string; demo: boolean };

let installation: Installation | null = null;

/** Tells with what numbers are sealed; the server does so before it answers. */
export function useNumberSecret(secret: string, demo: boolean): void {
  installation = { secret, demo };
}

/** Whether invented numbers, whose serial is 0000, are accepted (rule 5). */
export function acceptsInvented(): boolean {
  return known().demo;
}

/**
 * Numbers of persons as the database keeps them: encrypted, and beside that a keyed digest, by which the very same number is
 * found and kept unique. The keys come from the installation's secret, so that a copy of the database gives no number away.
 * Each purpose has keys of its own: equal numbers in two tables cannot be told to be equal.
 */
export class SealedNumbers {
  readonly #purpose: string;
  #keys: { secret: string; seal: Buffer; index: Buffer } | null = null;

  /** @param purpose subgraph and field, such as `people:nik` */
  constructor(purpose: string) {
    this.#purpose = purpose;
  }

  /** Encrypts the number for one record alone. */
  seal(recordId: string, number: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(seal(this.#key().seal, recordId, number));
  }

  /** The number. Throws when it was sealed for another record, or changed. */
  open(recordId: string, sealed: Uint8Array): string {
    return unseal(this.#key().seal, recordId, sealed);
  }

  /** The digest under which the number is found. */
  index(number: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(createHmac('sha256', this.#key().index).update(number).digest());
  }

  /** Keys of the present secret: a process that tests several installations has one after the other. */
  #key(): { seal: Buffer; index: Buffer } {
    const { secret } = known();
    if (this.#keys?.secret !== secret) this.#keys = { secret, seal: deriveKey(secret, `seal:${this.#purpose}`), index: deriveKey(secret, `index:${this.#purpose}`) };
    return this.#keys;
  }
}

/** Bytes as hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/**
 * A fact of which history tells that it changed and not what it was: the text differs where the value does, and whoever reads
 * the history sees three dots.
 */
export function concealed(value: string | null | undefined): string | null {
  if (value == null || value === '') return null;
  return `⟪${createHmac('sha256', deriveKey(known().secret, 'history:concealed')).update(value).digest('base64url').slice(0, markLength)}⟫`;
}

/** The text as history shows it, its concealed facts as dots. */
export function withDots(text: string): string {
  return text.replace(/⟪[\w-]+⟫/g, '•••');
}

function known(): Installation {
  if (!installation) throw new Error('The secret of numbers is set when the server starts');
  return installation;
}
