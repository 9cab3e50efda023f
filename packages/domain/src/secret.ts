import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, type CipherKey } from 'node:crypto';

const secretBytes = 32;
const salt = 'pilar/v1';

/**
 * An installation's secrets, newest first. While what is kept is sealed anew there are former ones behind the one in use, parted by
 * commas: what is at rest opens under each of them, and everything else is made and checked under the newest alone. Each is base64url
 * of exactly 32 bytes; throws with one clear line otherwise.
 */
export function secretsIn(text: string): Buffer[] {
  return text.split(',').map((one) => {
    const bytes = /^[A-Za-z0-9_-]+={0,2}$/.test(one) ? Buffer.from(one, 'base64url') : Buffer.alloc(0);
    if (bytes.length !== secretBytes) throw new Error(`PILAR_SECRET must be ${secretBytes} bytes in base64url (43 characters)`);
    return bytes;
  });
}

/** The secret in use. Checks the former ones too. */
export function parseSecret(text: string): Buffer {
  const [newest] = secretsIn(text);
  if (!newest) throw new Error('PILAR_SECRET is empty');
  return newest;
}

/**
 * Derives the 32-byte key of one purpose, such as `viewer:people` or `db:pilar_people`, so that a key that
 * leaks in one place opens nothing elsewhere.
 */
export function deriveKey(secret: string, purpose: string): Buffer {
  return derive(parseSecret(secret), purpose);
}

/** The keys of one purpose under each of the secrets, newest first: for what is at rest. */
export function deriveKeys(secret: string, purpose: string): Buffer[] {
  return secretsIn(secret).map((one) => derive(one, purpose));
}

function derive(secret: Buffer, purpose: string): Buffer {
  if (purpose === '') throw new Error('A derived key needs a purpose');
  return Buffer.from(hkdfSync('sha256', secret, salt, purpose, secretBytes));
}

/** Names of the secrets, which give nothing of them away; newest first. */
export function secretNames(secret: string): string[] {
  return deriveKeys(secret, 'name').map((key) => createHash('sha256').update(key).digest('hex').slice(0, 8));
}

/** Name of the secret in use. */
export function secretName(secret: string): string {
  return secretNames(secret)[0] ?? '';
}

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts a text under a derived key: nonce, tag and text in one. `context` binds it to what it belongs to; it opens nowhere else. */
export function seal(key: CipherKey, context: string | Uint8Array, text: string): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

const noncesPerDraw = 256;
let drawn = Buffer.alloc(0);

/** A nonce that was never used. Drawn many at a time, as each draw has its price; none of them is a secret. */
function nextNonce(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(nonceBytes * noncesPerDraw);
  const nonce = drawn.subarray(0, nonceBytes);
  drawn = drawn.subarray(nonceBytes);
  return nonce;
}

/** The text that was sealed. Throws when it was sealed under another key or for another context, or changed. */
export function unseal(key: CipherKey, context: string | Uint8Array, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes }).setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
}

/** What `open` gives with the first of the keys that opens it. Throws what the last one threw. */
export function withAnyKey<Key, Value>(keys: readonly Key[], open: (key: Key) => Value): Value {
  for (const key of keys.slice(0, -1)) {
    try {
      return open(key);
    } catch {
      // Sealed under an older one, or not ours: the last key tells.
    }
  }
  const last = keys.at(-1);
  if (last === undefined) throw new Error('There is no key to open with');
  return open(last);
}
