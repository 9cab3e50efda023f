import { deriveKey } from '@pilar/domain/secret';
import { jwtVerify, SignJWT } from 'jose';

/** Header in which a question from one server of Pilar to another carries its signature. */
export const internalHeader = 'x-pilar-internal';

const validSeconds = 60;
const clockTolerance = 5;

/** Signs a question to that server, which no viewer stands behind. */
export function signInternal(server: string, secret: string): Promise<string> {
  return new SignJWT().setProtectedHeader({ alg: 'HS256' }).setAudience(server)
    .setIssuedAt().setExpirationTime(`${validSeconds}s`).sign(deriveKey(secret, `internal:${server}`));
}

/** Tells whether a question to this server was signed by another server of the same installation, not long ago. */
export function internalVerifier(server: string, secret: string): (token: unknown) => Promise<boolean> {
  const key = deriveKey(secret, `internal:${server}`);
  return async (token) => {
    if (typeof token !== 'string') return false;
    try {
      const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], audience: server, requiredClaims: ['exp'], clockTolerance });
      return (payload.exp ?? 0) <= Date.now() / 1_000 + validSeconds + clockTolerance;
    } catch {
      return false;
    }
  };
}
