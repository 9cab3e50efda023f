import { fileSettings, readEnv } from './env.ts';
import { handlers } from './handlers.ts';
import { runWorker } from './worker.ts';

await runWorker(() => ({ env: readEnv(), files: fileSettings() }), handlers);
