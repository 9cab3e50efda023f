import type { JobHandler } from '@pilar/jobs/handler';
import { fileSettings, readEnv } from '../src/env.ts';
import { runWorker } from '../src/worker.ts';

/** Registers one person a chunk, under a key of the chunk's own: repeated, it registers nobody again. */
const handler: JobHandler<{ chunks: number }> = {
  kind: 'IMPORT_COMMIT',
  async run({ id, input, checkpoint, graph, save }) {
    for (let chunk = typeof checkpoint === 'number' ? checkpoint : 0; chunk < input.chunks; chunk += 1) {
      await graph('mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { __typename } }', {
        input: { idempotencyKey: `${id}-${chunk}`, fullName: `Pecahan ${chunk}`, area: '36.02' },
      });
      await save({ done: chunk + 1, total: input.chunks, checkpoint: chunk + 1 });
    }
    return { figures: { created: input.chunks } };
  },
};

await runWorker(() => ({ env: readEnv(), files: fileSettings() }), [handler as JobHandler<never>]);
