import { OutboxStore } from './store.ts';

/** What the console knew of whoever was last signed in here; null when nobody was, or too long ago. */
export async function keptSession(): Promise<unknown> {
  const store = new OutboxStore();
  try {
    return (await store.keptSession(Date.now()))?.session ?? null;
  } catch {
    return null;
  } finally {
    await store.close().catch(() => {});
  }
}

/** Keeps what the console knows of the account that is signed in, so that field pages open without a line. */
export async function keepSession(account: string, session: unknown): Promise<void> {
  const store = new OutboxStore();
  try {
    await store.keepSession(account, session, Date.now());
  } catch {
    // Storage is closed to this page or full: field pages then need a line to open.
  } finally {
    await store.close().catch(() => {});
  }
}

/** How many items of the account signing out would lose. */
export async function unsentItems(account: string): Promise<number> {
  const store = new OutboxStore();
  try {
    return await store.unsent(account);
  } catch {
    return 0;
  } finally {
    await store.close().catch(() => {});
  }
}

/** Removes all that this browser keeps of the account's work. */
export async function forgetAccount(account: string): Promise<void> {
  const store = new OutboxStore();
  try {
    await store.wipe(account);
  } finally {
    await store.close().catch(() => {});
  }
}
