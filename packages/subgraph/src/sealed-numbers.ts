import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
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

/** Keys of one purpose. As key objects: from bytes, each use would make one anew, at five times the price of the use. */
type NumberKeys = { seal: KeyObject; index: KeyObject };

/** The keys with which numbers of that purpose (subgraph and field, such as `people:nik`) are sealed and found. */
function numberKeys(secret: string, purpose: string): NumberKeys {
  return { seal: createSecretKey(deriveKey(secret, `seal:${purpose}`)), index: createSecretKey(deriveKey(secret, `index:${purpose}`)) };
}

/**
 * Numbers of persons as the database keeps them: encrypted, and beside that a keyed digest, by which the very same number is
 * found and kept unique. The keys come from the installation's secret, so that a copy of the database gives no number away.
 * Each purpose has keys of its own: equal numbers in two tables cannot be told to be equal.
 */
export class SealedNumbers {
  readonly #purpose: string;
  #keys: (NumberKeys & { secret: string }) | null = null;

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
  #key(): NumberKeys {
    const { secret } = known();
    if (this.#keys?.secret !== secret) this.#keys = { secret, ...numberKeys(secret, this.#purpose) };
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
  return value == null || value === '' ? null : `⟪${keyedDigest('history:concealed', value).slice(0, markLength)}⟫`;
}

/**
 * A digest by which the database tells whether a text came before. Texts with a number in them are few enough to be tried one
 * by one, so it takes the installation's secret to work it out: a copy of the database gives none away.
 */
export function keyedDigest(purpose: string, text: string): string {
  return createHmac('sha256', digestKey(purpose)).update(text).digest('base64url');
}

const digestKeys = new Map<string, { secret: string; key: KeyObject }>();

function digestKey(purpose: string): KeyObject {
  const { secret } = known();
  const before = digestKeys.get(purpose);
  if (before?.secret === secret) return before.key;
  const key = createSecretKey(deriveKey(secret, purpose));
  digestKeys.set(purpose, { secret, key });
  return key;
}

/** The text as history shows it, its concealed facts as dots. */
export function withDots(text: string): string {
  return text.replace(/⟪[\w-]+⟫/g, '•••');
}

function known(): Installation {
  if (!installation) throw new Error('The secret of numbers is set when the server starts');
  return installation;
}
