import { defineConfig } from 'vitest/config';

// No `isolate: false`: Vitest refuses a run in which it shares workers with projects that set a number of them.
export default defineConfig({ test: { name: 'announcement', include: ['test/**/*.test.ts'], pool: 'forks', testTimeout: 60_000 } });
