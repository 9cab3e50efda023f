import { deriveKey } from '@pilar/domain/secret';
import type { Viewer } from '@pilar/domain/viewer';
import { jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';

const most = 1_000;

/**
 * Reads the viewer that another server of Pilar signed for this one. Tokens are signed with a key of their own per
 * audience, so that one server's token opens no other. Gives anonymous for anything else.
 */
export function viewerReader(audience: string, secret: string): (token: string | undefined) => Promise<Viewer> {
  const key = deriveKey(secret, `viewer:${audience}`);
  const known = new LRUCache<string, { viewer: Viewer; until: number }>({ max: most });
  return async (token) => {
    if (!token) return { kind: 'anonymous' };
    const cached = known.get(token);
    if (cached && cached.until > Date.now()) return cached.viewer;
    try {
      const { payload } = await jwtVerify<{ viewer: Viewer }>(token, key, { audience, algorithms: ['HS256'], requiredClaims: ['exp'] });
      known.set(token, { viewer: payload.viewer, until: (payload.exp ?? 0) * 1_000 });
      return payload.viewer;
    } catch {
      return { kind: 'anonymous' };
    }
  };
}
