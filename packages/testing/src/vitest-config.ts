import { fileURLToPath } from 'node:url';
import type { UserWorkspaceConfig } from 'vitest/config';

/** What the tests of a package find ready. */
export type Needs = {
  /** A PostgreSQL with a migrated template, one for the whole run however many packages take part in it. */
  database?: boolean;
  /** A browser, one for the run. */
  browser?: boolean;
  /** Seconds that one test may take. */
  seconds?: number;
};

const setupFile = (name: string) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));

/** The test settings of a package, for its vitest.config.ts. */
export function packageTests(name: string, needs: Needs = {}): UserWorkspaceConfig {
  return {
    // What Node would load. Left to itself, Vite takes another copy of graphql than the one that Pothos uses.
    resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
    test: {
      name,
      include: ['{src,test,build}/**/*.test.{ts,tsx}'],
      environment: 'node',
      pool: 'forks',
      // Files of a project share a process, so that servers and generated clients are loaded once. What a file opens it closes.
      isolate: false,
      // Of each project, not of the run alone: left out, a machine of two processors gives a project one worker.
      maxWorkers: 2,
      testTimeout: (needs.seconds ?? 20) * 1000,
      hookTimeout: 120_000,
      // What comes by the outbox or the change feed waits for every transaction begun before it, also those of other tests.
      expect: { poll: { timeout: 15_000 } },
      globalSetup: [
        ...(needs.database ? [setupFile('global-setup')] : []),
        ...(needs.browser ? [setupFile('browser-setup')] : []),
      ],
    },
  };
}
