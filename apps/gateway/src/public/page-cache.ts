import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** A page as it is sent: its status, its text and the mark by which browsers ask whether it has changed. */
export type KeptPage = { status: number; text: string; etag: string };

const mostPages = 1_000;

/** Milliseconds that a page is kept. */
export const keptFor = 60_000;

/** Keeps pages for a minute. Those who ask for one while it is being made wait for the same; failures are not kept. */
export class PageCache {
  readonly #pages = new LRUCache<string, Promise<KeptPage>>({ max: mostPages, ttl: keptFor });

  get(key: string, make: () => Promise<{ status: number; text: string }>): Promise<KeptPage> {
    const kept = this.#pages.get(key);
    if (kept) return kept;
    const made = make().then(({ status, text }) => ({ status, text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` }));
    this.#pages.set(key, made);
    made.catch(() => this.#pages.delete(key));
    return made;
  }
}
