import { fileURLToPath } from 'node:url';
import type { UserWorkspaceConfig } from 'vitest/config';

/**
 * The test settings of a package. With `database`, its tests find a PostgreSQL with a migrated template, one for
 * the whole run however many packages take part in it.
 */
export function packageTests(name: string, needs: { database?: boolean } = {}): UserWorkspaceConfig {
  return {
    test: {
      name,
      include: ['{src,test}/**/*.test.{ts,tsx}'],
      environment: 'node',
      pool: 'forks',
      testTimeout: 20_000,
      hookTimeout: 120_000,
      globalSetup: needs.database ? [fileURLToPath(new URL('./global-setup.ts', import.meta.url))] : [],
    },
  };
}
