import type { PhotoConsent } from '../__generated__/graphql.ts';
import { currentLanguage } from '../i18n/language.ts';
import { withPaper } from './item.ts';
import { outboxOf, type Owner } from './outbox.ts';
import { sendPhoto, type PhotoAnswer } from './photo-post.ts';
import { OutboxStore } from './store.ts';

/** What a photograph was taken for: a monitoring, whose form names it; an event, with what those shown said to it; the 6T of a distribution; or an item of the outbox that awaits it. */
export type PhotoSubject =
  | { monitoring: string; event?: undefined; sixT?: undefined; item?: undefined }
  | { event: string; consent: PhotoConsent; monitoring?: undefined; sixT?: undefined; item?: undefined }
  | { sixT: string; monitoring?: undefined; event?: undefined; item?: undefined }
  | { item: string; monitoring?: undefined; event?: undefined; sixT?: undefined };

/** A photograph as it is kept: for which record, and whether it may go. `picture` is a data URL. */
export type Photo = PhotoSubject & {
  grant: string;
  picture: string;
  /** Set once the form that names it has been sent off. */
  ready: boolean;
  /** Why the graph did not take it. */
  refusal: string | null;
};
export type KeptPhoto = Photo & { id: string };

/** What pages show of the photographs that are kept here. */
export type PhotosView = { loaded: boolean; photos: readonly KeptPhoto[] };

const channelName = 'pilar-photos';
const lockName = 'pilar-photos';
const pauseMs = 15_000;

/**
 * Photographs that wait on this machine: kept under the account's key beside the outbox, sent one after the other once the form
 * that names them has been sent off, and removed when they have arrived. One that is sent twice arrives once, by its key.
 */
export class Photos {
  readonly owner: Owner;
  readonly #store = new OutboxStore();
  readonly #channel = new BroadcastChannel(channelName);
  readonly #listeners = new Set<() => void>();
  #view: PhotosView = { loaded: false, photos: [] };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(owner: Owner) {
    this.owner = owner;
    this.#channel.addEventListener('message', () => void this.#refresh());
    addEventListener('online', () => void this.send());
    void this.#refresh().then(() => this.send());
  }

  get view(): PhotosView {
    return this.#view;
  }

  /** Calls whenever `view` has become another. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Keeps a photograph that has just been taken; its key. Throws OutboxFull. */
  async add(subject: PhotoSubject, picture: string): Promise<string> {
    const id = crypto.randomUUID();
    // That of an event belongs to no form.
    const ready = subject.event !== undefined;
    await this.#keep({ id, ...subject, grant: this.owner.grant, picture, ready, refusal: null });
    if (ready) void this.send();
    return id;
  }

  /** Lets these go as soon as there is a line. */
  async release(keys: readonly string[]): Promise<void> {
    for (const photo of this.#view.photos.filter(({ id }) => keys.includes(id))) await this.#keep({ ...photo, ready: true, refusal: null });
    void this.send();
  }

  /** Throws a photograph away. */
  async remove(id: string): Promise<void> {
    await this.#store.removeAside(id);
    this.#tell();
  }

  /** Sends what may go; of all tabs one at a time. */
  async send(): Promise<void> {
    clearTimeout(this.#timer);
    if (!navigator.onLine) return;
    await navigator.locks.request(lockName, async () => {
      await this.#refresh();
      for (const photo of this.#view.photos.filter(({ ready, refusal, item }) => (ready || item !== undefined) && refusal === null)) {
        if (photo.item !== undefined && !(await this.#awaited(photo))) {
          // Whoever took it has thrown away what it was for; or it is being taken just now.
          if (photo.ready) await this.#store.removeAside(photo.id);
          continue;
        }
        const answer = await sendPhoto(photo, currentLanguage());
        await this.#tellItem(photo, answer);
        if (answer.kind === 'later') {
          this.#timer = setTimeout(() => void this.send(), pauseMs);
          break;
        }
        if (answer.kind === 'saved' || photo.item !== undefined) await this.#store.removeAside(photo.id);
        else await this.#keep({ ...photo, refusal: answer.message });
      }
    });
    this.#tell();
  }

  /** Whether the item still awaits it. */
  async #awaited({ id, item }: KeptPhoto): Promise<boolean> {
    const found = (await this.#store.items(this.owner.account)).find((one) => one.id === item);
    return Object.values(found?.request?.awaits ?? {}).includes(id);
  }

  /** Names it in the item that awaits it, which then goes; or says there why it was not taken, so that it is taken anew. */
  async #tellItem({ id, item }: KeptPhoto, answer: PhotoAnswer): Promise<void> {
    if (item === undefined || answer.kind === 'later') return;
    const paper = answer.kind === 'saved' ? answer.paper : undefined;
    await this.#store.change(item, (found) => (paper ? withPaper(found, id, paper) : { ...found, state: 'refused', refusal: { message: answer.kind === 'refused' ? answer.message : '', problems: [] } }));
    void outboxOf(this.owner).send(true);
  }

  async #keep({ id, ...photo }: KeptPhoto): Promise<void> {
    await this.#store.keepAside(this.owner.account, 'photo', id, photo);
    await this.#refresh();
    this.#channel.postMessage('changed');
  }

  #tell(): void {
    this.#channel.postMessage('changed');
    void this.#refresh();
  }

  async #refresh(): Promise<void> {
    const photos = await this.#store.asides<Photo>(this.owner.account, 'photo').catch(() => []);
    this.#view = { loaded: true, photos: photos.map(({ id, content }) => ({ id, ...content })).filter(({ grant }) => grant === this.owner.grant) };
    for (const listener of this.#listeners) listener();
  }
}

let current: Photos | null = null;

/** The page's photographs for whoever is signed in. */
export function photosOf(owner: Owner): Photos {
  if (current?.owner.account !== owner.account || current.owner.grant !== owner.grant) current = new Photos(owner);
  return current;
}
