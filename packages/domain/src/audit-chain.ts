import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey } from './secret.ts';

/** What a seal of the audit trail is made of: its place, the hash of the seal before, and what its rows say. */
export type Sealed = { n: number; previous: Uint8Array | null; kind: string; digest: Uint8Array };

/** The link of the chain: it depends on every row sealed until now. */
export function chainHash({ n, previous, kind, digest }: Sealed): Buffer {
  return createHash('sha256').update(`pilar-audit/1\n${n}\n${kind}\n`).update(previous ?? '').update(digest).digest();
}

/** Proves that the link was made by somebody with the installation's secret, and not by whoever owns the database alone. */
export function chainMac(secret: string, hash: Uint8Array): Buffer {
  return createHmac('sha256', deriveKey(secret, 'audit:seal')).update(hash).digest();
}

/** Whether two hashes or proofs are the same. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
