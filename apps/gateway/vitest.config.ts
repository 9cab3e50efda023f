import { packageTests } from '@pilar/testing/vitest-config';

export default {
  ...packageTests('gateway', { database: true, seconds: 60 }),
  // Vite would take GraphQL's `module` entry and Node its `main`, and two GraphQLs do not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
};
