import { createHash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Tokens on their way into the one answer that shows them. */
const issued = new LRUCache<string, string>({ max: 1_000, ttl: 30_000 });

/** A new token for the record, to be shown by this request alone; gives its digest, which is all that is kept. */
export function issueToken(requestId: string, id: string): string {
  const token = randomBytes(32).toString('base64url');
  keepIssued(requestId, id, token);
  return createHash('sha256').update(token).digest('hex');
}

/** Keeps what was made for the record, for the answer of this request alone. */
export function keepIssued(requestId: string, id: string, token: string): void {
  issued.set(`${requestId} ${id}`, token);
}

/** The token that this request made for the record; null at any other time. */
export function issuedToken(requestId: string, id: string): string | null {
  return issued.get(`${requestId} ${id}`) ?? null;
}
