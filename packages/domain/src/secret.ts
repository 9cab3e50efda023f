import { hkdfSync } from 'node:crypto';

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
