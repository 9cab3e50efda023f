import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { MessageName } from '../messages.ts';
import { RequestProblem } from '../problem.ts';

/** Counts a request of that caller, or as many as it weighs, and tells how much of what may come at once is used now; throws when the caller has used up its share. */
export type RateLimit = (caller: string, weight?: number) => number;

const rememberedCallers = 20_000;
const refusalPauseMs = 1_000;
/** Not all after the same pause: what was sent at once would come again at once, second after second. */
const someOf = () => 0.5 + Math.random();

type Bucket = { tokens: number; at: number };

/** A token bucket per caller: `perSecond` over time, `burst` at once. Held in memory, so each replica counts for itself. `text`: how a refusal is told. The clock only goes on: one set back by a second would have taken that second's share from everybody. */
export function makeRateLimit(perSecond: number, burst: number, now: () => number = () => performance.now(), text: MessageName = 'rateLimited'): RateLimit {
  const buckets = new LRUCache<string, Bucket>({ max: rememberedCallers });
  return (caller, weight = 1) => {
    const at = now();
    const bucket = buckets.get(caller) ?? { tokens: burst, at };
    bucket.tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1_000) * perSecond);
    bucket.at = at;
    buckets.set(caller, bucket);
    // What weighs more than may come at once would never be let through.
    const price = Math.min(weight, burst);
    if (bucket.tokens < price) {
      const seconds = Math.max(1, Math.ceil((price - bucket.tokens) / perSecond));
      throw new RequestProblem(429, 'RATE_LIMITED', text, { limit: perSecond, seconds }, { 'retry-after': String(seconds) });
    }
    bucket.tokens -= price;
    return Math.ceil(burst - bucket.tokens);
  };
}

/** Throws the error again, that of a used-up share a little later: whoever asks on without heeding it would have the gateway refuse thousands of times a second. */
export async function refuseLate(error: unknown, wait: (milliseconds: number) => Promise<unknown> = pause): Promise<never> {
  if (error instanceof RequestProblem && error.code === 'RATE_LIMITED') await wait(refusalPauseMs * someOf());
  throw error;
}
