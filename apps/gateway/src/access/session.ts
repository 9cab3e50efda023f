import { deriveKey } from '@pilar/domain/secret';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { cookieHeader } from './cookies.ts';

const session = z.object({
  id: z.string(), issuer: z.string(), subject: z.string(),
  /** Seconds since the epoch: sign-in, and the last time the cookie was issued. */
  startedAt: z.number(), issuedAt: z.number(),
  /** Lets the provider end its own session without asking again. */
  idToken: z.string().optional(),
});

/** A person's session with the console: what its cookie holds. Whether it still stands, identity's register tells. */
export type Session = z.infer<typeof session>;

export type Sessions = {
  cookieName: string;
  /** A session begun now, under the id that it was registered by. */
  begin(id: string, who: Pick<Session, 'issuer' | 'subject' | 'idToken'>): Session;
  /** `Set-Cookie` for the session. */
  seal(session: Session): Promise<string>;
  /** The session in a cookie's value; null when it is tampered with or over. */
  open(value: string): Promise<Session | null>;
  /** The same session issued anew when its cookie is old enough, else null. */
  renew(session: Session): Session | null;
  /** `Set-Cookie` that removes it. */
  clear(): string;
};

const longestSeconds = 12 * 3_600;
const idleSeconds = 3_600;
const renewAfterSeconds = 600;
const rememberedCookies = 5_000;
const audience = 'session';

/** Sessions in encrypted, authenticated cookies, which any replica opens. */
export function makeSessions(secret: string, secure: boolean, now: () => number = Date.now): Sessions {
  const key = deriveKey(secret, 'session');
  const opened = new LRUCache<string, Session>({ max: rememberedCookies });
  // `__Host-` needs Secure, which browsers honour on http only for some names of this machine.
  const cookieName = secure ? '__Host-pilar_session' : 'pilar_session';
  const seconds = () => Math.floor(now() / 1_000);
  const endOf = (one: Session) => Math.min(one.startedAt + longestSeconds, one.issuedAt + idleSeconds);

  return {
    cookieName,
    begin: (id, { issuer, subject, idToken }) => ({ id, issuer, subject, idToken, startedAt: seconds(), issuedAt: seconds() }),
    async seal(one) {
      const value = await new EncryptJWT(one).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).setAudience(audience).encrypt(key);
      return cookieHeader(cookieName, value, { secure });
    },
    async open(value) {
      let one = opened.get(value);
      if (!one) {
        const decrypted = await jwtDecrypt(value, key, {
          audience, keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'],
        }).catch(() => null);
        const parsed = session.safeParse(decrypted?.payload);
        if (!parsed.success) return null;
        one = parsed.data;
        opened.set(value, one);
      }
      return endOf(one) > seconds() ? one : null;
    },
    renew: (one) => (seconds() - one.issuedAt > renewAfterSeconds ? { ...one, issuedAt: seconds() } : null),
    clear: () => cookieHeader(cookieName, '', { secure, seconds: 0 }),
  };
}
