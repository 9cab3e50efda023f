import { post, renew } from '../outbox/post.ts';
import { Sender } from '../outbox/sender.ts';
import { OutboxStore } from '../outbox/store.ts';

/** Put in when the console is built: the files that field pages need, and a name that changes with any of them. */
declare const SHELL: { version: string; files: string[] };

type Waiting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Waiting & { request: Request; respondWith(answer: Promise<Response>): void };
interface WorkerScope {
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void;
  addEventListener(type: 'message', listen: (event: MessageEvent) => void): void;
  addEventListener(type: 'sync', listen: (event: Waiting & { tag: string }) => void): void;
}
// The console is typed as a page; this file runs as its service worker.
const worker = self as unknown as WorkerScope;

const prefix = 'pilar-shell-';
const cacheName = `${prefix}${SHELL.version}`;
const page = '/index.html';
const files = new Set(SHELL.files);
/** Addresses that are no pages of the console. They are never answered here, with a line or without. */
const server = /^\/(?:graphql|auth|oidc|files|live|publik|hadir|kalender|verifikasi|tanda-terima|pengaduan|healthz|readyz|metrics|work|internal)(?:\/|$)/;
const field = /^\/lapangan(?:\/|$)/;

worker.addEventListener('install', (event) => {
  // Past the browser's own cache, so that the page and its files are of one build. Takes over only when somebody agrees.
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll([...files].map((file) => new Request(file, { cache: 'reload' })))));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
    await worker.clients.claim();
  })());
});

worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || server.test(pathname)) return;
  if (request.mode === 'navigate') {
    // The page is the same for everybody: who is signed in, it asks the graph. A field page must not wait for a weak line.
    if (field.test(pathname)) event.respondWith(kept(page, request));
    else event.respondWith(fetch(request).catch(() => kept(page, request)));
  } else if (files.has(pathname)) {
    event.respondWith(kept(pathname, request));
  }
});

/** The kept file; from the server where the browser has thrown it away. */
async function kept(file: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(file)) ?? fetch(request);
}

worker.addEventListener('sync', (event) => {
  if (event.tag === 'pilar-outbox') event.waitUntil(send());
});

/** Sends what waits while no page is open. Which account that may be is told by the session that is kept. */
async function send(): Promise<void> {
  const store = new OutboxStore();
  try {
    const session = await store.keptSession(Date.now());
    if (!session) return;
    const { nextTryAt } = await new Sender({ store, post, renew, locks: navigator.locks }).send(session.account, 'id', true);
    const channel = new BroadcastChannel('pilar-outbox');
    channel.postMessage('changed');
    channel.close();
    // Failing asks the browser to wake us again.
    if (nextTryAt !== null) throw new Error('Not everything has been sent yet');
  } finally {
    await store.close();
  }
}
