import { packageTests } from '@pilar/testing/vitest-config';

const settings = packageTests('gateway', { database: true, seconds: 60 });

export default {
  ...settings,
  // Vite would take GraphQL's `module` entry and Node its `main`, and two GraphQLs do not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  // What one file runs side by side: as many as the smallest machine has processors.
  test: { ...settings.test, maxConcurrency: 2 },
};
