import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey, deriveKeys } from './secret.ts';

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

/** Whether the proof is one of this installation's, under the secret in use or a former one. */
export function isChainMac(secret: string, hash: Uint8Array, mac: Uint8Array): boolean {
  return deriveKeys(secret, 'audit:seal').some((key) => sameBytes(mac, createHmac('sha256', key).update(hash).digest()));
}

/**
 * Proves that the chain was found whole up to a link by somebody with the secret in use: once a former secret is gone, the proofs under
 * it say nothing more, and those links stand by this one.
 */
export function resealMac(secret: string, n: number, hash: Uint8Array): Buffer {
  return createHmac('sha256', deriveKey(secret, 'audit:reseal')).update(`${n}\n`).update(hash).digest();
}

/** Whether it is such a proof, under the secret in use or a former one. */
export function isResealMac(secret: string, { n, hash, mac }: { n: number; hash: Uint8Array; mac: Uint8Array }): boolean {
  return deriveKeys(secret, 'audit:reseal').some((key) => sameBytes(mac, createHmac('sha256', key).update(`${n}\n`).update(hash).digest()));
}

/** Whether two hashes or proofs are the same. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
