import { defineConfig } from 'vitest/config';

// On its own: what the other packages' tests share stands on this one.
export default defineConfig({ test: { name: 'files', include: ['test/**/*.test.ts'], pool: 'forks', testTimeout: 60_000 } });
