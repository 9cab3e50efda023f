import { internalHeader, signInternal } from '@pilar/trust/internal-tokens';
import { Pool } from 'undici';
import { z } from 'zod';

const known = z.object({
  valid: z.boolean(), revoked: z.boolean(), kind: z.string(), number: z.string(), issuer: z.string(), date: z.string(), title: z.string(), signed: z.boolean(), hash: z.string(),
});

/** What a verification code stands for; nothing of whom the paper tells. */
export type Verified = { known: false } | ({ known: true } & z.infer<typeof known>);

/** Tells what a code stands for. Throws when identity does not answer. */
export type Verification = { of(code: string): Promise<Verified>; close(): Promise<void> };

const timeout = 5_000;

/** Asks identity, which issued the papers. */
export function makeVerification(identityUrl: string, secret: string): Verification {
  const pool = new Pool(new URL(identityUrl).origin, { connections: 4, headersTimeout: timeout, bodyTimeout: timeout, connect: { timeout: 2_000 } });
  return {
    async of(code) {
      const { statusCode, body } = await pool.request({
        method: 'POST', path: '/internal/verify', body: JSON.stringify({ code }),
        headers: { 'content-type': 'application/json', [internalHeader]: await signInternal('identity', secret) },
      });
      const answer = JSON.parse(await body.text()) as unknown;
      if (statusCode !== 200) throw new Error(`Identity answered ${statusCode} about a verification code`);
      const found = known.safeParse(answer);
      return found.success ? { known: true, ...found.data } : { known: false };
    },
    close: () => pool.close(),
  };
}
