import { signInWithPassword } from '@pilar/stack/sign-in';
import type { Installation } from './installation.ts';
import { sender, type Sender } from './requests.ts';

/** Who asks: the administrator of all Banten, or the system of Kab. Lebak. */
export type Caller = 'province' | 'regency';

/** Their areas, in which the bare SQL runs as well. */
export const areas: Record<Caller, string> = { province: '36', regency: '36.02' };

/** Senders to the gateway for both: a browser's session, and the machine's token. */
export async function callers({ url, token }: Installation): Promise<Record<Caller, Sender>> {
  const cookie = await signInWithPassword(url, 'admin@demo.pilar', 'pilar-demo');
  return {
    province: sender(url, async () => ({ cookie, origin: new URL(url).origin })),
    regency: sender(url, async () => ({ authorization: `Bearer ${token}` })),
  };
}
