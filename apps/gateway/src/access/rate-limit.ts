import { LRUCache } from 'lru-cache';
import { RequestProblem } from '../problem.ts';

/** Counts a request of that caller, or as many as it weighs; throws when the caller has used up its share. */
export type RateLimit = (caller: string, weight?: number) => void;

const rememberedCallers = 20_000;

type Bucket = { tokens: number; at: number };

/** A token bucket per caller: `perSecond` over time, `burst` at once. Held in memory, so each replica counts for itself. The clock only goes on: one set back by a second would have taken that second's share from everybody. */
export function makeRateLimit(perSecond: number, burst: number, now: () => number = () => performance.now()): RateLimit {
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
      throw new RequestProblem(429, 'RATE_LIMITED', 'rateLimited', { limit: perSecond, seconds }, { 'retry-after': String(seconds) });
    }
    bucket.tokens -= price;
  };
}
