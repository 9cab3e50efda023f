import type { DocumentNode } from 'graphql';
import { print } from 'graphql';
import { currentLanguage } from '../i18n/language.ts';
import { isEditable, type Item, type ItemContent, type ItemRequest } from './item.ts';
import { post, renew } from './post.ts';
import { Sender } from './sender.ts';
import { OutboxStore } from './store.ts';

/** Whose items: those of one account under one grant. */
export type Owner = { account: string; grant: string };

/** What pages show of the outbox. */
export type OutboxView = {
  /** False until the browser's storage has answered. */
  loaded: boolean;
  /** The browser's storage cannot be used: nothing can be kept. */
  broken: boolean;
  items: readonly Item[];
  online: boolean;
  /** Items wait until their account has signed in again. */
  signIn: boolean;
};

/** What a form gives to be kept: by what its row is known, and its values. */
export type Written = { form: string } & Pick<ItemContent, 'label' | 'values'>;

const channelName = 'pilar-outbox';
const syncTag = 'pilar-outbox';

/**
 * The outbox as a page uses it: keeps drafts, queues what is ready, and sends by itself whenever there is a line. All tabs
 * and the service worker share one store; whoever changes it tells the others.
 */
export class Outbox {
  readonly owner: Owner;
  readonly #store = new OutboxStore();
  readonly #sender = new Sender({ store: this.#store, post, renew, locks: navigator.locks });
  readonly #channel = new BroadcastChannel(channelName);
  readonly #listeners = new Set<() => void>();
  #view: OutboxView = { loaded: false, broken: false, items: [], online: navigator.onLine, signIn: false };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;
  #again = false;

  constructor(owner: Owner) {
    this.owner = owner;
    this.#channel.addEventListener('message', () => void this.#refresh());
    addEventListener('online', () => {
      this.#show({ online: true });
      void this.send(true);
    });
    addEventListener('offline', () => this.#show({ online: false }));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.send();
    });
    void this.#refresh().then(() => this.send());
  }

  get view(): OutboxView {
    return this.#view;
  }

  /** Calls whenever `view` has become another. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** One of the viewer's items; null when there is none. */
  async item(id: string): Promise<Item | null> {
    return (await this.#store.items(this.owner.account)).find((item) => item.id === id && item.grant === this.owner.grant) ?? null;
  }

  /** Keeps what is being written, under the id that its form has drawn. Something that has been sent is left as it is. */
  async keep(id: string, written: Written): Promise<void> {
    const kept = await this.#store.change(id, (item) => (isEditable(item) ? { ...item, ...written, changedAt: Date.now() } : null));
    if (!kept) await this.#store.add(this.#newItem(id, written));
    this.#tell();
  }

  /** Puts a mutation with one `input` into the queue, and sends it as soon as there is a line, and the photographs that it awaits have arrived. The key is the item's own. */
  async queue(id: string, written: Written, mutation: DocumentNode, input: Record<string, unknown>, awaits: ItemRequest['awaits'] = {}): Promise<void> {
    await this.keep(id, written);
    const request = { query: print(mutation), input, awaits };
    await this.#store.change(id, (item) => (isEditable(item) ? { ...item, request, state: 'waiting', refusal: null, nextTryAt: 0, changedAt: Date.now() } : null));
    this.#tell();
    void askForSync();
    void this.send(true);
  }

  /** Takes an item out of the queue again, to be changed. Not once it may have been recorded. */
  async hold(id: string): Promise<void> {
    await this.#store.change(id, (item) => (item.state === 'waiting' && isEditable(item) ? { ...item, state: 'draft', request: null } : null));
    this.#tell();
  }

  /** Throws away an item that waits; false where it has left already, and stays. */
  async takeBack(id: string): Promise<boolean> {
    await this.hold(id);
    const item = await this.item(id);
    if (item && item.state !== 'draft') return false;
    await this.discard(id);
    return true;
  }

  /** Throws an item away. */
  async discard(id: string): Promise<void> {
    await this.#store.remove(id);
    this.#tell();
  }

  /** Sends what waits; `force` also what would pause. What is queued meanwhile gets a round of its own. */
  send(force = false): Promise<void> {
    if (this.#sending) {
      this.#again ||= force;
      return this.#sending;
    }
    this.#sending = this.#round(force).finally(() => {
      this.#sending = null;
      if (!this.#again) return;
      this.#again = false;
      void this.send(true);
    });
    return this.#sending;
  }

  async #round(force: boolean): Promise<void> {
    clearTimeout(this.#timer);
    if (!navigator.onLine || this.#view.broken) return this.#refresh();
    const { nextTryAt, signIn } = await this.#sender.send(this.owner.account, currentLanguage(), force);
    this.#show({ signIn });
    this.#tell();
    await this.#refresh();
    if (nextTryAt !== null) this.#timer = setTimeout(() => void this.send(), Math.max(nextTryAt - Date.now(), 1_000));
  }

  #newItem(id: string, written: Written): Item {
    const now = Date.now();
    return {
      id, ...this.owner, ...written, idempotencyKey: crypto.randomUUID(), state: 'draft', request: null, refusal: null,
      createdAt: now, changedAt: now, firstTriedAt: null, tries: 0, nextTryAt: 0, recordId: null, revision: 0,
    };
  }

  #tell(): void {
    this.#channel.postMessage('changed');
    void this.#refresh();
  }

  async #refresh(): Promise<void> {
    try {
      const items = await this.#store.items(this.owner.account);
      this.#show({ loaded: true, items: items.filter(({ grant }) => grant === this.owner.grant) });
    } catch {
      this.#show({ loaded: true, broken: true });
    }
  }

  #show(change: Partial<OutboxView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Asks the browser to wake the service worker when there is a line, also when no page is open. Where it cannot, pages send. */
async function askForSync(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }) | undefined;
  await registration?.sync?.register(syncTag).catch(() => {});
}

let current: Outbox | null = null;

/** The page's outbox for whoever is signed in. A page is loaded anew when that changes. */
export function outboxOf(owner: Owner): Outbox {
  if (current?.owner.account !== owner.account || current.owner.grant !== owner.grant) current = new Outbox(owner);
  return current;
}
