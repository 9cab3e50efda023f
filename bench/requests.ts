import { createHash } from 'node:crypto';
import { deriveKey } from '@pilar/domain/secret';
import { SignJWT } from 'jose';
import { Pool } from 'undici';

/** Sends a body to one address over kept-alive connections and gives the text of the answer. */
export type Sender = (body: string) => Promise<string>;

const pools = new Map<string, Pool>();

/** A sender to `/graphql` of that address. */
export function sender(url: string, headers: () => Promise<Record<string, string>>): Sender {
  const { origin } = new URL(url);
  const pool = pools.get(origin) ?? new Pool(origin, { connections: 64 });
  pools.set(origin, pool);
  return async (body) => {
    const { statusCode, body: answer } = await pool.request({ method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json', ...(await headers()) }, body });
    const text = await answer.text();
    if (statusCode !== 200) throw new Error(`status ${statusCode}`);
    return text;
  };
}

/** Closes all connections. */
export async function closeSenders(): Promise<void> {
  await Promise.all([...pools.values()].map((pool) => pool.close()));
  pools.clear();
}

/** Headers by which a subgraph knows the viewer, signed as the gateway signs them and renewed before they run out. */
export function signedHeaders(subgraph: string, secret: string, area: string): () => Promise<Record<string, string>> {
  let token = '';
  let until = 0;
  return async () => {
    if (Date.now() > until) {
      const grant = { id: '01900000-0000-7000-8000-000300000001', role: 'MACHINE', area, validFrom: null, validTo: null };
      const viewer = { kind: 'machine', clientId: 'regency-3602', name: 'bench', grant, scopes: [] };
      token = await new SignJWT({ viewer }).setProtectedHeader({ alg: 'HS256' }).setAudience(subgraph).setExpirationTime('60s').sign(deriveKey(secret, `viewer:${subgraph}`));
      until = Date.now() + 30_000;
    }
    return { 'x-pilar-viewer': token, 'x-pilar-language': 'id' };
  };
}

/** Fingerprint of an answer's content. */
export function checksum(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
