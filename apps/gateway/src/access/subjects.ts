import { internalHeader, signInternal } from '@pilar/trust/internal-tokens';
import { parseSubject, type Subject, type SubjectRef } from '@pilar/trust/subject';
import { LRUCache } from 'lru-cache';
import { Pool } from 'undici';
import { RequestProblem } from '../problem.ts';

/** Asks identity who a credential belongs to; null when nobody active. */
export type Subjects = { find(ref: SubjectRef): Promise<Subject | null>; close(): Promise<void> };

const freshFor = 5_000;
/** While identity is down nobody can change a grant through it, so what was last known holds for a while. */
const staleFor = 5 * 60_000;
const rememberedSubjects = 5_000;
const askTimeout = 5_000;

/** An answer, when it was last asked for, and when identity last confirmed it. */
type Remembered = { askedAt: number; knownAt: number; answer: Promise<Subject | null> };

/** Asks identity's internal endpoint, at most once per five seconds and subject. */
export function makeSubjects(identityUrl: string, secret: string, now: () => number = Date.now): Subjects {
  const pool = new Pool(new URL(identityUrl).origin, { connections: 8, headersTimeout: askTimeout, bodyTimeout: askTimeout, connect: { timeout: 2_000 } });
  const known = new LRUCache<string, Remembered>({ max: rememberedSubjects });

  async function ask(ref: string): Promise<Subject | null> {
    const response = await pool.request({
      method: 'POST', path: '/internal/subject', body: ref,
      headers: { 'content-type': 'application/json', [internalHeader]: await signInternal('identity', secret) },
    });
    const text = await response.body.text();
    if (response.statusCode === 404) return null;
    if (response.statusCode !== 200) throw new Error(`Identity answered ${response.statusCode} about a subject`);
    return parseSubject(text);
  }

  async function askOrRecall(ref: string, before: Remembered | undefined, asked: { knownAt: number }): Promise<Subject | null> {
    try {
      const found = await ask(ref);
      asked.knownAt = now();
      return found;
    } catch {
      if (before && now() - before.knownAt < staleFor) {
        asked.knownAt = before.knownAt;
        return before.answer;
      }
      known.delete(ref);
      throw new RequestProblem(503, 'SUBGRAPH_UNAVAILABLE', 'subgraphUnavailable', { subgraph: 'identity' }, { 'retry-after': '5' });
    }
  }

  return {
    async find(ref) {
      const text = JSON.stringify(ref);
      const before = known.get(text);
      if (before && now() - before.askedAt < freshFor) return before.answer;
      const times = { askedAt: now(), knownAt: 0 };
      const answer = askOrRecall(text, before, times);
      known.set(text, Object.assign(times, { answer }));
      return answer;
    },
    close: () => pool.close(),
  };
}
