import { deriveKey } from '@pilar/domain/secret';
import { SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Caller } from './caller.ts';

/** Signs the viewer for one subgraph. */
export type ViewerTokens = { sign(subgraph: string, caller: Pick<Caller, 'viewer' | 'key'>): Promise<string> };

const validSeconds = 60;
const rememberedFor = 30_000;
const rememberedTokens = 10_000;

/** Viewer tokens as `x-pilar-viewer` carries them: valid for a minute, signed anew after half of it. */
export function makeViewerTokens(secret: string, subgraphs: readonly string[]): ViewerTokens {
  const keys = new Map(subgraphs.map((name) => [name, deriveKey(secret, `viewer:${name}`)]));
  const tokens = new LRUCache<string, Promise<string>>({ max: rememberedTokens, ttl: rememberedFor });
  return {
    async sign(subgraph, { viewer, key: viewerKey }) {
      const at = `${subgraph} ${viewerKey}`;
      let token = tokens.get(at);
      if (!token) {
        const key = keys.get(subgraph);
        if (!key) throw new Error(`No key for subgraph ${subgraph}`);
        token = new SignJWT({ viewer }).setProtectedHeader({ alg: 'HS256' }).setAudience(subgraph)
          .setIssuedAt().setExpirationTime(`${validSeconds}s`).sign(key);
        tokens.set(at, token);
      }
      return token;
    },
  };
}
