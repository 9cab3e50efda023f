import { LRUCache } from 'lru-cache';
import { askPart } from '../public/ask-part.ts';
import type { SignedInSubject } from '../sign-in/provider.ts';

/** Where a sign-in comes from, as far as the gateway sees it. */
export type SignInPlace = { agent: string | undefined; address: string };

/** Identity's register of the console's sessions. */
export type SessionRegister = {
  /** Registers a new session and gives its id; null when the subject is nobody's account. */
  begin(who: Pick<SignedInSubject, 'issuer' | 'subject' | 'providerSession'>, place: SignInPlace): Promise<string | null>;
  /** Ends a session: here from this moment on, at every other replica within five seconds. */
  end(id: string): Promise<void>;
  /** Whether it was ended here. */
  hasEnded(id: string): boolean;
  close(): Promise<void>;
};

const longestAgent = 500;
/** No cookie lives longer than a session. */
const rememberedFor = 12 * 3_600_000;
const rememberedEnds = 20_000;

/** Asks identity's internal endpoints. */
export function makeSessionRegister(identityUrl: string, secret: string): SessionRegister {
  const part = askPart('identity', identityUrl, secret, 4);
  const ended = new LRUCache<string, true>({ max: rememberedEnds, ttl: rememberedFor });

  return {
    async begin({ issuer, subject, providerSession }, { agent = '', address }) {
      const { status, answer } = await part.ask('/internal/session', { account: { issuer, subject }, providerSession, agent: agent.slice(0, longestAgent), address });
      if (status === 404) return null;
      if (status !== 200) throw new Error(`Identity answered ${status} about a new session`);
      return (answer as { id: string }).id;
    },
    async end(id) {
      ended.set(id, true);
      const { status } = await part.ask('/internal/session/end', { id });
      if (status !== 200) throw new Error(`Identity answered ${status} about the end of a session`);
    },
    hasEnded: (id) => ended.has(id),
    close: () => part.close(),
  };
}
