import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Batch, Plan } from './generator.ts';

/** Batches that are asked for before the first is written, so that neither side waits for the other. */
const ahead = 2;

/** The population in batches, invented in a thread of its own. */
export async function* batchesOf(plan: Plan): AsyncGenerator<Batch> {
  const worker = new Worker(new URL('./generator.ts', import.meta.url), { workerData: plan });
  try {
    // An error of the thread is thrown here.
    const answers = on(worker, 'message');
    for (let asked = 0; asked < ahead; asked += 1) worker.postMessage('next');
    for await (const [batch] of answers as AsyncIterable<[Batch | null]>) {
      if (batch === null) return;
      worker.postMessage('next');
      yield batch;
    }
  } finally {
    await worker.terminate();
  }
}
