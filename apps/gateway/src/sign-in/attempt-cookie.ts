import { deriveKey } from '@pilar/domain/secret';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';
import { cookieHeader } from '../access/cookies.ts';

const attempt = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() });

/** A sign-in under way, with the page to return to. */
export type RememberedAttempt = z.infer<typeof attempt>;

const validSeconds = 600;
const audience = 'sign-in';

/** Keeps a sign-in under way in a short-lived encrypted cookie of the browser that began it. */
export function makeAttemptCookies(secret: string, secure: boolean) {
  const key = deriveKey(secret, 'session');
  const cookieName = secure ? '__Host-pilar_sign_in' : 'pilar_sign_in';
  return {
    cookieName,
    async seal(one: RememberedAttempt): Promise<string> {
      const value = await new EncryptJWT(one).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(audience).setExpirationTime(`${validSeconds}s`).encrypt(key);
      return cookieHeader(cookieName, value, { secure, seconds: validSeconds });
    },
    async open(value: string | undefined): Promise<RememberedAttempt | null> {
      if (!value) return null;
      const decrypted = await jwtDecrypt(value, key, {
        audience, keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'],
      }).catch(() => null);
      return attempt.safeParse(decrypted?.payload).data ?? null;
    },
    clear: () => cookieHeader(cookieName, '', { secure, seconds: 0 }),
  };
}
