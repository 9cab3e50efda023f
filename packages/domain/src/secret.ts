import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, type CipherKey } from 'node:crypto';

const secretBytes = 32;
const salt = 'pilar/v1';

/** Checks the installation's secret: base64url of exactly 32 bytes. Throws with one clear line otherwise. */
export function parseSecret(text: string): Buffer {
  const bytes = /^[A-Za-z0-9_-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64url') : Buffer.alloc(0);
  if (bytes.length !== secretBytes) {
    throw new Error(`PILAR_SECRET must be ${secretBytes} bytes in base64url (43 characters)`);
  }
  return bytes;
}

/**
 * Derives the 32-byte key of one purpose, such as `viewer:people` or `db:pilar_people`, so that a key that
 * leaks in one place opens nothing elsewhere.
 */
export function deriveKey(secret: string, purpose: string): Buffer {
  if (purpose === '') throw new Error('A derived key needs a purpose');
  return Buffer.from(hkdfSync('sha256', parseSecret(secret), salt, purpose, secretBytes));
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
