import type { SubjectRef } from '@pilar/trust/subject';
import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { RequestProblem } from '../problem.ts';
import type { ProviderFetch } from '../sign-in/provider-fetch.ts';

/** Reads a bearer token; throws when it is not one of ours. */
export type BearerTokens = (token: string) => Promise<SubjectRef>;

export type BearerOptions = {
  issuer: string;
  audience: string;
  /** Address of the issuer's keys, asked when the first token comes. */
  keysUrl: () => Promise<URL>;
  fetch: ProviderFetch;
};

const rememberedTokens = 2_000;
const longestToken = 8_000;
const clockTolerance = 5;

type Remembered = { ref: SubjectRef; until: number };

/** Verifies access tokens of the issuer for our audience, and remembers each until it expires. */
export function makeBearerTokens({ issuer, audience, keysUrl, fetch }: BearerOptions): BearerTokens {
  const known = new LRUCache<string, Remembered>({ max: rememberedTokens });
  let keys: JWTVerifyGetKey | undefined;

  async function issuersKeys(): Promise<JWTVerifyGetKey> {
    keys ??= createRemoteJWKSet(await keysUrl(), { [customFetch]: fetch, timeoutDuration: 5_000 });
    return keys;
  }

  return async (token) => {
    const before = known.get(token);
    if (before && before.until > Date.now()) return before.ref;
    if (token.length > longestToken) throw refused();
    const { payload } = await jwtVerify(token, await issuersKeys().catch(providerAbsent), {
      issuer, audience, clockTolerance, requiredClaims: ['exp', 'sub'], algorithms: ['EdDSA', 'ES256', 'RS256', 'PS256'],
    }).catch((error: unknown) => {
      // Keys that cannot be fetched are no fault of the token.
      const keysAbsent = error instanceof errors.JWKSTimeout || (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC');
      if (error instanceof errors.JOSEError && !keysAbsent) throw refused();
      return providerAbsent();
    });
    const ref = subjectOf(payload, issuer);
    known.set(token, { ref, until: (payload.exp ?? 0) * 1_000 });
    return ref;
  };
}

/** A client's own token names the client as its subject; Keycloak instead gives the client a service account. */
function subjectOf(payload: JWTPayload, issuer: string): SubjectRef {
  const client = payload['client_id'] ?? payload['azp'];
  const subject = payload.sub ?? '';
  if (typeof client === 'string' && (subject === client || payload['preferred_username'] === `service-account-${client}`)) return { client };
  return { account: { issuer, subject } };
}

function refused(): RequestProblem {
  return new RequestProblem(401, 'UNAUTHENTICATED', 'badToken', {}, { 'www-authenticate': 'Bearer error="invalid_token"' });
}

function providerAbsent(): never {
  throw new RequestProblem(503, 'SUBGRAPH_UNAVAILABLE', 'providerAbsent', {}, { 'retry-after': '5' });
}
