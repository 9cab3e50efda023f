import { z } from 'zod';
import { askPart } from './ask-part.ts';

const known = z.object({
  valid: z.boolean(), revoked: z.boolean(), kind: z.string(), number: z.string(), issuer: z.string(), date: z.string(), title: z.string(), signed: z.boolean(), hash: z.string(),
});

/** What a verification code stands for; nothing of whom the paper tells. */
export type Verified = { known: false } | ({ known: true } & z.infer<typeof known>);

/** Tells what a code stands for. Throws when identity does not answer. */
export type Verification = { of(code: string): Promise<Verified>; close(): Promise<void> };

/** Asks identity, which issued the papers. */
export function makeVerification(identityUrl: string, secret: string): Verification {
  const part = askPart('identity', identityUrl, secret, 4);
  return {
    async of(code) {
      const { status, answer } = await part.ask('/internal/verify', { code });
      if (status !== 200) throw new Error(`Identity answered ${status} about a verification code`);
      const found = known.safeParse(answer);
      return found.success ? { known: true, ...found.data } : { known: false };
    },
    close: part.close,
  };
}
