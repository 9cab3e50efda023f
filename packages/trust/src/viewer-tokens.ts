import { deriveKey } from '@pilar/domain/secret';
import { SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { SignedInViewer } from './subject.ts';

/** A viewer, with the text that its signed tokens are remembered by. */
export type Signable = {
  viewer: SignedInViewer;
  /** Stable over requests of the same subject under the same grant. */
  key: string;
};

/** Signs the viewer for one audience: a subgraph, or the gateway. */
export type ViewerTokens = { sign(audience: string, signable: Signable): Promise<string> };

const validSeconds = 60;
const rememberedFor = 30_000;

/** Viewer tokens as `x-pilar-viewer` carries them: valid for a minute, signed anew after half of it. */
export function makeViewerTokens(secret: string, audiences: readonly string[], remembered = 10_000): ViewerTokens {
  const keys = new Map(audiences.map((name) => [name, deriveKey(secret, `viewer:${name}`)]));
  const tokens = new LRUCache<string, Promise<string>>({ max: remembered, ttl: rememberedFor });
  return {
    async sign(audience, { viewer, key: viewerKey }) {
      const at = `${audience} ${viewerKey}`;
      let token = tokens.get(at);
      if (!token) {
        const key = keys.get(audience);
        if (!key) throw new Error(`No key for ${audience}`);
        token = new SignJWT({ viewer }).setProtectedHeader({ alg: 'HS256' }).setAudience(audience)
          .setIssuedAt().setExpirationTime(`${validSeconds}s`).sign(key);
        tokens.set(at, token);
      }
      return token;
    },
  };
}
