import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'trust', include: ['test/**/*.test.ts'], pool: 'forks' } });
