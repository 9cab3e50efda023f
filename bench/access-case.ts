import { signInWithPassword } from '@pilar/stack/sign-in';
import { amongAccesses, personId, type AccessScale } from './access-data.ts';
import { ask } from './graph.ts';
import type { Installation } from './installation.ts';
import { percentile } from './load.ts';
import type { Result } from './result.ts';

const msTarget = 1_000;
const asked = 100;
const query = 'query ($subject: ID, $account: String) { accessLog(subject: $subject, account: $account, first: 50) { edges { node { kind at byName operation } } pageInfo { hasNextPage } totalCount { value exact } } }';
type Answer = { accessLog: { edges: unknown[]; totalCount: { value: number } } };

/** Who read or changed somebody in the last year: of many, each for the first time, of the one whom everybody reads, and what one account did. */
export function measureAccesses(scale: AccessScale): (installation: Installation) => Promise<Result> {
  const { put, size, persons, known } = amongAccesses(scale);
  return async ({ inside, url }) => {
    const told = { case: 'who-read', target: `who read or changed a person in a year ≤ ${msTarget} ms among ${size}` };
    if (!inside) return { ...told, met: null, note: 'needs an installation of our own: leave --url out' };
    await put(inside.superuserUrl);
    const asker = { url, cookie: await signInWithPassword(url, 'auditor@demo.pilar', 'pilar-demo') };
    const timed = async (variables: object) => {
      const started = performance.now();
      const { accessLog } = await ask<Answer>(asker, query, variables);
      return { ms: performance.now() - started, found: accessLog.totalCount.value };
    };
    await timed({ subject: personId(0) });
    const many: number[] = [];
    let found = 0;
    for (let nth = 1; nth <= asked; nth += 1) {
      const one = await timed({ subject: personId(Math.floor((nth * persons) / (asked + 1))) });
      many.push(one.ms);
      found += one.found;
    }
    const sorted = many.toSorted((one, other) => one - other);
    const [everybodys, account] = [await timed({ subject: personId(0) }), await timed({ account: 'account-7' })];
    const slowest = Math.max(...many, everybodys.ms, account.ms);
    return {
      ...told, met: slowest <= msTarget && found > 0 && everybodys.found >= known, persons: { asked, found, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), slowest: sorted.at(-1) ?? 0 },
      everybodysMs: everybodys.ms, everybodysFound: everybodys.found, accountMs: account.ms, accountFound: account.found,
    };
  };
}
