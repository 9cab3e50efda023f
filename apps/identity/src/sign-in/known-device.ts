import { createHmac } from 'node:crypto';
import { deriveKey, seal, unseal } from '@pilar/domain/secret';
import { newId } from '@pilar/subgraph/ids';
import { z } from 'zod';
import { normalEmail } from '../account/account-rows.ts';
import type { Env } from '../env.ts';

const device = z.object({ id: z.string(), accounts: z.array(z.string()) });

/** A browser, and the accounts that have signed in there, as marks that tell no e-mail. */
export type Device = z.infer<typeof device>;

/** Remembers in the browser itself who has signed in there. It opens nothing: its failures are merely counted apart. */
export type KnownDevices = {
  read(cookies: string | undefined): Device | undefined;
  knows(one: Device | undefined, email: string): boolean;
  /** `Set-Cookie` of the browser after this account has signed in. */
  remember(one: Device | undefined, email: string): string;
};

const cookieName = 'pilar_oidc_device';
const seconds = 180 * 24 * 3_600;
/** As many as share a computer; of more, the earliest are forgotten. */
const mostAccounts = 20;
const longestCookie = 4_000;

/** See `KnownDevices`. */
export function knownDevices({ PILAR_SECRET, PUBLIC_URL }: Pick<Env, 'PILAR_SECRET' | 'PUBLIC_URL'>): KnownDevices {
  const key = deriveKey(PILAR_SECRET, 'oidc:device');
  const markKey = deriveKey(PILAR_SECRET, 'oidc:device-account');
  const markOf = (email: string) => createHmac('sha256', markKey).update(normalEmail(email)).digest('base64url').slice(0, 22);
  const secure = PUBLIC_URL.startsWith('https:') ? '; Secure' : '';
  return {
    read(cookies) {
      const value = cookies?.split(';').map((part) => part.trim()).find((part) => part.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
      if (value === undefined || value.length > longestCookie) return undefined;
      try {
        return device.parse(JSON.parse(unseal(key, '', Buffer.from(value, 'base64url'))));
      } catch {
        // Made up, or sealed under a secret that is no more: a stranger, like any browser at first.
        return undefined;
      }
    },
    knows: (one, email) => one?.accounts.includes(markOf(email)) ?? false,
    remember(one, email) {
      const mark = markOf(email);
      const accounts = [mark, ...(one?.accounts ?? []).filter((other) => other !== mark)].slice(0, mostAccounts);
      const value = seal(key, '', JSON.stringify({ id: one?.id ?? newId(), accounts })).toString('base64url');
      return `${cookieName}=${value}; Path=/oidc; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
    },
  };
}
