import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { deriveKeys, seal, secretNames, unseal, withAnyKey } from '@pilar/domain/secret';

const markLength = 12;

/** Keys of one purpose, newest first. As key objects: from bytes, each use would make one anew, at five times the price of the use. */
type NewestFirst = readonly KeyObject[];

/**
 * What an installation's numbers of persons are kept with: its secret, and whether invented ones are accepted (rule 5). What is derived from
 * the secret is kept beside it: the keys by purpose, and its names once they are asked for.
 */
type Installation = { secret: string; demo: boolean; keys: Map<string, NewestFirst>; names?: readonly string[] };

let installation: Installation | null = null;

/** Tells with what numbers are sealed; the server does so before it answers. */
export function useNumberSecret(secret: string, demo: boolean): void {
  installation = { secret, demo, keys: new Map() };
}

/** Whether invented numbers, whose serial is 0000, are accepted (rule 5). */
export function acceptsInvented(): boolean {
  return known().demo;
}

function keysOf(purpose: string): NewestFirst {
  const { secret, keys } = known();
  const before = keys.get(purpose);
  if (before) return before;
  const made = deriveKeys(secret, purpose).map((key) => createSecretKey(key));
  keys.set(purpose, made);
  return made;
}

/**
 * Numbers of persons as the database keeps them: encrypted, and beside that a keyed digest, by which the very same number is
 * found and kept unique. The keys come from the installation's secret, so that a copy of the database gives no number away.
 * Each purpose has keys of its own: equal numbers in two tables cannot be told to be equal.
 */
export class SealedNumbers {
  readonly #sealing: string;
  readonly #finding: string;

  /** @param purpose subgraph and field, such as `people:nik` */
  constructor(purpose: string) {
    this.#sealing = `seal:${purpose}`;
    this.#finding = `index:${purpose}`;
  }

  /** Encrypts the number for one record alone. */
  seal(recordId: string, number: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(seal(newest(keysOf(this.#sealing)), recordId, number));
  }

  /** The number. Throws when it was sealed for another record, or changed. */
  open(recordId: string, sealed: Uint8Array): string {
    return withAnyKey(keysOf(this.#sealing), (key) => unseal(key, recordId, sealed));
  }

  /** The digest under which the number is kept. */
  index(number: string): Uint8Array<ArrayBuffer> {
    return keyedIndex(newest(keysOf(this.#finding)), number);
  }

  /** The digests under which the number may be found, the one it is kept under first: while numbers are sealed anew some have a former one. */
  indexes(number: string): Uint8Array<ArrayBuffer>[] {
    return keysOf(this.#finding).map((key) => keyedIndex(key, number));
  }

  /** Whether a digest that was kept is the number's. */
  isIndex(number: string, kept: Uint8Array): boolean {
    return this.indexes(number).some((one) => Buffer.from(one).equals(kept));
  }
}

function newest(keys: NewestFirst): KeyObject {
  const [key] = keys;
  if (!key) throw new Error('An installation has a secret');
  return key;
}

const keyedIndex = (key: KeyObject, text: string) => new Uint8Array(createHmac('sha256', key).update(text).digest());

/** Numbers to be looked up, as hexadecimal digits: see `lookedUp`. */
export type LookedUp = { keys: string[]; digests: string[]; keyOf: (number: string) => string; numberOf: (digest: string) => string | undefined };

/**
 * Numbers that are looked up many at once, each under every digest it may be found by: for `unnest(keys, digests)`. A number's key is
 * the digest it is kept under, so that what is found under several of them is told as one number's.
 */
export function lookedUp(kind: SealedNumbers, numbers: readonly string[]): LookedUp {
  const byNumber = new Map([...new Set(numbers)].map((number) => [number, kind.indexes(number).map(hex)]));
  const found = [...byNumber].flatMap(([number, digests]) => digests.map((digest) => ({ number, digest, key: digests[0] ?? '' })));
  const byDigest = new Map(found.map(({ digest, number }) => [digest, number]));
  return { keys: found.map(({ key }) => key), digests: found.map(({ digest }) => digest), keyOf: (number) => byNumber.get(number)?.[0] ?? '', numberOf: (digest) => byDigest.get(digest) };
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
  return keyedDigests(purpose, text)[0] ?? '';
}

/** The digests that an earlier text may have: the one it gets today first, then those under former secrets. */
export function keyedDigests(purpose: string, text: string): string[] {
  return keysOf(purpose).map((key) => createHmac('sha256', key).update(text).digest('base64url'));
}

/** The same with the name of the secret before it, so that those under a former one can be counted. */
export function namedDigests(purpose: string, text: string): string[] {
  const names = namesOfSecrets();
  return keyedDigests(purpose, text).map((digest, at) => `${names[at]}.${digest}`);
}

/** Name of the secret that all of this is kept under now. */
export function numberSecretName(): string {
  return namesOfSecrets()[0] ?? '';
}

function namesOfSecrets(): readonly string[] {
  const present = known();
  present.names ??= secretNames(present.secret);
  return present.names;
}

/** The text as history shows it, its concealed facts as dots. */
export function withDots(text: string): string {
  return text.replace(/⟪[\w.-]+⟫/g, '•••');
}

function known(): Installation {
  if (!installation) throw new Error('The secret of numbers is set when the server starts');
  return installation;
}
