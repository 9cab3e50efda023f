import { isAwaiting, type Item } from './item.ts';
import type { Post, Renew } from './post.ts';
import type { OutboxStore } from './store.ts';

/** Runs the work while no other tab and no service worker runs it: `navigator.locks.request`. */
export type Locks = { request(name: string, run: () => Promise<void>): Promise<unknown> };

export type SenderParts = { store: OutboxStore; post: Post; renew: Renew; locks: Locks; now?: () => number };

/** What a round of sending left behind. */
export type Round = {
  /** When to send again by oneself; null when nothing waits, or only for somebody to sign in. */
  nextTryAt: number | null;
  /** Items wait for their account to sign in. */
  signIn: boolean;
};

const lockName = 'pilar-outbox';
const firstPauseMs = 5_000;
const longestPauseMs = 300_000;
/** The graph remembers keys for 30 days. An item that may have been recorded is not sent again after that. */
const keyDays = 29;

/**
 * Sends what waits, one item after the other in the order in which they were made, and each at most once at a time over
 * all tabs. That an item is being sent is written down before it leaves: whatever is lost after that, the next round sends
 * the same body under the same key, which the graph records once.
 */
export class Sender {
  readonly #parts: Required<SenderParts>;

  constructor({ now = Date.now, ...parts }: SenderParts) {
    this.#parts = { ...parts, now };
  }

  /** Sends the account's waiting items; `force` also those that would pause, as the line has just come back. */
  async send(account: string, language: string, force = false): Promise<Round> {
    const { store, locks, now } = this.#parts;
    const round: Round = { nextTryAt: null, signIn: false };
    await locks.request(lockName, async () => {
      for (const item of await store.items(account)) {
        const { id, state, nextTryAt } = item;
        if (state !== 'waiting' || isAwaiting(item)) continue;
        if (nextTryAt > now() && !force) {
          round.nextTryAt = Math.min(round.nextTryAt ?? nextTryAt, nextTryAt);
          continue;
        }
        const left = await this.#sendOne(id, language);
        if (left === 'signIn') {
          round.signIn = true;
          break;
        }
        if (left !== null) {
          // Without an answer to this one, the next would wait as long.
          round.nextTryAt = left;
          break;
        }
      }
      await store.prune(account);
    });
    return round;
  }

  /** Sends one item. Answers when to try again, null when it needs no more sending, or that somebody has to sign in. `renewed`: its papers have just been proved once more. */
  async #sendOne(id: string, language: string, renewed = false): Promise<number | 'signIn' | null> {
    const { store, post, renew, now } = this.#parts;
    let leaving = false;
    const item = await store.change(id, (current) => {
      leaving = current.state === 'waiting' && !isAwaiting(current) && !isForgotten(current, now());
      return leaving ? { ...current, firstTriedAt: current.firstTriedAt ?? now(), tries: current.tries + 1, changedAt: now() } : null;
    });
    if (!item || !leaving) {
      if (item?.state === 'waiting' && !isAwaiting(item)) await store.change(id, uncertain);
      return null;
    }
    const answer = await post(item, language);
    const settled = (change: Partial<Item>) => store.change(id, (current) => ({ ...current, ...change, changedAt: now() }));
    const later = async () => {
      const nextTryAt = now() + Math.min(firstPauseMs * 2 ** (item.tries - 1), longestPauseMs);
      await settled({ nextTryAt });
      return nextTryAt;
    };
    switch (answer.kind) {
      case 'saved': await settled({ state: 'sent', recordId: answer.recordId, refusal: null }); return null;
      case 'refused': {
        const request = renewed ? null : await renew(item, answer.refusal, language);
        if (request === 'later') return later();
        await settled(request === null ? { state: 'refused', refusal: answer.refusal } : { request });
        // Written down before it leaves: the graph takes a key with one body only.
        return request === null ? null : this.#sendOne(id, language, true);
      }
      case 'conflict': await settled({ state: 'conflict', refusal: answer.refusal }); return null;
      // Whoever was not let in has recorded nothing: unless it had been sent before, it may still be changed.
      case 'signIn': await settled(item.tries === 1 ? { tries: 0, firstTriedAt: null } : {}); return 'signIn';
      case 'later': return later();
    }
  }
}

function isForgotten({ firstTriedAt }: Item, now: number): boolean {
  return firstTriedAt !== null && now - firstTriedAt > keyDays * 86_400_000;
}

/** It may have been recorded a month ago: only somebody who looks can tell. An empty message is put in words by the console. */
function uncertain(item: Item): Item {
  return { ...item, state: 'conflict', refusal: { message: '', problems: [] } };
}
