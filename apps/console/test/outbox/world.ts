import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { withTicket, type Item } from '../../src/outbox/item.ts';
import type { Answer, Post, Renew } from '../../src/outbox/post.ts';
import { Sender, type Locks } from '../../src/outbox/sender.ts';
import { OutboxStore } from '../../src/outbox/store.ts';

/** What can befall one sending: it never arrives, its answer is lost, the phone dies before or after it, or nothing. */
export type Fate = 'lost' | 'answerLost' | 'crashBefore' | 'crashAfter' | 'well';

/** The power went, or the tab was closed: everything after this point did not happen. */
export class Crash extends Error {}

/** The graph as far as idempotency goes: a key records once, and the same key with another body is refused. */
export class FakeGraph {
  readonly recorded = new Map<string, string>();
  /** How often anything was recorded, by item. */
  readonly times = new Map<string, number>();
  /** Whose session the browser holds. */
  signedIn: string | null = 'a';
  refusing = false;
  /** What proves today that a paper is whole; null once a record keeps it. */
  ticket: string | null = 't';

  record({ id, account, idempotencyKey, request }: Item): Answer {
    if (this.signedIn !== account) return { kind: 'signIn' };
    const body = JSON.stringify(request?.input);
    const first = this.recorded.get(idempotencyKey);
    if (first !== undefined && first !== body) return { kind: 'refused', refusal: { message: 'idempotencyKey', problems: [] } };
    const stale = Object.entries(request?.input ?? {}).find(([, given]) => typeof given === 'object' && given !== null && 'ticket' in given && given.ticket !== this.ticket)?.[0];
    if (first === undefined && stale !== undefined) return { kind: 'refused', refusal: { message: 'ticket', problems: [{ path: [stale, 'ticket'], message: 'is too old' }] } };
    if (first === undefined && this.refusing) return { kind: 'refused', refusal: { message: 'venue is required', problems: [{ path: ['venue'], message: 'is required' }] } };
    if (first === undefined) {
      this.recorded.set(idempotencyKey, body);
      this.times.set(id, (this.times.get(id) ?? 0) + 1);
    }
    return { kind: 'saved', recordId: `record-of-${id}` };
  }

  /** Proves papers once more, as the fates have it. */
  renew(fates: Fate[]): Renew {
    return async ({ request }, { problems }) => {
      const [field, of] = problems[0]?.path ?? [];
      if (!request || field === undefined || of !== 'ticket' || this.ticket === null) return null;
      return fates[0] === 'lost' ? (fates.shift(), 'later') : withTicket(request, field, this.ticket);
    };
  }

  /** Sends as the fates have it, one after the other; well when they have run out. */
  post(fates: Fate[]): Post {
    return async (item) => {
      switch (fates.shift() ?? 'well') {
        case 'lost': return { kind: 'later' };
        case 'answerLost': this.record(item); return { kind: 'later' };
        case 'crashBefore': throw new Crash();
        case 'crashAfter': this.record(item); throw new Crash();
        case 'well': return this.record(item);
      }
    };
  }
}

/** Locks of one browser, as its tabs share them. */
export function sharedLocks(): Locks {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_name, run) => {
      const turn = last.catch(() => {}).then(run);
      last = turn;
      return turn;
    },
  };
}

/** A phone: its storage, its clock, and the graph it may reach. */
export function openPhone() {
  const name = `pilar-${randomUUID()}`;
  const store = new OutboxStore(name);
  const graph = new FakeGraph();
  const locks = sharedLocks();
  const clock = { now: Date.UTC(2026, 10, 25) };
  const tab = (fates: Fate[] = []) => new Sender({ store: new OutboxStore(name), post: graph.post(fates), renew: graph.renew(fates), locks, now: () => clock.now });
  const write = async (change: Partial<Item> = {}): Promise<Item> => {
    const item: Item = {
      id: randomUUID(), account: 'a', grant: 'g', form: 'kegiatan', idempotencyKey: randomUUID(), state: 'waiting', createdAt: (clock.now += 1), changedAt: clock.now,
      firstTriedAt: null, tries: 0, nextTryAt: 0, recordId: null, revision: 0, label: 'Rakor Contoh', values: { title: 'Rakor Contoh' },
      request: { query: 'mutation', input: { title: 'Rakor Contoh' } }, refusal: null, ...change,
    };
    await store.add(item);
    return item;
  };
  return { name, store, graph, clock, tab, write };
}
