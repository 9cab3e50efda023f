import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { checkBoundaries, type CheckedBoundaries } from './check-boundaries.ts';
import type { BoundaryProblem } from './problem.ts';

/** What the thread answers: boundaries as they are kept, or what is wrong with them. */
export type Checked = { problems: BoundaryProblem[] } | (Omit<CheckedBoundaries, 'topology'> & { problems: null; content: Uint8Array; sha256: string; bytes: number });

const result = checkBoundaries(String(workerData));
if ('problems' in result) parentPort?.postMessage(result satisfies Checked, []);
else {
  const { topology, ...facts } = result;
  const text = JSON.stringify(topology);
  const answer: Checked = { ...facts, problems: null, content: gzipSync(text, { level: 9 }), sha256: createHash('sha256').update(text).digest('hex'), bytes: Buffer.byteLength(text) };
  parentPort?.postMessage(answer, []);
}
