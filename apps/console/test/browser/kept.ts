import { setTimeout } from 'node:timers/promises';
import { namesPerson } from '@pilar/domain/nik-rules';
import type { Page } from 'playwright-core';

const patienceMs = 5_000;

/** Where a number of a person lies in the clear: the page's address, and each store that the browser keeps for it. Nothing of a page that is gone. */
export async function inTheClear(page: Page): Promise<string[]> {
  // A page that waits for an answer to a dialog reads nothing.
  const kept = await Promise.race([page.evaluate(readKept).catch((): Kept => []), setTimeout(patienceMs, [], { ref: false })]);
  return kept.filter(([, text]) => namesPerson(text)).map(([place, text]) => `a number in ${place} of ${page.url()}: ${text.slice(0, 200)}`);
}

type Kept = [place: string, text: string][];

/** Runs in the page. */
async function readKept(): Promise<Kept> {
  const kept: Kept = [['the address', location.href], ['localStorage', JSON.stringify(localStorage)], ['sessionStorage', JSON.stringify(sessionStorage)]];
  // Bytes are read as letters: what is sealed shows none.
  const textOf = (rows: unknown) => JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : value);
  const done = <Value>(request: IDBRequest<Value>) => new Promise<Value>((resolve, reject) => {
    request.addEventListener('success', () => { resolve(request.result); });
    request.addEventListener('error', () => { reject(request.error ?? new Error('not read')); });
  });
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store);
      kept.push([`${name} ${store}`, textOf([await done(rows.getAllKeys()), await done(rows.getAll())])]);
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      const told = /json|html|plain/.test(answer?.headers.get('content-type') ?? '') ? await answer?.text() : '';
      kept.push([`cache ${name}`, `${request.url} ${told}`]);
    }
  }
  return kept;
}

/** Runs in the page before its own scripts: tells every entry of the browser's history, which holds addresses that nobody is asked for. */
export function tellHistory(): void {
  for (const name of ['pushState', 'replaceState'] as const) {
    const plain = history[name].bind(history);
    history[name] = (state: unknown, unused, address) => {
      console.debug('history', JSON.stringify(state), String(address ?? ''));
      plain(state, unused, address);
    };
  }
}
