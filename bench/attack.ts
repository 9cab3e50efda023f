import { parentPort, workerData } from 'node:worker_threads';
import { Pool } from 'undici';
import type { Attack, Attacked } from './neighbour-case.ts';

/** Runs in a thread of its own, so that reading its answers delays no measurement: asks without a pause on each connection, until it is told to end. */
const { url, headers, documents, connections } = workerData as Attack;
const pool = new Pool(new URL(url).origin, { connections });
const told: Attacked = { answered: 0, limited: 0, refused: 0 };
const end = new AbortController();
let nth = 0;

async function askOn(): Promise<void> {
  while (!end.signal.aborted) {
    nth += 1;
    // Another document each time, of which there is no plan.
    const query = (documents[nth % documents.length] ?? '').replaceAll('$', String(nth));
    const { statusCode, body } = await pool.request({ method: 'POST', path: '/graphql', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
    await body.dump({ limit: Number.MAX_SAFE_INTEGER });
    if (statusCode === 200) told.answered += 1;
    else if (statusCode === 429) told.limited += 1;
    else told.refused += 1;
  }
}

parentPort?.once('message', () => { end.abort(); });
await Promise.all(Array.from({ length: connections }, askOn));
await pool.close();
parentPort?.postMessage(told);
