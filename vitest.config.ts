import { defineConfig } from 'vitest/config';

// One run over every package: PostgreSQL, its template and the browser are then started once for all.
export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*'],
    maxWorkers: 2,
  },
});
