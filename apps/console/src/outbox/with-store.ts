import { OutboxStore } from './store.ts';

/** What is done with the browser's storage; `otherwise` where that is closed to this page or full, and the page goes on without. */
export async function withStore<Result, Otherwise>(act: (store: OutboxStore) => Promise<Result>, otherwise: Otherwise): Promise<Result | Otherwise> {
  const store = new OutboxStore();
  try {
    return await act(store);
  } catch {
    return otherwise;
  } finally {
    await store.close().catch(() => {});
  }
}
