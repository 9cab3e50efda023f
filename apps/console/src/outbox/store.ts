import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { handOutForm, isUnsent, type Item, type ItemContent, type ItemFrame } from './item.ts';

/** Items that an account may have unsent, and the most that one may hold (characters). A phone's storage is not ours to fill. */
export const bounds = { items: 600, characters: 200_000, sentKept: 10, sessionDays: 7, photos: 60, photoCharacters: 2_000_000 };

const dayMs = 86_400_000;

/** A text under the account's key. */
type Sealed = { nonce: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer };
type StoredItem = ItemFrame & { sealed: Sealed };
/** Who was last signed in on this machine, and what the console then knew of them. */
type StoredSession = { key: 'current'; account: string; keptAt: number; sealed: Sealed };

/** Something beside the items: a visit that was fetched to be filled in without a line, a photograph that waits for one, minutes that are being written, what holds. */
type StoredAside = { id: string; account: string; kind: AsideKind; sealed: Sealed };
export type AsideKind = 'visit' | 'photo' | 'minutes' | 'questions' | 'notices' | 'attendance' | 'inventory' | 'meeting' | 'batch' | 'distribution';
/** An aside, opened. */
export type Aside<Content> = { id: string; content: Content };

interface FieldSchema extends DBSchema {
  asides: { key: string; value: StoredAside; indexes: { account: string } };
  items: { key: string; value: StoredItem; indexes: { account: string } };
  keys: { key: string; value: { account: string; key: CryptoKey } };
  session: { key: string; value: StoredSession };
}

/** Thrown when an account has as many unsent items as it may, or one holds too much. */
export class OutboxFull extends Error {
  readonly reason: 'items' | 'characters';

  constructor(reason: 'items' | 'characters') {
    super(`The outbox holds as many ${reason} as it may`);
    this.reason = reason;
  }
}

/**
 * What the browser keeps of an officer's work: items by account, and the last session, so that field pages open without a
 * line. Whatever somebody typed or the graph told is sealed with a key of the account that cannot be read out of the
 * browser; wiping an account removes its key first.
 */
export class OutboxStore {
  readonly #database: Promise<IDBPDatabase<FieldSchema>>;

  constructor(name = 'pilar-field') {
    this.#database = openDB<FieldSchema>(name, 2, {
      upgrade(database, before) {
        if (before < 1) {
          database.createObjectStore('items', { keyPath: 'id' }).createIndex('account', 'account');
          database.createObjectStore('keys', { keyPath: 'account' });
          database.createObjectStore('session', { keyPath: 'key' });
        }
        database.createObjectStore('asides', { keyPath: 'id' }).createIndex('account', 'account');
      },
      // A newer version of the console in another tab must not wait for this one.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
  }

  /** The account's items, oldest first. What cannot be opened any more is left out. */
  async items(account: string): Promise<Item[]> {
    const stored = await (await this.#database).getAllFromIndex('items', 'account', account);
    const opened = await Promise.all(stored.map((item) => this.#opened(item)));
    return opened.filter((item) => item !== null).sort((a, b) => a.createdAt - b.createdAt || a.id.localeCompare(b.id));
  }

  /** How many of the account's items and photographs signing out would lose. */
  async unsent(account: string): Promise<number> {
    return (await this.#unsentItems(account)) + (await this.#storedAsides(account, 'photo')).length;
  }

  async #unsentItems(account: string): Promise<number> {
    const stored = await (await this.#database).getAllFromIndex('items', 'account', account);
    return stored.filter(isUnsent).length;
  }

  async #storedAsides(account: string, kind: AsideKind): Promise<StoredAside[]> {
    return (await (await this.#database).getAllFromIndex('asides', 'account', account)).filter((aside) => aside.kind === kind);
  }

  /** The account's asides of that kind. What cannot be opened any more is left out. */
  async asides<Content>(account: string, kind: AsideKind): Promise<Aside<Content>[]> {
    const opened = await Promise.all((await this.#storedAsides(account, kind)).map(async ({ id, sealed }) => ({ id, content: (await this.#open(account, sealed)) as Content | null })));
    return opened.flatMap(({ id, content }) => (content === null ? [] : [{ id, content }])).sort((a, b) => a.id.localeCompare(b.id));
  }

  /** Keeps an aside, in place of one of that id. Throws OutboxFull when there are too many photographs, or one is too large. */
  async keepAside(account: string, kind: AsideKind, id: string, content: unknown): Promise<void> {
    if (kind === 'photo') {
      const there = await this.#storedAsides(account, 'photo');
      if (there.length >= bounds.photos && !there.some((photo) => photo.id === id)) throw new OutboxFull('items');
      if (JSON.stringify(content).length > bounds.photoCharacters) throw new OutboxFull('characters');
    }
    const sealed = await this.#seal(account, content);
    const transaction = (await this.#database).transaction('asides', 'readwrite', { durability: 'strict' });
    await transaction.store.put({ id, account, kind, sealed });
    await transaction.done;
  }

  async removeAside(id: string): Promise<void> {
    await (await this.#database).delete('asides', id);
  }

  /** Adds an item. Throws OutboxFull when there are too many. */
  async add(item: Item): Promise<void> {
    if ((await this.#unsentItems(item.account)) >= bounds.items) throw new OutboxFull('items');
    await (await this.#database).put('items', await this.#sealedItem(item));
  }

  /**
   * Changes an item by what it is now; `change` gives null to leave it as it is. Sealing takes a moment in which another
   * tab may have changed it: then it is asked again with what it has become. Answers the item, null when there is none.
   */
  async change(id: string, change: (item: Item) => Item | null): Promise<Item | null> {
    const database = await this.#database;
    for (;;) {
      const stored = await database.get('items', id);
      const item = stored && (await this.#opened(stored));
      if (!item) return null;
      const changed = change(item);
      if (changed === null) return item;
      const next = { ...changed, revision: item.revision + 1 };
      const sealed = await this.#sealedItem(next);
      const transaction = database.transaction('items', 'readwrite', { durability: 'strict' });
      const current = await transaction.store.get(id);
      if (current?.revision === item.revision) await transaction.store.put(sealed);
      await transaction.done;
      if (!current) return null;
      if (current.revision === item.revision) return next;
    }
  }

  async remove(id: string): Promise<void> {
    await (await this.#database).delete('items', id);
  }

  /** Forgets all but the newest items that are sent. Of what was handed out more is remembered: nobody may be given it twice. */
  async prune(account: string): Promise<void> {
    const database = await this.#database;
    const sent = (await database.getAllFromIndex('items', 'account', account)).filter((item) => !isUnsent(item)).sort((a, b) => b.changedAt - a.changedAt);
    const [handedOut, others] = [sent.filter(({ form }) => form === handOutForm), sent.filter(({ form }) => form !== handOutForm)];
    for (const { id } of [...handedOut.slice(bounds.items), ...others.slice(bounds.sentKept)]) await database.delete('items', id);
  }

  /** Keeps what the console knows of whoever is signed in. */
  async keepSession(account: string, session: unknown, now: number): Promise<void> {
    const sealed = await this.#seal(account, session);
    await (await this.#database).put('session', { key: 'current', account, keptAt: now, sealed });
  }

  /** Who was last signed in, and what was known of them; null when that is too long ago. */
  async keptSession(now: number): Promise<{ account: string; session: unknown } | null> {
    const stored = await (await this.#database).get('session', 'current');
    if (!stored || now - stored.keptAt > bounds.sessionDays * dayMs) return null;
    const session = await this.#open(stored.account, stored.sealed);
    return session === null ? null : { account: stored.account, session };
  }

  /** Removes all that is kept for the account. */
  async wipe(account: string): Promise<void> {
    const database = await this.#database;
    await database.delete('keys', account);
    const transaction = database.transaction(['items', 'asides', 'session'], 'readwrite', { durability: 'strict' });
    for (const name of ['items', 'asides'] as const) {
      const kept = transaction.objectStore(name);
      for (const id of await kept.index('account').getAllKeys(account)) await kept.delete(id);
    }
    const session = transaction.objectStore('session');
    if ((await session.get('current'))?.account === account) await session.delete('current');
    await transaction.done;
  }

  async close(): Promise<void> {
    (await this.#database).close();
  }

  async #sealedItem({ label, values, request, refusal, ...frame }: Item): Promise<StoredItem> {
    const content: ItemContent = { label, values, request, refusal };
    if (JSON.stringify(content).length > bounds.characters) throw new OutboxFull('characters');
    return { ...frame, sealed: await this.#seal(frame.account, content) };
  }

  async #opened({ sealed, ...frame }: StoredItem): Promise<Item | null> {
    const content = (await this.#open(frame.account, sealed)) as ItemContent | null;
    return content && { ...frame, ...content };
  }

  async #seal(account: string, content: unknown): Promise<Sealed> {
    const nonce = crypto.getRandomValues(new Uint8Array(12));
    const key = await this.#keyOf(account);
    return { nonce, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, new TextEncoder().encode(JSON.stringify(content))) };
  }

  async #open(account: string, { nonce, bytes }: Sealed): Promise<unknown> {
    const kept = await (await this.#database).get('keys', account);
    if (!kept) return null;
    try {
      return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, kept.key, bytes)));
    } catch {
      return null;
    }
  }

  /** The account's key, made at first need. Of two tabs that make one at once, both then use the one that was kept first. */
  async #keyOf(account: string): Promise<CryptoKey> {
    const database = await this.#database;
    const kept = await database.get('keys', account);
    if (kept) return kept.key;
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const transaction = database.transaction('keys', 'readwrite');
    const first = await transaction.store.get(account);
    if (!first) await transaction.store.put({ account, key: made });
    await transaction.done;
    return first?.key ?? made;
  }
}
