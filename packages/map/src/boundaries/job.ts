import { Worker } from 'node:worker_threads';
import { JobRefused, type JobHandler } from '@pilar/jobs/handler';
import type { Checked } from './check-thread.ts';
import { boundaryMessages } from './messages.ts';

/** Which set is checked, and the file it came in. */
export type BoundariesInput = { set: string; file: string };

/** A check may take so much memory, megabytes; two million points take about half of it. */
const mostMemory = 1_500;

/**
 * Checks boundaries and keeps them ready to be installed, or keeps what is wrong with them. The check reckons for seconds on
 * end, so it runs in a thread of its own: the worker's other jobs and its heartbeat go on.
 */
export const boundariesJob: JobHandler<BoundariesInput> = {
  kind: 'BOUNDARIES',
  async run({ input, db, files, signal, save }) {
    const chunks: Buffer[] = [];
    for await (const chunk of await files.open(input.file)) chunks.push(chunk as Buffer);
    await save({ done: 1, total: 2 });
    const checked = await inThread(Buffer.concat(chunks).toString('utf8'), signal);
    if (checked.problems) {
      await db.query(`UPDATE identity.boundary_set SET state = 'REFUSED', problems = $2, version = version + 1 WHERE id = $1 AND state = 'CHECKING'`, [input.set, JSON.stringify(checked.problems)]);
      const [first] = checked.problems;
      throw new JobRefused(boundaryMessages[first?.code ?? 'NOT_GEOJSON'], first?.words);
    }
    const { levels, regions, passedOver, property, content, sha256, points, bytes } = checked;
    await db.query(`UPDATE identity.boundary_set SET state = 'READY', levels = $2, regions = $3, passed_over = $4, code_property = $5, content = $6, sha256 = $7, version = version + 1
      WHERE id = $1 AND state = 'CHECKING'`, [input.set, levels, regions, passedOver, property.slice(0, 100), Buffer.from(content), sha256]);
    return { figures: { regions, passedOver, points, bytes } };
  },
};

function inThread(text: string, signal: AbortSignal): Promise<Checked> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./check-thread.ts', import.meta.url), { workerData: text, resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
    const stop = () => void thread.terminate();
    signal.addEventListener('abort', stop, { once: true });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => {
      signal.removeEventListener('abort', stop);
      reject(new Error('The check ended without an answer'));
    });
  });
}
