import { randomUUID } from 'node:crypto';
import { asClient } from '@pilar/stack/owner';
import { signInWithPassword } from '@pilar/stack/sign-in';
import type { Inside, Installation } from './installation.ts';
import { sender } from './requests.ts';
import type { Result } from './result.ts';

const pairs = 2_000;
/** A wrong password takes the work of a right one, so fewer are tried. */
const signIns = 300;
const closeTo = { from: 0.45, to: 0.55 };

/** Tables of records elsewhere, whose ids the system of Kab. Lebak guesses, and how it would ask for them. */
const guesses = [
  { root: 'person', table: 'people.person' }, { root: 'event', table: 'events.event' }, { root: 'institution', table: 'institutions.institution' },
  { root: 'family', table: 'beneficiaries.family' }, { root: 'beneficiary', table: 'beneficiaries.beneficiary' },
] as const;

/** Does the one or the other of each pair first, as chance has it, each after what is in no time; gives the milliseconds of both. */
async function inPairs(count: number, one: (at: number) => Promise<unknown>, other: (at: number) => Promise<unknown>, before: () => Promise<unknown> = () => Promise.resolve()): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []];
  for (let at = 0; at < count; at++) {
    for (const which of Math.random() < 0.5 ? [0, 1] : [1, 0]) {
      await before();
      const begun = performance.now();
      await (which === 0 ? one : other)(at);
      times[which]?.push(performance.now() - begun);
    }
  }
  return times;
}

/**
 * How well the two can be told apart by their times alone: the share of all pairs of one and the other in which the one took longer
 * (the area under the curve of whoever guesses so). 0.5: not at all.
 */
export function toldApart(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((ms) => ({ ms, own: true })), ...other.map((ms) => ({ ms, own: false }))].toSorted((a, b) => a.ms - b.ms);
  let ranks = 0;
  for (let at = 0; at < all.length;) {
    let end = at;
    while (end < all.length && all[end]?.ms === all[at]?.ms) end += 1;
    // Equal times share their ranks.
    for (let tied = at; tied < end; tied++) if (all[tied]?.own) ranks += (at + 1 + end) / 2;
    at = end;
  }
  return (ranks - (one.length * (one.length + 1)) / 2) / (one.length * other.length);
}

/** Whether the time of an answer tells that a record elsewhere is there, or that somebody has an account. */
export async function measureTiming(installation: Installation): Promise<Result> {
  const target = `records elsewhere and accounts are told from none by the time of the answer with an AUC of ${closeTo.from} to ${closeTo.to}`;
  const { inside, url, token } = installation;
  if (!inside) return { case: 'timing', target, met: null, note: 'needs an installation of our own: leave --url out' };
  const send = sender(url, async () => ({ authorization: `Bearer ${token}` }));
  const found: Record<string, number> = {};
  for (const { root, table } of guesses) {
    const foreign = await elsewhere(inside, table);
    const ask = (id: string) => send(JSON.stringify({ query: `query ($id: ID!) { ${root}(id: $id) { id } }`, variables: { id } }));
    const none = () => randomUUID().replace(/^(.{14})./, '$17');
    for (const id of foreign.slice(0, 50)) await ask(id).then(() => ask(none()));
    found[root] = toldApart(...await inPairs(pairs, (at) => ask(foreign[at % foreign.length] ?? ''), () => ask(none())));
  }
  found['account'] = await accounts(inside, url);
  return { case: 'timing', target, met: Object.values(found).every((auc) => auc >= closeTo.from && auc <= closeTo.to), ...found };
}

/** Ids of records that the regency may not see. */
async function elsewhere({ superuserUrl }: Inside, table: string): Promise<string[]> {
  const { rows } = await asClient(superuserUrl, (client) => client.query<{ id: string }>(`SELECT id::text FROM ${table} WHERE area_code LIKE '36.04%' AND owner_code LIKE '36.04%' ORDER BY id LIMIT 500`));
  if (rows.length === 0) throw new Error(`The demo data has nothing of Kab. Serang in ${table}`);
  return rows.map(({ id }) => id);
}

/** Wrong passwords of somebody who has an account and of nobody, each the first in a long while. */
async function accounts({ superuserUrl }: Inside, url: string): Promise<number> {
  return asClient(superuserUrl, async (client) => {
    const forget = () => client.query('DELETE FROM identity.sign_in_attempt');
    const wrong = (email: string) => signInWithPassword(url, email, 'salah-sekali').then(() => { throw new Error('signed in'); }, (error: Error) => { if (error.message === 'signed in') throw error; });
    return toldApart(...await inPairs(signIns, () => wrong('lebak@demo.pilar'), (at) => wrong(`tidak-ada-${at}@demo.pilar`), forget));
  });
}
